"""What each position of the KV cache holds, and how far the cache may be rewound.

A position holds a token, or one soft token of a picture or sound, known by its content. The cache is rewound only to
where the sliding window is still whole: `llama_memory_seq_rm` says yes even where it is not.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from llama_cpp import llama_cpp as C


@dataclass(frozen=True, slots=True)
class SoftToken:
    """One position of a picture or sound."""

    media_key: str
    """Identifies the content and, for pictures, the detail."""
    index: int
    """Position within the picture or sound."""


Cell = int | SoftToken
"""What one position holds: a token's id or a soft token."""


class KvCache:
    """The bookkeeping of one context's memory, sequence 0."""

    def __init__(self, context: C.llama_context_p, sliding_window: int) -> None:
        self._memory = C.llama_get_memory(context)
        self._window = sliding_window
        self._cells: list[Cell] = []

    def __len__(self) -> int:
        return len(self._cells)

    def append(self, cells: Iterable[Cell]) -> None:
        """Notes what was just evaluated."""
        self._cells.extend(cells)

    def keep_prefix(self, wanted: Sequence[Cell], at_most: int) -> int:
        """Rewinds to the longest usable prefix of `wanted`, of `at_most` cells. Media are kept whole or not at all.

        Returns:
            Number of positions kept.
        """
        length = min(_common_length(self._cells, wanted), at_most)
        while 0 < length < len(wanted) and _is_inside_media(wanted, length):
            length -= 1
        return self.rewind(length)

    def rewind(self, length: int) -> int:
        """Forgets all positions from `length` on; everything, where the sliding window would have a hole.

        Returns:
            Number of positions left: `length` or 0.
        """
        if not self._window_is_whole(length):
            length = 0
        self.truncate(length)
        return length

    def truncate(self, length: int) -> None:
        """Forgets positions from `length` on without looking at the window: for drafts just verified."""
        del self._cells[length:]
        C.llama_memory_seq_rm(self._memory, 0, length, -1)

    def _window_is_whole(self, length: int) -> bool:
        """Whether all that position `length` attends to is there: itself and the `window - 1` before it."""
        oldest: int = C.llama_memory_seq_pos_min(self._memory, 0)
        return 0 <= oldest <= max(0, length - self._window + 1)


def _common_length(held: Sequence[Cell], wanted: Sequence[Cell]) -> int:
    pairs = zip(held, wanted, strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


def _is_inside_media(cells: Sequence[Cell], position: int) -> bool:
    cell = cells[position]
    return isinstance(cell, SoftToken) and cell.index > 0
