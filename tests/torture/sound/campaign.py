"""Sound that fails and screens that go: the window lives, says what to do, and loses nothing that was said.

The devices are made of software and are real to the program: a sound server of its own, reached as PortAudio does, and
an X server. What is spoken has no pause in it, so that all of it belongs into the note.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tests.torture.figure import Figure, Trial
from tests.torture.sound.screens import screens
from tests.torture.sound.sitting import HELD_UP, MOMENTS
from tests.torture.sound.studio import FAULTS

N_NOTES, N_PLAYED, N_READ = 60, 24, 12
"""Of notes each fault at each moment; the others have fewer moments."""
_AT_ONCE = 3
"""Sittings; most of the time each waits."""
_GIVE_UP_S = 1800
_MOST_SAID_BYTES = 1_000_000
"""To the standard error output: a loop in a library fills the disk."""
_PLAYED = tuple(fault for fault in FAULTS if "microphone" not in fault)

Tries = list[tuple[str, str, str]]
"""What is done, the fault, and the moment it comes."""


def campaign(trial: Trial) -> Iterator[Figure]:
    """All of it."""
    yield from sounds(trial, 2.0)
    yield from screens(trial)


def sounds(trial: Trial, limit_s: float, doing: Sequence[str] = ("note", "play", "read")) -> Iterator[Figure]:
    """The sound alone; the window may not be away for longer than `limit_s`."""
    told = _told(trial, [each for each in plan(trial) if each[0] in doing], limit_s)
    for fault in (*FAULTS, HELD_UP):
        yield from _figure(f"a voice note, and {fault}", "note", fault, told)
    for what, goes_on in (("play", "a sound being played"), ("read", "an answer being read aloud")):
        for fault in _PLAYED:
            yield from _figure(f"{goes_on}, and {fault}", what, fault, told)
    left = [line for line in told if line["what"] == "left"]
    how = "threads and open files after a sitting; the window closes in time"
    yield Figure("what is left of all that", len(left), tuple(each for line in left for each in line["found"]), how)


def plan(trial: Trial) -> Tries:
    """As many tries as there are, each fault as often as the others."""
    notes = [("note", fault, moment) for moment in MOMENTS for fault in (*FAULTS, HELD_UP)]
    played, read = ([(what, fault, moment) for moment in MOMENTS[:3] for fault in _PLAYED] for what in ("play", "read"))
    chance = trial.chance("plan")
    chosen: Tries = []
    for tries, n_whole in ((notes, N_NOTES), (played, N_PLAYED), (read, N_READ)):
        chance.shuffle(tries)
        chosen += [tries[number % len(tries)] for number in range(trial.n(n_whole))]
    return chosen


def _told(trial: Trial, tries: Tries, limit_s: float) -> list[dict[str, Any]]:
    n_at_once = min(_AT_ONCE, max(1, len(tries) // 4))

    def sit(number: int) -> list[dict[str, Any]]:
        return list(_sat(trial, number, tries[number::n_at_once], limit_s))

    with ThreadPoolExecutor(n_at_once) as threads:
        return [line for lines in threads.map(sit, range(n_at_once)) for line in lines]


def _sat(trial: Trial, number: int, tries: Sequence[tuple[str, str, str]], limit_s: float) -> Iterator[dict[str, Any]]:
    """One process; that it ends otherwise than it should is a finding."""
    folder = trial.folder / f"sitting {number}"
    folder.mkdir()
    own = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "LANGUAGE": "en"}
    words = [str(folder / "data"), f"{trial.seed} {number}", json.dumps(tries), str(limit_s)]
    command = [sys.executable, "-m", "tests.torture.sound.sitting", *words]
    said = folder / "said"
    with said.open("wb") as errors:
        process = subprocess.Popen(command, env=os.environ | own, stdout=subprocess.PIPE, stderr=errors, text=True)
        done = _end_of(process)
    told = [json.loads(line) for line in done.splitlines() if line.startswith("{")]
    yield from told
    n_done = sum(line["what"] != "left" for line in told)
    if process.returncode or n_done != len(tries):
        last = tries[min(n_done, len(tries) - 1)]
        how = f"The process ended with {process.returncode} at {last}: {said.read_bytes()[-500:]!r}."
        yield {"what": "left", "fault": "", "found": [how]}
    if said.stat().st_size > _MOST_SAID_BYTES:
        yield {"what": "left", "fault": "", "found": [f"The process said {said.stat().st_size:,} bytes."]}


def _end_of(process: subprocess.Popen[str]) -> str:
    """What it said; one that does not end is ended."""
    try:
        return process.communicate(timeout=_GIVE_UP_S)[0]
    except subprocess.TimeoutExpired:
        process.kill()
        return process.communicate()[0]


def _figure(about: str, what: str, fault: str, told: Sequence[dict[str, Any]]) -> Iterator[Figure]:
    lines = [line for line in told if (line["what"], line["fault"]) == (what, fault)]
    found = tuple(each for line in lines for each in line["found"])
    if lines:
        yield Figure(about, len(lines), found, _HOW[what])


_HOW = {
    "note": "before, at once, within 3 s, at the end and behind it; then a note that is whole",
    "play": "before, at once and within 2 s; then played again",
    "read": "before, at once and within 3 s; then read again to its end",
}
