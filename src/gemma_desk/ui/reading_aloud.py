"""Reads answers aloud while they are written: brings the speaker what the answer says, as fast as it is spoken."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from gemma_desk.app.settings import Settings
from gemma_desk.chat.message import Role
from gemma_desk.speech.reader import Wish
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.language import tr_later, tr_now
from gemma_desk.ui.page import Page
from gemma_desk.ui.player import Player, PlayerState
from gemma_desk.ui.recorder import Recorder
from gemma_desk.ui.rendering.speakable import Speakable
from gemma_desk.ui.settings_keeper import SettingsKeeper
from gemma_desk.ui.speaker import Speaker

_LISTENING = tr_later(
    "A note is being recorded and would hear this. Nothing was lost; end the recording, then read aloud again."
)
_LOOK_EVERY_MS = 150
_NOTHING = tr_later("There is no answer to read aloud yet.")


def wish_of(settings: Settings) -> Wish:
    """How the user wants answers to be read."""
    return Wish(settings.voice or "", settings.speech_speed)


class ReadingAloud(QObject):
    """One answer at a time: the one asked for, or each new one where the settings say so."""

    read_out = Signal(int)
    """The id of an answer that was read to its end."""
    cut_short = Signal()
    """An answer is not read any more, before its end; not because somebody talks."""

    def __init__(
        self,
        page: Page,
        conversation: ConversationPresenter,
        speaker: Speaker,
        recorder: Recorder,
        player: Player,
        settings: SettingsKeeper,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._conversation = conversation
        self._speaker = speaker
        self._recorder = recorder
        self._player = player
        self._settings = settings
        self._id: int | None = None
        """Of the answer being read."""
        self._speakable = Speakable()
        page.transcript.read_requested.connect(self.toggle)
        self._soon = QTimer(self, singleShot=True, interval=_LOOK_EVERY_MS)
        self._soon.timeout.connect(self._look)
        page.transcript.texts_changed.connect(self._look_soon)
        conversation.answering.connect(self._read_if_wished)
        conversation.session_changed.connect(self.stop)
        recorder.started.connect(self.stop)
        player.changed.connect(self._give_way)
        speaker.hungry.connect(self._feed)
        speaker.ended.connect(self._end)
        speaker.said.connect(page.composer.say_of_reading)

    @property
    def is_reading(self) -> bool:
        """Whether an answer is being read."""
        return self._id is not None

    def toggle(self, message_id: int) -> None:
        """Reads an answer, from its beginning; stops the one that is being read."""
        if message_id == self._id:
            self.stop()
        else:
            self.read(message_id)

    def toggle_last(self) -> None:
        """Reads the last answer, or stops reading."""
        session = self._conversation.session
        answers = [row.id for row in session.messages if row.message.role is Role.ASSISTANT] if session else []
        if self.is_reading:
            self.stop()
        elif answers:
            self.read(answers[-1])
        else:
            self._page.composer.say_of_reading(tr_now(_NOTHING))

    def read(self, message_id: int) -> None:
        """Reads an answer from its beginning, also one that is still being written."""
        if self._recorder.is_listening:
            self._page.composer.say_of_reading(tr_now(_LISTENING))
            return
        self.stop()
        self._player.pause()
        self._page.composer.say_of_reading("")
        self._id, self._speakable = message_id, Speakable()
        self._page.transcript.show_reading(message_id)
        self._speaker.begin()

    def stop(self) -> None:
        """Is silent."""
        self._speaker.stop()

    def _read_if_wished(self, message_id: int) -> None:
        if self._settings.now.reads_answers:
            self.read(message_id)

    def _look_soon(self) -> None:
        if self.is_reading and not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        """Something was written, or is gone."""
        if self.is_reading and self._row() is None:
            self.stop()
        elif self.is_reading and self._speaker.is_waiting:
            self._feed()

    def _feed(self) -> None:
        row = self._row()
        if row is None:
            self.stop()
            return
        sentences = self._speakable.take(row.message.text, is_whole=not row.is_growing)
        self._speaker.add(sentences, is_whole=not row.is_growing)

    def _row(self) -> MessageRow | None:
        """The answer being read, as far as it is written; None where it is there no longer."""
        session = self._conversation.session
        return next((row for row in session.messages if row.id == self._id), None) if session is not None else None

    def _give_way(self) -> None:
        """A sound is played."""
        if self._player.state is not PlayerState.RESTING:
            self.stop()

    def _end(self, is_said: bool) -> None:
        message_id, self._id = self._id, None
        self._page.transcript.show_reading(None)
        if message_id is None:
            return
        if is_said:
            self.read_out.emit(message_id)
        elif not self._recorder.is_listening:
            self.cut_short.emit()
