"""The data key, and how a passphrase opens it.

Everything is encrypted with keys made of one random data key. That is kept wrapped by a key made of the passphrase, so
another passphrase rewrites nothing but the wrap.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from dataclasses import dataclass, field

import msgspec

_KEY_BYTES = 32
_SALT_BYTES = 16
"""As libsodium's Argon2id takes it."""
_PASSES, _MEMORY_BYTES = 3, 256 << 20
"""libsodium's "moderate": 0.6 s on one core of 2 GHz. Written down beside the wrap, so it may change."""
_WRAPPED_BYTES = _KEY_BYTES + 24 + 16
"""With a nonce and a tag."""
_MOST_PASSES, _MOST_MEMORY_BYTES = 64, 4 << 30
"""Of a wrap that is read: a damaged one is not to take all the memory there is."""
_VERSION = 1


class Wrong(Exception):
    """The passphrase is another one."""


class Damaged(Exception):
    """This is no wrap, or not all of it."""


@dataclass(frozen=True, slots=True)
class DataKey:
    """What everything is encrypted with. Its `repr` tells nothing."""

    secret: bytes = field(repr=False)
    """32 random bytes."""

    @property
    def for_database(self) -> bytes:
        """Of the database and its copies, 32 bytes."""
        return self._part(b"gd-database")

    @property
    def for_files(self) -> bytes:
        """Of attachments and recordings, 32 bytes."""
        return self._part(b"gd-files")

    @property
    def for_states(self) -> bytes:
        """Of what the engine keeps, 32 bytes: the engine gets no other."""
        return self._part(b"gd-states")

    def _part(self, use: bytes) -> bytes:
        return hashlib.blake2b(digest_size=_KEY_BYTES, key=self.secret, person=use).digest()


class _Wrap(msgspec.Struct, frozen=True):
    version: int
    salt: bytes
    passes: int
    memory_bytes: int
    wrapped: bytes


def new_key() -> DataKey:
    """Makes a data key that nobody has."""
    return DataKey(os.urandom(_KEY_BYTES))


def wrapped(key: DataKey, passphrase: str, passes: int = _PASSES, memory_bytes: int = _MEMORY_BYTES) -> bytes:
    """Gives what is to be kept of a data key: JSON, of no use without the passphrase. Takes about half a second."""
    from nacl.secret import Aead

    salt = os.urandom(_SALT_BYTES)
    box = Aead(_derived(passphrase, salt, passes, memory_bytes))
    wrap = _Wrap(_VERSION, salt, passes, memory_bytes, bytes(box.encrypt(key.secret)))
    return msgspec.json.encode(wrap)


def unwrapped(kept: bytes, passphrase: str) -> DataKey:
    """Gives the data key again. Takes about half a second.

    Raises:
        Wrong: The passphrase is another one.
        Damaged: What was kept is not what was made.
        MemoryError: There is not as much memory as it takes: 256 MiB.
    """
    from nacl.exceptions import CryptoError
    from nacl.secret import Aead

    wrap = _read(kept)
    box = Aead(_derived(passphrase, wrap.salt, wrap.passes, wrap.memory_bytes))
    try:
        return DataKey(box.decrypt(wrap.wrapped))
    except CryptoError as error:
        raise Wrong from error


def check_wrap(kept: bytes) -> None:
    """Looks whether this is a wrap, without a passphrase.

    Raises:
        Damaged: It is none.
    """
    _read(kept)


def _read(kept: bytes) -> _Wrap:
    try:
        wrap = msgspec.json.decode(kept, type=_Wrap)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Damaged(str(error)) from error
    if wrap.version != _VERSION:
        raise Damaged(f"it has version {wrap.version}, this program reads {_VERSION}")
    if not (0 < wrap.passes <= _MOST_PASSES and 8192 <= wrap.memory_bytes <= _MOST_MEMORY_BYTES):
        raise Damaged(f"it asks for {wrap.passes} passes over {wrap.memory_bytes} bytes")
    if len(wrap.salt) != _SALT_BYTES or len(wrap.wrapped) != _WRAPPED_BYTES:
        raise Damaged(f"it has {len(wrap.salt)} and {len(wrap.wrapped)} bytes")
    return wrap


def _derived(passphrase: str, salt: bytes, passes: int, memory_bytes: int) -> bytes:
    """The same letters are the same passphrase, however a keyboard composes them."""
    from nacl.exceptions import CryptoError
    from nacl.pwhash import argon2id

    typed = unicodedata.normalize("NFC", passphrase).encode()
    try:
        return argon2id.kdf(_KEY_BYTES, typed, salt, opslimit=passes, memlimit=memory_bytes)
    except CryptoError as error:  # its only way to fail
        raise MemoryError(f"{memory_bytes >> 20} MiB") from error
