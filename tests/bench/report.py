"""Rows of figures: what was wanted, what was reached, and where docs/performance.md keeps them.

The document has several tables, each between two marks that carry its name.
"""

from __future__ import annotations

import dataclasses
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DOCUMENT = Path(__file__).parents[2] / "docs" / "performance.md"
_ENGINE = "rows"
"""The name of the table about the engine."""
_HEAD = ["| what | wanted | reached | how |", "|---|---|---|---|"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    """Names the row: one with the same name takes its place."""
    wanted: str
    reached: str
    how: str
    """Between which values the rounds were, and whatever tells the figure apart."""

    def as_json(self) -> dict[str, Any]:
        return dataclasses.asdict(self)


def ratio_row(what: str, at_least: float, upper: Sequence[float], lower: Sequence[float], of: str) -> Row:
    """The median of the ratios of single rounds, which are close in time; all of them tell how sure it is.

    Args:
        what: Names the row.
        at_least: What is wanted; 0 where nothing is.
        upper: Tokens a second, by round.
        lower: The same of what it is compared with.
        of: What each round was.
    """
    rounds = [a / b for a, b in zip(upper, lower, strict=True)]
    medians = f"{statistics.median(upper):.2f} ÷ {statistics.median(lower):.2f} tokens/s"
    how = f"{of}: {medians}, {len(rounds)} rounds from {min(rounds):.3f} to {max(rounds):.3f}"
    return Row(what, f"≥ {at_least}" if at_least else "–", f"{statistics.median(rounds):.3f}", how)


def table(rows: Sequence[Row]) -> str:
    """The rows as Markdown."""
    return "\n".join([*_HEAD, *map(_line, rows)])


def write(rows: Sequence[Row], document: Path = DOCUMENT, name: str = _ENGINE) -> None:
    """Puts rows into one of the document's tables, each in the place of the one with its name, new ones at the end."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, rest = document.read_text(encoding="utf-8").split(begin)
    inside, after = rest.split(end)
    lines = {_name(line): line for line in inside.strip().splitlines()[len(_HEAD) :]}
    lines.update({row.what: _line(row) for row in rows})
    kept = "\n".join([begin, *_HEAD, *lines.values(), end])
    document.write_text(before + kept + after, encoding="utf-8")


def _line(row: Row) -> str:
    return f"| {row.what} | {row.wanted} | {row.reached} | {row.how} |"


def _name(line: str) -> str:
    return line.split("|")[1].strip()
