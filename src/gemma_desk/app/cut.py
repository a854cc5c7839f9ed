"""What of a conversation is still sent: up to a cut nothing is, and a summary may stand in its place.

A cut belongs to the last message before it, so each branch of a conversation has its own, and taking a later one back
brings the one before into force again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from gemma_desk.chat.message import Message, Role
from gemma_desk.gemma.summary import summary_in_prompt
from gemma_desk.store import MessageRow


class WhenFull(StrEnum):
    """What happens when a question no longer fits the context window."""

    SUMMARY = "summary"
    """The model sums up the conversation; later questions are sent with that instead of it."""
    DROP = "drop"
    """The oldest questions are not sent any more, with their answers."""
    STOP = "stop"
    """Nothing is sent."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The one in force."""

    message_id: int
    """Of the last message that is not sent."""
    summary: str
    """Sent instead of them; empty for none."""
    n_messages: int
    """Not sent."""
    n_attachments: int
    """Not sent with them."""


def n_cut(rows: Sequence[MessageRow]) -> int:
    """How many of a conversation's messages, the oldest first, are not sent."""
    return next((place for place in range(len(rows), 0, -1) if rows[place - 1].cut is not None), 0)


def cut_of(rows: Sequence[MessageRow]) -> Cut | None:
    """Gives the cut in force, if there is one."""
    unsent = rows[: n_cut(rows)]
    if not unsent:
        return None
    n_attachments = sum(not isinstance(part, str) for row in unsent for part in row.message.parts)
    return Cut(unsent[-1].id, unsent[-1].cut or "", len(unsent), n_attachments)


def summary_of(rows: Sequence[MessageRow]) -> str:
    """What is sent in place of what is not; empty for nothing."""
    begin = n_cut(rows)
    return (rows[begin - 1].cut or "") if begin else ""


def sent_messages(rows: Sequence[MessageRow]) -> tuple[Message, ...]:
    """What is sent of a conversation; a summary stands in front of the first question."""
    summed_up = summary_of(rows)
    messages = tuple(row.message for row in rows[n_cut(rows) :])
    if not summed_up or not messages:
        return messages
    summary, first = summary_in_prompt(summed_up), messages[0]
    if first.role is Role.USER:
        return (replace(first, parts=(summary, *first.parts)), *messages[1:])
    return (Message(Role.USER, (summary,)), *messages)


def answered(rows: Sequence[MessageRow]) -> tuple[MessageRow, ...]:
    """The conversation without a last question that got no answer: that is to be asked again."""
    if rows and not rows[-1].message.parts:
        return tuple(rows[: max(place for place, row in enumerate(rows) if row.message.role is Role.USER)])
    return tuple(rows)


def cut_ends(rows: Sequence[MessageRow]) -> list[int]:
    """Numbers of messages after which a further cut may be made: where a question with its answers has ended."""
    begin = n_cut(rows)
    return [end for end in _pair_ends(rows) if end > begin]


def can_cut(rows: Sequence[MessageRow]) -> bool:
    """Whether there is such a place."""
    begin = n_cut(rows)
    return any(end > begin for end in _pair_ends(rows))


def _pair_ends(rows: Sequence[MessageRow]) -> Iterator[int]:
    for place, row in enumerate(rows[1:], start=1):
        if row.message.role is Role.USER:
            yield place
    if rows and rows[-1].message.role is Role.ASSISTANT and not rows[-1].is_growing:
        yield len(rows)
