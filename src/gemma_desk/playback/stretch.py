"""Slower and faster without another pitch: overlapping frames are laid closer or wider than they were (WSOLA).

Each frame is taken from where, within 10 ms of its due place, the sound goes on most like what was just heard, so that
the waves of a voice meet (Verhelst and Roelands 1993, "An overlap-add technique based on waveform similarity").
"""

from __future__ import annotations

import numpy as np

from gemma_desk.playback.reel import Reel
from gemma_desk.voice.activity import Samples

HOP = 320
"""Samples given at once, 20 ms; frames are twice as long. Longer than a period of the deepest voice, 12 ms."""
_SEARCH = 160
"""A frame is looked for this many samples before and behind its due place: a whole period, 20 ms, in all."""
_FALL = (0.5 + 0.5 * np.cos(np.pi * np.arange(HOP) / HOP)).astype(np.float32)
_RISE = 1 - _FALL


class Stretch:
    """Gives the sound hop by hop, then silence. At speed 1 it is the sound itself, sample for sample, beginning softly.

    `seek` and `speed` may be set from another thread than the one that asks for hops.
    """

    def __init__(self, reel: Reel, at: int, speed: float = 1.0) -> None:
        """Args are where to begin, a sample of the reel, and how many times as fast as it was."""
        self._reel = reel
        self._start = at
        self._due = float(at)
        self._sought: int | None = at
        self._tail: Samples = np.zeros(HOP, np.float32)
        self.speed = speed

    @property
    def position(self) -> int:
        """The sample that comes next."""
        sought = self._sought
        return min(self._start + HOP if sought is None else sought, len(self._reel))

    @property
    def is_done(self) -> bool:
        """All has been given."""
        return self._sought is None and self._start + HOP >= len(self._reel)

    def seek(self, at: int) -> None:
        """Goes on from this sample, what is heard now fading into it."""
        self._sought = at

    def next_hop(self) -> Samples:
        """The next 20 ms: mono float32, shape (HOP,), 16 000 Hz."""
        self._start = self._next_start()
        frame = self._reel.read(self._start, 2 * HOP)
        hop: Samples = self._tail + frame[:HOP] * _RISE
        self._tail = frame[HOP:] * _FALL
        return hop

    def _next_start(self) -> int:
        sought, self._sought = self._sought, None
        natural = self._start + HOP
        if sought is not None or self.speed == 1:
            self._due = float(natural if sought is None else sought)
            return int(self._due)
        self._due += HOP * self.speed
        return self._most_alike(round(self._due), natural)

    def _most_alike(self, due: int, natural: int) -> int:
        """The start near `due` from which the sound is most like it is from `natural` on."""
        around = self._reel.read(due - _SEARCH, HOP + 2 * _SEARCH)
        likeness = np.correlate(around, self._reel.read(natural, HOP), "valid")
        power = np.convolve(np.square(around), np.ones(HOP, np.float32), "valid")
        return due - _SEARCH + int(np.argmax(likeness / np.sqrt(power + 1e-6)))
