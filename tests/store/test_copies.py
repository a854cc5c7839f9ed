"""Copies of the database: whole, numbered, seven of them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.encryption import DataKey, new_key
from gemma_desk.store import Store
from gemma_desk.store.copies import N_KEPT, copies, good_copies, is_due, keep_copy, place_for_copy
from gemma_desk.store.database import COPIES_NAME, check_copy
from gemma_desk.store.mending import put_back

DAY = date(2026, 11, 22)


def copied(store: Store, folder: Path, day: date) -> Path:
    store.copy_beside(place_for_copy(folder))
    return keep_copy(folder, day).path


def test_one_a_day_the_last_seven(store: Store, folder: Path) -> None:
    for n_days in range(10):
        day = DAY + timedelta(n_days)
        store.create_conversation(f"Day {n_days}")
        assert is_due(folder, day)
        copied(store, folder, day)
        assert not is_due(folder, day)
    kept = list(good_copies(folder))
    assert [copy.n_conversations for copy in kept] == [10, 9, 8, 7, 6, 5, 4]
    assert len(list((folder / COPIES_NAME).iterdir())) == N_KEPT


def test_a_clock_that_was_set_back_hides_no_new_copy(store: Store, folder: Path) -> None:
    for day in (DAY, DAY + timedelta(1), date(1970, 1, 1), DAY):
        store.create_conversation("Another")
        copied(store, folder, day)
    assert [copy.n_conversations for copy in good_copies(folder)] == [4, 3, 2, 1]


def test_one_that_is_not_whole_takes_no_place(store: Store, folder: Path) -> None:
    store.create_conversation("Kept")
    good = copied(store, folder, DAY)
    store.copy_beside(place_for_copy(folder))
    unfinished = place_for_copy(folder)
    unfinished.write_bytes(good.read_bytes().replace(b"Kept", b"Kopt"))
    with pytest.raises(StoreProblem):
        keep_copy(folder, DAY + timedelta(1))
    assert copies(folder) == (good,)


def test_a_damaged_copy_is_passed_over(store: Store, folder: Path) -> None:
    store.create_conversation("Kept")
    older = copied(store, folder, DAY)
    newer = copied(store, folder, DAY + timedelta(1))
    newer.write_bytes(newer.read_bytes()[:5000])
    assert [copy.path for copy in good_copies(folder)] == [older]


def test_what_is_written_meanwhile_is_in_it_and_in_the_store(store: Store, folder: Path) -> None:
    for number in range(40):
        store.create_conversation(f"{number} " + "x" * 100_000)
    n_before = len(store.conversations())
    copied_meanwhile: list[int] = []

    def write() -> None:
        copied_meanwhile.append(store.create_conversation("Meanwhile").id)

    store.copy_beside(place_for_copy(folder), write)
    (copy,) = [keep_copy(folder, DAY)]
    assert len(copied_meanwhile) > 2
    assert n_before < copy.n_conversations <= n_before + len(copied_meanwhile)
    assert len(store.conversations()) == n_before + len(copied_meanwhile)


@pytest.mark.parametrize("key", [None, new_key()], ids=["plain", "encrypted"])
def test_what_is_removed_for_good_goes_from_the_copies_too(folder: Path, key: DataKey | None) -> None:
    store = Store.open(folder, key)
    doomed, kept = store.create_conversation("Doomed"), store.create_conversation("Kept")
    store.add_message(doomed.id, Message(Role.USER, ("Nobody else reads this",)))
    store.add_message(kept.id, Message(Role.USER, ("This stays",)))
    store.copy_beside(place_for_copy(folder))
    copy = keep_copy(folder, DAY, partial(check_copy, key=key))
    store.delete_conversation(doomed.id)
    store.remove_deleted(doomed.id)
    store.remove_deleted(kept.id)
    store.close()
    assert check_copy(copy.path, key) == 1
    assert b"Nobody" not in copy.path.read_bytes()
    put_back(folder, copy)
    again = Store.open(folder, key)
    assert [row.title for row in again.conversations()] == ["Kept"]
    assert (len(again.search("stays")), again.search("nobody")) == (1, ())
    again.close()


def test_a_copy_with_another_history_keeps_what_has_the_same_number(folder: Path, tmp_path: Path) -> None:
    other = Store.open(tmp_path / "other")
    theirs = other.create_conversation("Theirs")
    other.add_message(theirs.id, Message(Role.USER, ("Said elsewhere",)))
    other.copy_beside(place_for_copy(folder))
    copy = keep_copy(folder, DAY)
    other.close()
    store = Store.open(folder)
    mine = store.create_conversation("Mine")
    store.add_message(mine.id, Message(Role.USER, ("Said here",)))
    assert mine.id == theirs.id
    store.delete_conversation(mine.id)
    store.remove_deleted(mine.id)
    store.close()
    assert check_copy(copy.path) == 1
    assert b"Said elsewhere" in copy.path.read_bytes()
