"""The conversation, read from top to bottom. Follows what is written until the reader scrolls up."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gemma_desk.app.turn_status import TurnStatus
from gemma_desk.chat.message import MediaKind, Message, Role
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.controls import IconButton, centred, column
from gemma_desk.ui.previews import Previews
from gemma_desk.ui.theme import COLUMN_PX, OUTSET_PX
from gemma_desk.ui.user_turn import UserTurn

_AT_END_PX = 24
"""This near to the end counts as being there."""


class Transcript(QScrollArea):
    """Shows the messages of one conversation."""

    retry_requested = Signal()
    edit_requested = Signal(int)
    """The id of the question to edit."""

    def __init__(self, previews: Previews) -> None:
        super().__init__()
        self._previews = previews
        self._turns: dict[int, UserTurn | AssistantTurn] = {}
        self._unwritten: list[AssistantTurn] = []
        self._write = QTimer(self, interval=0)
        self._write.timeout.connect(self._write_one)
        self._is_following = True
        self._is_moving = False
        self.setObjectName("Transcript")
        self.setAccessibleName("Conversation")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = _empty_column()
        self.setWidget(_with_air(self._column))
        self._to_end = self._make_to_end()
        self.verticalScrollBar().valueChanged.connect(self._notice_reader)
        self.verticalScrollBar().rangeChanged.connect(self._follow)

    @property
    def is_following(self) -> bool:
        """Whether it scrolls along with what is written."""
        return self._is_following

    def turn(self, message_id: int) -> UserTurn | AssistantTurn:
        """The view of one message."""
        return self._turns[message_id]

    def clear(self) -> None:
        """Takes all messages away."""
        for turn in self._turns.values():
            turn.hide()
            turn.deleteLater()
        self._turns.clear()
        self._unwritten.clear()
        self.scroll_to_end()

    def add(self, row: MessageRow) -> None:
        """Shows a message at the end."""
        turn = self._make(row)
        self._turns[row.id] = turn
        if isinstance(turn, AssistantTurn) and not row.is_growing:
            self._unwritten.append(turn)
            self._write.start()
        layout = self._column.layout()
        layout.insertWidget(layout.count() - 1, turn)
        self._mark_last()
        if row.message.role is Role.USER:
            self.scroll_to_end()

    def change(self, row: MessageRow) -> None:
        """Shows an answer that has ended."""
        turn = self._turns.get(row.id)
        if isinstance(turn, AssistantTurn):
            turn.show_row(row)
            self._mark_last()

    def remove(self, message_id: int) -> None:
        """Takes one message away."""
        turn = self._turns.pop(message_id, None)
        if turn is not None:
            if turn in self._unwritten:
                self._unwritten.remove(turn)
            turn.hide()
            turn.deleteLater()

    def grow(self, message_id: int, answer_delta: str, thought_delta: str) -> None:
        """Adds to an answer."""
        turn = self._turns.get(message_id)
        if isinstance(turn, AssistantTurn):
            turn.grow(answer_delta, thought_delta)

    def show_status(self, status: TurnStatus) -> None:
        """Says what the turn is doing, on the answer it will become."""
        for turn in reversed(self._turns.values()):
            if isinstance(turn, AssistantTurn) and turn.row.is_growing:
                turn.show_status(status)
                return

    def scroll_to_end(self) -> None:
        """Goes to the end and follows from now on."""
        self._is_following = True
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the way to the end in its corner."""
        super().resizeEvent(event)
        self._to_end.move((self.width() - self._to_end.width()) // 2, self.height() - self._to_end.height() - 8)

    def _make(self, row: MessageRow) -> UserTurn | AssistantTurn:
        if row.message.role is Role.USER:
            question = UserTurn(row, self._previews)
            question.edit_requested.connect(self.edit_requested)
            return question
        answer = AssistantTurn(row, self._what_is_read())
        answer.retry_requested.connect(self.retry_requested)
        return answer

    def _write_one(self) -> None:
        """Writes one complete answer, the last first: that is where the reader looks. The window stays quick."""
        if self._unwritten:
            self._unwritten.pop().render_text()
        else:
            self._write.stop()

    def _what_is_read(self) -> str:
        last = next(reversed(self._turns.values()), None)
        return _what_is_read(last.row.message) if last is not None else ""

    def _mark_last(self) -> None:
        for turn in self._turns.values():
            turn.keep_actions(False)
        if self._turns:
            next(reversed(self._turns.values())).keep_actions(True)

    # Scrolling

    def _notice_reader(self, value: int) -> None:
        if not self._is_moving:
            self._is_following = value >= self.verticalScrollBar().maximum() - _AT_END_PX
        self._to_end.setVisible(not self._is_following)

    def _follow(self) -> None:
        if self._is_following:
            self._is_moving = True
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            self._is_moving = False
        self._to_end.setVisible(not self._is_following)

    def _make_to_end(self) -> IconButton:
        button = IconButton("arrow-down", "Go to the end")
        button.setParent(self)
        button.setProperty("kind", "float")
        button.hide()
        button.clicked.connect(self.scroll_to_end)
        return button


def _empty_column() -> QWidget:
    reading = QWidget()
    reading.setObjectName("TranscriptColumn")
    reading.setLayout(column(None, spacing_px=4))
    reading.setMaximumWidth(COLUMN_PX + 2 * OUTSET_PX)
    return reading


def _with_air(reading: QWidget) -> QWidget:
    outer = QWidget()
    outer.setObjectName("TranscriptColumn")
    outer.setLayout(centred(reading, margins_px=(16 - OUTSET_PX, 16, 16 - OUTSET_PX, 8)))
    return outer


def _what_is_read(message: Message) -> str:
    kinds = [attachment.kind for attachment in message.attachments]
    if not kinds:
        return ""
    if len(set(kinds)) > 1:
        return "the attachments"
    thing = "picture" if kinds[0] is MediaKind.IMAGE else "sound"
    return f"the {thing}{'s' if len(kinds) > 1 else ''}"
