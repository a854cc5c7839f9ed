"""How a state of the KV cache stands in its file, with a description: as it is, or encrypted.

As it is: the state, the description, and a tail with a checksum over both; it is looked at where it lies. Encrypted: a
head with the description, then the state in blocks; it is decrypted into memory, where there is room for it.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

import numpy as np
import psutil
from numpy.typing import NDArray

from gemma_desk.encryption import Changed, decrypted, encrypted
from gemma_desk.encryption.boxes import (
    ADDED_BYTES,
    STREAM_ADDED_BYTES,
    STREAM_HEADER_BYTES,
    Decrypting,
    encrypted_blocks,
)
from gemma_desk.engine.llama.backend import Cancelled

_BLOCK_BYTES = 1 << 20
_MAGIC = b"GDKVCA01"
_TAIL = struct.Struct("<8sIQ")
"""Magic, CRC-32 of all before the tail, length of the description."""
_LOCKED_MAGIC = b"GDKVCL01"
_HEAD = struct.Struct("<8sQQ")
"""Magic, length of the description, length of the state."""
_MOST_DESCRIPTION_BYTES = 1 << 28
_LEFT_BYTES = 1 << 30
"""Of memory, beside a state that is decrypted."""


class OthersKey(Exception):
    """It is encrypted, and there is no key here."""


class StateForm(Protocol):
    """One of the two ways."""

    def write(self, file: BinaryIO, state: NDArray[np.uint8], description: bytes) -> None:
        """Writes all of a file."""

    def description(self, file: BinaryIO) -> bytes:
        """Reads what it says of itself.

        Raises:
            ValueError: This is no state in this form.
            OthersKey: It is for those who have the key.
        """

    def has_room(self, path: Path) -> bool:
        """Whether it can be read now."""

    def state(self, path: Path, may_go_on: Callable[[], bool]) -> NDArray[np.uint8]:
        """Reads the state; `may_go_on` is asked for each MiB.

        Raises:
            ValueError: It is not what was written.
            OSError: It cannot be read.
            Cancelled: Stopped on the way.
        """


def state_form(key: bytes | None) -> StateForm:
    """The way of files with a key of 32 bytes, or without one."""
    return Plain() if key is None else Locked(key)


class Plain:
    """As it is."""

    def write(self, file: BinaryIO, state: NDArray[np.uint8], description: bytes) -> None:
        """See `StateForm`."""
        checksum = 0
        for block in _blocks(state):
            checksum = zlib.crc32(block, checksum)
            file.write(block)
        file.write(description)
        file.write(_TAIL.pack(_MAGIC, zlib.crc32(description, checksum), len(description)))

    def description(self, file: BinaryIO) -> bytes:
        """See `StateForm`."""
        if file.read(len(_LOCKED_MAGIC)) == _LOCKED_MAGIC:
            raise OthersKey
        size, _, length = _read_tail(file)
        file.seek(size - length)
        return file.read(length)

    def has_room(self, path: Path) -> bool:
        """It takes none: it is in memory only as far as it is looked at."""
        return True

    def state(self, path: Path, may_go_on: Callable[[], bool]) -> NDArray[np.uint8]:
        """See `StateForm`."""
        with path.open("rb") as file:
            size, checksum, length = _read_tail(file)
        data = np.memmap(path, np.uint8, mode="c", shape=(size,))
        if _checksum(data, may_go_on) != checksum:
            raise ValueError("damaged")
        return data[: size - length]


class Locked:
    """Encrypted."""

    def __init__(self, key: bytes) -> None:
        """`key` has 32 bytes."""
        self._key = key

    def write(self, file: BinaryIO, state: NDArray[np.uint8], description: bytes) -> None:
        """See `StateForm`."""
        file.write(_HEAD.pack(_LOCKED_MAGIC, len(description), state.nbytes))
        file.write(encrypted(description, self._key, _HEAD.pack(_LOCKED_MAGIC, len(description), state.nbytes)))
        for block in encrypted_blocks(_blocks(state), self._key):
            file.write(block)

    def description(self, file: BinaryIO) -> bytes:
        """See `StateForm`."""
        head = file.read(_HEAD.size)
        length, _ = _read_head(head)
        try:
            return decrypted(file.read(length + ADDED_BYTES), self._key, head)
        except Changed as error:
            raise ValueError("encrypted") from error

    def has_room(self, path: Path) -> bool:
        """See `StateForm`."""
        return path.stat().st_size + _LEFT_BYTES < psutil.virtual_memory().available

    def state(self, path: Path, may_go_on: Callable[[], bool]) -> NDArray[np.uint8]:
        """See `StateForm`."""
        with path.open("rb") as file:
            head = file.read(_HEAD.size)
            length, n_bytes = _read_head(head)
            if n_bytes > path.stat().st_size:
                raise ValueError("cut")
            file.seek(length + ADDED_BYTES, os.SEEK_CUR)
            try:
                return self._decrypted(file, n_bytes, may_go_on)
            except Changed as error:
                raise ValueError("damaged") from error

    def _decrypted(self, file: BinaryIO, n_bytes: int, may_go_on: Callable[[], bool]) -> NDArray[np.uint8]:
        state = np.empty(n_bytes, np.uint8)
        reading = Decrypting(file.read(STREAM_HEADER_BYTES), self._key)
        for into in _blocks(state):
            if not may_go_on():
                raise Cancelled
            into[:] = reading.block(file.read(into.nbytes + STREAM_ADDED_BYTES))
        return state


def _checksum(data: NDArray[np.uint8], may_go_on: Callable[[], bool]) -> int:
    checksum = 0
    for block in _blocks(data):
        if not may_go_on():
            raise Cancelled
        checksum = zlib.crc32(block, checksum)
    return checksum


def _blocks(data: NDArray[np.uint8]) -> Iterator[memoryview]:
    return (data.data[begin : begin + _BLOCK_BYTES] for begin in range(0, data.nbytes, _BLOCK_BYTES))


def _read_tail(file: BinaryIO) -> tuple[int, int, int]:
    """Returns the size of what stands before the tail, its checksum, and the description's length.

    Raises:
        ValueError: This is no state.
    """
    size = file.seek(0, os.SEEK_END) - _TAIL.size
    file.seek(max(size, 0))
    tail = file.read(_TAIL.size)
    magic, checksum, length = _TAIL.unpack(tail) if len(tail) == _TAIL.size else (b"", 0, 0)
    if magic != _MAGIC or length > size:
        raise ValueError("no state")
    return size, checksum, length


def _read_head(head: bytes) -> tuple[int, int]:
    magic, length, n_bytes = _HEAD.unpack(head) if len(head) == _HEAD.size else (b"", 0, 0)
    if magic != _LOCKED_MAGIC or length > _MOST_DESCRIPTION_BYTES:
        raise ValueError("no state")
    return length, n_bytes
