"""Connections to a database, encrypted or not: the same interface, but two libraries.

Python's own SQLite opens what is not encrypted. SQLCipher, an SQLite that encrypts each page, is imported where there
is a key; its errors are of other classes with the same codes.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from gemma_desk.encryption import DataKey

_CIPHER = "sqlcipher3.dbapi2"


def connect(
    path: Path, key: DataKey | None, *, timeout_s: float = 5.0, is_read_only: bool = False
) -> sqlite3.Connection:
    """Opens a database in autocommit mode. Whether the key is right shows when something is read.

    Args:
        path: Is made where nothing is, unless it is only read.
        key: None for one that is not encrypted.
        timeout_s: Waits so long for another program.
        is_read_only: Changes nothing.
    """
    name = f"{path.absolute().as_uri()}{'?mode=ro' if is_read_only else ''}"
    if key is None:
        return sqlite3.connect(name, timeout=timeout_s, isolation_level=None, uri=True)
    return _connect_cipher(name, key, timeout_s)


def connect_cipher(path: Path, key: DataKey | None) -> sqlite3.Connection:
    """The same by SQLCipher in any case, so that what is read can be written with another key."""
    return _connect_cipher(path.absolute().as_uri(), key, 5.0)


def _connect_cipher(name: str, key: DataKey | None, timeout_s: float) -> sqlite3.Connection:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(name, timeout=timeout_s, isolation_level=None, uri=True)
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to stderr what we say ourselves
    if key is not None:
        connection.execute(f"PRAGMA key = \"x'{key.for_database.hex()}'\"")
    return cast(sqlite3.Connection, connection)


def database_errors() -> tuple[type[Exception], ...]:
    """The errors of every library that is in use."""
    cipher = sys.modules.get(_CIPHER)
    return (sqlite3.Error,) if cipher is None else (sqlite3.Error, cipher.Error)


def export_rekeyed(connection: sqlite3.Connection, to: Path, new_key: DataKey | None) -> None:
    """Copies a database with another key into a new file that stands for itself; with None it is not encrypted.

    Args:
        connection: One of SQLCipher's.
        to: The file, which is empty.
        new_key: Of the copy.
    """
    key_words = f"x'{new_key.for_database.hex()}'" if new_key else ""
    connection.execute("ATTACH ? AS made KEY ?", (str(to), key_words))
    try:
        connection.execute("SELECT sqlcipher_export('made')")
        for pragma in ("application_id", "user_version"):
            value = connection.execute(f"PRAGMA main.{pragma}").fetchone()[0]
            connection.execute(f"PRAGMA made.{pragma} = {value:d}")
    finally:
        connection.execute("DETACH DATABASE made")
