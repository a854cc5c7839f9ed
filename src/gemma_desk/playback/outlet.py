"""The side of playing that the sound system's own thread calls: it fills the device's blocks, and waits for nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import soxr

from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.playback.stretch import Stretch
from gemma_desk.voice.activity import Samples

FIRST_BLOCK_WITHIN_S = 5.0
"""Sound servers take up to two seconds to start; waking from sleep takes longer."""

NEXT_BLOCK_WITHIN_S = 1.5
"""Blocks are asked for every few hundredths of a second; after this the device is gone."""


class Outlet:
    """A sound on its way into the device."""

    def __init__(
        self,
        stretch: Stretch,
        rate_hz: int,
        n_channels: int,
        stop: type[BaseException],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing has been asked for yet.

        Args:
            stretch: What is played.
            rate_hz: The device's own.
            n_channels: Each of them gets the same.
            stop: What the callback raises to end the stream; the sound library's own exception.
            clock: Seconds that never run backwards.
        """
        self._stretch = stretch
        self._n_channels = n_channels
        self._stop = stop
        self._clock = clock
        self._resampler = soxr.ResampleStream(SAMPLE_RATE_HZ, rate_hz, 1, dtype="float32", quality="HQ")
        self._ready: Samples = np.zeros(0, np.float32)
        """At the device's rate, not yet asked for."""
        self._last_block_at = clock()
        self._has_begun = False
        self._is_all_given = False
        self.ended = threading.Event()
        """The stream is over, whoever ended it."""

    def on_block(self, block: Any, n_frames: int, _time: object, _status: object) -> None:
        """PortAudio's callback.

        Args:
            block: To be filled with interleaved float32, only valid during the call.
            n_frames: Samples of each channel it takes.
        """
        while len(self._ready) < n_frames and not self._is_all_given:
            self._make_ready()
        mono, self._ready = self._ready[:n_frames], self._ready[n_frames:]
        mono = np.pad(mono, (0, n_frames - len(mono)))
        block[:] = np.repeat(np.clip(mono, -1, 1), self._n_channels).astype(np.float32).tobytes()
        self._last_block_at = self._clock()
        self._has_begun = True
        if self._is_all_given and not len(self._ready):
            raise self._stop

    def on_finished(self) -> None:
        """PortAudio's callback when the last block has been played."""
        self.ended.set()

    @property
    def is_lost(self) -> bool:
        """Whether the device is gone. Only meaningful while nobody has asked it to stop."""
        return not self._is_all_given and (self.ended.is_set() or self._is_stalled)

    @property
    def is_over(self) -> bool:
        """Whether all of it has been played."""
        return self._is_all_given and (self.ended.is_set() or self._is_stalled)

    @property
    def _is_stalled(self) -> bool:
        patience_s = NEXT_BLOCK_WITHIN_S if self._has_begun else FIRST_BLOCK_WITHIN_S
        return self._clock() - self._last_block_at > patience_s

    def _make_ready(self) -> None:
        is_last = self._stretch.is_done
        hop = np.zeros(0, np.float32) if is_last else self._stretch.next_hop()
        self._ready = np.concatenate([self._ready, self._resampler.resample_chunk(hop, last=is_last)])
        self._is_all_given = is_last
