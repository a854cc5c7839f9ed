"""What goes between the window and the process that sets formulas: one JSON object a line, answered in order."""

from __future__ import annotations

import msgspec

MAX_LATEX_CHARS = 4000
"""A longer formula is shown as it was written."""


class Job(msgspec.Struct, frozen=True):
    """A formula to be set."""

    latex: str
    """Without its dollars or brackets."""
    is_display: bool
    """In a line of its own: limits above and below, large fractions."""


class Drawing(msgspec.Struct, frozen=True):
    """A formula set. Lengths are in ems."""

    svg: str
    """Its ink is `currentColor`; empty for what cannot be drawn."""
    width_em: float = 0.0
    ascent_em: float = 0.0
    """Above the line its letters stand on."""
    descent_em: float = 0.0
    """Below it."""


NOT_DRAWN = Drawing("")


def pack(message: Job | Drawing) -> bytes:
    """Gives one line."""
    return msgspec.json.encode(message) + b"\n"


def unpack_job(line: bytes) -> Job:
    """Reads a line.

    Raises:
        UNREADABLE: It is something else.
    """
    return msgspec.json.decode(line, type=Job)


def unpack_drawing(line: bytes) -> Drawing:
    """Reads a line.

    Raises:
        UNREADABLE: It is something else.
    """
    return msgspec.json.decode(line, type=Drawing)
