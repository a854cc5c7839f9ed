#!/usr/bin/env bash
# Opens the program. MODEL names a model set; without one, the one chosen in the window before answers, or the practice
# model. On a machine without a display the same window is asked one question without one, for a picture.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly PICTURE=build/window.png

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" != Linux ]; }

arguments=(window ${MODEL:+--model "$MODEL"})
if has_display; then exec .venv/bin/gemma-desk "${arguments[@]}"; fi

echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): holding the conversation without one."
mkdir -p build
export QT_QPA_PLATFORM=offscreen
.venv/bin/gemma-desk "${arguments[@]}" --ask "What do you see?" --image src/gemma_desk/resources/tries/shapes.png \
    --max-tokens 120 --picture "$PICTURE"
echo "The window as it looked in the end: $PICTURE"
