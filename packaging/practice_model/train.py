"""Trains the target: resumable at any point, one log line a while, weights averaged for export."""

from __future__ import annotations

import json
import multiprocessing
import queue
import shutil
import signal
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from multiprocessing.queues import Queue
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
from torch import nn

from practice_model import tokenizer
from practice_model.curriculum import FAMILIES, OPENED_BY, Family, Material, Stage, open_material
from practice_model.lesson import Batch, Lesson, make_batch, n_positions
from practice_model.model import HINT_WEIGHT, Target, warm_start
from practice_model.muon import Muon
from practice_model.shape import TARGET_CHECKPOINT, WARM_CHECKPOINT

_SEED = 7
LEARNING_RATE = 2e-3
_BATCHES_A_STEP = 3
"""Many small steps teach more in a while than few that have seen all families."""
_WARM_UP_STEPS, _WARM_AGAIN_STEPS = 200, 50
"""Until the learning rate is reached: at the start, and with weights that are known and optimisers that begin anew."""
_AVERAGED_OVER_STEPS = 200
_SAVE_EVERY_S = 240.0
_LOG_EVERY_STEPS = 50
_AHEAD = 6
"""Batches made in advance."""
_SORTED_BATCHES = 4
_KINDS_OF_BATCHES = 64
"""Programs made of a layer at most: one for each kind of layer and of shape."""
_OTHERS_SHARE = 0.25
_SURE_AFTER = 400
"""Answers of a stage before it can be left."""


@dataclass(slots=True)
class Progress:
    """Where the training stands, beside the weights."""

    steps: int = 0
    seconds: float = 0.0
    lessons: int = 0
    stage: dict[str, int] = field(default_factory=dict)
    """Of each family: the current stage."""
    right: dict[str, float] = field(default_factory=dict)
    """Of each stage: the share of right answers lately."""
    seen: dict[str, int] = field(default_factory=dict)
    """Of each stage: lessons."""
    resumed_at: int = 0
    """The step at which the optimisers began anew."""
    is_cooling: bool = False
    """Whether a cooling was broken off here."""

    def count(self, stages: list[str], right: np.ndarray[Any, Any]) -> None:
        """Takes the outcome of a batch of one stage."""
        name, share = stages[0], float(right.mean())
        pace = min(0.1, len(stages) / 400)
        self.right[name] = self.right.get(name, 0.0) * (1 - pace) + share * pace
        self.seen[name] = self.seen.get(name, 0) + len(stages)
        self.lessons += len(stages)


@dataclass(frozen=True, slots=True)
class Order:
    """A batch to make."""

    family: str
    stage: int
    rows: int
    seed: int


@dataclass(frozen=True, slots=True)
class Course:
    """How a training goes."""

    minutes: float = float("inf")
    """How long at most."""
    cools: bool = False
    """Let the learning rate fall to nothing over this time; see `keep_warm`."""
    rate: float = LEARNING_RATE
    """The learning rate."""
    most: tuple[str, ...] = tuple(family.name for family in FAMILIES)
    """Families; of each other one there is one batch a round, of a quarter of its rows."""


def train(work: Path, course: Course) -> None:
    """Trains from the last checkpoint in the work folder, or from the start, until it is stopped or the time is up."""
    if course.cools:
        keep_warm(work)
    clock = Clock(course.minutes)
    run = _Run(work, course, clock)
    with BatchMaker(work) as maker:
        for batch in maker.batches(run.orders()):
            run.learn(batch)
            if clock.is_over:
                break
    run.save()


def keep_warm(work: Path) -> None:
    """Keeps the checkpoint as it is before a cooling. One that was broken off begins anew: it goes back to that."""
    target, warm = work / TARGET_CHECKPOINT, work / WARM_CHECKPOINT
    is_cooling = json.loads(torch.load(target, weights_only=True)["progress"]).get("is_cooling", False)
    source, copy = (warm, target) if is_cooling and warm.exists() else (target, warm)
    save_whole(torch.load(source, weights_only=True), copy)


