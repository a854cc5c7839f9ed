"""Under an answer: how many boxes of it are drawn, and ways to look at them and to hide them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gemma_desk.ui.controls import TextButton, plain_label, row
from gemma_desk.ui.language import tr
from gemma_desk.ui.theme import OUTSET_PX
from gemma_desk.ui.words import boxes_drawn


class BoxesLine(QWidget):
    """Says nothing while no box is drawn."""

    toggled = Signal()
    looked = Signal()
    """They are to be seen large."""

    def __init__(self) -> None:
        super().__init__()
        self.is_drawn = True
        """Whether they are to be seen."""
        self.words = plain_label(kind="secondary")
        self.look = TextButton(tr("Look", "at the boxes"), "link")
        self.look.setAccessibleName(tr("Look at the boxes on the picture"))
        self.look.clicked.connect(self.looked)
        self.button = TextButton(tr("Hide"), "link")
        self.button.clicked.connect(self._toggle)
        self.setLayout(
            row(self.words, self.look, self.button, None, spacing_px=4, margins_px=(OUTSET_PX, 4, OUTSET_PX, 0))
        )
        self.hide()

    def show_count(self, n_placed: int, n_boxes: int, *, is_drawn: bool) -> None:
        """Shows how many there are.

        Args:
            n_placed: Those that have a place on a picture.
            n_boxes: All in the answer; none is said to be without a place where there is no picture.
            is_drawn: Whether those that have a place are drawn there.
        """
        self.is_drawn = is_drawn
        self.words.setText(boxes_drawn(n_placed, n_boxes - n_placed, is_drawn=is_drawn))
        self.button.setText(tr("Hide") if is_drawn else tr("Show"))
        self.button.setAccessibleName(tr("Hide the boxes") if is_drawn else tr("Show the boxes"))
        for button in (self.look, self.button):
            button.setVisible(n_placed > 0)
        self.setVisible(n_boxes > 0)

    def say_again(self) -> None:
        """One word alone may be another one elsewhere."""
        self.look.setText(tr("Look", "at the boxes"))

    def _toggle(self) -> None:
        self.is_drawn = not self.is_drawn
        self.toggled.emit()
