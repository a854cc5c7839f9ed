"""File names from titles: any text in, a name every system takes out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

LONGEST_CHARS = 80
"""Systems take 255 bytes; a character has up to 4, and an ending and a number come behind."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices."""


def file_name(title: str, otherwise: str) -> str:
    """A name without an ending; `otherwise` where nothing is left of the title."""
    visible = "".join(letter for letter in title if unicodedata.category(letter)[0] != "C" or letter in "\t\n ")
    name = _shortened(" ".join(_FORBIDDEN.sub(" ", visible).split())).strip(" .")
    if not name:
        return otherwise
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def unused(name: str, ending: str, taken: Container[str]) -> str:
    """`name` and `ending`, with a number between where that is taken; `taken` holds names in lower case."""
    found, number = f"{name}{ending}", 2
    while found.lower() in taken:
        found, number = f"{name} {number}{ending}", number + 1
    return found


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_CHARS else name[:LONGEST_CHARS].rstrip()
