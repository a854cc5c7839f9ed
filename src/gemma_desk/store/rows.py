"""What the store hands out: frozen values, complete when they leave the store's thread."""

from __future__ import annotations

from dataclasses import dataclass

from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Message
from gemma_desk.chat.turn import TurnResult


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A label that conversations can have."""

    id: int
    name: str
    """No two have the same."""
    colour: str
    """Name of one of the theme's, such as "green"."""


@dataclass(frozen=True, slots=True)
class PastLabel:
    """The label of a conversation that was written elsewhere."""

    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """One conversation, without its messages."""

    id: int
    title: str
    """Empty until the first question gives it one."""
    created_at: float
    """Seconds since 1970, UTC."""
    updated_at: float
    """Seconds since 1970, UTC, of the last message."""
    is_pinned: bool = False
    """Listed above all others."""
    is_archived: bool = False
    """Kept out of the list; found by searching."""
    deleted_at: float | None = None
    """Seconds since 1970, UTC; None for one that is not deleted."""
    labels: tuple[int, ...] = ()
    """Ids of its labels."""


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One message and how it came to be."""

    id: int
    conversation_id: int
    message: Message
    result: TurnResult | None
    """Of an answer that ended as intended, cancelled included."""
    problem: Problem | None
    """Of an answer that ended early."""
    is_growing: bool
    """An answer still being written."""
    parent_id: int | None = None
    """Of the message that it follows; None where it begins the conversation."""
    siblings: tuple[int, ...] = ()
    """Ids of all that follow the same one, its own too, the oldest first; empty where it is alone."""
    is_shown: bool = True
    """Whether it is the one of them that is shown, where what it follows is."""
    cut: str | None = None
    """Where it and all before it are not sent any more: what is sent instead, a summary or nothing."""


AT_BEGINNING = -1
"""Place of what the first message follows."""


@dataclass(frozen=True, slots=True)
class PastMessage:
    """A message that was written elsewhere and is whole."""

    message: Message
    result: TurnResult | None = None
    problem: Problem | None = None
    after: int | None = None
    """Place, among those it is added with, of the message that it follows; None for the one before it, and
    `AT_BEGINNING`. Those that follow the same are in order."""
    is_shown: bool = True
    """Exactly one of those that follow the same is."""
    cut: str | None = None
    """See `MessageRow.cut`."""


@dataclass(frozen=True, slots=True)
class PastConversation:
    """A conversation that was written elsewhere; its attachments' bytes are put separately, before."""

    title: str
    created_at: float
    """Seconds since 1970, UTC."""
    updated_at: float
    """Seconds since 1970, UTC."""
    messages: tuple[PastMessage, ...]
    is_pinned: bool = False
    is_archived: bool = False
    labels: tuple[PastLabel, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message stood."""

    id: int
    parent_id: int | None
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Deleted:
    """Messages that were deleted from a conversation: what it takes to put them back."""

    conversation_id: int
    trash_id: int
    """Of the deleted conversation that they are now, for as long as it is kept."""
    is_answer: bool
    """One of several answers, and all that followed it; else a question with its answers alone."""
    places: tuple[Place, ...]
    """Where those stood that stand elsewhere now; the rest follow them as before."""


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One message, or one title, that holds the words looked for."""

    conversation_id: int
    title: str
    message_id: int | None
    """None where the title holds them."""
    excerpt: str
    """About a dozen words around the first hit, plain text; the whole title."""
    marked: tuple[tuple[int, int], ...]
    """Where in the excerpt the words are: begin and end in characters."""
