"""Exports, imports and backups on a thread of their own, told at home how far they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from gemma_desk.app.home import Dispatch
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.app.work_thread import WorkThread
from gemma_desk.chat.errors import Problem
from gemma_desk.exchange.work import Progress, StoreCall, Work
from gemma_desk.store import Store

T = TypeVar("T")


class ExchangeThread:
    """Runs one work at a time. The store is asked in between what else asks it."""

    def __init__(self, store: StoreThread, dispatch: Dispatch) -> None:
        """Starts nothing yet."""
        self._store = store
        self._thread = WorkThread("exchange", dispatch)

    @property
    def is_busy(self) -> bool:
        """Whether a work has not ended yet."""
        return self._thread.is_busy

    def start(
        self,
        make: Callable[[StoreCall], Work[T]],
        progressed: Callable[[Progress], None],
        then: Callable[[T | None], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """Runs what `make` makes. Everything is told at home.

        Args:
            make: Called on the thread, with the way to the store.
            progressed: Told how far it is, now and then.
            then: Told what it returned; None where it was cancelled.
            failed: Told the problem it ended with.
        """
        self._thread.start(lambda: make(self._call), progressed, then, failed)

    def cancel(self) -> None:
        """Ends the work between two steps; what it has begun to write is removed."""
        self._thread.cancel()

    def close(self) -> None:
        """Cancels and waits."""
        self._thread.close()

    def _call(self, use: Callable[[Store], T]) -> T:
        return self._store.call(use).result()
