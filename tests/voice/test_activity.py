"""Silence at the ends is found; nothing said is lost; noise that lasts is not taken for the beginning of speech."""

from __future__ import annotations

import io
import subprocess
import sys

import numpy as np
import pytest
import soundfile
import soxr
from hypothesis import given, settings
from hypothesis import strategies as st

from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.voice.activity import Samples, find_onset, find_sound, seconds_since_speech
from tests.media.files import speak

MARGIN_S = 0.3
FRAME_S = 0.03


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Samples:
    """About 2.5 s of speech, nothing around it."""
    data = speak(tmp_path_factory.mktemp("voice") / "a.wav")
    samples, rate_hz = soundfile.read(io.BytesIO(data), dtype="float32")
    samples = soxr.resample(samples, rate_hz, SAMPLE_RATE_HZ)
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1]]


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * SAMPLE_RATE_HZ), np.float32)


def noise(seconds: float, rms: float) -> Samples:
    rng = np.random.default_rng(7)
    return rng.normal(0, rms, round(seconds * SAMPLE_RATE_HZ)).astype(np.float32)


def hum(seconds: float, rms: float) -> Samples:
    times = np.arange(round(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    return (rms * np.sqrt(2) * np.sin(2 * np.pi * 100 * times)).astype(np.float32)


def seconds_off(samples: Samples, before_s: float, speech_s: float) -> tuple[float, float]:
    """How much is left before and after what was said; below zero where some of it was cut."""
    span = find_sound(samples)
    assert span is not None
    before = before_s - span.start / SAMPLE_RATE_HZ
    return before, span.end / SAMPLE_RATE_HZ - before_s - speech_s


@given(before_s=st.floats(0, 3), after_s=st.floats(0, 3), gain=st.floats(0.02, 1))
@settings(max_examples=60, deadline=None)
def test_silence_is_cut_and_speech_is_not(speech: Samples, before_s: float, after_s: float, gain: float) -> None:
    samples = np.concatenate([silence(before_s), speech * np.float32(gain), silence(after_s)])
    before, after = seconds_off(samples, before_s, len(speech) / SAMPLE_RATE_HZ)
    assert before + 0.001 >= 0
    assert before <= MARGIN_S + 2 * FRAME_S
    assert after + 0.001 >= 0
    assert after <= MARGIN_S + 4 * FRAME_S


@pytest.mark.parametrize("background", [noise(2, 0.003), noise(2, 0.01), hum(2, 0.01)], ids=["hiss", "fan", "hum"])
def test_noise_around_speech_is_cut(speech: Samples, background: Samples) -> None:
    samples = np.concatenate([background, speech * np.float32(0.8), background])
    samples[len(background) : -len(background)] += np.resize(background, len(speech))
    before, after = seconds_off(samples, 2.0, len(speech) / SAMPLE_RATE_HZ)
    assert -0.1 <= before <= 0.5
    assert -0.1 <= after <= 0.5


def test_a_click_before_speech_is_cut(speech: Samples) -> None:
    click = np.concatenate([noise(0.02, 0.3), silence(2)])
    before, _ = seconds_off(np.concatenate([click, speech]), len(click) / SAMPLE_RATE_HZ, len(speech) / SAMPLE_RATE_HZ)
    assert before <= MARGIN_S + 2 * FRAME_S


def test_pauses_inside_are_kept(speech: Samples) -> None:
    samples = np.concatenate([speech, silence(4), speech])
    span = find_sound(samples)
    assert span is not None
    assert (span.start, len(samples) - span.end) == (0, 0)


@pytest.mark.parametrize("sound", [noise(2, 0.1), hum(2, 0.1), noise(2, 0.005)], ids=["noise", "hum", "quiet"])
def test_sound_that_is_no_speech_is_not_lost(sound: Samples) -> None:
    samples = np.concatenate([silence(1), sound, silence(1)])
    span = find_sound(samples)
    assert span is not None
    assert span.start <= SAMPLE_RATE_HZ
    assert span.end >= 3 * SAMPLE_RATE_HZ


def test_trimming_what_is_trimmed_changes_nothing(speech: Samples) -> None:
    samples = np.concatenate([silence(1.5), speech, silence(2)])
    span = find_sound(samples)
    assert span is not None
    trimmed = samples[span.start : span.end]
    again = find_sound(trimmed)
    assert again is not None
    assert (again.end - again.start) >= len(trimmed) - 2 * FRAME_S * SAMPLE_RATE_HZ


@pytest.mark.parametrize(
    "samples", [silence(0), silence(1), silence(0.01), noise(1, 1e-4), silence(1) + np.float32(0.4)]
)
def test_silence_is_nothing(samples: Samples) -> None:
    assert find_sound(samples) is None


@given(st.integers(1, 4_000), st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_any_length_is_taken(n_samples: int, seed: int) -> None:
    samples = np.random.default_rng(seed).uniform(-1, 1, n_samples).astype(np.float32)
    span = find_sound(samples)
    assert span is None or 0 <= span.start < span.end <= n_samples


def test_a_beginning_is_looked_for_in_the_last_seconds_alone(speech: Samples) -> None:
    """Each time costs the same; what is older has been looked at before."""
    n_quiet, n_more = 20 * SAMPLE_RATE_HZ, SAMPLE_RATE_HZ
    onset = find_onset(np.concatenate([silence(20), speech[:n_more]]))
    assert onset is not None
    assert n_quiet - SAMPLE_RATE_HZ <= onset <= n_quiet
    assert find_onset(np.concatenate([speech, silence(20)])) is None


def test_nothing_is_imported_while_somebody_begins_to_speak() -> None:
    """It would take the Qt thread's time."""
    program = (
        "import sys, numpy; from gemma_desk.voice.activity import find_onset; before = set(sys.modules);"
        "find_onset(numpy.ones(16_000, numpy.float32)); print(*(set(sys.modules) - before))"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.split() == []


@given(after_s=st.floats(0.6, 4), gain=st.floats(0.02, 1))
@settings(max_examples=30, deadline=None)
def test_how_long_nobody_has_spoken_is_told(speech: Samples, after_s: float, gain: float) -> None:
    samples = np.concatenate([silence(0.5), speech * np.float32(gain), silence(after_s)])
    assert seconds_since_speech(samples) == pytest.approx(after_s, abs=0.35)


@pytest.mark.parametrize("rms", [0.001, 0.01])
def test_noise_is_nobody_speaking(speech: Samples, rms: float) -> None:
    samples = np.concatenate([speech, silence(3)])
    samples = samples + noise(len(samples) / SAMPLE_RATE_HZ, rms)[: len(samples)]
    assert seconds_since_speech(samples) == pytest.approx(3, abs=0.5)


def test_whoever_speaks_now_has_not_stopped(speech: Samples) -> None:
    for end in range(SAMPLE_RATE_HZ // 2, len(speech), SAMPLE_RATE_HZ // 4):
        assert seconds_since_speech(speech[:end]) < 0.6
    assert seconds_since_speech(speech[:0]) == 0
    assert seconds_since_speech(silence(8)) == 5
