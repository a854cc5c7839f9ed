"""Bytes that nobody reads without the passphrase: keys, and what is encrypted with them. Knows no files.

libsodium does it, through PyNaCl: Argon2id makes a key of the passphrase, which only unwraps the data key; what is kept
is XChaCha20-Poly1305, so that what was changed on the disk is refused instead of read. Each use has a key of its own.
"""

from gemma_desk.encryption.boxes import Changed, decrypted, encrypted
from gemma_desk.encryption.keys import Damaged, DataKey, Wrong, check_wrap, new_key, unwrapped, wrapped
from gemma_desk.encryption.pieces import decoded_pieces, encoded_piece

__all__ = [
    "Changed",
    "Damaged",
    "DataKey",
    "Wrong",
    "check_wrap",
    "decoded_pieces",
    "decrypted",
    "encoded_piece",
    "encrypted",
    "new_key",
    "unwrapped",
    "wrapped",
]
