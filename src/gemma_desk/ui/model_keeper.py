"""Which model is there: chosen, being loaded, ready, or why not."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.events import Event, Failed, Loaded, Loading, ModelInfo
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.ui.settings_keeper import SettingsKeeper
from gemma_desk.ui.words import SEPARATOR, percent


@dataclass(frozen=True, slots=True)
class ModelState:
    """The model as the window knows it."""

    paths: tuple[str, ...] = ()
    """What was chosen; empty for nothing."""
    fraction: float | None = None
    """0 to 1 while it is being loaded."""
    info: ModelInfo | None = None
    """Of the model that is ready."""
    problem: Problem | None = None
    """Why it could not be loaded."""

    @property
    def can_answer(self) -> bool:
        """Whether a question may be asked; while it is being loaded the question waits."""
        return self.info is not None or self.fraction is not None

    @property
    def words(self) -> str:
        """Its name or state."""
        if self.info is not None:
            return self.info.name
        if self.fraction is not None:
            return SEPARATOR.join((f"Loading {Path(self.paths[0]).name}", percent(self.fraction)))
        return "The model could not be loaded" if self.problem else "No model yet"


class ModelKeeper(QObject):
    """Loads the model that was chosen and tells how it goes."""

    changed = Signal(object)
    """The new `ModelState`."""

    def __init__(self, desk: Desk, settings: SettingsKeeper, dispatch: Dispatch, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self._dispatch = dispatch
        self._turn_id = ""
        self.state = ModelState(desk.settings.model_paths)

    def choose(self, paths: tuple[str, ...]) -> None:
        """Remembers another model set and loads it."""
        self._settings.change(model_paths=paths)
        self.load()

    def load(self) -> None:
        """Loads what the settings name, if they name something."""
        settings = self._settings.now
        if not settings.model_paths:
            return self._show(ModelState())
        self._turn_id = uuid.uuid4().hex
        self._show(ModelState(settings.model_paths, fraction=0.0))
        request = LoadRequest(
            self._turn_id, settings.model_paths, context_tokens=settings.context_tokens, threads=settings.threads
        )
        self._desk.engine.load(request, self._take_home)

    def _take_home(self, event: Event) -> None:
        """On the engine's thread."""
        self._dispatch(partial(self._on_event, event))

    def _on_event(self, event: Event) -> None:
        if event.turn_id != self._turn_id:
            return
        paths = self.state.paths
        match event:
            case Loading():
                self._show(ModelState(paths, fraction=event.fraction))
            case Loaded():
                self._show(ModelState(paths, info=event.info))
            case Failed():
                self._show(ModelState(paths, problem=event.problem))

    def _show(self, state: ModelState) -> None:
        self.state = state
        self.changed.emit(state)