class Clock:
    """Says when to stop: after some minutes, or when the process is asked to end."""

    def __init__(self, minutes: float) -> None:
        self._begun = time.monotonic()
        self._ends = self._begun + minutes * 60
        self._is_stopped = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)

    @property
    def is_over(self) -> bool:
        """Whether to save and leave."""
        return self._is_stopped or time.monotonic() > self._ends

    @property
    def share_left(self) -> float:
        """Of the time, 1 to 0."""
        return max(0.0, (self._ends - time.monotonic()) / (self._ends - self._begun))

    def _stop(self, number: int, frame: object) -> None:
        self._is_stopped = True


class _Run:
    """Weights, optimisers and progress."""

    def __init__(self, work: Path, course: Course, clock: Clock) -> None:
        torch.manual_seed(_SEED)
        self._work = work
        self._course = course
        self._clock = clock
        self.progress = Progress()
        self._target = Target(tokenizer.load(work))
        self._averaged = averaged(self._target, _AVERAGED_OVER_STEPS)
        self._optimisers = _optimisers(self._target)
        self._losses: list[tuple[float, float]] = []
        self._begun = self._saved = time.monotonic()
        self._in_step = 0
        if (work / TARGET_CHECKPOINT).exists():
            self._resume()
        else:
            warm_start(self._target, sample_patches(work))
        _compile_layers(self._target)
        for family in FAMILIES:  # one may be new in the table
            self.progress.stage.setdefault(family.name, 0)

    # --- orders

    def orders(self) -> Iterator[Order]:
        """What to make next, for ever; decided a few batches ahead of what has been learnt."""
        while True:
            yield from self._plan()

    def _plan(self) -> list[Order]:
        """One round: the batches of each family that is open, mixed."""
        random = Random(f"{_SEED} {self.progress.steps} {self.progress.lessons}")
        families = [family for family in FAMILIES if self._is_open(family) for _ in range(self._batches(family))]
        random.shuffle(families)
        return [self._order(random, family) for family in families]

    def _batches(self, family: Family) -> int:
        return family.n_batches if family.name in self._course.most else 1

    def _is_open(self, family: Family) -> bool:
        wanted = OPENED_BY.get(family.name, ())
        return all(self.progress.stage[other] >= stage for other, stage in wanted)

    def _order(self, random: Random, family: Family) -> Order:
        current, last = self.progress.stage[family.name], len(family.stages) - 1
        chance = random.random()
        if chance < 1 / 7:
            stage = min(current + 1, last)
        elif chance < 2 / 7:
            stage = random.randint(0, current)
        else:
            stage = current
        return Order(family.name, stage, self._rows(family, stage), random.getrandbits(60))

    def _rows(self, family: Family, stage: int) -> int:
        """Fewer of what is known well."""
        right = self.progress.right.get(family.stages[stage].name, 0.0)
        wanted = family.rows * (1.0 if family.name in self._course.most else _OTHERS_SHARE)
        return max(4, round(wanted / 4 * (0.25 + 0.75 * min(1.0, 1.6 * (1.0 - right)))) * 4)

    # --- learning

    def learn(self, batch: Batch) -> None:
        """One batch; a step is taken after `_BATCHES_A_STEP`."""
        answered = self._target(batch, teaches=self._warmth >= 1.0)
        loss = answered.loss + HINT_WEIGHT * answered.hint_loss
        if torch.isfinite(loss):
            loss.backward()
        self.progress.count(batch.stages, answered.right)
        self._losses.append((answered.loss.item(), answered.hint_loss.item()))
        self._in_step += 1
        if self._in_step == _BATCHES_A_STEP:
            self._take_step()

    def _take_step(self) -> None:
        nn.utils.clip_grad_norm_(self._target.parameters(), 2.0)
        rate = self._course.rate * min(1.0, self._warmth)
        rate *= self._clock.share_left if self._course.cools else 1.0
        for optimiser in self._optimisers:
            for group in optimiser.param_groups:
                group["lr"] = rate
            optimiser.step()
            optimiser.zero_grad()
        self._averaged.update_parameters(self._target)
        self.progress.steps += 1
        self._in_step = 0
        self._promote()
        if self.progress.steps % _LOG_EVERY_STEPS == 0:
            self._log()
        if time.monotonic() - self._saved > _SAVE_EVERY_S:
            self.save()

    @property
    def _warmth(self) -> float:
        resumed_at = self.progress.resumed_at
        return (self.progress.steps - resumed_at + 1) / (_WARM_AGAIN_STEPS if resumed_at else _WARM_UP_STEPS)

    def _promote(self) -> None:
        for family in FAMILIES:
            current = self.progress.stage[family.name]
            stage = family.stages[current]
            name = stage.name
            sure = self.progress.seen.get(name, 0) >= _SURE_AFTER
            if sure and self.progress.right[name] >= stage.left_at and current < len(family.stages) - 1:
                self.progress.stage[family.name] = current + 1
                self._log(f"{name} is known after {self.progress.seen[name]} lessons")

    def _log(self, note: str = "") -> None:
        losses = np.array(self._losses or [(0.0, 0.0)]).mean(0)
        self._losses.clear()
        current = {family.stages[self.progress.stage[family.name]].name for family in FAMILIES}
        shares = " ".join(f"{k}={v:.2f}" for k, v in self.progress.right.items() if k in current)
        done = f"step {self.progress.steps} lessons {self.progress.lessons} s {self._seconds():.0f}"
        line = f"{done} loss {losses[0]:.3f} hints {losses[1]:.3f} {shares} {note}"
        print(line, flush=True)
        with (self._work / "train.log").open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    # --- keeping

    def _seconds(self) -> float:
        return self.progress.seconds + time.monotonic() - self._begun

    def save(self) -> None:
        """Writes a checkpoint, whole or not at all."""
        self.progress.seconds, self._begun = self._seconds(), time.monotonic()
        self.progress.is_cooling = self._course.cools and self._clock.share_left > 0
        _write(self._work, self.progress, self._target, self._averaged, self._optimisers)
        self._saved = time.monotonic()

    def _resume(self) -> None:
        state = torch.load(self._work / TARGET_CHECKPOINT, weights_only=True)
        self.progress = Progress(**json.loads(state["progress"]))
        self._target.load_state_dict(state["target"])
        self._averaged.load_state_dict(state["averaged"])
        for optimiser, kept in zip(self._optimisers, state["optimisers"], strict=True):
            optimiser.load_state_dict(kept)


