"""A take is the same in whatever blocks it comes, and a recording is what was said."""

from __future__ import annotations

import io

import numpy as np
import pytest
import soundfile
import soxr
from hypothesis import given, settings
from hypothesis import strategies as st

from gemma_desk.capture.recording import Take, recording_of
from gemma_desk.gemma.audio import MAX_SECONDS, SAMPLE_RATE_HZ


def sound(n_samples: int) -> np.ndarray:
    return np.random.default_rng(11).uniform(-0.4, 0.4, n_samples).astype(np.float32)


def take_of(samples: np.ndarray, rate_hz: int, cuts: list[int]) -> Take:
    """Feeds interleaved samples of shape (n_samples, n_channels), cut at these places."""
    take = Take(rate_hz, samples.shape[1])
    for piece in np.split(samples, sorted(cuts)):
        take.add(piece.tobytes())
    return take


@given(
    rate_hz=st.sampled_from([8_000, 16_000, 44_100, 48_000]),
    n_channels=st.sampled_from([1, 2]),
    cuts=st.lists(st.integers(0, 40_000), max_size=40),
)
@settings(max_examples=60, deadline=None)
def test_a_take_is_the_same_in_any_blocks(rate_hz: int, n_channels: int, cuts: list[int]) -> None:
    samples = sound(40_000 * n_channels).reshape(-1, n_channels)
    in_pieces, whole = take_of(samples, rate_hz, cuts), take_of(samples, rate_hz, [])
    assert in_pieces.seconds == whole.seconds
    finished = whole.finish()
    assert np.array_equal(in_pieces.finish(), finished)
    expected = soxr.resample(samples.mean(axis=1), rate_hz, SAMPLE_RATE_HZ, quality="HQ")
    assert np.allclose(finished, np.clip(expected, -1, 1), atol=1e-6)


@given(st.lists(st.integers(0, 20_000), max_size=10), st.integers(0, 20_000))
@settings(deadline=None)
def test_zeros_at_the_end_are_counted_over_blocks(cuts: list[int], n_zeros: int) -> None:
    samples = np.full((20_000, 1), 0.1, np.float32)
    samples[20_000 - n_zeros :] = 0
    assert take_of(samples, 16_000, cuts).zero_seconds == n_zeros / 16_000


def test_the_level_rises_at_once_and_falls_gently() -> None:
    take = Take(16_000, 1)
    assert take.level == 0
    take.add(np.ones(160, np.float32).tobytes())
    assert take.level == 1
    take.add(np.zeros(160, np.float32).tobytes())
    assert 0.9 < take.level < 1
    take.add(np.zeros(32_000, np.float32).tobytes())
    assert take.level == 0


@pytest.mark.parametrize(("rms_db", "level"), [(0, 1), (-30, 0.5), (-60, 0), (-90, 0)])
def test_the_level_is_in_decibels(rms_db: float, level: float) -> None:
    take = Take(16_000, 1)
    take.add(np.full(1_600, 10 ** (rms_db / 20), np.float32).tobytes())
    assert take.level == pytest.approx(level, abs=1e-6)


def test_a_take_is_never_longer_than_the_limit() -> None:
    take = take_of(sound(31 * 48_000).reshape(-1, 1), 48_000, [])
    assert len(take.finish()) == MAX_SECONDS * SAMPLE_RATE_HZ


def test_a_recording_is_trimmed_and_its_file_is_the_same_sound() -> None:
    quiet = np.zeros(SAMPLE_RATE_HZ, np.float32)
    recording = recording_of(np.concatenate([quiet, sound(SAMPLE_RATE_HZ), quiet]))
    assert recording is not None
    assert 1.0 <= recording.seconds <= 1.7
    samples, rate_hz = soundfile.read(io.BytesIO(recording.wav_bytes), dtype="float32")
    assert rate_hz == SAMPLE_RATE_HZ
    assert np.abs(samples - recording.samples).max() < 1 / 32_000
    assert soundfile.info(io.BytesIO(recording.wav_bytes)).subtype == "PCM_16"


def test_silence_is_no_recording() -> None:
    assert recording_of(np.zeros(SAMPLE_RATE_HZ, np.float32)) is None


def test_a_broken_driver_cannot_break_a_take() -> None:
    samples = sound(1_600)
    samples[7] = np.nan
    assert np.isfinite(take_of(samples.reshape(-1, 1), 16_000, []).finish()).all()
