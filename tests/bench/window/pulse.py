"""Lets a window live and times every pass of its event loop: by the clock, and by what its thread computed in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

FRAME_MS = 16.0
"""One picture of a 60 Hz screen."""
_IDLE_MS = 0.2
"""Passes in which next to nothing was done are left out: they would only make the others look rare."""
_GIVE_UP_S = 300.0
_REST_S = 0.001
"""Between two passes, for the threads: without it this loop would hold the interpreter nearly all the time."""


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass of the event loop: so long the window answers nobody."""

    wall_ms: float
    cpu_ms: float


def live(goes_on: Callable[[], bool], act: Callable[[], object] = lambda: None) -> list[Pass]:
    """Lets the window live as long as something goes on, doing something in each pass."""
    passes: list[Pass] = []
    give_up_at = time.monotonic() + _GIVE_UP_S
    while goes_on():
        assert time.monotonic() < give_up_at, f"this did not end within {_GIVE_UP_S:.0f} s"
        wall_s, cpu_s = time.perf_counter(), time.thread_time()
        act()
        QApplication.processEvents()
        # What is to be deleted goes when the loop that runs a program comes round, which is not this one.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        passes.append(Pass((time.perf_counter() - wall_s) * 1000, (time.thread_time() - cpu_s) * 1000))
        time.sleep(_REST_S)
    return passes


def live_for(seconds: float, act: Callable[[], object] = lambda: None) -> list[Pass]:
    """Lets the window live for a while."""
    until = time.monotonic() + seconds
    return live(lambda: time.monotonic() < until, act)


def every(seconds: float, act: Callable[[], object]) -> Callable[[], None]:
    """Does something so often, however often it is called."""
    due_at = 0.0

    def if_due() -> None:
        nonlocal due_at
        if time.monotonic() >= due_at:
            due_at = time.monotonic() + seconds
            act()

    return if_due


def figures(passes: Sequence[Pass]) -> dict[str, Any]:
    """What they say together."""
    busy = [done for done in passes if done.wall_ms > _IDLE_MS]
    wall_ms, cpu_ms = [done.wall_ms for done in busy], [done.cpu_ms for done in busy]
    longest = max(busy, key=lambda done: done.wall_ms)
    return {
        "passes": len(busy),
        "median": float(np.median(wall_ms)),
        "p99": float(np.percentile(wall_ms, 99)),
        "cpu_p99": float(np.percentile(cpu_ms, 99)),
        "worst": longest.wall_ms,
        "worst_cpu": longest.cpu_ms,
        "over_16": sum(ms > FRAME_MS for ms in wall_ms),
    }