def write_checkpoint(work: Path, target: Target, progress: Progress) -> None:
    """Writes one to go on from with these weights; the optimisers and the average begin anew."""
    _write(work, progress, target, averaged(target, _AVERAGED_OVER_STEPS), _optimisers(target))


def _write(
    work: Path, progress: Progress, target: Target, averaged: nn.Module, optimisers: list[torch.optim.Optimizer]
) -> None:
    state = {
        "progress": json.dumps(asdict(progress)),
        "target": target.state_dict(),
        "averaged": averaged.state_dict(),
        "optimisers": [optimiser.state_dict() for optimiser in optimisers],
    }
    save_whole(state, work / TARGET_CHECKPOINT)


def save_whole(state: dict[str, Any], path: Path) -> None:
    """Writes a checkpoint, whole or not at all."""
    part = path.with_name(path.name + ".part")
    torch.save(state, part)
    part.replace(path)


def _compile_layers(target: Target) -> None:
    """A step takes a quarter less time, with AMX half, after a minute or two of compiling; needs a C++ compiler."""
    if shutil.which("g++"):
        torch._dynamo.config.recompile_limit = _KINDS_OF_BATCHES
        for layer in target.language_model.layers:
            layer.compile(dynamic=True)


def averaged(model: nn.Module, n_steps: int) -> torch.optim.swa_utils.AveragedModel:
    """A copy whose weights follow those of `model`: their average over the last steps, over fewer at the start."""

    def follow(old: torch.Tensor, new: torch.Tensor, number: torch.Tensor) -> torch.Tensor:
        return old.lerp(new, max(1 / n_steps, 9 / (10 + float(number))))

    return torch.optim.swa_utils.AveragedModel(model, avg_fn=follow)


