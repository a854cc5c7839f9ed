"""Bytes encrypted at once, or block by block where they are too many to be in memory twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nacl.bindings import crypto_secretstream_xchacha20poly1305_state as _State

ADDED_BYTES = 40
"""What `encrypted` adds: a nonce of 24 bytes and a tag of 16."""
STREAM_HEADER_BYTES = 24
STREAM_ADDED_BYTES = 17
"""What `encrypted_blocks` adds to each block."""


class Changed(Exception):
    """This was encrypted with another key or for another place, or was changed since."""


def encrypted(data: bytes, key: bytes, place: bytes) -> bytes:
    """Encrypts bytes for one place, such as a file's name: in another place they are refused.

    Args:
        data: Of any length.
        key: 32 bytes.
        place: Is not secret and is not kept.
    """
    from nacl.secret import Aead

    return bytes(Aead(key).encrypt(data, place))


def decrypted(data: bytes, key: bytes, place: bytes) -> bytes:
    """Gives back what `encrypted` was given.

    Raises:
        Changed: This is not what it gave for this key and place.
    """
    from nacl.exceptions import CryptoError
    from nacl.secret import Aead

    try:
        return Aead(key).decrypt(data, place)
    except (CryptoError, ValueError) as error:
        raise Changed from error


def encrypted_blocks(blocks: Iterable[memoryview], key: bytes) -> Iterator[bytes]:
    """Encrypts blocks so that none can be left out, doubled or put elsewhere. The first that comes is the header."""
    from nacl import bindings

    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    yield bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    for block in blocks:
        yield bindings.crypto_secretstream_xchacha20poly1305_push(state, bytes(block))


class Decrypting:
    """Gives back block for block what `encrypted_blocks` was given, in that order."""

    def __init__(self, header: bytes, key: bytes) -> None:
        """Begins.

        Raises:
            Changed: This is no header.
        """
        from nacl import bindings

        self._state: _State = bindings.crypto_secretstream_xchacha20poly1305_state()
        if len(header) != STREAM_HEADER_BYTES:
            raise Changed
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(self._state, header, key)

    def block(self, data: bytes) -> bytes:
        """Gives the next block.

        Raises:
            Changed: It is not the next one.
        """
        from nacl import bindings
        from nacl.exceptions import CryptoError

        try:
            block, _ = bindings.crypto_secretstream_xchacha20poly1305_pull(self._state, data)
        except (CryptoError, ValueError) as error:
            raise Changed from error
        return block
