"""A copy of the database each day, made while the program is used."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator
from datetime import date
from functools import partial
from pathlib import Path

from gemma_desk.app.home import Dispatch
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.app.work_thread import WorkThread
from gemma_desk.chat.errors import Problem, StoreProblem
from gemma_desk.store.copies import Copy, has_room, is_due, keep_copy, place_for_copy
from gemma_desk.store.database import check_copy

_log = logging.getLogger(__name__)


class DailyCopy:
    """Makes a copy where there is none of today yet. Lives on its home thread."""

    def __init__(self, store: StoreThread, folder: Path, dispatch: Dispatch) -> None:
        """Makes none yet."""
        self._store = store
        self._folder = folder
        self._thread = WorkThread("copy", dispatch)
        self._ended = threading.Event()

    def make_if_due(self, made: Callable[[Copy | None], None], failed: Callable[[Problem], None]) -> None:
        """Makes today's copy, on threads of its own and the store's.

        Args:
            made: Called at home with it; with None where there is one already, or no room for one.
            failed: Called at home where there is none that is whole.
        """
        if not self._thread.is_busy and not self._ended.is_set():
            self._thread.start(self._make, lambda _: None, made, failed)

    def close(self) -> None:
        """Breaks one off that is being made; none is made after."""
        self._ended.set()
        self._thread.close()

    def _make(self) -> Generator[None, None, Copy | None]:
        today = date.today()
        if not is_due(self._folder, today) or not self._has_room():
            return None
        yield
        self._store.copy_beside(place_for_copy(self._folder), lambda: not self._ended.is_set()).result()
        yield
        try:
            return keep_copy(self._folder, today, partial(check_copy, key=self._store.key))
        except StoreProblem:
            self._store.call(lambda store: store.doubt())
            raise

    def _has_room(self) -> bool:
        # Asked on the store's thread: until it is open there, there may be no database yet.
        if self._store.call(lambda _: has_room(self._folder)).result():
            return True
        _log.warning("There is too little room on the disk for today's copy of the conversations")
        return False
