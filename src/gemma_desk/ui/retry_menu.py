"""Asks again with other settings: in another mode, with or without thinking, pictures finer, words freer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gemma_desk.app.library import Library
from gemma_desk.app.mode import Mode
from gemma_desk.app.modes import all_modes, ask_options
from gemma_desk.app.seen_again import details_of
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Part
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.ui.composer_notes import NotePlace
from gemma_desk.ui.conversation_presenter import ConversationPresenter
from gemma_desk.ui.language import tr
from gemma_desk.ui.page import Page
from gemma_desk.ui.preset_words import mode_name
from gemma_desk.ui.settings_keeper import SettingsKeeper
from gemma_desk.ui.words import tokens

_TEMPERATURES = (None, 0.0, 0.5, 1.0, 1.5)
"""None is the model's own."""


class RetryMenu(QObject):
    """Fills the menu beside “Ask again” when it opens. The earlier answer is kept beside, as always."""

    def __init__(
        self, page: Page, conversation: ConversationPresenter, library: Library, settings: SettingsKeeper
    ) -> None:
        super().__init__(page)
        self._page = page
        self._conversation = conversation
        self._library = library
        self._settings = settings
        self.largest_detail = DETAILS[-1]
        """Of a picture, that the model was loaded for."""
        page.transcript.retry_menu_opened.connect(self._fill)

    def _fill(self, answer_id: int, menu: QMenu) -> None:
        menu.clear()
        used = self._conversation.same_options
        thinking = tr("Without thinking") if used.think else tr("With thinking")
        self._add(menu, thinking, partial(self._ask, answer_id, replace(used, think=not used.think)))
        self._add_modes(menu.addMenu(tr("In another mode")), answer_id, used)
        self._add_details(menu, answer_id, used)
        self._add_temperatures(menu.addMenu(tr("At another temperature")), answer_id, used)

    def _add_modes(self, menu: QMenu, answer_id: int, used: AskOptions) -> None:
        for mode in all_modes(self._settings.now):
            if mode.id != used.mode:
                self._add(menu, mode_name(mode), partial(self._ask_in, answer_id, mode))

    def _add_details(self, menu: QMenu, answer_id: int, used: AskOptions) -> None:
        coarsest = min(details_of(self._question(answer_id)), default=DETAILS[-1])
        finer = [detail for detail in DETAILS if coarsest < detail <= self.largest_detail]
        if not finer:
            return
        details = menu.addMenu(tr("With finer pictures"))
        for detail in finer:
            words = tr("Up to {tokens}", tokens=tokens(detail))
            self._add(details, words, partial(self._see_and_ask, answer_id, used, detail))

    def _add_temperatures(self, menu: QMenu, answer_id: int, used: AskOptions) -> None:
        names = {
            None: tr("As the model recommends"),
            0.0: tr("0: the likeliest words"),
            0.5: tr("0.5: closer"),
            1.0: tr("1: free"),
            1.5: tr("1.5: freer"),
        }
        for temperature in _TEMPERATURES:
            if temperature != used.sampling.temperature:
                options = replace(used, sampling=replace(used.sampling, temperature=temperature))
                self._add(menu, names[temperature], partial(self._ask, answer_id, options))

    def _add(self, menu: QMenu, words: str, act: partial[None]) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda _=False: act())
        return action

    def _ask(self, answer_id: int, options: AskOptions) -> None:
        self._conversation.retry(answer_id, options)

    def _ask_in(self, answer_id: int, mode: Mode) -> None:
        """A mode that wants pictures finer sees them anew."""
        options = ask_options(self._settings.now, mode)
        coarsest = min(details_of(self._question(answer_id)), default=DETAILS[-1])
        wanted = min(mode.detail or 0, self.largest_detail)
        if wanted > coarsest:
            self._see_and_ask(answer_id, options, wanted)
        else:
            self._ask(answer_id, options)

    def _see_and_ask(self, answer_id: int, options: AskOptions, detail: int) -> None:
        """The same words with finer pictures are another question, which stands beside the first."""
        session = self._conversation.session
        question_id = self._conversation.question_of(answer_id)
        if session is None or question_id is None:
            return

        def ask(parts: tuple[Part, ...]) -> None:
            if self._conversation.session is session:
                self._conversation.ask_instead(question_id, parts, options)

        self._library.see_again(self._question(answer_id), detail, ask, self._say)

    def _say(self, problem: Problem) -> None:
        self._page.composer.say(problem.sentence, NotePlace.PROBLEM)

    def _question(self, answer_id: int) -> tuple[Part, ...]:
        session, question_id = self._conversation.session, self._conversation.question_of(answer_id)
        rows = session.messages if session is not None else ()
        return next((row.message.parts for row in rows if row.id == question_id), ())
