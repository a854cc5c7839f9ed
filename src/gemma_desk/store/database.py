"""Opens the database: guards, then pragmas, then migrations. Turns SQLite's errors into sentences."""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.store import migrations
from gemma_desk.store.files import file_problem, flush_folder, full_sentence, private_folder, write_whole

APPLICATION_ID = 0x47446B31
"""`GDk1` in ASCII: `file` and other readers can tell the database is ours."""

DATABASE_NAME = "conversations.sqlite3"
SIDECAR_NAME = "last_state.json"
"""Beside the database: what it held, see `LastState`."""
_BACKUP_FOLDER_NAME = "backups"
_BUSY_S = 2.0

# EXCLUSIVE: one process, one connection. It keeps a second program out with a clear error and rules out the
# WAL-reset bug of SQLite before 3.51.3 (a write during another connection's checkpoint loses pages).
# fullfsync: on macOS fsync alone does not reach the drive; elsewhere it does nothing.
_PRAGMAS = """
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA foreign_keys = ON;
"""

_log = logging.getLogger(__name__)


class LastState(msgspec.Struct, frozen=True):
    """Kept beside the database, so that an empty one can be told from a lost one."""

    conversations: int
    """Rows there were, deleted ones included."""


def open_database(folder: Path) -> sqlite3.Connection:
    """Opens or creates the database of a folder, in autocommit mode and the newest form, for this thread.

    Raises:
        StoreProblem: It cannot be used, or opening it would hide what it held. Nothing was overwritten.
    """
    path = private_folder(folder) / DATABASE_NAME
    with translated(folder):
        had_content = _guard_against_loss(path)
        was_ended_early = path.with_name(f"{DATABASE_NAME}-wal").exists()
        if not path.exists():
            path.touch(mode=0o600)
        connection = sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None)
        try:
            _prepare(connection, folder, had_content, was_ended_early)
        except BaseException:
            connection.close()
            raise
    _log.info("SQLite %s, database form %d", sqlite3.sqlite_version, migrations.NEWEST)
    return connection


def remember_state(connection: sqlite3.Connection, folder: Path) -> None:
    """Writes down how many conversations there are, for the guard of the next opening."""
    n_conversations: int = connection.execute("SELECT count(*) FROM conversations").fetchone()[0]
    write_whole(folder / SIDECAR_NAME, msgspec.json.encode(LastState(n_conversations)))


def copy_database(connection: sqlite3.Connection, path: Path) -> None:
    """Copies all of a database into a new file, for its owner alone.

    Raises:
        StoreProblem: The disk is full, or there is a file already.
    """
    with translated(path.parent):
        path.touch(mode=0o600, exist_ok=False)
        with contextlib.closing(sqlite3.connect(path)) as copy:
            connection.backup(copy)
            # A file for itself: without its journal beside it.
            copy.execute("PRAGMA journal_mode = DELETE")


def check_copy(path: Path) -> int:
    """Reads a whole copy of a database and finds nothing wrong.

    Returns:
        How many conversations it holds, deleted ones included.

    Raises:
        StoreProblem: It is damaged, of a newer form, or another program's.
    """
    with (
        translated(path.parent),
        contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as copy,
    ):
        _check_form(copy, path.parent)
        _check_whole(copy, path.parent)
        if copy.execute("PRAGMA user_version").fetchone()[0] == 0:
            raise StoreProblem(_damaged_sentence(path.parent, "it is empty"))
        n_conversations: int = copy.execute("SELECT count(*) FROM conversations").fetchone()[0]
        return n_conversations


def is_in_use(folder: Path) -> bool:
    """Whether another program has the database of a folder open. One that is missing or damaged is in nobody's use."""
    path = folder / DATABASE_NAME
    if not path.exists():
        return False
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    return False


@contextlib.contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Turns what SQLite and the operating system raise into `StoreProblem`."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreProblem(_sentence(error, folder)) from error
    except OSError as error:
        raise file_problem(error, folder / DATABASE_NAME) from error
    except msgspec.MsgspecError as error:
        raise StoreProblem(_damaged_sentence(folder, str(error))) from error


