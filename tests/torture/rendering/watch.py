"""Tells whether a file was opened, by whomever on this machine, and whether anything connected to a port."""

from __future__ import annotations

import ctypes
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_OPENED = 0x20
"""IN_OPEN of Linux' inotify."""


class Watch:
    """A picture that nothing is to read and an address that nothing is to ask."""

    def __init__(self, picture: Path, server: socket.socket) -> None:
        self.picture = picture
        self._server = server
        self.port = int(server.getsockname()[1])
        self._events = _watched(picture)

    def touched(self) -> list[str]:
        """What has happened since this was asked last."""
        return [*self._opened(), *self._asked()]

    def close(self) -> None:
        os.close(self._events)

    def _opened(self) -> Iterator[str]:
        with suppress(BlockingIOError):
            while os.read(self._events, 4096):
                yield "the file was opened"

    def _asked(self) -> Iterator[str]:
        with suppress(BlockingIOError):
            while True:
                self._server.accept()[0].close()
                yield "the address was asked"


@contextmanager
def watching(picture: Path) -> Iterator[Watch]:
    """Watches a file that is there already. Linux only."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        watch = Watch(picture, server)
        try:
            yield watch
        finally:
            watch.close()


def _watched(picture: Path) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    events = int(libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC))
    if events < 0 or libc.inotify_add_watch(events, os.fsencode(picture), _OPENED) < 0:
        raise OSError(ctypes.get_errno(), "the file cannot be watched")
    return events
