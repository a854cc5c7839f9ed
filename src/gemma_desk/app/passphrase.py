"""The passphrase of the conversations: set, changed, taken away, while the window is open."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from gemma_desk.app.home import Dispatch, at_home, when_done
from gemma_desk.app.paths import usual_folder
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.chat.errors import FileProblem, Problem
from gemma_desk.encryption import DataKey, new_key
from gemma_desk.exchange import moving
from gemma_desk.exchange.rekeying import rewrite
from gemma_desk.exchange.work import Progress
from gemma_desk.store.lock_file import unlock, write_lock

Progressed = Callable[[Progress], None]
End = Callable[[Problem | None], None]


class Passphrase:
    """Of one data folder. Everything is told at home; the store waits while all is written anew."""

    def __init__(self, store: StoreThread, folder: Path, dispatch: Dispatch) -> None:
        """Does nothing yet."""
        self._store = store
        self._folder = folder
        self._dispatch = dispatch
        self._is_cancelled = threading.Event()

    @property
    def is_set(self) -> bool:
        """Whether there is one."""
        return self._store.key is not None

    def set(self, passphrase: str, progressed: Progressed, end: End) -> None:
        """Encrypts everything.

        Args:
            passphrase: Will be asked for at each start.
            progressed: Told how far it is.
            end: Told the problem, if there was one; then nothing was changed, as where it was cancelled.
        """
        self._rewrite(lambda key: (new_key(), passphrase), progressed, end)

    def remove(self, current: str, progressed: Progressed, end: End) -> None:
        """Decrypts everything; see `set`.

        Args:
            current: The passphrase there is.
            progressed: Told how far it is.
            end: Told the problem, if there was one.
        """

        def checked(_: DataKey | None) -> tuple[None, str]:
            unlock(self._folder, current)
            return None, ""

        self._rewrite(checked, progressed, end)

    def change(self, current: str, passphrase: str, end: End) -> None:
        """Lets another passphrase open the same: takes a second, whatever there is."""

        def write(_: object) -> None:
            write_lock(self._folder, unlock(self._folder, current), passphrase)

        when_done(self._store.call(write), self._dispatch, end, end)

    def cancel(self) -> None:
        """Ends what is written anew, between two files; everything stays as it was, unless all was there already."""
        self._is_cancelled.set()

    def _rewrite(
        self,
        keys: Callable[[DataKey | None], tuple[DataKey | None, str]],
        progressed: Progressed,
        end: End,
    ) -> None:
        self._is_cancelled = cancelled = threading.Event()
        tell = at_home(self._dispatch, progressed)

        def use(key: DataKey | None) -> DataKey | None:
            self._check_move()
            to, passphrase = keys(key)
            work = rewrite(self._folder, key, to, passphrase)
            try:
                for progress in work:
                    if cancelled.is_set():
                        return key
                    tell(progress)
            finally:
                work.close()
            return to

        when_done(self._store.while_closed(use), self._dispatch, end, end)

    def _check_move(self) -> None:
        if moving.is_waiting(usual_folder()):
            raise FileProblem(
                "Your data waits to be moved with the next start. Nothing was changed. Start Gemma Desk again first."
            )
