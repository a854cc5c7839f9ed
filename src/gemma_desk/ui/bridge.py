"""Brings calls from any thread to the window's thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Bridge(QObject):
    """A `Dispatch` for Qt. A bound method of an object that lives here and a queued signal: only that is safe."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_closed = False
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def __call__(self, call: Callable[[], None]) -> None:
        """Takes a call from any thread; it is made here, later, in order."""
        self._posted.emit(call)

    def close(self) -> None:
        """Drops what is still to come: whoever it was for is gone."""
        self._is_closed = True

    def _run(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()
