"""A part of a picture as it is written with a message: “100,200-500,600”, in thousandths of the upright picture.

Thousandths and not pixels, so that it is the same part whatever size the picture is shown at; the model's own boxes
are on the same grid.

A part of a page or of a video's picture has the page or the time before it: “3 at 100,200-500,600”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import floor

from gemma_desk.chat.errors import AttachmentProblem

GRID = 1000
_AT = " at "
_WRITTEN = re.compile(r"([0-9]{1,4}),([0-9]{1,4})-([0-9]{1,4}),([0-9]{1,4})")
_SHOWN_CHARS = 40


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in thousandths: 0 <= left < right <= 1000, the same from top to bottom."""

    left: int = 0
    top: int = 0
    right: int = GRID
    bottom: int = GRID

    def __str__(self) -> str:
        """As `parse_area` reads it."""
        return f"{self.left},{self.top}-{self.right},{self.bottom}"

    def pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Left, top, right and bottom in a picture of this size: every pixel that is touched, so at least one."""
        left, top = self.left * width // GRID, self.top * height // GRID
        return left, top, -(-self.right * width // GRID), -(-self.bottom * height // GRID)

    def within(self, outer: Area) -> Area:
        """The same part of the whole picture, where this one is of a part of it, `outer`."""
        x = (outer.left, outer.right), (self.left, self.right)
        y = (outer.top, outer.bottom), (self.top, self.bottom)
        (left, right), (top, bottom) = _part_of(*x), _part_of(*y)
        return Area(left, top, right, bottom)

    def seen_from(self, outer: Area) -> tuple[float, float, float, float]:
        """Left, top, right and bottom in thousandths of `outer`, which it lies within: `within` the other way."""
        x, y = GRID / (outer.right - outer.left), GRID / (outer.bottom - outer.top)
        left, right = (self.left - outer.left) * x, (self.right - outer.left) * x
        return left, (self.top - outer.top) * y, right, (self.bottom - outer.top) * y


def area_between(left: float, top: float, right: float, bottom: float) -> Area:
    """The nearest area to any four edges in thousandths, in either order, within the picture and never empty."""
    first, last = _span(min(left, right), max(left, right))
    upper, lower = _span(min(top, bottom), max(top, bottom))
    return Area(first, upper, last, lower)


def split_area(selection: str) -> tuple[str, Area | None]:
    """Tells the page or time of a selection from the part of it; None where no part is written."""
    place, _, written = selection.rpartition(_AT)
    if not _WRITTEN.fullmatch(written.strip()):
        return selection, None
    return place, parse_area(written)


def narrowed(selection: str, part: Area) -> str:
    """The selection of a part of what another selection shows: of a picture, a page, or a picture of a video."""
    place, outer = split_area(selection)
    inner = str(part.within(outer or Area()))
    return f"{place}{_AT}{inner}" if place else inner


def parse_area(selection: str) -> Area:
    """Reads a part of a picture; nothing means all of it.

    Raises:
        AttachmentProblem: Not understood, empty, or beyond the picture.
    """
    match = _WRITTEN.fullmatch(selection.strip())
    if not selection.strip():
        return Area()
    if match is not None:
        area = Area(*map(int, match.groups()))
        if area.left < area.right <= GRID and area.top < area.bottom <= GRID:
            return area
    raise no_part(selection)


def no_part(selection: str) -> AttachmentProblem:
    """Says what a part of a picture is."""
    shown = selection if len(selection) <= _SHOWN_CHARS else selection[:_SHOWN_CHARS] + "…"
    return AttachmentProblem(
        f"“{shown}” is no part of a picture: left,top-right,bottom are needed, from 0 to {GRID} each."
        " Nothing was lost; open the picture and draw the part again."
    )


def _part_of(outer: tuple[int, int], inner: tuple[int, int]) -> tuple[int, int]:
    start, length = outer[0], outer[1] - outer[0]
    return _span(start + inner[0] * length / GRID, start + inner[1] * length / GRID, *outer)


def _span(first: float, last: float, lowest: int = 0, highest: int = GRID) -> tuple[int, int]:
    """The nearest whole edges, at least one apart."""
    start = min(max(floor(first + 0.5), lowest), highest - 1)
    return start, max(min(floor(last + 0.5), highest), start + 1)
