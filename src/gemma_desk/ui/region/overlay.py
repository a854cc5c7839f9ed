"""One screen, dimmed, with the part that is being chosen clear on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from gemma_desk.gemma.picture import SCREENSHOT_DETAIL, reference_size, soft_tokens, useful_detail
from gemma_desk.ui.language import tr
from gemma_desk.ui.region.shots import Shot
from gemma_desk.ui.theme import RADIUS_CHIP_PX, SPACE_PX, colour, scaled

_DIM = QColor(0, 0, 0, round(0.45 * 255))
_CLICK_PX = 6
"""A shorter drag is a click."""
_STEP_PX, _SMALL_STEP_PX = 16, 1
_SMALLEST_PX = 16
"""Of a part's sides, in its screen's pixels, below which there is nothing to see."""
_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_PILL_AWAY_PX, _SIZE_AWAY_PX = 20, 28
"""From the pointer; of the middle of the size's words, from the part."""


class RegionOverlay(QWidget):
    """Covers a screen. Dragging chooses a part; so do the arrow keys, with Shift its size, with Ctrl finely."""

    chosen = Signal(object)
    """The part's picture, a `QPixmap` in the screen's own pixels."""
    left = Signal()
    """Away without a choice."""
    talked = Signal(bool)
    """Space went down, or up again."""

    def __init__(self, shot: Shot, largest_detail: int = SCREENSHOT_DETAIL) -> None:
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.Tool
        super().__init__(None, flags)
        self._picture = shot.picture
        self._largest_detail = largest_detail
        self._part = QRect()
        """In this widget's pixels; empty while nothing is chosen."""
        self._pressed: QPoint | None = None
        self._pill = ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMouseTracking(True)
        self.setWindowTitle(tr("Choose a part of the screen"))
        self.setAccessibleName(self.windowTitle())
        self.setAccessibleDescription(_hint())
        self.setScreen(shot.screen)
        self.setGeometry(shot.screen.geometry())

    @property
    def part_px(self) -> QSize:
        """Size of what is chosen, in the screen's own pixels; of all of the screen while nothing is."""
        return self._in_picture(self._part or self.rect()).size()

    def show_pill(self, words: str) -> None:
        """Shows these words beside the pointer; none hides them."""
        self._pill = words
        self.update()

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a part; the right button leaves."""
        if event.button() is Qt.MouseButton.RightButton:
            self.left.emit()
        elif event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._choose(QRect())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draws the part."""
        if self._pressed is not None:
            self._choose(_between(self._pressed, event.position().toPoint()).intersected(self.rect()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Takes the part; a click takes none."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        if (event.position().toPoint() - pressed).manhattanLength() < _CLICK_PX:
            self._choose(QRect())
        else:
            self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves and sizes the part, takes it, or leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER:
            self._take()
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.talked.emit(True)
        elif event.key() in _ARROWS:
            is_fine = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            step = _ARROWS[Qt.Key(event.key())] * (_SMALL_STEP_PX if is_fine else _STEP_PX)
            self._step(step, is_sizing=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space ends what is said."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.talked.emit(False)
        else:
            super().keyReleaseEvent(event)

    def _step(self, step: QPoint, *, is_sizing: bool) -> None:
        if self._part.isEmpty():
            quarter = self.size() / 4
            return self._choose(
                self.rect().adjusted(quarter.width(), quarter.height(), -quarter.width(), -quarter.height())
            )
        part = QRect(self._part)
        if is_sizing:
            part.setSize((part.size() + QSize(step.x(), step.y())).expandedTo(QSize(1, 1)))
        else:
            part.translate(step)
        part.moveLeft(max(0, min(part.left(), self.width() - part.width())))
        part.moveTop(max(0, min(part.top(), self.height() - part.height())))
        self._choose(part.intersected(self.rect()))

    def _choose(self, part: QRect) -> None:
        self._part = part
        self.update()

    def _take(self) -> None:
        """Enter without a part takes the whole screen."""
        place = self._in_picture(self._part or self.rect())
        if min(place.width(), place.height()) >= _SMALLEST_PX:
            self.chosen.emit(_plain(self._picture.copy(place)))

    def _in_picture(self, part: QRect) -> QRect:
        ratio = self._picture.width() / max(1, self.width())
        place = QRectF(part.left() * ratio, part.top() * ratio, part.width() * ratio, part.height() * ratio)
        return place.toAlignedRect().intersected(self._picture.rect())

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the screen, dims all but the part, and says what it is."""
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._picture)
        painter.fillRect(self.rect(), _DIM)
        if self._part.isEmpty():
            self._draw_words(painter, _hint(), QPoint(self.width() // 2, self.height() // 8))
        else:
            self._draw_part(painter)
        if self._pill:
            pointer = self.mapFromGlobal(self.cursor().pos())
            self._draw_words(painter, self._pill, pointer + QPoint(0, _PILL_AWAY_PX * 3), dot=True)

    def _draw_part(self, painter: QPainter) -> None:
        painter.drawPixmap(QRectF(self._part), self._picture, QRectF(self._in_picture(self._part)))
        painter.setPen(QPen(colour("ring"), 2))
        painter.drawRect(self._part.adjusted(-1, -1, 0, 0))
        below = QPoint(self._part.center().x(), self._part.bottom() + _SIZE_AWAY_PX)
        self._draw_words(painter, size_words(self.part_px, self._largest_detail), below)

    def _draw_words(self, painter: QPainter, words: str, middle: QPoint, *, dot: bool = False) -> None:
        """On a raised ground around a place, moved so that all of it is seen."""
        font = self.font()
        font.setPixelSize(scaled(14))
        painter.setFont(font)
        beside = QSize(2 * SPACE_PX[2] + (SPACE_PX[3] if dot else 0), SPACE_PX[3])
        widest = QRect(0, 0, max(1, self.width() - 2 * SPACE_PX[1] - beside.width()), self.height())
        room = painter.boundingRect(widest, _WRAPPED, words).size() + beside
        frame = QRect(QPoint(middle.x() - room.width() // 2, middle.y() - room.height() // 2), room)
        frame.moveLeft(max(SPACE_PX[1], min(frame.left(), self.width() - room.width() - SPACE_PX[1])))
        frame.moveTop(max(SPACE_PX[1], min(frame.top(), self.height() - room.height() - SPACE_PX[1])))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(frame, RADIUS_CHIP_PX, RADIUS_CHIP_PX)
        if dot:
            painter.setBrush(colour("danger"))
            painter.drawEllipse(QPointF(frame.left() + SPACE_PX[2] + 3, frame.center().y() + 1), 4, 4)
            frame.setLeft(frame.left() + SPACE_PX[3])
        painter.setPen(colour("text"))
        painter.drawText(frame, _WRAPPED, words)


def _between(one: QPoint, other: QPoint) -> QRect:
    """The pixels from one to the other, both included, whichever way."""
    left, right = sorted((one.x(), other.x()))
    top, bottom = sorted((one.y(), other.y()))
    return QRect(QPoint(left, top), QPoint(right, bottom))


def size_words(size: QSize, largest_detail: int = SCREENSHOT_DETAIL) -> str:
    """What a part of the screen is for the model: its pixels, and the soft tokens it will take.

    Args:
        size: Pixels of the screen.
        largest_detail: Soft tokens at most that the model takes.
    """
    if min(size.width(), size.height()) < _SMALLEST_PX:
        return tr("Too small: at least {least} pixels each way", least=_SMALLEST_PX)
    detail = min(SCREENSHOT_DETAIL, largest_detail, useful_detail(size.width(), size.height()))
    tokens = soft_tokens(*reference_size(size.width(), size.height(), detail))
    return tr(
        "{width} × {height} pixels · about {tokens} tokens", width=size.width(), height=size.height(), tokens=tokens
    )


def _hint() -> str:
    return tr("Drag over what you want to ask about · Hold Space to speak · Enter takes all · Esc leaves")


def _plain(picture: QPixmap) -> QPixmap:
    """One pixel of the screen is one of the picture."""
    picture.setDevicePixelRatio(1.0)
    return picture
