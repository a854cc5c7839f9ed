"""Figures as Markdown, and where docs/promises.md keeps them: a table a campaign, between marks with its name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.torture.figure import Figure

DOCUMENT = Path(__file__).parents[2] / "docs" / "promises.md"
_HEAD = ["| fault or input | tried | lost or let in | how |", "|---|---|---|---|"]


def table(figures: Sequence[Figure]) -> str:
    """One line each."""
    return "\n".join([*_HEAD, *map(_line, figures)])


def write(name: str, figures: Sequence[Figure], document: Path = DOCUMENT) -> None:
    """Puts a campaign's table in the place of its last one.

    Raises:
        ValueError: The document has no such marks.
    """
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, rest = document.read_text(encoding="utf-8").split(begin)
    _, after = rest.split(end)
    document.write_text(f"{before}{begin}\n{table(figures)}\n{end}{after}", encoding="utf-8")


def _line(figure: Figure) -> str:
    n_tried = f"{figure.n_tried:,}".replace(",", " ")
    return f"| {figure.what} | {n_tried} | {len(figure.findings)} | {figure.how} |"
