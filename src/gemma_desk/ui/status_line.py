"""One quiet line: the model, what it does, its figures, and that nothing leaves the computer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent

from gemma_desk.app.turn_status import TurnStatus
from gemma_desk.chat.turn import TurnResult
from gemma_desk.ui.controls import ElidedLabel
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.model_keeper import ModelState
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.words import SEPARATOR, status_line


class StatusLine(ElidedLabel):
    """Joins what the model, the turn and the last result have to say. A click on its end tells what has left here."""

    offline_clicked = Signal()

    def __init__(self) -> None:
        super().__init__(kind="secondary")
        self._model = ModelState()
        self._turn = TurnStatus()
        self._last: TurnResult | None = None
        self._is_offline = True
        self._parts: tuple[str, ...] = ()
        self.setFont(tabular(self.font()))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMouseTracking(True)
        self._write()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows over the end that it can be clicked."""
        is_over = self._is_at_end(event.position().x())
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Opens what the end is about."""
        if event.button() is Qt.MouseButton.LeftButton and self._is_at_end(event.position().x()):
            self.offline_clicked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def show_model(self, model: ModelState) -> None:
        """Shows which model there is, or how far it has been loaded."""
        self._model = model
        self._write()

    def show_offline(self, is_offline: bool) -> None:
        """Shows whether the program has a connection: only while it downloads a model."""
        self._is_offline = is_offline
        self._write()

    def show_turn(self, status: TurnStatus) -> None:
        """Shows what the turn does."""
        self._turn = status
        self._write()

    def show_result(self, result: TurnResult | None) -> None:
        """Shows the figures of the last answer."""
        self._last = result
        self._write()

    def say_again(self) -> None:
        """Says it in the language of now: its figures are written as that writes them, too."""
        self._write()

    def _write(self) -> None:
        self._parts = status_line(
            self._model.words, self._turn, self._model.info, self._last, is_offline=self._is_offline
        )
        self._fit()

    def _is_at_end(self, x: float) -> bool:
        """Whether a place is on the last part, which stands at the other end where one reads from the right."""
        words = self.fontMetrics()
        text, end = words.horizontalAdvance(self.text()), words.horizontalAdvance(self._parts[-1])
        left = (self.width() - text) / 2
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return left <= x <= left + end
        return left + text - end <= x <= left + text

    def _fit(self) -> None:
        """Leaves out figures where there is no room for all, the last one first; never the model, never Offline."""
        parts = list(self._parts)
        while len(parts) > 2 and self.fontMetrics().horizontalAdvance(SEPARATOR.join(parts)) > self.width():
            del parts[-2]
        self.show_text(SEPARATOR.join(parts))
        self.setToolTip(plain_tip(SEPARATOR.join(self._parts)))
