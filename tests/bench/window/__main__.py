"""Measures the window, as a person meets it: `make bench-ui`, or `python -m tests.bench.window`; takes four minutes.

Windows are real, on a screen of software (Xvfb), each in a process of its own; the store is made by the store. Prints
one table; with `--write` puts it into docs/performance.md, too.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from tests.as_installed import as_installed
from tests.bench.report import DOCUMENT, Row, table, write
from tests.bench.window.long_answer import N_WORDS, TOKENS_PER_S
from tests.bench.window.store import N_CONVERSATIONS, N_LONG, N_MESSAGES, fill
from tests.e2e.screen import Screen, running_screen

_TABLE = "window"
_START = "start"
_FIGURES = (_START, "side bar", "search", "opening", "wheel", "dragging", "streaming", "memory")
_N_STARTS = 5
_GIVE_UP_S = 400


def main() -> None:
    """Measures and prints."""
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory() as name, running_screen() as screen:
        empty, full = Path(name) / "empty", Path(name) / "full"
        fill(full)
        rows: list[Row] = []
        if _START in options.only:
            rows += [*_starts(screen, 0, empty), *_starts(screen, N_CONVERSATIONS, full)]
        rows += _rows(_driven(screen, full, options.words, options.only), options.words)
    print(table(rows))
    if options.write:
        write(rows, DOCUMENT, _TABLE)


def _parser() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="python -m tests.bench.window", description=__doc__)
    options.add_argument("--words", type=int, default=N_WORDS, help="of the answer that streams")
    options.add_argument("--only", nargs="+", choices=_FIGURES, default=_FIGURES, help="measure these alone")
    options.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    return options


def _starts(screen: Screen, n_conversations: int, folder: Path) -> Iterator[Row]:
    """The first start of a folder is not counted: it makes what is made once."""
    things = ["composer", "list"] if n_conversations else ["composer"]
    seen = [_start(screen, folder, things) for _ in range(_N_STARTS + 1)][1:]
    there = f"{_n(n_conversations)} conversations"
    yield _started(f"start until a question can be typed, {there}", "≤ 1 000 ms", [each["composer"] for each in seen])
    if n_conversations:
        yield _started(f"start until the list is there, {there}", "–", [each["list"] for each in seen])


def _started(what: str, wanted: str, seen: Sequence[tuple[float, float]]) -> Row:
    wall_ms, cpu_ms = ([1000 * each[place] for each in seen] for place in (0, 1))
    computed_ms = statistics.median(cpu_ms)
    how = f"{len(seen)} starts from {min(wall_ms):.0f} to {max(wall_ms):.0f} ms; {computed_ms:.0f} ms of computing"
    return Row(what, wanted, f"{statistics.median(wall_ms):.0f} ms", how)


def _start(screen: Screen, folder: Path, things: list[str]) -> dict[str, tuple[float, float]]:
    """Seconds from the start of the process, and of computing in it."""
    began_s = time.monotonic()
    said = _run(screen, folder, "tests.bench.window.started", *things)
    return {what: (at_s - began_s, cpu_s) for what, (at_s, cpu_s) in said.items()}


def _driven(screen: Screen, folder: Path, n_words: int, only: Sequence[str]) -> dict[str, Any]:
    figures = [*only, *["memory at the start"] * ("memory" in only)]
    return _run(screen, folder, "tests.bench.window.driven", str(folder), str(n_words), *figures)


def _run(screen: Screen, folder: Path, module: str, *words: str) -> dict[str, Any]:
    command = [sys.executable, "-m", module, *words]
    quiet = {"stdout": subprocess.PIPE, "check": True, "text": True, "timeout": _GIVE_UP_S}
    done = subprocess.run(command, env=_environment(screen, folder), **quiet)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def _environment(screen: Screen, folder: Path) -> dict[str, str]:
    kept = str(folder.parent / "compiled")
    return as_installed(screen.environment, GEMMA_DESK_DATA=str(folder), PYTHONPYCACHEPREFIX=kept)


def _rows(told: dict[str, Any], n_words: int) -> Iterator[Row]:
    """One for each figure that was told."""
    conversations, messages = f"{_n(N_CONVERSATIONS)} conversations", f"{_n(N_LONG)} messages"
    state = f"{conversations}, {messages} open, the answer of {_n(n_words)} words there"
    makers: dict[str, Callable[[Any], Row]] = {
        "side bar": partial(_frames, f"scrolling {conversations}: the longest picture", "wheel, 60 notches a second"),
        "search": _search,
        "opening": partial(_opening, messages),
        "wheel": partial(_frames, f"scrolling {messages} by the wheel: the longest picture", "60 notches a second"),
        "dragging": partial(_frames, f"scrolling {messages} by the bar: the longest picture", "to eight far places"),
        "streaming": partial(_streaming, n_words),
        "memory": partial(_memory, "memory of the window process in that state", "≤ 250 MB", state),
        "memory at the start": partial(_memory, "memory of the window process after its start", "–", conversations),
    }
    return (make(told[name]) for name, make in makers.items() if name in told)


def _frames(what: str, how: str, done: dict[str, Any]) -> Row:
    how = f"{how}; p99 {done['p99']:.1f} ms of {done['passes']} passes; the longest computed {done['worst_cpu']:.0f} ms"
    return Row(what, "≤ 33 ms", f"{done['worst']:.0f} ms", how)


def _search(done: Sequence[dict[str, Any]]) -> Row:
    worst = max(done, key=lambda each: each["ms"])
    each = ", ".join(f"`{one['query']}` {one['ms']:.0f} ms" for one in done)
    what = f"search over {_n(N_MESSAGES)} messages, last key to hits shown: the longest"
    return Row(what, "≤ 100 ms", f"{worst['ms']:.0f} ms", f"{each}; {worst['cpu_ms']:.0f} ms of computing")


def _opening(messages: str, done: Sequence[dict[str, float]]) -> Row:
    wall_ms = [each["ms"] for each in done]
    cpu_ms = statistics.median(each["cpu_ms"] for each in done)
    how = f"{len(done)} times, up to {max(wall_ms):.0f} ms; {cpu_ms:.0f} ms of computing"
    return Row(f"a conversation of {messages} opens", "≤ 300 ms", f"{statistics.median(wall_ms):.0f} ms", how)


def _streaming(n_words: int, done: dict[str, Any]) -> Row:
    what = f"streaming at {TOKENS_PER_S} tokens/s, typing meanwhile: p99 of the passes of the event loop"
    passes = (
        f"{_n(n_words)} words; {_n(done['passes'])} passes, median {done['median']:.1f} ms, {done['over_16']} over 16"
    )
    longest = f"the longest {done['worst']:.0f} ms ({done['worst_cpu']:.0f} of computing)"
    how = f"{passes}, {longest}; p99 of computing {done['cpu_p99']:.1f} ms"
    return Row(what, "≤ 16 ms", f"{done['p99']:.1f} ms", how)


def _memory(what: str, wanted: str, state: str, held: dict[str, float]) -> Row:
    sizes = "proportional (PSS) {pss:.0f} MB, private (USS) {uss:.0f}, resident (RSS) {rss:.0f}".format(**held)
    return Row(what, wanted, f"{held['pss']:.0f} MB", f"{state}; {sizes}")


def _n(number: int) -> str:
    return f"{number:,}".replace(",", " ")


if __name__ == "__main__":
    main()
