"""Between the search box in the side bar, the library and the conversation that holds what was found."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from gemma_desk.app.library import Library
from gemma_desk.store.rows import SearchRow
from gemma_desk.ui.finder import Finder
from gemma_desk.ui.library_presenter import LibraryPresenter
from gemma_desk.ui.sidebar import SideBar

_PAUSE_MS = 60
"""After the last key: nobody reads what a word's first letters find."""


class SearchPresenter(QObject):
    """Asks while it is typed, and goes to what is chosen."""

    def __init__(self, library: Library, side: SideBar, conversations: LibraryPresenter, finder: Finder) -> None:
        super().__init__(side)
        self._library = library
        self._side = side
        self._conversations = conversations
        self._finder = finder
        self._wait = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._wait.timeout.connect(self._search)
        side.search.textChanged.connect(self._begin)
        side.labels.chosen.connect(lambda _: self._begin(side.search.text()))
        side.search.left.connect(side.search.clear)
        side.search.stepped.connect(side.hits.step)
        side.search.entered.connect(lambda _: side.hits.choose_current())
        side.hits.hit_chosen.connect(self._go)

    def _begin(self, text: str) -> None:
        if text.strip():
            self._wait.start()
        else:
            self._wait.stop()
            self._side.show_found(None)

    def _search(self) -> None:
        text = self._side.search.text()
        label_id = self._side.labels.chosen_id
        self._library.search(text, partial(self._show, text, label_id), label_id)

    def _show(self, text: str, label_id: int | None, rows: tuple[SearchRow, ...]) -> None:
        """What was asked for before the last key, or another label, is of no use any more."""
        asked_now = (self._side.search.text(), self._side.labels.chosen_id)
        if (text, label_id) == asked_now and text.strip():
            self._side.show_found(rows)

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
