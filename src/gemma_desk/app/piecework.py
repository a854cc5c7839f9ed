"""A question that is put to each piece of a recording, in a context of its own, and the answers joined in order.

So an hour is translated as well as a minute, and what else is heard is asked where the model hears it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from gemma_desk.app.hearing import is_about_sounds
from gemma_desk.app.turn_media import TurnMedia
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.chat.message import Attachment, MediaKind, Message, Part, Role
from gemma_desk.chat.turn import FinishReason, Timing, TurnRequest, TurnResult, Usage
from gemma_desk.gemma.hearing import MAX_PIECE_TOKENS, translation_question, translation_wish
from gemma_desk.voice.transcript import clock

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class _Item:
    start_s: float
    """Of the piece, in the recording."""
    parts: tuple[Part, ...]
    """What is asked about it."""
    sound: Attachment | None = None
    """Holds the piece, where it is asked of the sound itself."""

    @property
    def mark(self) -> str:
        """What the answer about this piece begins with."""
        return f"[{clock(self.start_s)}] "


@dataclass(slots=True)
class Piecework:
    """The pieces of one question, asked one after the other."""

    items: tuple[_Item, ...]
    options: AskOptions
    """Of the question."""
    n_done: int = 0
    _has_begun: bool = False
    """Whether the answer holds something of the current piece."""
    _usage: Usage = field(default_factory=Usage)
    _timing: Timing = field(default_factory=Timing)

    @property
    def is_done(self) -> bool:
        """Whether every piece has been asked."""
        return self.n_done >= len(self.items)

    def take_over(self, answer: str) -> str:
        """Goes on with an answer that was stopped; gives what is kept of it: all but the piece it was stopped in."""
        found_at = [0]
        for item in self.items:
            at = answer.find(item.mark, found_at[-1])
            if at < 0:
                break
            found_at.append(at)
        self.n_done = max(len(found_at) - 2, 0)
        return answer[: found_at[-1]].rstrip() if self.n_done else ""

    def words(self, text: str) -> str:
        """What comes to the answer for a further stretch of the current piece's."""
        if self._has_begun:
            return text
        text = text.lstrip()
        if not text:
            return ""
        self._has_begun = True
        return f"{_BETWEEN if self.n_done else ''}{self.items[self.n_done].mark}{text}"

    def end_piece(self, result: TurnResult) -> None:
        """The next one's turn. What ended by itself counts, and what did not any more."""
        usage, timing = result.usage, result.timing
        self._usage = replace(usage, generated_tokens=self._usage.generated_tokens + usage.generated_tokens)
        self._timing = replace(timing, generate_s=self._timing.generate_s + timing.generate_s)
        self.n_done += 1
        self._has_begun = False

    def result(self, reason: FinishReason) -> TurnResult:
        """Of the whole answer."""
        return TurnResult(reason, self._usage, timing=self._timing)

    def request(self, media: TurnMedia, turn_id: str) -> TurnRequest:
        """Asks about the current piece. On the engine's thread, where decoding may take its time."""
        item = self.items[self.n_done]
        keys = [part.media_key for part in item.parts if isinstance(part, Attachment)]
        sounds = media.sounds_of(item.sound) if item.sound is not None else {}
        return TurnRequest(
            turn_id,
            (Message(Role.USER, item.parts),),
            sounds={key: sounds[key] for key in keys},
            max_tokens=MAX_PIECE_TOKENS,
            sampling=self.options.sampling,
            draft=self.options.draft,
            saves_battery=self.options.saves_battery,
            is_aside=True,
        )


def piecework_of(history: Sequence[Message], options: AskOptions) -> Piecework | None:
    """The pieces of the last question; None where it is asked as a whole.

    Args:
        history: The conversation up to and with the question.
        options: Of the question.
    """
    parts = history[-1].parts
    items: tuple[_Item, ...] = ()
    if is_about_sounds(parts):
        items = tuple(_sounds(str(parts[0]), history[-1].attachments[0]))
    elif len(parts) == 1 and isinstance(parts[0], str):
        items = tuple(_words(parts[0], history[:-1]))
    return Piecework(items, options) if len(items) > 1 else None


def _sounds(question: str, sound: Attachment) -> Iterator[_Item]:
    """Each piece's sound."""
    pieces = [piece for piece in sound.pieces if piece.kind is MediaKind.AUDIO]
    for key, piece in zip(sound.sound_keys, pieces, strict=False):
        alone = Attachment(MediaKind.AUDIO, key, sound.name, None, sound.receipt)
        yield _Item(piece.start_s, (question, alone), sound)


def _words(question: str, before: Sequence[Message]) -> Iterator[_Item]:
    """What was heard in each piece of the recording that is to be translated, the last one of that name."""
    wish = translation_wish(question)
    if wish is None:
        return
    sounds = [sound for message in before for sound in message.attachments if sound.heard and sound.name == wish.name]
    for heard in sounds[-1].heard if sounds else ():
        if heard.text.strip():
            yield _Item(heard.start_s, (translation_question(heard.text, wish.language),))
