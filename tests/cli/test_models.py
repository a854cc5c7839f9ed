"""`gemma-desk models plan` on the small set."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gemma_desk.__main__ import main
from gemma_desk.cli.exit_codes import ExitCode


def test_the_plan_as_json(small_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["models", "plan", "--json", "--model", str(small_model), "--context", "4096", "--detail", "560"]
    assert main(words) == ExitCode.ANSWERED
    plan = json.loads(capsys.readouterr().out)
    assert list(plan) == [
        *("total_bytes", "available_bytes", "fits", "context_tokens", "n_ubatch", "parts", "step_downs"),
    ]
    assert list(plan["parts"]) == [
        *("weights", "repacked", "projector", "drafter", "kv_sliding", "kv_full", "compute", "snapshots", "process"),
    ]
    assert plan["total_bytes"] == sum(plan["parts"].values())
    assert (plan["context_tokens"], plan["n_ubatch"], plan["fits"]) == (4096, 560, True)
    assert all(list(step) == ["what", "saves_bytes"] for step in plan["step_downs"])


def test_the_plan_for_a_person(small_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "plan", "--model", str(small_model)]) == ExitCode.ANSWERED
    out = capsys.readouterr().out
    assert "It fits." in out
    assert "8,192 tokens" in out.split("Context windows")[1]


def test_a_missing_model_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "plan", "--model", str(tmp_path / "nowhere")]) == ExitCode.ENVIRONMENT
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


def test_what_is_on_the_disk_as_json(small_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "broken.gguf").write_text("GGUF")
    words = ["models", "find", "--json", "--all", str(small_model), str(tmp_path)]
    assert main(words) == ExitCode.ANSWERED
    found = json.loads(capsys.readouterr().out)
    assert [each["target"] for each in found["sets"]] == [str(small_model / "target.gguf")]
    assert [each["path"] for each in found["passed_over"]] == [str(tmp_path / "broken.gguf")]


def test_what_is_on_the_disk_for_a_person(small_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "find", str(small_model)]) == ExitCode.ANSWERED
    assert str(small_model / "projector.gguf") in capsys.readouterr().out


def test_nothing_on_the_disk_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "find", str(tmp_path)]) == ExitCode.ANSWERED
    assert "models get" in capsys.readouterr().out
