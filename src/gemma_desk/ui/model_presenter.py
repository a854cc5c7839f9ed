"""Between the model and what shows it: what it can do is said everywhere, and another one is chosen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from gemma_desk.chat.events import ModelInfo
from gemma_desk.ui.announcing import announce
from gemma_desk.ui.fit_notice import FitNotice
from gemma_desk.ui.getting_keeper import GettingKeeper
from gemma_desk.ui.getting_line import Getting, GettingPhase, getting_words
from gemma_desk.ui.intake import Intake
from gemma_desk.ui.language import tr
from gemma_desk.ui.model_keeper import ModelKeeper, ModelState
from gemma_desk.ui.page import Page
from gemma_desk.ui.read_ahead import ReadAhead
from gemma_desk.ui.retry_menu import RetryMenu
from gemma_desk.ui.settings_keeper import SettingsKeeper
from gemma_desk.ui.token_counter import TokenCounter


class ModelPresenter(QObject):
    """Shows one window the model that all share."""

    def __init__(
        self,
        page: Page,
        model: ModelKeeper,
        getting: GettingKeeper,
        settings: SettingsKeeper,
        intake: Intake,
        retry_menu: RetryMenu,
        fit: FitNotice,
        counter: TokenCounter,
        read_ahead: ReadAhead,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._model = model
        self._settings = settings
        self._intake = intake
        self._retry_menu = retry_menu
        self._fit = fit
        self._counter = counter
        self._read_ahead = read_ahead
        self._getting_phase = GettingPhase.NONE
        header, strip = page.header, page.strip
        header.context_chosen.connect(model.choose_context)
        header.battery_chosen.connect(model.save_battery)
        header.rest_chosen.connect(model.rest_when_idle)
        strip.retry_requested.connect(model.retry)
        strip.practice_closed.connect(self._close_practice)
        strip.getting.line.pause_requested.connect(getting.pause)
        strip.getting.line.resume_requested.connect(getting.resume)
        strip.getting.line.cancel_requested.connect(getting.cancel)
        getting.changed.connect(self._show_getting)
        self._show_getting(getting.state)
        model.changed.connect(self.show)

    def show(self, state: ModelState) -> None:
        """Says what there is of it by now, and what it can do, wherever that is seen."""
        is_there = state.info is not None and not state.is_resting
        self._page.status.show_model(state)
        is_closed = self._settings.now.practice_closed_on == date.today().isoformat()
        self._page.strip.show_model(state, is_practice_closed=is_closed)
        self._page.empty.show_practice(state.is_practice)
        if state.info is not None:
            self._show_limits(state.info)
        self._page.composer.allow(state.can_answer, tr("Choose a model first"))
        self._counter.show_model(is_there)
        if is_there:
            self._read_ahead.tell_soon()

    def _show_getting(self, getting: Getting) -> None:
        strip = self._page.strip
        was_wanted = strip.getting.is_wanted
        if getting.phase is not self._getting_phase and self._page.window().isActiveWindow():
            announce(strip, getting_words(getting) if getting.name else "")
        self._getting_phase = getting.phase
        strip.show_getting(getting)
        self._page.status.show_offline(getting.phase not in (GettingPhase.GETTING, GettingPhase.CHECKING))
        if was_wanted != strip.getting.is_wanted:
            self.show(self._model.state)

    def _close_practice(self) -> None:
        self._settings.change(practice_closed_on=date.today().isoformat())

    def _show_limits(self, info: ModelInfo) -> None:
        self._intake.limit_detail(info.image_detail)
        self._retry_menu.largest_detail = info.image_detail
        self._fit.show_model(info)
        self._page.header.show_contexts(info.context_choices, self._settings.now.context_tokens)
