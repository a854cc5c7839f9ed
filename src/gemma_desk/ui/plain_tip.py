"""Tooltips that hold names and words of others.

Qt takes what looks like markup in a tooltip for that, and reads the pictures that it names.
"""

from __future__ import annotations

from html import escape

_LONGEST = 2_000
"""Characters; a tooltip larger than a screen helps nobody."""


def plain_tip(text: str) -> str:
    """Gives a text as a tooltip that shows it as it is."""
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    is_plain = "<" not in shown and "&" not in shown
    return shown if is_plain else f"<p style='white-space: pre-wrap'>{escape(shown)}</p>"
