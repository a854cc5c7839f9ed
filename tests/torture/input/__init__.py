"""Inputs that no program ever wrote, to every parser of ours: half by chance, half guided by the branches reached.

A parser raises what it documents and nothing else, within a second, within its memory, within its folder. What it once
did otherwise is kept in `tests/torture/corpus` and tried each time.
"""

from __future__ import annotations

import base64
import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.torture.figure import Figure, Trial
from tests.torture.input.parsers import PARSERS
from tests.torture.input.seeds import seeds
from tests.torture.input.trying import mutated

_GIVE_UP_S = 900.0


def campaign(trial: Trial) -> Iterator[Figure]:
    """Yields a figure for each parser."""
    for name in PARSERS:
        yield tried(trial, name)


def by_chance(trial: Trial) -> list[Figure]:
    """The short form, for any machine: no fuzzer, one process."""
    arguments = [str(trial.share), str(trial.seed), str(trial.folder)]
    command = [sys.executable, "-m", "tests.torture.input.by_chance", *arguments]
    lines = subprocess.run(command, capture_output=True, timeout=_GIVE_UP_S, check=True, text=True).stdout.splitlines()
    return [Figure(what, n_tried, tuple(found), "by chance") for what, n_tried, found in map(json.loads, lines)]


def tried(trial: Trial, name: str) -> Figure:
    """Tries one parser in a process of its own."""
    folder = trial.folder / name
    chance = trial.chance(name)
    whole = seeds(name)
    n_each = trial.n(PARSERS[name].n_runs) // 2
    inputs = [*whole, *(mutated(chance, whole) for _ in range(n_each))]
    (folder / "corpus").mkdir(parents=True)
    for number, data in enumerate(inputs):
        (folder / "corpus" / f"{number:06}").write_bytes(data)
    command = [sys.executable, "-m", "tests.torture.input.child", name, str(n_each), str(trial.seed), str(folder)]
    ended = subprocess.run(command, capture_output=True, timeout=_GIVE_UP_S, check=False)
    told = [json.loads(line) for line in (folder / "findings").read_text(encoding="utf-8").splitlines()]
    findings = [f"{name}: {note['told']} (of {len(_data(note['data'])):,} bytes)" for note in told if "told" in note]
    if ended.returncode:
        findings.append(f"{name}: the process ended with {ended.returncode}: {ended.stderr[-200:]!r}")
    _keep(folder, told)
    n_tried = int((folder / "count").read_text()) if (folder / "count").exists() else 0
    how = "by chance, then guided by branches" if is_guided() else "by chance"
    return Figure(PARSERS[name].what, n_tried, tuple(findings), how)


def is_guided() -> bool:
    """Whether there is a fuzzer that sees branches on this machine."""
    return importlib.util.find_spec("atheris") is not None


def _data(text: str) -> bytes:
    return base64.b64decode(text)


def _keep(folder: Path, told: list[dict[str, str]]) -> None:
    """What was found, as files, to be looked at and put into the corpus."""
    for number, note in enumerate(note for note in told if "told" in note):
        (folder / f"found-{number}").write_bytes(_data(note["data"]))
