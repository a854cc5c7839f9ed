"""Which model is there: chosen, being loaded, ready, or why not."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch, at_home
from gemma_desk.app.load_guard import LoadGuard
from gemma_desk.app.paths import CACHE_NAME
from gemma_desk.app.settings import Settings
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.events import Event, Failed, Loaded, Loading, ModelInfo
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.models.practice import practice_model
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.settings_keeper import SettingsKeeper
from gemma_desk.ui.words import SEPARATOR, percent

RESTING = tr_later("Resting: loads again with your next question")


@dataclass(frozen=True, slots=True)
class ModelState:
    """The model as the window knows it."""

    paths: tuple[str, ...] = ()
    """What was chosen; empty for nothing."""
    fraction: float | None = None
    """0 to 1 while it is being loaded."""
    info: ModelInfo | None = None
    """Of the model that is ready; beside a problem, the one from before that still answers."""
    problem: Problem | None = None
    """Why what was tried last could not be loaded."""
    is_resting: bool = False
    """Its memory was given back; it loads again by itself with the next question."""

    @property
    def can_answer(self) -> bool:
        """Whether a question may be asked; while it is being loaded the question waits."""
        return self.info is not None or self.fraction is not None

    @property
    def is_practice(self) -> bool:
        """Whether what answers is the practice model, because nothing else was chosen."""
        return self.info is not None and self.paths == practice_model()

    @property
    def words(self) -> str:
        """Its name or state."""
        if self.info is not None:
            name = tr("Practice model") if self.is_practice else self.info.name
            return SEPARATOR.join((name, tr_now(RESTING))) if self.is_resting else name
        if self.fraction is not None:
            return SEPARATOR.join((tr("Loading {name}", name=Path(self.paths[0]).name), percent(self.fraction)))
        return tr("The model could not be loaded") if self.problem else tr("No model yet")


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
        self._tried = self._chosen()
        self._adapters = settings.now.adapters
        """Those that it is tried with; the settings name them once that went well."""
        self._standing: ModelInfo | None = None
        self._guard = LoadGuard(desk.folder)
        self._barred: Problem | None = None
        """Why what is chosen was not loaded at the start, while the practice model stands in for it."""
        self.state = ModelState(self._tried)
        desk.engine.when_resting(at_home(dispatch, self._show_rest))

    def begin(self) -> None:
        """Loads what is chosen, unless everything ended twice while that was being loaded."""
        self._barred = self._guard.barred(self._tried)
        if self._barred is None:
            return self.load()
        self._tried = practice_model()
        self._show(ModelState(self._chosen(), problem=self._barred))
        return self.load() if self._tried else None

    def retry(self) -> None:
        """Loads what failed once more, as somebody asks for it."""
        if self._barred is not None:
            self._tried = self._chosen()
        self._barred = None
        self.load()

    def leave(self) -> None:
        """The program is being closed: what is being loaded did nothing wrong, and how it goes on is not looked at."""
        self._turn_id = ""
        if self.state.fraction is not None:
            self._guard.ended()

    def choose(self, paths: tuple[str, ...]) -> None:
        """Loads another model set. The settings name it once it has been loaded: a wrong folder costs nothing."""
        self._barred = None
        self._tried = paths
        self._adapters = self._settings.now.adapters if paths == self._settings.now.model_paths else ()
        self.load()

    def choose_setup(self, context_tokens: int | None, device_layers: int | None, adapters: tuple[str, ...]) -> None:
        """Loads the chosen model otherwise; None leaves a number to the memory plan."""
        self._settings.change(context_tokens=context_tokens, device_layers=device_layers)
        self._tried = self._chosen()
        self._adapters = adapters
        self.retry()

    def choose_context(self, context_tokens: int | None) -> None:
        """Loads the model with another context window; None leaves its size to the memory plan."""
        self._settings.change(context_tokens=context_tokens)
        if self._standing is not None:
            self._tried = self._chosen()  # what was tried last may have been a wrong folder
        self.load()

    def save_battery(self, is_wished: bool) -> None:
        """Has the next question answered with half of the processor cores on battery, or with all."""
        self._settings.change(saves_battery=is_wished)

    def rest_when_idle(self, is_wished: bool) -> None:
        """Gives the model's memory back where nothing was asked for long, or keeps it."""
        self.rest_after(Settings().idle_minutes if is_wished else None)

    def rest_after(self, minutes: float | None) -> None:
        """Gives the model's memory back where nothing was asked for so long; None keeps it."""
        self._settings.change(idle_minutes=minutes)
        self._desk.engine.rest_after(self._settings.now.idle_s)

    def load(self) -> None:
        """Loads what was tried last, at first what is chosen, if anything is."""
        if not self._tried:
            return self._show(ModelState())
        if self._tried != practice_model():
            self._guard.begins(self._tried)
        settings = self._settings.now
        self._turn_id = uuid.uuid4().hex
        key = self._desk.store.key
        self._show(ModelState(self._tried, fraction=0.0))
        request = LoadRequest(
            self._turn_id,
            self._tried,
            context_tokens=settings.context_tokens,
            adapters=self._adapters if self._tried != practice_model() else (),
            device_layers=settings.device_layers,
            threads=settings.threads,
            cache_folder=str(self._desk.folder / CACHE_NAME),
            measures_reading=True,
            states_key=key.for_states if key else None,
        )
        self._desk.engine.load(request, at_home(self._dispatch, self._on_event))

    def _chosen(self) -> tuple[str, ...]:
        """What the settings name, else the practice model, if it is there."""
        return self._settings.now.model_paths or practice_model()

    def _on_event(self, event: Event) -> None:
        if event.turn_id != self._turn_id:
            return
        match event:
            case Loading():
                self._show(ModelState(self._tried, fraction=event.fraction))
            case Loaded():
                self._standing = event.info
                if self._tried != practice_model():  # what comes with the program is chosen by choosing nothing
                    self._settings.change(model_paths=self._tried, adapters=self._adapters)
                    self._guard.ended()
                self._show(ModelState(self._tried, info=event.info, problem=self._barred))
            case Failed():
                self._fail(event.problem)

    def _show_rest(self, is_resting: bool) -> None:
        self._show(replace(self.state, is_resting=is_resting))

    def _fail(self, problem: Problem) -> None:
        """Files that are no model set leave the model before them in the engine; any other failure may have cost it."""
        self._adapters = self._settings.now.adapters
        if problem.kind is not ProblemKind.MODEL:
            self._standing = None
        if problem.kind is not ProblemKind.ENGINE and self._tried != practice_model():
            self._guard.ended()
        paths = self._tried if self._standing is None else self._chosen()
        self._show(ModelState(paths, info=self._standing, problem=problem))

    def _show(self, state: ModelState) -> None:
        self.state = state
        self.changed.emit(state)
