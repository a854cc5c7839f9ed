"""What can be done where the database cannot be opened. What is there is put aside under a dated name, never deleted.

Broken off at any point there is the old database, the new one, or none while the sidecar says that there was one; then
the next opening is refused, and all this is offered again.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.encryption import DataKey
from gemma_desk.store import sums
from gemma_desk.store.connection import connect
from gemma_desk.store.copies import Copy
from gemma_desk.store.database import DATABASE_NAME, translated
from gemma_desk.store.files import flush_folder, private_folder, scratch_folder
from gemma_desk.store.last_state import SIDECAR_NAME, LastState, remember
from gemma_desk.store.salvage import Found, add_found, find_readable
from gemma_desk.store.store import Store

_JOURNALS = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Mended:
    """What was done."""

    n_conversations: int
    """That there are now, deleted ones included."""
    n_lost: int = 0
    """That could not be read."""
    kept: Path | None = None
    """What was there; None where nothing was."""


def put_back(folder: Path, copy: Copy) -> Mended:
    """Goes on with a copy.

    Raises:
        StoreProblem: The disk is full or cannot be written; what was there is there.
    """
    with translated(folder), scratch_folder(folder) as scratch:
        shutil.copyfile(copy.path, scratch / DATABASE_NAME)
        return _replace(folder, scratch / DATABASE_NAME, LastState(copy.n_conversations))


def start_anew(folder: Path) -> Mended:
    """Goes on with no conversations."""
    with translated(folder):
        kept = _put_aside(folder)
        (folder / SIDECAR_NAME).unlink(missing_ok=True)
        flush_folder(folder)
    return Mended(0, kept=kept)


def keep_readable(folder: Path, key: DataKey | None = None) -> Mended:
    """Goes on with what can still be read, row by row where need be.

    Args:
        folder: Of the data.
        key: What it is encrypted with; None where it is not.

    Raises:
        StoreProblem: Nothing can be read, or the disk is full; what was there is there.
    """
    with translated(folder), scratch_folder(folder) as scratch:
        found = _read_out(folder, scratch, key)
        made = private_folder(scratch / "made")
        with contextlib.closing(Store.open(made, key)) as store:
            n_conversations = add_found(store, found)
        mended = _replace(folder, made / DATABASE_NAME, LastState(n_conversations))
    return Mended(mended.n_conversations, found.n_lost, mended.kept)


def _read_out(folder: Path, scratch: Path, key: DataKey | None) -> Found:
    """Reads a copy: SQLite would change the database itself, if only by writing back its journal."""
    for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal"):
        if (folder / name).exists():
            shutil.copyfile(folder / name, scratch / name)
    with _opened(scratch / DATABASE_NAME, key) as connection:
        found = find_readable(connection)
    if not found.conversations:
        raise StoreProblem(
            f"Nothing can be read in {folder / DATABASE_NAME}. It was left as it is. Go on with a copy, or with none."
        )
    return found


@contextlib.contextmanager
def _opened(path: Path, key: DataKey | None) -> Iterator[sqlite3.Connection]:
    connection = connect(path, key)
    try:
        sums.teach(connection)
        yield connection
    finally:
        connection.close()


def _replace(folder: Path, made: Path, state: LastState) -> Mended:
    with made.open("rb+") as file:
        os.chmod(made, 0o600)
        os.fsync(file.fileno())
    remember(folder, state)
    kept = _put_aside(folder)
    os.rename(made, folder / DATABASE_NAME)
    flush_folder(folder)
    return Mended(state.conversations, kept=kept)


def _put_aside(folder: Path) -> Path | None:
    """Renames the database, then what belongs to it."""
    path = folder / DATABASE_NAME
    aside = _free_name(path)
    for ending in ("", *_JOURNALS):
        with contextlib.suppress(FileNotFoundError):
            os.rename(f"{path}{ending}", f"{aside}{ending}")
    return aside if aside.exists() else None


def _free_name(path: Path) -> Path:
    stem = f"{path.stem}-kept-{datetime.now():%Y-%m-%d-%H%M%S}"
    names = (f"{stem}{number or ''}{path.suffix}" for number in range(1000))
    return next(path.with_name(name) for name in names if not path.with_name(name).exists())
