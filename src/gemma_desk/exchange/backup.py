"""Everything in one file: the database, attachments and settings, as a ZIP file with a list of what is in it."""

from __future__ import annotations

import shutil
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

import msgspec

from gemma_desk import __version__
from gemma_desk.exchange.exported import attachment_data
from gemma_desk.exchange.whole import publish, workshop
from gemma_desk.exchange.work import Progress, StoreCall, Work, n_of
from gemma_desk.store.database import DATABASE_NAME, check_copy

FORMAT = "gemma-desk-backup"
VERSION = 1
MANIFEST = "manifest.json"
"""Names everything else in it."""
SETTINGS = "settings.json"
ATTACHMENTS = "attachments"
ENDING = "gemma-desk-backup"
"""Of the file's name."""


class Manifest(msgspec.Struct, frozen=True):
    """What a backup holds."""

    format: str
    version: int
    program: str
    """Version of the program that wrote it."""
    made_at: float
    """Seconds since 1970, UTC."""
    n_conversations: int
    """Deleted ones included."""
    attachments: tuple[str, ...]
    """The sha256 of each."""
    has_settings: bool


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a backup has made."""

    path: Path
    n_conversations: int
    n_attachments: int
    n_missing: int
    """Attachments that were damaged, and are left out."""

    @property
    def sentence(self) -> str:
        """For the user."""
        held = f"{n_of(self.n_conversations, 'conversation')} and {n_of(self.n_attachments, 'attachment')}"
        said = f"{held} backed up to {self.path.name}."
        return f"{said} {n_of(self.n_missing, 'attachment')} could not be read." if self.n_missing else said


def back_up(store: StoreCall, folder: Path, path: Path) -> Work[BackedUp]:
    """Writes a backup of a data folder.

    Args:
        store: Of that folder; it stays in use meanwhile.
        folder: For its settings.
        path: Of the backup, which is replaced when the new one is whole.
    """
    with workshop(path.parent) as scratch:
        yield Progress(0, 1, "Backing up")
        store(lambda opened: opened.copy_database(scratch / DATABASE_NAME))
        n_conversations = check_copy(scratch / DATABASE_NAME)
        with zipfile.ZipFile(scratch / "backup", "x", zipfile.ZIP_DEFLATED) as archive:
            archive.write(scratch / DATABASE_NAME, DATABASE_NAME)
            has_settings = _add_settings(archive, folder)
            names, n_missing = yield from _add_attachments(store, archive)
            manifest = Manifest(FORMAT, VERSION, __version__, time.time(), n_conversations, names, has_settings)
            archive.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
        (scratch / "backup").chmod(0o600)
        publish(scratch / "backup", path)
    return BackedUp(path, n_conversations, len(names), n_missing)


def _add_settings(archive: zipfile.ZipFile, folder: Path) -> bool:
    path = folder / SETTINGS
    if not path.is_file():
        return False
    with path.open("rb") as settings, archive.open(SETTINGS, "w") as kept:
        shutil.copyfileobj(settings, kept)
    return True


def _add_attachments(store: StoreCall, archive: zipfile.ZipFile) -> Work[tuple[tuple[str, ...], int]]:
    """Adds each, after the database: so that none is missing that it names."""
    names = store(lambda opened: opened.attachment_names())
    kept = []
    for done, name in enumerate(names):
        yield Progress(done, len(names), "Backing up")
        data = attachment_data(store, name)
        if data is not None:
            archive.writestr(f"{ATTACHMENTS}/{name}", data, zipfile.ZIP_STORED)
            kept.append(name)
    return tuple(kept), len(names) - len(kept)
