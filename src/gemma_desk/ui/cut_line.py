"""Below the last message that is not sent any more: says so, what is sent instead, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from gemma_desk.app.cut import Cut
from gemma_desk.ui.controls import IconButton, Sign, TextButton, column, plain_label, row
from gemma_desk.ui.language import tr
from gemma_desk.ui.put_right import PutRight
from gemma_desk.ui.rendering.answer_text import AnswerText
from gemma_desk.ui.theme import OUTSET_PX, colour, scaled
from gemma_desk.ui.window_words import cut_words

_NARROW_PX = 460
_VEIL_OPACITY = 0.38
"""What is read through it still has 4.5:1; a test computes it."""


class CutLine(QFrame):
    """A line across, with the summary below it where there is one."""

    undone = Signal()
    """The messages above are to be sent again."""
    edited = Signal(str)
    """The summary, put right."""
    cancelled = Signal()
    """The summary is not to be written to its end."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("CutLine")
        self._words = plain_label(kind="secondary", wraps=True)
        self._undo = TextButton(tr("Send again"), "link")
        self._undo.setToolTip(tr("Send the messages above along with your questions again"))
        self._undo.clicked.connect(self.undone)
        self._cancel = TextButton(tr("Cancel"), "link")
        self._cancel.clicked.connect(self.cancelled)
        self._fold = IconButton("chevron-down", tr("Hide the summary"), size_px=24)
        self._fold.clicked.connect(self._toggle)
        self._edit = IconButton("pencil", tr("Put the summary right"), size_px=24)
        self._edit.clicked.connect(self.begin_editing)
        self.text = AnswerText()
        self.text.setAccessibleName(tr("Summary"))
        self._body = QFrame()
        self._body.setObjectName("Summary")
        self._body.setLayout(row(self.text, margins_px=(12, 0, 0, 0)))
        self._editor: PutRight | None = None
        self._above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._is_open = True
        self._is_growing = False
        self._lay_out()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_cut(self, cut: Cut) -> None:
        """Shows what is not sent, and what is instead."""
        self._is_growing = False
        self._words.setText(cut_words(cut))
        self.setAccessibleName(self._words.text())
        self.text.show_text(cut.summary)
        self._show_parts()

    def show_growing(self, summary: str) -> None:
        """Shows a summary that is being written."""
        self._is_growing = True
        self._words.setText(tr("Summing up the conversation, so that it can go on"))
        self.setAccessibleName(self._words.text())
        self.text.show_text(summary, is_growing=True)
        self._show_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what can be done stands below the words."""
        super().resizeEvent(event)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._above.setDirection(beside if self.width() >= scaled(_NARROW_PX) else below)

    def begin_editing(self) -> None:
        """Shows the summary in a box with Save and Cancel."""
        if self._editor is None:
            self._editor = PutRight(self.text.text, tr("Summary"))
            self._editor.done.connect(self._end_editing)
            self.layout().addWidget(self._editor)
            self._show_parts()
            self._editor.box.setFocus()

    def _end_editing(self, text: str | None) -> None:
        self._editor = None
        self._show_parts()
        if text is not None and text.strip():
            self.edited.emit(text.strip())

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._fold.show_icon("chevron-down" if self._is_open else "chevron-right")
        self._fold.say(tr("Hide the summary") if self._is_open else tr("Show the summary"))
        self._show_parts()

    def _show_parts(self) -> None:
        has_text, is_editing = bool(self.text.text), self._editor is not None
        is_whole = has_text and not self._is_growing
        self._body.setVisible(has_text and self._is_open and not is_editing)
        self._fold.setVisible(is_whole and not is_editing)
        self._edit.setVisible(is_whole and not is_editing)
        self._undo.setVisible(not self._is_growing)
        self._cancel.setVisible(self._is_growing)

    def _lay_out(self) -> None:
        caption, actions = row(Sign("scissors"), self._words), row(self._fold, self._edit, self._undo, self._cancel)
        caption.setStretch(1, 1)
        actions.addStretch()
        self._above.setSpacing(4)
        self._above.addLayout(caption, 1)
        self._above.addLayout(actions)
        layout = column(spacing_px=8, margins_px=(OUTSET_PX, 12, OUTSET_PX, 12))
        layout.addLayout(self._above)
        layout.addWidget(self._body)
        self.setLayout(layout)


class Veil(QWidget):
    """Lies over a message that is not sent, lets everything through, and leaves the line below it clear."""

    def __init__(self, turn: QWidget) -> None:
        super().__init__(turn)
        self._line: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        turn.installEventFilter(self)
        self._cover()
        self.show()

    def leave_clear(self, line: QWidget | None) -> None:
        """Covers what is above this part of the message alone."""
        self._line = line
        if line is not None:
            line.installEventFilter(self)
        self._cover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the message, and above what comes into it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.ChildAdded, QEvent.Type.Show):
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lets the ground shine through."""
        ground = colour("ground")
        ground.setAlphaF(_VEIL_OPACITY)
        QPainter(self).fillRect(self.rect(), ground)

    def _cover(self) -> None:
        turn = self.parentWidget()
        height = self._line.y() if self._line is not None and not self._line.isHidden() else turn.height()
        self.setGeometry(0, 0, turn.width(), height)
        self.raise_()
