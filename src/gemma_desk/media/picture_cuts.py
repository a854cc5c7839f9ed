"""Where a very long picture is cut, and which detail shows all that a picture has. Arithmetic alone."""

from __future__ import annotations

from math import ceil

from gemma_desk.gemma.picture import useful_detail

LONGEST_RATIO = 3.0
"""Longer against shorter side: beyond this a picture sent whole would be a strip in which nothing can be read."""

LONG_FROM_PX = 2_400
"""A shorter strip loses nothing when it is sent whole: it is made larger, not smaller."""

_PART_RATIO = 1.5
_OVERLAP = 0.15
"""Of a part: a line of text cut in one is whole in the other."""
_MOST_PARTS = 12


def part_boxes(width: int, height: int) -> list[tuple[int, int, int, int]]:
    """Where a picture is cut: left, top, right, bottom in pixels; all of it where it is not very long."""
    longer, shorter = max(width, height), min(width, height)
    if longer <= max(LONGEST_RATIO * shorter, LONG_FROM_PX):
        return [(0, 0, width, height)]
    part = ceil(max(_PART_RATIO * shorter, longer / (1 + (_MOST_PARTS - 1) * (1 - _OVERLAP))))
    n_parts = ceil((longer - part) / (part * (1 - _OVERLAP)) - 1e-9) + 1
    starts = [round(number * (longer - part) / (n_parts - 1)) for number in range(n_parts)]
    spans = [(start, start + part) for start in starts]
    return [(0, a, width, b) if height == longer else (a, 0, b, height) for a, b in spans]


def full_detail(width: int, height: int) -> int:
    """The detail at which all that a picture of this size has is seen: beyond it, it would only be blown up.

    Args:
        width: Pixels.
        height: Pixels.

    Returns:
        Soft tokens at most; of each part where it is cut.
    """
    left, top, right, bottom = part_boxes(width, height)[0]
    return useful_detail(right - left, bottom - top)
