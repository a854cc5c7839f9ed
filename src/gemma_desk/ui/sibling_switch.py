"""Goes between the answers to one question, or the wordings of one: 2/3 between two arrows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gemma_desk.chat.message import Role
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.controls import IconButton, plain_label, row
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.language import tr_later, tr_now

_ANSWER = tr_later("Answer {number} of {total}")
_QUESTION = tr_later("Question {number} of {total}")
_EARLIER_ANSWER, _LATER_ANSWER = tr_later("Show the answer before"), tr_later("Show the next answer")
_EARLIER_QUESTION = tr_later("Show the question as it was before")
_LATER_QUESTION = tr_later("Show the question as it was after")


class SiblingSwitch(QWidget):
    """Two small buttons and which one is shown; hidden where there is one alone. Left and right do the same."""

    chosen = Signal(int)
    """The id of the message to show."""

    def __init__(self) -> None:
        super().__init__()
        self._ids: tuple[int, ...] = ()
        self._place = 0
        self._is_made = False
        self.hide()

    def _make(self) -> None:
        """Most messages stand alone, so it is made where one does not."""
        self._is_made = True
        self.before = IconButton("chevron-left", tr_now(_EARLIER_ANSWER), size_px=28)
        self.next = IconButton("chevron-right", tr_now(_LATER_ANSWER), size_px=28)
        self.before.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        for button in (self.before, self.next):
            button.installEventFilter(self)
        self.which = plain_label(kind="secondary")
        self.which.setFont(tabular(self.which.font()))
        self.setLayout(row(self.before, self.which, self.next, spacing_px=0))

    def show_row(self, message_row: MessageRow) -> None:
        """Shows which of its siblings a message is."""
        self._ids = message_row.siblings
        if self._ids and not self._is_made:
            self._make()
        self.setHidden(not self._ids)
        if not self._ids:
            return
        self._place = self._ids.index(message_row.id)
        number, total = self._place + 1, len(self._ids)
        is_answer = message_row.message.role is Role.ASSISTANT
        self.which.setText(f"{number}/{total}")
        self.which.setAccessibleName(tr_now(_ANSWER if is_answer else _QUESTION, number=number, total=total))
        self.before.say(tr_now(_EARLIER_ANSWER if is_answer else _EARLIER_QUESTION), "sibling.before")
        self.next.say(tr_now(_LATER_ANSWER if is_answer else _LATER_QUESTION), "sibling.next")
        for button in (self.before, self.next):  # a screen reader says only what has the focus
            button.setAccessibleDescription(self.which.accessibleName())
        outward = ("chevron-left", "chevron-right")
        before_icon, next_icon = outward if self.layoutDirection() != Qt.LayoutDirection.RightToLeft else outward[::-1]
        _allow(self.before, before_icon, self._place > 0 and not message_row.is_growing)
        _allow(self.next, next_icon, number < total and not message_row.is_growing)

    def focus_like(self, other: SiblingSwitch) -> None:
        """Takes the focus on, where the one that was shown before had it."""
        if not (self._is_made and other._is_made):
            return
        had = [mine for mine, its in ((self.before, other.before), (self.next, other.next)) if its.hasFocus()]
        for button in had:
            able = button if button.isEnabled() else (self.next if button is self.before else self.before)
            able.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys, with which a button alone would move the focus."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        button = self.before if step < 0 else self.next
        if step and button.isEnabled():
            button.setFocus(Qt.FocusReason.TabFocusReason)
            self._step(step)
        return bool(step)

    def step(self, n: int) -> None:
        """Shows the next one, or the one before, where there is one."""
        if not self.isHidden() and (self.before if n < 0 else self.next).isEnabled():
            self._step(n)

    def _step(self, n: int) -> None:
        self.chosen.emit(self._ids[self._place + n])


def _allow(button: IconButton, icon_name: str, is_able: bool) -> None:
    """An arrow that leads nowhere is hardly seen, and keeps its room: the other one stays where it is."""
    button.setEnabled(is_able)
    button.show_icon(icon_name, "soft" if is_able else "border")
