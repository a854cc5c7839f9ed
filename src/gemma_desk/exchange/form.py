"""Our own JSON: what a file of conversations holds. docs/exchange.md describes it for others.

A new field with a default keeps `VERSION`; anything else is a new version, and old ones are still read.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import msgspec

from gemma_desk.chat.errors import FileProblem, Problem
from gemma_desk.chat.message import Attachment, Message, Role
from gemma_desk.chat.turn import TurnResult
from gemma_desk.store import ConversationRow, MessageRow, PastConversation, PastMessage
from gemma_desk.store.store import CUT_SHORT

FORMAT = "gemma-desk-conversations"
VERSION = 1
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


class SavedConversation(msgspec.Struct, frozen=True):
    """One conversation."""

    title: str
    created_at: float
    """Seconds since 1970, UTC."""
    updated_at: float
    """Seconds since 1970, UTC."""
    messages: tuple[SavedMessage, ...]
    is_pinned: bool = False
    is_archived: bool = False


class Envelope(msgspec.Struct, frozen=True):
    """The file around them; conversations and attachments are decoded one at a time."""

    format: str
    version: int
    conversations: list[msgspec.Raw]
    attachments: dict[str, msgspec.Raw] = {}
    """Base64 by sha256; none where they are files beside."""


def saved(row: ConversationRow, messages: Sequence[MessageRow]) -> SavedConversation:
    """A conversation of the store, as it is written down."""
    said = tuple(map(_saved_message, messages))
    return SavedConversation(row.title, row.created_at, row.updated_at, said, row.is_pinned, row.is_archived)


def past_conversation(conversation: SavedConversation) -> PastConversation:
    """The same, as the store takes it."""
    messages = tuple(map(_past_message, conversation.messages))
    return PastConversation(
        conversation.title,
        conversation.created_at,
        conversation.updated_at,
        messages,
        conversation.is_pinned,
        conversation.is_archived,
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
    return tuple(part for message in conversation.messages for part in message.parts if isinstance(part, Attachment))


def is_sha256(name: str) -> bool:
    """Whether it is how attachments are named."""
    return _SHA256.fullmatch(name) is not None


def _saved_message(row: MessageRow) -> SavedMessage:
    message = row.message
    return SavedMessage(message.role, message.parts, message.thought, row.result, row.problem, row.is_growing)


def _past_message(message: SavedMessage) -> PastMessage:
    problem = CUT_SHORT if message.is_growing else message.problem
    return PastMessage(Message(message.role, message.parts, message.thought), message.result, problem)


def _check_time(seconds: float) -> None:
    if not (math.isfinite(seconds) and 0 <= seconds < _LATEST):
        raise ValueError(f"{seconds} is no time")


def _check_attachment(attachment: Attachment) -> None:
    if not is_sha256(attachment.sha256):
        raise ValueError("an attachment's name is no sha256")
    if attachment.detail is not None and not 0 < attachment.detail < _MOST:
        raise ValueError(f"{attachment.detail} is no number of soft tokens")
