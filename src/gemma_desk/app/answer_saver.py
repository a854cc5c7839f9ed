"""Saves growing answers: soon after they grew, at once when they end, and again where that failed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.app.turn_saving import save_answers
from gemma_desk.chat.errors import Problem
from gemma_desk.store import MessageRow

SAVE_EVERY_S = 0.5
"""How far a growing answer on the disk may be behind."""
SAVE_AGAIN_S = 5.0
"""Pause before a write that failed is tried again."""


class AnswerSaver:
    """Answers that are ahead of the disk, also where another branch is shown by now. Lives on its home thread."""

    def __init__(self, store: StoreThread, dispatch: Dispatch, failed: Callable[[Problem], None]) -> None:
        """`failed` is called at home each time an answer could not be saved; it is tried again."""
        self._store = store
        self._dispatch = dispatch
        self._failed = failed
        self._ahead: dict[int, MessageRow] = {}
        self._timer: threading.Timer | None = None
        self._is_closed = False

    @property
    def is_ahead(self) -> bool:
        """Whether something is not on the disk yet, or not on its way there."""
        return bool(self._ahead)

    def latest(self, row: MessageRow) -> MessageRow:
        """A message as it is by now, where it is ahead of what was read from the disk."""
        return self._ahead.get(row.id, row)

    def take(self, row: MessageRow) -> None:
        """Takes an answer that has changed; it is saved with the next."""
        self._ahead[row.id] = row

    def save_soon(self) -> None:
        """Saves what is ahead within `SAVE_EVERY_S`."""
        self._save_in(SAVE_EVERY_S)

    def save(self) -> None:
        """Saves every answer that is ahead, all or none."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        rows = tuple(self._ahead.values())
        self._ahead.clear()
        if rows:
            saved = self._store.call(partial(save_answers, rows))
            when_done(saved, self._dispatch, lambda _: None, partial(self._not_saved, rows))

    def close(self) -> None:
        """From now on nothing is saved but by `save`."""
        self._is_closed = True

    def _save_in(self, seconds: float) -> None:
        if self._timer is None and not self._is_closed:
            self._timer = threading.Timer(seconds, self._dispatch, (self.save,))
            self._timer.daemon = True
            self._timer.start()

    def _not_saved(self, rows: tuple[MessageRow, ...], problem: Problem) -> None:
        self._ahead = {row.id: row for row in rows} | self._ahead
        self._save_in(SAVE_AGAIN_S)
        self._failed(problem)