def _guard_against_loss(path: Path) -> bool:
    """Whether the file holds something. A missing or empty file where there were conversations is refused."""
    n_bytes = path.stat().st_size if path.exists() else 0
    n_before = _remembered_conversations(path.parent)
    if n_bytes == 0 and n_before > 0:
        raise StoreProblem(
            f"{path} is missing or empty, though it held {n_before} conversations when it was last used. "
            f"Nothing was overwritten. Put a copy of it back (see {path.parent / _BACKUP_FOLDER_NAME}), "
            f"or remove {path.parent / SIDECAR_NAME} to start with none."
        )
    return n_bytes > 0


def _remembered_conversations(folder: Path) -> int:
    try:
        return msgspec.json.decode((folder / SIDECAR_NAME).read_bytes(), type=LastState).conversations
    except FileNotFoundError:
        return 0
    except msgspec.MsgspecError:
        _log.warning("The database's sidecar is damaged; opening without its guard")
        return 0


def _prepare(connection: sqlite3.Connection, folder: Path, had_content: bool, was_ended_early: bool) -> None:
    if had_content:
        _check_form(connection, folder)
    connection.executescript(_PRAGMAS)
    if was_ended_early:
        _check_whole(connection, folder)
    migrations.migrate(connection, APPLICATION_ID, lambda version: _back_up(connection, folder, version))


def _check_form(connection: sqlite3.Connection, folder: Path) -> None:
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    n_tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application_id != APPLICATION_ID and (version or n_tables):
        raise StoreProblem(
            f"{folder / DATABASE_NAME} was not written by Gemma Desk. It was left as it is. "
            "Move it away, or choose another folder with GEMMA_DESK_DATA."
        )
    if version > migrations.NEWEST:
        raise StoreProblem(
            f"The conversations in {folder} were written by a newer Gemma Desk: they have form {version}, "
            f"this program reads up to {migrations.NEWEST}. They were left alone. Install the newer one."
        )


def _check_whole(connection: sqlite3.Connection, folder: Path) -> None:
    """After a crash only: it reads the whole database."""
    finding = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if finding != "ok":
        raise StoreProblem(_damaged_sentence(folder, finding))


def _back_up(connection: sqlite3.Connection, folder: Path, version: int) -> None:
    """Copies the database before its form changes; an older copy of the same form gives way."""
    backup = private_folder(folder / _BACKUP_FOLDER_NAME) / f"conversations-form-{version}.sqlite3"
    unfinished = backup.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    with contextlib.closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
    os.replace(unfinished, backup)
    flush_folder(backup.parent)


def _sentence(error: sqlite3.Error, folder: Path) -> str:
    # The low byte is the primary code; the rest tells more of the same.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    path = folder / DATABASE_NAME
    match code:
        case sqlite3.SQLITE_FULL:
            return full_sentence(folder)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return (
                f"{path} cannot be written ({error}). What was saved before is untouched. "
                "Allow writing to this folder, or choose another with GEMMA_DESK_DATA."
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return (
                f"The conversations in {folder} are in use by another Gemma Desk; waited {_BUSY_S:.0f} s. "
                "Nothing was changed. Close the other one, then try again."
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _damaged_sentence(folder, str(error))
        case sqlite3.SQLITE_IOERR:
            return f"The disk did not take or give what was asked ({error}). {full_sentence(folder)}"
    _log.error("Unexpected database error", exc_info=error)
    return f"The conversations in {folder} cannot be used ({error}). What was saved is untouched. Try again."


def _damaged_sentence(folder: Path, finding: str) -> str:
    return (
        f"{folder / DATABASE_NAME} is damaged ({finding}). It was left as it is. "
        f"Put back a copy (see {folder / _BACKUP_FOLDER_NAME}), or move it away to start anew."
    )
