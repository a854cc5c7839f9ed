"""The memory of this machine as one line: what others hold, what a model takes, what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from gemma_desk.ui.controls import column, plain_label, row
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.language import tr
from gemma_desk.ui.share_bar import FREE, Ink, ShareBar, Swatch
from gemma_desk.ui.words import gibibytes

_BAR_PX = 10


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the memory."""

    words: str
    n_bytes: int
    tone: str
    """Name of its colour."""
    strength: float = 1.0
    """How much of that colour lies over the ground."""

    @property
    def ink(self) -> Ink:
        """What it is drawn with."""
        return Ink(self.tone, self.strength)


class MemoryBar(QWidget):
    """A bar from left to right, and below it what each colour is."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = ShareBar(_BAR_PX)
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
        free = (Share(tr("Left", "memory"), left, FREE.tone),) if left > 0 else ()
        whole = max(total_bytes, total_bytes - left, 1)
        self._bar.show_parts([(share.ink, share.n_bytes / whole) for share in (*shares, *free)])
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
    entry.setLayout(row(Swatch(share.ink), label, spacing_px=6))
    entry.setAccessibleName(words)
    return entry
