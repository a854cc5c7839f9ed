"""Import rules that a linter cannot see, because they are about what is installed."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src"

BLOCK_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, NoQt())
"""


def modules_of(room: str) -> list[str]:
    found = pkgutil.walk_packages([str(SRC / "gemma_desk" / room)], f"gemma_desk.{room}.")
    return [f"gemma_desk.{room}", *(module.name for module in found)]


def rooms() -> list[str]:
    return sorted(folder.name for folder in (SRC / "gemma_desk").iterdir() if (folder / "__init__.py").exists())


def run_python(*flags: str, code: str) -> subprocess.CompletedProcess[str]:
    path = f"import sys; sys.path.insert(0, {str(SRC)!r})\n"
    command = [sys.executable, *flags, "-c", path + code]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_there_are_rooms_to_check() -> None:
    assert {"app", "chat", "engine", "ui"} <= set(rooms())
    assert "gemma_desk.chat.message" in modules_of("chat")


@pytest.mark.parametrize("room", [room for room in rooms() if room != "ui"])
def test_room_imports_without_qt(room: str) -> None:
    imports = "\n".join(f"import {module}" for module in modules_of(room))
    outcome = run_python(code=BLOCK_QT + imports)
    assert outcome.returncode == 0, outcome.stderr


def test_the_blocker_blocks() -> None:
    outcome = run_python(code=BLOCK_QT + "import PySide6.QtCore")
    assert "ModuleNotFoundError" in outcome.stderr


@pytest.mark.parametrize("room", ["chat", "gemma"])
def test_room_needs_nothing_but_the_standard_library(room: str) -> None:
    """`-S` leaves out site-packages, and with it everything installed."""
    imports = "\n".join(f"import {module}" for module in modules_of(room))
    outcome = run_python("-S", "-E", code=imports)
    assert outcome.returncode == 0, outcome.stderr
