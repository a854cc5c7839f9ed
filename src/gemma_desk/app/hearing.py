"""Notes that are heard before a question is asked: which ones, piece by piece, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gemma_desk.app.turn_media import Medium, TurnMedia
from gemma_desk.chat.events import AnswerText, Event
from gemma_desk.chat.message import Attachment, Heard, MediaKind, Message, Part, Piece, Role
from gemma_desk.chat.turn import Sampling, TurnRequest
from gemma_desk.gemma.hearing import (
    HEARING_TEMPERATURE,
    MAX_HEARD_TOKENS,
    HearingWay,
    is_heard_first,
    transcription_prompt,
)
from gemma_desk.store import MessageRow

_CHARACTERS_PER_TOKEN = 4
"""About, in European languages; a few tokens more or less decide nothing."""


def heard_first(before: Sequence[MessageRow], parts: Sequence[Part], way: HearingWay) -> tuple[int, ...]:
    """Places in a question's parts of the sounds that are to be heard before it is asked.

    Args:
        before: The conversation up to the question.
        parts: Of the question.
        way: The user's choice.
    """
    begins_at = list(_begin_at(before, parts))
    return tuple(
        place
        for place, part in enumerate(parts)
        if isinstance(part, Attachment)
        and part.sound_keys
        and not part.is_heard
        and is_heard_first(begins_at[place] + _tokens_seen(part), len(part.sound_keys), way)
    )


def _begin_at(before: Sequence[MessageRow], parts: Sequence[Part]) -> Iterator[int]:
    """About how many tokens stand before each part of a question."""
    results = [row.result for row in before if row.result is not None and row.result.usage.prompt_tokens]
    n_tokens = results[-1].usage.prompt_tokens + results[-1].usage.generated_tokens if results else 0
    for part in parts:
        yield n_tokens
        n_tokens += len(part) // _CHARACTERS_PER_TOKEN if isinstance(part, str) else part.receipt.soft_tokens


def _tokens_seen(attachment: Attachment) -> int:
    """Of the pictures of a video, which stand before its sound."""
    return sum(piece.soft_tokens for piece in attachment.pieces if piece.kind is MediaKind.IMAGE)


def corrected(sound: Attachment, text: str) -> Attachment:
    """A sound with what was heard in it put right.

    Paragraphs as many as there were pieces keep their times; else all of the text belongs to the first piece.
    """
    paragraphs = [paragraph.strip() for paragraph in text.split("\n\n")]
    if len(paragraphs) != len(sound.heard):
        paragraphs = [text, *[""] * (len(sound.heard) - 1)]
    heard = (replace(heard, text=paragraph) for heard, paragraph in zip(sound.heard, paragraphs, strict=True))
    return replace(sound, heard=tuple(heard))


@dataclass(slots=True)
class Hearing:
    """The sounds of one question being heard, one piece after the other; what was heard before is not heard again."""

    parts: list[Part]
    """Of the question; a sound's `heard` grows piece by piece."""
    places: list[int]
    """Of the sounds to hear, in `parts`."""
    question_id: int = 0
    language: str = ""
    """Spoken; empty lets the model tell it."""
    text: str = ""
    """What is being written of the current piece."""

    @property
    def sound(self) -> Attachment:
        """The one being heard."""
        sound = self.parts[self.places[0]]
        assert isinstance(sound, Attachment)
        return sound

    @property
    def n_heard(self) -> int:
        """Pieces of that one that are done."""
        return len(self.sound.heard)

    @property
    def n_pieces(self) -> int:
        """All pieces of that one."""
        return len(self.sound.sound_keys)

    @property
    def is_done(self) -> bool:
        """Whether everything has been heard."""
        return not self.places

    def take(self, event: Event) -> None:
        """Gathers what the model writes."""
        if isinstance(event, AnswerText):
            self.text += event.text

    def end_piece(self) -> None:
        """The piece has been heard; the next one's turn."""
        sound, piece = self.sound, self._piece
        heard = Heard(piece.start_s, piece.end_s, " ".join(self.text.split()))
        sound = self.parts[self.places[0]] = replace(sound, heard=(*sound.heard, heard))
        self.text = ""
        if sound.is_heard:
            self.places.pop(0)

    def request(self, media: TurnMedia, turn_id: str, at_hand: Mapping[str, Medium] | None = None) -> TurnRequest:
        """Asks for the words of the current piece, in a context that holds nothing else.

        On the engine's thread, where decoding may take its time.

        Args:
            media: Decodes the sound.
            turn_id: Every event carries it.
            at_hand: See `TurnMedia.gather`.
        """
        sound = self.sound
        key = sound.sound_keys[self.n_heard]
        _, sounds = media.gather((Message(Role.USER, (sound,)),), at_hand)
        piece = Attachment(MediaKind.AUDIO, key, sound.name, None, sound.receipt)
        question = Message(Role.USER, (transcription_prompt(self.language), piece))
        return TurnRequest(
            turn_id,
            (question,),
            sounds={key: sounds[key]},
            max_tokens=MAX_HEARD_TOKENS,
            sampling=Sampling(temperature=HEARING_TEMPERATURE),
            is_aside=True,
        )

    @property
    def _piece(self) -> Piece:
        sounds = [piece for piece in self.sound.pieces if piece.kind is MediaKind.AUDIO]
        return sounds[self.n_heard] if sounds else Piece(kind=MediaKind.AUDIO, end_s=self.sound.receipt.seconds)
