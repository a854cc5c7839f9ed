#!/usr/bin/env bash
# Opens the program. MODEL names a model set; without one, and with none chosen in the window before, a small one with
# random weights is made. On a machine without a display the same conversation is held without one, for a picture.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly PYTHON=.venv/bin/python
readonly SMALL_SET=build/models/small
readonly PICTURE=build/window.png

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" != Linux ]; }

has_chosen_model() {
    "$PYTHON" - <<'PY'
import sys
from gemma_desk.app.paths import data_folder
from gemma_desk.app.settings import load_settings

sys.exit(not load_settings(data_folder()).model_paths)
PY
}

choose_small_set() {
    echo "No model is chosen: taking a small one with random weights from $SMALL_SET. What it answers means nothing."
    echo "For the real one: make run MODEL=/path/to/folder"
    [ -d "$SMALL_SET" ] || "$PYTHON" -m tests.model_factory "$SMALL_SET"
    MODEL=$SMALL_SET
}

if [ -z "${MODEL:-}" ] && ! has_chosen_model; then choose_small_set; fi
arguments=(window ${MODEL:+--model "$MODEL"})
if has_display; then exec .venv/bin/gemma-desk "${arguments[@]}"; fi

echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): holding the conversation without one."
mkdir -p build
export QT_QPA_PLATFORM=offscreen
.venv/bin/gemma-desk "${arguments[@]}" --ask "What do you see here?" --image docs/pictures/empty-light.png --max-tokens 120 --picture "$PICTURE"
echo "The window as it looked in the end: $PICTURE"
