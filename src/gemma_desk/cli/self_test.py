"""`gemma-desk --self-test`: starts this very program as a person does and fails on anything it should not say.

For a program as it is installed: what is missing in a package shows when it is started, not when it is built. Its data
are in a folder of their own, and a window is drawn without a screen.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gemma_desk import __version__
from gemma_desk.cli.doctor import SIGHT, Check
from gemma_desk.this_program import own_command

_PATIENCE_S = 300
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Trial:
    """One start."""

    name: str
    words: tuple[str, ...]
    judge: Callable[[str], str | None]
    """Gets what was printed; says what is wrong with it, or None."""


def checks() -> Iterator[Check]:
    """Makes each trial; `doctor.run` prints what came of them."""
    with tempfile.TemporaryDirectory(prefix="gemma-desk-self-test-") as name:
        folder = Path(name)
        for trial in _trials(folder):
            wrong = _try(trial, folder)
            yield Check(trial.name, wrong is None, wrong or "As it should be.")


def _trials(folder: Path) -> Iterator[Trial]:
    seen, drawn = folder / SIGHT.file_name, folder / "window.png"
    seen.write_bytes(SIGHT.data())
    yield Trial("version", ("--version",), lambda said: _unlike(said, f"Gemma Desk {__version__}\n"))
    yield Trial("doctor", ("doctor", "--json"), _doctor_complaint)
    asks = ("--ask", SIGHT.text, "--image", str(seen), "--max-tokens", "32", "--picture", str(drawn))
    yield Trial("window", ("window", *asks), lambda said: _unlike(said, "") or _picture_complaint(drawn))


def _try(trial: Trial, folder: Path) -> str | None:
    """What is wrong, None for nothing."""
    own = {"GEMMA_DESK_DATA": str(folder / "data"), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(
            own_command(*trial.words), env=os.environ | own, capture_output=True, timeout=_PATIENCE_S, check=False
        )
    except subprocess.TimeoutExpired:
        return f"It had not ended after {_PATIENCE_S} s."
    said, complained = done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace").strip()
    if done.returncode or complained:
        return f"It ended with code {done.returncode} and complained: {complained or 'nothing'}. It said: {said[:2000]}"
    return trial.judge(said)


def _unlike(said: str, wanted: str) -> str | None:
    return None if said.replace("\r\n", "\n") == wanted else f"It said {said[:500]!r} instead of {wanted!r}."


def _doctor_complaint(said: str) -> str | None:
    if said.count("\n") != 1:
        return f"It printed {said.count(chr(10))} lines instead of one: {said[:500]!r}"
    return None if json.loads(said)["ok"] else said.strip()


def _picture_complaint(drawn: Path) -> str | None:
    return None if drawn.exists() and drawn.read_bytes().startswith(_PNG) else "It left no picture of its window."
