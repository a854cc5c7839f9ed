"""A backup holds everything, and comes back whole or not at all."""

from __future__ import annotations

import json
import os
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from gemma_desk.chat.errors import FileProblem, StoreProblem
from gemma_desk.exchange import restore
from gemma_desk.exchange.backup import MANIFEST, back_up
from gemma_desk.exchange.work import finish
from gemma_desk.store import Store
from gemma_desk.store.database import DATABASE_NAME
from tests.exchange.conftest import RED_PNG, Desk
from tests.exchange.test_round_trip import all_of


@pytest.fixture
def backup(desk: Desk, tmp_path: Path) -> Path:
    """Of a filled desk, one conversation of it deleted."""
    desk.fill()
    desk.store.delete_conversation(desk.store.create_conversation("Deleted").id)
    (desk.folder / "settings.json").write_text('{"think": true}')
    path = tmp_path / "all.gemma-desk-backup"
    made = finish(back_up(desk.call, desk.folder, path))
    assert (made.n_conversations, made.n_attachments, made.n_missing) == (3, 1, 0)
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A data folder with one conversation of its own, closed."""
    folder = tmp_path / "other"
    store = Store.open(folder)
    store.create_conversation("Mine")
    store.close()
    (folder / "settings.json").write_text('{"think": false}')
    return folder


def titles(folder: Path) -> list[str]:
    store = Store.open(folder)
    found = [row.title for row in store.conversations()]
    store.close()
    return found


def rewritten(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_everything_comes_back(desk: Desk, backup: Path, other: Path, make_desk: Callable[[str], Desk]) -> None:
    staged = finish(restore.stage(backup, other))
    assert (staged.n_conversations, staged.n_attachments) == (3, 1)
    assert titles(other) == ["Mine"]  # nothing is replaced yet
    assert restore.settle(other)
    assert not restore.settle(other)
    again = make_desk("other")
    assert all_of(again) == all_of(desk)
    again.store.restore(max(row.id for row in desk.store.conversations()) + 1)  # also the deleted one
    assert again.store.conversations()[0].title == "Deleted"
    assert again.store.attachment(again.picture().sha256) == RED_PNG
    assert json.loads((other / "settings.json").read_text()) == {"think": True}


def test_what_was_there_comes_back(backup: Path, other: Path) -> None:
    finish(restore.stage(backup, other))
    restore.settle(other)
    for expected in (["Mine"], ["", "Red / <square>"]):  # undone, and the undoing undone
        restore.stage_undo(other)
        restore.settle(other)
        assert titles(other) == expected


def test_there_is_no_undo_without_a_restore(other: Path) -> None:
    assert not restore.can_undo(other)
    with pytest.raises(FileProblem):
        restore.stage_undo(other)


def test_a_restore_waits_for_who_has_it_open(backup: Path, other: Path) -> None:
    finish(restore.stage(backup, other))
    store = Store.open(other)
    with pytest.raises(StoreProblem):
        restore.settle(other)
    store.close()
    assert titles(other) == ["Mine"]
    assert restore.settle(other)


def test_a_damaged_store_can_be_restored(backup: Path, other: Path) -> None:
    (other / DATABASE_NAME).write_bytes(b"no database" * 1000)
    finish(restore.stage(backup, other))
    restore.settle(other)
    assert len(titles(other)) == 2
    assert (other / restore.ASIDE / DATABASE_NAME).read_bytes().startswith(b"no database")


def test_broken_off_anywhere_it_goes_on(backup: Path, other: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The power goes at each rename in turn; then the program is started again."""
    really = os.rename
    n_left = 0

    def rename(*names: Path) -> None:
        nonlocal n_left
        n_left -= 1
        if n_left < 0:
            raise KeyboardInterrupt
        really(*names)

    for n_before in range(20):
        finish(restore.stage(backup, other))
        n_left = n_before
        monkeypatch.setattr(os, "rename", rename)
        try:
            restore.settle(other)
        except KeyboardInterrupt:
            monkeypatch.undo()
            restore.settle(other)
        else:
            break
        finally:
            monkeypatch.undo()
        assert titles(other) == ["", "Red / <square>"]
        restore.stage_undo(other)
        restore.settle(other)
        assert titles(other) == ["Mine"]
    assert n_before > 5


def test_cancelled_changes_nothing(desk: Desk, backup: Path, other: Path) -> None:
    for work in (restore.stage(backup, other), back_up(desk.call, desk.folder, backup)):
        before = backup.read_bytes()
        next(work)
        next(work)
        work.close()
        assert backup.read_bytes() == before
        assert not restore.is_waiting(other)


def change_manifest(**changes: object) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        members[MANIFEST] = json.dumps(json.loads(members[MANIFEST]) | changes).encode()

    return change


def drop(beginning: str) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        del members[next(name for name in members if name.startswith(beginning))]

    return change


def put(beginning: str, data: bytes) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        members[next((name for name in members if name.startswith(beginning)), beginning)] = data

    return change


@pytest.mark.parametrize(
    "change",
    [
        change_manifest(version=2),
        change_manifest(format="other"),
        change_manifest(attachments=["../x"]),
        change_manifest(attachments=3),
        put(MANIFEST, b"[" * 100_000),
        drop(MANIFEST),
        drop(DATABASE_NAME),
        drop("attachments/"),
        put("attachments/", b"changed"),
        put(DATABASE_NAME, b"no database"),
        put(DATABASE_NAME, b""),
        put("../outside", b""),
        put("more", b""),
    ],
)
def test_what_is_no_whole_backup_is_refused(
    change: Callable[[dict[str, bytes]], None], backup: Path, other: Path
) -> None:
    with pytest.raises(FileProblem):
        finish(restore.stage(rewritten(backup, change), other))
    assert not restore.is_waiting(other)
    assert titles(other) == ["Mine"]


def test_a_flipped_bit_is_found(backup: Path, other: Path) -> None:
    data = bytearray(backup.read_bytes())
    data[data.index(RED_PNG) + 50] ^= 1
    backup.write_bytes(data)
    with pytest.raises(FileProblem):
        finish(restore.stage(backup, other))


def test_another_programs_database_is_refused(backup: Path, other: Path, tmp_path: Path) -> None:
    foreign = sqlite3.connect(tmp_path / "foreign")
    foreign.execute("CREATE TABLE conversations (id)")
    foreign.commit()
    foreign.close()
    change = put(DATABASE_NAME, (tmp_path / "foreign").read_bytes())
    with pytest.raises(FileProblem):
        finish(restore.stage(rewritten(backup, change), other))
