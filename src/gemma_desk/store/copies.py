"""Copies of the database beside it: one a day, the last seven, and for a month the last of each older form.

Each is whole in itself and was read through before it got its name. They are numbered, so that a clock that was set
back neither hides a new one nor has a good one removed. Attachments are not in them: those never change, and stay where
they are for as long as a conversation names them.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.store.database import COPIES_NAME, DATABASE_NAME, check_copy, translated
from gemma_desk.store.files import flush_folder, private_folder

N_KEPT = 7
Check = Callable[[Path], int]
"""`check_copy`, or the same for one that it could not read by itself."""
_DAILY = re.compile(r"conversations-(\d+)-(\d{4}-\d\d-\d\d)\.sqlite3")
_OF_FORM = re.compile(r"conversations-form-(\d+)\.sqlite3")
_UNFINISHED = "daily.unfinished"
_OF_FORM_KEPT_S = 30 * 86_400.0
_LEFT_FREE_BYTES = 200_000_000
"""So much of the disk stays free beside a copy: it is for what is written, first of all."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was read through."""

    path: Path
    made_at: float
    """Seconds since 1970, UTC."""
    n_conversations: int
    """Deleted ones included."""


def copies(folder: Path) -> tuple[Path, ...]:
    """All there are, the newest first: those of days, then those of older forms."""
    return (*_numbered(folder, _DAILY), *_numbered(folder, _OF_FORM))


def good_copies(folder: Path, check: Check = check_copy) -> Iterator[Copy]:
    """Reads them through, the newest first, and gives those that are whole."""
    for path in copies(folder):
        try:
            yield Copy(path, path.stat().st_mtime, check(path))
        except (StoreProblem, OSError):
            continue


def is_due(folder: Path, today: date) -> bool:
    """Whether there is no copy of a day yet."""
    return not any(_matched(_DAILY, path)[2] == today.isoformat() for path in _numbered(folder, _DAILY))


def has_room(folder: Path) -> bool:
    """Whether a copy leaves enough of the disk free."""
    with translated(folder):
        n_bytes = (folder / DATABASE_NAME).stat().st_size
        return shutil.disk_usage(folder).free >= n_bytes + _LEFT_FREE_BYTES


def place_for_copy(folder: Path) -> Path:
    """Where a copy is written before it is checked; what was left there by one that was broken off is removed.

    Raises:
        StoreProblem: The folder cannot be written.
    """
    unfinished = private_folder(folder / COPIES_NAME) / _UNFINISHED
    with translated(folder):
        for path in (folder / COPIES_NAME).glob(f"{_UNFINISHED}*"):
            path.unlink()
    return unfinished


def keep_copy(folder: Path, today: date, check: Check = check_copy) -> Copy:
    """Reads through what was written at `place_for_copy`, gives it its name, and removes the oldest.

    Raises:
        StoreProblem: It is not whole, so neither may the database be; all older copies stay.
    """
    unfinished = folder / COPIES_NAME / _UNFINISHED
    n_conversations = check(unfinished)
    kept = _numbered(folder, _DAILY)
    number = int(_matched(_DAILY, kept[0])[1]) + 1 if kept else 1
    path = unfinished.with_name(f"conversations-{number}-{today.isoformat()}.sqlite3")
    with translated(folder):
        os.replace(unfinished, path)
        for old in (*kept[N_KEPT - 1 :], *_outlived(folder)):
            old.unlink()
        flush_folder(path.parent)
        return Copy(path, path.stat().st_mtime, n_conversations)


def _outlived(folder: Path) -> Iterator[Path]:
    """Copies of older forms: nobody misses them any more, and what was removed for good since is still in them."""
    before = time.time() - _OF_FORM_KEPT_S
    return (path for path in _numbered(folder, _OF_FORM) if path.stat().st_mtime < before)


def _numbered(folder: Path, name: re.Pattern[str]) -> list[Path]:
    """Those of one kind, the newest first."""
    found = (path for path in (folder / COPIES_NAME).glob("*.sqlite3") if name.fullmatch(path.name))
    return sorted(found, key=lambda path: int(_matched(name, path)[1]), reverse=True)


def _matched(name: re.Pattern[str], path: Path) -> re.Match[str]:
    match = name.fullmatch(path.name)
    assert match is not None
    return match
