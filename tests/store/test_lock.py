"""A store behind a passphrase keeps and gives the same, and nobody reads it without."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from gemma_desk.chat.errors import AttachmentProblem, StoreProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.encryption import DataKey, new_key
from gemma_desk.store import Store
from gemma_desk.store.database import DATABASE_NAME, check_copy, copy_database, is_in_use
from gemma_desk.store.lock_file import (
    LOCK_COPY_NAME,
    LOCK_NAME,
    Locked,
    WrongPassphrase,
    is_locked,
    unlock,
    write_lock,
)
from tests.store.conftest import child

MARKER = "Rosinenbrötchen"


@pytest.fixture
def key(folder: Path) -> DataKey:
    key = new_key()
    Store.open(folder, key).close()
    write_lock(folder, key, "open, please")
    return key


@pytest.fixture
def locked(folder: Path, key: DataKey) -> Iterator[Store]:
    store = Store.open(folder, key)
    yield store
    store.close()


def fill(store: Store) -> None:
    conversation = store.create_conversation(f"About {MARKER}")
    store.add_message(conversation.id, Message(Role.USER, (f"Is {MARKER} good?",)))
    store.keep_draft(0, (f"and {MARKER} tomorrow",))
    data = f"{MARKER} in a file".encode() * 1000
    store.put_attachment(hashlib.sha256(data).hexdigest(), data)


def held_in(folder: Path) -> list[Path]:
    """The files that tell the marker, whole or as its search index would have it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if any(word.encode() in path.read_bytes() for word in (MARKER, "rosinenbr"))]


def test_it_keeps_and_finds_as_any_store(folder: Path, key: DataKey) -> None:
    store = Store.open(folder, key)
    fill(store)
    store.close()
    store = Store.open(folder, key)
    (row,) = store.conversations()
    assert row.title == f"About {MARKER}"
    assert len(store.search("rosinen")) == 2
    assert store.draft(0) == (f"and {MARKER} tomorrow",)
    (name,) = store.attachment_names()
    assert store.attachment(name).startswith(MARKER.encode())
    store.close()


def test_no_file_tells_what_was_said_while_it_is_open_nor_after(folder: Path, key: DataKey) -> None:
    store = Store.open(folder, key)
    fill(store)
    assert not held_in(folder)
    store.close()
    assert not held_in(folder)
    plain = Store.open(folder / "plain")
    fill(plain)
    assert held_in(folder)  # so it would have been found
    plain.close()


def test_without_the_key_nothing_opens_and_nothing_changes(folder: Path, key: DataKey) -> None:
    before = (folder / DATABASE_NAME).read_bytes()
    with pytest.raises(Locked):
        Store.open(folder)
    with pytest.raises(StoreProblem):
        Store.open(folder, new_key())
    assert (folder / DATABASE_NAME).read_bytes() == before
    Store.open(folder, key).close()


def test_the_passphrase_gives_the_key_and_another_does_not(folder: Path, key: DataKey) -> None:
    with pytest.raises(WrongPassphrase):
        unlock(folder, "open please")
    assert unlock(folder, "open, please") == key
    write_lock(folder, key, "another")
    assert unlock(folder, "another") == key
    with pytest.raises(WrongPassphrase):
        unlock(folder, "open, please")


@pytest.mark.parametrize("damaged", [LOCK_NAME, LOCK_COPY_NAME])
@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff" * 200])
def test_one_damaged_lock_file_is_healed_by_the_other(
    folder: Path, key: DataKey, damaged: str, content: bytes | None
) -> None:
    path = folder / damaged
    path.unlink() if content is None else path.write_bytes(content)
    assert is_locked(folder)
    assert unlock(folder, "open, please") == key
    assert (folder / LOCK_NAME).read_bytes() == (folder / LOCK_COPY_NAME).read_bytes()


def test_a_letter_that_was_changed_is_not_taken_for_another_passphrase(folder: Path, key: DataKey) -> None:
    kept = (folder / LOCK_NAME).read_text()
    place = kept.index('"salt":"') + 8
    changed = kept[:place] + ("A" if kept[place] != "A" else "B") + kept[place + 1 :]
    (folder / LOCK_NAME).write_text(changed)
    with pytest.raises(WrongPassphrase):
        unlock(folder, "open please")
    assert unlock(folder, "open, please") == key
    assert (folder / LOCK_NAME).read_text() == kept


def test_two_damaged_lock_files_are_said_and_left_alone(folder: Path, key: DataKey) -> None:
    for name in (LOCK_NAME, LOCK_COPY_NAME):
        (folder / name).write_bytes((folder / name).read_bytes()[:50])
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(StoreProblem) as caught:
        unlock(folder, "open, please")
    assert not isinstance(caught.value, WrongPassphrase)
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_a_changed_attachment_is_refused_and_healed(folder: Path, locked: Store) -> None:
    data = b"a picture"
    name = hashlib.sha256(data).hexdigest()
    locked.put_attachment(name, data)
    path = folder / "attachments" / name[:2] / name
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(AttachmentProblem):
        locked.attachment(name)
    locked.put_attachment(name, data)
    assert locked.attachment(name) == data


def test_a_copy_for_the_program_is_encrypted_and_one_for_elsewhere_is_not(
    folder: Path, locked: Store, key: DataKey, tmp_path: Path
) -> None:
    fill(locked)
    copy_database(locked._connection, tmp_path / "copy", key=key)
    locked.copy_database(tmp_path / "elsewhere")
    assert check_copy(tmp_path / "copy", key) == check_copy(tmp_path / "elsewhere") == 1
    assert MARKER.encode() not in (tmp_path / "copy").read_bytes()
    with sqlite3.connect(tmp_path / "elsewhere") as elsewhere:
        assert elsewhere.execute("SELECT title FROM conversations").fetchone() == (f"About {MARKER}",)
        assert elsewhere.execute("SELECT count(*) FROM words WHERE words MATCH 'rosinenbrötchen'").fetchone() == (1,)
    elsewhere.close()


def test_it_says_that_it_is_in_use_without_a_key(folder: Path, key: DataKey) -> None:
    assert not is_in_use(folder)
    (folder / "key").write_bytes(key.secret)
    writer = child("write_locked", folder)
    assert writer.stdout is not None
    assert writer.stdout.readline()
    assert is_in_use(folder)
    with pytest.raises(StoreProblem):
        Store.open(folder, key)
    writer.kill()
    writer.wait()
    writer.stdout.close()


def test_a_killed_program_loses_nothing_it_acknowledged(folder: Path, key: DataKey) -> None:
    (folder / "key").write_bytes(key.secret)
    writer = child("write_locked", folder)
    assert writer.stdout is not None
    told = [writer.stdout.readline().strip() for _ in range(40)]
    writer.kill()
    told += writer.stdout.read().split("\n")[:-1]
    writer.wait()
    writer.stdout.close()
    store = Store.open(folder, key)
    (row,) = store.conversations()
    texts = [message.message.text for message in store.messages(row.id)]
    assert texts[: len(told)] == told
    store.close()
