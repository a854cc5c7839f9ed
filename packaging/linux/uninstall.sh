#!/bin/sh
# Removes Gemma Desk, and asks about your conversations and models, which stay unless you say otherwise.
#   --keep-data, --remove-data    answers beforehand
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -x "$here/gemma-desk" ]; then # the one that was unpacked, not the one that was installed
    here=$HOME/.local/lib/gemma-desk
    if [ ! -x "$here/gemma-desk" ]; then
        echo "Gemma Desk is not in $here; nothing was removed. Where it was installed elsewhere, run uninstall.sh there." >&2
        exit 1
    fi
fi
prefix=$(cd "$here/../.." && pwd)
program=$here/gemma-desk
data=$("$program" data-folder 2>/dev/null || true)

answer=keep
case "${1:-}" in
    --keep-data) ;;
    --remove-data) answer=remove ;;
    *)
        if [ -d "$data" ] && [ -t 0 ]; then
            printf 'Your conversations, attachments and models are in %s (%s).\n' "$data" "$(du -sh "$data" | cut -f1)"
            printf 'Delete them, too? They cannot be brought back. [y/N] '
            read -r said
            case "$said" in y | Y | yes) answer=remove ;; esac
        fi
        ;;
esac

rm -f "$prefix/bin/gemma-desk" "$prefix/share/applications/gemma-desk.desktop" \
    "$prefix/share/metainfo/io.github.gemma-desk.metainfo.xml" "$prefix"/share/icons/hicolor/*/apps/gemma-desk.*
rm -f "${XDG_CONFIG_HOME:-$HOME/.config}/autostart/gemma-desk.desktop"
if [ "$answer" = remove ] && [ -d "$data" ]; then
    rm -rf "$data"
    echo "Your data are deleted."
elif [ -d "$data" ]; then
    echo "Your data stay in $data."
fi
rm -rf "$here"
if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database -q "$prefix/share/applications" || true
fi
echo "Gemma Desk is removed."
