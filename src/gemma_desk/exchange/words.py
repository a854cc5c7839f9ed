"""Words that stand in exports for people."""

from __future__ import annotations

from datetime import datetime

from gemma_desk.chat.message import Role

UNTITLED = "Conversation"
"""Of one without a title."""

SPEAKERS = {Role.SYSTEM: "Standing instructions", Role.USER: "You", Role.ASSISTANT: "Gemma"}


def when(seconds: float) -> str:
    """A day and a time here, the same in every language.

    Args:
        seconds: Since 1970, UTC.
    """
    return datetime.fromtimestamp(seconds).strftime("%Y-%m-%d %H:%M")
