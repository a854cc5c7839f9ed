"""What each message takes of the context window, about. Estimated once: with each question all are summed up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import is_

from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.gemma.token_estimate import about_held
from gemma_desk.store import MessageRow

_STRETCH = 256
"""Messages that are remembered together; so many are estimated in some 2 ms."""
_N_CONVERSATIONS = 4
"""That are remembered: those in the windows that are open, mostly."""


@dataclass(frozen=True, slots=True)
class Estimates:
    """Tokens of each message, in columns: entry n is of message n."""

    questions: Sequence[int]
    """Of their text; 0 for an answer."""
    answers: Sequence[int]
    pictures: Sequence[int]
    sounds: Sequence[int]
    documents: Sequence[tuple[Attachment, ...]]
    """Attached to it."""

    @property
    def texts(self) -> list[int]:
        """Of all text."""
        return [question + answer for question, answer in zip(self.questions, self.answers, strict=True)]

    @property
    def media(self) -> list[int]:
        """Of pictures and sounds."""
        return [picture + sound for picture, sound in zip(self.pictures, self.sounds, strict=True)]


_Stretches = dict[int, tuple[tuple[MessageRow, ...], Estimates]]
"""By the id of a stretch's first message: the messages it had, and what they take."""
_kept: dict[int, _Stretches] = {}
"""By the id of a conversation; the one used last stands last."""


def estimates(rows: Sequence[MessageRow]) -> Estimates:
    """What each of these takes; messages that have been asked for before cost next to nothing."""
    stretches = [_remembered(stretch) for stretch in _stretches(rows)]
    return Estimates(
        list(chain.from_iterable(each.questions for each in stretches)),
        list(chain.from_iterable(each.answers for each in stretches)),
        list(chain.from_iterable(each.pictures for each in stretches)),
        list(chain.from_iterable(each.sounds for each in stretches)),
        list(chain.from_iterable(each.documents for each in stretches)),
    )


def estimating(rows: Sequence[MessageRow]) -> Iterator[None]:
    """Estimates in small steps, so that `estimates` is quick afterwards."""
    for stretch in _stretches(rows):
        _remembered(stretch)
        yield


def _stretches(rows: Sequence[MessageRow]) -> Iterator[tuple[MessageRow, ...]]:
    return (tuple(rows[begin : begin + _STRETCH]) for begin in range(0, len(rows), _STRETCH))


def _remembered(stretch: tuple[MessageRow, ...]) -> Estimates:
    """A message that has changed is another object: nothing in it has to be compared."""
    kept = _kept_of(stretch[0].conversation_id)
    known, found = kept.get(stretch[0].id, ((), None))
    if found is None or len(known) != len(stretch) or not all(map(is_, known, stretch)):
        found = _estimate(stretch)
        kept[stretch[0].id] = (stretch, found)
    return found


def _kept_of(conversation_id: int) -> _Stretches:
    """What is remembered of a conversation; that of the one that was used longest ago is let go of."""
    _kept[conversation_id] = _kept.pop(conversation_id, {})
    if len(_kept) > _N_CONVERSATIONS:
        del _kept[next(iter(_kept))]
    return _kept[conversation_id]


def _estimate(stretch: tuple[MessageRow, ...]) -> Estimates:
    held = [about_held([row.message.as_sent]) for row in stretch]
    return Estimates(
        [each.question_tokens for each in held],
        [each.answer_tokens for each in held],
        [each.picture_tokens for each in held],
        [each.sound_tokens for each in held],
        [tuple(a for a in row.message.attachments if a.kind is MediaKind.DOCUMENT) for row in stretch],
    )
