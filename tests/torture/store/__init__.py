"""A disk that is full, fails or changes what it was given, and everything else that a store may find at its start.

Nothing that was acknowledged may be lost, nothing that is lost may be unsaid, and a whole copy is always offered.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from typing import Any

from tests.torture.figure import Figure, Trial
from tests.torture.store import corruption, openings, starts
from tests.torture.store.preloaded import run_with_faults

_FAULTS = (
    ("the disk full at a call, and after", errno.ENOSPC, True),
    ("an I/O error at a call", errno.EIO, False),
)


def campaign(trial: Trial) -> Iterator[Figure]:
    """Yields one figure for each kind of fault."""
    stride = round(1 / trial.share)
    offset = trial.chance("calls").randrange(stride)
    for what, error, stays in _FAULTS:
        wish = {"errno": error, "stays": stays, "stride": stride, "offset": offset}
        done = run_with_faults("store.failing_disk", trial.folder, wish)
        yield _figure(f"{what}: a sitting with a migration, turns, undo and a copy", done)
    wish = {"seed": trial.seed, "stride": stride, "offset": offset}
    yield _cut_off(run_with_faults("store.power_cut", trial.folder, wish))
    turns = {"stride": max(1, stride // 4), "offset": 0}
    yield _figure("the disk full from a call on, while a question is answered", _turns(trial, turns))
    yield from corruption.figures(trial)
    yield from openings.figures(trial)
    yield starts.figure(trial)


def _turns(trial: Trial, wish: dict[str, Any]) -> Any:
    return run_with_faults("store.failing_turns", trial.folder, wish)


def _figure(what: str, done: Any) -> Figure:
    how = "each write, sync, rename and removal; then tried again, and read at the next start"
    return Figure(what, done["n_tried"], tuple(done["findings"]), how)


def _cut_off(done: Any) -> Figure:
    how = "3 disks for each call: what was synced, and nothing, all, the beginning or any sectors of what was not"
    return Figure("the power cut at a call: the same sitting", done["n_tried"], tuple(done["findings"]), how)
