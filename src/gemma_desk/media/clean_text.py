"""Text from files without what nobody sees and the model would read: control characters, terminal colours, tags."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_UNSEEN = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # what colours a terminal
    r"|\x1b\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\)"  # what titles its window
    r"|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
    r"|\ufeff|[\ufffe\uffff]|[\ud800-\udfff]"
)
_TAGS = re.compile("(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+")
"""Characters that are never drawn, made to mark languages; behind a black flag they make flags of countries."""


def clean_text(text: str) -> tuple[str, int]:
    """Brings line ends to `\\n` and leaves out what cannot be seen.

    Returns:
        The text, and how many characters that are no line ends were left out.
    """
    lines = _LINE_ENDS.sub("\n", text)
    seen = _TAGS.sub("", _UNSEEN.sub("", lines))
    return seen, len(lines) - len(seen)


def unseen_note(n_removed: int) -> tuple[str, ...]:
    """The sentence for a receipt; nothing where nothing was left out."""
    if not n_removed:
        return ()
    return (f"{n_removed:,} control character{'s that cannot' if n_removed > 1 else ' that cannot'} be seen left out.",)
