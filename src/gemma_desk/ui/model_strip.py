"""Above the composer: what is missing while there is no model, or only the practice model, and the way to it.

Also what the memory had no room for.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from gemma_desk.ui.controls import IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.error_card import ErrorCard
from gemma_desk.ui.getting_line import Getting, GettingLine
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.model_keeper import ModelState
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.theme import scaled

_NO_MODEL = tr_later("No model yet: get one, or choose one that is on this computer.")
PRACTICE = tr_later("Practice model: knows simple pictures, short texts and some spoken words.")
_NARROW_PX = 480
_LEFT = Qt.AlignmentFlag.AlignLeft


class Invitation(QFrame):
    """A sentence and a button: beside it, or below it where there is little room."""

    def __init__(self, sentence: str, action: str) -> None:
        super().__init__()
        self.setObjectName("Strip")
        self.button = TextButton(action, "filled")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(16, 10, 10, 10)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(plain_label(sentence, wraps=True), 0, 0)
        self._grid.addWidget(self.button, 0, 1)
        self._is_narrow = False
        self.setLayout(self._grid)

    def let_close(self) -> IconButton:
        """Adds a button that puts it away for today; gives that."""
        button = IconButton("x", tr("Put away for today"), size_px=24)
        self._grid.addWidget(button, 0, 2, Qt.AlignmentFlag.AlignTop)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words have the first line alone where they would be a narrow column."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(_NARROW_PX)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._grid.addWidget(self.button, *((1, 0, _LEFT) if is_narrow else (0, 1)))


class GettingStrip(QFrame):
    """A download that goes on while something else is done."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Strip")
        self.is_wanted = False
        """Whether there is a download."""
        self.title = plain_label(kind="title", wraps=True)
        self.line = GettingLine()
        self.setLayout(column(self.title, self.line, spacing_px=8, margins_px=(16, 10, 16, 10)))
        self.hide()

    def show_getting(self, getting: Getting) -> None:
        """Shows how far it is."""
        self.is_wanted = getting.is_under_way
        if self.is_wanted:
            self.title.setText(tr("Getting {name}", name=getting.name))
            self.line.show_getting(getting)
        self.setVisible(self.is_wanted)


class ModelStrip(QWidget):
    """Nothing while a model is there with all that was asked for, or on its way."""

    retry_requested = Signal()
    choice_requested = Signal()
    """The page with ways to a model."""
    practice_closed = Signal()
    """Nobody needs to be told any more today that the model is for practice."""

    def __init__(self) -> None:
        super().__init__()
        self.says_practice = True
        """Whether there is room to say that the model is for practice."""
        self.setLayout(column(spacing_px=8))
        self._shown: QWidget | None = None
        self.getting = GettingStrip()
        self.layout().addWidget(self.getting)
        self._read: tuple[str, ...] = ()
        """What was given up, once the user has put that away."""

    def show_model(self, state: ModelState, *, is_practice_closed: bool = False) -> None:
        """Shows what is missing, or why it failed, or nothing.

        Args:
            state: Of the model.
            is_practice_closed: Whether somebody put away today that it is for practice.
        """
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None
        if state.problem is not None:
            self._show(self._make_card(state.problem.sentence))
        elif not state.can_answer:
            self._show(self._make_invitation(tr_now(_NO_MODEL), tr("Choose a model")))
        elif state.is_practice:
            if self.says_practice and not is_practice_closed and not self.getting.is_wanted:
                self._show_practice()
        elif state.info is not None and state.info.step_downs not in ((), self._read):
            self._show(self._make_note(state.info.step_downs))
        self._show_or_hide()

    def show_getting(self, getting: Getting) -> None:
        """Shows how far a download is, above what else there is to say."""
        self.getting.show_getting(getting)
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        self.setVisible(self._shown is not None or self.getting.is_wanted)

    def _show(self, widget: QWidget) -> None:
        self._shown = widget
        self.layout().addWidget(widget)

    def _show_practice(self) -> None:
        strip = self._make_invitation(tr_now(PRACTICE), tr("Get Gemma 4 12B"))
        strip.let_close().clicked.connect(self._close_practice)
        self._show(strip)

    def _close_practice(self) -> None:
        self._take_away()
        self.practice_closed.emit()

    def _make_invitation(self, sentence: str, action: str) -> Invitation:
        strip = Invitation(sentence, action)
        strip.button.clicked.connect(self.choice_requested)
        return strip

    def _make_note(self, sentences: tuple[str, ...]) -> QFrame:
        strip = QFrame()
        strip.setObjectName("Strip")
        words = plain_label("\n".join(map(worded, sentences)), kind="secondary", wraps=True)
        button = IconButton("x", tr("Put away"), size_px=24)
        button.clicked.connect(lambda: self._put_away(sentences))
        layout = row(words, button, spacing_px=16, margins_px=(16, 8, 8, 8))
        layout.setStretch(0, 1)
        layout.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        strip.setLayout(layout)
        return strip

    def _put_away(self, sentences: tuple[str, ...]) -> None:
        self._read = sentences
        self._take_away()

    def _take_away(self) -> None:
        if self._shown is not None:
            self._shown.deleteLater()
            self._shown = None
        self._show_or_hide()

    def _make_card(self, sentence: str) -> ErrorCard:
        other = TextButton(tr("Choose another model"), "danger", "folder-open")
        other.clicked.connect(self.choice_requested)
        again = TextButton(tr("Try again"), "danger", "rotate-ccw")
        again.clicked.connect(self.retry_requested)
        return ErrorCard(sentence, again, other)
