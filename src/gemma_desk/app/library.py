"""All conversations: the list, the open sessions and undo. Lives on its home thread; no Qt."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Collection
from concurrent.futures import Future
from typing import Protocol, TypeVar

from gemma_desk.app.home import when_done
from gemma_desk.app.seen_again import see_again
from gemma_desk.app.services import Services
from gemma_desk.app.session import Session
from gemma_desk.app.titles import TitleWriter
from gemma_desk.app.turn_saving import well_formed
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Part
from gemma_desk.media.prepared import Prepared
from gemma_desk.store import ConversationRow, LabelRow, SearchRow, Store

T = TypeVar("T")

KEPT_DAYS = 30
"""How long what was deleted can be restored."""


class LibraryListener(Protocol):
    """Told about the library, always on its home thread. Subclass it and write only what is needed."""

    def conversations_changed(self, conversations: tuple[ConversationRow, ...]) -> None:
        """The list is another, the one last written to first; so may be what is deleted, and the labels."""

    def store_failed(self, problem: Problem) -> None:
        """Something could not be read or written."""


class Library:
    """The conversations of one store, and the sessions open on them."""

    def __init__(self, services: Services) -> None:
        """Reads nothing yet; call `refresh`."""
        self._services = services
        self._listeners: list[LibraryListener] = []
        self._sessions: list[Session] = []
        """Those still needed, and the one made last."""
        self.conversations: tuple[ConversationRow, ...] = ()
        """The one last written to first, archived ones too; empty until `refresh` has come back."""
        self.deleted: tuple[ConversationRow, ...] = ()
        """Those that can be restored, the one last deleted first."""
        self.labels: tuple[LabelRow, ...] = ()
        """In the order of their names."""
        self.titles = TitleWriter(services.store, services.engine, services.dispatch, self.refresh)

    @property
    def is_answering(self) -> bool:
        """Whether a conversation is being written on, in whichever window."""
        return any(session.is_busy for session in self._sessions)

    def add_listener(self, listener: LibraryListener) -> None:
        """From now on told about everything that happens."""
        self._listeners.append(listener)

    def remove_listener(self, listener: LibraryListener) -> None:
        """Not told any more."""
        self._listeners.remove(listener)

    def refresh(self) -> None:
        """Reads the list anew."""
        self._call(lambda store: (store.conversations(), store.deleted_conversations(), store.labels.all()), self._show)

    def empty_trash(self) -> None:
        """Removes for good what was deleted more than `KEPT_DAYS` ago, and attachments unnamed for as long."""
        now, kept_s = time.time(), KEPT_DAYS * 86_400.0

        def empty(store: Store) -> int:
            store.remove_unnamed(now, kept_s)
            return store.empty_trash(now - kept_s)

        self._call(empty, lambda n_removed: self.refresh() if n_removed else None)

    def create(self) -> Session:
        """Begins a conversation. It is stored with its first question, which also gives it a title.

        One whose first question could not be saved is in no list: it is given again, so that nothing is lost.
        """
        for session in self._sessions:
            if session.conversation is None and session.unsaved_question and not session.is_shown:
                return session
        return self._session(None)

    def has(self, conversation_id: int) -> bool:
        """Whether `open` can give it: it is in the list, or was just begun and the list does not know of it yet."""
        if any(conversation.id == conversation_id for conversation in self.deleted):
            return False
        opened = (session.conversation for session in self._sessions if session.conversation is not None)
        return any(conversation.id == conversation_id for conversation in (*self.conversations, *opened))

    def open(self, conversation_id: int) -> Session:
        """The session of a conversation: the one that is open, or a new one, its messages still to come.

        Raises:
            KeyError: There is no such conversation in the list.
        """
        for session in self._sessions:
            if session.conversation is not None and session.conversation.id == conversation_id:
                return session
        by_id = {conversation.id: conversation for conversation in self.conversations}
        return self._session(by_id[conversation_id])

    def forget_sessions(self, conversation_ids: Collection[int]) -> None:
        """Lets go of the idle sessions of conversations that have changed in the store; `open` reads them anew."""
        self._sessions = [
            session
            for session in self._sessions
            if session.is_busy
            or session.unsaved_question
            or session.conversation is None
            or session.conversation.id not in conversation_ids
        ]

    def search(self, text: str, found: Callable[[tuple[SearchRow, ...]], None], label_id: int | None = None) -> None:
        """Looks for words in everything that is not deleted, or that has a label.

        `found` is called at home; with nothing where the store fails, which is told.
        """

        def fail(problem: Problem) -> None:
            self._fail(problem)
            found(())

        searched = self._services.store.call(lambda store: store.search(text, label_id))
        when_done(searched, self._services.dispatch, found, fail)

    def add_label(self, name: str, colour: str, conversation_id: int | None = None) -> None:
        """Makes a label, and gives it to a conversation; where there is one of that name, it is given."""

        def add(store: Store) -> None:
            label = store.labels.add(name, colour)
            if conversation_id is not None:
                store.labels.give(conversation_id, label.id)

        self._call(add, self._then_refresh)

    def change_label(self, label_id: int, name: str, colour: str) -> None:
        """Gives a label another name and colour; a name that another one has is not given twice."""
        self._call(lambda store: store.labels.change(label_id, name, colour), self._then_refresh)

    def delete_label(self, label: LabelRow, deleted: Callable[[Callable[[], None]], None]) -> None:
        """Removes a label from all conversations; `deleted` is called at home with what takes that back."""

        def done(had: tuple[int, ...]) -> None:
            self.refresh()
            deleted(lambda: self._call(lambda store: store.labels.bring_back(label, had), self._then_refresh))

        self._call(lambda store: store.labels.delete(label.id), done)

    def label(self, conversation_id: int, label_id: int, is_given: bool) -> None:
        """Gives a conversation a label, or takes it off."""

        def change(store: Store) -> None:
            (store.labels.give if is_given else store.labels.take)(conversation_id, label_id)

        self._call(change, self._then_refresh)

    def read_draft(self, conversation_id: int, then: Callable[[tuple[Part, ...]], None]) -> None:
        """Reads what was being asked in a conversation, 0 or less for one not begun, and calls `then` at home."""
        self._call(lambda store: store.draft(conversation_id), then)

    def keep_draft(self, conversation_id: int, parts: tuple[Part, ...]) -> None:
        """Keeps what is being asked in a conversation, 0 or less for one that has not begun."""
        made = tuple(map(well_formed, parts))
        self._call(lambda store: store.keep_draft(conversation_id, made), lambda _: None)

    def add_to_draft(self, conversation_id: int, parts: tuple[Part, ...]) -> None:
        """Keeps what is being asked behind what was, where nobody has read that yet."""
        made = tuple(map(well_formed, parts))
        self._call(
            lambda store: store.keep_draft(conversation_id, (*store.draft(conversation_id), *made)), lambda _: None
        )

    def rename(self, conversation_id: int, title: str) -> None:
        """Gives a conversation another title."""
        self._call(lambda store: store.rename(conversation_id, title), self._then_refresh)

    def pin(self, conversation_id: int, is_pinned: bool) -> None:
        """Lists a conversation above all others, or in its place again."""
        self._call(lambda store: store.pin(conversation_id, is_pinned), self._then_refresh)

    def archive(self, conversation_id: int, is_archived: bool) -> None:
        """Keeps a conversation out of the list, or brings it back."""
        self._call(lambda store: store.archive(conversation_id, is_archived), self._then_refresh)

    def delete(self, conversation_id: int) -> None:
        """Takes a conversation off the list, ending its turn; `restore` brings it back."""
        for session in self._sessions:
            if session.conversation is not None and session.conversation.id == conversation_id:
                session.stop()

        def delete(store: Store) -> None:
            # First: where this is broken off, what stays is read again, and what goes leaves nothing.
            self._services.states.forget(str(conversation_id))
            store.delete_conversation(conversation_id)

        self._call(delete, self._then_refresh)

    def restore(self, conversation_id: int) -> None:
        """Brings a deleted conversation back."""

        def restore(store: Store) -> None:
            store.restore(conversation_id)
            self._services.states.allow(str(conversation_id))

        self._call(restore, self._then_refresh)

    def remove(self, conversation_id: int) -> None:
        """Removes a deleted conversation for good, with what the copies hold of it."""
        self._call(lambda store: store.remove_deleted(conversation_id), self._then_refresh)

    def attach(
        self,
        data: bytes,
        name: str,
        detail: int | None,
        attached: Callable[[Prepared], None],
        refused: Callable[[Problem], None],
    ) -> None:
        """Prepares a picture or sound and keeps its bytes; then its attachment may stand in a question.

        Args:
            data: The whole file.
            name: File name to show.
            detail: A picture's soft-token budget; None chooses by the picture.
            attached: Called at home with what it has become.
            refused: Called at home when it cannot be used or kept.
        """

        home = self._services.dispatch

        def keep(prepared: Prepared) -> None:
            when_done(self.add_attachment(data), home, lambda _: attached(prepared), refused)

        when_done(self._services.media.prepare(data, name, detail, ""), home, keep, refused)

    def see_again(
        self,
        parts: tuple[Part, ...],
        detail: int,
        seen: Callable[[tuple[Part, ...]], None],
        refused: Callable[[Problem], None],
    ) -> None:
        """Prepares the pictures of a question anew at another detail, see `seen_again`."""
        see_again(self._services, parts, detail, seen, refused)

    def add_attachment(self, data: bytes) -> Future[str]:
        """Keeps the bytes of an attachment, before a message names it. The future holds the sha256."""

        def put(store: Store) -> str:
            sha256 = hashlib.sha256(data).hexdigest()
            store.put_attachment(sha256, data)
            return sha256

        return self._services.store.call(put)

    def close(self) -> None:
        """Ends every turn and saves what there is. Close the engine and the store's thread after it."""
        for session in self._sessions:
            session.close()

    def _session(self, conversation: ConversationRow | None) -> Session:
        session = Session(self._services, conversation, lambda _: self.refresh(), self._name)
        # Pruned when the next one is made: only then can no caller be about to listen to the one before.
        self._sessions = [*(each for each in self._sessions if each.is_needed), session]
        return session

    def _name(self, session: Session) -> None:
        if session.conversation is not None:
            self.titles.name_soon(session.conversation, session.messages)

    def _call(self, use: Callable[[Store], T], then: Callable[[T], None]) -> None:
        when_done(self._services.store.call(use), self._services.dispatch, then, self._fail)

    def _then_refresh(self, _: object) -> None:
        self.refresh()

    def _show(
        self, lists: tuple[tuple[ConversationRow, ...], tuple[ConversationRow, ...], tuple[LabelRow, ...]]
    ) -> None:
        conversations, self.deleted, self.labels = lists
        self.conversations = conversations
        by_id = {conversation.id: conversation for conversation in conversations}
        for session in self._sessions:
            if session.conversation is not None:
                session.conversation = by_id.get(session.conversation.id, session.conversation)
        for listener in tuple(self._listeners):
            listener.conversations_changed(conversations)

    def tell(self, problem: Problem) -> None:
        """Tells everybody what is wrong with what is kept."""
        self._fail(problem)

    def _fail(self, problem: Problem) -> None:
        for listener in self._listeners:
            listener.store_failed(problem)
