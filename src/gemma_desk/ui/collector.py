"""Keeps Python's garbage collector from looking at everything there is while somebody uses the window.

That takes some 50 ms where a long conversation is open, longer than a picture, and would come at any time. What is
young, and what nothing refers to any more, goes at once as ever.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, Qt, QTimer

from gemma_desk.app.heap import give_back_what_is_free

_LOOK_EVERY_MS = 5_000
_QUIET_S = 0.05
"""Computed by the window's thread in that time at most: nothing is typed, scrolled or written."""
_WORTH_IT = 10
"""Collections of what is young, after which Python itself would look at everything."""
_AT_LAST = 500
"""The same where nobody ever pauses: some three million objects that have come and stayed."""


def spare_the_collector() -> None:
    """Takes what importing made out of the garbage collector's sight, and has it look at what comes from now on.

    It is some 50 000 objects that stay for good; looking at them again takes a full collection longer than a frame,
    and one may come at any time. Looking for what little of them is garbage would take as long.
    """
    gc.freeze()
    gc.enable()


class QuietCollector(QObject):
    """Looks at everything in quiet moments; lives on the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _AT_LAST)
        self._computed_s = time.thread_time()
        look = QTimer(self, interval=_LOOK_EVERY_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        look.timeout.connect(self.look)
        look.start()

    def tidy_up(self) -> None:
        """What is done in a quiet moment."""
        gc.collect()
        give_back_what_is_free()

    def look(self) -> None:
        """Collects, if little was done since the last look and there may be something."""
        before_s, self._computed_s = self._computed_s, time.thread_time()
        if self._computed_s - before_s < _QUIET_S and gc.get_count()[2] >= _WORTH_IT:
            self.tidy_up()
            self._computed_s = time.thread_time()
