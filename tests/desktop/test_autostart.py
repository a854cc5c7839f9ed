"""The entry that starts the program with the system."""

from __future__ import annotations

import configparser
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from gemma_desk.chat.errors import FileProblem
from gemma_desk.desktop import autostart

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an entry of Linux desktops")


@pytest.fixture(autouse=True)
def config_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


def test_the_entry_comes_and_goes(config_home: Path) -> None:
    assert not autostart.starts_with_system()
    autostart.start_with_system(True)
    assert autostart.starts_with_system()
    assert autostart.entry_path() == config_home / "autostart" / "gemma-desk.desktop"
    autostart.start_with_system(False)
    autostart.start_with_system(False)
    assert not autostart.starts_with_system()


def test_what_the_entry_starts_is_this_program() -> None:
    autostart.start_with_system(True)
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(autostart.entry_path(), encoding="utf-8")
    words = shlex.split(entry["Desktop Entry"]["Exec"])
    assert words == autostart.command()
    done = subprocess.run([*words[:-2], "--version"], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.startswith("Gemma Desk")


def test_a_folder_that_cannot_be_made_is_a_sentence(config_home: Path) -> None:
    config_home.write_text("a file in its place", encoding="utf-8")
    with pytest.raises(FileProblem, match="Everything is as it was"):
        autostart.start_with_system(True)
