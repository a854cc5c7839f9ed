#!/usr/bin/env bash
# Opens the program; on a machine without a display, says so and takes a picture of the window instead.
set -euo pipefail
cd "$(dirname "$0")/.."

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" != Linux ]; }

if has_display; then exec .venv/bin/gemma-desk; fi

picture=build/window.png
mkdir -p build
echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): running the same conversation without one."
.venv/bin/gemma-desk window --offscreen --picture "$picture"
echo "The window as it looked at the end: $picture"
