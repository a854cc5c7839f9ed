"""Messages between the window process and the engine process: MessagePack in frames, over pipes.

A frame is its length (4 bytes, big-endian) and that many bytes: the message's class name and its fields. Fields are
checked against the class when read, so a damaged or foreign frame is an error and never a surprise.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

import msgspec

from gemma_desk.chat import events
from gemma_desk.chat.errors import Bug, PromptProblem
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.unreadable import UNREADABLE

MAX_FRAME_BYTES = 1 << 30
"""A request holds at most some dozens of pictures of 8 MB."""

_LENGTH = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class Cancel:
    """Asks the engine process to end a turn."""

    turn_id: str


@dataclass(frozen=True, slots=True)
class Leave:
    """Asks the engine process to break off what it does, to save what a later one can use, and to end."""


@dataclass(frozen=True, slots=True)
class Anticipate:
    """Tells the engine process of a question that is being composed."""

    request: TurnRequest
    """The last message is the question so far."""


@dataclass(frozen=True, slots=True)
class CountTokens:
    """Asks how many tokens texts take; answered at once, whatever else is being done."""

    turn_id: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """The answer to `CountTokens`."""

    turn_id: str
    n_tokens: tuple[int, ...] | None
    """Of each text; None while no model is loaded."""


@dataclass(frozen=True, slots=True)
class Beat:
    """The engine process is alive, whatever it does; see `heart`."""


Request = LoadRequest | TurnRequest | Anticipate | CountTokens | Cancel | Leave
"""What the engine process is asked. Turn requests leave out media that the one before brought; see `MediaShelf`."""

REQUESTS: Mapping[str, type] = {kind.__name__: kind for kind in Request.__args__}
EVENTS: Mapping[str, type] = {kind.__name__: kind for kind in (*events.Event.__args__, Counted, Beat)}


def write(stream: BinaryIO, message: Request | events.Event | Counted | Beat) -> None:
    """Writes one frame.

    Raises:
        OSError: The other side is gone.
        PromptProblem: See `encode`.
    """
    stream.write(encode(message))
    stream.flush()


def encode(message: Request | events.Event | Counted | Beat) -> bytes:
    """One frame.

    Raises:
        PromptProblem: It is larger than the other side takes.
    """
    body = msgspec.msgpack.encode((type(message).__name__, message))
    if len(body) > MAX_FRAME_BYTES:
        raise PromptProblem(
            f"The conversation takes {len(body) / 1e6:.1f} MB with its pictures and sounds, but the engine takes at "
            f"most {MAX_FRAME_BYTES / 1e6:.1f} MB at once. Nothing was lost. Remove some of them or begin a new "
            "conversation."
        )
    return _LENGTH.pack(len(body)) + body


def read(stream: BinaryIO, kinds: Mapping[str, type]) -> Any | None:
    """Reads one frame as one of `kinds`.

    Returns:
        The message, or None when the other side is gone, also in the middle of a frame.

    Raises:
        Bug: The frame is not one of ours.
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MAX_FRAME_BYTES:
        raise Bug(f"A frame of {length} bytes came where at most {MAX_FRAME_BYTES} are allowed.")
    body = stream.read(length)
    return _decode(body, kinds) if len(body) == length else None


def _decode(body: bytes, kinds: Mapping[str, type]) -> Any:
    try:
        name, fields = msgspec.msgpack.decode(body, type=tuple[str, msgspec.Raw])
        return msgspec.msgpack.decode(fields, type=kinds[name])
    except (KeyError, *UNREADABLE) as error:
        raise Bug(f"A frame could not be read: {error}.") from error
