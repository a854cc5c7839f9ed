"""The engine of an open window is killed; the window lives on, keeps the question and has it answered."""

from __future__ import annotations

import random
import signal
import time
from statistics import median
from typing import Any

from tests.torture.figure import Figure
from tests.torture.kill.window_run import Lane, Limits, Run

_GIVE_UP_S = 240.0
"""For one death."""


def engine_killed(lane: Lane, n_kills: int, chance: random.Random, limits: Limits) -> Figure:
    """So many deaths in one life of the window."""
    run = lane.begin("engine", chance)
    told = _deaths(run, n_kills)
    run.end(signal.SIGKILL)
    run.until_alone(limits.orphan_s)
    findings = [line[key] for line in run.told for key in ("finding", "failed") if key in line]
    pass_ms = max((line["pass_ms"] for line in told), default=0.0)
    if len(told) < n_kills:
        findings.append(f"The window went on after {len(told)} of {n_kills} deaths only: {run.said[-300:]!r}.")
    if pass_ms > limits.pass_ms:
        findings.append(f"The window was busy for {pass_ms:.0f} ms at once.")
    again_s = [line["again_s"] for line in told] or [0.0]
    return Figure(
        "kill -9 of the engine: loading, reading, a picture, a note, writing, settling, a state being saved",
        n_kills,
        tuple(findings),
        f"asked again and answered after {median(again_s):.1f} s, {max(again_s):.1f} s at most; the window's longest "
        f"pass {pass_ms:.0f} ms",
    )


def _deaths(run: Run, n_kills: int) -> list[dict[str, Any]]:
    """Waits for so many, or for one that does not come."""
    told: list[dict[str, Any]] = []
    seen_at = time.monotonic()
    while len(told) < n_kills and run.is_alive and time.monotonic() - seen_at < _GIVE_UP_S:
        time.sleep(0.05)
        lately = [line for line in list(run.told) if "killed" in line]
        if any("failed" in line for line in list(run.told)):
            break
        if len(lately) > len(told):
            seen_at = time.monotonic()
        told = lately
    return told[:n_kills]
