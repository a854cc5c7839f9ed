"""Tells a screen reader each sentence of an answer as it is written, once and in order, and what a turn does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.message import Role
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.announcing import announce, announcer
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.page import Page
from gemma_desk.ui.reading_aloud import ReadingAloud
from gemma_desk.ui.rendering.speakable import Speakable
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.words import SEPARATOR, ending, waiting

_LOOK_EVERY_MS = 150
_SILENT = (TurnPhase.IDLE, TurnPhase.WAITING, TurnPhase.WRITING)
"""Nothing happens yet, or what is written is told itself."""


class AnswerAnnouncer(QObject):
    """Follows the answer that is being written. What is read aloud by a voice of ours is told to nobody else."""

    def __init__(self, page: Page, conversation: ConversationPresenter, reading: ReadingAloud) -> None:
        super().__init__(page)
        self._page = page
        self._conversation = conversation
        self._reading = reading
        self._id: int | None = None
        """Of the answer that is being told."""
        self._speakable = Speakable()
        self._phase = TurnPhase.IDLE
        self._soon = QTimer(self, singleShot=True, interval=_LOOK_EVERY_MS)
        self._soon.timeout.connect(self._tell)
        page.transcript.texts_changed.connect(self._tell_soon)
        conversation.answering.connect(self._begin)
        conversation.session_changed.connect(self._forget)
        conversation.status_shown.connect(self._show_status)

    def _begin(self, message_id: int) -> None:
        self._id, self._speakable = message_id, Speakable()

    def _forget(self) -> None:
        self._id = None

    def _tell_soon(self) -> None:
        if self._id is not None and not self._soon.isActive() and announcer().is_heard:
            self._soon.start()

    def _tell(self) -> None:
        row = self._row()
        if row is None:
            return self._forget()
        for sentence in self._speakable.take(row.message.text, is_whole=not row.is_growing):
            if not self._reading.is_reading:
                announce(self._page.transcript, sentence.text)
        if not row.is_growing:
            self._end(row)

    def _end(self, row: MessageRow) -> None:
        self._forget()
        announce(self._page.transcript, ending(row.result))
        if row.problem is not None:
            announce(self._page.transcript, worded(row.problem.sentence), is_urgent=True)

    def _row(self) -> MessageRow | None:
        session = self._conversation.session
        rows = session.messages if session is not None else ()
        return next((row for row in reversed(rows) if row.id == self._id and row.message.role is Role.ASSISTANT), None)

    def _show_status(self, status: TurnStatus) -> None:
        if status.phase is not self._phase:
            self._phase = status.phase
            if status.phase not in _SILENT:
                announce(self._page.transcript, waiting(status).partition(SEPARATOR)[0])
