#!/usr/bin/env bash
# Wraps dist/gemma-desk/ up as a tarball, a .deb and an AppImage, each with its checksum; `wrap.sh deb` makes that alone.
#
# The AppImage begins with a small program of the AppImage project's, its "type 2 runtime", which APPIMAGE_RUNTIME names;
# without it there is no AppImage, and this says so.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly NAME=gemma-desk
VERSION=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' src/gemma_desk/__init__.py)
ARCHITECTURE=$(uname -m)
readonly VERSION ARCHITECTURE FULL="$NAME-$VERSION-linux-$ARCHITECTURE"
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"

# What a desktop knows a program by, into a folder laid out like /usr.
desktop_files() {
    local share=$1/share side
    install -Dm644 packaging/linux/gemma-desk.desktop "$share/applications/gemma-desk.desktop"
    install -Dm644 packaging/linux/io.github.gemma-desk.metainfo.xml \
        "$share/metainfo/io.github.gemma-desk.metainfo.xml"
    install -Dm644 src/gemma_desk/resources/gemma-desk.svg "$share/icons/hicolor/scalable/apps/gemma-desk.svg"
    for side in 16 22 24 32 48 64 128 256 512; do
        install -Dm644 "build/icons/gemma-desk-$side.png" "$share/icons/hicolor/${side}x$side/apps/gemma-desk.png"
    done
}

tarball() {
    local root=build/tarball/$FULL
    rm -rf build/tarball && mkdir -p "$root"
    cp -a dist/$NAME "$root/program"
    desktop_files "$root"
    install -m755 packaging/linux/install.sh packaging/linux/uninstall.sh "$root/"
    install -m644 LICENSE "$root/"
    tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
        -C build/tarball -c "$FULL" | xz -T0 -6 >"dist/$FULL.tar.xz"
}

deb() {
    local root=build/deb size
    rm -rf "$root" && mkdir -p "$root/opt" "$root/usr/bin" "$root/DEBIAN"
    cp -a dist/$NAME "$root/opt/$NAME"
    ln -s "../../opt/$NAME/$NAME" "$root/usr/bin/$NAME"
    desktop_files "$root/usr"
    install -Dm644 packaging/linux/copyright "$root/usr/share/doc/$NAME/copyright"
    gzip -9nc CHANGELOG.md >"$root/usr/share/doc/$NAME/changelog.gz"
    size=$(du -sk --exclude=DEBIAN "$root" | cut -f1)
    sed -e "s/@VERSION@/$VERSION/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" -e "s/@SIZE@/$size/" \
        packaging/linux/control >"$root/DEBIAN/control"
    (cd "$root" && find opt usr -type f -exec md5sum {} +) | sort -k2 >"$root/DEBIAN/md5sums"
    chmod -R go-w "$root"
    dpkg-deb --root-owner-group -Zzstd -b "$root" "dist/${NAME}_${VERSION}_$(dpkg --print-architecture).deb" >/dev/null
}

appimage() {
    local root=build/AppDir image="dist/$FULL.AppImage"
    if [ ! -f "${APPIMAGE_RUNTIME:-}" ]; then
        echo "no AppImage: APPIMAGE_RUNTIME names no file"
        return
    fi
    rm -rf "$root" build/appimage.squashfs && mkdir -p "$root"
    cp -a dist/$NAME "$root/program"
    desktop_files "$root/usr"
    cp packaging/linux/gemma-desk.desktop build/icons/gemma-desk-256.png "$root/"
    mv "$root/gemma-desk-256.png" "$root/gemma-desk.png"
    ln -s gemma-desk.png "$root/.DirIcon"
    ln -s program/gemma-desk "$root/AppRun"
    mksquashfs "$root" build/appimage.squashfs -root-owned -noappend -no-progress -comp zstd -quiet
    cat "$APPIMAGE_RUNTIME" build/appimage.squashfs >"$image"
    chmod +x "$image"
}

has() { command -v "$1" >/dev/null || { echo "no $2: $1 is not here"; return 1; }; }
wanted() { [ "$WHAT" = "$1" ] || [ "$WHAT" = all ]; }

readonly WHAT=${1:-all}
if wanted tarball; then tarball; fi
if wanted deb && has dpkg-deb .deb; then deb; fi
if wanted appimage && has mksquashfs AppImage; then appimage; fi
(cd dist && sha256sum "$NAME"[-_]"$VERSION"* >"SHA256SUMS" && cat SHA256SUMS)
