"""Pages as people write them: “1-3, 7”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NoReturn

from gemma_desk.chat.errors import AttachmentProblem

DASHES = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
"""What people write between a first and a last; the plain one first, as within brackets of a pattern it must be."""
_PIECE = re.compile(rf"(?P<only>[0-9]{{1,9}})|(?P<first>[0-9]{{1,9}})?\s*[{DASHES}]\s*(?P<last>[0-9]{{1,9}})?")
_SHOWN_CHARS = 40


def parse_page_range(text: str, n_pages: int) -> tuple[int, ...]:
    """Reads a choice of pages.

    Args:
        text: Pages and spans between commas: "1-3, 7", "5-" to the end, "-4" from the beginning; empty means all.
        n_pages: How many are there, at least 1.

    Returns:
        Page numbers from 1, in the order written, each once.

    Raises:
        AttachmentProblem: Not understood, or a page that is not there.
    """
    pieces = [piece.strip() for piece in re.split("[,;]", text) if piece.strip()]
    if not pieces:
        if text.strip():
            _refuse(text, n_pages)
        return tuple(range(1, n_pages + 1))
    numbers: dict[int, None] = {}
    for piece in pieces:
        numbers.update(dict.fromkeys(_span(piece, text, n_pages)))
    return tuple(numbers)


def shown_page_range(numbers: Sequence[int]) -> str:
    """The opposite of `parse_page_range`: neighbours joined, "1-3, 7"; nothing for no pages."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in spans)


def _span(piece: str, text: str, n_pages: int) -> range:
    match = _PIECE.fullmatch(piece)
    if match is None or not any(match.groups()):
        _refuse(text, n_pages)
    first = int(match["only"] or match["first"] or 1)
    last = int(match["only"] or match["last"] or n_pages)
    if not 1 <= first <= last <= n_pages:
        _refuse(text, n_pages)
    return range(first, last + 1)


def _refuse(text: str, n_pages: int) -> NoReturn:
    shown = text.strip() if len(text.strip()) <= _SHOWN_CHARS else text.strip()[:_SHOWN_CHARS] + "…"
    there = "only page 1 is there" if n_pages == 1 else f"pages 1 to {n_pages:,} are there"
    raise AttachmentProblem(f"“{shown}” does not name pages of this document: {there}. Write it like “1-3, 7”.")
