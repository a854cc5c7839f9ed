"""Which turn is running, and whether it is to stop: the same few lines for every engine.

Between turns an engine may work for itself. That work is stopped by announcing a turn, and an announcement before it
began counts too: so whoever announces first and hands the turn over then never waits for work that nobody asked for,
and the turn itself is never stopped by its announcement.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

_REMEMBERED_CANCELS = 64


class Cancellation:
    """Stops the running turn, and turns that were cancelled before they began (any thread)."""

    def __init__(self, stop: Callable[[], None], go: Callable[[], None]) -> None:
        """Args are called under a lock: `stop` when the running turn is cancelled, `go` when a turn may run."""
        self._stop = stop
        self._go = go
        self._lock = threading.Lock()
        self._running: str | None = None
        self._is_turn_announced = False
        self._is_closed = False
        self._cancelled: deque[str] = deque(maxlen=_REMEMBERED_CANCELS)

    def begin(self, turn_id: str) -> None:
        """Makes `turn_id` the running turn; stops it at once if it was cancelled before."""
        with self._lock:
            self._running = turn_id
            self._is_turn_announced = False
            self._go()
            if turn_id in self._cancelled or self._is_closed:
                self._stop()

    def begin_idle_work(self) -> None:
        """From now on no turn is running; stops the work at once if a turn was announced since the last one began."""
        with self._lock:
            self._running = None
            self._go()
            if self._is_turn_announced or self._is_closed:
                self._stop()

    @property
    def is_turn_announced(self) -> bool:
        """Whether idle work is to end where it is easily taken up again (any thread)."""
        return self._is_turn_announced

    def announce_turn(self) -> None:
        """Lets no further idle work begin until a turn has (any thread). What is being done goes on."""
        with self._lock:
            self._is_turn_announced = True

    def stop_idle_work(self) -> None:
        """Stops idle work that is being done (any thread). A turn that is running goes on."""
        with self._lock:
            if self._running is None:
                self._stop()

    def close(self) -> None:
        """Stops what is running and whatever begins later."""
        with self._lock:
            self._is_closed = True
            self._stop()

    def cancel(self, turn_id: str) -> None:
        """Stops `turn_id` now or, if it has not begun, when it does; then also the idle work it waits for."""
        with self._lock:
            self._cancelled.append(turn_id)
            if turn_id == self._running or (self._running is None and self._is_turn_announced):
                self._stop()
