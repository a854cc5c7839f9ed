"""What an import found, and what it says in the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from gemma_desk.exchange.work import n_of


@dataclass(slots=True)
class Imported:
    """Counts while an import runs; its sentences are for the user."""

    n_new: int = 0
    extended: list[int] = field(default_factory=list)
    """Ids of the conversations that were here and have got the messages that are new."""
    n_known: int = 0
    """Conversations that were here already, with all their messages."""
    n_unreadable: int = 0
    """Conversations that are not what they should be."""
    left_out: Counter[str] = field(default_factory=Counter)
    """How many of what was not brought over, by its name in the plural."""
    refused: list[str] = field(default_factory=list)
    """Sentences about files that could not be read at all."""

    @property
    def n_extended(self) -> int:
        """How many have got new messages."""
        return len(self.extended)

    @property
    def n_found(self) -> int:
        """Conversations that were understood."""
        return self.n_new + self.n_extended + self.n_known

    @property
    def sentence(self) -> str:
        """All of it, for the user."""
        return " ".join(filter(None, (self._brought(), self._unread(), self._left_out(), *self.refused)))

    def _brought(self) -> str:
        counts = [f"{n_of(self.n_new, 'conversation')} imported"]
        if self.n_extended:
            counts.append(f"{self.n_extended:,} continued")
        if self.n_known:
            counts.append(f"{self.n_known:,} here already")
        return f"{', '.join(counts)}."

    def _unread(self) -> str:
        if not self.n_unreadable:
            return ""
        return f"{n_of(self.n_unreadable, 'conversation')} could not be read."

    def _left_out(self) -> str:
        found = [f"{what} ({count:,})" for what, count in self.left_out.most_common() if count > 0]
        return f"Left out: {', '.join(found)}." if found else ""
