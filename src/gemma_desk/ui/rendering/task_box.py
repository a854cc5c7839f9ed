"""The box of a task inside a text document: one character that is drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QPyTextObject, QTextCharFormat, QTextDocument, QTextFormat

from gemma_desk.ui.rendering.formats import BOX_PX, text
from gemma_desk.ui.theme import colour

OBJECT_CHARACTER = "\ufffc"
"""What stands in a document for anything drawn."""
BOX = int(QTextFormat.ObjectTypes.UserObject) + 2
"""The type of object in a document."""
IS_DONE = int(QTextFormat.Property.UserProperty) + 21
_SIDE_PX = 15.0
_RISE_PX = 2.0
"""Brings its middle to that of the capital letters beside it."""
_TICK = ((3.6, 7.8), (6.4, 10.6), (11.4, 4.8))


def box_format(is_done: bool) -> QTextCharFormat:
    """Gives the format of the character that stands for a box."""
    format_ = text()
    format_.setObjectType(BOX)
    format_.setProperty(IS_DONE, is_done)
    format_.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    return format_


class BoxObject(QPyTextObject):
    """Measures and draws boxes."""

    def intrinsicSize(self, document: QTextDocument, position: int, format_: QTextFormat) -> QSizeF:
        """Gives the size of one, with what is left free behind it."""
        return QSizeF(BOX_PX, _SIDE_PX + _RISE_PX)

    def drawObject(
        self, painter: QPainter, place: QRectF, document: QTextDocument, position: int, format_: QTextFormat
    ) -> None:
        """Draws one, filled and ticked when its task is done."""
        is_done = format_.boolProperty(IS_DONE)
        is_from_right = document.findBlock(position).textDirection() == Qt.LayoutDirection.RightToLeft
        left = place.right() - _SIDE_PX if is_from_right else place.left()
        box = QRectF(round(left) + 0.5, round(place.top()) + 0.5, _SIDE_PX - 1, _SIDE_PX - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent" if is_done else "soft"), 1.25))
        painter.setBrush(colour("accent" if is_done else "ground"))
        painter.drawRoundedRect(box, 4, 4)
        if is_done:
            painter.setPen(QPen(colour("on_accent"), 1.75))
            painter.drawPolyline(QPolygonF([box.topLeft() + QPointF(x - 0.5, y - 0.5) for x, y in _TICK]))
        painter.restore()
