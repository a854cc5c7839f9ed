"""What the model heard in a sound, under that sound: to read, to copy and to put right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from gemma_desk.chat.message import Attachment
from gemma_desk.ui.controls import IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.user_bubble import QuestionText

_PADDING_PX = (16, 6, 16, 6)
_MOST_LINES = 12
_NARROWEST_PX = 260


class HeardText(QFrame):
    """The words of one sound, marked as heard by the model."""

    corrected = Signal(str)
    """All of the text as it shall be."""

    def __init__(self, attachment: Attachment) -> None:
        super().__init__()
        self.setObjectName("Heard")
        self.text = QuestionText(attachment.heard_text or "Nothing was understood.")
        self._heard = attachment.heard_text
        self._caption = plain_label(_caption(attachment), "secondary")
        self._copy, self._edit = _button("copy", "Copy what was heard"), _button("pencil", "Put right what was heard")
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._heard))
        self._edit.clicked.connect(self.begin_editing)
        self._editor: _Editor | None = None
        above = row(self._caption, self._copy, self._edit, spacing_px=2)
        above.setStretch(0, 1)
        layout = column(spacing_px=2, margins_px=_PADDING_PX)
        layout.addLayout(above)
        layout.addWidget(self.text)
        self.setLayout(layout)

    def fit_width(self, room_px: int) -> None:
        """Takes the width it needs of the room there is; all of it while it is edited."""
        across = _PADDING_PX[0] + _PADDING_PX[2]
        needed = self.text.fit_width(room_px - across) + across
        self.setFixedWidth(room_px if self._editor else max(needed, min(_NARROWEST_PX, room_px)))

    def begin_editing(self) -> None:
        """Shows the text in a box with Save and Cancel."""
        if self._editor is None:
            self._editor = _Editor(self._heard)
            self._editor.done.connect(self._end_editing)
            self.layout().addWidget(self._editor)
            self._show_editing(True)
            self._editor.box.setFocus()

    def _end_editing(self, text: str | None) -> None:
        if self._editor is not None:
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
        self._show_editing(False)
        if text is not None and text.strip() != self._heard:
            self.corrected.emit(text.strip())

    def _show_editing(self, is_editing: bool) -> None:
        for widget in (self.text, self._copy, self._edit):
            widget.setHidden(is_editing)
        if self.parentWidget() is not None:
            self.fit_width(max(self.width(), self.parentWidget().width() * 4 // 5))


class _Editor(QFrame):
    """A box for the text; Ctrl+Enter saves, Esc leaves."""

    done = Signal(object)
    """The text, or None."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.box = QPlainTextEdit(text)
        self.box.setAccessibleName("What was heard")
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(self.box.fontMetrics().lineSpacing() * min(_MOST_LINES, 3 + len(text) // 60))
        save, cancel = TextButton("Save", "filled"), TextButton("Cancel")
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


def _button(icon: str, words: str) -> IconButton:
    return IconButton(icon, words, size_px=24)


def _caption(attachment: Attachment) -> str:
    n_heard, n_pieces = len(attachment.heard), len(attachment.sound_keys)
    return "Heard by the model" if n_heard >= n_pieces else f"Heard so far: {n_heard} of {n_pieces} pieces"
