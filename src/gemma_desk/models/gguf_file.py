"""Reads the header of a GGUF file: what the model is and where its tensors lie. The tensors themselves stay unread.

Nothing in the file is believed: no count or length in it makes this module take memory that the file does not fill,
and whatever is wrong with a file comes out as a `ModelProblem`.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import prod
from pathlib import Path
from typing import BinaryIO

from gemma_desk.chat.errors import ModelProblem

Scalar = int | float | bool | str
Value = Scalar | tuple[Scalar, ...]

MAX_HEADER_BYTES = 128 * 2**20
"""A header beyond this is refused; that of Gemma 4 12B, with 262 144 tokens and 515 000 merges, takes 16 MiB."""

MAX_KEPT_ITEMS = 1024
"""Longer arrays (tokens, merges, scores) are passed over; only their length is kept."""

_MAGIC = b"GGUF"
_VERSIONS = (2, 3)
_DEFAULT_ALIGNMENT = 32
_MAX_DIMENSIONS = 4
_MAX_ENTRIES = 2**16
"""Values, and tensors, of one file; Gemma 4 12B has about 50 and 700."""
_CHUNK_BYTES = 2**20
_STRING, _ARRAY = 8, 9

_SCALARS = {
    number: struct.Struct("<" + code)
    for number, code in {
        0: "B",
        1: "b",
        2: "H",
        3: "h",
        4: "I",
        5: "i",
        6: "f",
        7: "?",
        10: "Q",
        11: "q",
        12: "d",
    }.items()
}
"""By GGUF value type."""
_U32, _U64 = _SCALARS[4], _SCALARS[10]

_BLOCKS = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 40),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292), 16: (256, 66),
    17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110), 22: (256, 82), 23: (256, 136),
    24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 29: (256, 56), 30: (1, 2), 34: (256, 54),
    35: (256, 66), 39: (32, 17), 40: (64, 36), 41: (128, 18),
}  # fmt: skip
"""By ggml tensor type: values of one block and its bytes."""


@dataclass(frozen=True, slots=True)
class TensorInfo:
    """What the header says of one tensor."""

    name: str
    shape: tuple[int, ...]
    """As the file has it: the row length first."""
    kind: int
    """ggml's number of the type."""
    offset_bytes: int
    """From the start of the tensor data."""

    @property
    def n_bytes(self) -> int:
        """Size of the data; 0 for a type newer than this program."""
        block, block_bytes = _BLOCKS.get(self.kind, (1, 0))
        return prod(self.shape) // block * block_bytes


