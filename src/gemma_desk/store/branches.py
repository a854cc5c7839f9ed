"""The tree that a conversation is: what follows what, and which of those that follow the same is shown.

For the store alone, inside its transactions.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from gemma_desk.chat.message import Role
from gemma_desk.store.rows import Place

# Without the + the column's affinity keeps SQLite from the whole index, and every message is looked at for each.
PATH = """
WITH RECURSIVE path (id, depth) AS (
    SELECT id, 0 FROM messages INDEXED BY shown_messages
    WHERE conversation_id = ?1 AND coalesce(parent_id, 0) = 0 AND is_shown
    UNION ALL
    SELECT messages.id, depth + 1 FROM path JOIN messages INDEXED BY shown_messages
    ON conversation_id = ?1 AND coalesce(parent_id, 0) = +path.id AND is_shown
)
"""
"""What is shown of a conversation."""

WHOLE_TREE = """
WITH RECURSIVE path (id, depth) AS (
    SELECT id, 0 FROM messages WHERE conversation_id = ?1 AND parent_id IS NULL
    UNION ALL
    SELECT messages.id, depth + 1 FROM path JOIN messages INDEXED BY messages_by_parent ON parent_id = path.id
)
"""
"""All of it, under the same name."""

SIBLINGS = """
SELECT parent_id, group_concat(id) FROM messages WHERE conversation_id = ? GROUP BY parent_id HAVING count(*) > 1
"""

_SUBTREE = """
WITH RECURSIVE subtree (id) AS (
    SELECT ? UNION ALL SELECT messages.id FROM subtree JOIN messages ON parent_id = subtree.id
)
"""

_HIDDEN_ABOVE = """
WITH RECURSIVE above (id) AS (
    SELECT ? UNION ALL SELECT parent_id FROM above JOIN messages USING (id) WHERE parent_id IS NOT NULL
)
SELECT id, conversation_id, parent_id FROM above JOIN messages USING (id) WHERE NOT is_shown
"""

_COPY_QUESTION = """
INSERT INTO messages (conversation_id, is_shown, role, thought, is_growing) SELECT ?, 1, role, thought, 0
FROM messages WHERE id = ?
"""

_COPY_PARTS = """
INSERT INTO parts (message_id, position, text, kind, sha256, name, detail, receipt, pieces, selection, heard, said)
SELECT ?, position, text, kind, sha256, name, detail, receipt, pieces, selection, heard, said
FROM parts WHERE message_id = ?
"""


class Branches:
    """Reads and changes the tree of one database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Works inside the transaction that is open."""
        self._connection = connection

    def leaf(self, conversation_id: int) -> int | None:
        """The last message shown; None where there is none."""
        found: int | None = self._connection.execute(f"{PATH} SELECT max(id) FROM path", (conversation_id,)).fetchone()[
            0
        ]
        return found

    def parent(self, message_id: int) -> int | None:
        """What a message follows."""
        return self._place(message_id).parent_id

    def children(self, conversation_id: int, parent_id: int | None) -> tuple[int, ...]:
        """Those that follow a message, or begin the conversation, the oldest first."""
        sql = "SELECT id FROM messages WHERE conversation_id = ? AND parent_id IS ? ORDER BY id"
        return tuple(row[0] for row in self._connection.execute(sql, (conversation_id, parent_id)))

    def show(self, message_id: int) -> None:
        """Shows the branch on which a message stands; below it what was shown there last."""
        hidden = self._connection.execute(_HIDDEN_ABOVE, (message_id,)).fetchall()
        for one, conversation_id, parent_id in hidden:
            self.hide(conversation_id, parent_id)
            self._put(Place(one, parent_id, is_shown=True))

    def hide(self, conversation_id: int, parent_id: int | None) -> None:
        """Of those that follow the same, none is shown: another is about to be."""
        self._connection.execute(
            "UPDATE messages SET is_shown = 0 WHERE conversation_id = ? AND coalesce(parent_id, 0) = ? AND is_shown",
            (conversation_id, parent_id or 0),
        )

    def cut_branch(self, message_id: int, trash_id: int) -> tuple[Place, ...]:
        """Moves an answer and all that follows it, behind a copy of its question; its neighbour is shown then."""
        place, conversation_id = self._place(message_id), self._conversation(message_id)
        below = self._connection.execute(f"{_SUBTREE} SELECT id FROM subtree", (message_id,)).fetchall()
        self._move([row[0] for row in below], trash_id)
        self._put(Place(message_id, self._copy(place.parent_id, trash_id), is_shown=True))
        self._show_any(conversation_id, place)
        return (place,)

    def cut_turn(self, question_id: int, trash_id: int) -> tuple[Place, ...]:
        """Moves a question with its answers; what followed them follows what stood before the question."""
        place, conversation_id = self._place(question_id), self._conversation(question_id)
        below = self._places(conversation_id, question_id)
        answers = [each for each in below if self._is_answer(each.id)]
        followers = [each for each in below if each not in answers]
        goes_on = [each for each in followers if each.is_shown]
        for answer in answers:
            following = self._places(conversation_id, answer.id)
            followers += following
            goes_on += [each for each in following if each.is_shown and answer.is_shown]
        self._hide_all(followers)
        self._move([question_id, *(answer.id for answer in answers)], trash_id)
        self._put(Place(question_id, None, is_shown=True))
        for each in followers:
            self._put(Place(each.id, place.parent_id, is_shown=place.is_shown and each in goes_on[:1]))
        self._show_any(conversation_id, place)
        return (place, *followers)

    def put_back(self, places: tuple[Place, ...], conversation_id: int, trash_id: int) -> None:
        """Takes back what `cut_branch` or `cut_turn` did. What came meanwhile stays, beside it."""
        self._hide_all(places)
        self._connection.execute(
            "UPDATE messages SET conversation_id = ? WHERE conversation_id = ? AND (parent_id IS NOT NULL OR id = ?)",
            (conversation_id, trash_id, places[0].id),
        )
        for place in places:
            if place.is_shown:
                self.hide(conversation_id, place.parent_id)
            self._put(place)

    def _place(self, message_id: int) -> Place:
        row = self._connection.execute(
            "SELECT parent_id, is_shown FROM messages WHERE id = ?", (message_id,)
        ).fetchone()
        return Place(message_id, row[0], bool(row[1]))

    def _places(self, conversation_id: int, parent_id: int | None) -> list[Place]:
        return [self._place(child) for child in self.children(conversation_id, parent_id)]

    def _put(self, place: Place) -> None:
        self._connection.execute(
            "UPDATE messages SET parent_id = ?, is_shown = ? WHERE id = ?", (place.parent_id, place.is_shown, place.id)
        )

    def _hide_all(self, places: Iterable[Place]) -> None:
        for place in places:
            self._connection.execute("UPDATE messages SET is_shown = 0 WHERE id = ?", (place.id,))

    def _show_any(self, conversation_id: int, gone: Place) -> None:
        """Where something is gone and none beside it is shown: the one before it, or the first."""
        beside = self._places(conversation_id, gone.parent_id)
        if beside and not any(each.is_shown for each in beside):
            nearest = max((each.id for each in beside if each.id < gone.id), default=beside[0].id)
            self._put(Place(nearest, gone.parent_id, is_shown=True))

    def _move(self, message_ids: Sequence[int], trash_id: int) -> None:
        self._connection.executemany(
            "UPDATE messages SET conversation_id = ? WHERE id = ?", [(trash_id, id_) for id_ in message_ids]
        )

    def _copy(self, question_id: int | None, trash_id: int) -> int | None:
        """The id of the copy."""
        if question_id is None:
            return None
        copy = self._connection.execute(_COPY_QUESTION, (trash_id, question_id)).lastrowid
        self._connection.execute(_COPY_PARTS, (copy, question_id))
        return copy

    def _conversation(self, message_id: int) -> int:
        sql = "SELECT conversation_id FROM messages WHERE id = ?"
        found: int = self._connection.execute(sql, (message_id,)).fetchone()[0]
        return found

    def _is_answer(self, message_id: int) -> bool:
        role: str = self._connection.execute("SELECT role FROM messages WHERE id = ?", (message_id,)).fetchone()[0]
        return role == Role.ASSISTANT
