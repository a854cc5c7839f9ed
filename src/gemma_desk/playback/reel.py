"""A sound to be played: its pieces one behind the other, and where each was in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.chat.turn import Sound
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.voice.activity import Samples


class Reel:
    """Gives any stretch of all pieces joined, without joining them: an hour takes 220 MiB once, not twice."""

    def __init__(self, sounds: Sequence[Sound], starts_s: Sequence[float]) -> None:
        """Args are the pieces in order, one at least, and where each begins in the file, in seconds."""
        self._pieces = [np.frombuffer(sound.samples, "<f4") for sound in sounds]
        self._starts_s = tuple(starts_s)
        *self._places, self._n_samples = accumulate(map(len, self._pieces), initial=0)

    def __len__(self) -> int:
        """Samples of all pieces, 16 000 a second."""
        return self._n_samples

    def read(self, start: int, n_samples: int) -> Samples:
        """Samples from `start` on, mono float32 in [-1, 1]; zeros before the first and after the last."""
        out = np.zeros(n_samples, np.float32)
        first = max(bisect_right(self._places, start) - 1, 0)
        for place, piece in zip(self._places[first:], self._pieces[first:], strict=True):
            if place >= start + n_samples:
                break
            begin, end = max(start, place), min(start + n_samples, place + len(piece))
            if begin < end:
                out[begin - start : end - start] = piece[begin - place : end - place]
        return out

    def seconds_at(self, sample: int) -> float:
        """Where in the file a sample was."""
        number = self._number(self._places, sample)
        return self._starts_s[number] + (sample - self._places[number]) / SAMPLE_RATE_HZ

    def sample_at(self, seconds: float) -> int:
        """The sample of a place in the file; of one that was left out, the first one behind it."""
        number = self._number(self._starts_s, seconds)
        within = round(max(seconds - self._starts_s[number], 0.0) * SAMPLE_RATE_HZ)
        return self._places[number] + min(within, len(self._pieces[number]))

    @staticmethod
    def _number(begins: Sequence[float], at: float) -> int:
        return max(bisect_right(begins, at) - 1, 0)


def reel_of(attachment: Attachment, sounds: Sequence[Sound]) -> Reel:
    """The sounds of an attachment, as its `sound_keys` name them, ready to be played."""
    starts_s = [piece.start_s for piece in attachment.pieces if piece.kind is MediaKind.AUDIO]
    return Reel(sounds, starts_s or [0.0])
