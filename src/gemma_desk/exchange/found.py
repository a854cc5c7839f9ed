"""What was found in another program's file: conversations with their files, and a count of what was left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from gemma_desk.chat.message import Role

LeftOut = Counter[str]
"""How many of what was not brought over, by its name in the plural."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that stood in a message."""

    name: str
    """To show."""
    data: bytes = field(repr=False)
    otherwise: str = ""
    """Stands in its place where it cannot be attached; empty takes a word that says so."""


FoundPart = str | FoundFile
FindFile = Callable[[str], FoundFile | None]
"""Looks beside the conversations for a file, by what it is called there."""


@dataclass(frozen=True, slots=True)
class FoundMessage:
    """One message."""

    role: Role
    parts: tuple[FoundPart, ...]
    thought: str = ""
    after: int | None = None
    """See `PastMessage.after`."""
    is_shown: bool = True
    """See `PastMessage.is_shown`."""


@dataclass(frozen=True, slots=True)
class FoundConversation:
    """One conversation, each message after the one that it follows."""

    title: str
    created_at: float | None
    """Seconds since 1970, UTC; None where the file does not say."""
    updated_at: float | None
    messages: tuple[FoundMessage, ...]
    is_pinned: bool = False
    is_archived: bool = False


Reader = Callable[[dict[str, object], FindFile, LeftOut], FoundConversation]
"""Reads one conversation of another program; raises ValueError where it is none."""


class Transcript:
    """Gathers messages. Neighbours of one role become one, as a model's template wants them to take turns."""

    def __init__(self, system: str = "") -> None:
        self._messages: list[FoundMessage] = []
        self.add(Role.SYSTEM, (system,))

    def add(self, role: Role, parts: tuple[FoundPart, ...], thought: str = "") -> None:
        """Adds what was said; empty texts are nothing."""
        parts = tuple(part for part in parts if isinstance(part, FoundFile) or part.strip())
        if not parts and not thought:
            return
        last = self._messages[-1] if self._messages else None
        if last is not None and last.role is role:
            parts = (*last.parts, *parts)
            thought = "\n\n".join(filter(None, (last.thought, thought)))
            self._messages.pop()
        self._messages.append(FoundMessage(role, parts, thought))

    def copy(self) -> Transcript:
        """Another that begins with the same."""
        copy = Transcript()
        copy._messages = list(self._messages)
        return copy

    @property
    def messages(self) -> tuple[FoundMessage, ...]:
        """All there is."""
        return tuple(self._messages)


def page_of(title: str, text: str, language: str = "") -> str:
    """A text that a model wrote beside the conversation, as Markdown in it; code where it is in a language."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    body = f"{fence}{language}\n{text}\n{fence}" if language else text
    return f"**{title}**\n\n{body}" if title else body


def not_there(name: str) -> str:
    """Stands in a message for a file that was not brought along."""
    return f"[{name or 'A file'}, which was not in the imported file]"
