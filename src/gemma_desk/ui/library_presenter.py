"""Between the library and the side bar: which conversation is open, new ones, titles, deletion and undo."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject

from gemma_desk.app.library import Library, LibraryListener
from gemma_desk.chat.errors import Problem
from gemma_desk.store.rows import ConversationRow
from gemma_desk.ui.composer_notes import NotePlace
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.language import tr
from gemma_desk.ui.open_windows import ConversationWindow, OpenWindows
from gemma_desk.ui.page import Page
from gemma_desk.ui.sidebar import SideBar
from gemma_desk.ui.words import untitled


class LibraryPresenter(QObject):
    """Keeps side bar, title and open session in step."""

    def __init__(
        self,
        library: Library,
        side: SideBar,
        page: Page,
        conversation: ConversationPresenter,
        windows: OpenWindows,
    ) -> None:
        super().__init__(page)
        self._windows = windows
        self._library = library
        self._side = side
        self._page = page
        self._conversation = conversation
        self._listener = _Listener(self)
        library.add_listener(self._listener)
        side.chosen.connect(self.open)
        side.new_requested.connect(self.begin)
        side.window_requested.connect(self.open_in_new_window)
        side.renamed.connect(self._rename)
        side.title_requested.connect(library.titles.name_now)
        side.delete_requested.connect(self.delete)
        side.pin_requested.connect(library.pin)
        side.archive_requested.connect(self._archive)
        side.restore_requested.connect(library.restore)
        side.remove_requested.connect(library.remove)

    @property
    def open_id(self) -> int | None:
        """Of the conversation shown; None for one that is not saved yet."""
        session = self._conversation.session
        return session.conversation.id if session is not None and session.conversation is not None else None

    def begin(self) -> None:
        """Shows an empty conversation."""
        self._conversation.show(self._library.create())
        self._show_which()
        self._page.composer.box.setFocus()

    def open(self, conversation_id: int) -> ConversationWindow | None:
        """Shows a conversation.

        Returns:
            Another window that shows it already, which has come to the front instead; mostly None.
        """
        if conversation_id == self.open_id:
            return None
        elsewhere = self._windows.bring(conversation_id)
        if elsewhere is None:
            self._conversation.show(self._library.open(conversation_id))
        self._show_which()
        return elsewhere

    def give_keyboard(self) -> None:
        """What is typed next is a question."""
        self._page.composer.box.setFocus()

    def open_in_new_window(self, conversation_id: int) -> None:
        """Shows a conversation in a window of its own; the one shown here moves there."""
        if conversation_id == self.open_id:
            self.begin()
        self._windows.open_new(conversation_id)

    def move_to_new_window(self) -> None:
        """Gives the conversation shown a window of its own; one that has not begun stays, beside an empty one."""
        if self.open_id is None:
            self._windows.open_new()
        else:
            self.open_in_new_window(self.open_id)

    def close(self) -> None:
        """Lets go of the conversation shown; an answer that is being written goes on."""
        self._library.remove_listener(self._listener)
        self._conversation.leave()

    def reread_everywhere(self, conversation_ids: Collection[int]) -> None:
        """Shows what has changed in the store anew, in all windows."""
        for window in self._windows.all:
            window.reread(conversation_ids)

    def show_branch(self, message_id: int) -> None:
        """Shows the branch of the open conversation that a message stands on."""
        if self._conversation.session is not None:
            self._conversation.session.show_branch(message_id)

    def reread(self, conversation_ids: Collection[int]) -> None:
        """Shows the open conversation anew if it is one of those that have changed in the store."""
        self._library.forget_sessions(conversation_ids)
        if self.open_id in conversation_ids:
            session = self._library.open(self.open_id)
            if session is not self._conversation.session:
                self._conversation.show(session)

    def name_open(self) -> None:
        """Has the model name the conversation shown."""
        if self.open_id is not None:
            self._library.titles.name_now(self.open_id)

    def delete_open(self) -> None:
        """Deletes the conversation shown."""
        if self.open_id is not None:
            self.delete(self.open_id)

    def delete(self, conversation_id: int) -> None:
        """Deletes at once and offers to take it back."""
        title = self._title(conversation_id)
        if conversation_id == self.open_id:
            self.begin()
        self._library.delete(conversation_id)
        self._page.undo.offer(tr("Deleted “{title}”", title=title), partial(self._restore, conversation_id))

    def show_conversations(self, conversations: tuple[ConversationRow, ...]) -> None:
        """Lists them anew. One that was deleted in another window is shown no longer."""
        if self.open_id is not None and any(row.id == self.open_id for row in self._library.deleted):
            self.begin()
        self._side.show_conversations(conversations, self.open_id, self._library.deleted, self._library.labels)
        self._show_which()
        self._windows.remember_soon()  # one that was just begun has its id now

    def say(self, problem: Problem) -> None:
        """Says what could not be read or written."""
        self._page.composer.say(problem.sentence, NotePlace.PROBLEM)

    def _archive(self, conversation_id: int, is_archived: bool) -> None:
        """Archives at once and offers to take it back."""
        self._library.archive(conversation_id, is_archived)
        if is_archived:
            take_back = partial(self._library.archive, conversation_id, False)
            self._page.undo.offer(tr("Archived “{title}”", title=self._title(conversation_id)), take_back)

    def _restore(self, conversation_id: int) -> None:
        self._library.restore(conversation_id)

    def _rename(self, conversation_id: int, title: str) -> None:
        if title:
            self._library.rename(conversation_id, title)
        else:
            self._library.refresh()

    def _show_which(self) -> None:
        self._side.mark(self.open_id)
        is_saved = self.open_id is not None
        title = self._title(self.open_id) if is_saved else untitled()
        self._page.header.show_title(title, is_saved=is_saved)
        self._page.window().setWindowTitle(title if is_saved else "Gemma Desk")

    def _title(self, conversation_id: int | None) -> str:
        for conversation in self._library.conversations:
            if conversation.id == conversation_id:
                return conversation.title or untitled()
        return untitled()


class _Listener(LibraryListener):
    """Hands on what the library tells."""

    def __init__(self, presenter: LibraryPresenter) -> None:
        self._presenter = presenter

    def conversations_changed(self, conversations: tuple[ConversationRow, ...]) -> None:
        self._presenter.show_conversations(conversations)

    def store_failed(self, problem: Problem) -> None:
        self._presenter.say(problem)
