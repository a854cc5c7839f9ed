"""What each position of the KV cache holds, and how far the cache may be rewound.

A position holds a token, or one soft token of a picture or sound, known by its content. The cache is rewound only to
where the sliding window is whole, of itself or from a snapshot: `llama_memory_seq_rm` says yes even where it is not.
"""

from __future__ import annotations

import itertools
import logging
import mmap
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from llama_cpp import llama_cpp as C
from numpy.typing import NDArray

from gemma_desk.engine.llama.draft_length import MAX_DRAFT_TOKENS
from gemma_desk.models.system_memory import available_bytes

log = logging.getLogger(__name__)

_WHOLE = C.LLAMA_STATE_SEQ_FLAGS_NONE
_SLIDING_PART = C.LLAMA_STATE_SEQ_FLAGS_PARTIAL_ONLY
_DRAFT_MARGIN = 2 * (MAX_DRAFT_TOKENS + 1)
"""Positions that rejected drafts take for a moment, and leave unused where the sliding cells begin anew."""
_LEAST_BEGINNING, _BEGINNING_SHARE = 8, 0.25
"""Positions of a beginning that is worth a snapshot, and how many of the sliding window it may take."""
_MEMORY_LEFT = 2
"""A copy is taken only where this many of its size are free."""
_BLOCK_BYTES = 4 << 20


@dataclass(frozen=True, slots=True)
class SoftToken:
    """One position of a picture or sound."""

    media_key: str
    """Identifies the picture by its pixels; or a sound's frame by its own samples."""
    index: int
    """Position within the picture. A sound's frame is 0: it stands by itself, and the cache may be cut before it."""


Cell = int | SoftToken
"""What one position holds: a token's id or a soft token."""


