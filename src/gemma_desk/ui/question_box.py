"""Where the question is typed: plain text that grows with what is in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from gemma_desk.ui.keys import keys
from gemma_desk.ui.language import tr, tr_later, tr_now

LONG_TEXT = 2_500
"""Characters; a longer text that is pasted is attached."""
_PADDING_PX = 8
_HINTS = (
    tr_later("Ask, drop something here, or hold to talk"),
    tr_later("Ask, drop, or hold to talk"),
    tr_later("Ask"),
)
"""The first one that fits in a line is shown."""


class QuestionBox(QPlainTextEdit):
    """Enter sends, Shift+Enter breaks the line; what is not text is handed on."""

    submitted = Signal()
    pasted = Signal(QMimeData)
    """Something that is not only text, or a long one."""
    copy_requested = Signal()
    """While nothing is selected here: what is meant is selected elsewhere."""
    edit_last_requested = Signal()
    """The up arrow in an empty box."""

    def __init__(self) -> None:
        super().__init__()
        self._is_composing = False
        self._most_px = 240
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPlaceholderText(tr_now(_HINTS[0]))
        self.setAccessibleName(tr("Question"))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # lines are broken, words too
        self.setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()  # the margin is not the person's to take back
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._align)
        self._fit()

    def _align(self) -> None:
        """Begins at the right where the first line is written from there, which Qt does in other texts by itself."""
        is_from_right = self.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_from_right else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def limit_height(self, most_px: int) -> None:
        """Lets it grow to this height; more than that scrolls."""
        self._most_px = most_px
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sends on Enter, but never while an input method composes a word."""
        if keys().is_pressed("question.send", event) and not self._is_composing:
            self.submitted.emit()
        elif keys().is_pressed("question.line", event) and not self._is_composing:
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        elif keys().is_pressed("question.paste_text", event):
            self.insertPlainText(QGuiApplication.clipboard().text())
            self.ensureCursorVisible()
        elif event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            self.copy_requested.emit()
        elif keys().is_pressed("question.edit_last", event) and not self.toPlainText():
            self.edit_last_requested.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remembers whether a word is being composed."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Takes pictures and files too."""
        return source.hasImage() or source.hasUrls() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Inserts text as text; hands on pictures, files, and texts too long to be looked over in the box."""
        if source.hasImage() or source.hasUrls() or len(source.text()) > LONG_TEXT:
            self.pasted.emit(source)
        else:
            self.insertPlainText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows a hint there is room for."""
        super().resizeEvent(event)
        self._fit_hint()

    def changeEvent(self, event: QEvent) -> None:
        """Makes room for text of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_hint()
            self._fit()

    def _fit_hint(self) -> None:
        room_px = self.viewport().width() - _PADDING_PX
        hints = [tr_now(hint) for hint in _HINTS]
        fitting = [hint for hint in hints if self.fontMetrics().horizontalAdvance(hint) <= room_px]
        self.setPlaceholderText(fitting[0] if fitting else hints[-1])

    def say_again(self) -> None:
        """Hints in the language of now."""
        self._fit_hint()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, self.height())

    def _fit(self) -> None:
        line_px = self.fontMetrics().lineSpacing()
        lines = max(int(self.document().size().height()), 1)
        height = min(lines * line_px + _PADDING_PX, self._most_px)
        self.setFixedHeight(max(height, line_px + _PADDING_PX))
        is_full = lines * line_px + _PADDING_PX > self._most_px
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
