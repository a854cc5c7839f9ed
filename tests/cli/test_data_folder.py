"""Where things are kept, for who removes the program or makes a copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from gemma_desk.app.paths import DATA_VARIABLE
from tests.cli.test_ask import gemma_desk


def test_it_is_named_and_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "data"))
    done = gemma_desk("data-folder")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{tmp_path / 'data'}\n", "")
    assert not (tmp_path / "data").exists()
