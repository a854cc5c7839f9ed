"""The store: every method is one statement or one transaction, on disk when it returns.

Belongs to the thread that opened it.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec

from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.message import Message, Part
from gemma_desk.chat.turn import TurnResult
from gemma_desk.encryption import DataKey
from gemma_desk.store.attachments import ATTACHMENTS_NAME, AttachmentFiles
from gemma_desk.store.branches import PATH, SIBLINGS, WHOLE_TREE, Branches
from gemma_desk.store.columns import (
    INSERT_PART,
    SELECT_CONVERSATION,
    SELECT_DELETED,
    SELECT_LISTED,
    SELECT_MESSAGES,
    SELECT_PARTS,
    SavedMessage,
    as_json,
    conversation_row,
    ids_of,
    message_row,
    part_columns,
    part_of,
)
from gemma_desk.store.copies import copies
from gemma_desk.store.database import (
    close_database,
    copy_database,
    copy_unencrypted,
    empty_journal,
    open_database,
    remember_state,
    translated,
)
from gemma_desk.store.files import sweep
from gemma_desk.store.labels import Labels
from gemma_desk.store.purging import clean_index, find_doomed, purge_copy
from gemma_desk.store.rows import (
    AT_BEGINNING,
    ConversationRow,
    Deleted,
    MessageRow,
    PastConversation,
    PastMessage,
    Place,
    SearchRow,
)
from gemma_desk.store.search import find
from gemma_desk.store.unnamed import forget, outlived

CUT_SHORT = Problem(
    ProblemKind.ENGINE,
    "The program ended while this was being written. What was written is here. Retry asks again.",
)
"""Stands at an answer of which nobody knows the end."""


class Store:
    """Conversations, messages and attachments of one folder."""

    def __init__(self, connection: sqlite3.Connection, folder: Path, key: DataKey | None = None) -> None:
        """Takes over an opened database; use `open`."""
        self._connection = connection
        self._folder = folder
        self._is_trusted = True
        self._key = key
        self._attachments = AttachmentFiles(folder / ATTACHMENTS_NAME, key)
        self.labels = Labels(connection, self.transaction)
        self._branches = Branches(connection)

    @classmethod
    def open(cls, folder: Path, key: DataKey | None = None) -> Store:
        """Opens or creates the store of a folder. An answer that a crash cut short becomes a finished one.

        Args:
            folder: Is made if it is missing.
            key: What it is encrypted with, see `lock_file.unlock`; None where it is not.

        Raises:
            Locked: There is a passphrase, and no key was given.
            StoreProblem: It cannot be used, or using it would hide what it held. Nothing was overwritten.
        """
        connection = open_database(folder, key)
        try:
            store = cls(connection, folder, key)
            store._finish_cut_short()
            sweep(folder)
        except BaseException:
            connection.close()
            raise
        return store

    def close(self) -> None:
        """Writes back what is left and closes. The store cannot be used again."""
        close_database(self._connection, self._folder, is_trusted=self._is_trusted)

    def doubt(self) -> None:
        """A copy of it was not whole: the next opening looks through all of it."""
        self._is_trusted = False

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block or nothing of it. Blocks inside a block belong to the outermost.

        Raises:
            StoreProblem: The disk is full, read-only or damaged; nothing of the block was kept.
        """
        with translated(self._folder):
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite rolls back by itself after some errors.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    # Conversations

    def conversations(self) -> tuple[ConversationRow, ...]:
        """All that are not deleted, the one last written to first."""
        return tuple(map(conversation_row, self._rows(SELECT_LISTED)))

    def deleted_conversations(self) -> tuple[ConversationRow, ...]:
        """All that can be restored, the one last deleted first."""
        return tuple(map(conversation_row, self._rows(SELECT_DELETED)))

    def conversation(self, conversation_id: int) -> ConversationRow:
        """One of them, deleted or not."""
        (row,) = self._rows(SELECT_CONVERSATION, conversation_id)
        return conversation_row(row)

    def create_conversation(self, title: str) -> ConversationRow:
        """A new one without messages."""
        now = time.time()
        with self.transaction():
            conversation_id = self._insert(
                "INSERT INTO conversations (title, created_at, updated_at) VALUES (?, ?, ?)", title, now, now
            )
            remember_state(self._connection, self._folder)
        return ConversationRow(conversation_id, title, now, now)

    def add_conversations(self, conversations: Sequence[PastConversation]) -> tuple[ConversationRow, ...]:
        """Adds some that were written elsewhere, all of them or none: the disk is waited for once."""
        with self.transaction():
            rows = tuple(map(self._add_past_conversation, conversations))
            remember_state(self._connection, self._folder)
        return rows

    def extend_conversation(
        self, conversation_id: int, updated_at: float, messages: Sequence[PastMessage], known: Mapping[int, int]
    ) -> None:
        """Adds messages that were written elsewhere, all or none of them.

        Args:
            conversation_id: Of a conversation that exists.
            updated_at: Seconds since 1970, UTC.
            messages: All of the conversation as it was written elsewhere.
            known: Ids of those that are here already, by their places.
        """
        with self.transaction():
            self._add_past(conversation_id, messages, known)
            self._change("UPDATE conversations SET updated_at = ? WHERE id = ?", updated_at, conversation_id)

    def rename(self, conversation_id: int, title: str) -> None:
        """Gives it another title; its place in the list stays."""
        self._change("UPDATE conversations SET title = ? WHERE id = ?", title, conversation_id)

    def pin(self, conversation_id: int, is_pinned: bool) -> None:
        """Lists it above all others, or in its place again."""
        self._change("UPDATE conversations SET is_pinned = ? WHERE id = ?", is_pinned, conversation_id)

    def archive(self, conversation_id: int, is_archived: bool) -> None:
        """Keeps it out of the list, or brings it back."""
        self._change("UPDATE conversations SET is_archived = ? WHERE id = ?", is_archived, conversation_id)

    def delete_conversation(self, conversation_id: int) -> None:
        """Hides it; `restore` brings it back."""
        self._change("UPDATE conversations SET deleted_at = ? WHERE id = ?", time.time(), conversation_id)

    def restore(self, conversation_id: int) -> None:
        """Brings a deleted conversation back."""
        self._change("UPDATE conversations SET deleted_at = NULL WHERE id = ?", conversation_id)

    def empty_trash(self, before: float) -> int:
        """Removes for good what was deleted before a time, in seconds since 1970, with attachments that only it has.

        No byte of it stays: neither here nor in the copies beside it. These first: broken off, it is done again.

        Returns:
            How many conversations.
        """
        with translated(self._folder):
            doomed = find_doomed(self._connection, before)
            if not doomed.conversations:
                return 0
            for copy in copies(self._folder):
                purge_copy(copy, doomed, self._key)
        with self.transaction():
            attachments = self._attachments_of_doomed(before)
            self._change("DELETE FROM conversations WHERE deleted_at < ?", before)
            self._change(
                "DELETE FROM drafts WHERE conversation_id > 0 AND conversation_id NOT IN (SELECT id FROM conversations)"
            )
            clean_index(self._connection)
            gone = attachments - self._named_attachments()
            forget(self._attachments.folder, gone)  # where this is broken off behind the transaction
            remember_state(self._connection, self._folder)
        with translated(self._folder):
            empty_journal(self._connection)
            for sha256 in gone:
                self._attachments.remove(sha256)
        return len(doomed.conversations)

    def remove_unnamed(self, now: float, kept_s: float) -> int:
        """Removes attachments that nothing has named for so many seconds; `now` is in seconds since 1970.

        Returns:
            How many.
        """
        with translated(self._folder):
            unnamed = sorted(set(self._attachments.names()) - self._named_attachments())
            gone = list(outlived(self._attachments.folder, unnamed, now, kept_s))
            for sha256 in gone:
                self._attachments.remove(sha256)
        return len(gone)

    def remove_deleted(self, conversation_id: int) -> None:
        """Removes a deleted conversation for good, as `empty_trash` does; one that is not deleted stays."""
        self._change("UPDATE conversations SET deleted_at = 0 WHERE id = ? AND deleted_at > 0", conversation_id)
        self.empty_trash(1.0)

    # Messages

    def messages(self, conversation_id: int) -> tuple[MessageRow, ...]:
        """What is shown of a conversation, oldest first: one message after the other, of siblings one."""
        return self._read(PATH, conversation_id)

    def all_messages(self, conversation_id: int) -> tuple[MessageRow, ...]:
        """All messages of a conversation: each comes after the one that it follows, siblings the oldest first."""
        return self._read(WHOLE_TREE, conversation_id)

    def show(self, message_id: int) -> tuple[MessageRow, ...]:
        """Shows the branch that a message stands on, from now on.

        Returns:
            What is shown of the conversation then.
        """
        with self.transaction():
            self._branches.show(message_id)
            ((conversation_id,),) = self._rows("SELECT conversation_id FROM messages WHERE id = ?", message_id)
            return self.messages(conversation_id)

    def add_message(
        self,
        conversation_id: int,
        message: Message,
        is_growing: bool = False,
        *,
        after: int | None = None,
        beside: int | None = None,
    ) -> MessageRow:
        """Adds a message to a conversation and shows it and what it follows, in place of what stood there.

        Args:
            conversation_id: Of a conversation that exists.
            message: Attachments' bytes are put separately, before.
            is_growing: An answer whose text is still to come, by `update_growing`.
            after: Id of the message that it follows; None: the last one that is shown.
            beside: Id of a message whose sibling it becomes instead.
        """
        with self.transaction():
            parent_id = self._branches.parent(beside) if beside else after or self._branches.leaf(conversation_id)
            if parent_id is not None and (after or beside):
                self._branches.show(parent_id)
            self._branches.hide(conversation_id, parent_id)
            message_id = self._insert(
                _INSERT_MESSAGE, conversation_id, parent_id, True, message.role, message.thought, is_growing
            )
            self._add_parts(message_id, message.parts)
            self._change("UPDATE conversations SET updated_at = ? WHERE id = ?", time.time(), conversation_id)
            siblings = self._branches.children(conversation_id, parent_id)
        return MessageRow(
            message_id, conversation_id, message, None, None, is_growing, parent_id, siblings if siblings[1:] else ()
        )

    def update_growing(self, message_id: int, answer: str, thought: str) -> None:
        """Replaces what there is of a growing answer.

        Args:
            message_id: Of an answer.
            answer: All of it so far.
            thought: All of it so far.
        """
        with self.transaction():
            self._change("UPDATE messages SET thought = ? WHERE id = ?", thought, message_id)
            if answer:
                self._change(_UPSERT_ANSWER, message_id, answer)

    def replace_parts(self, message_id: int, parts: tuple[Part, ...]) -> None:
        """Keeps a question with other parts, all or none of them."""
        with self.transaction():
            self._change("DELETE FROM parts WHERE message_id = ?", message_id)
            self._add_parts(message_id, parts)

    def reopen_answer(self, message_id: int) -> None:
        """An answer that has ended grows again; what there is of it stays."""
        self._change("UPDATE messages SET is_growing = 1, result = NULL, problem = NULL WHERE id = ?", message_id)

    def finish_message(self, message_id: int, result: TurnResult | None, problem: Problem | None) -> None:
        """An answer has ended: as intended with a result, early with a problem."""
        self._change(
            "UPDATE messages SET is_growing = 0, result = ?, problem = ? WHERE id = ?",
            as_json(result),
            as_json(problem),
            message_id,
        )

    def set_cut(self, message_id: int, summary: str | None) -> None:
        """Up to and with a message nothing is sent any more, but a summary where it is not empty; None sends again."""
        self._change("UPDATE messages SET cut = ? WHERE id = ?", summary, message_id)

    def delete_turn(self, question_id: int, title: str = "") -> Deleted:
        """Takes a question and its answers out of a conversation; what followed them stays.

        They become a deleted conversation of their own with a title, which `restore` brings back as it is.
        """
        return self._delete(question_id, title, self._branches.cut_turn, is_answer=False)

    def delete_answer(self, answer_id: int, title: str = "") -> Deleted:
        """Takes one of several answers out of a conversation, and all that followed it; the one before is shown.

        They become a deleted conversation of their own with a title, and with a copy of the question.
        """
        return self._delete(answer_id, title, self._branches.cut_branch, is_answer=True)

    def put_back(self, deleted: Deleted) -> tuple[MessageRow, ...]:
        """Puts messages back where they were; nothing where they were restored, or are gone for good.

        Returns:
            What is shown of the conversation then.
        """
        with self.transaction():
            if self._rows("SELECT 1 FROM conversations WHERE id = ? AND deleted_at IS NOT NULL", deleted.trash_id):
                self._branches.put_back(deleted.places, deleted.conversation_id, deleted.trash_id)
                self._change("DELETE FROM conversations WHERE id = ?", deleted.trash_id)
                remember_state(self._connection, self._folder)
            return self.messages(deleted.conversation_id)

    def search(self, text: str, label_id: int | None = None) -> tuple[SearchRow, ...]:
        """Titles, then messages that hold a word beginning with each word of `text`, the newest first, 200 of each.

        What was heard in sounds, the text of documents and files' names belong to their message. Case and accents make
        no difference. Deleted conversations are left out.

        Args:
            text: The words.
            label_id: Only in conversations that have this label; None: in all.
        """
        with translated(self._folder):
            return find(self._connection, text, label_id)

    # Questions being composed

    def draft(self, conversation_id: int) -> tuple[Part, ...]:
        """What was being asked in a conversation; 0 or less for one that has not begun."""
        rows = self._rows("SELECT parts FROM drafts WHERE conversation_id = ?", conversation_id)
        with translated(self._folder):
            return msgspec.json.decode(rows[0][0], type=tuple[Part, ...]) if rows else ()

    def keep_draft(self, conversation_id: int, parts: tuple[Part, ...]) -> None:
        """Keeps what is being asked in place of what was; nothing where there are no parts."""
        if parts:
            self._change("REPLACE INTO drafts VALUES (?, ?)", conversation_id, msgspec.json.encode(parts).decode())
        else:
            self._change("DELETE FROM drafts WHERE conversation_id = ?", conversation_id)

    # Attachments

    def put_attachment(self, sha256: str, data: bytes) -> None:
        """Keeps the bytes of an attachment; the same content is kept once.

        Raises:
            StoreProblem: The disk is full or cannot be written.
        """
        with translated(self._folder):
            self._attachments.put(sha256, data)

    def attachment(self, sha256: str) -> bytes:
        """The bytes of an attachment, checked.

        Raises:
            AttachmentProblem: They are gone or were changed.
        """
        return self._attachments.get(sha256)

    def attachment_names(self) -> tuple[str, ...]:
        """The sha256 of every attachment there is, also of those that nothing names any more."""
        with translated(self._folder):
            return self._attachments.names()

    # As a whole

    def copy_database(self, path: Path) -> None:
        """Copies the database, deleted conversations included, into a new file that stands for itself.

        It is for elsewhere: not encrypted, whatever this one is.

        Raises:
            StoreProblem: It cannot be written.
        """
        if self._key is None:
            copy_database(self._connection, path)
        else:
            copy_unencrypted(self._connection, path)

    def copy_beside(self, path: Path, between: Callable[[], None] = lambda: None) -> None:
        """Copies the database as it is into a new file in its own folder.

        Args:
            path: Where nothing is yet.
            between: Called every few milliseconds; the store may be used there. What it raises ends this.

        Raises:
            StoreProblem: It cannot be written.
        """
        copy_database(self._connection, path, between, self._key)

    def _add_past_conversation(self, past: PastConversation) -> ConversationRow:
        conversation_id = self._insert(
            _INSERT_PAST, past.title, past.created_at, past.updated_at, past.is_pinned, past.is_archived
        )
        self._add_past(conversation_id, past.messages, {})
        self.labels.add_past(conversation_id, past.labels)
        return self.conversation(conversation_id)

    def _add_past(self, conversation_id: int, messages: Sequence[PastMessage], known: Mapping[int, int]) -> None:
        """`known`: ids of those that are there already, by their places."""
        ids: list[int] = []
        for place, past in enumerate(messages):
            after = place - 1 if past.after is None else past.after
            parent_id = None if after == AT_BEGINNING else ids[after]
            ids.append(known.get(place) or self._add_one_past(conversation_id, past, parent_id))

    def _add_one_past(self, conversation_id: int, past: PastMessage, parent_id: int | None) -> int:
        message = past.message
        if past.is_shown:
            self._branches.hide(conversation_id, parent_id)
        message_id = self._insert(
            _INSERT_MESSAGE, conversation_id, parent_id, past.is_shown, message.role, message.thought, False
        )
        self._add_parts(message_id, message.parts)
        self.finish_message(message_id, past.result, past.problem)
        if past.cut is not None:
            self.set_cut(message_id, past.cut)
        return message_id

    def _delete(
        self, message_id: int, title: str, cut: Callable[[int, int], tuple[Place, ...]], *, is_answer: bool
    ) -> Deleted:
        with self.transaction():
            ((conversation_id,),) = self._rows("SELECT conversation_id FROM messages WHERE id = ?", message_id)
            trash = self.create_conversation(title)
            self.delete_conversation(trash.id)
            places = cut(message_id, trash.id)
        return Deleted(conversation_id, trash.id, is_answer, places)

    def _read(self, tree: str, conversation_id: int) -> tuple[MessageRow, ...]:
        parts_rows = self._rows(f"{tree} {SELECT_PARTS}", conversation_id)
        message_rows = self._rows(f"{tree} {SELECT_MESSAGES}", conversation_id)
        siblings = {parent: ids_of(joined) for parent, joined in self._rows(SIBLINGS, conversation_id)}
        with translated(self._folder):
            parts = {key: tuple(map(part_of, group)) for key, group in groupby(parts_rows, lambda row: row[0])}
            rows = map(SavedMessage._make, message_rows)
            return tuple(message_row(row, parts.get(row.id, ()), siblings.get(row.parent_id, ())) for row in rows)

    def _add_parts(self, message_id: int, parts: tuple[Part, ...]) -> None:
        for position, part in enumerate(parts):
            self._insert(INSERT_PART, message_id, position, *part_columns(part))

    def _attachments_of_doomed(self, before: float) -> set[str]:
        """Of what was deleted before a time, also of what was being asked there."""
        composed = _attachments_in(self._rows(_DOOMED_DRAFTS, before))
        return composed | {sha256 for (sha256,) in self._rows(_DOOMED_ATTACHMENTS, before)}

    def _named_attachments(self) -> set[str]:
        """Those of messages, and those of questions being composed."""
        named = {sha256 for (sha256,) in self._rows("SELECT DISTINCT sha256 FROM parts WHERE sha256 IS NOT NULL")}
        return named | _attachments_in(self._rows("SELECT parts FROM drafts"))

    def _finish_cut_short(self) -> None:
        self._change("UPDATE messages SET is_growing = 0, problem = ? WHERE is_growing", as_json(CUT_SHORT))

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with translated(self._folder):
            return self._connection.execute(sql, values).fetchall()

    def _change(self, sql: str, *values: object) -> None:
        with translated(self._folder):
            self._connection.execute(sql, values)

    def _insert(self, sql: str, *values: object) -> int:
        row_id = self._connection.execute(sql, values).lastrowid
        assert row_id is not None
        return row_id


def _attachments_in(drafts: list[tuple[Any, ...]]) -> set[str]:
    parts = (part for (draft,) in drafts for part in msgspec.json.decode(draft, type=tuple[Part, ...]))
    return {part.sha256 for part in parts if not isinstance(part, str)}


_DOOMED_ATTACHMENTS = """
SELECT sha256 FROM parts
JOIN messages ON messages.id = message_id
JOIN conversations ON conversations.id = conversation_id
WHERE sha256 IS NOT NULL AND deleted_at < ?
"""
_DOOMED_DRAFTS = "SELECT parts FROM drafts JOIN conversations ON id = conversation_id WHERE deleted_at < ?"

_INSERT_PAST = """
INSERT INTO conversations (title, created_at, updated_at, is_pinned, is_archived) VALUES (?, ?, ?, ?, ?)
"""

_INSERT_MESSAGE = """
INSERT INTO messages (conversation_id, parent_id, is_shown, role, thought, is_growing) VALUES (?, ?, ?, ?, ?, ?)
"""

_UPSERT_ANSWER = """
INSERT INTO parts (message_id, position, text) VALUES (?, 0, ?)
ON CONFLICT (message_id, position) DO UPDATE SET text = excluded.text
"""
