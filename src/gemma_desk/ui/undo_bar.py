"""What was just deleted, and the way back, for a while."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from gemma_desk.ui.announcing import announce
from gemma_desk.ui.controls import ElidedLabel, TextButton, row
from gemma_desk.ui.keys import keys, with_key
from gemma_desk.ui.language import tr
from gemma_desk.ui.plain_tip import plain_tip

SHOWN_MS = 10_000
_MOST_OF_BAR = 0.6
"""What happened is to be read beside the button."""


class UndoBar(QFrame):
    """One line with one button; goes away by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("UndoBar")
        self._undo: Callable[[], None] | None = None
        self._words = ElidedLabel()
        self.button = TextButton(tr("Undo"), "undo")
        self.button.clicked.connect(self.take_back)
        self._show_key()
        keys().changed.connect(self._show_key)
        layout = row(self._words, self.button, spacing_px=8, margins_px=(16, 6, 6, 6))
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def offer(self, words: str, undo: Callable[[], None]) -> None:
        """Says what happened and offers to take it back."""
        self._undo = undo
        self._words.show_text(words)
        announce(self, words)
        self.show()
        self._timer.start()

    def take_back(self) -> None:
        """Does what the button does, as long as that is seen."""
        undo, self._undo = self._undo, None
        if undo is not None and not self.isHidden():
            self._timer.stop()
            self.hide()
            undo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The key goes where there is no room for it."""
        super().resizeEvent(event)
        self._show_key()

    def _show_key(self) -> None:
        """In the bar itself: it is gone before anybody waits for a tooltip."""
        words = with_key(tr("Undo"), "undo")
        has_room = self.button.fontMetrics().horizontalAdvance(words) < self.width() * _MOST_OF_BAR
        self.button.setText(words if has_room else tr("Undo"))
        self.button.setToolTip("" if has_room else plain_tip(words))
