"""Screens that change under the window, and a display that goes away with the program on it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack

from tests.e2e.patience import GIVE_UP_S, until
from tests.e2e.screen import running_screen, two_screens
from tests.model_factory import SHAPES, write_model_set
from tests.torture.figure import Figure, Trial
from tests.torture.kill import make_files
from tests.torture.kill.kept import Ending
from tests.torture.kill.window_run import Lane, Limits, environment

N_CHANGES, N_GONE = 100, 20
_ACTS = ("streaming", "typing", "recording")
"""What goes on while the display goes away."""
_SITTING_S = 1800


def screens(trial: Trial, limits: Limits | None = None) -> Iterator[Figure]:
    """All of it; a test gives longer limits."""
    yield changes(trial)
    yield display_gone(trial, limits or Limits())


def changes(trial: Trial) -> Figure:
    """The screens are exchanged while something lies over the window."""
    n = trial.n(N_CHANGES)
    paths = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "LANGUAGE": "en"}
    command = [sys.executable, "-m", "tests.torture.sound.arranging", str(trial.folder / "screens"), str(trial.seed)]
    with two_screens() as screen:
        done = subprocess.run(
            [*command, str(n)], env=screen.environment | paths, capture_output=True, text=True, timeout=_SITTING_S
        )
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    findings = [each for line in told for each in line["found"]]
    if done.returncode or len(told) != n:
        findings.append(f"The process ended with {done.returncode} after {len(told)} changes: {done.stderr[-500:]!r}.")
    how = "a screen taken away, brought back, made another size or scale, under dialogs, menus and the quick window"
    return Figure("the screens change", n, tuple(findings), how)


def display_gone(trial: Trial, limits: Limits) -> Figure:
    """The X server ends, and the program with it; what was shown is on the disk."""
    model, files = trial.folder / "model", trial.folder / "files"
    write_model_set(model, SHAPES["small"])
    make_files(files)
    findings: list[str] = []
    ends_s: list[float] = []
    for number in range(trial.n(N_GONE)):
        act = _ACTS[number % len(_ACTS)]
        with ExitStack() as shown:
            screen = shown.enter_context(running_screen())
            lane = Lane(trial.folder / f"gone {number}", model, files, environment() | screen.own, limits)
            findings += [f"{act}: {each}" for each in _gone(lane, act, trial, number, shown, limits, ends_s)]
    how = f"while somebody types, an answer grows or a note is spoken; ended after {max(ends_s):.1f} s at most"
    return Figure("the display goes away", len(ends_s), tuple(findings), how)


def _gone(
    lane: Lane, act: str, trial: Trial, number: int, shown: ExitStack, limits: Limits, ends_s: list[float]
) -> Iterator[str]:
    chance = trial.chance(f"gone {number}")
    run = lane.begin(act, chance)
    until(lambda: run.has_begun(act) or run.has_ended, f"{act} has begun")
    time.sleep(chance.uniform(0.5, 4.0))
    gone_at = time.monotonic()
    shown.close()
    while run.is_alive and time.monotonic() < gone_at + GIVE_UP_S:
        time.sleep(0.02)
    ends_s.append(time.monotonic() - gone_at)
    if run.is_alive:
        yield f"The program still runs {GIVE_UP_S:.0f} s later."
    run.end(signal.SIGKILL)
    _, left = run.until_alone(limits.orphan_s)
    if left:
        yield f"There was still {left}."
    yield from lane.kept.broken(Ending(run.told, gone_at, limits.lost_s))
