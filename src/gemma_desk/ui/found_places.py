"""How often something was found in which message, and which place of all is looked at. No Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.finding import folded

Spot = tuple[int, int]
"""A message's id, and which of its places, from 0."""
_MARKUP = re.compile(r"\]\([^)\s]*\)|[*`~\[]|^#+ ", re.MULTILINE)
"""What of Markdown is not shown, near enough: a message that is shown is looked through as it is shown."""


def n_in_source(row: MessageRow, pattern: re.Pattern[str]) -> int:
    """Counts the places in a message that has no view, by what it was written as."""
    heard = (attachment.heard_text for attachment in row.message.attachments)
    source = "\n".join((row.message.text, *heard))
    return sum(1 for _ in pattern.finditer(folded(_MARKUP.sub("", source))))


class FoundPlaces:
    """Counts by message, and the one looked at."""

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}
        self.at: Spot | None = None
        """What is looked at."""

    def clear(self) -> None:
        """Nothing was looked for."""
        self._counts.clear()
        self.at = None

    def put(self, message_id: int, n_places: int) -> None:
        """Takes what was found in a message."""
        self._counts[message_id] = n_places

    def is_counted(self, message_id: int) -> bool:
        """Whether a message has been looked through."""
        return message_id in self._counts

    def n_in(self, message_id: int) -> int:
        """How many are in one message, as far as is known."""
        return self._counts.get(message_id, 0)

    def n_all(self, order: Sequence[int]) -> int:
        """How many there are in these messages."""
        return sum(map(self.n_in, order))

    def number(self, order: Sequence[int]) -> int:
        """Which of all is looked at, from 1; 0 while none is."""
        if self.at is None or self.at[0] not in order:
            return 0
        return self.n_all(order[: order.index(self.at[0])]) + self.at[1] + 1

    def first_from(self, order: Sequence[int], place: int) -> Spot | None:
        """The first one in a message or behind it; where there is none, the first of all."""
        there = (message_id for message_id in (*order[place:], *order[:place]) if self.n_in(message_id))
        message_id = next(there, None)
        return None if message_id is None else (message_id, 0)

    def step(self, order: Sequence[int], by: int) -> Spot | None:
        """The next one, or the one before; behind the last comes the first."""
        if self.at is None or self.at[0] not in order:
            return self.first_from(order, 0)
        message_id, nth = self.at
        if 0 <= nth + by < self.n_in(message_id):
            return message_id, nth + by
        place = order.index(message_id)
        others = (*order[place + 1 :], *order[:place], message_id)
        found = next((each for each in (others if by > 0 else (*others[-2::-1], message_id)) if self.n_in(each)), None)
        return None if found is None else (found, 0 if by > 0 else self.n_in(found) - 1)
