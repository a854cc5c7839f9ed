"""Hands a wish to the window that is open already: a second start is one that the first one serves.

One line of JSON goes there and one word comes back, over a socket in the data folder, which is its owner's alone, or
over a named pipe on Windows. No Qt here: whoever hands over starts fast.
"""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import time
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import msgspec

from gemma_desk.desktop.wish import Wish

TAKEN = b"taken\n"
"""What comes back."""
LONGEST_WISH_BYTES = 2**20

_ANSWERS_WITHIN_S = 5.0
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


def hand_over(folder: Path, wish: Wish) -> bool:
    """Gives a wish to the window of a data folder; returns whether it was taken.

    False also where the window does not answer within 5 s, or where somebody else's socket is in its place.
    """
    line = msgspec.json.encode(replace(wish, ends_at_s=time.time() + _ANSWERS_WITHIN_S)) + b"\n"
    try:
        return _sent(address(folder), line) == TAKEN
    except OSError:  # nobody listens
        return False


def hand_over_patiently(folder: Path, wish: Wish) -> bool:
    """The same where a window is known to be there, which may be about to open: tries for 10 s."""
    gives_up = time.monotonic() + _OPENS_WITHIN_S
    while not (is_taken := hand_over(folder, wish)) and time.monotonic() < gives_up:
        time.sleep(_TRIES_EVERY_S)
    return is_taken


def wish_from(line: bytes) -> Wish | None:
    """The wish in a line that came; None where it is none, or too late: who sent it was told that it failed."""
    try:
        wish = msgspec.json.decode(line, type=Wish)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return wish if time.time() < wish.ends_at_s else None


def _sent(name: str, line: bytes) -> bytes:
    if sys.platform == "win32":
        with open(name, "r+b", buffering=0) as pipe:
            pipe.write(line)
            return pipe.read(len(TAKEN))
    if os.stat(name).st_uid != os.getuid():
        return b""
    with socket.socket(socket.AF_UNIX) as there:
        there.settimeout(_ANSWERS_WITHIN_S)
        there.connect(name)
        there.sendall(line)
        return there.recv(len(TAKEN))
