"""The system, or a terminal, tells the program to end: it ends as if its windows had been closed, so all is saved."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_NAMES = ("SIGTERM", "SIGHUP", "SIGINT")


class ToldToEnd(QObject):
    """Hears the first such signal; the second ends the program at once. Windows tells its programs otherwise."""

    def __init__(self, end: Callable[[], None], parent: QObject) -> None:
        """`end` is called on the Qt thread, which this is made on."""
        super().__init__(parent)
        self._end = end
        self._signals = [getattr(signal, name) for name in _NAMES] if sys.platform != "win32" else []
        if not self._signals:
            return
        self._heard, wakes = os.pipe()
        for end_of_pipe in (self._heard, wakes):
            os.set_blocking(end_of_pipe, False)
        # Python calls a signal's handler between two steps of Python code; a loop that waits in C makes none.
        signal.set_wakeup_fd(wakes, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        for number in self._signals:
            if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
                signal.signal(number, lambda *_: None)

    def _hear(self) -> None:
        """Some other signal may have woken it."""
        if set(os.read(self._heard, 64)).isdisjoint(self._signals):
            return
        for number in self._signals:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, signal.SIG_DFL)
        self._end()
