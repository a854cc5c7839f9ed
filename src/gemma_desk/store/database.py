"""Opens the database: guards, then pragmas, then migrations. Turns SQLite's errors into sentences."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from gemma_desk.chat.errors import StoreInUse, StoreProblem
from gemma_desk.encryption import DataKey
from gemma_desk.store import migrations, sums
from gemma_desk.store.connection import connect, database_errors, export_rekeyed
from gemma_desk.store.files import file_problem, flush_folder, full_sentence, private_folder
from gemma_desk.store.last_state import LastState, fingerprint, remember, remembered
from gemma_desk.store.lock_file import Locked, is_locked

APPLICATION_ID = 0x47446B31
"""`GDk1` in ASCII: `file` and other readers can tell the database is ours."""

DATABASE_NAME = "conversations.sqlite3"
COPIES_NAME = "backups"
"""Folder beside the database: copies of it."""
_STEP_PAGES = 256
"""A megabyte is copied at once: some milliseconds."""
_BUSY_S = 2.0
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

# EXCLUSIVE: one process, one connection. It keeps a second program out with a clear error and rules out the
# WAL-reset bug of SQLite before 3.51.3 (a write during another connection's checkpoint loses pages).
# trusted_schema: the views reckon checksums. secure_delete: what is deleted is overwritten, not left in unused pages.
# temp_store: what SQLite sorts goes to no file elsewhere.
# fullfsync: on macOS fsync alone does not reach the drive; elsewhere it does nothing.
_PRAGMAS = """
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = ON;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
"""

_WAY_OUT = "The window, or `gemma-desk mend`, offers the copies there are of it."

_log = logging.getLogger(__name__)


def open_database(folder: Path, key: DataKey | None = None) -> sqlite3.Connection:
    """Opens or creates the database of a folder, in autocommit mode and the newest form, for this thread.

    Args:
        folder: Is made if it is missing.
        key: What it is encrypted with; None where it is not.

    Raises:
        Locked: There is a passphrase, and no key was given.
        StoreProblem: It cannot be used, or opening it would hide what it held. Nothing was overwritten.
    """
    path = private_folder(folder) / DATABASE_NAME
    with translated(folder):
        _guard_against_no_key(folder, key)
        before = _look_before(path)
        if not path.exists():
            path.touch(mode=0o600)
        if not os.access(path, os.W_OK):  # else SQLite leaves a journal beside it that may not be written either
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        connection = connect(path, key, timeout_s=_BUSY_S)
        sums.teach(connection)
        try:
            _prepare(connection, folder, before, key)
        except BaseException:
            connection.close()
            raise
    _log.info("SQLite %s, database form %d", sqlite3.sqlite_version, migrations.NEWEST)
    return connection


def remember_state(connection: sqlite3.Connection, folder: Path) -> None:
    """Writes down how many conversations there are, for the guard of the next opening."""
    remember(folder, LastState(count_conversations(connection)))


def close_database(connection: sqlite3.Connection, folder: Path, *, is_trusted: bool = True) -> None:
    """Closes the database and writes down what its file is then.

    Args:
        connection: Not used again.
        folder: Of the database.
        is_trusted: Else the next opening looks through it, whatever the file is.
    """
    with translated(folder):
        try:
            n_conversations = count_conversations(connection)
        finally:
            connection.close()
        sha256 = fingerprint(folder / DATABASE_NAME) if is_trusted else ""
        remember(folder, LastState(n_conversations, sha256))


def empty_journal(connection: sqlite3.Connection) -> None:
    """Writes the journal's pages to their places, over what stood there, and cuts it to nothing."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def count_conversations(connection: sqlite3.Connection) -> int:
    """How many there are, deleted ones included."""
    n_conversations: int = connection.execute("SELECT count(*) FROM conversations").fetchone()[0]
    return n_conversations


