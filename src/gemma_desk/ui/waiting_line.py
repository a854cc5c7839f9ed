"""Stands where an answer will: what the model does until there is something to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.ui.controls import column, plain_label
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.language import tr
from gemma_desk.ui.theme import OUTSET_PX, colour
from gemma_desk.ui.words import waiting

_PROGRESS_PX = 2


class WaitingLine(QWidget):
    """Stands in place of the first line until there is one: words, and a thin line that fills."""

    def __init__(self) -> None:
        super().__init__()
        self._fraction = 0.0
        self._words = plain_label(tr("Waiting"), "secondary")
        self._words.setFont(tabular(self._words.font()))
        self.setLayout(column(self._words, margins_px=(OUTSET_PX, 1, OUTSET_PX, 7)))
        self.setAccessibleName(tr("Waiting"))

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_status(self, status: TurnStatus, what: str) -> None:
        """Says what the turn is doing."""
        self._words.setText(waiting(status, what))
        self.setAccessibleName(self._words.text())
        is_measured = status.phase in (TurnPhase.READING, TurnPhase.LOADING)
        self._fraction = status.fraction if is_measured else 0.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the line under the words."""
        if not self._fraction:
            return
        painter = QPainter(self)
        length = min(self.width() - 2 * OUTSET_PX, 240)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.translate(OUTSET_PX, self.height() - _PROGRESS_PX)
        painter.fillRect(0, 0, length, _PROGRESS_PX, colour("border"))
        painter.fillRect(0, 0, round(length * self._fraction), _PROGRESS_PX, colour("accent"))
