"""A long recording falls into pieces in pauses: in order, none of it twice, nothing loud left out."""

from __future__ import annotations

import io
from itertools import pairwise

import numpy as np
import pytest
import soundfile
import soxr
from hypothesis import given, settings
from hypothesis import strategies as st

from gemma_desk.gemma.audio import MAX_SECONDS, SAMPLE_RATE_HZ
from gemma_desk.voice.activity import Samples, Span
from gemma_desk.voice.pieces import (
    LONG_PAUSE_SECONDS,
    MARGIN_SECONDS,
    MAX_PIECE_SECONDS,
    MIN_PIECE_SECONDS,
    cut_pieces,
    float_blocks,
)
from tests.media.files import speak

FRAME_S = 0.03
SENTENCES = (
    "The quick brown fox jumps over the lazy dog.",
    "Nobody had told them.",
    "It was a long day, and the meeting would be held on the third floor.",
    "Seven.",
    "So they waited in the hall below until somebody came and opened the door for them.",
)


@pytest.fixture(scope="module")
def sentences(tmp_path_factory: pytest.TempPathFactory) -> list[Samples]:
    """One to seven seconds each, nothing around them."""
    folder = tmp_path_factory.mktemp("pieces")
    return [spoken(speak(folder / f"{number}.wav", text)) for number, text in enumerate(SENTENCES)]


def spoken(wav: bytes) -> Samples:
    samples, rate_hz = soundfile.read(io.BytesIO(wav), dtype="float32")
    samples = soxr.resample(samples, rate_hz, SAMPLE_RATE_HZ)
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1]]


def noise(seconds: float, rms: float, seed: int = 7) -> Samples:
    n_samples = round(seconds * SAMPLE_RATE_HZ)
    return np.random.default_rng(seed).normal(0, rms, n_samples).astype(np.float32)


def with_pauses(parts: list[tuple[float, Samples]]) -> tuple[Samples, list[Span]]:
    """Each part behind so many seconds of silence; and where the parts lie."""
    joined, places, at = [], [], 0
    for pause_s, samples in parts:
        gap = np.zeros(round(pause_s * SAMPLE_RATE_HZ), np.float32)
        joined += [gap, samples]
        places.append(Span(at + len(gap), at + len(gap) + len(samples)))
        at = places[-1].end
    return np.concatenate(joined), places


def seconds_of(span: Span) -> float:
    return (span.end - span.start) / SAMPLE_RATE_HZ


def check_pieces(pieces: tuple[Span, ...], n_samples: int) -> None:
    """What holds of any recording."""
    assert all(0 <= piece.start < piece.end <= n_samples for piece in pieces)
    assert all(before.end <= after.start for before, after in pairwise(pieces))
    if len(pieces) == 1:
        assert seconds_of(pieces[0]) <= MAX_SECONDS + FRAME_S
        return
    assert all(seconds_of(piece) <= MAX_PIECE_SECONDS for piece in pieces)
    for before, after in pairwise(pieces):
        if min(seconds_of(before), seconds_of(after)) < MIN_PIECE_SECONDS - FRAME_S:
            assert (after.end - before.start) / SAMPLE_RATE_HZ > MAX_PIECE_SECONDS - FRAME_S


def is_in_one(place: Span, pieces: tuple[Span, ...]) -> bool:
    return sum(piece.start <= place.start and place.end <= piece.end for piece in pieces) == 1


RECORDINGS = st.lists(
    st.tuples(st.floats(0, 8) | st.floats(0, 60), st.floats(0.1, 40), st.sampled_from([0.5, 0.2, 0.06])),
    min_size=1,
    max_size=8,
)
"""Pause before, length and loudness of what is heard; noise 20 dB below the loudest is taken for the room's."""


@given(RECORDINGS)
@settings(max_examples=60, deadline=None)
def test_every_loud_moment_is_in_one_piece(parts: list[tuple[float, float, float]]) -> None:
    samples, places = with_pauses([(pause_s, noise(length_s, rms)) for pause_s, length_s, rms in parts])
    pieces = cut_pieces(samples)
    check_pieces(pieces, len(samples))
    is_covered = np.zeros(len(samples), np.bool_)
    for piece in pieces:
        is_covered[piece.start : piece.end] = True
    assert all(is_covered[place.start : place.end].all() for place in places)


@given(st.lists(st.tuples(st.floats(0.3, 4), st.integers(0, len(SENTENCES) - 1)), min_size=8, max_size=40))
@settings(max_examples=30, deadline=None)
def test_every_sentence_is_in_one_piece(sentences: list[Samples], said: list[tuple[float, int]]) -> None:
    samples, places = with_pauses([(pause_s, sentences[number]) for pause_s, number in said])
    pieces = cut_pieces(samples)
    check_pieces(pieces, len(samples))
    assert all(is_in_one(place, pieces) for place in places)


@pytest.mark.parametrize("background", [0.0005, 0.003, 0.01], ids=["quiet", "hiss", "fan"])
def test_cuts_lie_in_pauses_also_where_there_is_noise(sentences: list[Samples], background: float) -> None:
    samples, places = with_pauses([(0.5, sentences[number % len(sentences)]) for number in range(60)])
    samples = samples + noise(len(samples) / SAMPLE_RATE_HZ, background)[: len(samples)]
    pieces = cut_pieces(samples)
    check_pieces(pieces, len(samples))
    assert len(pieces) > 5
    assert all(is_in_one(place, pieces) for place in places)


