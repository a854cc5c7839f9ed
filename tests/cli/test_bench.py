"""`gemma-desk bench` on the small set: every figure is there and makes sense together."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
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


@pytest.mark.usefixtures("no_practice_model")
def test_no_model_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["bench"], ["models", "plan"]):
        assert main(command) == ExitCode.ENVIRONMENT
        out, err = capsys.readouterr()
        assert (out, err.count("\n")) == ("", 1)
        assert "--model" in err


def test_interrupted_ends_with_130(small_model: Path) -> None:
    command = [sys.executable, "-m", "gemma_desk", "bench", "--tokens", "100000", "--model", str(small_model)]
    path = os.pathsep.join(path for path in sys.path if path)
    with subprocess.Popen(command, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}) as process:
        assert process.stderr is not None
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
    assert process.returncode == ExitCode.CANCELLED
    assert b"Traceback" not in said
