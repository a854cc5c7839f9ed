from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gemma_desk.store import Store

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with a name that breaks careless code."""
    return tmp_path / "my chats 🎉 & 'more'"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    store = Store.open(folder)
    yield store
    store.close()


def child(name: str, folder: Path) -> subprocess.Popen[str]:
    """Starts one of `children`."""
    command = [sys.executable, "-m", "tests.store.children", name, str(folder)]
    return subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)
