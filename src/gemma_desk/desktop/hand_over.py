"""Hands a wish to the window that is open already: a second start is one that the first one serves.

One line of JSON goes there and one word comes back, over a socket in the data folder, which is its owner's alone, or
over a named pipe on Windows. No Qt here: whoever hands over starts fast.
"""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path

import msgspec

from gemma_desk.desktop.wish import Wish
from gemma_desk.unreadable import UNREADABLE

TAKEN = b"taken\n"
"""What comes back."""
LONGEST_WISH_BYTES = 2**20

ANSWERS_WITHIN_S = 3.0
_OPENS_WITHIN_S, _TRIES_EVERY_S = 10.0, 0.1
"""Nothing tells of a socket or a pipe that comes to be; a tenth of a second is not noticed beside a start."""
_LONGEST_PATH_BYTES = 100
"""Of a socket; the system's limit is 104 or 108."""


def address(folder: Path) -> str:
    """Where the window of a data folder listens: the path of a socket, or a pipe's name on Windows."""
    name = f"gemma-desk-{sha256(os.fsencode(folder)).hexdigest()[:16]}"
    if sys.platform == "win32":
        return rf"\\.\pipe\{name}"
    path = folder / "window.socket"
    return str(path if len(os.fsencode(path)) <= _LONGEST_PATH_BYTES else Path(tempfile.gettempdir()) / name)


class HandedOver(Enum):
    """What came of a wish."""

    TAKEN = auto()
    NOBODY = auto()
    """Nobody listens, or in its place somebody else does."""
    SILENT = auto()
    """A window is there and does not answer within 3 s."""


def hand_over(folder: Path, wish: Wish) -> HandedOver:
    """Gives a wish to the window of a data folder."""
    line = msgspec.json.encode(replace(wish, ends_at_s=time.time() + ANSWERS_WITHIN_S)) + b"\n"
    try:
        return HandedOver.TAKEN if _sent(address(folder), line) == TAKEN else HandedOver.NOBODY
    except TimeoutError:
        return HandedOver.SILENT
    except OSError:
        return HandedOver.NOBODY


def hand_over_patiently(folder: Path, wish: Wish) -> HandedOver:
    """The same where a window is known to be there, which may be about to open: tries for 10 s until it listens."""
    gives_up = time.monotonic() + _OPENS_WITHIN_S
    while (outcome := hand_over(folder, wish)) is HandedOver.NOBODY and time.monotonic() < gives_up:
        time.sleep(_TRIES_EVERY_S)
    return outcome


def wish_from(line: bytes) -> Wish | None:
    """The wish in a line that came; None where it is none, or too late: who sent it was told that it failed."""
    try:
        wish = msgspec.json.decode(line, type=Wish)
    except UNREADABLE:
        return None
    return wish if time.time() < wish.ends_at_s else None


def _sent(name: str, line: bytes) -> bytes:
    if sys.platform == "win32":
        return in_time(lambda: _sent_by_pipe(name, line), ANSWERS_WITHIN_S)
    if os.stat(name).st_uid != os.getuid():
        return b""
    with socket.socket(socket.AF_UNIX) as there:
        there.settimeout(ANSWERS_WITHIN_S)
        there.connect(name)
        there.sendall(line)
        return there.recv(len(TAKEN))


def _sent_by_pipe(name: str, line: bytes) -> bytes:
    with open(name, "r+b", buffering=0) as pipe:
        pipe.write(line)
        return pipe.read(len(TAKEN))


def in_time(call: Callable[[], bytes], within_s: float) -> bytes:
    """Makes a call that may wait for ever, on a thread that is left to itself when it takes too long.

    Raises:
        TimeoutError: It took longer.
    """
    outcome: Future[bytes] = Future()

    def make() -> None:
        try:
            outcome.set_result(call())
        except OSError as error:
            outcome.set_exception(error)

    threading.Thread(target=make, name="hand over", daemon=True).start()
    return outcome.result(within_s)