@dataclass(frozen=True, slots=True)
class GgufMetadata:
    """The header of one file."""

    path: Path
    file_bytes: int
    """Size of the whole file."""
    values: Mapping[str, Value] = field(repr=False)
    """Scalars, strings and short arrays by key."""
    array_lengths: Mapping[str, int] = field(repr=False)
    """Number of items of every array, kept or not, by key."""
    tensors: tuple[TensorInfo, ...] = field(repr=False)
    data_offset_bytes: int
    """Where the tensor data starts in the file."""

    @property
    def architecture(self) -> str:
        """`general.architecture`, empty where there is none."""
        return self.text("general.architecture")

    @property
    def needed_bytes(self) -> int:
        """Size the file must have to hold all its tensors."""
        ends = [tensor.offset_bytes + tensor.n_bytes for tensor in self.tensors]
        return self.data_offset_bytes + max(ends, default=0)

    def text(self, key: str) -> str:
        """A string value, empty where there is none."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def integer(self, key: str) -> int | None:
        """A whole number, None where there is none."""
        value = self.values.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None


def read_metadata(path: Path) -> GgufMetadata:
    """Reads a file's header and checks that the file is long enough for what the header promises.

    Raises:
        ModelProblem: The file is missing, empty, no GGUF, of an unknown version, damaged or cut short.
    """
    try:
        with path.open("rb") as file:
            metadata = _read(path, _Header(path, file))
    except OSError as error:
        raise _unreadable(path, error) from error
    if metadata.file_bytes < metadata.needed_bytes:
        raise _cut_short(metadata)
    return metadata


def read_architecture(path: Path) -> str:
    """Reads no more of a file than it takes to tell what kind of model it holds; empty where it does not say early.

    Raises:
        ModelProblem: The file is missing, empty, no GGUF, of an unknown version, or damaged up to there.
    """
    try:
        with path.open("rb") as file:
            header = _Header(path, file)
            _, n_values = _read_counts(path, header)
            return _early_architecture(header, n_values)
    except OSError as error:
        raise _unreadable(path, error) from error


def _early_architecture(header: _Header, n_values: int) -> str:
    """From the values before the first array: writers put it first."""
    for _ in range(n_values):
        key, kind = header.string(), header.u32()
        if kind == _ARRAY:
            break
        value = header.scalar(kind)
        if key == "general.architecture":
            return str(value)
    return ""


def _read_counts(path: Path, header: _Header) -> tuple[int, int]:
    """How many tensors and values the header has."""
    _check_magic(path, header)
    n_tensors, n_values = header.u64(), header.u64()
    if max(n_tensors, n_values) > _MAX_ENTRIES:
        raise header.damaged(f"{n_tensors:,} tensors and {n_values:,} values, where {_MAX_ENTRIES:,} are possible")
    return n_tensors, n_values


def _read(path: Path, header: _Header) -> GgufMetadata:
    n_tensors, n_values = _read_counts(path, header)
    values: dict[str, Value] = {}
    lengths: dict[str, int] = {}
    for _ in range(n_values):
        _read_value(header, values, lengths)
    tensors = tuple(_read_tensor(header) for _ in range(n_tensors))
    alignment = _alignment(header, values)
    start = -(-header.position // alignment) * alignment if tensors else header.position
    return GgufMetadata(path, header.file_bytes, values, lengths, tensors, start)


def _check_magic(path: Path, header: _Header) -> None:
    if header.file_bytes == 0:
        raise ModelProblem(f"{path.name} is empty: it has 0 bytes. {_DOWNLOAD_AGAIN}")
    magic = header.peek(len(_MAGIC))
    if magic != _MAGIC:
        raise _not_gguf(path, header.peek(64))
    header.position = len(_MAGIC)
    version = header.u32()
    if version not in _VERSIONS:
        raise ModelProblem(
            f"{path.name} is GGUF version {version}, where version 2 or 3 is needed. Nothing was changed. "
            "Choose a newer file of the model, or a newer version of this program."
        )


def _read_value(header: _Header, values: dict[str, Value], lengths: dict[str, int]) -> None:
    key = header.string()
    kind = header.u32()
    if kind != _ARRAY:
        values[key] = header.scalar(kind)
        return
    kind, length = header.u32(), header.u64()
    lengths[key] = length
    if length <= MAX_KEPT_ITEMS:
        values[key] = tuple(header.scalar(kind) for _ in range(length))
    else:
        header.skip(kind, length)


def _read_tensor(header: _Header) -> TensorInfo:
    name, n_dimensions = header.string(), header.u32()
    if n_dimensions > _MAX_DIMENSIONS:
        raise header.damaged(f"a tensor with {n_dimensions} dimensions, where at most {_MAX_DIMENSIONS} are allowed")
    shape = tuple(header.u64() for _ in range(n_dimensions))
    return TensorInfo(name, shape, kind=header.u32(), offset_bytes=header.u64())


def _alignment(header: _Header, values: Mapping[str, Value]) -> int:
    alignment = values.get("general.alignment", _DEFAULT_ALIGNMENT)
    if not isinstance(alignment, int) or alignment <= 0:
        raise header.damaged(f"an alignment of {alignment!r}, where a number above 0 is needed")
    return alignment


class _Header:
    """A cursor over the beginning of a file, read in chunks as far as it is needed."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self.file_bytes = os.fstat(file.fileno()).st_size
        self.position = 0
        self._path = path
        self._file = file
        self._data = bytearray()

    def peek(self, n_bytes: int) -> bytes:
        """The next bytes, fewer at the end of the file; the cursor stays."""
        end = min(self.position + n_bytes, self.file_bytes)
        self._fill(end)
        return bytes(self._data[self.position : end])

    def u32(self) -> int:
        """The next unsigned 32-bit number."""
        return int(self._unpack(_U32))

    def u64(self) -> int:
        """The next unsigned 64-bit number."""
        return int(self._unpack(_U64))

    def string(self) -> str:
        """The next string; bytes that are not UTF-8 are replaced."""
        length = self.u64()
        begin, end = self.position, self.position + length
        self._fill(end)
        self.position = end
        return self._data[begin:end].decode("utf-8", errors="replace")

    def scalar(self, kind: int) -> Scalar:
        """The next value of a GGUF type that is no array."""
        if kind == _STRING:
            return self.string()
        return self._unpack(self._layout(kind))

    def skip(self, kind: int, length: int) -> None:
        """Passes over the items of an array."""
        if kind == _STRING:
            self._skip_strings(length)
        else:
            self.position += length * self._layout(kind).size

    def damaged(self, found: str) -> ModelProblem:
        """The file does not keep to the format."""
        return ModelProblem(f"{self._path.name} is damaged: its header holds {found}. {_DOWNLOAD_AGAIN}")

    def _layout(self, kind: int) -> struct.Struct:
        if kind not in _SCALARS:
            raise self.damaged(f"a value of the unknown type {kind}")
        return _SCALARS[kind]

    def _unpack(self, layout: struct.Struct) -> Scalar:
        begin, self.position = self.position, self.position + layout.size
        self._fill(self.position)
        value: Scalar = layout.unpack_from(self._data, begin)[0]
        return value

    def _skip_strings(self, length: int) -> None:
        """Kept tight: a vocabulary has 262 144 strings, its merges are half a million."""
        data, unpack, position = self._data, _U64.unpack_from, self.position
        for _ in range(length):
            try:
                position += 8 + unpack(data, position)[0]
            except (struct.error, OverflowError):  # beyond what has been read so far, or beyond any file
                self._fill(position + 8)
                position += 8 + unpack(data, position)[0]
        self.position = position

    def _fill(self, end: int) -> None:
        """Makes the first `end` bytes of the file available."""
        if end > self.file_bytes:
            raise self._ended(end)
        if end > MAX_HEADER_BYTES:
            raise self.damaged(f"more than {MAX_HEADER_BYTES:,} bytes")
        while len(self._data) < end:
            chunk = self._file.read(max(_CHUNK_BYTES, end - len(self._data)))
            if not chunk:  # the file became shorter while it was read
                raise self._ended(end)
            self._data += chunk

    def _ended(self, end: int) -> ModelProblem:
        return ModelProblem(
            f"{self._path.name} is cut short: its header needs at least {end:,} bytes, and the file has "
            f"{self.file_bytes:,}. {_DOWNLOAD_AGAIN}"
        )


_DOWNLOAD_AGAIN = "Nothing was changed. Download the file again."


def _unreadable(path: Path, error: OSError) -> ModelProblem:
    if isinstance(error, FileNotFoundError):
        return ModelProblem(f"There is no file {path}. Nothing was changed. Choose the model's folder again.")
    reason = error.strerror or type(error).__name__
    return ModelProblem(f"{path} cannot be read: {reason}. Nothing was changed. Choose another file.")


def _not_gguf(path: Path, beginning: bytes) -> ModelProblem:
    if beginning.lstrip().startswith(b"<"):
        found = "it is a web page that was saved in place of the file"
    else:
        found = f"it begins with the bytes {beginning[:4].hex(' ')}, where {_MAGIC.hex(' ')} (GGUF) is needed"
    return ModelProblem(f"{path.name} is not a model file: {found}. {_DOWNLOAD_AGAIN}")


def _cut_short(metadata: GgufMetadata) -> ModelProblem:
    return ModelProblem(
        f"{metadata.path.name} is cut short: {metadata.needed_bytes:,} bytes are needed for its tensors, and the "
        f"file has {metadata.file_bytes:,}. {_DOWNLOAD_AGAIN}"
    )
