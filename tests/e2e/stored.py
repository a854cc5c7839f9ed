"""What the files of a data folder hold, read with plain SQLite, also while the program has them open."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gemma_desk.encryption import DataKey
from gemma_desk.store.connection import connect
from gemma_desk.store.database import DATABASE_NAME

_MESSAGES = "SELECT id, conversation_id, role, result, problem, is_growing FROM messages ORDER BY id"
_PARTS = "SELECT text, kind, sha256, receipt FROM parts WHERE message_id = ? ORDER BY position"


@dataclass(frozen=True, slots=True)
class StoredAttachment:
    """One attachment of a message."""

    kind: str
    sha256: str
    receipt: dict[str, Any]


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """One message."""

    conversation_id: int
    role: str
    text: str
    attachments: tuple[StoredAttachment, ...]
    result: dict[str, Any] | None
    problem: dict[str, Any] | None
    is_growing: bool


def read_messages(folder: Path, key: DataKey | None = None) -> list[StoredMessage]:
    """All messages, oldest first. Reads a copy: the program lets nobody else at its database while it runs."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / DATABASE_NAME
        for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal"):
            if (folder / name).exists():
                shutil.copy(folder / name, copy.with_name(name))
        with closing(connect(copy, key)) as connection:
            return [_message(connection, *row) for row in connection.execute(_MESSAGES).fetchall()]


def attached_files(folder: Path) -> list[Path]:
    """The files of attachments, each whole: named by the hash of what it holds."""
    files = [path for path in (folder / "attachments").rglob("*") if len(path.name) == 64]
    return [path for path in files if hashlib.sha256(path.read_bytes()).hexdigest() == path.name]


def last_answer(folder: Path) -> StoredMessage | None:
    """The last message if it is an answer; None while there is none, or no database yet."""
    try:
        messages = read_messages(folder)
    except sqlite3.OperationalError:  # not yet migrated
        return None
    return messages[-1] if messages and messages[-1].role == "assistant" else None


def _message(
    connection: sqlite3.Connection,
    message_id: int,
    conversation_id: int,
    role: str,
    result: str | None,
    problem: str | None,
    is_growing: int,
) -> StoredMessage:
    parts = connection.execute(_PARTS, (message_id,)).fetchall()
    return StoredMessage(
        conversation_id,
        role,
        "".join(text for text, *_ in parts if text is not None),
        tuple(StoredAttachment(kind, sha256, json.loads(receipt)) for _, kind, sha256, receipt in parts if sha256),
        json.loads(result) if result else None,
        json.loads(problem) if problem else None,
        bool(is_growing),
    )
