"""One turn: what is asked, how, and of which answer."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from gemma_desk.app.turn_request import AskOptions
from gemma_desk.chat.message import Part
from gemma_desk.store import MessageRow


@dataclass(slots=True)
class Turn:
    """The turn going on."""

    parts: tuple[Part, ...]
    """Of the new question; empty when an old one is asked again."""
    options: AskOptions
    edited_id: int | None = None
    """Of the question that it stands beside."""
    stopped_answer: str = ""
    """What there was of an answer that had not come to its end, when it is asked for again."""
    earlier: MessageRow | None = None
    """The answer that goes on, as it was."""
    answer_id: int | None = None
    """Of the growing answer, once it is saved; none where a sound is heard for its own sake."""
    is_over: bool = False
    """Whatever still comes of it is too late."""
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
