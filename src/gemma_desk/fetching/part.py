"""A file on its way: `NAME.part` beside where it will be, its checksum, and its landing under its own name.

What is in a part is only ever added to, so whatever ends the program leaves a beginning of the file. Nothing but a
part whose checksum is right gets the file's name.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from gemma_desk.fetching import problems
from gemma_desk.store.files import flush_folder, write_whole
from gemma_desk.unreadable import UNREADABLE

PART = ".part"
STATE = ".part.json"
_READ_BYTES = 4 * 2**20


class _State(msgspec.Struct):
    """What a part is the beginning of."""

    bytes: int
    sha256: str
    etag: str = ""
    """Of the source that it came from."""
    source: str = ""


class Part:
    """The part of one file. For one thread."""

    def __init__(self, path: Path, n_bytes: int, sha256: str) -> None:
        """Touches nothing.

        Args:
            path: Where the whole file will be.
            n_bytes: Its size.
            sha256: Its checksum.
        """
        self._path = path
        self._part = path.with_name(path.name + PART)
        self._state_path = path.with_name(path.name + STATE)
        self._state = _State(n_bytes, sha256)
        self._sha = hashlib.sha256()
        self._file: BinaryIO | None = None
        self.received = 0
        """Bytes that are there, from the first."""
        self.was_resumed = False
        """Whether some of it was there before this opening, or came over an earlier connection."""

    @property
    def missing(self) -> int:
        """Bytes that are not there yet."""
        return self._state.bytes - self.received

    @property
    def sha256(self) -> str:
        """What its checksum must be."""
        return self._state.sha256

    def etag(self, source: str) -> str:
        """What the source called the version it came from; empty where it came from another."""
        return self._state.etag if self._state.source == source else ""

    def open(self, told: Callable[[int], None]) -> None:
        """Takes up what is there: reads it through for the checksum.

        Args:
            told: Told how many bytes were read, now and then; may raise to end it.

        Raises:
            DownloadProblem: The folder cannot be written.
        """
        with self._translated():
            self._take_up_state()
            self._file = self._part.open("r+b" if self._part.exists() else "w+b", buffering=0)
            if self._part.stat().st_size > self._state.bytes:
                self.restart()
            while data := self._file.read(_READ_BYTES):
                self._count(data)
                told(self.received)
        self.was_resumed = self.received > 0

    def comes_from(self, source: str, etag: str) -> None:
        """Keeps which version of the file the bytes are of, before the first of them."""
        if (source, etag) != (self._state.source, self._state.etag):
            self._state = _State(self._state.bytes, self._state.sha256, etag, source)
            self._save_state()

    def append(self, data: bytes) -> None:
        """Adds bytes.

        Raises:
            DownloadProblem: They cannot be written; what could be is there.
        """
        rest = memoryview(data)
        while rest:
            with self._translated():
                written = self._opened.write(rest) or 0
            self._count(rest[:written])
            rest = rest[written:]

    def restart(self) -> None:
        """Throws away what is there.

        Raises:
            DownloadProblem: The file system does not let it.
        """
        with self._translated():
            self._opened.seek(0)
            self._opened.truncate()
        self._sha, self.received, self.was_resumed = hashlib.sha256(), 0, False

    def is_right(self) -> bool:
        """Whether all of it is there, with the right checksum."""
        return self.missing == 0 and self.found_sha256 == self._state.sha256

    @property
    def found_sha256(self) -> str:
        """Of what is there."""
        return self._sha.hexdigest()

    def land(self) -> None:
        """Brings it to the disk and gives it its name.

        Raises:
            DownloadProblem: It is not right, or the file system does not let it.
        """
        if not self.is_right():
            raise problems.other_file(self._path.name, self.found_sha256, self._state.sha256)
        with self._translated():
            os.fsync(self._opened.fileno())
            self.close()
            os.replace(self._part, self._path)
            flush_folder(self._path.parent)
        self._state_path.unlink(missing_ok=True)

    def close(self) -> None:
        """Lets go of the file; what is there stays."""
        if self._file is not None:
            self._file.close()
            self._file = None

    @property
    def _opened(self) -> BinaryIO:
        assert self._file is not None
        return self._file

    def _count(self, data: bytes | memoryview) -> None:
        self._sha.update(data)
        self.received += len(data)

    def _take_up_state(self) -> None:
        """A part that is of another file, or of which nobody says what it is, is thrown away."""
        wanted = self._state
        try:
            kept = msgspec.json.decode(self._state_path.read_bytes(), type=_State)
        except (OSError, *UNREADABLE):
            kept = None
        if kept and (kept.bytes, kept.sha256) == (wanted.bytes, wanted.sha256):
            self._state = kept
            return
        self._part.unlink(missing_ok=True)
        self._save_state()

    def _save_state(self) -> None:
        write_whole(self._state_path, msgspec.json.encode(self._state))

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise problems.not_written(error, self._part, self.missing) from error


def discard(path: Path) -> None:
    """Throws away the part of a file, if there is one.

    Raises:
        DownloadProblem: The file system does not let it.
    """
    for name in (path.name + PART, path.name + STATE):
        try:
            path.with_name(name).unlink(missing_ok=True)
        except OSError as error:
            raise problems.not_written(error, path.with_name(name), 0) from error


def part_bytes(path: Path) -> int:
    """How much of a file is there as a part."""
    try:
        return path.with_name(path.name + PART).stat().st_size
    except OSError:
        return 0
