"""Between the search box in the side bar, the library and the conversation that holds what was found."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from gemma_desk.app.library import Library
from gemma_desk.store.rows import SearchRow
from gemma_desk.ui.finder import Finder
from gemma_desk.ui.library_presenter import LibraryPresenter
from gemma_desk.ui.sidebar import SideBar


class SearchPresenter(QObject):
    """Asks while it is typed, one thing at a time, and goes to what is chosen."""

    def __init__(self, library: Library, side: SideBar, conversations: LibraryPresenter, finder: Finder) -> None:
        super().__init__(side)
        self._library = library
        self._side = side
        self._conversations = conversations
        self._finder = finder
        self._is_asking = False
        side.search.textChanged.connect(self._begin)
        side.labels.chosen.connect(lambda _: self._begin(side.search.text()))
        side.search.left.connect(side.search.clear)
        side.search.stepped.connect(side.hits.step)
        side.search.entered.connect(lambda _: side.hits.choose_current())
        side.hits.hit_chosen.connect(self._go)

    def _begin(self, text: str) -> None:
        if text.strip():
            self._search()
        else:
            self._side.show_found(None)

    @property
    def _sought(self) -> tuple[str, int | None]:
        """What is looked for now: words, and in which label."""
        return self._side.search.text(), self._side.labels.chosen_id

    def _search(self) -> None:
        """Asks for what is sought now. While something else is looked for, `_show` asks again when that is there."""
        if not self._is_asking:
            self._is_asking = True
            text, label_id = self._sought
            self._library.search(text, partial(self._show, (text, label_id)), label_id)

    def _show(self, sought: tuple[str, int | None], rows: tuple[SearchRow, ...]) -> None:
        """What was asked for before the last key, or another label, is of no use any more."""
        self._is_asking = False
        if not self._sought[0].strip():
            return
        if sought == self._sought:
            self._side.show_found(rows)
        else:
            self._search()

    def _go(self, conversation_id: int, message_id: int | None) -> None:
        """Goes there, and the keyboard to the question box. It may have been deleted since it was found."""
        if all(row.id != conversation_id for row in self._library.conversations):
            return self._search()
        elsewhere = self._conversations.open(conversation_id)
        if elsewhere is None:
            self._conversations.give_keyboard()
        if message_id is not None:
            if elsewhere is not None:
                return elsewhere.reveal(message_id, self._side.search.text())
            self._conversations.show_branch(message_id)
            self._finder.reveal(message_id, self._side.search.text())
