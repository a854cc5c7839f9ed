"""A byte that the disk changed is found, wherever it is."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from gemma_desk.chat.errors import StoreInUse, StoreProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.store import Store, sums
from gemma_desk.store.database import DATABASE_NAME, check_copy
from gemma_desk.store.last_state import SIDECAR_NAME


def filled(folder: Path) -> None:
    store = Store.open(folder)
    conversation = store.create_conversation("Titled")
    store.add_message(conversation.id, Message(Role.USER, ("What was promised, on the second of March",)))
    answer = store.add_message(conversation.id, Message(Role.ASSISTANT, ("Four hundred",), "It was four"))
    store.labels.give(conversation.id, store.labels.add("Money", "green").id)
    store.set_cut(answer.id, "A summary")
    store.keep_draft(conversation.id, ("And then",))
    store.close()


def changed(path: Path, old: bytes, new: bytes) -> None:
    """Changes a text where it stands, wherever it stands."""
    data = path.read_bytes()
    assert len(old) == len(new)
    assert old in data
    path.write_bytes(data.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"second of March", b"second of Marsh"),
        (b"It was four", b"It was more"),
        (b"Titled", b"Tilted"),
        (b"A summary", b"A surnmry"),
        (b"And then", b"And them"),
        (b"Money", b"Honey"),
        (b"green", b"grown"),
    ],
)
def test_a_changed_text_is_found_when_opened(folder: Path, old: bytes, new: bytes) -> None:
    filled(folder)
    changed(folder / DATABASE_NAME, old, new)
    with pytest.raises(StoreProblem):
        Store.open(folder)
    with pytest.raises(StoreProblem):
        check_copy(folder / DATABASE_NAME)


def test_after_a_crash_too(folder: Path) -> None:
    filled(folder)
    (folder / SIDECAR_NAME).write_bytes(b'{"conversations":1}')
    changed(folder / DATABASE_NAME, b"second of March", b"second of Marsh")
    with pytest.raises(StoreProblem):
        Store.open(folder)


def test_what_nobody_changed_is_not_looked_through(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(folder)

    def forbidden(connection: sqlite3.Connection) -> int:
        raise AssertionError

    monkeypatch.setattr(sums, "n_changed_rows", forbidden)
    Store.open(folder).close()


def test_a_doubted_database_is_looked_through_at_the_next_opening(folder: Path) -> None:
    filled(folder)
    store = Store.open(folder)
    store._connection.execute("DROP TRIGGER sum_parts_changed")  # as if a disk had changed the page
    store._change("UPDATE parts SET text = 'Four thousand' WHERE text = 'Four hundred'")
    store.doubt()
    store.close()
    with pytest.raises(StoreProblem):
        Store.open(folder)


def test_a_damaged_index_of_the_search_is_made_anew(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    filled(folder)
    with contextlib.closing(sqlite3.connect(folder / DATABASE_NAME)) as connection, connection:
        connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
    store = Store.open(folder)
    assert len(store.search("promised")) == 1
    store.close()
    assert caplog.records


def test_one_that_is_in_use_is_told_from_one_that_is_damaged(folder: Path) -> None:
    store = Store.open(folder)
    store.create_conversation("Mine")
    with pytest.raises(StoreInUse):
        Store.open(folder)
    store.close()
