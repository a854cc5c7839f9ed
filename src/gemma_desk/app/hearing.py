"""Notes that are heard before a question is asked: which ones, piece by piece, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from gemma_desk.app.turn_media import Medium, TurnMedia
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.events import AnswerText, Event
from gemma_desk.chat.message import Attachment, Heard, MediaKind, Message, Part, Piece, Role
from gemma_desk.chat.turn import FinishReason, Sampling, TurnRequest
from gemma_desk.gemma.hearing import (
    HEARING_TEMPERATURE,
    MAX_HEARD_TOKENS,
    SECOND_TEMPERATURE,
    is_heard_first,
    is_sound_question,
    transcription_prompt,
)
from gemma_desk.gemma.token_estimate import about_tokens
from gemma_desk.store import MessageRow

NOT_UNDERSTOOD = "(not understood)"
"""Stands for a piece in which the model went in circles twice."""


def heard_first(before: Sequence[MessageRow], parts: Sequence[Part], options: AskOptions) -> tuple[int, ...]:
    """Places in a question's parts of the sounds that are to be heard before it is asked.

    Args:
        before: The conversation up to the question.
        parts: Of the question.
        options: With the user's choice, and the standing instructions, which stand before all.
    """
    if is_about_sounds(parts):
        return ()
    begins_at = list(_begin_at(before, parts, options.system_text))
    return tuple(
        place
        for place, part in enumerate(parts)
        if isinstance(part, Attachment)
        and part.sound_keys
        and not part.is_heard
        and is_heard_first(begins_at[place] + _tokens_seen(part), len(part.sound_keys), options.hearing)
    )


def is_about_sounds(parts: Sequence[Part]) -> bool:
    """Whether a question is about a sound itself, such as what else is heard: asked apart, where the model hears it."""
    asks = bool(parts) and isinstance(parts[0], str) and is_sound_question(parts[0])
    return asks and any(isinstance(part, Attachment) and part.sound_keys for part in parts)


def without_nothing(parts: Sequence[Part]) -> tuple[Part, ...]:
    """A question whose sounds in which nothing was understood are to be heard once more."""
    return tuple(
        replace(part, heard=()) if isinstance(part, Attachment) and part.heard and not part.heard_text else part
        for part in parts
    )


def nothing_understood(parts: Sequence[Part]) -> Problem:
    """What to say of a question that holds nothing but sounds without a word."""
    sounds = [part for part in parts if isinstance(part, Attachment)]
    seconds = sum(sound.receipt.seconds for sound in sounds)
    return Problem(
        ProblemKind.ATTACHMENT,
        f"No words were understood in {' and '.join(f'“{sound.name}”' for sound in sounds)} ({seconds:.0f} s), so there"
        " was nothing to answer. The sound is kept: write what was said with its pencil, or try once more.",
    )


def _begin_at(before: Sequence[MessageRow], parts: Sequence[Part], system_text: str) -> Iterator[int]:
    """About how many tokens stand before each part of a question."""
    said = [system_text, *(part for row in before for part in row.message.parts)]
    usages = [row.result.usage for row in before if row.result is not None]
    counted = max((usage.prompt_tokens + usage.generated_tokens for usage in usages), default=0)
    n_tokens = max(counted, sum(map(_tokens, said)))
    for part in parts:
        yield n_tokens
        n_tokens += _tokens(part)


def _tokens(part: Part) -> int:
    if isinstance(part, str):
        return about_tokens(part)
    if (part.heard or len(part.sound_keys) > 1) and not any(piece.kind is MediaKind.IMAGE for piece in part.pieces):
        return about_tokens(part.heard_text)
    return part.receipt.soft_tokens


def _tokens_seen(attachment: Attachment) -> int:
    """Of the pictures of a video, which stand before its sound."""
    return sum(piece.soft_tokens for piece in attachment.pieces if piece.kind is MediaKind.IMAGE)


def corrected(heard: Sequence[Heard], text: str) -> tuple[Heard, ...]:
    """What was heard, put right.

    Args:
        heard: Piece by piece, at least one.
        text: A paragraph for each piece, an empty line between them. Where there are more or fewer, those at both ends
            that are as they were keep their pieces, and what lies between goes to the first of the others.
    """
    paragraphs = [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]
    if len(paragraphs) != len(heard):
        paragraphs = _aligned([piece.text for piece in heard], paragraphs)
    return tuple(replace(piece, text=paragraph) for piece, paragraph in zip(heard, paragraphs, strict=True))


def _aligned(old: list[str], new: list[str]) -> list[str]:
    """As many paragraphs as there were."""
    n_before = _n_same(old[:-1], new)
    n_after = _n_same(old[n_before + 1 :][::-1], new[n_before:][::-1])
    changed = "\n\n".join(filter(None, new[n_before : len(new) - n_after]))
    n_blank = len(old) - n_before - n_after - 1
    return [*old[:n_before], changed, *[""] * n_blank, *old[len(old) - n_after :]]


def _n_same(a: Sequence[str], b: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


@dataclass(slots=True)
class Hearing:
    """The sounds of one question being heard, one piece after the other; what was heard before is not heard again."""

    parts: list[Part]
    """Of the question; a sound's `heard` grows piece by piece."""
    places: list[int]
    """Of the sounds to hear, in `parts`."""
    options: AskOptions
    """Of the question."""
    question_id: int = 0
    text: str = ""
    """What is being written of the current piece."""
    is_second_try: bool = False
    """Whether the model went in circles at the current piece before."""

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

    def end_piece(self, reason: FinishReason, parts: Sequence[Part]) -> None:
        """The piece has been heard; the next one's turn, or this one's again.

        Args:
            reason: Why the model stopped. Words without an end are none: they are asked for once more, then left out.
            parts: The question as it stands now: what was heard in it may have been put right meanwhile.
        """
        self.parts = list(parts)
        text, self.text = " ".join(self.text.split()), ""
        if reason is not FinishReason.STOP:
            self.is_second_try = not self.is_second_try
            if self.is_second_try:
                return
            text = NOT_UNDERSTOOD
        self.is_second_try = False
        sound, piece = self.sound, self._piece
        heard = Heard(piece.start_s, piece.end_s, text)
        sound = self.parts[self.places[0]] = replace(sound, heard=(*sound.heard, heard))
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
        sounds = media.sounds_of(sound, at_hand)
        piece = Attachment(MediaKind.AUDIO, key, sound.name, None, sound.receipt)
        question = Message(Role.USER, (transcription_prompt(self.options.hearing_language), piece))
        return TurnRequest(
            turn_id,
            (question,),
            sounds={key: sounds[key]},
            max_tokens=MAX_HEARD_TOKENS,
            sampling=Sampling(temperature=SECOND_TEMPERATURE if self.is_second_try else HEARING_TEMPERATURE),
            draft=self.options.draft,
            saves_battery=self.options.saves_battery,
            is_aside=True,
        )

    @property
    def _piece(self) -> Piece:
        sounds = [piece for piece in self.sound.pieces if piece.kind is MediaKind.AUDIO]
        if sounds:
            return sounds[self.n_heard]
        whole = self.sound.receipt
        return Piece(kind=MediaKind.AUDIO, start_s=whole.start_s, end_s=whole.start_s + whole.seconds)
