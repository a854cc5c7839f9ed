"""The three things that can happen when the context window is full, one of them chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from gemma_desk.app.cut import WhenFull
from gemma_desk.ui.controls import TextButton
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.language import tr_now
from gemma_desk.ui.window_words import WAY_HELP, WAY_WORDS


class WhenFullChoice(QWidget):
    """A button each, in lines; the arrow keys go from one to the next."""

    chosen = Signal(object)
    """A `WhenFull`, chosen by a person."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {way: self._make(way) for way in WhenFull}
        group = QButtonGroup(self)
        layout = FlowLayout(4)
        for button in self.buttons.values():
            group.addButton(button)
            layout.addWidget(button)
        self.setLayout(layout)

    def show_way(self, way: WhenFull) -> None:
        """Shows which is chosen."""
        self.buttons[way].setChecked(True)

    def _make(self, way: WhenFull) -> TextButton:
        button = TextButton(tr_now(WAY_WORDS[way]), "toggle")
        button.setToolTip(tr_now(WAY_HELP[way]))
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(way))
        return button
