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
