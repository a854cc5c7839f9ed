#!/bin/sh
# Installs Gemma Desk for you alone, without a password. `./install.sh --prefix DIR` puts it elsewhere than ~/.local.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${HOME}/.local
if [ "${1:-}" = --prefix ]; then prefix=$2; fi

rm -rf "$prefix/lib/gemma-desk.new"
mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share"
cp -a "$here/program" "$prefix/lib/gemma-desk.new"
rm -rf "$prefix/lib/gemma-desk"
mv "$prefix/lib/gemma-desk.new" "$prefix/lib/gemma-desk"
cp "$here/uninstall.sh" "$prefix/lib/gemma-desk/"
ln -sf ../lib/gemma-desk/gemma-desk "$prefix/bin/gemma-desk"
cp -a "$here/share/." "$prefix/share/"
# Desktops look for a program in places of their own, which ~/.local/bin may not be one of.
sed -i "s|^\(Try\)\{0,1\}Exec=gemma-desk|\1Exec=$prefix/bin/gemma-desk|" "$prefix/share/applications/gemma-desk.desktop"
if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database -q "$prefix/share/applications" || true
fi
echo "Gemma Desk is installed: $prefix/bin/gemma-desk, and in the menu of your desktop."
echo "To remove it: $prefix/lib/gemma-desk/uninstall.sh"
