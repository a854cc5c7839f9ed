"""How high messages without a view are: as they were when they had one, else as their text makes it likely. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from gemma_desk.store.rows import MessageRow

GAP_PX = 4
"""Between two messages."""
_AROUND_PX, _LINE_PX, _LINE_CHARS = 60, 24, 95
"""Of a message of the usual text size in a column of the usual width; what was guessed wrong is put right when seen."""
_ATTACHMENT_PX = 120


class MessageHeights:
    """Remembers what was measured."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}
        """Measured or guessed."""

    def note(self, message_id: int, height_px: int) -> None:
        """Takes what a view measured."""
        self._known[message_id] = height_px

    def clear(self) -> None:
        """Forgets all."""
        self._known.clear()

    def of(self, row: MessageRow) -> int:
        """Gives a message's height with the gap under it, in pixels."""
        height_px = self._known.get(row.id)
        if height_px is None:
            height_px = self._known[row.id] = _guess(row)
        return GAP_PX + height_px

    def sum_of(self, rows: Iterable[MessageRow]) -> int:
        """Gives the height of several."""
        return sum(map(self.of, rows))


def _guess(row: MessageRow) -> int:
    text = row.message.text
    n_lines = text.count("\n") + len(text) // _LINE_CHARS + 1
    return _AROUND_PX + _LINE_PX * n_lines + _ATTACHMENT_PX * (len(row.message.parts) > 1)