class KvCache:
    """The bookkeeping of one context's memory, sequence 0."""

    def __init__(self, context: C.llama_context_p, sliding_window: int, n_ubatch: int) -> None:
        """Args are those the context was made with; beyond the window its sliding layers keep a micro-batch."""
        self._context = context
        self._memory = C.llama_get_memory(context)
        self._window = sliding_window
        self._kept_tokens = n_ubatch
        self._is_in_order = True
        self._cells: list[Cell] = []
        self._snapshots: dict[int, NDArray[np.uint8]] = {}
        self._planned: list[int] = []

    def __len__(self) -> int:
        return len(self._cells)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """What each position holds."""
        return tuple(self._cells)

    @property
    def snapshot_bytes(self) -> int:
        """Memory that snapshots take now."""
        return sum(snapshot.nbytes for snapshot in self._snapshots.values())

    @property
    def snapshots(self) -> dict[int, NDArray[np.uint8]]:
        """The sliding window as it was at other lengths of what the cache holds, by that length."""
        return dict(self._snapshots)

    def append(self, cells: Iterable[Cell]) -> None:
        """Notes what was just evaluated."""
        self._cells.extend(cells)

    def keep_prefix(self, wanted: Sequence[Cell], at_most: int) -> int:
        """Rewinds to the longest usable prefix of `wanted`, of `at_most` cells. Media are kept whole or not at all.

        Returns:
            Number of positions kept.
        """
        return self.rewind(_without_cut_media(min(self.common_length(wanted), at_most), wanted))

    def common_length(self, wanted: Sequence[Cell]) -> int:
        """How many positions hold the same as `wanted` begins with, usable or not."""
        return _common_length(self._cells, wanted)

    def usable_length(self, saved: Sequence[Cell], wanted: Sequence[Cell], snapshots: Iterable[int] = ()) -> int:
        """How much of `wanted` a state of `saved` would bring: its window is whole at its end, and at `snapshots`."""
        length = _without_cut_media(_common_length(saved, wanted), wanted)
        oldest = max(0, len(saved) - self._window)
        if _is_whole(oldest, length, self._window):
            return length
        return max((taken for taken in snapshots if taken <= length), default=0)

    def rewind(self, length: int) -> int:
        """Forgets all positions from `length` on; where the sliding window would have a hole, from a snapshot on.

        Returns:
            Number of positions left: `length`, that of the longest snapshot below it, or 0.
        """
        if self._window_is_whole(length):
            self._is_in_order = self._is_in_order and length == len(self._cells)
            self.truncate(length)
        else:
            self._restore(max((taken for taken in self._snapshots if taken <= length), default=0))
        return len(self._cells)

    def truncate(self, length: int) -> None:
        """Forgets positions from `length` on without looking at the window: for drafts just verified."""
        del self._cells[length:]
        self._snapshots = {taken: state for taken, state in self._snapshots.items() if taken <= length}
        C.llama_memory_seq_rm(self._memory, 0, length, -1)
        self._is_in_order = self._is_in_order or length == 0

    def plan_snapshots(self, lengths: Sequence[int], end: int, keeps_oldest: bool = False, beginning: int = 0) -> None:
        """Prepares for rewinds to `lengths`, ascending. Snapshots of others are dropped, so there are never more.

        The last length needs none if its window stays whole until the cache holds `end` positions. If it needs one
        and the cache is past it, the cache is rewound there: a few tokens are read again now instead of all later.
        The others always get one, since going back there now would cost more. `keeps_oldest` spares the oldest snapshot
        there is: for what is evaluated on trial, and may be taken back. A short `beginning`, which stays when all that
        follows it is replaced, has a snapshot of its own: one of few positions is small.
        """
        beginning = beginning if _LEAST_BEGINNING <= beginning <= self._window * _BEGINNING_SHARE else 0
        if keeps_oldest:
            lengths = sorted({*lengths, *[taken for taken in sorted(self._snapshots) if taken != beginning][:1]})
        last = max(lengths, default=0)
        lengths = sorted({*lengths, beginning} - {0})
        self._snapshots = {length: state for length, state in self._snapshots.items() if length in lengths}
        self._planned = [length for length in lengths if length not in self._snapshots]
        if last in self._planned and self._will_stay_whole(last, end):
            self._planned.remove(last)
        if last in self._planned and last < len(self) and self._window_is_whole(last):
            self.rewind(last)

    @property
    def n_until_snapshot(self) -> int:
        """Tokens that may be evaluated before a planned snapshot is due."""
        return min((length - len(self) for length in self._planned if length > len(self)), default=sys.maxsize)

    def take_planned_snapshot(self) -> None:
        """Keeps a copy of the sliding window, if one is planned here and memory is not short."""
        if len(self) == 0 or len(self) not in self._planned:
            return
        self._planned.remove(len(self))
        state = self._copied(_SLIDING_PART)
        if state is not None:
            self._snapshots[len(self)] = state

    def copy_state(self, may_go_on: Callable[[], bool] = lambda: True) -> NDArray[np.uint8] | None:
        """A copy of all that the cache holds, of the sliding layers the window alone.

        Args:
            may_go_on: Asked every few milliseconds, but not during the last some ten, in which llama.cpp copies.

        Returns:
            None where memory is short, or when given up.
        """
        return self._copied(_WHOLE, may_go_on)

    def take_state(
        self,
        state: NDArray[np.uint8],
        cells: Sequence[Cell],
        snapshots: Mapping[int, NDArray[np.uint8]] | None = None,
    ) -> bool:
        """Takes back a copy that was taken of `cells`; if that does not work, the cache is empty afterwards.

        Args:
            state: The copy.
            cells: What the cache held then.
            snapshots: Those there were then.
        """
        self.truncate(0)
        if C.llama_state_seq_set_data(self._context, _bytes(state), state.nbytes, 0) == state.nbytes:
            self._cells = list(cells)
            self._snapshots = dict(snapshots or {})
        if C.llama_memory_seq_pos_max(self._memory, 0) != len(self) - 1 or not self._window_is_whole(len(self)):
            self.truncate(0)
        return len(self) > 0

    def _copied(self, part: int, may_go_on: Callable[[], bool] = lambda: True) -> NDArray[np.uint8] | None:
        n_bytes = C.llama_state_seq_get_size_ext(self._context, 0, part)
        if available_bytes() < _MEMORY_LEFT * n_bytes:
            log.info("No copy of the cache: it takes %d bytes", n_bytes)
            return None
        state = np.empty(n_bytes, np.uint8)
        for begin in range(0, n_bytes, _BLOCK_BYTES):
            if not may_go_on():
                return None
            state[begin : begin + _BLOCK_BYTES : mmap.PAGESIZE] = 0  # memory comes when it is touched, seldom at once
        n_copied = C.llama_state_seq_get_data_ext(self._context, _bytes(state), n_bytes, 0, part)
        return state if n_copied == n_bytes else None

    def _restore(self, length: int) -> None:
        """Goes back to the snapshot taken at `length`; to nothing at 0, or if llama.cpp does not take it."""
        self.truncate(length)
        if length > 0:
            state = self._snapshots[length]
            C.llama_state_seq_set_data_ext(self._context, _bytes(state), state.nbytes, 0, _SLIDING_PART)
            self._is_in_order = True
        if not self._window_is_whole(length):
            self.truncate(0)

    def _window_is_whole(self, length: int) -> bool:
        """Whether all that position `length` attends to is there: itself and the `window - 1` before it."""
        oldest: int = C.llama_memory_seq_pos_min(self._memory, 0)
        return _is_whole(oldest, length, self._window)

    def _will_stay_whole(self, length: int, end: int) -> bool:
        """Whether a rewind from `end` to `length` finds the window whole.

        Sliding layers overwrite their oldest cell first, as long as positions stand there in order. After a rewind
        they need not, and nothing is sure.
        """
        return self._is_in_order and end - length + _DRAFT_MARGIN <= self._kept_tokens


def _bytes(state: NDArray[np.uint8]) -> object:
    return np.ctypeslib.as_ctypes(state)


def _common_length(held: Sequence[Cell], wanted: Sequence[Cell]) -> int:
    pairs = zip(held, wanted, strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


def _without_cut_media(length: int, cells: Sequence[Cell]) -> int:
    """The same length, or where the picture or sound begins that it would cut."""
    while 0 < length < len(cells) and _is_inside_media(cells[length]):
        length -= 1
    return length


def _is_inside_media(cell: Cell) -> bool:
    return isinstance(cell, SoftToken) and cell.index > 0


def _is_whole(oldest: int, length: int, window: int) -> bool:
    return 0 <= oldest <= max(0, length - window + 1)