def copy_database(
    connection: sqlite3.Connection,
    path: Path,
    between: Callable[[], None] = lambda: None,
    key: DataKey | None = None,
) -> None:
    """Copies all of a database into a new file, for its owner alone.

    Args:
        connection: It may be written through between two steps; the copy has that too.
        path: Of the copy.
        between: Called between two steps of some milliseconds each; what it raises ends this.
        key: What both are encrypted with; None where they are not.

    Raises:
        StoreProblem: The disk is full, or there is a file already.
    """
    with translated(path.parent):
        path.touch(mode=0o600, exist_ok=False)
        with contextlib.closing(connect(path, key)) as copy:
            connection.backup(copy, pages=_STEP_PAGES, progress=lambda *_: between())
            # A file for itself: without its journal beside it.
            copy.execute("PRAGMA journal_mode = DELETE")


def copy_unencrypted(connection: sqlite3.Connection, path: Path) -> None:
    """Copies all of an encrypted database into a new file that anybody can read who may, for its owner alone.

    Raises:
        StoreProblem: The disk is full, or there is a file already.
    """
    with translated(path.parent):
        path.touch(mode=0o600, exist_ok=False)
        export_rekeyed(connection, path, None)


def check_copy(path: Path, key: DataKey | None = None) -> int:
    """Reads a whole copy of a database and finds nothing wrong.

    Args:
        path: Of the copy.
        key: What it is encrypted with; None where it is not.

    Returns:
        How many conversations it holds, deleted ones included.

    Raises:
        StoreProblem: It is damaged, of a newer form, or another program's.
    """
    # A removal that was cut off left its journal beside the copy: SQLite takes it back, if it may write.
    is_cut_off = path.with_name(f"{path.name}-journal").exists()
    with (
        translated(path.parent),
        contextlib.closing(connect(path, key, is_read_only=not is_cut_off)) as copy,
    ):
        sums.teach(copy)
        _check_form(copy, path)
        check_whole(copy, path)
        if copy.execute("PRAGMA user_version").fetchone()[0] == 0:
            raise StoreProblem(_damaged_sentence(path, "it is empty"))
        return count_conversations(copy)


