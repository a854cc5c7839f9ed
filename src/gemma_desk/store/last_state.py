"""What is remembered beside the database: how much it held, and what its file was when it was closed.

An empty database can so be told from a lost one, and one that was changed by nobody from one to be looked through.
"""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

import msgspec

from gemma_desk.store.files import write_whole
from gemma_desk.unreadable import UNREADABLE

SIDECAR_NAME = "last_state.json"

_log = logging.getLogger(__name__)


class LastState(msgspec.Struct, frozen=True):
    """How the database was."""

    conversations: int = 0
    """Rows there were, deleted ones included."""
    sha256: str = ""
    """Of the file when it was closed; empty while it is in use, and where it is to be looked through."""


def remember(folder: Path, state: LastState) -> None:
    """Writes it down.

    Raises:
        StoreProblem: The disk is full or cannot be written.
    """
    write_whole(folder / SIDECAR_NAME, msgspec.json.encode(state))


def remembered(folder: Path) -> LastState:
    """Reads it; where there is none, or none that can be read, nothing is known."""
    try:
        return msgspec.json.decode((folder / SIDECAR_NAME).read_bytes(), type=LastState)
    except FileNotFoundError:
        return LastState()
    except UNREADABLE:
        _log.warning("The database's sidecar is damaged; opening without its guard")
        return LastState()


def fingerprint(database: Path) -> str:
    """The sha256 of a database that nobody has open: to read it here lets go of this program's own locks on it."""
    with database.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
