"""`gemma-desk models …` through `main`, against a hub on this machine, with the small model set."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gemma_desk.__main__ import main
from gemma_desk.app.paths import models_folder
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.models.model_set import find_model_set
from tests.e2e.patience import until
from tests.fetching.hub_server import FilesHandler, LocalHub, local_hub, says

REPOSITORY = "maker/Small-GGUF"


@pytest.fixture
def hub(small_model: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalHub]:
    with local_hub() as running:
        for path in small_model.glob("*.gguf"):
            running.files[f"{REPOSITORY}/{path.name}"] = path.read_bytes()
        monkeypatch.setenv("HF_ENDPOINT", running.address)
        monkeypatch.setenv("HF_TOKEN", "hf_x")
        monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
        yield running


def names(small_model: Path) -> list[str]:
    """The target first."""
    models = find_model_set([small_model])
    return [path.name for path in (models.target, models.projector, models.drafter) if path]


def run(*words: object) -> int:
    return main(["models", *map(str, words)])


def test_a_set_of_ones_own_is_got_verified_and_removed(
    hub: LocalHub, small_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = names(small_model)
    assert run("get", REPOSITORY, *files, "--json") == ExitCode.ANSWERED
    out, err = capsys.readouterr()
    got = json.loads(out)
    assert (got["id"], got["is_whole"], got["is_added"]) == ("small-gguf", True, True)
    assert all(file["is_told_by_hub"] for file in got["files"])
    assert "licence" in err
    assert find_model_set([Path(got["folder"])]).projector, "it can be loaded"
    assert run("verify") == ExitCode.ANSWERED
    assert run("get", "small-gguf") == ExitCode.ANSWERED
    out, err = capsys.readouterr()
    assert err == "", "the licence is shown once"
    target = Path(got["folder"]) / files[0]
    target.write_bytes(target.read_bytes()[:-1] + b"x")
    assert run("verify", "small-gguf") == ExitCode.ENVIRONMENT
    assert "damaged" in capsys.readouterr().out
    assert run("get", "small-gguf") == ExitCode.ANSWERED
    assert run("verify", "small-gguf", "--json") == ExitCode.ANSWERED
    capsys.readouterr()
    assert run("remove", "small-gguf") == ExitCode.WRONG_USE
    assert run("remove", "small-gguf", "--yes") == ExitCode.ANSWERED
    assert not target.parent.exists()
    assert run("remove", "small-gguf", "--yes") == ExitCode.ENVIRONMENT
    assert run("verify", "gemma-4-12b") == ExitCode.ENVIRONMENT


def test_the_list_says_what_is_here(hub: LocalHub, small_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("get", REPOSITORY, names(small_model)[0])
    capsys.readouterr()
    assert run("list") == ExitCode.ANSWERED
    lines = capsys.readouterr().out.splitlines()
    assert "not here" in lines[0]
    assert "not here" not in lines[-1]
    assert run("list", "--json") == ExitCode.ANSWERED
    listed = json.loads(capsys.readouterr().out)
    assert {entry["id"]: entry["is_whole"] for entry in listed}["small-gguf"]


@pytest.mark.parametrize("way", ["--offline", "HF_HUB_OFFLINE"])
def test_offline_nothing_is_asked(
    way: str, hub: LocalHub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1" if way == "HF_HUB_OFFLINE" else "0")
    assert run("get", "gemma-4-12b", *([way] if way == "--offline" else [])) == ExitCode.ENVIRONMENT
    assert hub.seen == []
    assert "offline" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["get", "no-such"], ["verify", "no-such"], ["remove", "no-such", "--yes"]])
def test_what_is_not_in_the_catalogue_is_one_sentence(
    words: list[str], hub: LocalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*words) == ExitCode.ENVIRONMENT
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("words", [["get", "maker/model"], ["get", "gemma-4-12b", "file.gguf"]])
def test_what_makes_no_sense_is_wrong_use(words: list[str], hub: LocalHub) -> None:
    assert run(*words) == ExitCode.WRONG_USE


def test_a_refusal_is_one_sentence(hub: LocalHub, small_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hub.hub_quirks.append(says(403))
    assert run("get", REPOSITORY, names(small_model)[0]) == ExitCode.ENVIRONMENT
    assert "403" in capsys.readouterr().err


def test_from_a_stick_it_is_copied_and_checked_against_its_list(
    small_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    sums = []
    for name in names(small_model):
        data = (small_model / name).read_bytes()
        (stick / name).write_bytes(data)
        sums.append(f"{hashlib.sha256(data).hexdigest()}  {name}")
    (stick / "SHA256SUMS").write_text("\n".join(sums))
    assert run("import", stick, "--json") == ExitCode.ANSWERED
    got = json.loads(capsys.readouterr().out)
    assert got["is_whole"]
    assert find_model_set([Path(got["folder"])]).drafter
    assert run("verify", got["id"]) == ExitCode.ANSWERED
    assert run("get", got["id"]) == ExitCode.ENVIRONMENT, "no hub has it"
    assert run("remove", got["id"], "--yes") == ExitCode.ANSWERED
    (stick / "SHA256SUMS").write_text("\n".join(sums).replace(sums[0][:64], "0" * 64))
    assert run("import", stick) == ExitCode.ENVIRONMENT
    assert not (models_folder() / got["id"] / names(small_model)[0]).exists()


def test_without_a_list_it_is_checked_that_it_was_copied_right(
    small_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", small_model) == ExitCode.ANSWERED
    assert "checked" in capsys.readouterr().out


def test_ctrl_c_keeps_what_came(hub: LocalHub, small_model: Path, tmp_path: Path) -> None:
    name = names(small_model)[0]

    def waits_in_the_middle(handler: FilesHandler, data: bytes) -> bool:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data[: len(data) // 2])
        handler.hub.ended.wait(60)
        return True

    hub.quirks.append(waits_in_the_middle)
    words = [sys.executable, "-m", "gemma_desk", "models", "get", REPOSITORY, name, "--folder", str(tmp_path / "sets")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        part, half = tmp_path / "sets" / "small-gguf" / f"{name}.part", len(hub.files[f"{REPOSITORY}/{name}"]) // 2
        until(lambda: part.exists() and part.stat().st_size == half, "half of it is there")
        os.kill(process.pid, signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == ExitCode.CANCELLED
    assert (out, err.count("Stopped.")) == ("", 1)
    assert "Traceback" not in err
    hub.seen.clear()
    assert run("get", "small-gguf", "--folder", tmp_path / "sets") == ExitCode.ANSWERED
    assert [each.headers.get("Range") for each in hub.asked("files")] == [f"bytes={half}-"]