def is_in_use(folder: Path) -> bool:
    """Whether another program has the database of a folder open. One that is missing or damaged is in nobody's use."""
    path = folder / DATABASE_NAME
    if not path.exists():
        return False
    try:
        # An encrypted one, too: what is in use says so before its first page is looked at.
        with contextlib.closing(connect(path, None, timeout_s=_BUSY_S)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        return _code(error) in _BUSY
    return False


@contextlib.contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Turns what SQLite and the operating system raise into `StoreProblem`."""
    try:
        yield
    except database_errors() as error:
        kind = StoreInUse if _code(error) in _BUSY else StoreProblem
        raise kind(_sentence(error, folder)) from error
    except OSError as error:
        raise file_problem(error, folder / DATABASE_NAME) from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:  # SQLite's own words may hold what it cannot read
        raise StoreProblem(_damaged_sentence(folder / DATABASE_NAME, str(error))) from error


@dataclass(frozen=True, slots=True)
class _Before:
    """What is known of a database before it is opened."""

    holds_something: bool
    is_as_left: bool
    """Byte for byte what was closed the last time."""
    was_ended_early: bool
    """The program ended without closing it."""


def _guard_against_no_key(folder: Path, key: DataKey | None) -> None:
    if key is None and is_locked(folder):
        raise Locked(
            f"The conversations in {folder} are locked with a passphrase, which was not given. Nothing was changed. "
            "Give the passphrase."
        )


def _look_before(path: Path) -> _Before:
    """Looks at the file. A missing or empty one where there were conversations is refused."""
    n_bytes = path.stat().st_size if path.exists() else 0
    last = remembered(path.parent)
    if n_bytes == 0 and last.conversations > 0:
        raise StoreProblem(
            f"{path} is missing or empty, though it held {last.conversations} conversations when it was last used. "
            f"Nothing was overwritten. {_WAY_OUT}"
        )
    was_ended_early = path.with_name(f"{DATABASE_NAME}-wal").exists()
    is_as_left = bool(last.sha256) and not was_ended_early and path.is_file() and fingerprint(path) == last.sha256
    return _Before(n_bytes > 0, is_as_left, was_ended_early)


def _prepare(connection: sqlite3.Connection, folder: Path, before: _Before, key: DataKey | None) -> None:
    path = folder / DATABASE_NAME
    if before.holds_something:
        _check_form(connection, path)
    connection.executescript(_PRAGMAS)
    if before.holds_something and not before.is_as_left:
        check_whole(connection, path)
    had_sums = sums.has_sums(connection)
    migrations.migrate(connection, APPLICATION_ID, lambda version: _back_up(connection, folder, version, key))
    if before.holds_something and not had_sums:
        _overwrite_unused(connection)
    if before.holds_something and not before.is_as_left and not before.was_ended_early:
        _mend_index(connection)
    if before.was_ended_early:
        _go_on_emptying(connection)


def _check_form(connection: sqlite3.Connection, path: Path) -> None:
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    n_tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application_id != APPLICATION_ID and (version or n_tables):
        raise StoreProblem(f"{path} was not written by Gemma Desk, or is damaged. It was left as it is. {_WAY_OUT}")
    if version > migrations.NEWEST:
        raise StoreProblem(
            f"The conversations in {path.parent} were written by a newer Gemma Desk: they have form {version}, "
            f"this program reads up to {migrations.NEWEST}. They were left alone. Install the newer one."
        )


def check_whole(connection: sqlite3.Connection, path: Path) -> None:
    """Reads all of it: its pages, and each row against its checksum. 100 000 messages take about two seconds.

    Args:
        connection: To it; it can reckon checksums.
        path: Of the database.

    Raises:
        StoreProblem: It is damaged.
    """
    finding = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if finding != "ok":
        raise StoreProblem(_damaged_sentence(path, finding))
    n_changed = sums.n_changed_rows(connection)
    if n_changed:
        raise StoreProblem(_damaged_sentence(path, f"rows that are not as they were written: {n_changed}"))


def _overwrite_unused(connection: sqlite3.Connection) -> None:
    """Before the seventh form what was deleted stayed in pages that nothing uses any more."""
    try:
        connection.execute("VACUUM")
    except database_errors() as error:
        _log.warning("What was deleted before is still in unused parts of the file: %s", error)


def _go_on_emptying(connection: sqlite3.Connection) -> None:
    """A removal that was broken off left what it removed in pages that only its journal overwrites."""
    try:
        empty_journal(connection)
    except database_errors() as error:
        _log.warning("What was removed is in the file until its journal can be written back: %s", error)


def _mend_index(connection: sqlite3.Connection) -> None:
    """Makes the search's index anew where it is not what its texts give; it holds nothing of its own."""
    for index in ("words", "titles"):
        try:
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except database_errors() as error:
            _log.warning("The index of the search was damaged and is made anew: %s", error)
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def _back_up(connection: sqlite3.Connection, folder: Path, version: int, key: DataKey | None) -> None:
    """Copies the database before its form changes; an older copy of the same form gives way."""
    backup = private_folder(folder / COPIES_NAME) / f"conversations-form-{version}.sqlite3"
    unfinished = backup.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    copy_database(connection, unfinished, key=key)
    os.replace(unfinished, backup)
    flush_folder(backup.parent)


def _code(error: Exception) -> int:
    """The low byte is the primary code; the rest tells more of the same."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    return code


def _sentence(error: Exception, folder: Path) -> str:
    path = folder / DATABASE_NAME
    match _code(error):
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
            return _damaged_sentence(path, str(error))
        case sqlite3.SQLITE_IOERR:
            return f"The disk did not take or give what was asked ({error}). {full_sentence(folder)}"
    _log.error("Unexpected database error", exc_info=error)
    return f"The conversations in {folder} cannot be used ({error}). What was saved is untouched. Try again."


def _damaged_sentence(path: Path, finding: str) -> str:
    return f"{path} is damaged ({finding}). It was left as it is. {_WAY_OUT}"
