"""Looks for model sets, and at the machine, on threads that nobody waits for; told at home."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch, on_thread, problem_of, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.models.appraisal import Appraisal, Needs, needs_of
from gemma_desk.models.discovery import Discovery, Looking, discover
from gemma_desk.models.model_set import ModelSet
from gemma_desk.models.places import Place

_TELL_EVERY_S = 0.1


class ModelSearch:
    """One search at a time; another one ends it."""

    def __init__(self, desk: Desk, dispatch: Dispatch) -> None:
        """Starts nothing yet."""
        self._desk = desk
        self._dispatch = dispatch
        self._cancelled = threading.Event()

    def look(
        self,
        then: Callable[[Discovery], None],
        told: Callable[[Looking], None],
        places: tuple[Place, ...] | None = None,
    ) -> None:
        """Looks through places. A search that is cancelled tells nothing any more.

        Args:
            then: Told what was found.
            told: Told now and then how far it is.
            places: None for where programs keep models.
        """
        self.cancel()
        self._cancelled = cancelled = threading.Event()
        run = partial(self._run, then, told, places, cancelled)
        threading.Thread(target=run, name="search", daemon=True).start()

    def cancel(self) -> None:
        """Ends the search soon; nobody waits for a folder that does not answer."""
        self._cancelled.set()

    def appraise(self, then: Callable[[Appraisal], None]) -> None:
        """Looks at the machine. Where that fails it is not told."""
        folder = self._desk.source.folder if self._desk.source else self._desk.folder
        looking = on_thread(lambda: self._desk.appraise(folder))
        when_done(looking, self._dispatch, then, lambda _: None)

    def needs(self, models: ModelSet, then: Callable[[Needs], None], failed: Callable[[Problem], None]) -> None:
        """Plans the memory of a model set."""
        when_done(on_thread(lambda: needs_of(models)), self._dispatch, then, failed)

    def _run(
        self,
        then: Callable[[Discovery], None],
        told: Callable[[Looking], None],
        places: tuple[Place, ...] | None,
        cancelled: threading.Event,
    ) -> None:
        try:
            discovery = self._found(told, places, cancelled)
        except Exception as error:  # a bug of ours: nothing found, and it is in the log
            problem_of(error)
            discovery = Discovery((), (), ())
        if discovery is not None:
            self._tell(cancelled, lambda: then(discovery))

    def _found(
        self, told: Callable[[Looking], None], places: tuple[Place, ...] | None, cancelled: threading.Event
    ) -> Discovery | None:
        work = discover(self._desk.model_places() if places is None else places)
        last = 0.0
        while not cancelled.is_set():
            try:
                looking = next(work)
            except StopIteration as end:
                result: Discovery = end.value
                return result
            if time.monotonic() - last >= _TELL_EVERY_S:
                last = time.monotonic()
                self._tell(cancelled, partial(told, looking))
        return None

    def _tell(self, cancelled: threading.Event, call: Callable[[], None]) -> None:
        self._dispatch(lambda: None if cancelled.is_set() else call())
