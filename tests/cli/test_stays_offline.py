"""Who has forbidden connections in the window has forbidden them everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from gemma_desk.app.paths import DATA_VARIABLE
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.fetching.record import RECORD_NAME
from tests.cli.test_ask import gemma_desk


def test_no_model_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    (tmp_path / "settings.json").write_text('{"stays_offline": true}', encoding="utf-8")
    done = gemma_desk("models", "get", "gemma-4-12b")
    assert done.returncode == ExitCode.ENVIRONMENT
    assert "set to stay offline" in done.stderr
    assert not (tmp_path / RECORD_NAME).exists()
