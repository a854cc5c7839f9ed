"""Asks for a label's name and colour."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QDialogButtonBox, QLineEdit, QToolButton, QWidget

from gemma_desk.exchange.form import LABEL_CHARS
from gemma_desk.ui.controls import column, plain_label
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.label_look import COLOUR_WORDS, dot
from gemma_desk.ui.language import tr, tr_now
from gemma_desk.ui.theme import scaled

_DOT_PX = 18
_WIDTH_PX = 320


class LabelDialog(QDialog):
    """A line and a row of dots."""

    named = Signal(str, str)
    """Name and colour, when it is left with OK."""

    def __init__(self, parent: QWidget, title: str, name: str, colour: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH_PX)
        self.name = QLineEdit(name)
        self.name.setMaxLength(LABEL_CHARS)
        self.name.setAccessibleName(tr("Name of the label"))
        self.name.setPlaceholderText(tr("Name"))
        self.name.selectAll()
        self.colours = self._make_colours(colour)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(self._allow)
        layout = column(plain_label(title, "title"), self.name, spacing_px=12, margins_px=(20, 16, 20, 16))
        dots = FlowLayout(4)
        for button in self.colours.values():
            dots.addWidget(button)
        layout.addLayout(dots)
        layout.addWidget(self.buttons)
        self.setLayout(layout)
        self._allow(name)

    def accept(self) -> None:
        """Tells what was written."""
        chosen = next(name for name, button in self.colours.items() if button.isChecked())
        self.named.emit(self._clean_name, chosen)
        super().accept()

    @property
    def _clean_name(self) -> str:
        return " ".join(self.name.text().split())

    def _allow(self, _: str) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self._clean_name))

    def _make_colours(self, chosen: str) -> dict[str, QToolButton]:
        group = QButtonGroup(self)
        buttons = {name: self._make_colour(name, tr_now(words)) for name, words in COLOUR_WORDS.items()}
        for button in buttons.values():
            group.addButton(button)
        buttons.get(chosen, next(reversed(buttons.values()))).setChecked(True)
        return buttons

    def _make_colour(self, name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "swatch")
        button.setCheckable(True)
        button.setIconSize(QSize(scaled(_DOT_PX), scaled(_DOT_PX)))
        button.setIcon(dot(name, scaled(_DOT_PX)))
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
