"""Has the engine read what is being composed: attachments that are ready, and a note while it is spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gemma_desk.app.session import Session
from gemma_desk.chat.message import Attachment, MediaKind, Part, Receipt
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ, audio_tokens
from gemma_desk.gemma.prompt import question_parts
from gemma_desk.ui.composer import Composer
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.recorder import Recorder, RecorderState

if TYPE_CHECKING:
    from gemma_desk.voice.activity import Samples


class ReadAhead(QObject):
    """Tells the session what stands in the composer, in the order in which it will be asked.

    While the last question is edited it tells nothing: reading something else would cost the answer that stands there.
    """

    def __init__(self, composer: Composer, recorder: Recorder, conversation: ConversationPresenter) -> None:
        super().__init__(composer)
        self._composer = composer
        self._chips = composer.chips
        self._recorder = recorder
        self._conversation = conversation
        self._told: Session | None = None
        self._note: Samples | None = None
        """What has been heard of the note being spoken."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell)
        composer.chips.changed.connect(self.tell_soon)
        conversation.session_changed.connect(self.tell_soon)
        conversation.editing_changed.connect(self.tell_soon)
        recorder.heard.connect(self._hear)
        recorder.forgotten.connect(self.tell_soon)

    def tell_soon(self, *_: object) -> None:
        """Tells how it stands when what is going on has been done: emptying the composer is part of asking."""
        self._soon.start()

    def _hear(self, samples: Samples) -> None:
        self._note = samples
        self._tell()

    def _tell(self) -> None:
        if self._chips.is_reading or self._recorder.state is RecorderState.ENDING:
            return  # what is coming may be what has been read
        session = self._conversation.session
        if self._told is not None and self._told is not session:
            self._told.anticipate(())
        self._told = session
        if session is not None:
            self._tell_session(session)

    def _tell_session(self, session: Session) -> None:
        if not self._recorder.is_listening:
            self._note = None
        if self._conversation.is_editing:
            session.anticipate(())
            return
        media = self._chips.media
        session.anticipate(self._parts(media), self._conversation.options, media)

    def _parts(self, media: dict[str, Picture | Sound]) -> tuple[Part, ...]:
        """As they will be asked. Sounds stand behind the text: they are read once that is not typed any more."""
        attachments, text = self._chips.attachments, self._composer.text
        if self._note is not None:
            note, sound = _as_attachment(self._note)
            media[note.media_key] = sound
            attachments = (*attachments, note)
        elif text:
            attachments, text = tuple(a for a in attachments if a.kind is not MediaKind.AUDIO), ""
        return question_parts(attachments, text)


def _as_attachment(samples: Samples) -> tuple[Attachment, Sound]:
    """A note so far; it is known by what it holds, in no store."""
    receipt = Receipt(0, 0, 0, 0, audio_tokens(len(samples)), len(samples) / SAMPLE_RATE_HZ)
    note = Attachment(MediaKind.AUDIO, "being spoken", "Voice note.wav", None, receipt)
    return note, Sound(samples.astype("<f4").tobytes())
