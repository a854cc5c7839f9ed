"""Makes docs/what-it-says.md: every sentence of the program that says what went wrong, by what it is about.

A sentence that says what happened has another behind it, which says what to do; so texts of one are left out.
"""

from __future__ import annotations

import re
from pathlib import Path

from find_sentences import found_in

ABOUT = {
    "Models: choosing, loading, memory": ("models", "engine"),
    "Getting models": ("fetching",),
    "Pictures, sounds, videos and documents": ("media",),
    "The microphone": ("capture",),
    "Listening to sounds, and answers read aloud": ("playback", "speech", "voice"),
    "From other programs, and the screen": ("desktop",),
    "Conversations and what is kept of them": ("store", "app", "gemma"),
    "Exports, imports, backups, moving": ("exchange",),
}
"""Headings, and the rooms whose sentences stand below."""
_HEAD = """# What it says

Written by `make translations`: each sentence with which the program says that something went wrong, as found in its
source. A word in braces stands for a number or a name. Each says what happened, what was needed and what was there,
that nothing was lost, and one thing to do. Search this page for a few of its words.

Nothing here helps? `gemma-desk doctor` tries everything out and says what works.
"""


def sentences_page(source: Path) -> str:
    """Gives the page."""
    return _HEAD + "".join(_section(source, about) for about in ABOUT)


def _section(source: Path, about: str) -> str:
    found = {text for room in ABOUT[about] for text in found_in(source, room) if _says_what_to_do(text)}
    lines = "".join(f"- {_shown(text)}\n" for text in sorted(found, key=str.casefold))
    return f"\n## {about}\n\n{lines}"


def _says_what_to_do(text: str) -> bool:
    return re.search(r"\w[.!?”)] [A-Z“{]", text) is not None


def _shown(text: str) -> str:
    """As Markdown, with the fields set apart and read as words."""
    return re.sub(r"\{(\w+?)(?:_\d+)?\}", lambda field: f"*{{{field[1].replace('_', ' ')}}}*", text)