def test_words_called_one_by_one_are_each_in_one_piece(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("words")
    words = [spoken(speak(folder / f"{word}.wav", word)) for word in ("apple", "picture", "seven", "stop")]
    samples, places = with_pauses([(0.25 + 0.1 * (at % 4), words[at % 4]) for at in range(120)])
    pieces = cut_pieces(samples)
    check_pieces(pieces, len(samples))
    assert len(pieces) > 3
    assert all(is_in_one(place, pieces) for place in places)


def test_the_longest_pause_is_taken(sentences: list[Samples]) -> None:
    """One of 1.2 s among many of 0.2 s, at a place where a cut can be."""
    parts = [(0.2, sentences[0])] * 16
    parts[8] = (1.2, sentences[0])
    samples, places = with_pauses(parts)
    assert len(samples) < 2 * MAX_PIECE_SECONDS * SAMPLE_RATE_HZ
    first, second = cut_pieces(samples)
    middle = (places[7].end + places[8].start) / 2
    assert first.end == second.start
    assert abs(first.end - middle) <= 2 * FRAME_S * SAMPLE_RATE_HZ


def test_an_early_pause_is_not_taken_where_it_leaves_only_bad_ones() -> None:
    """Pauses at 12, 22 and 35 s of 46 s without others: who takes the last one within 25 s has 24 s left, and so on."""
    parts = [(0.0, noise(12, 0.3)), (0.5, noise(10, 0.3)), (0.5, noise(13, 0.3)), (0.5, noise(11, 0.3))]
    samples, places = with_pauses(parts)
    pieces = cut_pieces(samples)
    check_pieces(pieces, len(samples))
    assert all(is_in_one(place, pieces) for place in places)


@pytest.mark.parametrize("pause_s", [1.0, 1.4])
def test_short_pauses_are_halved(pause_s: float) -> None:
    samples, places = with_pauses([(0.0, noise(20, 0.3)), (pause_s, noise(20, 0.3))])
    first, second = cut_pieces(samples)
    assert first.end == second.start
    assert abs(first.end - (places[0].end + places[1].start) / 2) <= FRAME_S * SAMPLE_RATE_HZ


@pytest.mark.parametrize("pause_s", [LONG_PAUSE_SECONDS + 0.1, 5.0, 600.0])
def test_long_pauses_are_left_out(pause_s: float) -> None:
    samples, places = with_pauses(
        [(3.0, noise(20, 0.3)), (pause_s, noise(20, 0.3)), (0.0, np.zeros(64_000, np.float32))]
    )
    pieces = cut_pieces(samples)
    assert len(pieces) == 2
    for piece, place in zip(pieces, places, strict=False):
        for kept in (place.start - piece.start, piece.end - place.end):
            assert abs(kept / SAMPLE_RATE_HZ - MARGIN_SECONDS) <= FRAME_S


def test_long_pauses_in_noise_are_left_out(sentences: list[Samples]) -> None:
    """A break with the fan running is no sound, as long as somebody speaks before and after."""
    talk = [(0.4, sentences[number % len(sentences)]) for number in range(12)]
    samples, places = with_pauses([*talk, (400.0, sentences[0]), *talk])
    samples = samples + noise(len(samples) / SAMPLE_RATE_HZ, 0.004)[: len(samples)]
    pieces = cut_pieces(samples)
    check_pieces(pieces, len(samples))
    assert sum(map(seconds_of, pieces)) < len(samples) / SAMPLE_RATE_HZ - 380
    assert all(is_in_one(place, pieces) for place in places)


def test_without_a_pause_the_quietest_place_is_taken() -> None:
    samples = noise(40, 0.3)
    quieter = slice(18 * SAMPLE_RATE_HZ, 18 * SAMPLE_RATE_HZ + SAMPLE_RATE_HZ // 2)
    samples[quieter] *= 0.4
    first, second = cut_pieces(samples)
    assert first.end == second.start
    assert quieter.start < first.end < quieter.stop


def test_a_sound_without_any_change_is_cut_all_the_same() -> None:
    tone = np.sin(2 * np.pi * 440 * np.arange(200 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ).astype(np.float32)
    pieces = cut_pieces(tone)
    check_pieces(pieces, len(tone))
    assert (pieces[0].start, pieces[-1].end) == (0, len(tone))
    assert all(before.end == after.start for before, after in pairwise(pieces))


def test_what_is_short_is_one_piece(sentences: list[Samples]) -> None:
    samples, places = with_pauses([(5.0, noise(29, 0.3)), (0.0, np.zeros(80_000, np.float32))])
    (piece,) = cut_pieces(samples)
    assert abs(piece.start / SAMPLE_RATE_HZ - (5.0 - MARGIN_SECONDS)) <= FRAME_S
    assert piece.end < places[1].end
    assert len(cut_pieces(sentences[0])) == 1


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(1), np.zeros(600 * SAMPLE_RATE_HZ), np.full(99_999, 0.5)])
def test_silence_has_no_pieces(samples: np.ndarray) -> None:
    assert cut_pieces(samples.astype(np.float32)) == ()


def test_whole_numbers_are_cut_as_floats_are(sentences: list[Samples]) -> None:
    samples, _ = with_pauses([(0.5, sentences[number % len(sentences)]) for number in range(40)])
    assert cut_pieces(np.round(samples * 32_767).astype(np.int16)) == cut_pieces(samples)


@given(st.integers(0, 3_000_000))
@settings(max_examples=10, deadline=None)
def test_blocks_are_the_whole(n_samples: int) -> None:
    samples = (np.arange(n_samples) % 60_000 - 30_000).astype(np.int16)
    blocks = list(float_blocks(samples))
    joined = np.concatenate(blocks) if blocks else np.zeros(0, np.float32)
    assert np.array_equal(np.round(joined * 32_767).astype(np.int16), samples)
