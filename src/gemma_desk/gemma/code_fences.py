"""Tells code from prose in an answer while it streams: between lines that begin with a fence is code."""

from __future__ import annotations

_FENCES = ("```", "~~~")
_LOOKED_AT_CHARS = 40
"""Of a line; a fence stands at its beginning, behind a list's indentation at most."""


class CodeFences:
    """Follows an answer in Markdown."""

    def __init__(self) -> None:
        self._line = ""
        self.is_open = False
        """Whether the line that comes next is code."""

    def take(self, text: str) -> None:
        """Takes the next piece of text, cut anywhere."""
        *ended, last = text.split("\n")
        for rest in ended:
            self._line += rest[:_LOOKED_AT_CHARS]
            self.is_open ^= self._line.lstrip().startswith(_FENCES)
            self._line = ""
        if len(self._line) < _LOOKED_AT_CHARS:
            self._line += last