def _optimisers(target: Target) -> list[torch.optim.Optimizer]:
    """Muon for the layers' matrices, AdamW for the rest."""
    matrices = [p for p in target.language_model.layers.parameters() if p.dim() == 2]
    known = {id(p) for p in matrices}
    others = [p for p in target.parameters() if id(p) not in known]
    adam = torch.optim.AdamW(others, lr=LEARNING_RATE, betas=(0.9, 0.98), weight_decay=0.0)
    return [Muon(matrices, LEARNING_RATE), adam]


def sample_patches(work: Path) -> np.ndarray[Any, Any]:
    """Patches of all kinds of pictures that are not flat."""
    material = Material(_SEED, sounds=None)
    encoder = tokenizer.Encoder(tokenizer.load(work))
    lessons = [stage.lesson(material) for f in FAMILIES[:2] for stage in f.stages for _ in range(150)]
    patches = make_batch(lessons, encoder).patches
    return patches[np.abs(patches).max(1) > 0.1][:: max(1, len(patches) // 12000)]


# --- batches, made in another process


class BatchMaker:
    """Makes batches in a process of its own, in the order they are asked for."""

    def __init__(self, work: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self._orders: Queue[Order | None] = context.Queue()
        self._batches: Queue[Batch] = context.Queue()
        self._process = context.Process(target=_make_batches, args=(work, self._orders, self._batches), daemon=True)

    def __enter__(self) -> BatchMaker:
        self._process.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._process.kill()
        self._process.join()
        for ended in (self._orders, self._batches):
            ended.cancel_join_thread()
            ended.close()

    def batches(self, orders: Iterator[Order]) -> Iterator[Batch]:
        """One batch for each order, `_AHEAD` of them on their way."""
        for _ in range(_AHEAD):
            self._orders.put(next(orders))
        while True:
            yield self._next()
            self._orders.put(next(orders))

    def _next(self) -> Batch:
        while True:
            try:
                return self._batches.get(timeout=30)
            except queue.Empty:
                if not self._process.is_alive():
                    raise RuntimeError("the process that makes lessons has ended") from None


def _make_batches(work: Path, orders: Queue[Order | None], batches: Queue[Batch]) -> None:
    torch.set_num_threads(1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the training ends this process when it has saved
    encoder = tokenizer.Encoder(tokenizer.load(work))
    families = {family.name: family for family in FAMILIES}
    material = open_material(work, 0)
    sorters: dict[str, _Sorter] = {}
    while (order := orders.get()) is not None:
        material.random = Random(order.seed)
        stage = families[order.family].stages[order.stage]
        sorter = sorters.setdefault(stage.name, _Sorter(stage, material))
        batches.put(make_batch(sorter.take(order.rows), encoder))


class _Sorter:
    """Draws lessons of a stage many at a time and hands out those of like length together: less to fill up."""

    def __init__(self, stage: Stage, material: Material) -> None:
        self._stage = stage
        self._material = material
        self._ready: list[list[Lesson]] = []

    def take(self, rows: int) -> list[Lesson]:
        """About `rows` lessons."""
        if not self._ready:
            drawn = [self._stage.lesson(self._material) for _ in range(rows * _SORTED_BATCHES)]
            drawn.sort(key=n_positions)
            self._ready = [drawn[start : start + rows] for start in range(0, len(drawn), rows)]
            self._material.random.shuffle(self._ready)
        return self._ready.pop()
