"""A whole and its parts as one line of colours, and the swatches that say which colour is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from gemma_desk.ui.theme import colour

_SWATCH_PX = 10


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour of the palette over a ground."""

    tone: str
    """Its name."""
    strength: float = 1.0
    """How much of it lies over the ground, 0 to 1."""
    ground: str = "ground"
    """The ground's name."""

    @property
    def colour(self) -> QColor:
        """As it looks in the palette of now."""
        over, under, share = colour(self.tone), colour(self.ground), self.strength
        channels = zip(over.getRgb(), under.getRgb(), strict=True)
        return QColor(*(round(share * of_ink + (1 - share) * of_ground) for of_ink, of_ground in channels))


FREE = Ink("hover")
"""Of what nobody holds."""


class Swatch(QWidget):
    """The colour that a part has in the bar."""

    def __init__(self, ink: Ink) -> None:
        super().__init__()
        self._ink = ink
        self.setFixedSize(_SWATCH_PX, _SWATCH_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A small rounded square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink.colour)
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)


class ShareBar(QWidget):
    """The parts one after the other, read as the language is."""

    def __init__(self, height_px: int) -> None:
        super().__init__()
        self._parts: tuple[tuple[Ink, float], ...] = ()
        self.setFixedHeight(height_px)

    def show_parts(self, parts: Sequence[tuple[Ink, float]]) -> None:
        """Draws these, each with its share of the whole, 0 to 1; the rest is free."""
        self._parts = tuple(parts)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One rounded bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline, height = QPainterPath(), self.height()
        outline.addRoundedRect(QRectF(self.rect()), height / 2, height / 2)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), FREE.colour)
        is_mirrored, left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft, 0.0
        for ink, share in self._parts:
            width = self.width() * share
            start = self.width() - left - width if is_mirrored else left
            painter.fillRect(QRectF(start, 0, width, height), ink.colour)
            left += width
