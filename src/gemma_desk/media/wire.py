"""What the decoder and its child process say to each other, and how it is framed.

MessagePack checked against types on arrival, never pickle: the child reads files from anywhere, and what comes out of
it must not be able to do anything here.
"""

from __future__ import annotations

from typing import IO

import msgspec

from gemma_desk.chat.message import Attachment
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.media.prepared import StripFrame, Thumbnail
from gemma_desk.media.sniff import MAX_FILE_BYTES

MAX_FRAME_BYTES = 128 * 1024 * 1024
"""The largest sound or picture sent, and a little; a file to read comes behind its job's frame, not in it."""

_LENGTH_BYTES = 4


class Job(msgspec.Struct, frozen=True):
    """What is to be done with a file, whose bytes follow."""

    n_bytes: int
    """Of the file."""
    name: str
    detail: int | None
    selection: str = ""
    largest: int = DETAILS[-1]
    wants_media: bool = True
    """False where only what it looks like is wanted."""
    is_one: bool = False
    """Read a picture or sound to be sent as one, see `media.prepare.prepare`; without a thumbnail or waveform."""


class PictureSent(msgspec.Struct, frozen=True, tag="picture"):
    """Tells a picture from a sound on the wire."""

    picture: Picture


class SoundSent(msgspec.Struct, frozen=True, tag="sound"):
    """Tells a sound from a picture on the wire."""

    sound: Sound


class Done(msgspec.Struct, frozen=True, tag="done"):
    """A prepared attachment."""

    attachment: Attachment
    n_media: int
    """Pictures and sounds that follow, each in a frame of its own: an hour of sound is larger than a frame."""
    thumbnail: Thumbnail | None
    peaks: tuple[float, ...]
    strip: tuple[StripFrame, ...]


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """The file cannot be used."""

    sentence: str


class Fault(msgspec.Struct, frozen=True, tag="fault"):
    """A bug in the child."""

    traceback: str


Reply = Done | Refused | Fault
Medium = PictureSent | SoundSent


_JOB_DECODER = msgspec.msgpack.Decoder(Job)
_REPLY_DECODER: msgspec.msgpack.Decoder[Reply] = msgspec.msgpack.Decoder(Reply)
_MEDIUM_DECODER: msgspec.msgpack.Decoder[Medium] = msgspec.msgpack.Decoder(Medium)


def send(stream: IO[bytes], message: Job | Reply | Medium) -> None:
    """Writes one frame: 4 bytes of length, little-endian, then MessagePack."""
    body = msgspec.msgpack.encode(message)
    stream.write(len(body).to_bytes(_LENGTH_BYTES, "little"))
    stream.write(body)
    stream.flush()


def send_job(stream: IO[bytes], job: Job, data: bytes) -> None:
    """Writes one job and, as they are, the bytes of its file: a copy within a frame would take their size again."""
    send(stream, job)
    stream.write(data)
    stream.flush()


def receive_job(stream: IO[bytes]) -> tuple[Job, bytes]:
    """Reads one job with its file; raises as `receive_reply` does."""
    job = _JOB_DECODER.decode(_frame(stream))
    if not 0 <= job.n_bytes <= MAX_FILE_BYTES:
        raise msgspec.DecodeError(f"a file of {job.n_bytes} bytes")
    return job, _exactly(stream, job.n_bytes)


def receive_reply(stream: IO[bytes]) -> Reply:
    """Reads one reply.

    Raises:
        EOFError: The other side has closed its end, perhaps within a frame.
        UNREADABLE: What came is no reply.
    """
    return _REPLY_DECODER.decode(_frame(stream))


def receive_medium(stream: IO[bytes]) -> Medium:
    """Reads one picture or sound behind a `Done`; raises as `receive_reply` does."""
    return _MEDIUM_DECODER.decode(_frame(stream))


def _frame(stream: IO[bytes]) -> bytes:
    n_bytes = int.from_bytes(_exactly(stream, _LENGTH_BYTES), "little")
    if n_bytes > MAX_FRAME_BYTES:
        raise msgspec.DecodeError(f"a frame of {n_bytes} bytes")
    return _exactly(stream, n_bytes)


def _exactly(stream: IO[bytes], n_bytes: int) -> bytes:
    data = stream.read(n_bytes)
    if len(data) < n_bytes:
        raise EOFError(f"{len(data)} of {n_bytes} bytes")
    return data
