"""Exports, imports and backups on a thread of their own, told at home how far they are."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.chat.errors import Problem
from gemma_desk.exchange.work import Progress, StoreCall, Work
from gemma_desk.store import Store

T = TypeVar("T")

_PAUSE_S = 0.05
"""Between two things told of one work: nobody reads faster."""


class ExchangeThread:
    """Runs one work at a time. The store is asked in between what else asks it."""

    def __init__(self, store: StoreThread, dispatch: Dispatch) -> None:
        """Starts nothing yet."""
        self._store = store
        self._dispatch = dispatch
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="exchange")
        self._cancelled = threading.Event()
        self._running: Future[object] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a work has not ended yet."""
        return self._running is not None and not self._running.done()

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
        self._cancelled = cancelled = threading.Event()
        running = self._executor.submit(self._run, make, progressed, cancelled)
        self._running = running  # type: ignore[assignment] # whatever it returns, it is only asked whether it is done
        when_done(running, self._dispatch, then, failed)

    def cancel(self) -> None:
        """Ends the work between two steps; what it has begun to write is removed."""
        self._cancelled.set()

    def close(self) -> None:
        """Cancels and waits."""
        self.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _run(
        self,
        make: Callable[[StoreCall], Work[T]],
        progressed: Callable[[Progress], None],
        cancelled: threading.Event,
    ) -> T | None:
        work = make(self._call)
        told = 0.0
        try:
            while not cancelled.is_set():
                progress = next(work)
                if time.monotonic() - told >= _PAUSE_S:
                    told = time.monotonic()
                    self._tell(progressed, progress)
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            work.close()
        return None

    def _tell(self, progressed: Callable[[Progress], None], progress: Progress) -> None:
        self._dispatch(lambda: progressed(progress))

    def _call(self, use: Callable[[Store], T]) -> T:
        return self._store.call(use).result()
