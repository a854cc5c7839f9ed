"""Labels of conversations: which there are, and which conversation has which."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Protocol

from gemma_desk.store.rows import LabelRow, PastLabel

USUAL_COLOUR = "grey"


class Transaction(Protocol):
    """`Store.transaction`."""

    def __call__(self) -> AbstractContextManager[None]:
        """All of the block or nothing of it."""
        ...


class Labels:
    """Each method is one transaction; used on the store's thread."""

    def __init__(self, connection: sqlite3.Connection, transaction: Transaction) -> None:
        """Takes the store's connection and its way to change something."""
        self._connection = connection
        self._transaction = transaction

    def all(self) -> tuple[LabelRow, ...]:
        """In the order of their names."""
        with self._transaction():
            rows = self._connection.execute("SELECT id, name, colour FROM labels").fetchall()
        return tuple(sorted((LabelRow(*row) for row in rows), key=lambda label: label.name.casefold()))

    def add(self, name: str, colour: str) -> LabelRow:
        """A new one; where there is one of that name, that one, as it is."""
        with self._transaction():
            self._connection.execute("INSERT OR IGNORE INTO labels (name, colour) VALUES (?, ?)", (name, colour))
            row = self._connection.execute("SELECT id, name, colour FROM labels WHERE name = ?", (name,)).fetchone()
        return LabelRow(*row)

    def change(self, label_id: int, name: str, colour: str) -> None:
        """Gives one another name and colour; where another one has that name, the colour alone."""
        with self._transaction():
            self._connection.execute("UPDATE OR IGNORE labels SET name = ? WHERE id = ?", (name, label_id))
            self._connection.execute("UPDATE labels SET colour = ? WHERE id = ?", (colour, label_id))

    def delete(self, label_id: int) -> tuple[int, ...]:
        """Removes one from all conversations, deleted ones too.

        Returns:
            Ids of those that had it, for `bring_back`.
        """
        with self._transaction():
            had = self._connection.execute(
                "SELECT conversation_id FROM conversation_labels WHERE label_id = ?", (label_id,)
            ).fetchall()
            self._connection.execute("DELETE FROM labels WHERE id = ?", (label_id,))
        return tuple(row[0] for row in had)

    def bring_back(self, label: LabelRow, conversation_ids: Iterable[int]) -> None:
        """Takes a deletion back; one of that name that has come meanwhile is taken for it."""
        with self._transaction():
            again = self.add(label.name, label.colour)
            for conversation_id in conversation_ids:
                self.give(conversation_id, again.id)

    def give(self, conversation_id: int, label_id: int) -> None:
        """Labels a conversation, if both are still there."""
        with self._transaction():
            self._connection.execute(_GIVE, (conversation_id, label_id))

    def take(self, conversation_id: int, label_id: int) -> None:
        """Takes a label off a conversation."""
        with self._transaction():
            self._connection.execute(
                "DELETE FROM conversation_labels WHERE conversation_id = ? AND label_id = ?",
                (conversation_id, label_id),
            )

    def add_past(self, conversation_id: int, labels: Iterable[PastLabel]) -> None:
        """Labels a conversation that was written elsewhere, with labels of the same names."""
        with self._transaction():
            for label in labels:
                self.give(conversation_id, self.add(label.name, label.colour or USUAL_COLOUR).id)


_GIVE = """
INSERT OR IGNORE INTO conversation_labels
SELECT conversations.id, labels.id FROM conversations, labels WHERE conversations.id = ? AND labels.id = ?
"""
