"""Out and in on the command line, through `main`, on real folders."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from gemma_desk import __main__
from gemma_desk.app.paths import data_folder
from gemma_desk.chat.message import Attachment, Message, Role
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.exchange import restore
from gemma_desk.exchange.work import finish
from gemma_desk.store import Store
from tests.exchange.conftest import FILES


def run(*words: object) -> int:
    return __main__.main([str(word) for word in words])


def titles() -> list[str]:
    store = Store.open(data_folder())
    found = [row.title for row in store.conversations()]
    store.close()
    return found


def begin(title: str) -> None:
    store = Store.open(data_folder())
    row = store.create_conversation(title)
    store.add_message(row.id, Message(Role.USER, (title,)))
    store.close()


def test_import_says_what_it_did_and_what_it_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", FILES / "open_webui.json", FILES / "chatgpt.json") == ExitCode.ANSWERED
    said = capsys.readouterr().out
    assert "3 conversations imported" in said
    assert "Left out: " in said
    store = Store.open(data_folder())
    colours = next(row.id for row in store.conversations() if row.title == "🎨 Colours")
    assert isinstance(store.messages(colours)[1].message.parts[0], Attachment)
    store.close()


def test_a_file_that_is_none_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "none.json").write_text("none")
    assert run("import", tmp_path / "none.json") == ExitCode.ENVIRONMENT
    assert run("import", FILES / "claude.json", tmp_path / "none.json") == ExitCode.ENVIRONMENT
    assert titles() == ["Apple cake"]
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("name", ["all.json", "all.zip", "folder"])
def test_export_all(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begin("One")
    begin("Two")
    assert run("export", tmp_path / name) == ExitCode.ANSWERED
    assert "2 conversations" in capsys.readouterr().out
    path = tmp_path / name
    assert path.is_dir() == (name == "folder")
    if path.is_dir():
        assert sorted(each.name for each in path.iterdir()) == ["One.md", "Two.md"]
    elif path.suffix == ".json":
        assert len(json.loads(path.read_text())["conversations"]) == 2


def test_export_one(tmp_path: Path) -> None:
    begin("One")
    begin("Two")
    assert run("export", tmp_path / "one.html", "--title", "One") == ExitCode.ANSWERED
    assert "<h1>One</h1>" in (tmp_path / "one.html").read_text()
    assert run("export", tmp_path / "none.md", "--title", "None") == ExitCode.WRONG_USE
    assert not (tmp_path / "none.md").exists()


def test_backup_and_restore_and_undo(tmp_path: Path) -> None:
    begin("Before")
    backup = tmp_path / "all.gemma-desk-backup"
    assert run("backup", backup) == ExitCode.ANSWERED
    states = data_folder() / "cache" / "states"
    states.mkdir(parents=True)
    begin("After")
    assert run("restore", backup) == ExitCode.ANSWERED
    assert titles() == ["Before"]
    assert not states.exists()
    assert run("restore", "--undo") == ExitCode.ANSWERED
    assert titles() == ["After", "Before"]
    assert run("restore") == ExitCode.WRONG_USE
    assert run("restore", tmp_path / "missing") == ExitCode.ENVIRONMENT
    assert titles() == ["After", "Before"]


def test_move_data(tmp_path: Path) -> None:
    begin("Mine")
    usual = Path(os.environ["GEMMA_DESK_DATA"])
    assert run("move-data", tmp_path / "elsewhere") == ExitCode.ANSWERED
    assert data_folder() == tmp_path / "elsewhere"
    assert titles() == ["Mine"]
    assert run("move-data", usual) == ExitCode.ANSWERED
    assert (data_folder(), titles()) == (usual, ["Mine"])


def test_another_program_has_it_open(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Store.open(data_folder())
    try:
        assert run("export", tmp_path / "all.json") == ExitCode.ENVIRONMENT
    finally:
        store.close()
    assert "in use" in capsys.readouterr().err


def test_the_window_opens_though_a_restore_has_to_wait(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begin("Mine")
    assert run("backup", tmp_path / "b") == ExitCode.ANSWERED
    finish(restore.stage(tmp_path / "b", data_folder()))
    store = Store.open(data_folder())
    try:
        assert __main__._window_folder() == data_folder()
    finally:
        store.close()
    assert "in use" in capsys.readouterr().err
    assert __main__._window_folder() == data_folder()
    assert not restore.is_waiting(data_folder())
