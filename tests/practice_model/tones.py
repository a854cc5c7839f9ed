"""Clips that say nothing, under every kind of clip."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np

from practice_model.sounds import Clip
from practice_model.voices import HELD_OUT_VOICES, VOICES

_TEXTS = {
    "word": ("stop", "go"),
    "phrase": ("open the door",),
    "digits": ("one two",),
    "question": ("What do you see?",),
}
_SAMPLES = 8000


def write_tones(work: Path, name: str) -> None:
    """Writes `NAME.i16` and its index, as `make_sounds` does."""
    spoken = [(kind, text) for kind, texts in _TEXTS.items() for text in texts]
    tone = (8000 * np.sin(np.arange(_SAMPLES) / 5)).astype("<i2")
    np.tile(tone, len(spoken)).tofile(work / f"{name}.i16")
    voice = HELD_OUT_VOICES[0] if "held_out" in name else VOICES[0]
    clips = [Clip(*each, voice, _SAMPLES * i, _SAMPLES * (i + 1)) for i, each in enumerate(spoken)]
    (work / f"{name}.json").write_text(json.dumps([asdict(clip) for clip in clips]))
