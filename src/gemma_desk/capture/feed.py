"""The side of a recording that the device's thread touches: it keeps bytes and counts, nothing else."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from enum import StrEnum

from gemma_desk import sound_system as shared

FIRST_BLOCK_WITHIN_S = 5.0
"""Sound servers take up to two seconds to start; waking from sleep takes longer."""

NEXT_BLOCK_WITHIN_S = 1.5
"""Blocks come every few hundredths of a second; after this the device is gone."""

LATE_AFTER_S = 0.3
"""As long as what a device holds, and half as long again."""


class Loss(StrEnum):
    """How a microphone was lost."""

    ENDED = "ended"
    """The sound system ended the stream."""
    STALLED = "stalled"
    """No block came for too long."""


class Feed:
    """Blocks on their way from the device's thread to whoever drains them."""

    def __init__(self, max_bytes: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Begins to wait for the first block.

        Args:
            max_bytes: After these the feed is full and ends the stream.
            clock: Seconds that never run backwards.
        """
        self._blocks: deque[bytes] = deque()
        self._n_bytes_left = max_bytes
        self._clock = clock
        self._patience = shared.Patience(clock)
        self._first_block_at = self._last_block_at = clock()
        self.has_begun = False
        """A block has come."""
        self.ended = threading.Event()
        """The stream is over, whoever ended it."""

    @property
    def is_full(self) -> bool:
        """The limit is reached; what was taken stays."""
        return self._n_bytes_left <= 0

    @property
    def spanned_s(self) -> float:
        """From the first block to the last one, or until now where the next is late. What is in them lasts as long,
        unless the device left something out: the flags for that stay unset where a sound server lies between."""
        now = self._clock()
        is_late = now - self._last_block_at > LATE_AFTER_S and not (self.ended.is_set() or self.is_full)
        return (now if is_late else self._last_block_at) - self._first_block_at

    def take(self, block: bytes) -> bool:
        """Keeps a block of interleaved float32 and tells whether there is room for more (the device's thread)."""
        data = block[: self._n_bytes_left]
        self._blocks.append(data)
        self._n_bytes_left -= len(data)
        self._last_block_at = self._clock()
        if not self.has_begun:
            self._first_block_at = self._last_block_at
            self.has_begun = True
        self._patience.begin_anew()
        return not self.is_full

    def finish(self) -> None:
        """No further block comes (any thread)."""
        self.ended.set()

    def drain(self) -> bytes:
        """All that has come since the last call, joined."""
        blocks = []
        while self._blocks:
            blocks.append(self._blocks.popleft())
        return b"".join(blocks)

    def loss(self) -> Loss | None:
        """Whether the microphone was lost. Only meaningful while nobody has asked it to stop."""
        if self.is_full:
            return None
        if self.ended.is_set():
            return Loss.ENDED
        patience_s = NEXT_BLOCK_WITHIN_S if self.has_begun else FIRST_BLOCK_WITHIN_S
        return Loss.STALLED if self._patience.is_over(patience_s) else None
