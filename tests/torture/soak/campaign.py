"""Two thousand turns on the practice model: what the processes hold does not grow, and nothing is left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tests.torture.figure import Figure, Trial
from tests.torture.soak.driven import EVERY
from tests.virtual_microphone import running_virtual_microphone

N_TURNS = 2000
_WARM_UP = 0.25
"""Of the turns: caches fill, and the heap finds its size."""
_MOST_MB_A_100_TURNS = 1.0
_MOST_MB_WHILE_FILLING = 10.0
"""The same of a short run, in which all that is kept for the next time is still being filled; 3 were seen in 200 turns.
A screenshot that stays with each turn is more."""
_TELLING_TURNS = 1_000
"""A run of fewer is a short one: 500 turns warm up the whole."""
_MOST_MORE = 3
"""Threads and open files that may come and go between two looks."""
_GIVE_UP_S = 3 * 3600


def campaign(trial: Trial) -> Iterator[Figure]:
    """One sitting; a figure for each process, and one for what lies about."""
    n_turns = max(2 * EVERY, trial.n(N_TURNS) // EVERY * EVERY)
    looks = _sit(trial, n_turns)
    done = ", ".join(f"{count} × {what}" for what, count in sorted(looks[-1]["done"].items()))
    yield Figure("turns, one after the other", n_turns, _unfinished(looks, n_turns), done)
    for process in ("window", "engine", "decoder"):
        yield _process_figure(process, [(look["turn"], look[process]) for look in looks if process in look], n_turns)
    yield Figure("files left behind", n_turns, tuple(_left_behind(trial.folder)), "in the data and temporary folders")


def _sit(trial: Trial, n_turns: int) -> list[dict[str, Any]]:
    data, temporary = trial.folder / "data", trial.folder / "temporary"
    temporary.mkdir()
    own = {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(temporary), "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "tests.torture.soak.driven", str(data), str(n_turns), str(trial.seed)]
    told = {"stdout": subprocess.PIPE, "text": True, "timeout": _GIVE_UP_S, "check": True}
    with (
        running_virtual_microphone() as microphone,
        tempfile.TemporaryDirectory() as sounds,
        microphone.hissing(Path(sounds)),
    ):
        done = subprocess.run(command, env=os.environ | own, **told)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _unfinished(looks: Sequence[dict[str, Any]], n_turns: int) -> tuple[str, ...]:
    n_done = sum(looks[-1]["done"].values())
    return () if n_done == n_turns else (f"{n_done} of {n_turns} turns came to their end",)


def _process_figure(name: str, seen: Sequence[tuple[int, dict[str, float]]], n_turns: int) -> Figure:
    """Judges what was seen after the warm-up."""
    warm = [(turn, held) for turn, held in seen if turn >= n_turns * _WARM_UP]
    slope = _slope_a_100(warm)
    megabytes = [held["mb"] for _, held in warm]
    most_mb = _MOST_MB_A_100_TURNS if n_turns >= _TELLING_TURNS else _MOST_MB_WHILE_FILLING
    findings = [f"{name}: {slope:.2f} MB more in 100 turns"] if slope >= most_mb else []
    for what in ("threads", "files"):
        first, last = warm[0][1][what], warm[-1][1][what]
        if last > first + _MOST_MORE:
            findings.append(f"{name}: {first:.0f} {what} became {last:.0f}")
    how = (
        f"{slope:+.2f} MB in 100 turns (less than {most_mb:.0f} wanted), from {min(megabytes):.0f} to "
        f"{max(megabytes):.0f} MB, {warm[-1][1]['threads']:.0f} threads, {warm[-1][1]['files']:.0f} open files"
    )
    return Figure(f"memory, threads and files of the {name}", len(warm), tuple(findings), how)


def _slope_a_100(seen: Sequence[tuple[int, dict[str, float]]]) -> float:
    """Of a line through what was seen; 0 where a line says nothing."""
    if len(seen) < 3:
        return 0.0
    turns, megabytes = np.array([(turn, held["mb"]) for turn, held in seen]).T
    return float(np.polyfit(turns, megabytes, 1)[0]) * 100


def _left_behind(folder: Path) -> Iterator[str]:
    for path in (folder / "temporary").rglob("*"):
        yield f"{path.name} is still in the temporary folder"
    for path in (folder / "data").rglob("*"):
        if path.name.startswith(".writing-") or path.suffix in (".part", ".unfinished"):
            yield f"{path.name} is still in the data folder"
