"""Opens the page where the conversations could not be opened, and does what is chosen on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gemma_desk.app.home import Dispatch, on_thread, when_done
from gemma_desk.chat.errors import Problem, StoreInUse
from gemma_desk.encryption import DataKey
from gemma_desk.store.copies import Copy, good_copies
from gemma_desk.store.database import check_copy
from gemma_desk.store.mending import Mended, keep_readable, put_back, start_anew
from gemma_desk.ui.composer_notes import NotePlace
from gemma_desk.ui.language import tr
from gemma_desk.ui.mending_page import MendingPage
from gemma_desk.ui.page import Page
from gemma_desk.ui.shared import Shared


class MendingPresenter(QObject):
    """Of the first window: another one is only opened when the conversations were."""

    def __init__(self, area: QWidget, page: Page, shared: Shared, dispatch: Dispatch) -> None:
        """Shows nothing yet.

        Args:
            area: Of the window, which the page covers.
            page: Gets the keyboard back, and says what was done.
            shared: What all windows share.
            dispatch: The window's own.
        """
        super().__init__(area)
        self._area = area
        self._window = page
        self._shared = shared
        self._store = shared.desk.store
        self._folder = shared.desk.folder
        self._dispatch = dispatch
        self.page: MendingPage | None = None
        """There where it was needed."""

    def watch(self) -> None:
        """Shows the page where the conversations cannot be opened."""
        when_done(self._store.opened, self._dispatch, lambda _: None, self._open)

    @property
    def is_open(self) -> bool:
        """Whether the page covers the window."""
        return self.page is not None and self.page.isVisible()

    def _open(self, problem: Problem) -> None:
        if self.page is None:
            self.page = MendingPage(self._area)
            self._connect(self.page)
        self.page.show_finding(problem.sentence)
        self.page.show_in_use(isinstance(self._store.opened.exception(), StoreInUse))
        self.page.show_copies((), is_looking=True)
        self.page.open()
        looked = on_thread(partial(_whole_copies, self._folder, self._store.key))
        when_done(looked, self._dispatch, self.page.show_copies, self._fail)

    def _connect(self, page: MendingPage) -> None:
        page.copy_chosen.connect(self._put_back)
        page.readable_chosen.connect(self._keep_readable)
        page.anew_chosen.connect(self._start_anew)
        page.again_chosen.connect(self._try_again)

    def _put_back(self, copy: Copy) -> None:
        self._mend(partial(put_back, copy=copy))

    def _keep_readable(self) -> None:
        self._mend(partial(keep_readable, key=self._store.key))

    def _start_anew(self) -> None:
        self._mend(start_anew)

    def _try_again(self) -> None:
        self._mend(lambda folder: None)

    def _mend(self, how: Callable[[Path], Mended | None]) -> None:
        self._show_busy(True)
        when_done(self._store.mend(how), self._dispatch, self._done, self._fail)

    def _done(self, mended: Mended | None) -> None:
        self._show_busy(False)
        if self.page is not None:
            self.page.hide()
        self._shared.library.refresh()
        self._window.composer.say("", NotePlace.PROBLEM)
        self._window.composer.box.setFocus()
        if mended is not None:
            self._window.exchange.show_end(_done_words(mended))

    def _fail(self, problem: Problem) -> None:
        self._show_busy(False)
        if self.page is not None:
            self.page.show_finding(problem.sentence)

    def _show_busy(self, is_busy: bool) -> None:
        if self.page is not None:
            self.page.show_busy(is_busy)


def _done_words(mended: Mended) -> str:
    here = tr("%n conversation(s) here now.", None, mended.n_conversations)
    lost = tr("%n could not be read, or not all of it.", None, mended.n_lost) if mended.n_lost else ""
    kept = tr("What was there is kept as {name}.", name=mended.kept.name) if mended.kept else ""
    return " ".join(filter(None, (here, lost, kept)))


def _whole_copies(folder: Path, key: DataKey | None) -> tuple[Copy, ...]:
    return tuple(good_copies(folder, partial(check_copy, key=key)))
