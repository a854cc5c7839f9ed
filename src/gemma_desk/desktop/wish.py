"""What can be wanted of the program from outside its window."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum


class WishKind(StrEnum):
    """Each is done by the window that is open, or by the one that is opened for it."""

    SHOW = "show"
    """Bring the window to the front; files and a question go into the composer."""
    ASK = "ask"
    """The same, and the question is sent."""
    QUICK_ASK = "quick-ask"
    """Open the small window."""
    CAPTURE = "capture"
    """Choose a part of the screen and ask about it."""
    DESCRIBE_SCREEN = "describe-screen"
    """Have all of the screen described."""
    WAIT = "wait"
    """Be there, in the tray."""
    TALK = "talk"
    """Listen for as long as its key is held, or until the next press where it was only tapped."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that is wanted."""

    kind: WishKind
    question: str = ""
    files: tuple[str, ...] = ()
    """Absolute paths."""
    ends_at_s: float = field(default=math.inf, compare=False)
    """When nobody waits for it any more, in seconds since 1970."""
