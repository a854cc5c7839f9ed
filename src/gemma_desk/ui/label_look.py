"""How labels look: a few colours, each readable on both palettes' grounds, and a dot of one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from gemma_desk.store.labels import USUAL_COLOUR
from gemma_desk.ui.language import tr_later
from gemma_desk.ui.theme import colour

_TICK = ((0.29, 0.52), (0.44, 0.67), (0.72, 0.36))
"""Corners of a tick in a square of 1."""

LABEL_COLOURS = {
    "red": ("#d4343e", "#ff8585"),
    "orange": ("#c2570c", "#f59a57"),
    "yellow": ("#8f7400", "#e3c341"),
    "green": ("#1b8a49", "#5fcf8e"),
    "teal": ("#0f8589", "#4fcdd0"),
    "blue": ("#2f6fde", "#7fb0ff"),
    "purple": ("#8b46d8", "#c49bff"),
    "grey": ("#6b6b76", "#a5a5b0"),
}
"""On light and on dark grounds, at least 3:1."""

COLOUR_WORDS = {
    "red": tr_later("Red"),
    "orange": tr_later("Orange"),
    "yellow": tr_later("Yellow"),
    "green": tr_later("Green"),
    "teal": tr_later("Teal"),
    "blue": tr_later("Blue"),
    "purple": tr_later("Purple"),
    "grey": tr_later("Grey"),
}


def label_colour(name: str) -> QColor:
    """Gives a label's colour as the window shows it now; one that is not known is grey."""
    light, dark = LABEL_COLOURS.get(name, LABEL_COLOURS[USUAL_COLOUR])
    return QColor(dark if colour("ground").lightness() < 128 else light)


def dot(name: str, size_px: int, gap_px: int = 0) -> QIcon:
    """Draws a dot of a label's colour, with room behind it."""
    picture = _sheet(size_px + gap_px, size_px)
    painter = _painter(picture)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(label_colour(name))
    painter.drawEllipse(0, 0, size_px, size_px)
    painter.end()
    return QIcon(picture)


def tick(name: str, size_px: int, *, is_given: bool) -> QIcon:
    """Draws a label for a menu: a ring, or a dot with a tick where the conversation has it."""
    picture = _sheet(size_px, size_px)
    painter = _painter(picture)
    painter.setPen(QPen(label_colour(name), 1.5))
    painter.setBrush(label_colour(name) if is_given else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1, 1, size_px - 2, size_px - 2))
    if is_given:
        painter.setPen(QPen(colour("raised"), 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline([QPointF(x * size_px, y * size_px) for x, y in _TICK])
    painter.end()
    return QIcon(picture)


def _sheet(width_px: int, height_px: int) -> QPixmap:
    picture = QPixmap(width_px * 2, height_px * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _painter(picture: QPixmap) -> QPainter:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter
