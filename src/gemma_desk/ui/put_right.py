"""A box in which a text that the model wrote is put right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from gemma_desk.ui.controls import TextButton, column, row
from gemma_desk.ui.language import tr

_MOST_LINES = 12


class PutRight(QFrame):
    """A box for the text; Ctrl+Enter saves, Esc leaves."""

    done = Signal(object)
    """The text, or None."""

    def __init__(self, text: str, name: str) -> None:
        """Args are the text as it is, and what it is, for screen readers."""
        super().__init__()
        self.setObjectName("PutRight")
        self.box = QPlainTextEdit(text)
        self.box.setAccessibleName(name)
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(self.box.fontMetrics().lineSpacing() * min(_MOST_LINES, 3 + len(text) // 60))
        save, cancel = TextButton(tr("Save"), "filled"), TextButton(tr("Cancel"))
        save.clicked.connect(lambda: self.done.emit(self.box.toPlainText()))
        cancel.clicked.connect(lambda: self.done.emit(None))
        layout = column(self.box, spacing_px=6)
        layout.addLayout(row(None, cancel, save))
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Saves or leaves; all else is the box's."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit(self.box.toPlainText())
        elif event.matches(QKeySequence.StandardKey.Cancel):
            self.done.emit(None)
        else:
            super().keyPressEvent(event)
