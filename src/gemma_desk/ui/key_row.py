"""One action on the page of keys: its words, its keys, and how to give it others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QFrame, QKeySequenceEdit, QWidget

from gemma_desk.ui.actions import Action, Where
from gemma_desk.ui.controls import IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.keys import key_words
from gemma_desk.ui.language import tr, tr_now
from gemma_desk.ui.page_dialog import BELOW, BESIDE

_KEYPAD = "Num+"
_AIR_PX = 6
_LONG_CHARS = 20


class KeyRow(QFrame):
    """Shows the keys of one action; pressed, it takes the next key."""

    pressed = Signal(str, str)
    """The action's id, and the key that was pressed for it."""
    removed = Signal(str)
    """The action is to have no key."""
    reset = Signal(str)
    """The action is to have its own keys."""
    settled = Signal(bool)
    """A question was answered: whether the key is taken from the other action."""

    def __init__(self, action: Action) -> None:
        super().__init__()
        self.setObjectName("SettingRow")
        self.action = action
        self._where = plain_label(tr_now(action.where), "secondary", wraps=True)
        self._where.setHidden(action.where is Where.WINDOW)
        self._words = ""
        self._is_very_narrow = False
        self.button = TextButton("", "key")
        self.edit = _KeyEdit(tr("Press a key for “{action}”, or Esc to leave it as it is", action=action.words))
        self.remove = IconButton("x", tr("No key for “{action}”", action=action.words), size_px=28)
        self.back = IconButton("rotate-ccw", tr("Back to its own keys: “{action}”", action=action.words), size_px=28)
        self.question = _Question()
        self.button.clicked.connect(self._begin)
        self.edit.taken.connect(self._take)
        self.remove.clicked.connect(lambda: self.removed.emit(action.id))
        self.back.clicked.connect(lambda: self.reset.emit(action.id))
        self.question.answered.connect(self._settle)
        self._lay_out()

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Shows what the keys are."""
        words = list(dict.fromkeys(map(key_words, keys)))
        self._words = ", ".join(words) or tr("No key")
        self._show_words()
        self.button.setAccessibleName(tr("{action}: {keys}", action=self.action.words, keys=self._words))
        self.button.setToolTip(tr("Press to choose another key"))
        is_own = keys == self.action.default_keys
        if (self.back.hasFocus() and is_own) or (self.remove.hasFocus() and not keys):
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setHidden(is_own)
        self.remove.setHidden(not keys)

    def say(self, sentence: str, *, asks: bool = False) -> None:
        """Says below what is in the way of a key; with `asks` there is a choice, which `settled` tells."""
        self.question.show_sentence(sentence, asks=asks)

    def show_narrow(self, *, is_narrow: bool, is_very_narrow: bool) -> None:
        """Puts the keys below the words, or beside them; and what changes them below the keys."""
        self._layout.setDirection(BELOW if is_narrow else BESIDE)
        self._is_very_narrow = is_very_narrow
        self._show_words()
        self._keys.setDirection(BELOW if is_very_narrow else BESIDE)

    def _show_words(self) -> None:
        self.button.setText(_on_two_lines(self._words) if self._is_very_narrow else self._words)

    def _begin(self) -> None:
        self.question.hide()
        self.button.hide()
        self.edit.clear()
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, key: str) -> None:
        has_keyboard = self.edit.hasFocus()
        self.edit.hide()
        self.button.show()
        if has_keyboard:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        if key:
            self.pressed.emit(self.action.id, key)

    def _settle(self, is_taken: bool) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.settled.emit(is_taken)

    def _lay_out(self) -> None:
        words = plain_label(self.action.words, wraps=True)
        words.setBuddy(self.button)
        self._layout = QBoxLayout(BESIDE)
        self._layout.setSpacing(8)
        self._layout.addLayout(column(words, self._where, spacing_px=2), 1)
        for hidden in (self.remove, self.back):
            policy = hidden.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            hidden.setSizePolicy(policy)
        keys = QWidget()
        self._keys = QBoxLayout(BESIDE)
        self._keys.setContentsMargins(0, 0, 0, 0)
        self._keys.setSpacing(4)
        self._keys.addWidget(self.button)
        self._keys.addWidget(self.edit)
        self._keys.addLayout(row(self.remove, self.back, None, spacing_px=0))
        keys.setLayout(self._keys)
        self._layout.addWidget(keys, 0, Qt.AlignmentFlag.AlignLeading)
        outer = column(spacing_px=0, margins_px=(0, _AIR_PX, 0, _AIR_PX))
        outer.addLayout(self._layout)
        outer.addWidget(self.question)
        self.setLayout(outer)
        self.edit.hide()


class _Question(QWidget):
    """A sentence, with two answers where it is a question."""

    answered = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.sentence = plain_label(kind="refusal", wraps=True)
        self.take, self.leave = TextButton(tr("Take it from there"), "filled"), TextButton(tr("Leave it there"))
        for button, is_taken in ((self.take, True), (self.leave, False)):
            button.clicked.connect(lambda _=False, is_taken=is_taken: self._answer(is_taken))
        layout = column(self.sentence, spacing_px=8, margins_px=(0, 4, 0, 4))
        layout.addLayout(row(self.take, self.leave, None))
        self.setLayout(layout)
        self.hide()

    def show_sentence(self, sentence: str, *, asks: bool) -> None:
        """Says it; the keyboard goes to the answers."""
        self.sentence.setText(sentence)
        self.take.setVisible(asks)
        self.leave.setVisible(asks)
        self.take.setAccessibleDescription(sentence)
        self.setVisible(bool(sentence))
        if asks:
            self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, is_taken: bool) -> None:
        self.hide()
        self.answered.emit(is_taken)


class _KeyEdit(QKeySequenceEdit):
    """Takes the next key that is pressed; Esc, Tab or going elsewhere leaves without one."""

    taken = Signal(str)
    """The key as Qt writes it on every system; empty where none was pressed."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.editingFinished.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves Esc alone: it leaves."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.taken.emit("")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes nothing any more."""
        super().focusOutEvent(event)
        if self.isVisible():
            self.taken.emit("")

    def _tell(self) -> None:
        if self.isVisible():
            key = self.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
            self.taken.emit(key.replace(_KEYPAD, ""))


def _on_two_lines(words: str) -> str:
    """Long names of keys, for where there is little room."""
    at = words.find("+", len(words) // 2)
    return f"{words[: at + 1]}\n{words[at + 1 :]}" if len(words) > _LONG_CHARS and at >= 0 else words
