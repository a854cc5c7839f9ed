"""The sound the model takes: raw samples in frames, one soft token a frame."""

from __future__ import annotations

SAMPLE_RATE_HZ = 16_000
"""The only rate the model hears."""

FRAME_SAMPLES = 640
"""Samples of one frame: 40 ms, one soft token, 25 a second."""

MAX_SECONDS = 30.0
"""Longest clip the model was trained with; llama.cpp has no limit and 300 s gave endless repetition."""


def audio_tokens(n_samples: int) -> int:
    """Soft tokens of a sound of `n_samples` samples; a begun frame counts."""
    return -(-n_samples // FRAME_SAMPLES)
