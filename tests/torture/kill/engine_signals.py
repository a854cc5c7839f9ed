"""The ways in which an engine can end, each with its sentence; and that none outlives whoever started it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import psutil

from gemma_desk.chat.errors import Problem
from gemma_desk.chat.events import AnswerText, Event, Failed, Finished, Prefilling
from gemma_desk.chat.message import Message, Role
from gemma_desk.engine.client import EngineClient
from gemma_desk.engine.deaths import MOST_DEATHS
from tests.engine import asking
from tests.torture.figure import Figure, Trial
from tests.torture.kill.window_run import Limits, environment

_WAYS = {
    signal.SIGSEGV: "not its own",
    signal.SIGABRT: "internal check",
    signal.SIGBUS: "model file",
    signal.SIGILL: "processor",
    signal.SIGTERM: "from outside",
    signal.SIGKILL: "enough memory",
    signal.SIGSTOP: "not even that it is alive",
}
"""Words by which a person tells them apart."""
_N_EACH, _N_HANGS = 10, 5
"""Tries; a hang takes some 8 s to be sure of."""
_MOST_HANG_S = 10.0
_FROZEN_S = 4.0
_LONG = "word " * 300
_PARENT = """
import sys
from pathlib import Path
from gemma_desk.chat.message import Message, Role
from gemma_desk.engine.client import EngineClient
from tests.engine import asking
client = EngineClient()
asking.load(client, Path(sys.argv[1]))
for event in client.answer(asking.request([Message(Role.USER, ("Hello",))], max_tokens=1900)):
    pass
"""


def signals(model: Path, trial: Trial) -> Iterator[Figure]:
    """Every way while it writes, and while it reads something long."""
    with closing(EngineClient()) as client:
        asking.load(client, model)
        for way, words in _WAYS.items():
            is_hang = way is signal.SIGSTOP
            tries = range(trial.n(_N_HANGS if is_hang else _N_EACH))
            told = [_ended(client, way, n % 2 == 1) for n in tries]
            found = tuple(f"{way.name}: {said!r}" for said, _ in told if words not in said)
            most_s = max(seconds for _, seconds in told)
            if is_hang and most_s > _MOST_HANG_S and trial.share == 1.0:  # a test may be on a slow machine
                found += (f"The hang was found after {most_s:.1f} s.",)
            yield Figure(
                _name(way), len(told), found, f"said after {most_s:.1f} s at most, and asked again with success"
            )


def _name(way: signal.Signals) -> str:
    return "The engine hangs (SIGSTOP), writing and reading" if way is signal.SIGSTOP else f"The engine gets {way.name}"


def _ended(client: EngineClient, way: signal.Signals, is_reading: bool) -> tuple[str, float]:
    """What was said, and how long after; then it is asked something else."""
    request = asking.request([Message(Role.USER, (_LONG + repr(time.monotonic()),))], max_tokens=1500)
    kind: type[Event] = Prefilling if is_reading else AnswerText
    ended_at = 0.0
    for event in client.answer(request):
        if isinstance(event, kind) and not ended_at and client.process_id is not None:
            ended_at = time.monotonic()
            os.kill(client.process_id, way)
    said = event.problem.sentence if isinstance(event, Failed) else f"no failure: {event}"
    seconds = time.monotonic() - ended_at
    again = asking.ask(client, "Hello", max_tokens=3)
    return (said if isinstance(again.events[-1], Finished) else f"asked again: {again.events[-1]}"), seconds


def frozen_and_thawed(model: Path, trial: Trial) -> Figure:
    """An engine that got no time for a while, as on a machine that is out of breath, goes on."""
    findings = []
    n_tries = trial.n(3)
    with closing(EngineClient()) as client:
        asking.load(client, model)
        for _ in range(n_tries):
            last = _frozen(client)
            if not isinstance(last, Finished):
                findings.append(f"It was given up: {last}.")
    how = f"stopped for {_FROZEN_S:.0f} s in the middle of an answer, which then goes on"
    return Figure("The engine gets no time for a while", n_tries, tuple(findings), how)


def _frozen(client: EngineClient) -> Event:
    is_frozen = False
    for event in client.answer(asking.request([Message(Role.USER, ("Hello",))], max_tokens=300)):
        if isinstance(event, AnswerText) and not is_frozen and client.process_id is not None:
            is_frozen = True
            os.kill(client.process_id, signal.SIGSTOP)
            threading.Timer(_FROZEN_S, os.kill, (client.process_id, signal.SIGCONT)).start()
    return event


def same_question(model: Path, trial: Trial) -> Figure:
    """Three deaths are enough; what was attached is named, and without it all goes well."""
    findings: list[str] = []
    n_tries = trial.n(5)
    for _ in range(n_tries):
        with closing(EngineClient()) as client:
            asking.load(client, model)
            problems = [_deadly(client) for _ in range(MOST_DEATHS + 1)]
            named = [problem is not None and asking.PICTURE.name in problem.sentence for problem in problems]
            if named != [False] * (MOST_DEATHS - 1) + [True, True] or client.process_id is not None:
                findings.append(f"It was named: {named}; the engine is {client.process_id}.")
            if not asking.ask(client, "Hello", max_tokens=3).text:
                findings.append("Another question was not answered.")
    how = "the third time says what to leave out, the fourth starts no engine, another question is answered"
    return Figure("A question that the engine dies with", n_tries, tuple(findings), how)


def _deadly(client: EngineClient) -> Problem | None:
    parts = (asking.PICTURE, "What is this?")
    for event in client.answer(asking.request([Message(Role.USER, parts)], max_tokens=500)):
        if isinstance(event, AnswerText) and client.process_id is not None:
            with suppress(ProcessLookupError):
                os.kill(client.process_id, signal.SIGSEGV)
    return event.problem if isinstance(event, Failed) else None


def parents_killed(model: Path, n_parents: int, chance: random.Random, limits: Limits) -> Figure:
    """Whoever started an engine is killed: starting it, loading, answering."""
    moments_s = [chance.uniform(0.2, 3.0) for _ in range(n_parents)]
    with ThreadPoolExecutor(2) as threads:
        outlived = list(threads.map(lambda moment_s: _outlived(model, moment_s, limits), moments_s))
    n_engines = sum(n for n, _ in outlived)
    most_s = max(seconds for _, seconds in outlived)
    left = tuple(f"An engine was left after {seconds:.1f} s." for _, seconds in outlived if seconds > limits.orphan_s)
    how = f"{n_engines} of them had an engine; gone after {most_s:.2f} s at most"
    return Figure("Whoever started the engine is killed", n_parents, left, how)


def _outlived(model: Path, moment_s: float, limits: Limits) -> tuple[int, float]:
    """How many engines there were, and for how long they outlived their parent."""
    with subprocess.Popen([sys.executable, "-c", _PARENT, str(model)], env=environment()) as parent:
        time.sleep(moment_s)
        engines = psutil.Process(parent.pid).children(recursive=True)
        parent.kill()
        killed_at = time.monotonic()
    while not all(map(_is_gone, engines)) and time.monotonic() - killed_at < limits.orphan_s + 0.5:
        time.sleep(0.01)
    return len(engines), time.monotonic() - killed_at


def _is_gone(process: psutil.Process) -> bool:
    """Ended, whether or not the system's first process has asked what became of it: some look once in two seconds."""
    try:
        return process.status() == psutil.STATUS_ZOMBIE and process.num_threads() == 1
    except psutil.NoSuchProcess:
        return True
