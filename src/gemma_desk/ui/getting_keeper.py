"""Which model is being downloaded, how far it is, and what became of it. One for the program."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gemma_desk.app.home import Dispatch, on_thread, when_done
from gemma_desk.app.model_source import ModelSource
from gemma_desk.app.work_thread import WorkThread
from gemma_desk.chat.errors import GemmaDeskError, Problem
from gemma_desk.fetching.catalogue import CatalogueEntry
from gemma_desk.ui.getting_line import Getting, GettingPhase
from gemma_desk.ui.settings_keeper import SettingsKeeper

if TYPE_CHECKING:
    from gemma_desk.fetching.shelf import ShelvedSet
    from gemma_desk.fetching.watch import FetchProgress

_log = logging.getLogger(__name__)


class GettingKeeper(QObject):
    """Gets one model at a time. What was begun in an earlier sitting is there as paused."""

    changed = Signal(object)
    """The new `Getting`."""
    came = Signal(tuple)
    """Paths of a model set, all of it there and checked."""

    def __init__(
        self, source: ModelSource | None, settings: SettingsKeeper, dispatch: Dispatch, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._settings = settings
        settings.changed.connect(self._obey)
        self._dispatch = dispatch
        self._thread = WorkThread("getting", dispatch)
        self._wish = ""
        """What is to be done when the thread has come to its end: "pause" or "cancel"; empty while it gets."""
        self.entries = self._read_entries()
        self.considered = next((entry for entry in self.entries if entry.is_recommended), None)
        """The one that is asked about, or got."""
        self.state = self._begun()

    @property
    def can_get(self) -> bool:
        """Whether anything can be begun now."""
        return self._source is not None and not self._thread.is_busy

    @property
    def licence(self) -> str:
        """What is to be shown of the licence of the one that is considered, in English; empty where it was."""
        return self._source.licence(self.considered) if self._source and self.considered else ""

    def consider(self, entry_id: str) -> None:
        """Another one is asked about."""
        if not self.state.is_under_way:
            self.considered = next((entry for entry in self.entries if entry.id == entry_id), self.considered)

    def resume(self) -> None:
        """Gets the model that is considered, or what is missing of it."""
        entry = self.considered
        if self._source is None or entry is None or self._thread.is_busy:
            return
        self._wish = ""
        self._show(self._with_state(entry, GettingPhase.GETTING))
        fetch = partial(self._source.fetch, entry, is_offline=self._settings.now.stays_offline)
        self._thread.start(fetch, self._show_progress, partial(self._end, entry), self._fail)

    def pause(self) -> None:
        """Stops; what came is kept."""
        self._wish = "pause"
        self._thread.cancel()

    def cancel(self) -> None:
        """Stops, and deletes what came."""
        self._wish = "cancel"
        if self._thread.is_busy:
            self._thread.cancel()
        else:
            self._discard()

    def end(self) -> None:
        """The program is being closed; the next start finds what came."""
        self._wish = "pause"
        self._thread.close()

    def _obey(self) -> None:
        """Connections were forbidden meanwhile: what is open is closed."""
        if self._settings.now.stays_offline and self._thread.is_busy and not self._wish:
            self.pause()

    def _read_entries(self) -> tuple[CatalogueEntry, ...]:
        try:
            return self._source.entries() if self._source else ()
        except GemmaDeskError as error:
            _log.warning("The catalogue cannot be read: %s", error.problem.sentence)
            return ()

    def _begun(self) -> Getting:
        """What an earlier sitting left."""
        for entry in self.entries:
            if self._source is not None and self._source.is_half_there(entry):
                there = self._source.look(entry)
                if there.done_bytes:
                    self.considered = entry
                    return Getting(entry.name, GettingPhase.PAUSED, there.done_bytes, entry.total_bytes or 0)
        return Getting()

    def _with_state(self, entry: CatalogueEntry, phase: GettingPhase) -> Getting:
        known = self.state if self.state.name == entry.name else Getting()
        return Getting(entry.name, phase, known.done_bytes, known.total_bytes or entry.total_bytes or 0)

    def _show_progress(self, progress: FetchProgress) -> None:
        if self._wish or self.considered is None:
            return
        from gemma_desk.fetching.watch import Phase

        phases = {file.phase for file in progress.files} - {Phase.DONE}
        phase = GettingPhase.CHECKING if phases == {Phase.CHECKING} else GettingPhase.GETTING
        total = progress.total_bytes or self.state.total_bytes
        trouble = next((file.trouble for file in progress.files if file.trouble), "")
        self._show(Getting(self.considered.name, phase, progress.done_bytes, total, progress.bytes_per_s, trouble))

    def _end(self, entry: CatalogueEntry, there: ShelvedSet | None) -> None:
        """All is there, or it was stopped."""
        if self._wish == "cancel":
            return self._discard()
        if there is None or not there.is_whole:
            return self._show(self._with_state(entry, GettingPhase.PAUSED))
        paths = tuple(str(there.folder / file.name) for file in entry.files)
        self._show(Getting(entry.name, GettingPhase.DONE, there.done_bytes, there.done_bytes, paths=paths))
        self.came.emit(paths)
        return None

    def _fail(self, problem: Problem) -> None:
        assert self.considered is not None
        failed = self._with_state(self.considered, GettingPhase.FAILED)
        self._show(Getting(failed.name, failed.phase, failed.done_bytes, failed.total_bytes, sentence=problem.sentence))

    def _discard(self) -> None:
        if self._source is None or self.considered is None:
            return
        removing = on_thread(partial(self._source.remove, self.considered))
        when_done(removing, self._dispatch, lambda _: self._show(Getting()), self._fail)

    def _show(self, getting: Getting) -> None:
        self.state = getting
        self.changed.emit(getting)
