"""A box in which a text that the model wrote is put right."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from gemma_desk.ui.controls import TextButton, column, row
from gemma_desk.ui.keys import keys
from gemma_desk.ui.language import tr

_FEWEST_LINES = 3
_AROUND_TEXT_PX = 18
"""What the style and the document add above and below the text."""
_MOST_OF_WINDOW = 0.6
"""Of the window's height; in more the box scrolls."""


class PutRight(QFrame):
    """A box for the text; one key saves, another leaves, and either takes the box away."""

    done = Signal(object)
    """The text, or None."""

    def __init__(self, text: str, name: str) -> None:
        """Args are the text as it is, and what it is, for screen readers."""
        super().__init__()
        self.setObjectName("PutRight")
        self.done.connect(self._go)
        self.box = QPlainTextEdit(text)
        self.box.setAccessibleName(name)
        self.box.setTabChangesFocus(True)
        self.box.textChanged.connect(self._fit)
        save, cancel = TextButton(tr("Save"), "filled"), TextButton(tr("Cancel"))
        save.clicked.connect(lambda: self.done.emit(self.box.toPlainText()))
        cancel.clicked.connect(lambda: self.done.emit(None))
        layout = column(self.box, spacing_px=6)
        layout.addLayout(row(None, cancel, save))
        self.setLayout(layout)

    def _go(self) -> None:
        self.hide()
        self.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its text, in lines as they are wrapped, and never higher than most of the window."""
        line_px = self.box.fontMetrics().lineSpacing()
        n_lines = max(ceil(self.box.document().size().height()), _FEWEST_LINES)
        most_px = max(int(self.window().height() * _MOST_OF_WINDOW), _FEWEST_LINES * line_px)
        height_px = n_lines * line_px + _AROUND_TEXT_PX
        is_full = height_px > most_px
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.box.setVerticalScrollBarPolicy(policy)
        self.box.setFixedHeight(min(height_px, most_px))

    def event(self, event: QEvent) -> bool:
        """Keeps its two keys from the window."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and any(keys().is_pressed(action, event) for action in ("note.save", "back")):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Saves or leaves; all else is the box's."""
        if keys().is_pressed("note.save", event):
            self.done.emit(self.box.toPlainText())
        elif keys().is_pressed("back", event):
            self.done.emit(None)
        else:
            super().keyPressEvent(event)
