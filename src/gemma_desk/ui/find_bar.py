"""The line above a conversation that looks for words in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from gemma_desk.ui.controls import IconButton, centred, plain_label, row
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.language import tr
from gemma_desk.ui.search_box import SearchBox
from gemma_desk.ui.theme import COLUMN_PX, scaled
from gemma_desk.ui.words import figure

_COUNT_PX, _NARROW_PX = 88, 200


class FindBar(QFrame):
    """A box, how many places there are, and the ways to the next, to the one before and out."""

    palette_changed = Signal()
    """What is marked has to be marked again."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("FindBar")
        self.box = SearchBox(tr("Find in this conversation"), "find")
        self._count = plain_label("", "secondary")
        self._count.setFont(tabular(self._count.font()))
        self._count.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.before = IconButton("chevron-up", tr("The one before"), "find.before", size_px=28)
        self.next = IconButton("chevron-down", tr("The next one"), "find.next", size_px=28)
        self.close_button = IconButton("x", tr("Close the search"), "back", size_px=28)
        widgets = (self.box, self._count, self.before, self.next, self.close_button)
        inner = QWidget()
        inner.setMaximumWidth(COLUMN_PX)
        layout = row(*widgets, spacing_px=4)
        layout.setStretch(0, 1)
        inner.setLayout(layout)
        self.setLayout(centred(inner, margins_px=(16, 4, 16, 8)))
        self.hide()

    @property
    def said(self) -> str:
        """How many there are, in words."""
        return self._count.text()

    def show_count(self, number: int, n_places: int, *, is_all: bool) -> None:
        """Says which of how many is looked at.

        Args:
            number: Of the one looked at, from 1.
            n_places: Found so far.
            is_all: Whether all of the conversation has been looked through.
        """
        words = (
            tr("{number} of {total}", number=figure(number), total=figure(n_places))
            if n_places
            else tr("None", "nothing found")
        )
        self._count.setText(("" if not self.box.text().strip() else words) + ("" if is_all else " …"))
        self._count.setAccessibleName(self._count.text())
        for button in (self.before, self.next):
            button.setEnabled(n_places > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves the box room to type in, where there is little."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._count.setFixedWidth(min(scaled(_COUNT_PX), self.width() // 5))
        self._count.setHidden(self.width() < scaled(_NARROW_PX))

    def changeEvent(self, event: QEvent) -> None:
        """Tells of another palette, and makes room for text of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        if event.type() == QEvent.Type.PaletteChange:
            self.palette_changed.emit()
