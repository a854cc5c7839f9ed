#!/usr/bin/env bash
# Tries a .deb as a person would, on a system that has nothing else: a fresh Debian in a folder, without Python. Installs
# it, has it try itself out, opens its window on a virtual screen, hands it a picture as "Open with" does, types a
# question and looks for the answer; then removes it. As root, with debootstrap, Xvfb and xdotool.
#
#   packaging/linux/try_deb.sh dist/gemma-desk_0.1.0_amd64.deb [FOLDER of a Debian made before]
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly PACKAGE=$1
readonly ROOT=${2:-build/fresh-debian}
readonly PICTURE=src/gemma_desk/resources/tries/shapes.png
readonly SHOT=build/try-deb.png
readonly PATIENCE_S=60

step() { printf '\n==> %s\n' "$*"; }
inside() { chroot "$ROOT" env -i HOME=/root PATH=/usr/bin:/bin:/usr/sbin:/sbin LANG=C.UTF-8 DISPLAY="$DISPLAY" "$@"; }
until_true() { # words command…
    local words=$1 end=$((SECONDS + PATIENCE_S))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || { echo "waited $PATIENCE_S s and still not: $words" >&2; return 1; }
        sleep 0.5
    done
}

# What is mounted and removed below would be this machine's own.
[ "$(realpath -m "$ROOT")" != / ] || { echo "the folder of the fresh Debian cannot be /" >&2; exit 2; }

clean_up() {
    jobs -p | xargs -r kill 2>/dev/null || true
    umount "$ROOT/tmp/.X11-unix" "$ROOT/proc" "$ROOT/dev" 2>/dev/null || true
}
trap clean_up EXIT

step "A fresh Debian"
[ -d "$ROOT/etc" ] || debootstrap --variant=minbase bookworm "$ROOT"
mkdir -p "$ROOT/tmp/.X11-unix"
mount --bind /dev "$ROOT/dev"
mount -t proc proc "$ROOT/proc"
mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
cp /etc/resolv.conf "$ROOT/etc/resolv.conf"
export DISPLAY=:0
if inside sh -c 'command -v python3'; then echo "there is a Python in it" >&2; exit 1; fi

step "Installing"
# Again where it was installed before: a package that is being worked on keeps its version.
cp "$PACKAGE" "$ROOT/tmp/gemma-desk.deb"
inside apt-get update -q >/dev/null
inside apt-get install -q -y --reinstall --no-install-recommends /tmp/gemma-desk.deb >"$ROOT/tmp/install.log"
tail -1 "$ROOT/tmp/install.log"
if inside sh -c 'command -v python3'; then echo "it brought a Python" >&2; exit 1; fi

step "Trying itself out"
inside gemma-desk --self-test

step "Its window"
# A first start, also where this Debian was used before.
rm -rf "$ROOT/root/.local/share/gemma-desk"
pipe=$(mktemp -u)
mkfifo "$pipe"
exec 3<>"$pipe"
rm "$pipe"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 2>/dev/null &
read -r number <&3
export DISPLAY=":$number"
openbox --sm-disable 2>/dev/null &
cp "$PICTURE" "$ROOT/tmp/shapes.png"
inside gemma-desk window 2>"$ROOT/tmp/said.txt" &
until_true "a window" xdotool search --onlyvisible --name "Gemma Desk"
xdotool search --onlyvisible --name "Gemma Desk" windowactivate --sync
sleep 3
import -window root "${SHOT%.png}-first.png"
xdotool key Escape # stays with the practice model
inside gemma-desk window /tmp/shapes.png
sleep 3
xdotool type --delay 20 "What do you see?"
xdotool key Return
# What the picture shows is in the answer alone; the question does not say it. The program lets nobody else at its
# database while it runs, so a copy is read.
answer() {
    rm -rf build/try-deb && cp -r "$ROOT/root/.local/share/gemma-desk" build/try-deb
    python3 - build/try-deb/*.sqlite* <<'END'
import re, sqlite3, sys
said = "SELECT text FROM parts JOIN messages ON messages.id = message_id WHERE role = 'assistant'"
database = next(name for name in sys.argv[1:] if not name.endswith(("-wal", "-shm")))
found = re.findall("circle|square|triangle", " ".join(text for (text,) in sqlite3.connect(database).execute(said)))
print(*sorted(set(found)))
sys.exit(not found)
END
}
take_picture() { import -window root "$SHOT" && echo "the window as it looked: $SHOT"; }
until_true "an answer that names a shape" answer || { take_picture; exit 1; }
echo "the answer names: $(answer)"
take_picture
# A program that works says nothing on standard error.
[ ! -s "$ROOT/tmp/said.txt" ] || { echo "it complained:"; cat "$ROOT/tmp/said.txt"; exit 1; }
xdotool key ctrl+q

step "Removing"
inside apt-get remove -q -y gemma-desk >/dev/null
[ ! -e "$ROOT/opt/gemma-desk" ] && [ -d "$ROOT/root/.local/share/gemma-desk" ]
echo "gone; the conversations stayed"
