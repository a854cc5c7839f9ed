"""Every connection the program has ever made to elsewhere: an append-only file in the data folder.

A line is written before a connection is opened, and another when it is closed, so one that the program did not live
to close is there too. Lines are appended whole, by as many processes as there are.
"""

from __future__ import annotations

import logging
import os
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from gemma_desk.chat.errors import DownloadProblem
from gemma_desk.unreadable import UNREADABLE

RECORD_NAME = "connections.jsonl"
"""In the data folder."""

_log = logging.getLogger(__name__)


class Connection(msgspec.Struct, frozen=True):
    """One connection."""

    id: str
    time: datetime
    """When it was opened, with its time zone, UTC."""
    host: str
    """What was asked, with its port where that is not the usual one."""
    reason: str
    """What for, in English: the file, or the repository."""
    via: str = ""
    """Proxy that it went through; empty where it did not."""
    bytes_sent: int | None = None
    """Requests with their headers, before encryption; None where the program did not live to say."""
    bytes_received: int | None = None
    """Answers with their headers, after decryption; None as for what was sent."""


class _Closed(msgspec.Struct, frozen=True):
    """The line that ends one."""

    closed: str
    bytes_sent: int
    bytes_received: int


class ConnectionRecord:
    """The record of one data folder."""

    def __init__(self, folder: Path) -> None:
        """Writes nothing yet."""
        self._path = folder / RECORD_NAME

    def opened(self, host: str, reason: str, via: str) -> str:
        """Says that a connection is about to be opened; returns its id.

        Raises:
            DownloadProblem: It cannot be written down, so it must not be made.
        """
        connection = Connection(uuid.uuid4().hex, datetime.now(UTC), host, reason, via)
        self._append(msgspec.json.encode(connection))
        return connection.id

    def closed(self, connection_id: str, bytes_sent: int, bytes_received: int) -> None:
        """Says what went over it. Where that cannot be written down, the line that it was opened stands alone."""
        try:
            self._append(msgspec.json.encode(_Closed(connection_id, bytes_sent, bytes_received)))
        except DownloadProblem as problem:
            _log.warning("%s", problem.problem.sentence)

    def connections(self) -> tuple[Connection, ...]:
        """All there were, the first one first. Lines that are damaged are passed over."""
        found: dict[str, Connection] = {}
        for line in self._lines():
            if isinstance(line, Connection):
                found[line.id] = line
            elif line.closed in found:
                found[line.closed] = msgspec.structs.replace(
                    found[line.closed], bytes_sent=line.bytes_sent, bytes_received=line.bytes_received
                )
        return tuple(found.values())

    def _lines(self) -> Iterator[Connection | _Closed]:
        try:
            text = self._path.read_bytes()
        except OSError:
            return
        for line in text.splitlines():
            try:
                if line.startswith(b'{"closed"'):
                    yield msgspec.json.decode(line, type=_Closed)
                else:
                    yield msgspec.json.decode(line, type=Connection)
            except UNREADABLE:
                continue

    def _append(self, line: bytes) -> None:
        try:
            descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(descriptor, line + b"\n")
            finally:
                os.close(descriptor)
        except OSError as error:
            raise DownloadProblem(
                f"The connection could not be written down in {self._path}: {error.strerror}. It was not made, and "
                "nothing was lost. Make room there, then go on."
            ) from error
