"""Between the passphrase and the page that sets it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch
from gemma_desk.app.library import Library
from gemma_desk.app.passphrase import Passphrase
from gemma_desk.chat.errors import Problem
from gemma_desk.exchange.work import Progress
from gemma_desk.ui.language import tr
from gemma_desk.ui.model_keeper import ModelKeeper
from gemma_desk.ui.passphrase_dialog import PassphraseDialog
from gemma_desk.ui.sentences import worded


class PassphrasePresenter(QObject):
    """Opens the page, has done what it asks for, and says what became of it."""

    def __init__(self, window: QWidget, desk: Desk, library: Library, model: ModelKeeper, dispatch: Dispatch) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._model = model
        self._passphrase = Passphrase(desk.store, desk.folder, dispatch)
        self._was_set = False
        self.dialog: PassphraseDialog | None = None
        """While it is open."""

    def open(self) -> None:
        """Opens the page, or brings it to the front."""
        if self.dialog is None:
            self.dialog = PassphraseDialog(self._window, is_set=self._passphrase.is_set)
            self.dialog.set_wanted.connect(self._set)
            self.dialog.change_wanted.connect(self._change)
            self.dialog.remove_wanted.connect(self._remove)
            self.dialog.cancelled.connect(self._passphrase.cancel)
            self.dialog.finished.connect(self._forget)
            self.dialog.show()
        self.dialog.activateWindow()

    def _set(self, passphrase: str) -> None:
        if self._may_begin():
            self._passphrase.set(passphrase, self._show_progress, self._end)

    def _remove(self, current: str) -> None:
        if self._may_begin():
            self._passphrase.remove(current, self._show_progress, self._end)

    def _change(self, current: str, passphrase: str) -> None:
        self._passphrase.change(current, passphrase, self._end_change)

    def _may_begin(self) -> bool:
        """An answer that is being written is kept every second, which would wait for all of it."""
        self._was_set = self._passphrase.is_set
        if not self._library.is_answering:
            return True
        self._say_problem(tr("An answer is being written. Nothing was changed. Wait for its end, then try again."))
        return False

    def _show_progress(self, progress: Progress) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(progress)

    def _end(self, problem: Problem | None) -> None:
        if self.dialog is None or not self.dialog.isVisible():
            return  # the program is being closed, or this page would be there
        if self._passphrase.is_set != self._was_set and self._model.state.info is not None:
            self._model.load()  # so that what the engine keeps is kept in the same way
        if problem is not None:
            return self._say_problem(worded(problem.sentence))
        if self._passphrase.is_set == self._was_set:
            return self._show_end(tr("Cancelled. Everything is as it was."))
        if self._was_set:
            return self._show_end(tr("The passphrase is removed. Nothing is encrypted any more."))
        self._show_end(tr("The passphrase is set, and everything is encrypted. It is asked for at the next start."))

    def _end_change(self, problem: Problem | None) -> None:
        if problem is not None:
            return self._say_problem(worded(problem.sentence))
        self._show_end(tr("The new passphrase holds from the next start on."))

    def _show_end(self, words: str) -> None:
        if self.dialog is not None:
            self.dialog.show_set(self._passphrase.is_set)
            self.dialog.say(words)

    def _say_problem(self, words: str) -> None:
        if self.dialog is not None:
            self.dialog.say_problem(words)

    def _forget(self) -> None:
        self.dialog = None
