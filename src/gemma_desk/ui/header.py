"""The line above the conversation: its title, and what can be done with all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gemma_desk.chat.events import ContextChoice
from gemma_desk.gemma.hearing import LANGUAGES, HearingWay
from gemma_desk.ui.controls import ElidedLabel, IconButton, row
from gemma_desk.ui.exchange_menu import ExchangeMenu
from gemma_desk.ui.keys import menu_action
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.preset_words import spoken_language
from gemma_desk.ui.theme import scaled
from gemma_desk.ui.window_gauge import WindowGauge
from gemma_desk.ui.words import SEPARATOR, gibibytes, tokens

HEIGHT_PX = 48
_WIDE_PX = 560
"""From here on the gauge shows its figures."""

_BATTERY = tr_later("On battery, answer with half of the processor cores: cooler and quieter, and slower.")
_HEARING = {
    HearingWay.AUTOMATIC: (
        tr_later("Automatic"),
        tr_later("A note is heard in its place where the model still understands it there, else first, on its own."),
    ),
    HearingWay.DIRECT: (
        tr_later("Always in their place"),
        tr_later("The model answers the sound itself. Late in a conversation it hears little."),
    ),
    HearingWay.FIRST: (
        tr_later("Always heard first"),
        tr_later("What was said becomes words that you can read and put right."),
    ),
}
_REST = tr_later("After a while without a question, give the model's memory back. The next question loads it again.")


class Header(QWidget):
    """Shows the title; the two buttons at its left stand in for a side bar that is hidden."""

    side_bar_requested = Signal()
    new_requested = Signal()
    rename_requested = Signal()
    title_requested = Signal()
    labels_requested = Signal()
    window_requested = Signal()
    side_by_side_requested = Signal()
    quit_requested = Signal()
    delete_requested = Signal()
    find_requested = Signal()
    theme_requested = Signal()
    settings_requested = Signal()
    offline_requested = Signal()
    keys_requested = Signal()
    """The page of keys."""
    model_page_requested = Signal()
    """What is loaded, and how."""
    first_requested = Signal()
    """The page with ways to a model."""
    context_chosen = Signal(object)
    """Tokens of the context window to load the model with; None for automatic."""
    battery_chosen = Signal(bool)
    """Whether to save it."""
    hearing_chosen = Signal(object)
    """How voice notes are heard, a `HearingWay`."""
    language_chosen = Signal(str)
    """Spoken in voice notes; empty lets the model tell it."""
    rest_chosen = Signal(bool)
    """Whether the model rests when idle."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(HEIGHT_PX)
        self._side = IconButton("panel-left", tr("Show the side bar"), "window.side")
        self._side.clicked.connect(self.side_bar_requested)
        self._new = IconButton("square-pen", action="conversation.new")
        self._new.clicked.connect(self.new_requested)
        self._title = ElidedLabel(kind="title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.gauge = WindowGauge()
        self._menu = self._make_menu()
        layout = row(self._side, self._new, self._title, self.gauge, self._menu, spacing_px=4, margins_px=(8, 0, 8, 0))
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title comes first."""
        super().resizeEvent(event)
        self.gauge.show_figures(self.width() >= scaled(_WIDE_PX))

    @property
    def title(self) -> str:
        """What it shows."""
        return self._title.accessibleName()

    def show_title(self, title: str, *, is_saved: bool) -> None:
        """Shows a title; what is not saved yet can be neither renamed nor deleted."""
        self._title.show_text(title)
        for action in self._of_conversation:
            action.setEnabled(is_saved)

    def stand_in(self, is_side_bar_hidden: bool) -> None:
        """Shows the buttons that a hidden side bar would have."""
        self._side.setVisible(is_side_bar_hidden)
        self._new.setVisible(is_side_bar_hidden)

    @property
    def context_actions(self) -> list[QAction]:
        """What its menu of context windows offers, "Automatic" first."""
        return self._contexts.actions()

    def show_contexts(self, choices: tuple[ContextChoice, ...], chosen: int | None) -> None:
        """Offers context windows: those that fit into memory, each with what everything then takes."""
        self._contexts.clear()
        self._add_context(tr("Automatic"), None, chosen is None)
        for choice in choices:
            words = SEPARATOR.join((tokens(choice.context_tokens), gibibytes(choice.total_bytes)))
            action = self._add_context(words, choice.context_tokens, chosen == choice.context_tokens)
            action.setEnabled(choice.fits)
        self._contexts.menuAction().setVisible(bool(choices))

    def show_hearing(self, way: HearingWay, language: str) -> None:
        """Shows how voice notes are heard, and the language spoken in them."""
        self.hearing_actions[way].setChecked(True)
        self.language_actions[language if language in self.language_actions else ""].setChecked(True)

    def show_thrift(self, *, saves_battery: bool, rests: bool) -> None:
        """Shows what is chosen to take less."""
        self.battery_action.setChecked(saves_battery)
        self.rest_action.setChecked(rests)

    def _add_context(self, words: str, tokens: int | None, is_chosen: bool) -> QAction:
        action = self._contexts.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.triggered.connect(lambda: self.context_chosen.emit(tokens))
        return action

    def _make_menu(self) -> IconButton:
        button = IconButton("ellipsis", tr("More"))
        menu = QMenu(button, toolTipsVisible=True)
        rename = self._add(menu, tr("Rename"), "conversation.rename", self.rename_requested)
        name = self._add(menu, tr("Make a title"), "conversation.title", self.title_requested)
        labels = self._add(menu, tr("Labels…"), "conversation.labels", self.labels_requested)
        delete = self._add(menu, tr("Delete"), "conversation.delete", self.delete_requested)
        find = self._add(menu, tr("Find in it"), "find", self.find_requested)
        self._add(menu, tr("Open in a new window"), "window.new", self.window_requested)
        self._add(menu, "", "window.beside", self.side_by_side_requested)
        self.exchange = ExchangeMenu(menu)
        menu.addMenu(self.exchange)
        menu.addSeparator()
        self._add(menu, "", "window.theme", self.theme_requested)
        self._add(menu, "", "window.settings", self.settings_requested)
        self._add(menu, "", "window.keys", self.keys_requested)
        self._add(menu, "", "model.page", self.model_page_requested)
        self._add(menu, "", "model.ways", self.first_requested)
        self._add(menu, "", "window.offline", self.offline_requested)
        self._contexts = menu.addMenu(tr("Context window"))
        self.show_contexts((), None)
        notes = menu.addMenu(tr("Voice notes"))
        self.hearing_actions = self._add_hearing(notes)
        notes.addSeparator()
        self.language_actions = self._add_languages(notes.addMenu(tr("Language spoken")))
        menu.addSeparator()
        self.battery_action = self._add_choice(menu, tr("Save battery"), tr_now(_BATTERY), self.battery_chosen)
        self.rest_action = self._add_choice(menu, tr("Rest when idle"), tr_now(_REST), self.rest_chosen)
        menu.addSeparator()
        self._add(menu, "", "window.quit", self.quit_requested)
        self._of_conversation = (rename, name, labels, delete, find, *self.exchange.of_conversation)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _add_hearing(self, menu: QMenu) -> dict[HearingWay, QAction]:
        menu.setToolTipsVisible(True)
        group = QActionGroup(menu)
        return {way: self._add_way(menu, group, way) for way in HearingWay}

    def _add_languages(self, menu: QMenu) -> dict[str, QAction]:
        group = QActionGroup(menu)
        return {language: self._add_language(menu, group, language) for language in ("", *LANGUAGES)}

    def _add_language(self, menu: QMenu, group: QActionGroup, language: str) -> QAction:
        action = menu.addAction(spoken_language(language) if language else tr("The model tells it"))
        action.setCheckable(True)
        action.triggered.connect(lambda: self.language_chosen.emit(language))
        group.addAction(action)
        return action

    def _add_way(self, menu: QMenu, group: QActionGroup, way: HearingWay) -> QAction:
        words, hint = _HEARING[way]
        action = menu.addAction(tr_now(words))
        action.setToolTip(tr_now(hint))
        action.setCheckable(True)
        action.triggered.connect(lambda: self.hearing_chosen.emit(way))
        group.addAction(action)
        return action

    def _add_choice(self, menu: QMenu, words: str, hint: str, signal: Signal) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setToolTip(hint)
        action.triggered.connect(lambda: signal.emit(action.isChecked()))
        return action

    def _add(self, menu: QMenu, words: str, action_id: str, signal: Signal) -> QAction:
        action = menu_action(menu, action_id, words)
        action.triggered.connect(lambda: signal.emit())
        return action
