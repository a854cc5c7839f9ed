"""Talking without hands: a pause ends what is said and sends it, the answer is read aloud, and it listens again.

Only here does a pause end a note; while a button or key is held, or after a tap, it never does.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gemma_desk.gemma.audio import MAX_SECONDS
from gemma_desk.ui.composer import Composer
from gemma_desk.ui.composer_notes import NotePlace
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.language import tr
from gemma_desk.ui.reading_aloud import ReadingAloud
from gemma_desk.ui.recorder import Recorder

if TYPE_CHECKING:
    from gemma_desk.voice.activity import Samples

PAUSE_S = 1.5
"""So long nobody speaks any more: longer than a pause for breath or thought, shorter than patience."""
_GIVES_UP_S = MAX_SECONDS - 0.5
"""Of listening to nobody."""


class HandsFreeState(Enum):
    """What the mode does."""

    OFF = auto()
    LISTENING = auto()
    """Somebody may speak."""
    SENDING = auto()
    """What was said is brought into the question."""
    ANSWERING = auto()
    """The answer is written and read aloud."""


class HandsFree(QObject):
    """The mode of one window."""

    def __init__(
        self, composer: Composer, recorder: Recorder, conversation: ConversationPresenter, reading: ReadingAloud
    ) -> None:
        super().__init__(composer)
        self._composer = composer
        self._recorder = recorder
        self._conversation = conversation
        self._reading = reading
        self._has_words = False
        self.state = HandsFreeState.OFF
        self._send = QTimer(self, singleShot=True, interval=0)
        self._send.timeout.connect(self._send_note)
        composer.chips.changed.connect(self._stop_if_refused)
        composer.hands_free.clicked.connect(self.toggle)
        conversation.answering.connect(self._read)
        conversation.session_changed.connect(self.stop)
        reading.read_out.connect(self._listen_again)
        reading.cut_short.connect(self.stop)
        recorder.started.connect(self._begin_note)
        recorder.heard.connect(self._hear)
        recorder.level_changed.connect(self._give_up_in_time)
        recorder.recorded.connect(self._bring_note)
        recorder.failed.connect(self.stop)

    @property
    def is_on(self) -> bool:
        """Whether it listens, or will when the answer has been read."""
        return self.state is not HandsFreeState.OFF

    def toggle(self) -> None:
        """Begins the mode, or ends it."""
        if self.is_on:
            self.stop()
        elif self._composer.can_ask:
            self._enter(HandsFreeState.LISTENING)
            self._recorder.listen()
        else:
            self._composer.show_hands_free(False)
            self._say(tr("Hands-free begins once a question can be asked."))

    def stop(self, *_: object) -> None:
        """Ends the mode: it neither listens nor speaks any more. An answer is written to its end."""
        if not self.is_on:
            return
        self._enter(HandsFreeState.OFF)
        self._send.stop()
        self._composer.forget_to_send()
        self._recorder.cancel()
        self._reading.stop()

    def _enter(self, state: HandsFreeState) -> None:
        self.state = state
        self._composer.show_hands_free(self.is_on)
        is_answering = state in (HandsFreeState.SENDING, HandsFreeState.ANSWERING)
        words = tr("Hands-free: the answer is read aloud, then it listens again. Esc ends it.")
        self._say(words if is_answering else "")

    def _say(self, sentence: str) -> None:
        self._composer.say(sentence, NotePlace.HANDS_FREE)

    # Listening

    def _begin_note(self) -> None:
        """By itself, or because somebody talks while the answer is being read."""
        self._has_words = False
        if self.is_on:
            self._enter(HandsFreeState.LISTENING)

    def _hear(self, samples: Samples) -> None:
        if self.state is not HandsFreeState.LISTENING:
            return
        from gemma_desk.voice.activity import seconds_since_speech  # no window needs it to appear

        self._has_words = True
        pause_s = seconds_since_speech(samples)
        self._composer.listening.show_pause(PAUSE_S - pause_s)
        if pause_s >= PAUSE_S:
            self._recorder.finish()

    def _give_up_in_time(self, _level: float, seconds: float) -> None:
        if self.state is HandsFreeState.LISTENING and not self._has_words and seconds >= _GIVES_UP_S:
            self.stop()
            self._say(tr("Nobody spoke for {seconds} s, so hands-free has ended.", seconds=round(MAX_SECONDS)))

    def _bring_note(self) -> None:
        if self.state is HandsFreeState.LISTENING:
            self._enter(HandsFreeState.SENDING)
            self._send.start()  # when it stands in the composer

    def _send_note(self) -> None:
        if self.state is HandsFreeState.SENDING and self._composer.can_ask:
            self._composer.submit()

    def _stop_if_refused(self) -> None:
        if self.state is HandsFreeState.SENDING and self._composer.chips.has_refused:
            self.stop()

    # Answering

    def _read(self, message_id: int) -> None:
        if self.state is HandsFreeState.SENDING:
            self._enter(HandsFreeState.ANSWERING)
            self._reading.read(message_id)

    def _listen_again(self) -> None:
        if self.state is not HandsFreeState.ANSWERING:
            return
        if self._conversation.has_failed:
            self.stop()
        else:
            self._recorder.listen()
