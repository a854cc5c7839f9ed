"""The whole window takes what is dropped, and says so while something hovers over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from gemma_desk.ui.language import tr
from gemma_desk.ui.theme import RADIUS_CARD_PX, colour, scaled

_BORDER_PX = 2
_MARGIN_PX = 8


class DropArea(QWidget):
    """The ground of the window, with an overlay for the time of a drag."""

    dropped = Signal(QMimeData)
    text_dropped = Signal(str)

    def __init__(self, can_take: Callable[[QMimeData], bool], kinds: Callable[[], str]) -> None:
        super().__init__()
        self._can_take = can_take
        self.setAcceptDrops(True)
        self.overlay = _Overlay(self, kinds)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Shows what will be accepted."""
        mime = event.mimeData()
        if self._can_take(mime) or mime.hasText():
            event.acceptProposedAction()
            self.overlay.show_over(is_text=not self._can_take(mime))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Accepts everywhere."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Goes back to how it was."""
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hands on what was dropped."""
        self.overlay.hide()
        event.acceptProposedAction()
        mime = event.mimeData()
        if self._can_take(mime) or mime.hasUrls():
            self.dropped.emit(mime)
        elif mime.hasText():
            self.text_dropped.emit(mime.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the overlay over everything."""
        super().resizeEvent(event)
        self.overlay.setGeometry(self.rect())


class _Overlay(QWidget):
    """Drawn over everything; the drag itself never meets it, so nothing flickers."""

    def __init__(self, parent: QWidget, kinds: Callable[[], str]) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._title = ""
        self._detail = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Drop to attach"))
        self.hide()

    def show_over(self, *, is_text: bool) -> None:
        """Covers the window and says what will happen."""
        self._title = tr("Drop to put the text in") if is_text else tr("Drop to attach")
        self._detail = "" if is_text else self._kinds()
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, border and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colour("ground")
        ground.setAlphaF(0.96)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(colour("accent"), _BORDER_PX))
        margin = _MARGIN_PX
        painter.drawRoundedRect(self.rect().adjusted(margin, margin, -margin, -margin), RADIUS_CARD_PX, RADIUS_CARD_PX)
        self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        room = self.rect().adjusted(32, 0, -32, 0)
        font = self.font()
        font.setPixelSize(scaled(20))
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colour("text"))
        painter.drawText(room.translated(0, -scaled(18)), Qt.AlignmentFlag.AlignCenter, self._title)
        painter.setFont(self.font())
        painter.setPen(colour("soft"))
        painter.drawText(
            room.translated(0, scaled(18)), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._detail
        )
