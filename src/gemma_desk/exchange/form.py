"""Our own JSON: what a file of conversations holds. docs/exchange.md describes it for others.

A new field with a default keeps `VERSION`; anything else is a new version, and old ones are still read.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from gemma_desk.chat.errors import FileProblem, Problem
from gemma_desk.chat.message import Attachment, Message, Role
from gemma_desk.chat.turn import TurnResult
from gemma_desk.exchange.chains import Chain, Knot, joined, split
from gemma_desk.store import ConversationRow, LabelRow, MessageRow, PastConversation, PastLabel, PastMessage
from gemma_desk.store.store import CUT_SHORT

FORMAT = "gemma-desk-conversations"
VERSION = 1
LABEL_CHARS = 40
"""Of a label's name, at most."""
_MOST_LABELS = 100
"""Of one conversation in a file that is read."""
MEMBER = "gemma-desk.json"
"""Its name in a ZIP file, with the attachments beside it."""
ATTACHMENTS = "attachments/"
"""The folder of attachments in a ZIP file; each is named by its sha256."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_LATEST = 32_503_680_000.0
"""The year 3000; calendars of some systems end soon after."""
_MOST = 2**53
"""Whole numbers up to here are the same in every program that reads JSON."""


class SavedMessage(msgspec.Struct, frozen=True, omit_defaults=True):
    """One message."""

    role: Role
    parts: tuple[str | Attachment, ...]
    thought: str = ""
    result: TurnResult | None = None
    problem: Problem | None = None
    is_growing: bool = False
    """It was still being written when it was exported."""
    cut: str | None = None
    """See `MessageRow.cut`."""


class SavedBranch(msgspec.Struct, frozen=True):
    """Messages, one after the other, that are not shown: others stand in the place of the first."""

    after: int
    """Number of the message that the first one follows, -1 for none. `SavedConversation.messages` are numbered from 0,
    and those of the branches after them, in order."""
    place: int
    """Of the first one among all that follow the same, from 0."""
    messages: tuple[SavedMessage, ...]


class SavedConversation(msgspec.Struct, frozen=True):
    """One conversation."""

    title: str
    created_at: float
    """Seconds since 1970, UTC."""
    updated_at: float
    """Seconds since 1970, UTC."""
    messages: tuple[SavedMessage, ...]
    """What is shown."""
    is_pinned: bool = False
    is_archived: bool = False
    branches: tuple[SavedBranch, ...] = ()
    """What is not; each follows a message that comes before it."""
    labels: tuple[PastLabel, ...] = ()


class Envelope(msgspec.Struct, frozen=True):
    """The file around them; conversations and attachments are decoded one at a time."""

    format: str
    version: int
    conversations: list[msgspec.Raw]
    attachments: dict[str, msgspec.Raw] = {}
    """Base64 by sha256; none where they are files beside."""


def saved(row: ConversationRow, messages: Sequence[MessageRow], labels: Sequence[LabelRow] = ()) -> SavedConversation:
    """A conversation of the store, as it is written down.

    Args:
        row: The conversation.
        messages: All of them, see `Store.all_messages`.
        labels: All there are.
    """
    shown, branches = split(messages)
    return SavedConversation(
        row.title,
        row.created_at,
        row.updated_at,
        tuple(map(_saved_message, shown)),
        row.is_pinned,
        row.is_archived,
        tuple(SavedBranch(each.after, each.place, tuple(map(_saved_message, each.messages))) for each in branches),
        tuple(PastLabel(label.name, label.colour) for label in labels if label.id in row.labels),
    )


def past_conversation(conversation: SavedConversation) -> PastConversation:
    """The same, as the store takes it."""
    chains = [Chain(-1, 0, conversation.messages)]
    chains += [Chain(each.after, each.place, each.messages) for each in conversation.branches]
    return PastConversation(
        conversation.title,
        conversation.created_at,
        conversation.updated_at,
        tuple(_past_message(knot) for knot in joined(chains)),
        conversation.is_pinned,
        conversation.is_archived,
        tuple(_past_labels(conversation.labels)),
    )


def read_conversation(raw: msgspec.Raw) -> SavedConversation:
    """Decodes and checks one.

    Raises:
        ValueError: It is not what this form says.
    """
    try:
        conversation = msgspec.json.decode(raw, type=SavedConversation)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    _check_time(conversation.created_at)
    _check_time(conversation.updated_at)
    _check_branches(conversation)
    for attachment in attachments(conversation):
        _check_attachment(attachment)
    return conversation


def check_version(envelope: Envelope, name: str) -> None:
    """Refuses what a newer program wrote.

    Raises:
        FileProblem: It is of another form than this program reads.
    """
    if envelope.version > VERSION:
        raise FileProblem(
            f"{name} was written by a newer Gemma Desk: it has version {envelope.version}, this program reads up to "
            f"{VERSION}. Nothing was imported. Install the newer program."
        )


def attachments(conversation: SavedConversation) -> tuple[Attachment, ...]:
    """Every attachment of it, in order."""
    said = chain(conversation.messages, *(branch.messages for branch in conversation.branches))
    return tuple(part for message in said for part in message.parts if isinstance(part, Attachment))


def is_sha256(name: str) -> bool:
    """Whether it is how attachments are named."""
    return _SHA256.fullmatch(name) is not None


def _saved_message(row: MessageRow) -> SavedMessage:
    message = row.message
    return SavedMessage(message.role, message.parts, message.thought, row.result, row.problem, row.is_growing, row.cut)


def _past_message(knot: Knot[SavedMessage]) -> PastMessage:
    message = knot.message
    problem = CUT_SHORT if message.is_growing else message.problem
    said = Message(message.role, message.parts, message.thought)
    return PastMessage(said, message.result, problem, knot.after, knot.is_shown, message.cut)


def _check_branches(conversation: SavedConversation) -> None:
    n_before = len(conversation.messages)
    for branch in conversation.branches:
        if not (-1 <= branch.after < n_before and branch.messages):
            raise ValueError(f"a branch follows message {branch.after}, which does not come before it")
        n_before += len(branch.messages)


def _past_labels(labels: Sequence[PastLabel]) -> Iterator[PastLabel]:
    """Names as they could have been typed."""
    for label in labels[:_MOST_LABELS]:
        name = " ".join(label.name.split())[:LABEL_CHARS]
        if name:
            yield PastLabel(name, label.colour[:LABEL_CHARS])


def _check_time(seconds: float) -> None:
    if not (math.isfinite(seconds) and 0 <= seconds < _LATEST):
        raise ValueError(f"{seconds} is no time")


def _check_attachment(attachment: Attachment) -> None:
    if not is_sha256(attachment.sha256):
        raise ValueError("an attachment's name is no sha256")
    if attachment.detail is not None and not 0 < attachment.detail < _MOST:
        raise ValueError(f"{attachment.detail} is no number of soft tokens")
