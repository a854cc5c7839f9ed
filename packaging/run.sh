#!/usr/bin/env bash
# Opens the program. MODEL names a model set; without one, and with none chosen in the window before, a small one with
# random weights is made. On a machine without a display the same conversation is held without one, for a picture.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly PYTHON=.venv/bin/python
readonly SMALL_SET=build/models/agreeing
readonly PICTURE=build/window.png
readonly NOTE=build/note.wav

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" != Linux ]; }

has_chosen_model() {
    "$PYTHON" - <<'PY'
import sys
from gemma_desk.app.paths import data_folder
from gemma_desk.app.settings import load_settings
from gemma_desk.models.practice import practice_model

sys.exit(not (load_settings(data_folder()).model_paths or practice_model()))
PY
}

choose_small_set() {
    echo "No model is chosen: taking a small one with random weights from $SMALL_SET. What it answers means nothing."
    echo "For the real one: make run MODEL=/path/to/folder"
    [ -d "$SMALL_SET" ] || "$PYTHON" -m tests.model_factory --agreeing "$SMALL_SET"  # its drafts are accepted
    MODEL=$SMALL_SET
}

make_note() { # two seconds of a hum in four bursts a second, which passes for syllables
    "$PYTHON" - "$NOTE" <<'PY'
import array
import math
import sys
import wave

RATE_HZ = 16_000


def sample(n: int) -> int:
    time_s = n / RATE_HZ
    hum = sum(math.sin(2 * math.pi * 140 * harmonic * time_s) / harmonic for harmonic in range(1, 20))
    return int(6_000 * hum) if math.sin(2 * math.pi * 4 * time_s) > -0.5 else 0


samples = array.array("h", map(sample, range(2 * RATE_HZ)))
if sys.byteorder == "big":
    samples.byteswap()
with wave.open(sys.argv[1], "wb") as file:
    file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
    file.writeframes(samples.tobytes())
PY
}

if [ -z "${MODEL:-}" ] && ! has_chosen_model; then choose_small_set; fi
arguments=(window ${MODEL:+--model "$MODEL"})
if has_display; then exec .venv/bin/gemma-desk "${arguments[@]}"; fi

echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): holding the conversation without one."
mkdir -p build
make_note
export QT_QPA_PLATFORM=offscreen
.venv/bin/gemma-desk "${arguments[@]}" --ask "What do you see here?" --image docs/pictures/empty-light.png --audio "$NOTE" --max-tokens 120 --picture "$PICTURE"
echo "The window as it looked in the end: $PICTURE"
