"""`gemma-desk bench` on the small set: every figure is there and makes sense together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gemma_desk.__main__ import main
from gemma_desk.cli.exit_codes import ExitCode


def test_every_figure_is_measured(small_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--json", "--tokens", "16", "--model", str(small_model)]) == ExitCode.ANSWERED
    figures = json.loads(capsys.readouterr().out)
    verify_ms = figures.pop("verify_ms")
    assert {"1", "2", "4", "17"} <= set(verify_ms)
    assert all(value > 0 for value in (*figures.values(), *verify_ms.values()))
    assert set(figures) == {
        *("prefill_tps", "decode_tps", "drafted_tps", "draft_step_ms", "picture_s", "voice_after_release_s"),
        *("peak_rss_bytes", "bandwidth_gb_s", "limit_tps"),
    }


def test_a_table_for_a_person(small_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--tokens", "4", "--model", str(small_model)]) == ExitCode.ANSWERED
    assert "of what memory allows" in capsys.readouterr().out


def test_a_missing_model_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--model", str(tmp_path / "nowhere")]) == ExitCode.ENVIRONMENT
    assert not capsys.readouterr().out
