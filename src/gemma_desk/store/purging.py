"""What is removed for good leaves no byte: not in the database's unused pages, its journal or index, nor in the copies.

A copy may be of a database with another history, from before a restore, where a number means something else. So it
loses what is the same there: a conversation by its number and the moment it was begun, a part by its checksum.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gemma_desk.encryption import DataKey
from gemma_desk.store import sums
from gemma_desk.store.connection import connect, database_errors

Rows = tuple[tuple[Any, ...], ...]

_OF_DOOMED = """
JOIN conversations ON conversations.id = conversation_id WHERE deleted_at < ?
"""
_CONVERSATIONS = "SELECT id, created_at FROM conversations WHERE deleted_at < ?"
_PARTS = f"""
SELECT parts.id, sums.sum FROM parts JOIN sums ON of = 3 AND sums.id = parts.id
JOIN messages ON messages.id = message_id {_OF_DOOMED}
"""
_THOUGHTS = f"SELECT messages.id, thought FROM messages {_OF_DOOMED} AND thought <> ''"

_TABLES = """
CREATE TEMP TABLE gone (id, created_at);
CREATE TEMP TABLE gone_parts (id, sum);
CREATE TEMP TABLE gone_thoughts (id, thought);
"""
_PURGE = """
DELETE FROM drafts WHERE conversation_id IN (SELECT id FROM conversations JOIN temp.gone USING (id, created_at));
DELETE FROM conversations WHERE id IN (SELECT id FROM conversations JOIN temp.gone USING (id, created_at));
DELETE FROM parts WHERE id IN (SELECT id FROM temp.gone_parts JOIN sums USING (id, sum) WHERE of = 3);
UPDATE messages SET thought = '' WHERE id IN (SELECT id FROM messages JOIN temp.gone_thoughts USING (id, thought));
"""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Doomed:
    """What is to be known elsewhere, too."""

    conversations: Rows
    """Number, and when it was begun."""
    parts: Rows
    """Number and checksum."""
    thoughts: Rows
    """A message's number, and its thought."""


def find_doomed(connection: sqlite3.Connection, before: float) -> Doomed:
    """What was deleted before a time, in seconds since 1970."""
    found = (tuple(connection.execute(sql, (before,)).fetchall()) for sql in (_CONVERSATIONS, _PARTS, _THOUGHTS))
    return Doomed(*found)


def clean_index(connection: sqlite3.Connection) -> None:
    """Overwrites what of the deleted is left in the index, in the transaction that deletes it: both or neither."""
    for index in ("words", "titles"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def purge_copy(path: Path, doomed: Doomed, key: DataKey | None) -> None:
    """Takes the same out of a copy. One of an older form, or damaged, is left as it is."""
    try:
        with _opened(path, key) as copy:
            if not sums.has_sums(copy):
                return
            copy.executescript(_TABLES)
            copy.executemany("INSERT INTO temp.gone VALUES (?, ?)", doomed.conversations)
            copy.executemany("INSERT INTO temp.gone_parts VALUES (?, ?)", doomed.parts)
            copy.executemany("INSERT INTO temp.gone_thoughts VALUES (?, ?)", doomed.thoughts)
            copy.executescript(f"BEGIN; {_PURGE}")
            clean_index(copy)
            copy.execute("COMMIT")
    except database_errors() as error:
        _log.warning("A copy of the conversations keeps what was removed for good: %s", error)


@contextlib.contextmanager
def _opened(path: Path, key: DataKey | None) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(connect(path, key)) as connection:
        sums.teach(connection)
        connection.executescript("PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;")
        yield connection
