"""Too little memory: a sentence with what is needed and what there is."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from gemma_desk.chat.events import Event, Failed, Finished, Loaded
from gemma_desk.chat.message import Message, Role
from gemma_desk.engine.client import EngineClient, engine_command
from gemma_desk.engine.protocol import LoadRequest
from tests.e2e.patience import GIVE_UP_S, until
from tests.engine import asking
from tests.model_factory import SHAPES, write_model_set
from tests.torture.figure import Figure, Trial
from tests.torture.kill import make_files
from tests.torture.kill.window_run import Lane, Limits, Run, environment
from tests.torture.memory.control_group import ControlGroup, control_group

MB = 1_000_000
N_LIMITS, N_GROUPS, N_PRESSURES = 60, 20, 5
_ADDRESSES_MB = (60, 800)
"""From where not even Python starts to where everything fits."""
_GROUPS_MB = (120, 420)
_WINDOW_GROUP_MB = 800
"""The window and its engine take some 400."""
_BOTH = re.compile(r"[\d.]+ GiB .*[\d.]+ GiB", re.DOTALL)
_ONE = re.compile(r"[\d.]+ GiB")
_HOG = """
import sys, time
held = []
while True:
    held.append(bytearray(b"x") * 10_000_000)
    time.sleep(0.1)
"""


def campaign(trial: Trial) -> Iterator[Figure]:
    """All of it. What cannot be done here is a line that says so."""
    model = trial.folder / "model"
    write_model_set(model, SHAPES["small"])
    make_files(trial.folder / "files")
    yield _from_the_beginning(model, trial)
    yield _in_a_group(model, trial)
    yield _pressed(model, trial)


@dataclass(frozen=True, slots=True)
class _Said:
    """What came of one engine."""

    last: Event
    is_right: bool

    @property
    def words(self) -> str:
        return self.last.problem.sentence if isinstance(self.last, Failed) else str(self.last)


def _from_the_beginning(model: Path, trial: Trial) -> Figure:
    """An address space that is smaller than the plan, in even steps."""
    n_tries = trial.n(N_LIMITS)
    low, high = _ADDRESSES_MB
    limits_mb = [low + (high - low) * step // max(1, n_tries - 1) for step in range(n_tries)]
    commands = [["prlimit", f"--as={limit_mb * MB}", *engine_command()] for limit_mb in limits_mb]
    return _figure(
        "The engine has less address space than its plan",
        [_loaded(model, command) for command in commands],
        f"limits from {low} to {high} MB",
    )


def _loaded(model: Path, command: list[str]) -> _Said:
    """Loads and, where that goes well, answers. Where it does not even start, what is needed is not known yet."""
    with closing(EngineClient(command)) as client:
        *_, last = client.load(LoadRequest(asking.new_turn_id(), (str(model),), 2048, 280, threads=1))
        if isinstance(last, Loaded):
            *_, last = client.answer(asking.request([Message(Role.USER, ("Hello",))], max_tokens=20))
    return _Said(last, isinstance(last, Finished) or (isinstance(last, Failed) and _names_memory(last)))


def _names_memory(failed: Failed) -> bool:
    sentence = failed.problem.sentence
    return "memory" in sentence and _ONE.search(sentence) is not None


def _in_a_group(model: Path, trial: Trial) -> Figure:
    """A control group with a limit, as a container or a session has."""
    what = "The engine is in a control group with less than its plan"
    n_tries = trial.n(N_GROUPS)
    low, high = _GROUPS_MB
    said = []
    for step in range(n_tries):
        with control_group((low + (high - low) * step // max(1, n_tries - 1)) * MB) as group:
            if group is None:
                return Figure(what, 0, (), "no control group may be made here")
            said.append(_loaded(model, group.command(*engine_command())))
    return _figure(what, said, f"limits from {low} to {high} MB")


def _figure(what: str, said: Sequence[_Said], between: str) -> Figure:
    wrong = tuple(each.words for each in said if not each.is_right)
    n_answered = sum(isinstance(each.last, Finished) for each in said)
    return Figure(what, len(said), wrong, f"{between}; {n_answered} answered, the others said how much is missing")


def _pressed(model: Path, trial: Trial) -> Figure:
    """Another program in the window's own group takes memory until the kernel ends somebody."""
    what = "Another program takes all memory while an answer grows"
    n_tries = trial.n(N_PRESSURES)
    findings: list[str] = []
    for number in range(n_tries):
        with control_group(_WINDOW_GROUP_MB * MB) as group:
            if group is None:
                return Figure(what, 0, (), "no control group may be made here")
            lane = Lane(trial.folder / f"pressed {number}", model, trial.folder / "files", environment(), Limits())
            findings += _press(lane, group, trial)
    how = (
        f"all in a group of {_WINDOW_GROUP_MB} MB: one of them goes; if the engine, the answer says why, and "
        "the next question is answered when the other is gone"
    )
    return Figure(what, n_tries, tuple(findings), how)


def _press(lane: Lane, group: ControlGroup, trial: Trial) -> Iterator[str]:
    run = lane.begin("streaming", trial.chance("pressed"), group.command())
    until(lambda: any(line["text"] for line in _answers(run)) or not run.is_alive, "an answer grows")
    with subprocess.Popen(group.command(sys.executable, "-c", _HOG)) as hog:
        until(lambda: _problems(run) or not run.is_alive or hog.poll() is not None, "the kernel has ended somebody")
        is_hog_ended = hog.poll() is not None  # by the kernel: then there was nothing to say
        hog.kill()
    if not run.is_alive:
        yield f"The window is gone: {run.said[-300:]!r}."
    elif not _problems(run) and is_hog_ended:
        pass
    elif not _problems(run) or not _BOTH.search(_problems(run)[-1]):
        yield f"The answer says only {_problems(run)}."
    else:
        failed_id = _answers(run)[-1]["id"]
        if not _is_answered_after(run, failed_id):
            yield "The next question was not answered."
    run.end(signal.SIGKILL)
    run.until_alone(GIVE_UP_S)


def _answers(run: Run) -> list[dict[str, object]]:
    told = [line["message"] for line in list(run.told) if "message" in line]
    return [message for message in told if message["role"] == "assistant"]


def _problems(run: Run) -> list[str]:
    return [str(message["problem"]) for message in _answers(run) if message["problem"]]


def _is_answered_after(run: Run, message_id: object) -> bool:
    give_up_at = time.monotonic() + GIVE_UP_S
    while time.monotonic() < give_up_at and run.is_alive:
        if any(answer["id"] > message_id and answer["text"] for answer in _answers(run)):
            return True
        time.sleep(0.05)
    return False
