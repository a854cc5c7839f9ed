"""The program started many times at once: one window, and the others say so and end well."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from gemma_desk.app.settings import Settings, save_settings
from gemma_desk.cli.exit_codes import ExitCode
from tests.torture.figure import Figure, Trial
from tests.torture.store.preloaded import REPOSITORY

_AT_ONCE = 5
_GIVE_UP_S = 120.0


def figure(trial: Trial) -> Figure:
    """Starts some at once, again and again."""
    n_rounds = trial.n(10)
    ends: Counter[int | None] = Counter()
    findings = [finding for number in range(n_rounds) for finding in _round(trial.folder / f"starts-{number}", ends)]
    said = f"{ends[ExitCode.ANSWERED]} handed over, {ends[ExitCode.ENVIRONMENT]} said that the window is not ready yet"
    how = f"{_AT_ONCE} at a time: one window each; {said}"
    return Figure("the program started at once", n_rounds * _AT_ONCE, tuple(findings), how)


def _round(folder: Path, ends: Counter[int | None]) -> Iterator[str]:
    folder.mkdir()
    save_settings(folder, Settings(model_paths=(str(folder / "no model"),), keys_everywhere=False))
    started = [_start(folder) for _ in range(_AT_ONCE)]
    give_up_at = time.monotonic() + _GIVE_UP_S
    while sum(each.poll() is None for each in started) > 1 and time.monotonic() < give_up_at:
        time.sleep(0.1)
    running = [each for each in started if each.poll() is None]
    if len(running) != 1:
        yield f"{len(running)} windows are open"
    for each in started:
        ends[each.returncode] += 1
        if each not in running and each.returncode not in (ExitCode.ANSWERED, ExitCode.ENVIRONMENT):
            yield f"one ended with {each.returncode}: {each.stderr.read()[-300:] if each.stderr else ''}"
    for each in running:
        each.send_signal(signal.SIGKILL)
    for each in started:
        each.communicate()


def _start(folder: Path) -> subprocess.Popen[str]:
    own = {"GEMMA_DESK_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-m", "gemma_desk"],
        cwd=REPOSITORY,
        env={**os.environ, **own},
        stderr=subprocess.PIPE,
        text=True,
    )
