"""The messages of a conversation in their order, and the views of some that stand beside each other.

Above and below those views there is room for the messages that have none. Which are to have one, others say.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSpacerItem, QWidget

from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.message_heights import MessageHeights
from gemma_desk.ui.transcript_parts import empty_column, grow_room, set_room
from gemma_desk.ui.turn_view import TurnView


class HeldTurns(QObject):
    """Keeps the column of views, and the books of it."""

    dropping = Signal(object)
    """A view that is about to go."""
    readable = Signal(object)
    """A view whose texts are written now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: dict[int, MessageRow] = {}
        """All messages by their ids, from top to bottom."""
        self.order: list[int] = []
        """Their ids."""
        self.begin = self.end = 0
        """Which of them have views: those from one place in the order up to another."""
        self.turns: dict[int, TurnView] = {}
        """The views by their messages' ids, as they were made."""
        self._unwritten: list[AssistantTurn] = []
        self._gone: list[TurnView] = []
        """Views to be deleted, one at a time: all those of a place take longer than a frame."""
        self._heights = MessageHeights()
        self._is_room_made = True
        """Whether there is room for every message that has no view."""
        self._above, self._below = QSpacerItem(0, 0), QSpacerItem(0, 0)
        self.column: QWidget = empty_column(self._above, self._below)

    @property
    def made(self) -> list[TurnView]:
        """The views, from top to bottom."""
        return [self.turns[message_id] for message_id in self.order[self.begin : self.end]]

    @property
    def written(self) -> list[TurnView]:
        """Those of them that can be read by now."""
        return [turn for turn in self.made if turn not in self._unwritten]

    @property
    def is_written(self) -> bool:
        """Whether all of them can be read."""
        return not self._unwritten

    @property
    def last(self) -> TurnView | None:
        """The view of the last message of all, if it has one."""
        return self.turns.get(self.order[-1]) if self.order else None

    @property
    def top_px(self) -> int:
        """Where in the column the first view begins."""
        return self._above.sizeHint().height()

    @property
    def bottom_px(self) -> int:
        """Where the last view ends; where there is none, where it would begin."""
        if self.begin == self.end:
            return self.top_px
        return self.turns[self.order[self.end - 1]].geometry().bottom()

    @property
    def is_any_gone(self) -> bool:
        """Whether there are views still to be deleted."""
        return bool(self._gone)

    def place_at(self, y_px: int) -> int:
        """The place of the message that stands there in the column, by the room they take; the last one's below all."""
        end_px = 0
        for place, row in enumerate(self.rows.values()):
            end_px += self._heights.of(row)
            if end_px > y_px:
                return place
        return len(self.order) - 1

    # Messages

    def clear(self) -> None:
        """Takes all messages away."""
        self.drop_all(0)
        for kept in (self.rows, self.order, self._heights):
            kept.clear()
        self._make_room()

    def add(self, rows: tuple[MessageRow, ...]) -> None:
        """Takes messages in at the end; there is room for them as soon as it is made."""
        self.rows |= {row.id: row for row in rows}
        self.order += [row.id for row in rows]
        self._is_room_made = False

    def remove(self, message_id: int) -> TurnView | None:
        """Takes one message away; gives the view it had, dropped."""
        del self.rows[message_id]
        place = self.order.index(message_id)
        del self.order[place]
        self.begin -= place < self.begin
        self.end -= place < self.end
        turn = self.turns.pop(message_id, None)
        if turn is not None:
            self.drop(turn)
        self._make_room()
        return turn

    def replace(
        self, removed_ids: tuple[int, ...], rows: tuple[MessageRow, ...]
    ) -> tuple[TurnView | None, MessageRow | None]:
        """Has other messages in the place of the last ones; some may be the same.

        Returns:
            The first message that has come, if one has, and the view of the one that it stands for: no longer among
            these, and to be dropped by whoever has found out where it was.
        """
        there = self.rows
        self.rows = {id_: row for id_, row in there.items() if id_ not in set(removed_ids)}
        self.rows |= {row.id: row for row in rows}
        gone = [id_ for id_ in removed_ids if id_ not in self.rows]
        come = next((row for row in rows if row.id not in there), None)
        for row in rows:
            if row.id in self.turns:
                self.turns[row.id].show_row(row)
        old = self.turns.pop(gone[0], None) if gone and come else None
        self._keep_neighbours()
        return old, come

    def _keep_neighbours(self) -> None:
        """Other messages stand there now: of the views those are kept that still stand beside each other."""
        self.order = list(self.rows)
        self.begin = next((place for place, id_ in enumerate(self.order) if id_ in self.turns), len(self.order))
        self.end = self.begin
        while self.end < len(self.order) and self.order[self.end] in self.turns:
            self.end += 1
        for id_ in self.turns.keys() - set(self.order[self.begin : self.end]):
            self.drop(self.turns.pop(id_))
        self._make_room()

    # Views

    def put(self, turn: TurnView, place: int) -> None:
        """Takes in the view just above those there are, or just below; the first one anywhere."""
        is_above = place < self.begin
        if isinstance(turn, AssistantTurn) and not turn.row.is_growing:
            self._unwritten.append(turn)
        self.turns[turn.row.id] = turn
        self.column.layout().insertWidget(1 if is_above else 1 + self.end - self.begin, turn)
        grow_room(self._above if is_above else self._below, -self._heights.of(turn.row))
        if is_above:
            self.begin -= 1
        else:
            self.end += 1
        turn.show()
        if turn not in self._unwritten:
            self.readable.emit(turn)

    def write(self, turn: TurnView) -> None:
        """Writes what is in a view, if it is not written yet."""
        if turn in self._unwritten:
            self._unwritten.remove(turn)
            turn.render_text()
            self.readable.emit(turn)

    def write_one(self) -> None:
        """Writes a piece of the view that was made last of those that are not written."""
        turn = self._unwritten[-1]
        if not turn.render_some():
            self._unwritten.pop()
            self.readable.emit(turn)

    def drop_first(self) -> None:
        """Drops the view at the top."""
        self.begin += 1
        self._drop_with_room(self.order[self.begin - 1], self._above)

    def drop_last(self) -> None:
        """Drops the view at the bottom."""
        self.end -= 1
        self._drop_with_room(self.order[self.end], self._below)

    def drop_all(self, place: int) -> None:
        """Drops all views; the next one will be made at a place."""
        for message_id, turn in self.turns.items():
            self._heights.note(message_id, turn.height())
            self.drop(turn)
        self.turns.clear()
        self.begin = self.end = place
        self._make_room()

    def drop(self, turn: TurnView) -> None:
        """Takes a view out of the column. It is deleted later where that would be noticed."""
        if turn in self._unwritten:
            self._unwritten.remove(turn)
        self.dropping.emit(turn)
        turn.hide()
        self.column.layout().removeWidget(turn)
        if self.column.isVisible():
            self._gone.append(turn)
        else:
            turn.deleteLater()

    def delete_one(self) -> None:
        """Deletes one of the views that were dropped, if there are any."""
        if self._gone:
            self._gone.pop().deleteLater()

    def delete_all(self) -> None:
        """Deletes all that were dropped."""
        while self._gone:
            self.delete_one()

    def _drop_with_room(self, message_id: int, room: QSpacerItem) -> None:
        turn = self.turns.pop(message_id)
        self._heights.note(message_id, turn.height())
        grow_room(room, self._heights.of(self.rows[message_id]))
        self.drop(turn)

    # Room

    def make_missing_room(self) -> None:
        """Makes room for messages that came since it was made."""
        if not self._is_room_made:
            self._make_room()

    def _make_room(self) -> None:
        """Above and below the views, for the others."""
        rows, self._is_room_made = list(self.rows.values()), True
        set_room(self._above, self._heights.sum_of(rows[: self.begin]))
        set_room(self._below, self._heights.sum_of(rows[self.end :]))
        self.column.layout().invalidate()
