"""Cuts a long recording at pauses into pieces that are heard one after the other.

A model hears 30 s at once, and words best in pieces of 10 to 25 s that begin and end in a pause. Where to cut is chosen
for the whole recording at once, so that no short pause is taken early that leaves only worse ones later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from gemma_desk.gemma.audio import MAX_SECONDS, SAMPLE_RATE_HZ
from gemma_desk.voice.activity import (
    SILENCE_RMS,
    VAD_FRAME_SAMPLES,
    Samples,
    Span,
    frame_rms,
    lasting_frames,
    quantile,
    voiced_frames,
)

MIN_PIECE_SECONDS = 10.0
"""Of less the model hears too little around each word. Shorter is only what stands alone in long silence."""

MAX_PIECE_SECONDS = 25.0
"""The model was trained with 30 s at most."""

LONG_PAUSE_SECONDS = 1.5
"""A longer pause at a cut is left out but for `MARGIN_SECONDS` on each side; a shorter one is halved."""

MARGIN_SECONDS = 0.3
"""Kept of a long pause on each side: the voiceless beginnings and endings of words."""

LongSamples = NDArray[np.int16] | Samples
"""Mono, 16 000 Hz, shape (n_samples,); int16 at full scale 32 767, or float32 in [-1, 1]."""

_Bools = NDArray[np.bool_]
_Floats = NDArray[np.float32]
_Ints = NDArray[np.int64]

_FRAMES_PER_S = SAMPLE_RATE_HZ / VAD_FRAME_SAMPLES
_MARGIN_FRAMES = round(MARGIN_SECONDS * _FRAMES_PER_S)
_LONG_PAUSE_FRAMES = round(LONG_PAUSE_SECONDS * _FRAMES_PER_S)
_MIN_PIECE_FRAMES = int(np.ceil(MIN_PIECE_SECONDS * _FRAMES_PER_S))
_MAX_PIECE_FRAMES = int(MAX_PIECE_SECONDS * _FRAMES_PER_S)

_BLOCK_FRAMES = 2_000
"""One minute: the noise of a room is taken to stay the same for so long, and this much is in memory as floats."""

_BLOCKS_AROUND = 2
"""Noise and loudness are measured over five minutes, in which somebody pauses and somebody speaks."""

_OVER_NOISE = 3.0
_VOICED_OVER_NOISE = 1.5
_UNDER_PEAK = 0.1
"""A frame is sound from 10 dB above the noise, or 4 dB where it is voiced; at 20 dB below the loudest it always is."""

_HEARD_AROUND_FRAMES = 51
"""1.5 s: a pause is worth more the more of this around its middle is quiet."""

_HEARD_AT_FRAMES = 5
"""150 ms: the cut itself must lie between words, not in a short one between two pauses."""

_CELL_FRAMES = 10
"""The quietest of each 0.3 s may be a cut: at least 50 to choose from for each."""

_COST_OF_A_CUT = 0.5
"""In doublings of loudness: keeps pieces long where pauses abound."""

_COST_OF_A_SHORT_PIECE = 1_000.0
"""For each frame that is missing: more than any cut within a word."""

_LEAST_LEVEL = 0.5
"""Of a frame that is sound though not loud, because it is voiced; in doublings of loudness."""


@dataclass(frozen=True, slots=True)
class _Candidates:
    """Where a cut may be, in order, in frames; all shapes (n_candidates,)."""

    ends: _Ints
    """Where the piece before would end, exclusive."""
    starts: _Ints
    """Where the piece behind would start; after `ends` where the pause between is left out."""
    costs: _Floats
    """How much is said there: 0 in a long pause; one more for each doubling of loudness."""


def cut_pieces(samples: LongSamples) -> tuple[Span, ...]:
    """Finds the pieces of a recording.

    No two of them overlap, and between them only silence is left out. All are at most 25 s long, and at least 10 s but
    for what stands alone in silence. A recording of at most 30 s between its first and last sound is one piece. Where
    nobody pauses, the quietest place is taken. An hour takes about 2 s.

    Returns:
        The pieces in order, in samples; none where all is silent.
    """
    loudness, active = _frames_of(samples)
    if not active.any():
        return ()
    first, last = int(np.argmax(active)), len(active) - int(np.argmax(active[::-1]))
    start, end = max(0, first - _MARGIN_FRAMES), min(len(active), last + _MARGIN_FRAMES)
    if end - start <= MAX_SECONDS * _FRAMES_PER_S:
        return (_span(start, end, len(samples)),)
    inside = _candidates(loudness[first:last], active[first:last])
    ends, starts = (np.concatenate([[start], at + first, [end]]) for at in (inside.ends, inside.starts))
    chosen = _cheapest(_Candidates(ends, starts, np.pad(inside.costs, 1)))
    return tuple(_span(starts[a], ends[b], len(samples)) for a, b in pairwise(chosen))


def float_blocks(samples: LongSamples) -> Iterator[Samples]:
    """The samples as float32 in [-1, 1], one minute at once, so that hours never stand in memory as floats."""
    n_block = _BLOCK_FRAMES * VAD_FRAME_SAMPLES
    for begin in range(0, len(samples), n_block):
        block = samples[begin : begin + n_block]
        yield block.astype(np.float32) / np.float32(32_767) if block.dtype == np.int16 else block.astype(np.float32)


def _span(start: int, end: int, n_samples: int) -> Span:
    return Span(int(start) * VAD_FRAME_SAMPLES, min(int(end) * VAD_FRAME_SAMPLES, n_samples))


def _frames_of(samples: LongSamples) -> tuple[_Floats, _Bools]:
    """How loud each frame is, as a multiple of what counts as sound there; and whether it is sound."""
    blocks = [_measured(block) for block in float_blocks(samples)]
    if not blocks:
        return np.zeros(0, np.float32), np.zeros(0, np.bool_)
    peak = quantile(np.concatenate([rms for rms, _ in blocks]), 0.99)
    relative, active = [], []
    for at, (rms, voiced) in enumerate(blocks):
        nearby = [rms for rms, _ in blocks[max(0, at - _BLOCKS_AROUND) : at + _BLOCKS_AROUND + 1]]
        gate, voiced_gate = _gates(np.concatenate(nearby), peak)
        relative.append(rms / np.float32(gate))
        active.append((rms > gate) | voiced & (rms > voiced_gate))
    return np.concatenate(relative), np.concatenate(active)


def _measured(block: Samples) -> tuple[_Floats, _Bools]:
    """How loud each frame is, and whether it is voiced as speech is, for longer than a click."""
    rms = frame_rms(block)
    return rms, lasting_frames(voiced_frames(block, len(rms)))


def _gates(nearby: _Floats, peak: float) -> tuple[float, float]:
    """The loudness from which a frame is sound, and from which a voiced one is.

    `peak` is that of the whole recording: in a long break the loudest is noise.
    """
    noise = quantile(nearby, 0.10)
    under_peak = _UNDER_PEAK * max(quantile(nearby, 0.99), peak)
    return (
        max(min(_OVER_NOISE * noise, under_peak), SILENCE_RMS),
        max(min(_VOICED_OVER_NOISE * noise, under_peak), SILENCE_RMS),
    )


def _candidates(loudness: _Floats, active: _Bools) -> _Candidates:
    """The middles of pauses and, where nobody pauses, the quietest places. The first and last frame are active."""
    costs = _costs(loudness, active)
    quietest = np.array(
        [cell + int(np.argmin(costs[cell : cell + _CELL_FRAMES])) for cell in range(0, len(costs), _CELL_FRAMES)]
    )
    ends, starts = _seams(quietest, active)
    ends, kept = np.unique(ends, return_index=True)  # several places in one pause are one cut
    starts = starts[kept]
    return _Candidates(ends, starts, costs[(ends + starts) // 2])


def _costs(loudness: _Floats, active: _Bools) -> _Floats:
    """What a cut at each frame would cost: how loud it is there at most, and around on average."""
    level = np.where(active, np.maximum(np.log2(np.maximum(loudness, 1.0)), _LEAST_LEVEL), 0.0)
    window = np.hanning(_HEARD_AROUND_FRAMES + 2)[1:-1]
    padded = np.pad(level, _HEARD_AROUND_FRAMES // 2, mode="edge")
    around = np.convolve(padded, window / window.sum(), mode="valid")
    padded = np.pad(level, _HEARD_AT_FRAMES // 2, mode="edge")
    there = np.lib.stride_tricks.sliding_window_view(padded, _HEARD_AT_FRAMES).max(axis=1)
    costs: _Floats = (around + there).astype(np.float32)
    return costs


def _seams(places: _Ints, active: _Bools) -> tuple[_Ints, _Ints]:
    """Where the pieces beside each place end and start: in a pause in its middle, or apart where it is long."""
    edges = np.flatnonzero(np.diff(active.astype(np.int8), prepend=1, append=1))
    pause_starts, pause_ends = edges[0::2], edges[1::2]
    ends, starts = places.copy(), places.copy()
    in_pause = ~active[places]
    pause = np.searchsorted(pause_starts, places[in_pause], side="right") - 1
    first, last = pause_starts[pause], pause_ends[pause]
    is_long = last - first > _LONG_PAUSE_FRAMES
    ends[in_pause] = np.where(is_long, first + _MARGIN_FRAMES, (first + last) // 2)
    starts[in_pause] = np.where(is_long, last - _MARGIN_FRAMES, (first + last) // 2)
    return ends, starts


def _cheapest(candidates: _Candidates) -> list[int]:
    """The cuts that cost least in all, the first and the last included: the shortest path from end to end."""
    ends, starts, costs = candidates.ends, candidates.starts, candidates.costs
    total = np.zeros(len(ends))
    before = np.zeros(len(ends), np.int64)
    earliest = np.searchsorted(starts, ends - _MAX_PIECE_FRAMES)
    for at in range(1, len(ends)):
        first = int(earliest[at])
        n_missing = np.maximum(_MIN_PIECE_FRAMES - (ends[at] - starts[first:at]), 0)
        so_far = total[first:at] + _COST_OF_A_SHORT_PIECE * n_missing
        best = int(np.argmin(so_far))
        before[at], total[at] = first + best, so_far[best] + costs[at] + _COST_OF_A_CUT
    path = [len(ends) - 1]
    while path[-1]:
        path.append(int(before[path[-1]]))
    return path[::-1]
