"""`gemma-desk bench`: what this machine does with a model set."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import signal
import sys
from collections.abc import Iterator

from gemma_desk.chat.errors import GemmaDeskError
from gemma_desk.cli.exit_codes import ExitCode, fail
from gemma_desk.engine.protocol import BenchFigures


def run(steps: Iterator[str | BenchFigures], as_json: bool) -> ExitCode:
    """Prints each step to standard error as it begins, and the figures to standard output at the end."""
    try:
        with _leaving_on_interrupt():
            for step in steps:
                if isinstance(step, BenchFigures):
                    print(json.dumps(dataclasses.asdict(step)) if as_json else table(step))
                else:
                    print(f"{step} …", file=sys.stderr)
    except GemmaDeskError as error:
        return fail(error.problem)
    return ExitCode.ANSWERED


@contextlib.contextmanager
def _leaving_on_interrupt() -> Iterator[None]:
    """While entered, Ctrl+C ends the program at once; nothing is kept that could be lost.

    An exception would not do: raised in a function that the engine calls back, it would be printed and forgotten.
    """
    previous = signal.signal(signal.SIGINT, lambda *_: os._exit(ExitCode.CANCELLED))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, previous)


def table(figures: BenchFigures) -> str:
    """The figures for a person, each speed beside the machine's limit."""
    verify = figures.verify_ms
    rows = [
        ("reading text", f"{figures.prefill_tps:.1f} tokens/s"),
        ("writing", _beside_limit(figures.decode_tps, figures.limit_tps)),
        ("writing with drafts", _beside_limit(figures.drafted_tps, figures.limit_tps)),
        ("one draft step", _unit(figures.draft_step_ms, "ms")),
        (
            "verifying n tokens",
            ", ".join(f"{n}: {ms / verify[1]:.2f}" for n, ms in verify.items()) + " times one token",
        ),
        ("reading a screenshot, detail 560", _unit(figures.picture_s, "s")),
        ("first token after a 10 s note", _unit(figures.voice_after_release_s, "s")),
        ("peak memory", f"{figures.peak_rss_bytes / 2**30:.2f} GiB"),
        ("memory bandwidth", f"{figures.bandwidth_gb_s:.1f} GB/s, enough for {figures.limit_tps:.1f} tokens/s"),
    ]
    return "\n".join(f"{name:34}{value}" for name, value in rows)


def _beside_limit(tokens_per_s: float | None, limit_tps: float) -> str:
    if tokens_per_s is None:
        return "no drafter"
    return f"{tokens_per_s:.1f} tokens/s, {tokens_per_s / limit_tps:.0%} of what memory allows"


def _unit(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{value:.2f} {unit}"
