"""How conversations stand in the database's columns: what is selected and inserted, as values and back."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Attachment, Heard, MediaKind, Message, Part, Piece, Receipt, Role
from gemma_desk.chat.turn import TurnResult
from gemma_desk.store.rows import ConversationRow, MessageRow

_SELECT_CONVERSATION = """
SELECT id, title, created_at, updated_at, is_pinned, is_archived, deleted_at,
       (SELECT group_concat(label_id) FROM conversation_labels WHERE conversation_id = conversations.id)
FROM conversations
"""

SELECT_LISTED = f"{_SELECT_CONVERSATION} WHERE deleted_at IS NULL ORDER BY updated_at DESC, id DESC"
SELECT_DELETED = f"{_SELECT_CONVERSATION} WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC"
SELECT_CONVERSATION = f"{_SELECT_CONVERSATION} WHERE id = ?"

SELECT_MESSAGES = """
SELECT id, conversation_id, parent_id, is_shown, role, thought, result, problem, is_growing, cut
FROM path JOIN messages USING (id) ORDER BY depth, id
"""
"""Behind one of the trees (`branches.PATH`)."""

SELECT_PARTS = """
SELECT message_id, text, kind, sha256, name, detail, receipt, pieces, selection, heard
FROM path JOIN parts ON message_id = path.id ORDER BY message_id, position
"""
"""Behind one of the trees, too."""

INSERT_PART = """
INSERT INTO parts (message_id, position, text, kind, sha256, name, detail, receipt, pieces, selection, heard, said)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def conversation_row(row: tuple[Any, ...]) -> ConversationRow:
    """Takes a row of one of the three that select conversations."""
    conversation_id, title, created_at, updated_at, is_pinned, is_archived, deleted_at, label_ids = row
    labels = tuple(map(int, label_ids.split(","))) if label_ids else ()
    return ConversationRow(
        conversation_id, title, created_at, updated_at, bool(is_pinned), bool(is_archived), deleted_at, labels
    )


_ROLES = {role.value: role for role in Role}


class SavedMessage(NamedTuple):
    """A row of `SELECT_MESSAGES`."""

    id: int
    conversation_id: int
    parent_id: int | None
    is_shown: int
    role: str
    thought: str
    result: str | None
    problem: str | None
    is_growing: int
    cut: str | None


def message_row(saved: SavedMessage, parts: tuple[Part, ...], siblings: tuple[int, ...]) -> MessageRow:
    """Joins a message with what it holds, and with the ids of its siblings."""
    return MessageRow(
        saved.id,
        saved.conversation_id,
        Message(_ROLES[saved.role], parts, saved.thought),
        msgspec.json.decode(saved.result, type=TurnResult) if saved.result else None,
        msgspec.json.decode(saved.problem, type=Problem) if saved.problem else None,
        bool(saved.is_growing),
        saved.parent_id,
        siblings,
        bool(saved.is_shown),
        saved.cut,
    )


def ids_of(joined: str) -> tuple[int, ...]:
    """Takes ids as `group_concat` joins them; in order."""
    return tuple(sorted(map(int, joined.split(","))))


def part_of(row: tuple[Any, ...]) -> Part:
    """Takes a row of `SELECT_PARTS`."""
    _message_id, text, kind, sha256, name, detail, receipt, pieces, selection, heard = row
    if text is not None:
        return str(text)
    return Attachment(
        MediaKind(kind),
        sha256,
        name,
        detail,
        msgspec.json.decode(receipt, type=Receipt),
        msgspec.json.decode(pieces, type=tuple[Piece, ...]) if pieces else (),
        selection or "",
        msgspec.json.decode(heard, type=tuple[Heard, ...]) if heard else (),
    )


def part_columns(part: Part) -> tuple[object, ...]:
    """Gives what `INSERT_PART` takes behind the message's id and the position."""
    if isinstance(part, str):
        return (part, *[None] * 9)
    media = (part.kind, part.sha256, part.name, part.detail, as_json(part.receipt))
    pieces, heard = as_json(part.pieces or None), as_json(part.heard or None)
    return (None, *media, pieces, part.selection or None, heard, _said(part))


def _said(attachment: Attachment) -> str:
    """What a search finds it by: its name, what was heard in it, the text of a document."""
    read = attachment.pieces if attachment.kind is MediaKind.DOCUMENT else ()
    heard = (each.text for each in attachment.heard)
    return " ".join((attachment.name, *heard, *(each.text for each in read)))


def as_json(value: TurnResult | Problem | Receipt | tuple[Piece | Heard, ...] | None) -> str | None:
    """Encodes a value; None stays None."""
    return None if value is None else msgspec.json.encode(value).decode()
