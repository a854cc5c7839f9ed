"""Keeps what is being composed with its conversation, on the disk, until it is asked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from gemma_desk.app.library import Library
from gemma_desk.app.session import Session
from gemma_desk.chat.message import Part
from gemma_desk.ui.composer import Composer
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.intake import Intake

_SAVE_MS = 500
"""How far the disk may be behind."""


class DraftKeeper(QObject):
    """One draft for each conversation, and one for that which has not begun in each window.

    A question that is edited is none: it stands in the conversation. What is still being read or spoken, and what was
    refused, cannot be kept; then all of the draft goes along to the next conversation.
    """

    def __init__(
        self,
        library: Library,
        conversation: ConversationPresenter,
        composer: Composer,
        intake: Intake,
        window_number: int = 0,
    ) -> None:
        super().__init__(composer)
        self._not_begun = -window_number
        """Stands for a conversation that has no number of its own."""
        self._library = library
        self._conversation = conversation
        self._composer = composer
        self._intake = intake
        self._id = self._not_begun
        """Of the conversation whose draft is kept."""
        self._is_reading = True
        """Whether the draft of this conversation is still to come, as before anything was opened."""
        self._n_readings = 0
        self._save = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._save.timeout.connect(self._keep_in_time)
        composer.box.textChanged.connect(self._keep_soon)
        composer.chips.changed.connect(self._keep_soon)
        conversation.leaving.connect(self._leave)

    @property
    def is_reading(self) -> bool:
        """Whether the draft of this conversation is still to come: nothing can be kept beside it yet."""
        return self._is_reading

    def open(self) -> None:
        """Brings back what was being composed when the program ended."""
        self._read(self._id)

    def set_aside(self) -> bool:
        """Puts what is being composed away for a question of its own; `open` brings it back behind that.

        Returns:
            Whether it was; what cannot be kept stays.
        """
        if not self._is_reading:
            if not self._composer.is_whole or self._conversation.is_editing:
                return False
            self.keep()
            self._composer.clear()
        self._save.stop()
        self._is_reading = True
        self._n_readings += 1  # what is on its way already is not brought back
        return True

    def keep(self) -> None:
        """Keeps the draft as it stands now."""
        self._save.stop()
        if self._conversation.is_editing:
            return
        if self._is_reading:
            return self._library.add_to_draft(self._id, self._composer.parts)
        now = self._id_of(self._conversation.session)
        if now != self._id:  # the conversation has begun
            self._library.keep_draft(self._id, ())
            self._id = now
        self._library.keep_draft(now, self._composer.parts)

    def _keep_in_time(self) -> None:
        if not self._is_reading:
            self.keep()

    def _keep_soon(self) -> None:
        if not self._save.isActive():
            self._save.start()

    def _leave(self, following: Session) -> None:
        if self._id_of(following) == self._id_of(self._conversation.session):
            return
        if self._composer.is_whole:
            self.keep()
            self._composer.clear()
        elif not self._is_reading:  # what is on the disk is in the composer, and goes along
            self._library.keep_draft(self._id, ())
        self._id = self._id_of(following)
        self._read(self._id)

    def _read(self, conversation_id: int) -> None:
        self._is_reading = True
        self._n_readings += 1
        self._library.read_draft(conversation_id, partial(self._bring_back, self._n_readings))

    def _bring_back(self, reading: int, parts: tuple[Part, ...]) -> None:
        """What has been typed since stands behind it."""
        if reading != self._n_readings:
            return
        self._is_reading = False
        if parts and not self._conversation.is_editing:
            text = "\n\n".join(part for part in parts if isinstance(part, str))
            self._intake.take_back(parts)
            self._composer.show_text("\n\n".join(filter(None, (text, self._composer.text))))

    def _id_of(self, session: Session | None) -> int:
        has_begun = session is not None and session.conversation is not None
        return session.conversation.id if has_begun else self._not_begun
