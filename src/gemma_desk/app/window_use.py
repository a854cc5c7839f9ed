"""What a conversation takes of the context window, by kind: as the engine counted it, or about that.

The engine counts at the end of each turn (`HeldTokens`). What it has not counted, a question that is being composed,
messages that came otherwise, is estimated; how far estimates are off is learnt from what was counted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate, chain

from gemma_desk.app.cut import cut_ends, n_cut, sent_messages, summary_of
from gemma_desk.app.estimates import estimates
from gemma_desk.chat.message import Attachment, MediaKind, Message, Part, Role
from gemma_desk.chat.turn import HeldTokens
from gemma_desk.gemma.summary import summary_in_prompt
from gemma_desk.gemma.token_estimate import about_held, about_tokens
from gemma_desk.store import MessageRow

NEAR_SHARE = 0.8
"""Of what may be used: from here on it is said what will happen."""
_ROOM_SHARE = 8
"""Of the window an eighth is kept for the answer, where that may be so long."""
_LEAST_ROOM = 64
"""Kept for the answer where a large question leaves no more, everything else dropped."""
_LEFT_SHARE = 0.6
"""Of the window at most so much is in use after turns were dropped, so that not every turn drops and reads anew."""
_SOFT_TOKENS_PER_WORD_TOKEN = 6
"""25 soft tokens a second, and some four of text where somebody speaks."""
_WIDEST_SCALE = 4.0
_N_MARKS = 2
"""Tokens around a picture."""


class UseKind(StrEnum):
    """What takes room."""

    SYSTEM = "system"
    """Standing instructions and the mode's prompt."""
    SUMMARY = "summary"
    """Of what is not sent any more."""
    QUESTIONS = "questions"
    """Their text, and what was heard in sounds."""
    PICTURES = "pictures"
    """Frames of videos too."""
    SOUNDS = "sounds"
    DOCUMENTS = "documents"
    """Their text and the pages drawn."""
    ANSWERS = "answers"
    """Without thoughts, which are not kept."""


@dataclass(frozen=True, slots=True)
class KindUse:
    """What one kind takes."""

    kind: UseKind
    tokens: int
    is_about: bool
    """Whether it is estimated."""


@dataclass(frozen=True, slots=True)
class HeldUse:
    """What is sent of a conversation, before the next question."""

    kinds: tuple[KindUse, ...] = ()
    """Those that take something."""
    is_about: bool = False
    """Whether the sum is estimated; it may be counted where its parts are not."""
    scale: float = 1.0
    """Counted tokens of text for each estimated one."""

    @property
    def tokens(self) -> int:
        """All of it."""
        return sum(use.tokens for use in self.kinds)


@dataclass(frozen=True, slots=True)
class WindowUse:
    """The context window and what takes room in it."""

    held: HeldUse = HeldUse()
    context_tokens: int = 0
    """Its size; 0 while no model is loaded."""
    composed_tokens: int = 0
    """About what the question being composed takes."""
    room_tokens: int = 0
    """Kept for the answer."""
    evaluated_tokens: int = 0
    """While a turn goes on: what the window holds by now, counted."""

    @property
    def used_tokens(self) -> int:
        """Without what is being composed."""
        return self.evaluated_tokens or self.held.tokens

    @property
    def is_about(self) -> bool:
        """Whether `used_tokens` is estimated."""
        return self.held.is_about and not self.evaluated_tokens

    @property
    def needed_tokens(self) -> int:
        """What the next question takes with all that is sent along, and room for its answer."""
        return self.held.tokens + self.composed_tokens + self.room_tokens

    @property
    def free_tokens(self) -> int:
        """Left beside all that."""
        return max(self.context_tokens - self.needed_tokens, 0)

    @property
    def fraction(self) -> float:
        """Of the window, what is used; 0 to 1."""
        return min(self.used_tokens / self.context_tokens, 1.0) if self.context_tokens else 0.0

    @property
    def is_near(self) -> bool:
        """Whether it is soon full."""
        return bool(self.context_tokens) and self.needed_tokens >= NEAR_SHARE * self.context_tokens

    @property
    def is_full(self) -> bool:
        """Whether the next question does not fit beside what was said before."""
        return bool(self.context_tokens) and self.needed_tokens > self.context_tokens


