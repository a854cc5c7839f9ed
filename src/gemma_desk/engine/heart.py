"""The engine process says every second that it is alive, while something is asked of it."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator

BEAT_EVERY_S = 1.0


class Heart:
    """Beats on a thread of its own, which needs nothing but Python's lock: a process that is stopped, or hangs with it
    held, is silent. Whoever asks nothing waits for nothing, so it rests meanwhile and wakes no processor."""

    def __init__(self, beat: Callable[[], object]) -> None:
        """`beat` may raise `OSError`: nobody listens any more, and this one ends."""
        self._beat = beat
        self._n_asked = 0
        self._changed = threading.Condition()
        threading.Thread(target=self._go, name="heart", daemon=True).start()

    def begin(self) -> None:
        """Something was asked (any thread)."""
        with self._changed:
            self._n_asked += 1
            self._changed.notify()

    def end(self) -> None:
        """It has been answered (any thread)."""
        with self._changed:
            self._n_asked -= 1

    @contextlib.contextmanager
    def beating(self) -> Iterator[None]:
        """As long as the block."""
        self.begin()
        try:
            yield
        finally:
            self.end()

    def _go(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                with self._changed:
                    self._changed.wait_for(lambda: self._n_asked > 0)
                self._beat()
                time.sleep(BEAT_EVERY_S)
