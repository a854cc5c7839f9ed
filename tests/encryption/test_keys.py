"""A passphrase opens what it wrapped, and nothing else does."""

from __future__ import annotations

import json

import pytest

from gemma_desk.encryption import Damaged, Wrong, check_wrap, new_key, unwrapped, wrapped


def test_the_passphrase_gives_the_key_back_however_its_letters_are_composed() -> None:
    key = new_key()
    kept = wrapped(key, "Café 語")
    assert unwrapped(kept, "Cafe\u0301 語") == key
    assert key.secret not in kept
    with pytest.raises(Wrong):
        unwrapped(kept, "cafe 語")


def test_two_keys_and_two_wraps_of_one_have_nothing_in_common() -> None:
    key = new_key()
    assert key != new_key()
    assert wrapped(key, "one") != wrapped(key, "one")
    assert len({key.secret, key.for_database, key.for_files, key.for_states}) == 4


def test_a_key_does_not_tell_itself() -> None:
    key = new_key()
    assert key.secret.hex() not in repr(key)
    assert str(key.secret) not in repr(key)


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"salt": ""},
        {"passes": 0},
        {"passes": 10**9},
        {"memory_bytes": 1 << 60},
        {"wrapped": "AAAA"},
        {"wrapped": 7},
    ],
)
def test_what_is_no_wrap_is_refused_before_anything_is_reckoned(change: dict[str, object]) -> None:
    kept = json.loads(wrapped(new_key(), "x"))
    with pytest.raises(Damaged):
        check_wrap(json.dumps(kept | change).encode())


def test_a_wrap_that_was_cut_is_refused_wherever() -> None:
    kept = wrapped(new_key(), "x")
    check_wrap(kept)
    for length in range(len(kept)):
        with pytest.raises(Damaged):
            check_wrap(kept[:length])
