"""A picture that opens when it is clicked, or with Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gemma_desk.ui.drawing import RoundPicture
from gemma_desk.ui.drawn_boxes import NumberedBox, box_at, draw_boxes
from gemma_desk.ui.language import tr
from gemma_desk.ui.theme import RADIUS_CARD_PX, colour

OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
RING_PX = 2


class PictureButton(RoundPicture):
    """Shows a picture, boxes on it, and which of them is under the pointer."""

    opened = Signal()

    def __init__(self, size: QSize, radius_px: int = RADIUS_CARD_PX, *, is_cropped: bool = False) -> None:
        super().__init__(size, radius_px, is_cropped=is_cropped)
        self._can_open = False
        self.boxes: tuple[NumberedBox, ...] = ()
        self.marked: NumberedBox | None = None
        """The box under the pointer."""
        self.setMouseTracking(True)

    @property
    def can_open(self) -> bool:
        """Whether it can be opened."""
        return self._can_open

    def allow_opening(self, can_open: bool) -> None:
        """Lets it be opened, or be only looked at."""
        self._can_open = can_open
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_open else Qt.FocusPolicy.NoFocus)
        self._describe()

    def show_boxes(self, boxes: tuple[NumberedBox, ...]) -> None:
        """Draws these on the picture, in place of those before."""
        self.boxes, self.marked = boxes, None
        self._describe()
        self.update()

    def paint_on_picture(self, painter: QPainter, target: QRectF) -> None:
        """Draws the boxes."""
        draw_boxes(painter, target, self.boxes, self.marked)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the focus ring over the picture."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("ring"), RING_PX))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self._radius_px, self._radius_px)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Marks the box under the pointer."""
        self._mark(box_at(self.boxes, self.target, event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Marks none."""
        super().leaveEvent(event)
        self._mark(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the press, so that its release comes here."""
        event.setAccepted(self._can_open and event.button() is Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Opens it."""
        if (
            self._can_open
            and event.button() is Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens it."""
        if self._can_open and event.key() in OPENING_KEYS:
            self.opened.emit()
        else:
            QWidget.keyPressEvent(self, event)

    def _describe(self) -> None:
        boxes = tr("Boxes: {names}.", names=", ".join(box.words for box in self.boxes)) if self.boxes else ""
        opens = tr("Enter opens it") if self._can_open else ""
        self.setAccessibleDescription(" ".join(filter(None, (boxes, opens))))

    def _mark(self, box: NumberedBox | None) -> None:
        if box != self.marked:
            self.marked = box
            self.update()
