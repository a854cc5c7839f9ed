"""A database that cannot be opened: there is always something to go on with, and what was there stays."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.store import Store
from gemma_desk.store.copies import Copy, good_copies, keep_copy, place_for_copy
from gemma_desk.store.database import DATABASE_NAME
from gemma_desk.store.mending import keep_readable, put_back, start_anew


def ask(store: Store, conversation_id: int, text: str) -> int:
    return store.add_message(conversation_id, Message(Role.USER, (text,))).id


def filled(folder: Path) -> Copy:
    """Two conversations and a copy of them, then a third; closed."""
    store = Store.open(folder)
    for number in range(2):
        conversation = store.create_conversation(f"Number {number}")
        for place in range(30):
            ask(store, conversation.id, f"Message {place} of {number}: " + "words " * 100)
    store.copy_beside(place_for_copy(folder))
    copy = keep_copy(folder, date(2026, 11, 22))
    last = store.create_conversation("After the copy")
    ask(store, last.id, "The newest")
    store.keep_draft(last.id, ("Half a question",))
    store.labels.give(last.id, store.labels.add("Money", "green").id)
    store.delete_conversation(1)
    store.close()
    return copy


def empty(path: Path) -> None:
    path.write_bytes(b"")


def overwrite(path: Path) -> None:
    path.write_bytes(b"no database " * 5000)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def remove(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("harm", [empty, overwrite, cut_off, remove])
def test_a_copy_is_gone_on_with_and_what_was_there_is_kept(folder: Path, harm: Callable[[Path], None]) -> None:
    copy = filled(folder)
    path = folder / DATABASE_NAME
    harm(path)
    harmed = path.read_bytes() if path.exists() else None
    with pytest.raises(StoreProblem):
        Store.open(folder)
    assert list(good_copies(folder)) == [copy]
    mended = put_back(folder, copy)
    store = Store.open(folder)
    assert [row.title for row in store.conversations()] == ["Number 1", "Number 0"]
    assert len(store.messages(1)) == 30
    store.close()
    assert mended.n_conversations == 2
    assert (mended.kept.read_bytes() if mended.kept else None) == harmed
    assert copy.path.exists()
    assert not list(folder.glob(".scratch-*"))


def test_one_can_start_anew(folder: Path) -> None:
    filled(folder)
    overwrite(folder / DATABASE_NAME)
    mended = start_anew(folder)
    store = Store.open(folder)
    assert store.conversations() == ()
    store.close()
    assert mended.kept is not None
    assert mended.kept.read_bytes().startswith(b"no database")


def test_what_can_still_be_read_is_gone_on_with(folder: Path) -> None:
    filled(folder)
    path = folder / DATABASE_NAME
    with contextlib.closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'words_data'").fetchone()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(data)
    with pytest.raises(StoreProblem):
        Store.open(folder)
    mended = keep_readable(folder)
    store = Store.open(folder)
    titles = {row.title: row for row in store.conversations()}
    assert set(titles) == {"Number 1", "After the copy"}
    assert [row.title for row in store.deleted_conversations()] == ["Number 0"]
    assert [row.message.text[:15] for row in store.messages(titles["Number 1"].id)][:2] == [
        "Message 0 of 1:",
        "Message 1 of 1:",
    ]
    last = titles["After the copy"]
    assert (store.draft(last.id), len(last.labels)) == (("Half a question",), 1)
    assert len(store.search("newest")) == 1
    store.close()
    assert (mended.n_conversations, mended.n_lost) == (3, 0)


def test_what_cannot_be_read_is_counted_and_costs_nothing_else(folder: Path) -> None:
    filled(folder)
    path = folder / DATABASE_NAME
    data = path.read_bytes()
    place = data.index(b"Message 7 of 1:") // 4096
    path.write_bytes(data[: place * 4096] + b"\xff" * 4096 + data[(place + 1) * 4096 :])
    mended = keep_readable(folder)
    store = Store.open(folder)
    n_left = sum(bool(row.message.text) for row in store.all_messages(2))
    store.close()
    assert mended.n_conversations == 3
    assert mended.n_lost >= 1
    assert 5 < n_left < 30


def test_where_nothing_can_be_read_it_is_said(folder: Path) -> None:
    filled(folder)
    overwrite(folder / DATABASE_NAME)
    before = (folder / DATABASE_NAME).read_bytes()
    with pytest.raises(StoreProblem):
        keep_readable(folder)
    assert (folder / DATABASE_NAME).read_bytes() == before
