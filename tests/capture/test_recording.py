"""A take is the same in whatever blocks it comes, and a recording is what was said."""

from __future__ import annotations

import io

import numpy as np
import pytest
import soundfile
import soxr
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gemma_desk.capture.recording import Recording
from gemma_desk.capture.take import Take, recording_of
from gemma_desk.gemma.audio import FRAME_SAMPLES, MAX_SECONDS, SAMPLE_RATE_HZ
from gemma_desk.media.sound import prepare_sound
from gemma_desk.voice.activity import find_sound
from tests.media.files import speak


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
    finished = finish(whole)
    assert np.array_equal(finish(in_pieces).samples, finished.samples)
    expected = soxr.resample(samples.mean(axis=1), rate_hz, SAMPLE_RATE_HZ, quality="HQ")
    assert np.allclose(finished.samples, np.clip(expected, -1, 1), atol=1 / 32_768)


def finish(take: Take) -> Recording:
    recording = take.finish()
    assert recording is not None
    return recording


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> np.ndarray:
    """Two sentences with a pause between them, at 48 kHz, shape (n_samples,)."""
    path = tmp_path_factory.mktemp("recording") / "spoken.wav"
    speak(path, "Good morning. [[slnc 900]] What is the total on this receipt, and who has signed it?")
    samples, rate_hz = soundfile.read(path, dtype="float32")
    return soxr.resample(samples, rate_hz, 48_000).astype(np.float32)


@given(
    lead_s=st.floats(0, 3),
    tail_s=st.floats(0, 2),
    noise_db=st.sampled_from([-90, -55, -40]),
    gain_db=st.sampled_from([-12, 0]),
    tick_s=st.sampled_from([0.05, 0.3, 0.5, 1.0]),
)
@settings(max_examples=40, deadline=None)
def test_what_is_heard_while_it_is_spoken_is_the_beginning_of_the_recording(
    spoken: np.ndarray, lead_s: float, tail_s: float, noise_db: float, gain_db: float, tick_s: float
) -> None:
    """Sample for sample, also once it has been stored and read from the store again."""
    lead, tail = (np.zeros(int(seconds * 48_000), np.float32) for seconds in (lead_s, tail_s))
    whole = np.concatenate([lead, spoken * 10 ** (gain_db / 20), tail])
    whole += np.random.default_rng(3).normal(0, 10 ** (noise_db / 20), len(whole))
    take, heard = Take(48_000, 1), []
    for block in np.array_split(whole.astype(np.float32), int(len(whole) / 48_000 / tick_s)):
        take.add(block.tobytes())
        heard.append(take.heard())
    recording = finish(take)
    assume(begins_where_it_was_heard_to(take))
    _, sound = prepare_sound(recording.wav_bytes, "Voice note.wav")
    stored = np.frombuffer(sound.samples, "<f4")
    assert len(heard[-1]) > 2 * SAMPLE_RATE_HZ
    for some in heard:
        n_kept = min(len(some), len(stored) - FRAME_SAMPLES)  # the end is trimmed, and its last frame filled up
        assert len(some) % FRAME_SAMPLES == 0
        assert some[:n_kept].tobytes() == stored[:n_kept].tobytes()  # array_equal takes -0.0 for 0.0


def begins_where_it_was_heard_to(take: Take) -> bool:
    """Else something was said before, as only the whole sound tells; then the recording begins there."""
    span = find_sound(take._samples())
    return span is not None and take._onset is not None and take._onset <= span.start


def test_nothing_is_heard_before_somebody_speaks(spoken: np.ndarray) -> None:
    take = Take(48_000, 1)
    take.add(np.zeros(48_000, np.float32).tobytes())
    assert len(take.heard()) == 0
    take.add(spoken[:48_000].tobytes())
    assert SAMPLE_RATE_HZ < len(take.heard()) < 1.9 * SAMPLE_RATE_HZ


def test_a_recording_is_not_trimmed_again_when_it_is_read() -> None:
    """A file of somebody else with the same sound is."""
    quiet = np.zeros(2 * SAMPLE_RATE_HZ, np.float32)
    recording = recording_of(np.concatenate([quiet, sound(SAMPLE_RATE_HZ)]), onset=0)
    assert recording is not None
    assert len(recording.samples) == 3 * SAMPLE_RATE_HZ
    attachment, _ = prepare_sound(recording.wav_bytes, "Voice note.wav")
    assert attachment.receipt.seconds == 3.0
    unmarked = io.BytesIO()
    soundfile.write(unmarked, recording.samples, SAMPLE_RATE_HZ, format="WAV", subtype="PCM_16")
    attachment, _ = prepare_sound(unmarked.getvalue(), "Voice note.wav")
    assert attachment.receipt.seconds < 1.5


def test_a_recording_begins_no_later_than_its_sound() -> None:
    quiet = np.zeros(SAMPLE_RATE_HZ, np.float32)
    samples = np.concatenate([quiet, sound(SAMPLE_RATE_HZ)])
    expected = recording_of(samples)
    recording = recording_of(samples, onset=int(1.5 * SAMPLE_RATE_HZ))
    assert expected is not None
    assert recording is not None
    assert np.array_equal(recording.samples, expected.samples)


@given(st.lists(st.integers(0, 20_000), max_size=10), st.integers(0, 20_000))
@settings(deadline=None)
def test_a_single_sample_is_sound_in_any_blocks(cuts: list[int], n_zeros: int) -> None:
    samples = np.zeros((20_001, 1), np.float32)
    assert not take_of(samples, 16_000, cuts).has_sound
    samples[n_zeros] = 1e-6
    assert take_of(samples, 16_000, cuts).has_sound


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
    assert len(finish(take).samples) == MAX_SECONDS * SAMPLE_RATE_HZ


def test_a_recording_is_trimmed_and_its_file_is_the_same_sound() -> None:
    quiet = np.zeros(SAMPLE_RATE_HZ, np.float32)
    recording = recording_of(np.concatenate([quiet, sound(SAMPLE_RATE_HZ), quiet]))
    assert recording is not None
    assert 1.0 <= recording.seconds <= 1.7
    samples, rate_hz = soundfile.read(io.BytesIO(recording.wav_bytes), dtype="float32")
    assert rate_hz == SAMPLE_RATE_HZ
    assert np.array_equal(samples, recording.samples)
    assert soundfile.info(io.BytesIO(recording.wav_bytes)).subtype == "PCM_16"


def test_silence_is_no_recording() -> None:
    assert recording_of(np.zeros(SAMPLE_RATE_HZ, np.float32)) is None


def test_a_broken_driver_cannot_break_a_take() -> None:
    samples = sound(16_000)
    samples[7] = np.nan
    assert np.isfinite(finish(take_of(samples.reshape(-1, 1), 16_000, [])).samples).all()
