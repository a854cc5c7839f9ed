"""Boxes that the model found in a picture, drawn on it: numbered, each with its label, readable on any picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QTransform

from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.gemma.boxes import GRID, Box, picture_meant
from gemma_desk.media.picture_cuts import part_boxes
from gemma_desk.ui.theme import BOX_COLOURS

_EDGES = ((2.0, "#b0000000"), (1.0, "#ffffff"))
"""Beyond the line itself, in pixels: a dark edge and a light one. Nothing within the box is covered."""
_LINE_PX, _MARKED_PX = 2.0, 3.0
_TAG_TEXT_PX, _TAG_HEIGHT_PX, _TAG_AIR_PX = 12, 18, 5
_LONGEST_TAG_PX = 160
_FEW_BOXES = 8
"""So many have room for their labels beside each other; of more, each has no more than its own width."""
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


@dataclass(frozen=True, slots=True)
class _Seen:
    """A picture as the model saw it."""

    name: str
    """As `picture_meant` wants it."""
    place: int
    """Of its attachment among those of the question."""
    area: QRectF | None = None
    """Which part of the attachment's picture it was, in thousandths; None where there is none to draw on."""


def place_boxes(boxes: Sequence[Box], attachments: Sequence[Attachment]) -> dict[int, tuple[NumberedBox, ...]]:
    """Which boxes are drawn on which attachment, by its place among the attachments of a question.

    One that names no picture is of the last. A very long picture was seen in parts: on it are only those drawn that
    name their part.
    """
    seen = [one for place, attachment in enumerate(attachments) for one in _seen_of(attachment, place)]
    names, last = [one.name for one in seen], _last_whole(seen, attachments)
    placed: dict[int, tuple[NumberedBox, ...]] = {}
    for number, box in enumerate(boxes, 1):
        meant = picture_meant(box, names, last)
        if meant is not None and (area := seen[meant].area) is not None:
            place = seen[meant].place
            placed[place] = (*placed.get(place, ()), NumberedBox(number, _in_whole(box, area)))
    return placed


def _seen_of(attachment: Attachment, place: int) -> list[_Seen]:
    n_seen = sum(piece.kind is MediaKind.IMAGE for piece in attachment.pieces)
    if attachment.kind is not MediaKind.IMAGE:
        return [_Seen("", place)] * n_seen
    if not attachment.pieces:
        return [_Seen(attachment.name, place, QRectF(0, 0, GRID, GRID))]
    width, height = attachment.receipt.width, attachment.receipt.height
    to_grid = QTransform.fromScale(GRID / width, GRID / height)
    return [
        _Seen(f"part {number}", place, to_grid.mapRect(QRectF(left, top, right - left, bottom - top)))
        for number, (left, top, right, bottom) in enumerate(part_boxes(width, height), 1)
    ]


def _last_whole(seen: Sequence[_Seen], attachments: Sequence[Attachment]) -> int | None:
    """The last picture; None where that one was sent in parts."""
    drawable = [number for number, one in enumerate(seen) if one.area is not None]
    return drawable[-1] if drawable and not attachments[seen[drawable[-1]].place].pieces else None


def _in_whole(box: Box, area: QRectF) -> Box:
    """A box of a part, in thousandths of the whole."""
    x, y = area.width() / GRID, area.height() / GRID
    return replace(
        box,
        left=area.left() + box.left * x,
        top=area.top() + box.top * y,
        right=area.left() + box.right * x,
        bottom=area.top() + box.bottom * y,
    )


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
    in_order = sorted(boxes, key=lambda box: box == marked)
    room_px = min(_LONGEST_TAG_PX, target.width() / 2) if len(boxes) <= _FEW_BOXES else 0
    for box in in_order:
        _draw_lines(painter, target, box, is_marked=box == marked)
    for box in in_order:
        _draw_tag(painter, target, box, target.width() if box == marked else room_px)
    painter.restore()


def _draw_lines(painter: QPainter, target: QRectF, box: NumberedBox, *, is_marked: bool) -> None:
    """Around the box; at the picture's edge within, where they can be seen."""
    line_px = _MARKED_PX if is_marked else _LINE_PX
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for edge_px, ink in (*_EDGES, (0.0, box.ink)):
        pen = QPen(QColor(ink), line_px + edge_px)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        out = pen.widthF() / 2
        around, room = box.on(target).adjusted(-out, -out, out, out), target.adjusted(out, out, -out, -out)
        painter.drawRect(around.intersected(room))


def _draw_tag(painter: QPainter, target: QRectF, box: NumberedBox, room_px: float) -> None:
    """A number and as much of the label as there is room for, above the box where that is within the picture."""
    frame, metrics = box.on(target), QFontMetricsF(painter.font())
    words = _words_within(box, max(room_px, frame.width()) - 2 * _TAG_AIR_PX, metrics)
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, target.width() - 2 * _TAG_AIR_PX)
    tag = QRectF(0, 0, metrics.horizontalAdvance(words) + 2 * _TAG_AIR_PX, _TAG_HEIGHT_PX)
    above = frame.top() - _LINE_PX - _TAG_HEIGHT_PX
    left = max(min(frame.left() - _LINE_PX, target.right() - tag.width()), target.left())
    tag.moveTopLeft(QPointF(left, above if above >= target.top() else frame.top()))
    painter.setPen(QPen(QColor("#ffffff"), 1))
    painter.setBrush(QBrush(box.ink))
    painter.drawRect(tag)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)


def _words_within(box: NumberedBox, room_px: float, metrics: QFontMetricsF) -> str:
    number = str(box.number)
    has_room = room_px >= metrics.horizontalAdvance(number) + _LEAST_LABEL_PX
    return metrics.elidedText(box.words, Qt.TextElideMode.ElideRight, room_px) if has_room else number
