"""Files that grow by pieces: each is encrypted as it comes, and one that was not written to its end is left out."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from gemma_desk.encryption.boxes import Changed, decrypted, encrypted
from gemma_desk.encryption.keys import DataKey

_LENGTH = struct.Struct("<I")


def encoded_piece(piece: bytes, name: str, key: DataKey | None) -> bytes:
    """Gives a piece as it stands in the file of that name: as it is where there is no key."""
    if key is None:
        return piece
    box = encrypted(piece, key.for_files, name.encode())
    return _LENGTH.pack(len(box)) + box


def decoded_pieces(data: bytes, name: str, key: DataKey | None) -> bytes:
    """Gives what a file holds, up to a piece that was not written to its end."""
    return data if key is None else b"".join(_pieces(data, name, key))


def _pieces(data: bytes, name: str, key: DataKey) -> Iterator[bytes]:
    begin = 0
    while begin + _LENGTH.size <= len(data):
        (length,) = _LENGTH.unpack_from(data, begin)
        begin += _LENGTH.size
        try:
            yield decrypted(data[begin : begin + length], key.for_files, name.encode())
        except Changed:
            return
        begin += length
