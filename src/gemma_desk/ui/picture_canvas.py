"""One picture, as large as there is room or closer, and the part of it that is being chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from gemma_desk.media.picture_area import GRID, Area, area_between
from gemma_desk.ui.drawn_boxes import NumberedBox, box_at, draw_boxes
from gemma_desk.ui.keys import keys
from gemma_desk.ui.language import tr
from gemma_desk.ui.picture_button import RING_PX
from gemma_desk.ui.picture_zoom import ALL, ZOOM_STEP, PictureZoom
from gemma_desk.ui.theme import colour

_CLICK_PX = 6
"""A shorter drag is a click."""
_ARROW_STEP = 10.0
_DRAWN_WELL_FROM = 0.7
"""Made smaller than this, a picture that is only drawn smaller loses lines."""
_PAN = 0.125
"""Of what is seen, for each arrow key with Ctrl."""
_SMALLEST = 10.0
"""Thousandths, of what the arrow keys move and size."""
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_SHADE = "#80000000"


class PictureCanvas(QLabel):
    """Zooms with the wheel and a double click, moves with the middle button or space, and a drag or keys choose a part.

    Places in the picture are in thousandths of its sides, whatever it is shown at.
    """

    part_changed = Signal()
    view_changed = Signal()
    """Another part of the picture is in sight, or at another size."""
    taken = Signal()
    """Enter, or a double click on the part."""

    def __init__(self) -> None:
        super().__init__()
        self.setPixmap(QPixmap(1, 1))  # never drawn; makes it a picture to screen readers
        self._zoom = PictureZoom(self.size)
        self._has_parts = True
        self._layers: tuple[tuple[QRectF, QPixmap], ...] = ()
        self._small: dict[int, QPixmap] = {}
        self._boxes: tuple[NumberedBox, ...] = ()
        self._marked: NumberedBox | None = None
        self._part: QRectF | None = None
        self._pressed: QPointF | None = None
        self._grabbed: tuple[QPointF, QPointF] | None = None
        """Where the picture was grabbed, and what was in the middle then."""
        self._is_space_down = False
        self._shows_ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Picture"))
        self.setAccessibleDescription(
            tr(
                "Arrow keys choose a part; with Shift they size it, with Ctrl they move the picture. "
                "Enter asks about it"
            )
        )

    # What is shown

    def begin(self, size: QSizeF, boxes: tuple[NumberedBox, ...], *, has_parts: bool = True) -> None:
        """Shows another picture, all of it; nothing is there to draw yet.

        Args:
            size: In the picture's own pixels.
            boxes: Drawn on it.
            has_parts: Whether a part of it can be chosen; not of what is still to be drawn.
        """
        self._has_parts = has_parts
        self._boxes, self._layers = boxes, ()
        self._marked, self._pressed, self._grabbed = None, None, None
        self._zoom.begin(size)
        self.choose_part(None)
        self._show_view()

    def show_layers(self, layers: Sequence[tuple[QRectF, QPixmap]]) -> None:
        """Draws these, each where it is in the picture's own pixels."""
        self._layers = tuple(layers)
        self._small.clear()
        self.update()

    @property
    def part(self) -> Area | None:
        """The part chosen."""
        if self._part is None:
            return None
        return area_between(self._part.left(), self._part.top(), self._part.right(), self._part.bottom())

    def choose_part(self, part: QRectF | None) -> None:
        """Chooses this part, in thousandths, as far as it is within the picture; None chooses none."""
        within = part.intersected(ALL) if part is not None else QRectF()
        self._part = within if not within.isEmpty() else None
        self.part_changed.emit()
        self.update()

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height, in the picture's own pixels."""
        return self._zoom.size_px

    # Zoom

    @property
    def factor(self) -> float:
        """Device-independent pixels for each of the picture's own."""
        return self._zoom.factor

    @property
    def is_fit(self) -> bool:
        """Whether all of it is seen, at any size of the window."""
        return self._zoom.is_fit

    @property
    def can_go_farther(self) -> bool:
        """Whether not all of it is seen."""
        return self._zoom.can_go_farther

    @property
    def can_come_closer(self) -> bool:
        """Whether it can be enlarged."""
        return self._zoom.can_come_closer

    @property
    def seen(self) -> Area:
        """What of the picture is in sight."""
        seen = self._zoom.seen
        return area_between(seen.left(), seen.top(), seen.right(), seen.bottom())

    @property
    def target(self) -> QRectF:
        """Where the whole picture is in this widget, also what of it is out of sight."""
        return self._zoom.target

    def fit(self) -> None:
        """Shows all of it."""
        self._zoom.fit()
        self._show_view()

    def show_actual_size(self, around: QPointF | None = None) -> None:
        """Shows it pixel for pixel; what is under `around`, in this widget, stays there."""
        self._zoom.zoom_to(1.0, around or QPointF(self.rect().center()))
        self._show_view()

    def toggle_size(self, around: QPointF | None = None) -> None:
        """Shows all of it, or it pixel for pixel."""
        if self.is_fit:
            self.show_actual_size(around)
        else:
            self.fit()

    def zoom(self, by: float, around: QPointF | None = None) -> None:
        """Comes closer or goes back; what is under `around`, in this widget, stays there."""
        self._zoom.zoom(by, around or QPointF(self.rect().center()))
        self._show_view()

    def closer(self) -> None:
        """One step closer."""
        self.zoom(ZOOM_STEP)

    def farther(self) -> None:
        """One step back."""
        self.zoom(1 / ZOOM_STEP)

    def _look_at(self, middle: QPointF) -> None:
        self._zoom.look_at(middle)
        self._show_view()

    def _show_view(self) -> None:
        self.view_changed.emit()
        self.update()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits again, or keeps the middle."""
        super().resizeEvent(event)
        self._look_at(self._zoom.middle)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms around the pointer."""
        self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a part, or takes hold of the picture."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        if event.button() is Qt.MouseButton.MiddleButton or (is_left and self._moves_by_drag):
            self._grabbed = (event.position(), self._zoom.middle)
            self._show_cursor()
        elif is_left:
            self._pressed = event.position()

    @property
    def _moves_by_drag(self) -> bool:
        return self._is_space_down or not self._has_parts

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draws the part, moves the picture, or marks the box under the pointer."""
        if self._grabbed is not None:
            moved = self._zoom.place(self._grabbed[0]) - self._zoom.place(event.position())
            self._look_at(self._grabbed[1] + moved)
        elif self._pressed is not None and (event.position() - self._pressed).manhattanLength() >= _CLICK_PX:
            self.choose_part(QRectF(self._zoom.place(self._pressed), self._zoom.place(event.position())).normalized())
        else:
            self._mark(box_at(self._boxes, self.target, event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends the drag; a click takes the box under the pointer, or nothing; one on the part leaves it."""
        pressed, self._pressed, self._grabbed = self._pressed, None, None
        self._show_cursor()
        is_click = pressed is not None and (event.position() - pressed).manhattanLength() < _CLICK_PX
        if is_click and not self._is_on_part(event.position()):
            box = box_at(self._boxes, self.target, event.position())
            self.choose_part(box.on(ALL) if box is not None else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Takes the part; elsewhere shows the picture pixel for pixel, or all of it."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._is_on_part(event.position()):
            self.taken.emit()
        else:
            self.toggle_size(event.position())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where the keyboard is, if that is how one came here."""
        super().focusInEvent(event)
        self._shows_ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Shows it no more."""
        super().focusOutEvent(event)
        self._shows_ring = False
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Marks no box."""
        super().leaveEvent(event)
        self._mark(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves and sizes the part; takes it; moves and holds the picture."""
        if event.key() in _ARROWS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            way, seen = _ARROWS[Qt.Key(event.key())] * _PAN, self._zoom.seen
            self._look_at(self._zoom.middle + QPointF(way.x() * seen.width(), way.y() * seen.height()))
        elif event.key() in _ARROWS and self._has_parts:
            step = _ARROWS[Qt.Key(event.key())] * _ARROW_STEP
            self._step(step, is_sizing=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif keys().is_pressed("viewer.ask", event):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Space:
            self._is_space_down = True
            self._show_cursor()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Lets go."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._is_space_down = False
            self._show_cursor()
        else:
            super().keyReleaseEvent(event)

    def _step(self, step: QPointF, *, is_sizing: bool) -> None:
        if self._part is None:
            return self.choose_part(self._first_part())
        part = QRectF(self._part)
        if is_sizing:
            part.setRight(max(part.right() + step.x(), part.left() + _SMALLEST))
            part.setBottom(max(part.bottom() + step.y(), part.top() + _SMALLEST))
        else:
            part.translate(step)
            part.moveLeft(min(max(part.left(), 0), GRID - part.width()))
            part.moveTop(min(max(part.top(), 0), GRID - part.height()))
        self.choose_part(part)
        if not self._zoom.seen.contains(self._part):
            self._look_at(self._part.center())

    def _is_on_part(self, point: QPointF) -> bool:
        return self._part is not None and self._part.contains(self._zoom.place(point))

    def _first_part(self) -> QRectF:
        """Half of what is seen, in the middle of it."""
        seen = self._zoom.seen
        return seen.adjusted(seen.width() / 4, seen.height() / 4, -seen.width() / 4, -seen.height() / 4)

    def _mark(self, box: NumberedBox | None) -> None:
        self._show_cursor()
        if box != self._marked:
            self._marked = box
            self.update()

    def _show_cursor(self) -> None:
        if self._grabbed is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor if self._moves_by_drag else Qt.CursorShape.CrossCursor)

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the picture, its boxes, and a shade over all but the part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        target, factor = self.target, self.factor
        for place, picture in self._layers:
            at = QRectF(target.topLeft() + place.topLeft() * factor, place.size() * factor)
            shown = self._shrunk(picture, at.size() * self.devicePixelRatio())
            painter.drawPixmap(at, shown, QRectF(shown.rect()))
        draw_boxes(painter, target, self._boxes, self._marked)
        if self._part is not None:
            self._draw_part(painter, target, self._part)
        if self._shows_ring:
            painter.setPen(QPen(colour("ring"), RING_PX))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _shrunk(self, picture: QPixmap, size: QSizeF) -> QPixmap:
        """A layer made much smaller with all of its pixels, which drawing does not do; kept while its size stays."""
        if size.width() > picture.width() * _DRAWN_WELL_FROM:
            return picture
        key, wanted = picture.cacheKey(), size.toSize().expandedTo(QSize(1, 1))
        if key not in self._small or self._small[key].size() != wanted:
            mode = Qt.TransformationMode.SmoothTransformation
            self._small[key] = picture.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        return self._small[key]

    def _draw_part(self, painter: QPainter, target: QRectF, part: QRectF) -> None:
        x, y = target.width() / GRID, target.height() / GRID
        frame = QRectF(part.left() * x, part.top() * y, part.width() * x, part.height() * y).translated(
            target.topLeft()
        )
        shade = QColor(_SHADE)
        painter.fillRect(QRectF(target.topLeft(), QPointF(target.right(), frame.top())), shade)
        painter.fillRect(QRectF(QPointF(target.left(), frame.bottom()), target.bottomRight()), shade)
        painter.fillRect(QRectF(QPointF(target.left(), frame.top()), frame.bottomLeft()), shade)
        painter.fillRect(QRectF(frame.topRight(), QPointF(target.right(), frame.bottom())), shade)
        for ink, style in (("#000000", Qt.PenStyle.SolidLine), ("#ffffff", Qt.PenStyle.DashLine)):
            painter.setPen(QPen(QColor(ink), 1.5, style))
            painter.drawRect(frame)
