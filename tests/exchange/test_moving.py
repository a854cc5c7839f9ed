"""The data folder moves, all of it, and is found again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from gemma_desk.chat.errors import FileProblem, StoreProblem
from gemma_desk.exchange import moving
from gemma_desk.exchange.work import finish
from gemma_desk.store import Store
from tests.exchange.conftest import RED_PNG, Desk
from tests.exchange.test_round_trip import all_of


@pytest.fixture
def usual(tmp_path: Path) -> Path:
    """A filled data folder, closed."""
    desk = Desk(tmp_path / "usual")
    desk.fill()
    desk.store.close()
    (desk.folder / "cache").mkdir()
    (desk.folder / "settings.json").write_text("{}")
    return desk.folder


def content(folder: Path) -> object:
    desk = Desk(folder)
    found = all_of(desk), desk.store.attachment(desk.picture().sha256) == RED_PNG, (folder / "settings.json").exists()
    desk.store.close()
    return found


def test_it_moves_there_and_back(usual: Path, tmp_path: Path) -> None:
    before = content(usual)
    target = tmp_path / "new place"
    finish(moving.prepare(usual, target))
    assert moving.current_folder(usual) == usual
    assert moving.settle(usual) == target == moving.current_folder(usual)
    assert content(target) == before
    assert [path.name for path in usual.iterdir()] == [moving.POINTER]
    finish(moving.prepare(usual, tmp_path / "third"))
    moving.settle(usual)
    finish(moving.prepare(usual, usual))
    assert moving.settle(usual) == usual
    assert content(usual) == before
    assert not (usual / moving.POINTER).exists()
    assert list((tmp_path / "third").iterdir()) == []


def test_what_comes_between_is_moved_too(usual: Path, tmp_path: Path) -> None:
    finish(moving.prepare(usual, tmp_path / "new"))
    store = Store.open(usual)
    store.create_conversation("Later")
    with pytest.raises(StoreProblem):
        moving.settle(usual)
    store.close()
    store = Store.open(moving.settle(usual))
    assert store.conversations()[0].title == "Later"
    store.close()


def test_a_place_that_is_gone_is_said(usual: Path, tmp_path: Path) -> None:
    finish(moving.prepare(usual, tmp_path / "drive"))
    moving.settle(usual)
    shutil.rmtree(tmp_path / "drive")
    with pytest.raises(StoreProblem):
        moving.current_folder(usual)


@pytest.mark.parametrize("name", ["usual", "usual/inside", "full", "file", "nowhere/new"])
def test_places_that_cannot_be_used(name: str, usual: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "something").touch()
    (tmp_path / "file").touch()
    with pytest.raises(FileProblem):
        finish(moving.prepare(usual, tmp_path / name))
    assert not moving.is_waiting(usual)


def test_cancelled_leaves_nothing(usual: Path, tmp_path: Path) -> None:
    work = moving.prepare(usual, tmp_path / "new")
    next(work)
    work.close()
    assert not (tmp_path / "new").exists()
    assert not moving.is_waiting(usual)


def test_a_damaged_pointer_is_said(usual: Path) -> None:
    (usual / moving.POINTER).write_text("{")
    with pytest.raises(StoreProblem):
        moving.current_folder(usual)
