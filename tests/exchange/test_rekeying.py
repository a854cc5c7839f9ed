"""A passphrase that is set or taken away: all there is in the new form, or all in the old one, whenever killed."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from gemma_desk.app.paths import settled_folder
from gemma_desk.capture import spool
from gemma_desk.chat.errors import FileProblem, StoreProblem
from gemma_desk.encryption import new_key
from gemma_desk.engine.protocol import STATES_NAME
from gemma_desk.exchange import recoding, rekeying, restore
from gemma_desk.exchange.backup import back_up
from gemma_desk.exchange.rekeying import rewrite, settle
from gemma_desk.store import Store
from gemma_desk.store.database import DATABASE_NAME
from gemma_desk.store.lock_file import is_locked, unlock
from tests.exchange.rekeyed import SOUND, Held, done, fill, killed_at, leftovers, tells

N_KILLS = 10
"""For each direction, at places drawn among all there are."""


def test_it_is_encrypted_and_back_and_nothing_is_lost(tmp_path: Path) -> None:
    fill(tmp_path)
    plain, key = Held.in_(tmp_path, None), new_key()
    steps = done(tmp_path, None, key)
    assert steps[0] == (0, 6)
    assert steps[-1] == (5, 6)
    assert not tells(tmp_path)
    assert not leftovers(tmp_path)
    assert unlock(tmp_path, "open, please") == key
    assert Held.in_(tmp_path, key) == plain
    done(tmp_path, key, None)
    assert not is_locked(tmp_path)
    assert Held.in_(tmp_path, None) == plain
    assert not leftovers(tmp_path)


def test_cancelled_it_is_as_it_was(tmp_path: Path) -> None:
    fill(tmp_path)
    plain = Held.in_(tmp_path, None)
    work = rewrite(tmp_path, None, new_key(), "open, please")
    for _ in range(4):
        next(work)
    work.close()
    assert not is_locked(tmp_path)
    assert not leftovers(tmp_path)
    assert Held.in_(tmp_path, None) == plain


@pytest.mark.parametrize("is_locking", [True, False])
def test_killed_anywhere_it_is_the_old_form_or_the_new_one(
    tmp_path: Path, is_locking: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = new_key()
    (tmp_path / "key").write_bytes(key.secret)
    old, new = (None, key) if is_locking else (key, None)
    whole = tmp_path / "whole"
    fill(whole)
    if old is not None:
        done(whole, None, old)
    before = Held.in_(whole, old)
    shutil.copytree(whole, tmp_path / "step 0")
    n_steps = int(killed_at(tmp_path / "step 0", is_locking, 0).stdout)
    chosen = sorted(random.Random(7).sample(range(1, n_steps + 1), N_KILLS))
    outcomes = set()
    for step in chosen:
        folder = Path(shutil.copytree(whole, tmp_path / f"step {step}"))
        assert killed_at(folder, is_locking, step).returncode < 0
        monkeypatch.setenv("GEMMA_DESK_DATA", str(folder))
        assert settled_folder() == folder
        is_new = is_locked(folder) == is_locking
        outcomes.add(is_new)
        assert Held.in_(folder, new if is_new else old) == before
        assert not leftovers(folder)
        if is_locked(folder):
            assert unlock(folder, "open, please") == key
            assert not tells(folder) or not is_new
    assert outcomes == {True, False}  # both were tried


def test_what_is_in_use_is_left_alone(tmp_path: Path) -> None:
    fill(tmp_path)
    store = Store.open(tmp_path)
    with pytest.raises(StoreProblem):
        done(tmp_path, None, new_key())
    store.close()
    assert not is_locked(tmp_path)


def test_without_room_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path)
    monkeypatch.setattr(rekeying.shutil, "disk_usage", lambda _: _Disk)
    with pytest.raises(FileProblem):
        done(tmp_path, None, new_key())
    assert not is_locked(tmp_path)
    assert not leftovers(tmp_path)


class _Disk:
    free = 5_000_000


def test_a_damaged_database_is_said_and_left_alone(tmp_path: Path) -> None:
    fill(tmp_path)
    data = bytearray((tmp_path / DATABASE_NAME).read_bytes())
    data[4096 * 3 : 4096 * 6] = os.urandom(4096 * 3)
    (tmp_path / DATABASE_NAME).write_bytes(data)
    with pytest.raises(StoreProblem):
        done(tmp_path, None, new_key())
    assert (tmp_path / DATABASE_NAME).read_bytes() == data
    assert not leftovers(tmp_path)


def test_an_attachment_that_was_damaged_before_stops_nothing(tmp_path: Path) -> None:
    fill(tmp_path)
    damaged, *_ = sorted((tmp_path / "attachments").glob("??/*"))
    damaged.write_bytes(b"?")
    key = new_key()
    done(tmp_path, None, key)
    store = Store.open(tmp_path, key)
    assert len(store.attachment_names()) == 4
    store.close()


def test_a_backup_is_for_elsewhere_and_comes_back_encrypted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, backup, key = tmp_path / "data", tmp_path / "all.gemma-desk-backup", new_key()
    fill(folder)
    done(folder, None, key)
    before = Held.in_(folder, key)
    store = Store.open(folder, key)
    for _ in back_up(lambda use: use(store), folder, backup):
        pass
    store.create_conversation("made since")
    store.close()
    for _ in restore.stage(backup, folder, key):
        pass
    assert not tells(folder)
    monkeypatch.setenv("GEMMA_DESK_DATA", str(folder))
    settled_folder()
    assert Held.in_(folder, key) == before
    assert not tells(folder)
    (tmp_path / "other").mkdir()
    for _ in restore.stage(backup, tmp_path / "other"):
        pass
    restore.settle(tmp_path / "other")
    spool.Spool(tmp_path / "other").add("1", SOUND)
    assert Held.in_(tmp_path / "other", None) == before


def test_what_waits_for_the_next_start_comes_first(tmp_path: Path) -> None:
    folder, backup = tmp_path / "data", tmp_path / "all.gemma-desk-backup"
    fill(folder)
    store = Store.open(folder)
    for _ in back_up(lambda use: use(store), folder, backup):
        pass
    store.close()
    for _ in restore.stage(backup, folder):
        pass
    with pytest.raises(FileProblem):
        done(folder, None, new_key())
    assert not is_locked(folder)


def test_it_names_folders_as_those_do_who_fill_them() -> None:
    assert recoding.RECORDINGS_NAME == spool.RECORDINGS_NAME
    assert rekeying.STATES.parts == ("cache", STATES_NAME)


def test_settle_does_nothing_where_nothing_waits(tmp_path: Path) -> None:
    fill(tmp_path)
    assert not settle(tmp_path)
    assert tells(tmp_path)
