"""Between the model and its page: what is loaded, what is wished for, and what that would take."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from gemma_desk.app.home import Dispatch, on_thread, when_done
from gemma_desk.app.model_setup import Outcome, SetupPlan, Wish, setup_plan
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.events import ModelInfo
from gemma_desk.models.appraisal import Appraisal
from gemma_desk.models.practice import practice_model
from gemma_desk.ui.first_presenter import FirstPresenter
from gemma_desk.ui.getting_line import gigabytes
from gemma_desk.ui.language import tr
from gemma_desk.ui.memory_bar import Share
from gemma_desk.ui.model_keeper import ModelState
from gemma_desk.ui.model_page import ModelPage
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.shared import Shared
from gemma_desk.ui.words import SEPARATOR, gibibytes, tokens


class ModelPagePresenter(QObject):
    """Opens the page and keeps it true."""

    def __init__(self, window: QWidget, shared: Shared, first: FirstPresenter, dispatch: Dispatch) -> None:
        super().__init__(window)
        self._window = window
        self._settings, self._model = shared.settings, shared.model
        self._desk = shared.desk
        self._first = first
        self._dispatch = dispatch
        self._page: ModelPage | None = None
        self._wish = Wish()
        self._plan: SetupPlan | None = None
        self._machine: Appraisal | None = None
        self._is_loading = False
        self._model.changed.connect(self._show_model)

    def open(self) -> None:
        """Opens the page, or brings it to the front."""
        if self._page is None:
            self._page = ModelPage(self._window)
            self._connect(self._page)
            self._forget_wish()
            self._show_model(self._model.state)
            looking = on_thread(lambda: self._desk.appraise(self._desk.folder))
            when_done(looking, self._dispatch, self._take_machine, lambda _: None)
            self._page.show()
        self._page.activateWindow()
        self._page.context.setFocus()

    def _connect(self, page: ModelPage) -> None:
        page.context_chosen.connect(lambda n_tokens: self._change(context_tokens=n_tokens))
        page.layers_chosen.connect(lambda n_layers: self._change(device_layers=n_layers))
        page.adapter_wanted.connect(self._choose_adapter)
        page.adapter_dropped.connect(self._drop_adapter)
        page.load_requested.connect(self._load)
        page.another_requested.connect(self._choose_another)
        page.language_changed.connect(self._say_again)
        page.finished.connect(self._forget)

    def _say_again(self) -> None:
        self._show_model(self._model.state)
        self._show_outcome()

    # --- what is wished for

    def _forget_wish(self) -> None:
        settings = self._settings.now
        self._wish = Wish(settings.context_tokens, settings.device_layers, settings.adapters)
        self._read()

    def _change(self, **changes: object) -> None:
        self._wish = replace(self._wish, **changes)  # type: ignore[arg-type] # of its own fields
        if "adapters" in changes:
            self._read()
        else:
            self._show_outcome()

    def _choose_adapter(self) -> None:
        dialog = QFileDialog(self._page, tr("Choose a LoRA adapter"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([tr("Model files (*.gguf)"), tr("All files (*)")])
        dialog.filesSelected.connect(self._add_adapters)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add_adapters(self, paths: list[str]) -> None:
        self._change(adapters=tuple(dict.fromkeys((*self._wish.adapters, *paths))))

    def _drop_adapter(self, path: str) -> None:
        self._change(adapters=tuple(each for each in self._wish.adapters if each != path))

    def _load(self) -> None:
        wish = self._wish
        self._model.choose_setup(wish.context_tokens, wish.device_layers, wish.adapters)

    def _choose_another(self) -> None:
        if self._page is not None:
            self._page.close()
        self._first.open()

    # --- what it takes

    def _read(self) -> None:
        """Headers are read on a thread: they may be on a stick that has to wake up."""
        paths = self._model.state.paths
        if self._page is None or not paths:
            return
        self._plan = None
        reading = on_thread(partial(setup_plan, paths, self._wish.adapters))
        when_done(reading, self._dispatch, partial(self._take_plan, self._wish.adapters), self._show_problem)
        self._page.show_adapters(self._wish.adapters)

    def _take_plan(self, adapters: tuple[str, ...], plan: SetupPlan) -> None:
        if adapters == self._wish.adapters:
            self._plan = plan
            self._show_files()
            self._show_outcome()

    def _take_machine(self, machine: Appraisal) -> None:
        self._machine = machine
        self._show_outcome()

    @property
    def _room_bytes(self) -> int:
        """What would be free without the model that is loaded."""
        info = self._model.state.info
        assert self._machine is not None
        return self._machine.available_bytes + (info.taken_bytes if info else 0)

    def _show_outcome(self) -> None:
        if self._page is None or self._plan is None or self._machine is None:
            return
        outcome = self._plan.outcome(self._wish, self._room_bytes)
        is_bad = outcome.in_memory_bytes > self._room_bytes
        self._page.show_outcome(self._words(outcome), self._shares(outcome), self._machine.memory_bytes, is_bad=is_bad)
        self._page.offer_contexts(self._context_options(self._plan), self._wish.context_tokens)
        info = self._model.state.info
        has_cards = bool(info and info.graphics)
        self._page.show_layers(self._plan.n_layers, self._wish.device_layers, has_cards=has_cards)
        self._page.load.setEnabled(not is_bad and not self._is_as_wished and not self._is_practice)
        self._page.add.setEnabled(not self._is_practice)

    @property
    def _is_practice(self) -> bool:
        return self._model.state.paths == practice_model()

    @property
    def _is_as_wished(self) -> bool:
        settings, wish = self._settings.now, self._wish
        wished = (wish.context_tokens, wish.device_layers, wish.adapters)
        return wished == (settings.context_tokens, settings.device_layers, settings.adapters)

    def _context_options(self, plan: SetupPlan) -> tuple[tuple[int | None, str], ...]:
        sizes = (
            (n_tokens, plan.outcome(replace(self._wish, context_tokens=n_tokens), self._room_bytes))
            for n_tokens in plan.contexts
        )
        words = ((n, SEPARATOR.join((tokens(n), gibibytes(outcome.in_memory_bytes)))) for n, outcome in sizes)
        return ((None, tr("Automatic")), *words)

    def _words(self, outcome: Outcome) -> str:
        sizes = {
            "tokens": tokens(outcome.context_tokens),
            "needed": gibibytes(outcome.in_memory_bytes),
            "free": gibibytes(self._room_bytes),
        }
        if outcome.in_memory_bytes > self._room_bytes:
            return tr("That takes {needed}, and {free} are free. Choose a smaller context window.", **sizes)
        return tr("A context window of {tokens}: {needed} of the {free} that are free without it.", **sizes)

    def _shares(self, outcome: Outcome) -> tuple[Share, ...]:
        assert self._machine is not None
        parts = outcome.parts
        weights = parts.weights + parts.repacked - outcome.on_cards_bytes
        talk = parts.kv_sliding + parts.kv_full
        rest = parts.compute + parts.process
        shares = (
            Share(tr("Other programs"), max(self._machine.memory_bytes - self._room_bytes, 0), "soft", 0.6),
            Share(tr("Model", "its part of the memory"), max(weights, 0), "accent"),
            Share(tr("Pictures and sound"), parts.projector, "success"),
            Share(tr("Drafter"), parts.drafter, "success", 0.6),
            Share(tr("Conversation", "its part of the memory"), talk, "accent", 0.5),
            Share(tr("Computing"), rest, "text", 0.7),
        )
        return tuple(share for share in shares if share.n_bytes)

    # --- what is loaded

    def _show_model(self, state: ModelState) -> None:
        if self._page is None:
            return
        why = (self._reason(state), *self._facts(state.info), worded(state.problem.sentence) if state.problem else "")
        self._page.show_model(state.words, self._page.files.text(), why)
        was_loading, self._is_loading = self._is_loading, state.fraction is not None
        if was_loading and not self._is_loading:
            self._forget_wish()

    def _reason(self, state: ModelState) -> str:
        if state.is_practice:
            return tr("It came with the program and answers until another model is chosen.")
        return tr("You chose it.") if state.paths else ""

    def _facts(self, info: ModelInfo | None) -> tuple[str, ...]:
        if info is None:
            return ()
        senses = "" if info.has_vision else tr("It has no projector, so it neither sees nor hears.")
        drafts = worded(info.draft_reason) if info.draft_reason else tr("Its drafter makes answers faster.")
        window = tr(
            "It holds {tokens} and took {size} when it was loaded.",
            tokens=tokens(info.context_tokens),
            size=gibibytes(info.taken_bytes),
        )
        cards = tr(
            "{number} of its {total} layers are on {card}.",
            number=info.n_device_layers,
            total=info.n_layers,
            card=", ".join(info.graphics),
        )
        steps = (worded(step) for step in info.step_downs)
        return (window if info.taken_bytes else "", senses, drafts, cards if info.n_device_layers else "", *steps)

    def _show_files(self) -> None:
        assert self._plan is not None
        assert self._page is not None
        models = self._plan.models
        files = (models.target, models.projector, models.drafter)
        lines = (f"{path.name}, {gigabytes(path.stat().st_size)}" for path in files if path is not None)
        self._page.files.setText("\n".join(lines))
        self._page.files.setToolTip(plain_tip(str(models.target.parent)))

    def _show_problem(self, problem: Problem) -> None:
        if self._page is not None:
            self._page.show_problem(problem.sentence)
            self._page.load.setEnabled(False)

    def _forget(self) -> None:
        self._page = None
