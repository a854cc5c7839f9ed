"""How a page goes to the model: as text, as a picture, or both.

Text costs a model little and is exact; a picture shows what the text leaves out: drawings, tables, handwriting. What a
page needs is told by its ink, which is drawn small, and by where its text says that it is.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

_MIN_REAL_SHARE = 0.6
"""Letters and digits among what is no space: prose has 0.95, program text 0.8, tables of numbers 0.75."""

_MAX_BROKEN_SHARE = 0.05
"""Characters without meaning: private, unassigned, replacement. Fonts without a table of their letters give these."""

_MAX_LONE_SHARE = 0.5
"""Words of one letter. Text recognised in dirt and drawings has most."""

_MIN_LONE_WORDS = 10

_EXPLAINED_SHARE = 0.05
"""Of a page's ink, under its text. Below, the text is a stamp on a scan or a title on a photograph."""

_MUCH_TEXT_CHARS = 200
"""So much is worth reading however dark the picture behind it is."""

_DRAWN_SHARE = 0.01
"""Of a page's area, other than under text. A rule under a heading has 0.004, a table of ten ruled lines 0.04."""

_LEADERS = re.compile(r"([^\w\s])(?:\s?\1){2,}")
"""Dots from a heading to its page number, lines of dashes: the same sign again and again."""


class PageWay(StrEnum):
    """What of a page goes to the model."""

    TEXT = "text"
    """Its text says all."""
    PICTURE = "picture"
    """It has no text that can be read."""
    BOTH = "both"
    """It has text, and pictures, tables or drawings."""
    EMPTY = "empty"
    """There is nothing on it."""


@dataclass(frozen=True, slots=True)
class PageInk:
    """How much of a page is drawn on, in shares of its area, 0 to 1."""

    under_text: float
    """Where the page says it has text."""
    elsewhere: float
    """Everywhere else."""


def has_text(text: str, ink: PageInk) -> bool:
    """Whether a page's text is real and explains enough of what is drawn there."""
    if not is_real_text(text):
        return False
    all_ink = ink.under_text + ink.elsewhere
    n_chars = sum(not char.isspace() for char in text)
    return n_chars >= _MUCH_TEXT_CHARS or ink.under_text >= _EXPLAINED_SHARE * all_ink


def page_way(text: str, ink: PageInk, is_partial: bool) -> PageWay:
    """Decides how a page goes to the model.

    Args:
        text: All of its text.
        ink: What is drawn on it.
        is_partial: Its text is not all that is written there: fields and comments are not in it, or a program
            recognised it from a scan, and may have misread it.
    """
    if has_text(text, ink):
        return PageWay.BOTH if is_partial or ink.elsewhere >= _DRAWN_SHARE else PageWay.TEXT
    return PageWay.PICTURE if ink.under_text + ink.elsewhere > 0 else PageWay.EMPTY


def is_real_text(text: str) -> bool:
    """Whether this is writing, in any script, and not what a broken font or a text recognition on dirt gives."""
    seen = [char for char in _LEADERS.sub("", text) if not char.isspace()]
    if not seen:
        return False
    n_broken = sum(unicodedata.category(char) in ("Co", "Cn", "Cc", "Cs") or char == "\ufffd" for char in seen)
    n_real = sum(unicodedata.category(char)[0] in "LMN" for char in seen)
    is_writing = n_real >= _MIN_REAL_SHARE * len(seen) and n_broken <= _MAX_BROKEN_SHARE * len(seen)
    return is_writing and not _is_scattered(text)


def _is_scattered(text: str) -> bool:
    words = re.findall(r"[A-Za-zÀ-ɏͰ-ӿ]+", text)
    n_lone = sum(len(word) == 1 for word in words)
    return len(words) >= _MIN_LONE_WORDS and n_lone > _MAX_LONE_SHARE * len(words)
