"""What is kept is its owner's alone, is nowhere else, and goes without a byte left when it is removed for good."""

from __future__ import annotations

from collections.abc import Iterator

from tests.torture.figure import Figure, Trial
from tests.torture.privacy import deleting, keeping
from tests.torture.store.preloaded import run_with_faults


def campaign(trial: Trial) -> Iterator[Figure]:
    """Yields one figure for each promise."""
    yield deleting.figure(trial)
    yield _killed(trial)
    yield from keeping.figures(trial)


def _killed(trial: Trial) -> Figure:
    done = run_with_faults("privacy.killed", trial.folder, {"seed": trial.seed, "stride": round(3 / trial.share)})
    how = "at any call that changes a file; what the next start finds is removed to the last byte, or all there"
    return Figure("kill -9 while a conversation is removed for good", done["n_tried"], tuple(done["findings"]), how)
