"""Boxes that the model found in a picture, drawn on it: numbered, each with its label, readable on any picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.gemma.boxes import GRID, Box, picture_meant
from gemma_desk.ui.theme import BOX_COLOURS

_LINES_PX = ((5.0, "#b0000000"), (3.5, "#ffffff"))
"""Under the line itself: a dark edge and a light one."""
_LINE_PX, _MARKED_PX = 2.0, 3.0
_TAG_TEXT_PX, _TAG_HEIGHT_PX, _TAG_AIR_PX = 12, 18, 5
_LEAST_LABEL_PX = 28
"""With less room than this a number stands alone."""


@dataclass(frozen=True, slots=True)
class NumberedBox:
    """A box and the number it has in its answer, from 1."""

    number: int
    box: Box

    @property
    def words(self) -> str:
        """Its number and label."""
        return f"{self.number} {self.box.label}".strip()

    @property
    def ink(self) -> QColor:
        """Its colour."""
        return QColor(BOX_COLOURS[(self.number - 1) % len(BOX_COLOURS)])

    def on(self, target: QRectF) -> QRectF:
        """Where it is on a picture that fills `target`."""
        box, x, y = self.box, target.width() / GRID, target.height() / GRID
        corner = QPointF(target.left() + box.left * x, target.top() + box.top * y)
        return QRectF(corner, corner + QPointF((box.right - box.left) * x, (box.bottom - box.top) * y))


def place_boxes(boxes: Sequence[Box], attachments: Sequence[Attachment]) -> dict[int, tuple[NumberedBox, ...]]:
    """Which boxes are drawn on which attachment, by its place among the attachments of a question.

    A very long picture was seen in parts, and nothing says to which of them a box belongs: it gets none.
    """
    places = [place for place, one in enumerate(attachments) if one.kind is MediaKind.IMAGE]
    names = [attachments[place].name for place in places]
    placed: dict[int, tuple[NumberedBox, ...]] = {}
    for number, box in enumerate(boxes, 1):
        meant = picture_meant(box, names)
        if meant is not None and not attachments[places[meant]].pieces:
            placed[places[meant]] = (*placed.get(places[meant], ()), NumberedBox(number, box))
    return placed


def box_at(boxes: Sequence[NumberedBox], target: QRectF, point: QPointF) -> NumberedBox | None:
    """The smallest box under a point of a picture that fills `target`."""
    under = [box for box in boxes if box.on(target).contains(point)]
    return min(under, key=lambda box: box.on(target).width() * box.on(target).height(), default=None)


def draw_boxes(painter: QPainter, target: QRectF, boxes: Sequence[NumberedBox], marked: NumberedBox | None) -> None:
    """Draws boxes on a picture that fills `target`.

    Args:
        painter: In the widget's coordinates; left as it was.
        target: The whole picture; parts of it may be out of sight.
        boxes: To draw.
        marked: The one under the pointer: drawn last and with its whole label.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = painter.font()
    font.setPixelSize(_TAG_TEXT_PX)
    font.setWeight(font.Weight.DemiBold)
    painter.setFont(font)
    for box in sorted(boxes, key=lambda box: box == marked):
        _draw_lines(painter, box.on(target), box, is_marked=box == marked)
    for box in sorted(boxes, key=lambda box: box == marked):
        _draw_tag(painter, target, box, is_marked=box == marked)
    painter.restore()


def _draw_lines(painter: QPainter, frame: QRectF, box: NumberedBox, *, is_marked: bool) -> None:
    line_px = _MARKED_PX if is_marked else _LINE_PX
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, ink in (*_LINES_PX, (_LINE_PX, box.ink)):
        painter.setPen(QPen(QColor(ink), width + line_px - _LINE_PX, join=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(frame)


def _draw_tag(painter: QPainter, target: QRectF, box: NumberedBox, *, is_marked: bool) -> None:
    """A number and as much of the label as the box has room for, above it where that is within the picture."""
    frame, metrics = box.on(target), QFontMetricsF(painter.font())
    words = box.words if is_marked else _words_within(box, frame.width() - 2 * _TAG_AIR_PX, metrics)
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, target.width() - 2 * _TAG_AIR_PX)
    tag = QRectF(0, 0, metrics.horizontalAdvance(words) + 2 * _TAG_AIR_PX, _TAG_HEIGHT_PX)
    top = frame.top() - _TAG_HEIGHT_PX if frame.top() - _TAG_HEIGHT_PX >= target.top() else frame.top()
    tag.moveTopLeft(QPointF(max(min(frame.left(), target.right() - tag.width()), target.left()), top))
    painter.setPen(QPen(QColor("#ffffff"), 1))
    painter.setBrush(QBrush(box.ink))
    painter.drawRect(tag)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)


def _words_within(box: NumberedBox, room_px: float, metrics: QFontMetricsF) -> str:
    number = str(box.number)
    has_room = room_px >= metrics.horizontalAdvance(number) + _LEAST_LABEL_PX
    return metrics.elidedText(box.words, Qt.TextElideMode.ElideRight, room_px) if has_room else number
