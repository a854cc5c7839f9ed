"""What an installed program says of itself when it is tried out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from gemma_desk import this_program
from gemma_desk.cli import self_test
from gemma_desk.cli.self_test import Trial
from tests.cli.test_ask import gemma_desk


def test_this_installation_is_well() -> None:
    done = gemma_desk("--self-test")
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split(":")[0].split() for line in done.stdout.splitlines()] == [
        ["ok", "version"],
        ["ok", "doctor"],
        ["ok", "window"],
    ]


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("print('well')", None),
        ("print('well', 'but more')", "instead of"),
        ("import sys; print('well'); print('a library is missing', file=sys.stderr)", "a library is missing"),
        ("import sys; print('well'); sys.exit(3)", "code 3"),
    ],
)
def test_one_line_too_many_is_wrong(
    script: str, complaint: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(self_test, "own_command", lambda *words: [sys.executable, *words])
    trial = Trial("trial", ("-c", script), lambda said: self_test._unlike(said, "well\n"))
    wrong = self_test._try(trial, tmp_path)
    assert wrong is None if complaint is None else wrong is not None and complaint in wrong


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert this_program.own_command("--version") == [sys.executable, "-m", "gemma_desk", "--version"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("APPIMAGE", "/home/me/Gemma.AppImage")
    assert this_program.own_command("--version") == [sys.executable, "--version"]
    assert this_program.lasting_command("window") == ["/home/me/Gemma.AppImage", "window"]
