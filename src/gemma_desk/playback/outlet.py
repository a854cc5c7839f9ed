"""The side of playing that the device's thread asks: it gives blocks, and waits for nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import numpy as np
import soxr

from gemma_desk import sound_system as shared
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.playback.stretch import HOP, Stretch
from gemma_desk.voice.activity import Samples

FIRST_BLOCK_WITHIN_S = 5.0
"""Sound servers take up to two seconds to start; waking from sleep takes longer."""

NEXT_BLOCK_WITHIN_S = 3.0
"""Blocks are asked for every few hundredths of a second, but behind the first one a sound server may wait until it has
played what it holds: two seconds in PulseAudio. After this the device is gone."""

SILENCE_AFTER_S = 0.45
"""Given behind the sound before it counts as played: what a device still holds when it is closed is not heard, and
sound servers and wireless headphones hold more than they say."""


class Outlet:
    """A sound on its way into the device, and silence behind it for as long as it is asked."""

    def __init__(
        self, stretch: Stretch, rate_hz: int, n_channels: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Nothing has been asked for yet.

        Args:
            stretch: What is played.
            rate_hz: The device's own.
            n_channels: Each of them gets the same.
            clock: Seconds that never run backwards.
        """
        self._stretch = stretch
        self._n_channels = n_channels
        self._resampler = soxr.ResampleStream(SAMPLE_RATE_HZ, rate_hz, 1, dtype="float32", quality="HQ")
        self._ready: Samples = np.zeros(0, np.float32)
        """At the device's rate, not yet asked for."""
        self._patience = shared.Patience(clock)
        self._has_begun = False
        self._silence_s = 0.0
        """Given behind the sound."""
        self._ended = threading.Event()

    def give(self, n_frames: int) -> bytes:
        """Gives so many samples of each channel, interleaved float32 (the device's thread)."""
        while len(self._ready) < n_frames:
            self._make_ready()
        mono, self._ready = self._ready[:n_frames], self._ready[n_frames:]
        self._patience.begin_anew()
        self._has_begun = True
        return np.repeat(np.clip(mono, -1, 1), self._n_channels).astype(np.float32).tobytes()

    def finish(self) -> None:
        """The stream has ended (any thread)."""
        self._ended.set()

    @property
    def is_lost(self) -> bool:
        """Whether the device is gone. Only meaningful while nobody has asked it to stop."""
        patience_s = NEXT_BLOCK_WITHIN_S if self._has_begun else FIRST_BLOCK_WITHIN_S
        return self._ended.is_set() or self._patience.is_over(patience_s)

    @property
    def is_over(self) -> bool:
        """Whether all of it has been played."""
        return self._silence_s >= SILENCE_AFTER_S

    def _make_ready(self) -> None:
        self._silence_s = self._silence_s + HOP / SAMPLE_RATE_HZ if self._stretch.is_done else 0.0
        hop = self._resampler.resample_chunk(self._stretch.next_hop())
        self._ready = np.concatenate([self._ready, hop])
