"""The window's process and the engine's are killed at random moments; what was shown has to be there afterwards.

What a promise is about is what a person has seen. A question counts as acknowledged when the transcript shows it, a
deletion or another title when the list does; of an answer that grows, a draft and a note it is what was shown a second
before. See `kept`.
"""

from __future__ import annotations

import random
import signal
import wave
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import numpy as np
from PIL import Image

from tests.e2e.screen import running_screen
from tests.model_factory import SHAPES, write_model_set
from tests.torture.figure import Figure, Trial
from tests.torture.kill.acts import KILLED
from tests.torture.kill.engine_killed import engine_killed
from tests.torture.kill.engine_signals import frozen_and_thawed, parents_killed, same_question, signals
from tests.torture.kill.window_run import Lane, Limits, Outcome, environment

N_WINDOWS, N_STARTS, N_ENGINES, N_PARENTS, N_TOLD = 300, 30, 100, 100, 20
_FEWEST_FOR_TWO = 20
"""Kills; fewer are done one after the other, on no screen."""


def campaign(trial: Trial) -> Iterator[Figure]:
    """All of it."""
    yield from killed(trial, Limits())
    model = trial.folder / "model"
    yield from signals(model, trial)
    yield frozen_and_thawed(model, trial)
    yield same_question(model, trial)


def killed(trial: Trial, limits: Limits) -> Iterator[Figure]:
    """What is killed from outside; a test gives it longer limits. The rest has tests of its own in test_process.py."""
    model, files = trial.folder / "model", trial.folder / "files"
    write_model_set(model, SHAPES["small"])
    make_files(files)
    with ExitStack() as opened:
        lanes = _lanes(trial, model, limits, opened)
        acts = [KILLED[number % len(KILLED)] for number in range(trial.n(N_WINDOWS))]
        yield _windows(_runs(lanes, acts, trial, signal.SIGKILL), lanes)
        yield _started_again(lanes[0], trial.n(N_STARTS), trial.chance("starts"), limits)
        told = ["streaming"] * trial.n(N_TOLD)
        yield _told_to_end(_runs(lanes, told, trial, signal.SIGTERM), limits)
        yield engine_killed(lanes[0], trial.n(N_ENGINES), trial.chance("engine"), limits)
    yield parents_killed(model, trial.n(N_PARENTS), trial.chance("parents"), limits)


def make_files(folder: Path) -> None:
    """Of each kind that is read by another reader."""
    folder.mkdir()
    Image.effect_noise((640, 400), 60).convert("RGB").save(folder / "picture.png")
    Image.new("RGB", (300, 900), "white").save(folder / "photo.jpg")
    (folder / "document.txt").write_text("What a document says. " * 200, "utf-8")
    samples = np.random.default_rng(0).integers(-9000, 9000, 3 * 16_000).astype("<i2")
    with wave.open(str(folder / "note.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(16_000)
        sound.writeframes(samples.tobytes())


def _lanes(trial: Trial, model: Path, limits: Limits, opened: ExitStack) -> list[Lane]:
    """Where there are many, half of them on a screen with a window manager."""
    here = environment()
    environments = [here]
    if trial.n(N_WINDOWS) >= _FEWEST_FOR_TWO:
        environments.append(here | opened.enter_context(running_screen()).own)
    return [
        Lane(trial.folder / f"lane {number}", model, trial.folder / "files", its, limits)
        for number, its in enumerate(environments)
    ]


def _runs(lanes: Sequence[Lane], acts: Sequence[str], trial: Trial, kill: signal.Signals) -> list[Outcome]:
    """All lanes at once, each with its share, one after the other."""

    def of_lane(number: int) -> list[Outcome]:
        chance = trial.chance(f"{kill.name} {number}")
        mine = list(acts[number :: len(lanes)])
        chance.shuffle(mine)
        return [lanes[number].run(act, random.Random(chance.random()), kill) for act in mine]

    with ThreadPoolExecutor(len(lanes)) as threads:
        return [outcome for outcomes in threads.map(of_lane, range(len(lanes))) for outcome in outcomes]


def _windows(outcomes: Sequence[Outcome], lanes: Sequence[Lane]) -> Figure:
    lost_s = max(lane.kept.most_lost_s for lane in lanes)
    n_asked = sum(len(lane.kept.asked) for lane in lanes)
    left_s = max(outcome.left_s for outcome in outcomes)
    return Figure(
        "kill -9 of the window: starting, typing, an answer, files, a note, edits, titles, deletions, a backup",
        len(outcomes),
        _findings(outcomes),
        f"{n_asked} questions shown as sent, all there; at most {lost_s:.2f} s of an answer gone; no process of it left"
        f" after {left_s:.2f} s at most",
    )


def _told_to_end(outcomes: Sequence[Outcome], limits: Limits) -> Figure:
    ends_s = sorted(outcome.end_s for outcome in outcomes)
    late = [f"Ended only after {end_s:.1f} s." for end_s in ends_s if end_s > limits.end_s]
    how = f"ends after {_middle(ends_s)}; every word that was shown is there"
    return Figure("SIGTERM while an answer grows", len(outcomes), (*_findings(outcomes), *late), how)


def _started_again(lane: Lane, n_starts: int, chance: random.Random, limits: Limits) -> Figure:
    """One after the other, on all that the kills before have left."""
    outcomes = [lane.run("typing", chance) for _ in range(n_starts)]
    starts_s = [outcome.start_s for outcome in outcomes if outcome.start_s is not None]
    late = [f"Could be typed into only after {start_s:.1f} s." for start_s in starts_s if start_s > limits.start_s]
    how = f"can be typed into after {_middle(starts_s)}"
    return Figure("A start after a kill -9", n_starts, (*_findings(outcomes), *late), how)


def _findings(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    return tuple(finding for outcome in outcomes for finding in outcome.findings)


def _middle(seconds: Sequence[float]) -> str:
    return f"{median(seconds):.1f} s, {max(seconds):.1f} s at most" if seconds else "(killed before)"