def answer_room(context_tokens: int, max_tokens: int) -> int:
    """Tokens kept for the answer.

    Args:
        context_tokens: Of the window.
        max_tokens: The longest answer.
    """
    return min(max_tokens, context_tokens // _ROOM_SHARE)


def held_use(rows: Sequence[MessageRow], system_text: str) -> HeldUse:
    """What is sent of a conversation, counted where the last turn counted just that.

    Args:
        rows: Of the conversation, oldest first.
        system_text: Stands before all; in what was counted it is what it was then.
    """
    scale, begin = text_scale(rows), n_cut(rows)
    if not rows[begin:] and not system_text:
        return HeldUse(scale=scale)
    counted, place = _last_counted(rows)
    rest = tuple(row for row in rows[place:] if row.message.parts) if counted is not None else ()
    if counted is None or counted.n_messages != _n_said(rows[begin:place]):
        counted = _scaled(_about_sent(rows, begin, system_text), scale)
        is_about = True
    else:
        is_about = bool(rest)
        counted = _with_rest(counted, _scaled(about_held(row.message.as_sent for row in rest), scale))
    return HeldUse(tuple(_kinds(counted, rows, begin, scale, is_about)), is_about, scale)


def composed_tokens(parts: Sequence[Part], scale: float) -> int:
    """About what a question takes that is being composed."""
    if not parts:
        return 0
    text = Message(Role.USER, tuple(part for part in parts if isinstance(part, str)))
    attached = sum(tokens_sent(part) for part in parts if isinstance(part, Attachment))
    return round(about_held([text]).question_tokens * scale) + attached


def tokens_sent(attachment: Attachment) -> int:
    """What an attachment takes in the conversation; a recording in pieces is sent as the words heard in it."""
    if attachment.kind is MediaKind.AUDIO and attachment.pieces:
        return attachment.receipt.soft_tokens // _SOFT_TOKENS_PER_WORD_TOKEN
    return attachment.receipt.soft_tokens


def n_to_drop(rows: Sequence[MessageRow], use: WindowUse) -> int:
    """How many messages of a conversation, the oldest first, are not to be sent any more so that a question fits.

    They end with a question's answer. Enough go at once that some turns fit before the next go.

    Returns:
        Those not sent so far included; 0 where nothing can be dropped.
    """
    begin, ends, each = n_cut(rows), cut_ends(rows), estimates(rows)
    texts, media = ((0, *accumulate(tokens[begin:])) for tokens in (each.texts, each.media))
    spare = max(use.room_tokens - _LEAST_ROOM, 0)

    def needed(end: int) -> float:
        return use.needed_tokens - texts[end - begin] * use.held.scale - media[end - begin]

    # The further it is cut, the less is needed.
    roomy = bisect_left(ends, True, key=lambda end: needed(end) <= _LEFT_SHARE * use.context_tokens)
    if roomy < len(ends):
        return ends[roomy]
    fitting = ends[bisect_left(ends, True, key=lambda end: needed(end) - spare <= use.context_tokens) :]
    with_last = [end for end in fitting if end < len(rows)]
    return next(reversed(with_last or fitting), 0)


def text_scale(rows: Sequence[MessageRow]) -> float:
    """Counted tokens of text for each estimated one, by the last turn that counted."""
    counted, place = _last_counted(rows)
    if counted is None or not counted.n_messages:
        return 1.0
    texts = estimates(rows[:place]).texts
    estimated = sum(
        [tokens for tokens, row in zip(texts, rows, strict=False) if row.message.parts][-counted.n_messages :]
    )
    scale = (counted.question_tokens + counted.answer_tokens) / estimated if estimated else 1.0
    return min(max(scale, 1 / _WIDEST_SCALE), _WIDEST_SCALE)


def _last_counted(rows: Sequence[MessageRow]) -> tuple[HeldTokens | None, int]:
    """What was counted last, and how many messages there were by then."""
    for place in range(len(rows), 0, -1):
        result = rows[place - 1].result
        if result is not None and result.held is not None:
            return result.held, place
    return None, 0


def _n_said(rows: Sequence[MessageRow]) -> int:
    """Messages with something in them: others are not sent."""
    return sum(bool(row.message.parts) for row in rows)


def _about_sent(rows: Sequence[MessageRow], n_unsent: int, system_text: str) -> HeldTokens:
    """What stands in front, with the first message that is sent, and the others."""
    begin = n_unsent + 1
    system = [Message(Role.SYSTEM, (system_text,))] if system_text else []
    front = about_held([*system, *(message.as_sent for message in sent_messages(rows[:begin]))])
    each = estimates(rows)
    return HeldTokens(
        front.n_messages + len(rows[begin:]),
        front.system_tokens,
        front.question_tokens + sum(each.questions[begin:]),
        front.picture_tokens + sum(each.pictures[begin:]),
        front.sound_tokens + sum(each.sounds[begin:]),
        front.answer_tokens + sum(each.answers[begin:]),
    )


def _scaled(held: HeldTokens, scale: float) -> HeldTokens:
    return replace(
        held,
        question_tokens=round(held.question_tokens * scale),
        answer_tokens=round(held.answer_tokens * scale),
    )


def _with_rest(counted: HeldTokens, about: HeldTokens) -> HeldTokens:
    """What stands before all is in the first alone."""
    return HeldTokens(
        counted.n_messages + about.n_messages,
        counted.system_tokens,
        counted.question_tokens + about.question_tokens,
        counted.picture_tokens + about.picture_tokens,
        counted.sound_tokens + about.sound_tokens,
        counted.answer_tokens + about.answer_tokens,
    )


def _kinds(held: HeldTokens, rows: Sequence[MessageRow], begin: int, scale: float, is_about: bool) -> list[KindUse]:
    """Parts documents and a summary from the text of the questions, which they are sent as."""
    sent, summed_up = rows[begin:], summary_of(rows[:begin])
    documents = list(chain.from_iterable(estimates(rows).documents[begin:]))
    drawn = sum(tokens + _N_MARKS for document in documents for tokens in _drawn_tokens(document))
    read = min(sum(_read_tokens(document, scale) for document in documents), held.question_tokens)
    is_summed_up = bool(summed_up) and _n_said(sent) > 0
    summary = round(about_tokens(summary_in_prompt(summed_up)) * scale) if is_summed_up else 0
    summary = min(summary, held.question_tokens - read)
    tokens = {
        UseKind.SYSTEM: held.system_tokens,
        UseKind.SUMMARY: summary,
        UseKind.QUESTIONS: held.question_tokens - read - summary,
        UseKind.PICTURES: max(held.picture_tokens - drawn, 0),
        UseKind.SOUNDS: held.sound_tokens,
        UseKind.DOCUMENTS: read + drawn,
        UseKind.ANSWERS: held.answer_tokens,
    }
    is_split_about = bool(summary) or any(document.receipt.is_estimated for document in documents)
    split = {UseKind.SUMMARY, UseKind.QUESTIONS, UseKind.DOCUMENTS} if is_split_about else set()
    return [KindUse(kind, n_tokens, is_about or kind in split) for kind, n_tokens in tokens.items() if n_tokens]


def _drawn_tokens(document: Attachment) -> list[int]:
    """Of each page drawn."""
    return [piece.soft_tokens for piece in document.pieces if piece.kind is MediaKind.IMAGE]


def _read_tokens(document: Attachment, scale: float) -> int:
    """Of its text: counted, where its receipt is."""
    tokens = document.receipt.soft_tokens - sum(_drawn_tokens(document))
    return max(round(tokens * scale) if document.receipt.is_estimated else tokens, 0)
