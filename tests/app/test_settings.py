from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemma_desk.app.paths import DATA_VARIABLE, data_folder
from gemma_desk.app.settings import SETTINGS_NAME, Settings, Theme, load_settings, save_settings
from gemma_desk.chat.errors import StoreProblem

FINITE = st.floats(allow_nan=False, allow_infinity=False)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.from_type(Settings).filter(lambda value: "nan" not in repr(value) and "inf" not in repr(value)))
def test_what_is_saved_is_loaded(tmp_path: Path, value: Settings) -> None:
    save_settings(tmp_path, value)
    assert load_settings(tmp_path) == value


def test_a_fresh_folder_has_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings(is_new=True)
    assert list(tmp_path.iterdir()) == []


def test_unknown_keys_are_ignored(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_NAME).write_text('{"think": true, "of_the_future": [1]}')
    assert load_settings(tmp_path) == Settings(think=True)
    assert [path.name for path in tmp_path.iterdir()] == [SETTINGS_NAME]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\x00", b'{"think": tr', b"null"])
def test_a_damaged_file_is_kept_beside(tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / SETTINGS_NAME).write_bytes(content)
    assert load_settings(tmp_path) == Settings()
    assert (tmp_path / "settings.damaged.json").read_bytes() == content
    assert caplog.records
    save_settings(tmp_path, Settings(think=True))
    assert load_settings(tmp_path) == Settings(think=True)


def test_one_wrong_value_costs_only_itself(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    written = {"model_paths": ["m"], "theme": "sepia", "sampling": {"top_k": "many"}, "draft": False, "x": 1}
    (tmp_path / SETTINGS_NAME).write_text(json.dumps(written))
    assert load_settings(tmp_path) == Settings(model_paths=("m",), theme=Theme.SYSTEM, draft=False)
    assert json.loads((tmp_path / "settings.damaged.json").read_text()) == written
    assert caplog.records


def test_settings_that_cannot_be_saved_say_so(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_NAME).mkdir()
    with pytest.raises(StoreProblem):
        save_settings(tmp_path, Settings())
    assert [path.name for path in tmp_path.iterdir()] == [SETTINGS_NAME]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_the_data_folder_is_for_its_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = tmp_path / "my data 🎉" / "desk"
    monkeypatch.setenv(DATA_VARIABLE, str(chosen))
    assert data_folder() == chosen
    assert chosen.stat().st_mode & 0o777 == 0o700


def test_without_a_choice_the_data_folder_is_the_platforms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    for variable in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(variable, str(tmp_path))
    folder = data_folder()
    assert folder.name == "gemma-desk"
    assert folder.is_relative_to(tmp_path)


def test_a_data_folder_that_cannot_be_made_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "file" / "desk"))
    with pytest.raises(StoreProblem):
        data_folder()
