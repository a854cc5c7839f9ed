"""A checksum for each row that holds something of a person's, kept by triggers (migration 7).

SQLite finds a page that makes no sense, and a byte changed inside a text makes sense: only the text's own checksum
finds that. The files of attachments are named by theirs.
"""

from __future__ import annotations

import hashlib
import sqlite3

import msgspec

_FIRST_FORM = 7
"""Of the database that has them."""
_BYTES = 8
"""Chance misses one change in 2^64."""

_CHANGED = """
SELECT (SELECT count(*) FROM summed LEFT JOIN sums USING (of, id) WHERE sums.sum IS NOT summed.sum)
     + (SELECT count(*) FROM sums) - (SELECT count(*) FROM summed)
"""


def teach(connection: sqlite3.Connection) -> None:
    """Lets a connection reckon checksums: without, it can read a database and change nothing in it."""
    connection.create_function("checksum", -1, checksum, deterministic=True)


def checksum(*values: str | float | bytes | None) -> int:
    """One for a row's values, signed 64 bits."""
    digest = hashlib.blake2b(msgspec.msgpack.encode(values), digest_size=_BYTES).digest()
    return int.from_bytes(digest, "big", signed=True)


def has_sums(connection: sqlite3.Connection) -> bool:
    """Whether a database has them: not one of an older form."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version >= _FIRST_FORM


def n_changed_rows(connection: sqlite3.Connection) -> int:
    """How many rows are not as they were written, or lack their checksum; 0 where the form has none.

    Raises:
        sqlite3.Error: A row cannot even be read.
    """
    if not has_sums(connection):
        return 0
    n_changed: int = connection.execute(_CHANGED).fetchone()[0]
    return abs(n_changed)
