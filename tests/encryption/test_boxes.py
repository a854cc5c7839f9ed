"""What is encrypted comes back as it was, in its place, or not at all."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.encryption import Changed, decoded_pieces, decrypted, encoded_piece, encrypted, new_key
from gemma_desk.encryption.boxes import Decrypting, encrypted_blocks

KEY = os.urandom(32)


@given(data=st.binary(), place=st.binary(), where=st.integers(min_value=0))
def test_it_comes_back_in_its_place_and_changed_by_one_bit_it_does_not(data: bytes, place: bytes, where: int) -> None:
    kept = bytearray(encrypted(data, KEY, place))
    assert decrypted(bytes(kept), KEY, place) == data
    with pytest.raises(Changed):
        decrypted(bytes(kept), KEY, place + b"!")
    with pytest.raises(Changed):
        decrypted(bytes(kept), os.urandom(32), place)
    kept[where % len(kept)] ^= 1
    with pytest.raises(Changed):
        decrypted(bytes(kept), KEY, place)


@given(blocks=st.lists(st.binary(min_size=1), min_size=2))
def test_blocks_come_back_in_their_order_alone(blocks: list[bytes]) -> None:
    header, *kept = encrypted_blocks(map(memoryview, blocks), KEY)
    reading = Decrypting(header, KEY)
    assert [reading.block(block) for block in kept] == blocks
    with pytest.raises(Changed):
        Decrypting(header, KEY).block(kept[1])
    with pytest.raises(Changed):
        Decrypting(header, os.urandom(32)).block(kept[0])


@given(made=st.lists(st.binary(min_size=1)), cut=st.integers(min_value=0))
def test_pieces_that_were_written_to_their_end_come_back(made: list[bytes], cut: int) -> None:
    key = new_key()
    kept = b"".join(encoded_piece(piece, "a", key) for piece in made)
    assert decoded_pieces(kept, "a", key) == b"".join(made)
    short = decoded_pieces(kept[: cut % (len(kept) + 1)], "a", key)
    assert b"".join(made).startswith(short)
    if made:
        assert decoded_pieces(kept[:-1], "a", key) == b"".join(made[:-1])
        assert decoded_pieces(kept, "b", key) == b""
