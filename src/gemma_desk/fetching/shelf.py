"""What is on the disk of the sets that were got: a folder for each, with a note of what proved every file."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import filelock
import msgspec

from gemma_desk.fetching import problems
from gemma_desk.fetching.catalogue import CatalogueEntry
from gemma_desk.fetching.part import discard, part_bytes
from gemma_desk.store.files import private_folder, write_whole
from gemma_desk.unreadable import UNREADABLE

if TYPE_CHECKING:  # looking what is there must not bring what opens connections
    from gemma_desk.fetching.hub import RemoteFile

NOTE_NAME = "checked.json"
"""In a set's folder."""
_LOCK_NAME = ".lock"
_READ_BYTES = 4 * 2**20


class CheckedFile(msgspec.Struct, frozen=True):
    """A file whose checksum was right."""

    name: str
    bytes: int
    sha256: str
    repository: str
    revision: str
    """The commit, where it is known."""
    is_told_by_hub: bool
    """Whether size and checksum are the hub's word, not the catalogue's."""
    modified_ns: int
    """The file's time when it was checked: another one means that it is to be checked again."""
    checked_at: datetime


class ShelvedSet(msgspec.Struct, frozen=True):
    """What is there of an entry."""

    entry: CatalogueEntry
    folder: Path
    files: tuple[CheckedFile, ...]
    """Those that are there and unchanged since they were checked."""
    part_bytes: int
    """Of files that are on their way."""

    @property
    def is_whole(self) -> bool:
        """Whether all of it is there."""
        return {file.name for file in self.entry.files} <= {file.name for file in self.files}

    @property
    def done_bytes(self) -> int:
        """What is there in all."""
        return sum(file.bytes for file in self.files) + self.part_bytes


def set_folder(folder: Path, entry: CatalogueEntry) -> Path:
    """Where a set is or will be, in the folder of all sets."""
    return folder / entry.id


def look(folder: Path, entry: CatalogueEntry) -> ShelvedSet:
    """What is there of an entry. Reads no file through.

    Args:
        folder: Of all sets.
        entry: Which.
    """
    own = set_folder(folder, entry)
    checked = tuple(file for file in noted(own) if is_unchanged(own, file))
    parts = sum(part_bytes(own / file.name) for file in entry.files)
    return ShelvedSet(entry, own, checked, parts)


def is_unchanged(own: Path, file: CheckedFile) -> bool:
    """Whether a file is as it was when it was checked, by its size and time."""
    try:
        found = (own / file.name).stat()
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (file.bytes, file.modified_ns)


def is_noted(path: Path, sha256: str) -> bool:
    """Whether a file was checked to have that checksum, and is unchanged since."""
    return any(
        file.name == path.name and file.sha256 == sha256 and is_unchanged(path.parent, file)
        for file in noted(path.parent)
    )


def same_files(folder: Path, sha256: str) -> Iterator[Path]:
    """Files of that checksum in the sets that are there, unchanged since they were checked."""
    for own in sorted(path for path in folder.iterdir() if path.is_dir()):
        for file in noted(own):
            if file.sha256 == sha256 and is_unchanged(own, file):
                yield own / file.name


def note(own: Path, file: RemoteFile) -> None:
    """Writes down that a file's checksum is right.

    Raises:
        StoreProblem: It cannot be written.
    """
    name = file.source.name
    checked = CheckedFile(
        name,
        file.bytes,
        file.sha256,
        file.source.repository,
        file.revision,
        file.is_told_by_hub,
        (own / name).stat().st_mtime_ns,
        datetime.now(UTC),
    )
    _write(own, [*(other for other in noted(own) if other.name != name), checked])


def forget(own: Path, name: str) -> None:
    """Drops the note of a file, which is no longer right.

    Raises:
        StoreProblem: It cannot be written.
    """
    _write(own, [other for other in noted(own) if other.name != name])


def hashing(path: Path) -> Generator[int, None, str]:
    """Reads a file through: yields how many bytes were read, returns its checksum.

    Raises:
        DownloadProblem: It cannot be read.
    """
    sha, read_bytes = hashlib.sha256(), 0
    try:
        with path.open("rb", buffering=0) as file:
            while data := file.read(_READ_BYTES):
                sha.update(data)
                read_bytes += len(data)
                yield read_bytes
    except OSError as error:
        raise problems.not_read(error, path) from error
    return sha.hexdigest()


def sha256_of(path: Path, told: Callable[[int], None]) -> str:
    """The checksum of a file.

    Args:
        path: Of the file.
        told: Told how many bytes were read; may raise to end it.

    Raises:
        DownloadProblem: It cannot be read.
    """
    reading = hashing(path)
    while True:
        try:
            told(next(reading))
        except StopIteration as end:
            result: str = end.value
            return result


@contextlib.contextmanager
def locked(own: Path) -> Iterator[None]:
    """While the block lasts, no other process works in a set's folder.

    Raises:
        DownloadProblem: One does.
    """
    lock = lock_of(own)
    try:
        yield
    finally:
        lock.release()


def lock_of(own: Path) -> filelock.BaseFileLock:
    """The lock of a set's folder, taken. It goes with the process, however that ends.

    Raises:
        DownloadProblem: Another has it.
    """
    private_folder(own)
    lock = filelock.FileLock(own / _LOCK_NAME, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except filelock.Timeout as error:
        raise problems.in_use(own) from error
    except OSError as error:
        raise problems.not_written(error, own / _LOCK_NAME, 0) from error
    return lock


def remove(folder: Path, entry: CatalogueEntry) -> int:
    """Deletes what is there of an entry, and nothing else in its folder; returns the bytes that are free now.

    Raises:
        DownloadProblem: It is being downloaded, or cannot be deleted.
    """
    own = set_folder(folder, entry)
    if not own.is_dir():
        return 0
    with locked(own):
        freed = sum(_delete(own / name) for name in sorted(_names(own, entry)))
        (own / NOTE_NAME).unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        (own / _LOCK_NAME).unlink(missing_ok=True)
        own.rmdir()
    return freed


def _names(own: Path, entry: CatalogueEntry) -> set[str]:
    return {file.name for file in entry.files} | {file.name for file in noted(own)}


def _delete(path: Path) -> int:
    freed = part_bytes(path)
    discard(path)
    try:
        freed += path.stat().st_size
        path.unlink()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise problems.not_written(error, path, 0) from error
    return freed


def noted(own: Path) -> tuple[CheckedFile, ...]:
    """What is written down of a set's files, whether they are still there or not."""
    try:
        files = msgspec.json.decode((own / NOTE_NAME).read_bytes(), type=tuple[CheckedFile, ...])
    except (OSError, *UNREADABLE):
        return ()
    return tuple(file for file in files if Path(file.name).name == file.name)


def _write(own: Path, files: Sequence[CheckedFile]) -> None:
    write_whole(own / NOTE_NAME, msgspec.json.format(msgspec.json.encode(files), indent=2))
