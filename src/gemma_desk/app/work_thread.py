"""Long work on a thread of its own, told at home how far it is.

The work is a generator: it yields how far it is and returns what it made; to close it is to end it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.chat.errors import Problem

T = TypeVar("T")
P = TypeVar("P")

_PAUSE_S = 0.05
"""Between two things told of one work: nobody reads faster."""


class WorkThread:
    """Runs one work at a time."""

    def __init__(self, name: str, dispatch: Dispatch) -> None:
        """Starts nothing yet."""
        self._dispatch = dispatch
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._cancelled = threading.Event()
        self._running: Future[object] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a work has not ended yet."""
        return self._running is not None and not self._running.done()

    def start(
        self,
        make: Callable[[], Generator[P, None, T]],
        progressed: Callable[[P], None],
        then: Callable[[T | None], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """Runs what `make` makes. Everything is told at home.

        Args:
            make: Called on the thread.
            progressed: Told how far it is, now and then.
            then: Told what it returned; None where it was cancelled.
            failed: Told the problem it ended with.
        """
        self._cancelled = cancelled = threading.Event()
        running = self._executor.submit(self._run, make, progressed, cancelled)
        self._running = running  # type: ignore[assignment] # whatever it returns, it is only asked whether it is done
        when_done(running, self._dispatch, then, failed)

    def cancel(self) -> None:
        """Ends the work between two steps; it cleans up after itself."""
        self._cancelled.set()

    def close(self) -> None:
        """Cancels and waits."""
        self.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _run(
        self,
        make: Callable[[], Generator[P, None, T]],
        progressed: Callable[[P], None],
        cancelled: threading.Event,
    ) -> T | None:
        work = make()
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

    def _tell(self, progressed: Callable[[P], None], progress: P) -> None:
        self._dispatch(lambda: progressed(progress))
