"""A backup comes back in two steps, so that nothing is replaced under a running program, nor by halves.

First it is checked and unpacked beside what is there (`stage`). Then, while no program has the data folder open,
`settle` puts what is there aside and the backup in its place; broken off at any point, the next `settle` goes on. What
was put aside stays in `before-restore` until the next restore, and can be brought back in the same way.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import time
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from gemma_desk.chat.errors import FileProblem, StoreProblem
from gemma_desk.encryption import DataKey
from gemma_desk.exchange.backup import ATTACHMENTS, FORMAT, MANIFEST, SETTINGS, VERSION, Manifest
from gemma_desk.exchange.form import is_sha256
from gemma_desk.exchange.recoding import encrypt_folder
from gemma_desk.exchange.source import ATTACHMENT_MB, check_members, read_member
from gemma_desk.exchange.whole import translated, workshop
from gemma_desk.exchange.work import Progress, Work, n_of
from gemma_desk.exchange.zips import damaged_as
from gemma_desk.store.database import DATABASE_NAME, check_copy, is_in_use
from gemma_desk.store.files import flush_folder, private_folder
from gemma_desk.store.last_state import SIDECAR_NAME
from gemma_desk.unreadable import UNREADABLE

STAGED = "restore-ready"
"""In the data folder: a backup that has been checked and waits."""
_MOVING = "restore-moving"
"""The same, once what was there has been put aside."""
ASIDE = "before-restore"
"""What was there before."""

_KEPT = (DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm", SIDECAR_NAME, ATTACHMENTS, SETTINGS)
"""All that a restore replaces."""
_FILLING = ".filling"
"""In `ASIDE` while it does not hold everything yet."""
_UNDO = ".from-before-restore"
"""In `STAGED` where it was `ASIDE`."""
_ASIDE_KEPT_S = 30 * 86_400.0
_MANIFEST_MB = 64
_SETTINGS_MB = 4
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Staged:
    """What waits to be put in place."""

    n_conversations: int
    n_attachments: int

    @property
    def sentence(self) -> str:
        """For the user."""
        held = f"{n_of(self.n_conversations, 'conversation')} and {n_of(self.n_attachments, 'attachment')}"
        return f"The backup is whole: {held}."


def stage(path: Path, folder: Path, key: DataKey | None = None) -> Work[Staged]:
    """Checks a backup and unpacks it beside what is there, which stays untouched.

    Args:
        path: Of the backup.
        folder: Of the data.
        key: What the folder is encrypted with, as the backup is then, too; None where it is not.

    Raises:
        FileProblem: It is no backup, damaged, of a newer program, or there is no room.
    """
    with damaged_as(path, "backup"), zipfile.ZipFile(path) as archive:
        manifest = _manifest(archive, path)
        _check_room(archive, folder)
        with workshop(folder) as scratch:
            made = private_folder(scratch / STAGED)
            yield from _unpack(archive, manifest, made, path)
            _check_database(made / DATABASE_NAME, path)
            if key is not None:
                yield from encrypt_folder(made, key)
            _replace(made, folder / STAGED)
    return Staged(manifest.n_conversations, len(manifest.attachments))


def stage_undo(folder: Path) -> None:
    """Lets what was there before the last restore come back with the next `settle`.

    Raises:
        FileProblem: There is nothing.
    """
    if not can_undo(folder):
        raise FileProblem(f"There is nothing from before a restore in {folder}. Nothing was changed.")
    with translated(folder):
        shutil.rmtree(folder / STAGED, ignore_errors=True)
        (folder / ASIDE / _UNDO).touch()
        os.rename(folder / ASIDE, folder / STAGED)
        flush_folder(folder)


def can_undo(folder: Path) -> bool:
    """Whether there is something from before a restore."""
    return (folder / ASIDE).is_dir()


def forget_old(folder: Path) -> None:
    """What was there before a restore can be brought back for a month; then it goes."""
    aside = folder / ASIDE
    with suppress(OSError):
        if aside.stat().st_mtime < time.time() - _ASIDE_KEPT_S:
            shutil.rmtree(aside)


def unstage(folder: Path) -> None:
    """Lets nothing wait any more. What was there before a restore stays."""
    with translated(folder):
        if (folder / STAGED / _UNDO).exists():
            os.rename(folder / STAGED, folder / ASIDE)
        else:
            shutil.rmtree(folder / STAGED, ignore_errors=True)


def is_waiting(folder: Path) -> bool:
    """Whether there is something to settle."""
    return (folder / STAGED).is_dir() or (folder / _MOVING).is_dir()


def settle(folder: Path) -> bool:
    """Puts a backup that waits in its place.

    Returns:
        Whether there was one.

    Raises:
        StoreProblem: Another program has the conversations open; it waits on.
        FileProblem: The system did not let files be moved; it waits on.
    """
    if not is_waiting(folder):
        return False
    if is_in_use(folder):
        raise StoreProblem(
            f"A backup waits to be restored, but the conversations in {folder} are in use by another Gemma Desk. "
            "Nothing was changed. Close the other one, then try again."
        )
    with translated(folder):
        if (folder / STAGED).is_dir():
            _put_aside(folder)
        _put_in_place(folder)
    return True


def _put_aside(folder: Path) -> None:
    """Moves what is there away. Broken off, what is left still is what was there; so it goes on where it was."""
    with suppress(FileNotFoundError):
        # What an earlier restore put aside gives way only now that there is something newer.
        if not (folder / ASIDE / _FILLING).exists():
            shutil.rmtree(folder / ASIDE)
    aside = private_folder(folder / ASIDE)
    (aside / _FILLING).touch()
    for name in _KEPT:
        if (folder / name).exists():
            os.rename(folder / name, aside / name)
    flush_folder(aside)
    os.rename(folder / STAGED, folder / _MOVING)
    flush_folder(folder)


def _put_in_place(folder: Path) -> None:
    (folder / ASIDE / _FILLING).unlink(missing_ok=True)
    for name in _KEPT:
        if (folder / _MOVING / name).exists():
            os.rename(folder / _MOVING / name, folder / name)
    flush_folder(folder)
    shutil.rmtree(folder / _MOVING)


def _manifest(archive: zipfile.ZipFile, path: Path) -> Manifest:
    """Reads what is said to be in it, and sees that it is, and nothing else."""
    members = archive.infolist()
    check_members(members, path.name)
    if MANIFEST not in archive.namelist():
        raise _no_backup(path, "its list of contents is missing")
    manifest = _read_manifest(read_member(archive, archive.getinfo(MANIFEST), _MANIFEST_MB), path)
    wanted = {MANIFEST, DATABASE_NAME, *(f"{ATTACHMENTS}/{name}" for name in manifest.attachments)}
    wanted |= {SETTINGS} if manifest.has_settings else set()
    if sorted(archive.namelist()) != sorted(wanted) or not all(map(is_sha256, manifest.attachments)):
        raise _no_backup(path, f"{len(members)} files are in it, {len(wanted)} should be")
    return manifest


def _read_manifest(data: bytes, path: Path) -> Manifest:
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except UNREADABLE as error:
        raise _no_backup(path, str(error)) from error
    if manifest.format != FORMAT:
        raise _no_backup(path, "it is something else")
    if manifest.version > VERSION:
        raise FileProblem(
            f"{path.name} was written by a newer Gemma Desk: it has version {manifest.version}, this program reads up "
            f"to {VERSION}. Nothing was changed. Install the newer program."
        )
    return manifest


def _check_room(archive: zipfile.ZipFile, folder: Path) -> None:
    needed = sum(member.file_size for member in archive.infolist()) + 10 * _MB
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise FileProblem(
            f"The backup needs {needed / _MB:,.0f} MB in {folder}, {free / _MB:,.0f} MB are free. Nothing was changed. "
            "Make room there, then try again."
        )


def _unpack(archive: zipfile.ZipFile, manifest: Manifest, made: Path, path: Path) -> Work[None]:
    yield Progress(0, 1, "Checking the backup")
    _copy_out(archive, DATABASE_NAME, made / DATABASE_NAME, path)
    if manifest.has_settings:
        (made / SETTINGS).write_bytes(read_member(archive, archive.getinfo(SETTINGS), _SETTINGS_MB))
    private_folder(made / ATTACHMENTS)
    for done, name in enumerate(manifest.attachments):
        yield Progress(done, len(manifest.attachments), "Checking the backup")
        data = read_member(archive, archive.getinfo(f"{ATTACHMENTS}/{name}"), ATTACHMENT_MB)
        if hashlib.sha256(data).hexdigest() != name:
            raise _no_backup(path, f"an attachment of it was changed ({len(data):,} bytes)")
        (private_folder(made / ATTACHMENTS / name[:2]) / name).write_bytes(data)


def _copy_out(archive: zipfile.ZipFile, name: str, target: Path, path: Path) -> None:
    """The database may be larger than memory; no more is written than its size says."""
    left = archive.getinfo(name).file_size
    with archive.open(name) as file, target.open("xb") as out:
        while chunk := file.read(min(2**20, left + 1)):
            left -= len(chunk)
            if left < 0:
                raise _no_backup(path, "its database is longer than it says")
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())


def _check_database(database: Path, path: Path) -> None:
    try:
        check_copy(database)
    except StoreProblem as error:
        raise _no_backup(path, f"its database cannot be used: {error.problem.sentence}") from error


def _replace(made: Path, target: Path) -> None:
    unstage(target.parent)
    os.rename(made, target)
    flush_folder(target.parent)


def _no_backup(path: Path, why: str) -> FileProblem:
    return FileProblem(
        f"{path.name} is damaged or is no backup of Gemma Desk ({why}). Nothing was changed. Choose another backup."
    )
