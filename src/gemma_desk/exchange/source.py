"""A file to import, opened without trusting it: sizes are bounded, names in a ZIP file never become paths."""

from __future__ import annotations

import contextlib
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Protocol

from gemma_desk.chat.errors import FileProblem
from gemma_desk.exchange.form import ATTACHMENTS, MEMBER, is_sha256
from gemma_desk.exchange.found import FoundFile
from gemma_desk.exchange.whole import file_problem
from gemma_desk.exchange.zips import UNREADABLE, check_is_file

DOCUMENT_MB = 512
"""Of JSON in one file at most; all of it is in memory. A heavy user's whole history is some 200 MB."""
ATTACHMENT_MB = 128
"""Of one attachment at most; the window takes files up to 120 MB."""
_MOST_MEMBERS = 200_000
_MOST_RATIO = 250
"""JSON shrinks to a tenth, very repetitive JSON to a hundredth; what shrinks more is made to fill memory."""
_HARMLESS_BYTES = 64_000_000
"""Up to here anything may shrink as it likes: a model that repeats itself writes such, too."""
_MB = 1_000_000
_DOCUMENT = re.compile(r"(conversations(-\d+)?|.*\.conversation)\.json", re.IGNORECASE)
_CHUNK_BYTES = 2**20


class Source(Protocol):
    """An opened file."""

    name: str
    """To show."""
    documents: tuple[str, ...]
    """What in it holds conversations."""

    @property
    def n_other(self) -> int:
        """Files in it that were not read: neither such a document, nor an attachment, nor found."""

    def document(self, name: str) -> bytes:
        """Reads one; raises FileProblem where it is damaged or too large."""

    def attachment(self, sha256: str) -> bytes | None:
        """Reads one of our own, if it lies beside."""

    def find(self, name: str) -> FoundFile | None:
        """Looks for a file that messages name; how much of its name stands there differs."""


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Source]:
    """Opens a JSON or ZIP file, whichever it is.

    Raises:
        FileProblem: It cannot be read, is too large, or is made to do harm.
    """
    try:
        check_is_file(path)
        if not zipfile.is_zipfile(path):
            yield _Plain(path)
            return
        with zipfile.ZipFile(path) as archive:
            yield _Zipped(path, archive)
    except OSError as error:
        raise file_problem(error, path.parent) from error
    except UNREADABLE as error:
        raise damaged(path.name, str(error)) from error


class _Plain:
    """A file that is one document."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self.documents: tuple[str, ...] = (path.name,)
        self._path = path

    @property
    def n_other(self) -> int:
        return 0

    def document(self, name: str) -> bytes:
        n_bytes = self._path.stat().st_size
        if n_bytes > DOCUMENT_MB * _MB:
            raise _too_large(self.name, n_bytes, DOCUMENT_MB)
        return self._path.read_bytes()

    def attachment(self, sha256: str) -> bytes | None:
        return None

    def find(self, name: str) -> FoundFile | None:
        return None


class _Zipped:
    """A ZIP file."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.name = path.name
        self._archive = archive
        members = [member for member in archive.infolist() if not member.is_dir()]
        check_members(members, path.name)
        self._members = {member.filename: member for member in members}
        self.documents = _documents(list(self._members))
        self._read = {name for name in self._members if is_sha256(name.removeprefix(ATTACHMENTS))} | {*self.documents}

    @property
    def n_other(self) -> int:
        return len(self._members.keys() - self._read)

    def document(self, name: str) -> bytes:
        member = self._members[name]
        if member.file_size > max(member.compress_size * _MOST_RATIO, _HARMLESS_BYTES):
            raise damaged(self.name, f"{name} would grow to {member.file_size / _MB:,.0f} MB")
        return read_member(self._archive, member, DOCUMENT_MB)

    def attachment(self, sha256: str) -> bytes | None:
        member = self._members.get(f"{ATTACHMENTS}{sha256}")
        return None if member is None else read_member(self._archive, member, ATTACHMENT_MB)

    def find(self, name: str) -> FoundFile | None:
        """By its whole name, else by a name that begins with it, as ChatGPT's do."""
        if not name:
            return None
        longer = (f"{name}-", f"{name}.")
        member = self._first(lambda base: base == name) or self._first(lambda base: base.startswith(longer))
        if member is None or member.file_size > ATTACHMENT_MB * _MB:
            return None
        self._read.add(member.filename)
        return FoundFile(PurePosixPath(member.filename).name, read_member(self._archive, member, ATTACHMENT_MB))

    def _first(self, fits: Callable[[str], bool]) -> zipfile.ZipInfo | None:
        return next((member for name, member in self._members.items() if fits(PurePosixPath(name).name)), None)


def check_members(members: list[zipfile.ZipInfo], name: str) -> None:
    """Refuses a ZIP file that no program writes for somebody's good.

    Raises:
        FileProblem: Too many files, or names that lead out of the folder they are unpacked in.
    """
    if len(members) > _MOST_MEMBERS:
        raise damaged(name, f"{len(members):,} files are in it, {_MOST_MEMBERS:,} are read at most")
    for member in members:
        path = PurePosixPath(member.filename)
        if path.is_absolute() or ".." in path.parts or "\\" in member.filename or ":" in member.filename:
            raise damaged(name, f"the name {member.filename[:60]!r} in it leads out of its folder")


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most_mb: int) -> bytes:
    """Reads a file of a ZIP file, whatever it says its size is.

    Raises:
        FileProblem: There is more of it than `most_mb`.
    """
    if member.file_size > most_mb * _MB:
        raise _too_large(member.filename, member.file_size, most_mb)
    data = bytearray()
    with archive.open(member) as file:
        while chunk := file.read(_CHUNK_BYTES):
            data += chunk
            if len(data) > most_mb * _MB:
                raise _too_large(member.filename, len(data), most_mb)
    return bytes(data)


def damaged(name: str, why: str) -> FileProblem:
    """The sentence for a file that is not what it should be."""
    return FileProblem(
        f"{name} is damaged or is no file of conversations ({why}). Nothing more of it was read, and nothing was "
        "lost. Export it again from the program it comes from."
    )


def _documents(names: list[str]) -> tuple[str, ...]:
    """Ours alone where it is there, else those of other programs, else the only JSON there is."""
    if MEMBER in names:
        return (MEMBER,)
    known = sorted(name for name in names if _DOCUMENT.fullmatch(PurePosixPath(name).name))
    any_json = [name for name in names if name.lower().endswith(".json")]
    return tuple(known or (any_json if len(any_json) == 1 else []))


def _too_large(name: str, n_bytes: int, most_mb: int) -> FileProblem:
    return FileProblem(
        f"{name} has {n_bytes / _MB:,.0f} MB, {most_mb} MB are read at most. Nothing of it was imported, and nothing "
        "was lost. Export fewer conversations at once, or as a ZIP file."
    )
