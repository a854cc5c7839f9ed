"""What is played is the sound itself; slower and faster it keeps its pitch and loses nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.chat.message import Attachment, MediaKind, Piece, Receipt
from gemma_desk.chat.turn import Sound
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.playback.reel import Reel, reel_of
from gemma_desk.playback.stretch import HOP, Stretch
from gemma_desk.voice.activity import Samples

SPEEDS = (0.5, 0.75, 1.25, 1.5, 2.0)


def reel_from(*pieces: Samples) -> Reel:
    starts = np.cumsum([0, *map(len, pieces)])[:-1] / SAMPLE_RATE_HZ
    return Reel([Sound(piece.astype("<f4").tobytes()) for piece in pieces], list(starts))


def noise(n_samples: int) -> Samples:
    return (np.random.default_rng(n_samples).standard_normal(n_samples) * 0.1).astype(np.float32)


def tone(seconds: float, pitch_hz: float) -> Samples:
    time_s = np.arange(int(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    return (0.5 * np.sin(2 * np.pi * pitch_hz * time_s)).astype(np.float32)


def rest_of(stretch: Stretch) -> Samples:
    hops = []
    while not stretch.is_done:
        hops.append(stretch.next_hop())
    return np.concatenate(hops)


@given(st.lists(st.integers(0, 1500), min_size=1, max_size=5), st.integers(-900, 5000), st.integers(0, 2000))
def test_any_stretch_of_the_pieces_is_that_of_them_joined(lengths: list[int], start: int, n_samples: int) -> None:
    joined = noise(sum(lengths))
    reel = reel_from(*np.split(joined, np.cumsum(lengths)[:-1]))
    padded = np.concatenate([np.zeros(900, np.float32), joined, np.zeros(9000, np.float32)])
    assert len(reel) == len(joined)
    assert np.array_equal(reel.read(start, n_samples), padded[start + 900 : start + 900 + n_samples])


@given(st.integers(1, 6000), st.integers(0, 5999))
def test_at_its_own_speed_it_is_the_sound_itself_after_a_soft_beginning(n_samples: int, at: int) -> None:
    sound, at = noise(n_samples), min(at, n_samples - 1)
    played = rest_of(Stretch(reel_from(sound), at))
    expected = np.pad(sound[at:], (0, len(played) - (n_samples - at)))
    assert len(played) - (n_samples - at) < HOP
    assert np.allclose(played[HOP:], expected[HOP:], atol=1e-6)
    assert np.all(np.abs(played[:HOP]) <= np.abs(expected[:HOP]) + 1e-6)


@pytest.mark.parametrize("speed", SPEEDS)
def test_another_speed_is_another_length_and_the_same_pitch(speed: float) -> None:
    sound = tone(3.0, 220)
    played = rest_of(Stretch(reel_from(sound), 0, speed))
    assert len(played) == pytest.approx(len(sound) / speed, abs=2 * HOP)
    steady = played[HOP:-HOP]
    spectrum = np.abs(np.fft.rfft(steady * np.hanning(len(steady)), 2**18))
    assert np.argmax(spectrum) / 2**18 * SAMPLE_RATE_HZ == pytest.approx(220, abs=1)
    loudness = [np.sqrt(np.mean(np.square(part))) for part in np.array_split(steady, 20)]
    assert loudness == pytest.approx([0.5 / np.sqrt(2)] * 20, rel=0.05)


@pytest.mark.parametrize("speed", SPEEDS)
def test_every_word_comes_once_and_in_its_place(speed: float) -> None:
    """Bursts of a tone of their own each, some way apart, as words are."""
    pitches = [200, 300, 450, 700, 1000, 1500]
    pause = np.zeros(3200, np.float32)
    sound = np.concatenate([part for pitch in pitches for part in (tone(0.3, pitch), pause)])
    played = rest_of(Stretch(reel_from(sound), 0, speed))
    loud = np.flatnonzero(np.abs(played) > 0.1)
    bursts = np.split(loud, np.flatnonzero(np.diff(loud) > 800) + 1)
    assert len(bursts) == len(pitches)
    for number, (burst, pitch) in enumerate(zip(bursts, pitches, strict=True)):
        within = played[burst[0] : burst[-1]]
        spectrum = np.abs(np.fft.rfft(within * np.hanning(len(within)), 2**16))
        assert np.argmax(spectrum) / 2**16 * SAMPLE_RATE_HZ == pytest.approx(pitch, rel=0.02)
        assert burst[0] == pytest.approx(number * 8000 / speed, abs=2 * HOP)


def test_a_seek_goes_on_from_there_without_a_step() -> None:
    stretch = Stretch(reel_from(tone(2.0, 100)), 0)
    before = [stretch.next_hop() for _ in range(5)]
    stretch.seek(16_123)
    assert stretch.position == 16_123
    played = np.concatenate([*before, rest_of(stretch)])
    assert np.abs(np.diff(played[HOP:])).max() < 0.05
    assert len(played) == pytest.approx(5 * HOP + 32_000 - 16_123, abs=HOP)


@given(st.lists(st.sampled_from([0.5, 0.75, 1.0, 1.25, 1.5, 2.0]), min_size=1, max_size=30))
def test_the_place_advances_with_whatever_speed_there_is_and_stays_inside(speeds: list[float]) -> None:
    reel = reel_from(noise(16_000))
    stretch = Stretch(reel, 0)
    for speed in speeds:
        before, stretch.speed = stretch.position, speed
        stretch.next_hop()
        assert 0 <= before <= stretch.position + 2 * HOP
        assert stretch.position <= len(reel)
    rest_of(stretch)
    assert stretch.position == len(reel)


def test_places_in_a_recording_are_those_of_the_file_with_what_was_left_out() -> None:
    pieces = tuple(Piece("", MediaKind.AUDIO, 25, start_s, start_s + 1) for start_s in (2.0, 10.0, 11.0))
    attachment = Attachment(MediaKind.AUDIO, "0" * 64, "a.wav", None, Receipt(0, 0, 0, 0, 75, 20.0), pieces)
    reel = reel_of(attachment, [Sound(noise(16_000).astype("<f4").tobytes())] * 3)
    assert [reel.seconds_at(sample) for sample in (0, 8000, 16_000, 40_000, 48_000)] == [2.0, 2.5, 10.0, 11.5, 12.0]
    assert [reel.sample_at(second) for second in (0.0, 2.5, 5.0, 10.0, 11.5, 19.0)] == [
        0,
        8000,
        16_000,
        16_000,
        40_000,
        48_000,
    ]
