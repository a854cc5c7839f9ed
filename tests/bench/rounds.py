"""Rounds: contenders measured one after the other, again and again. Rounds that others disturbed do not count."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence

import psutil

from tests.bench.contenders import Contender

CLEAN_SHARE = 0.05
"""Share of the cores that other processes may take during a round."""

_BUDGET_S = 240.0
"""After so long there are no more rounds."""

_LEAST_ROUNDS = 3
"""With fewer there is no telling how sure a figure is."""


def clean_rounds(rounds: int, *contenders: Contender) -> list[list[float]]:
    """Measures all contenders in turns until so many rounds are clean, or it has tried for long enough.

    Returns:
        The figures of each contender, by clean round; the first warms up and is left out.
    """
    figures: list[list[float]] = []
    give_up_at = time.monotonic() + _BUDGET_S
    while len(figures) <= rounds and time.monotonic() < give_up_at:
        measured = [_measure(contender) for contender in contenders]
        shares = [share for _, share in measured]
        print(f"  {_told(measured)}", file=sys.stderr, flush=True)
        if max(shares) <= CLEAN_SHARE:
            figures.append([figure for figure, _ in measured])
    if len(figures) <= _LEAST_ROUNDS:
        sys.exit(f"Other programs took the cores in most rounds: {len(figures)} clean ones, {rounds + 1} wanted.")
    return [list(each) for each in zip(*figures[1:], strict=True)]


def _measure(contender: Contender) -> tuple[float, float]:
    """A contender's figure, and the share of the cores that others took meanwhile."""
    meter = Meter(contender.process_id)
    figure = contender.measure()
    return figure, meter.others_share()


def _told(measured: Sequence[tuple[float, float]]) -> str:
    return ", ".join(f"{figure:.3f} (others {share:.0%})" for figure, share in measured)


class Meter:
    """Tells the share of the cores that others than one process have taken since it was made."""

    def __init__(self, process_id: int) -> None:
        self._process = psutil.Process(process_id)
        self._others_s, self._at_s = self._reading()

    def others_share(self) -> float:
        """From 0 to 1."""
        others_s, at_s = self._reading()
        return (others_s - self._others_s) / (at_s - self._at_s) / (os.cpu_count() or 1)

    def _reading(self) -> tuple[float, float]:
        everybody = psutil.cpu_times()
        # What a host takes from a virtual machine it takes from all contenders.
        not_spent = (getattr(everybody, name, 0.0) for name in ("idle", "iowait", "steal", "guest", "guest_nice"))
        own = self._process.cpu_times()
        return float(sum(everybody) - sum(not_spent) - own.user - own.system), time.perf_counter()
