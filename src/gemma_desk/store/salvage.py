"""Reads of a damaged database what can be read, into values that a new one takes."""

from __future__ import annotations

import logging
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from gemma_desk.chat.errors import GemmaDeskError
from gemma_desk.chat.message import Part
from gemma_desk.store.columns import SavedMessage, message_row, part_of
from gemma_desk.store.connection import database_errors
from gemma_desk.store.rows import AT_BEGINNING, MessageRow, PastConversation, PastLabel, PastMessage
from gemma_desk.store.store import Store

_CONVERSATION = """
SELECT id, title, created_at, updated_at, is_pinned, is_archived, deleted_at FROM conversations WHERE id = ?
"""
_MESSAGE = """
SELECT id, conversation_id, parent_id, is_shown, role, thought, result, problem, is_growing, cut
FROM messages WHERE id = ?
"""
_MESSAGE_IDS = (
    "SELECT conversation_id, id FROM messages NOT INDEXED ORDER BY id",
    "SELECT conversation_id, id FROM messages NOT INDEXED ORDER BY id DESC",
    "SELECT conversation_id, id FROM messages INDEXED BY messages_by_conversation WHERE conversation_id > 0",
)
"""The table from both ends, and its index: what one of them cannot reach another one may."""
_CONVERSATION_IDS = ("SELECT id FROM conversations ORDER BY id", "SELECT id FROM conversations ORDER BY id DESC")
_PARTS = """
SELECT message_id, text, kind, sha256, name, detail, receipt, pieces, selection, heard
FROM parts WHERE message_id = ? ORDER BY position
"""
_UNINDEXED_PARTS = """
SELECT message_id, text, kind, sha256, name, detail, receipt, pieces, selection, heard
FROM parts NOT INDEXED WHERE message_id = ? ORDER BY position
"""
_LABELS = """
SELECT name, colour FROM labels JOIN conversation_labels ON label_id = labels.id WHERE conversation_id = ?
"""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FoundConversation:
    """One that could be read."""

    past: PastConversation
    is_deleted: bool
    draft: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """All that could be read."""

    conversations: tuple[FoundConversation, ...]
    n_lost: int
    """Conversations of which nothing could be read, or not all."""


def _unreadable() -> tuple[type[Exception], ...]:
    """What a row may be that makes no sense."""
    return (*database_errors(), msgspec.MsgspecError, GemmaDeskError, ValueError, TypeError, KeyError)


def find_readable(connection: sqlite3.Connection) -> Found:
    """Reads one conversation after the other; one that cannot be read keeps none of the others."""
    message_ids: defaultdict[int, set[int]] = defaultdict(set)
    for source in _MESSAGE_IDS:
        for conversation_id, message_id in _until_it_breaks(connection, source):
            message_ids[conversation_id].add(message_id)
    ids = {row[0] for source in _CONVERSATION_IDS for row in _until_it_breaks(connection, source)} | set(message_ids)
    read = [_conversation(connection, each, sorted(message_ids[each])) for each in sorted(ids)]
    found = tuple(conversation for conversation, _ in read if conversation is not None)
    return Found(found, sum(not is_whole for _, is_whole in read))


def add_found(store: Store, found: Found) -> int:
    """Adds them to a store.

    Returns:
        How many.
    """
    with store.transaction():
        rows = store.add_conversations([each.past for each in found.conversations])
        for row, each in zip(rows, found.conversations, strict=True):
            if each.is_deleted:
                store.delete_conversation(row.id)
            if each.draft:
                store.keep_draft(row.id, each.draft)
    return len(rows)


def _until_it_breaks(connection: sqlite3.Connection, source: str) -> Iterator[tuple[int, ...]]:
    try:
        for row in connection.execute(source):
            if all(isinstance(value, int) for value in row):
                yield row
    except _unreadable() as error:
        _log.info("Not all of the conversations can be reached: %s", error)


def _conversation(
    connection: sqlite3.Connection, conversation_id: int, message_ids: Sequence[int]
) -> tuple[FoundConversation | None, bool]:
    """One as far as it can be read, and whether that is all of it."""
    title, times, flags, is_deleted, is_whole = "", (0.0, 0.0), (False, False), False, True
    try:
        (row,) = connection.execute(_CONVERSATION, (conversation_id,)).fetchall()
        title, times, flags, is_deleted = str(row[1]), (row[2], row[3]), (bool(row[4]), bool(row[5])), bool(row[6])
    except _unreadable():
        is_whole = False
    read = [_message(connection, message_id) for message_id in message_ids]
    rows = [row for row in read if row is not None]
    if not (is_whole or rows):
        return None, False
    labels = tuple(PastLabel(*label) for label in _all(connection, _LABELS, conversation_id))
    past = PastConversation(title, *times, _as_past(rows), *flags, labels)
    return FoundConversation(past, is_deleted, _draft(connection, conversation_id)), is_whole and len(rows) == len(read)


def _message(connection: sqlite3.Connection, message_id: int) -> MessageRow | None:
    try:
        (row,) = connection.execute(_MESSAGE, (message_id,)).fetchall()
        parts = _all(connection, _PARTS, message_id) or connection.execute(_UNINDEXED_PARTS, (message_id,)).fetchall()
        return message_row(SavedMessage._make(row), tuple(map(part_of, parts)), ())
    except _unreadable():
        return None


def _as_past(rows: Sequence[MessageRow]) -> tuple[PastMessage, ...]:
    """What follows one that was lost follows the one before; of those that follow the same one is shown."""
    places = {row.id: place for place, row in enumerate(rows)}
    followed = [_place_before(row, place, places) for place, row in enumerate(rows)]
    shown = {after: place for place, after in enumerate(followed) if rows[place].is_shown}
    last = {after: place for place, after in enumerate(followed)}
    return tuple(
        PastMessage(row.message, row.result, row.problem, after, shown.get(after, last[after]) == place, row.cut)
        for place, (row, after) in enumerate(zip(rows, followed, strict=True))
    )


def _place_before(row: MessageRow, place: int, places: dict[int, int]) -> int:
    if row.parent_id is None:
        return AT_BEGINNING
    before = places.get(row.parent_id, place - 1)
    return before if before < place else place - 1


def _draft(connection: sqlite3.Connection, conversation_id: int) -> tuple[Part, ...]:
    for (parts,) in _all(connection, "SELECT parts FROM drafts WHERE conversation_id = ?", conversation_id):
        try:
            return msgspec.json.decode(parts, type=tuple[Part, ...])
        except _unreadable():
            break
    return ()


def _all(connection: sqlite3.Connection, sql: str, of: int) -> list[tuple[Any, ...]]:
    try:
        return connection.execute(sql, (of,)).fetchall()
    except _unreadable():
        return []
