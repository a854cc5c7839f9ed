"""The memory of this machine as one line: what others hold, what a model takes, what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from gemma_desk.ui.controls import column, plain_label, row
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.language import tr
from gemma_desk.ui.theme import colour
from gemma_desk.ui.words import gibibytes

_BAR_PX, _SWATCH_PX = 10, 10
FREE = "hover"
"""Colour of what nobody holds."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the memory."""

    words: str
    n_bytes: int
    tone: str
    """Name of its colour."""
    strength: float = 1.0
    """How much of that colour lies over the ground."""


class MemoryBar(QWidget):
    """A bar from left to right, and below it what each colour is."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = _Bar()
        self._legend = QWidget()
        self._legend.setLayout(FlowLayout(12))
        self.setLayout(column(self._bar, self._legend, spacing_px=8))

    @property
    def words(self) -> tuple[str, ...]:
        """What the legend says."""
        flow = self._legend.layout()
        return tuple(flow.itemAt(place).widget().accessibleName() for place in range(flow.count()))

    def show_shares(self, shares: Sequence[Share], total_bytes: int) -> None:
        """Shows parts of the memory in all; where more is wanted than there is, all is in proportion to that."""
        left = total_bytes - sum(share.n_bytes for share in shares)
        free = (Share(tr("Left", "memory"), left, FREE),) if left > 0 else ()
        self._bar.show_shares((*shares, *free), max(total_bytes, total_bytes - left))
        self._empty()
        for share in (*shares, *free):
            self._legend.layout().addWidget(_entry(share))
        self._bar.setAccessibleName(", ".join(self.words))

    def _empty(self) -> None:
        flow = self._legend.layout()
        while flow.count():
            entry = flow.takeAt(0).widget()
            entry.hide()
            entry.deleteLater()


def _entry(share: Share) -> QWidget:
    words = tr("{name} {size}", name=share.words, size=gibibytes(share.n_bytes))
    entry, label = QWidget(), plain_label(words, "secondary")
    label.setFont(tabular(label.font()))
    entry.setLayout(row(_Swatch(share), label, spacing_px=6))
    entry.setAccessibleName(words)
    return entry


def _ink(share: Share) -> QColor:
    ink, ground, part = colour(share.tone), colour("ground"), share.strength
    mixed = (
        part * of_ink + (1 - part) * of_ground for of_ink, of_ground in zip(ink.getRgb(), ground.getRgb(), strict=True)
    )
    return QColor(*map(round, mixed))


class _Swatch(QWidget):
    """The colour that a part has in the bar."""

    def __init__(self, share: Share) -> None:
        super().__init__()
        self._share = share
        self.setFixedSize(_SWATCH_PX, _SWATCH_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A small rounded square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_ink(self._share))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._shares: tuple[Share, ...] = ()
        self._total_bytes = 1
        self.setFixedHeight(_BAR_PX)

    def show_shares(self, shares: tuple[Share, ...], total_bytes: int) -> None:
        """Draws these."""
        self._shares, self._total_bytes = shares, max(total_bytes, 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One rounded bar, read as the language is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), _BAR_PX / 2, _BAR_PX / 2)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), colour(FREE))
        is_mirrored, left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft, 0.0
        for share in self._shares:
            width = self.width() * share.n_bytes / self._total_bytes
            start = self.width() - left - width if is_mirrored else left
            painter.fillRect(QRectF(start, 0, width, _BAR_PX), _ink(share))
            left += width
