"""The passphrase on the command line: from a file or the terminal, never from the arguments."""

from __future__ import annotations

import getpass
import json
import sys
from pathlib import Path

import pytest

from gemma_desk import __main__
from gemma_desk.app.paths import data_folder
from gemma_desk.chat.message import Message, Role
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.encryption import DataKey, new_key
from gemma_desk.store import Store
from gemma_desk.store.database import DATABASE_NAME
from gemma_desk.store.lock_file import write_lock

WORDS = "four words are better"


@pytest.fixture
def key() -> DataKey:
    key = new_key()
    store = Store.open(data_folder(), key)
    store.add_message(store.create_conversation("Mine").id, Message(Role.USER, ("marzipan",)))
    store.close()
    write_lock(data_folder(), key, WORDS)
    return key


@pytest.fixture
def words(tmp_path: Path) -> Path:
    path = tmp_path / "words.txt"
    path.write_text(f"{WORDS}\nand what nobody reads\n", encoding="utf-8")
    return path


def run(*words: object) -> int:
    return __main__.main([str(word) for word in words])


def titles(key: DataKey) -> list[str]:
    store = Store.open(data_folder(), key)
    found = [row.title for row in store.conversations()]
    store.close()
    return found


def test_everything_works_with_it_and_stays_encrypted(tmp_path: Path, key: DataKey, words: Path) -> None:
    out, backup = tmp_path / "out.json", tmp_path / "all.gemma-desk-backup"
    with_it = ("--passphrase-file", words)
    assert run("export", out, *with_it) == ExitCode.ANSWERED
    assert json.loads(out.read_text())["conversations"][0]["title"] == "Mine"
    assert run("backup", backup, *with_it) == ExitCode.ANSWERED
    assert run("import", out, *with_it) == ExitCode.ANSWERED
    assert run("restore", backup, *with_it) == ExitCode.ANSWERED
    assert run("mend", *with_it) == ExitCode.ANSWERED
    assert titles(key) == ["Mine"]
    assert run("restore", "--undo", *with_it) == ExitCode.ANSWERED
    assert run("move-data", tmp_path / "elsewhere") == ExitCode.ANSWERED
    assert data_folder() == tmp_path / "elsewhere"
    assert "Mine" in titles(key)
    assert b"marzipan" not in (data_folder() / DATABASE_NAME).read_bytes()


def test_another_one_is_a_sentence_and_changes_nothing(
    tmp_path: Path, key: DataKey, words: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words.write_text("guessed")
    before = (data_folder() / DATABASE_NAME).read_bytes()
    assert run("export", tmp_path / "out.json", "--passphrase-file", words) == ExitCode.ENVIRONMENT
    assert "is not the passphrase" in capsys.readouterr().err
    assert (data_folder() / DATABASE_NAME).read_bytes() == before
    assert not (tmp_path / "out.json").exists()


def test_without_a_terminal_or_a_file_nobody_is_asked(
    tmp_path: Path, key: DataKey, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", tmp_path / "out.json") == ExitCode.WRONG_USE
    assert run("export", tmp_path / "out.json", "--passphrase-file", tmp_path / "none") == ExitCode.WRONG_USE
    said = capsys.readouterr().err
    assert "--passphrase-file FILE" in said
    assert "cannot be read" in said


def test_at_a_terminal_it_is_asked_for(tmp_path: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(getpass, "getpass", lambda prompt: WORDS)
    assert run("export", tmp_path / "out.json") == ExitCode.ANSWERED
    assert (tmp_path / "out.json").exists()


def test_a_picture_of_the_window_is_not_taken(tmp_path: Path, key: DataKey, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("window", "--ask", "Hello", "--picture", tmp_path / "window.png") == ExitCode.ENVIRONMENT
    assert "locked with a passphrase" in capsys.readouterr().err
