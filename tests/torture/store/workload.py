"""What a store is asked for in a sitting, step by step, and what it must hold after each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from gemma_desk.chat.message import Attachment, MediaKind, Message, Receipt, Role
from gemma_desk.store import Deleted, Store
from gemma_desk.store.copies import copies, keep_copy, place_for_copy

FORM = Path(__file__).parents[2] / "store" / "forms" / "form_3.sql"
"""What the sitting begins with: a database of an old form."""
PICTURE = b"\x89PNG picture " * 500
SHA256 = hashlib.sha256(PICTURE).hexdigest()
_ATTACHMENT = Attachment(MediaKind.IMAGE, SHA256, "shot.png", 280, Receipt(64, 64, 64, 64, 16, 0.0, ()))


class Sitting:
    """One store, and what the steps must remember for each other."""

    def __init__(self, folder: Path) -> None:
        """Opens nothing yet."""
        self.folder = folder
        self.store: Store | None = None
        self.conversation_id = 0
        self.other_id = 0
        self.question_id = 0
        self.answer_id = 0
        self.deleted: Deleted | None = None

    @property
    def opened(self) -> Store:
        """The store, which is open."""
        assert self.store is not None
        return self.store

    def open(self) -> None:
        self.store = Store.open(self.folder)

    def close(self) -> None:
        store, self.store = self.opened, None
        store.close()

    def begin(self) -> None:
        with self.opened.transaction():
            self.conversation_id = self.opened.create_conversation("Begun").id
            self.question_id = self._add(Role.USER, "A question " * 50)
            self.answer_id = self._add(Role.ASSISTANT, "", is_growing=True)

    def grow(self) -> None:
        self.opened.update_growing(self.answer_id, "An answer, " * 400, "A thought " * 20)

    def grow_on(self) -> None:
        self.opened.update_growing(self.answer_id, "An answer, " * 900, "A thought " * 20)

    def finish(self) -> None:
        self.opened.finish_message(self.answer_id, None, None)

    def attach(self) -> None:
        self.opened.put_attachment(SHA256, PICTURE)
        self.opened.add_message(self.conversation_id, Message(Role.USER, (_ATTACHMENT, "What is this?")))

    def edit(self) -> None:
        self.opened.add_message(self.conversation_id, Message(Role.USER, ("Otherwise",)), beside=self.question_id)

    def label(self) -> None:
        with self.opened.transaction():
            self.opened.labels.give(self.conversation_id, self.opened.labels.add("Money", "green").id)

    def draft(self) -> None:
        self.opened.keep_draft(self.conversation_id, ("Half a question",))

    def rename(self) -> None:
        self.opened.rename(self.conversation_id, "Renamed")

    def delete_turn(self) -> None:
        self.deleted = self.opened.delete_turn(self.question_id, "A turn")

    def put_back(self) -> None:
        assert self.deleted is not None
        self.opened.put_back(self.deleted)

    def begin_other(self) -> None:
        with self.opened.transaction():
            self.other_id = self.opened.create_conversation("Other").id
            self.opened.add_message(self.other_id, Message(Role.USER, ("Gone soon " * 200,)))

    def delete(self) -> None:
        self.opened.delete_conversation(self.other_id)

    def back_up(self) -> None:
        self.opened.copy_beside(place_for_copy(self.folder))
        keep_copy(self.folder, date(2026, 11, 22))

    def empty_trash(self) -> None:
        self.opened.empty_trash(2.0**40)

    def begin_after(self) -> None:
        self.opened.create_conversation("The last")

    def _add(self, role: Role, text: str, *, is_growing: bool = False) -> int:
        parts = (text,) if text else ()
        return self.opened.add_message(self.conversation_id, Message(role, parts), is_growing).id


STEPS: tuple[Callable[[Sitting], None], ...] = (
    Sitting.open,
    Sitting.begin,
    Sitting.grow,
    Sitting.grow_on,
    Sitting.finish,
    Sitting.attach,
    Sitting.edit,
    Sitting.label,
    Sitting.draft,
    Sitting.rename,
    Sitting.delete_turn,
    Sitting.put_back,
    Sitting.begin_other,
    Sitting.delete,
    Sitting.back_up,
    Sitting.empty_trash,
    Sitting.begin_after,
    Sitting.close,
)
"""A start with a migration, a turn, an attachment, another wording, a label, a draft, deletions and undo, a copy."""


def held(store: Store) -> Any:
    """All that a person would find, but for the times of writing."""
    rows = (*store.conversations(), *store.deleted_conversations())
    return [
        (
            row.id,
            row.title,
            row.is_pinned,
            row.deleted_at is None,
            row.labels,
            store.all_messages(row.id),
            store.draft(row.id),
        )
        for row in sorted(rows, key=lambda row: row.id)
    ], [(label.name, label.colour) for label in store.labels.all()]


def n_copies(folder: Path) -> int:
    return len(copies(folder))
