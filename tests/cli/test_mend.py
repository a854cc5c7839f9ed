"""`gemma-desk mend`: looks, lists, and does what it is told to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gemma_desk.__main__ import main
from gemma_desk.app.paths import DATA_VARIABLE
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.store import Store
from gemma_desk.store.copies import keep_copy, place_for_copy
from gemma_desk.store.database import DATABASE_NAME


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two conversations, and a copy of the first."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    store = Store.open(tmp_path)
    store.create_conversation("First")
    store.copy_beside(place_for_copy(tmp_path))
    keep_copy(tmp_path, date(2026, 11, 22))
    store.create_conversation("Second")
    store.close()
    return tmp_path


def titles(folder: Path) -> list[str]:
    store = Store.open(folder)
    found = [row.title for row in store.conversations()]
    store.close()
    return found


def harm(folder: Path) -> None:
    path = folder / DATABASE_NAME
    path.write_bytes(path.read_bytes().replace(b"Second", b"Secund"))


def test_what_is_whole_is_said_to_be_and_left(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mend", "--anew"]) is ExitCode.ANSWERED
    assert "2" in capsys.readouterr().out
    assert titles(folder) == ["Second", "First"]


def test_what_there_is_to_go_on_with_is_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    harm(folder)
    before = (folder / DATABASE_NAME).read_bytes()
    assert main(["mend"]) is ExitCode.ENVIRONMENT
    said = capsys.readouterr()
    assert "damaged" in said.err
    assert "conversations-1-2026-11-22.sqlite3" in said.out
    assert (folder / DATABASE_NAME).read_bytes() == before


@pytest.mark.parametrize(
    ("way", "there"), [(["--copy", "1"], ["First"]), (["--readable"], ["Secund", "First"]), (["--anew"], [])]
)
def test_it_goes_on_with_what_was_chosen(folder: Path, way: list[str], there: list[str]) -> None:
    harm(folder)
    assert main(["mend", *way]) is ExitCode.ANSWERED
    assert titles(folder) == there
    assert len(list(folder.glob("conversations-kept-*.sqlite3"))) == 1


def test_a_copy_that_is_not_there_changes_nothing(folder: Path) -> None:
    harm(folder)
    assert main(["mend", "--copy", "2"]) is ExitCode.WRONG_USE
    assert main(["mend"]) is ExitCode.ENVIRONMENT


def test_other_commands_say_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    harm(folder)
    assert main(["export", str(folder / "out.json")]) is ExitCode.ENVIRONMENT
    assert "gemma-desk mend" in capsys.readouterr().err
