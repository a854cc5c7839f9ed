"""What comes out of reading a document that is text through and through."""

from __future__ import annotations

from dataclasses import dataclass, field

MAX_TEXT_CHARS = 4_000_000
"""Four times what fits the largest context window."""


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The whole text of a file."""

    text: str = field(repr=False)
    """Lines ended by `\\n`."""
    language: str
    """For the fence around it: "python", "markdown", "csv"; empty where none is known."""
    notes: tuple[str, ...]
    """What was left out or converted, one plain sentence each."""
