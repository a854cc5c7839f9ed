"""The one thread that owns the store."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from gemma_desk.store import Store

T = TypeVar("T")


class StoreThread:
    """Opens the store of a folder and makes calls on it, one after the other, in the order they come."""

    def __init__(self, folder: Path) -> None:
        """Starts the thread, which opens the store; returns at once."""
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self.opened: Future[Store] = self._executor.submit(Store.open, folder)
        """Done when the store is open, or holds the `StoreProblem`; every call then fails with it."""

    def call(self, use: Callable[[Store], T]) -> Future[T]:
        """Runs `use` with the store on its thread. The future holds what it returned or raised."""
        return self._executor.submit(lambda: use(self.opened.result()))

    def close(self) -> None:
        """Ends the calls asked for, then closes the store. Blocks until it is on the disk.

        Raises:
            StoreProblem: The last write failed.
        """
        closed = self._executor.submit(self._close)
        self._executor.shutdown(wait=True)
        closed.result()

    def _close(self) -> None:
        if self.opened.exception() is None:
            self.opened.result().close()
