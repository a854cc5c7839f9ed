"""What the model thought, folded away behind one line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from gemma_desk.ui.actions import ACTIONS
from gemma_desk.ui.controls import IconButton, column, row
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.keys import with_key
from gemma_desk.ui.language import tr
from gemma_desk.ui.rendering.answer_text import AnswerText
from gemma_desk.ui.theme import OUTSET_PX, scaled
from gemma_desk.ui.words import thinking, thought

_AROUND_WORDS_PX = 16


class ThoughtFold(QWidget):
    """One line that opens and closes the thought."""

    def __init__(self) -> None:
        super().__init__()
        self._is_growing = False
        self._seconds, self._n_tokens = 0.0, 0
        self._line = _FoldButton()
        self._line.toggled.connect(self._fold)
        self._text = AnswerText()
        self._text.setAccessibleName(tr("What the model thought"))
        self._body = QFrame()
        self._body.setObjectName("Thought")
        self._body.setLayout(row(self._text, margins_px=(12, 0, OUTSET_PX, 0)))
        self._body.hide()
        layout = column(self._line, spacing_px=8, margins_px=(0, 0, 0, 8))
        layout.addLayout(row(self._body, margins_px=(OUTSET_PX, 0, 0, 0)))
        self.setLayout(layout)
        self.hide()

    def show_thought(self, text: str, *, is_growing: bool) -> None:
        """Shows a whole thought; none at all when it is empty."""
        self._text.show_text(text, is_growing=is_growing)
        self._is_growing = is_growing
        self._say()
        self.setVisible(bool(text))

    def grow(self, delta: str) -> None:
        """Adds a piece."""
        self._text.grow(delta)
        if not self._is_growing:
            self._is_growing = True
            self._say()
        self.show()

    def finish(self) -> None:
        """The thought is complete."""
        self._text.finish()
        self._is_growing = False
        self._say()

    def show_cost(self, seconds: float, n_tokens: int) -> None:
        """Says how long the thought took, 0 while that is not known, and how many tokens."""
        self._seconds, self._n_tokens = seconds, n_tokens
        self._say()

    def toggle(self) -> None:
        """Opens or closes it."""
        self._line.toggle()

    def _say(self) -> None:
        self._line.say(thinking(self._n_tokens) if self._is_growing else thought(self._seconds, self._n_tokens))

    def _fold(self, is_open: bool) -> None:
        self._body.setVisible(is_open)


class _FoldButton(IconButton):
    """A chevron and a word."""

    def __init__(self) -> None:
        super().__init__("chevron-right", tr("Thought"), size_px=28)
        self.setFont(tabular(self.font()))
        self.setCheckable(True)
        self.setProperty("kind", "fold")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._show_fold)
        self._show_fold(False)

    def _show_fold(self, is_open: bool) -> None:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.show_icon("chevron-down" if is_open else "chevron-left" if is_mirrored else "chevron-right")

    def _fit(self) -> None:
        """As wide as its words."""
        super()._fit()
        self.setMinimumWidth(0)
        self.setMaximumWidth(scaled(400))

    def minimumSizeHint(self) -> QSize:
        """In a narrow window its words end in "…"; a screen reader has all of them."""
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """As wide as all of its words."""
        words_px = self.fontMetrics().horizontalAdvance(self.accessibleName())
        return QSize(self.iconSize().width() + words_px + _AROUND_WORDS_PX, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as much of its words as there is room for."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        words = self.accessibleName()
        room_px = self.width() - self.iconSize().width() - _AROUND_WORDS_PX
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room_px))
        act = with_key(ACTIONS["answer.thought"].words, "answer.thought")
        self.setToolTip(act if self.text() == words else f"{words}\n{act}")

    def _show_words(self) -> None:
        super()._show_words()
        self.updateGeometry()
        self._elide()
