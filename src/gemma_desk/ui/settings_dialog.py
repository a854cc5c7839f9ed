"""The settings: found by a word, each with its default and a line of help, applied at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QWidget

from gemma_desk.app.settings import Settings
from gemma_desk.ui.actions import ACTIONS
from gemma_desk.ui.announcing import announce
from gemma_desk.ui.controls import IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.editors import Choice, Editor, NumberBox, Switch, TextBox
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.language import tr, tr_now
from gemma_desk.ui.page_dialog import ANY_WIDTH_PX, BELOW, BESIDE, PageDialog, scrolled
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.settings_list import (
    MODEL_SECTION,
    PRIVACY_SECTION,
    SAMPLING_SECTION,
    Entry,
    Number,
    OneOf,
    OnOff,
    entries,
    value_at,
)
from gemma_desk.ui.theme import scaled

_SIZE_PX = (680, 720)
_NARROW_PX, _EDITOR_PX = 540, 208
_VERY_NARROW_PX, _SHORT_CHARS = 240, 20


def editor_of(entry: Entry) -> Editor:
    """Makes the control for a setting."""
    if isinstance(entry.kind, OnOff):
        return Switch(entry.title)
    if isinstance(entry.kind, OneOf):
        return Choice(entry.title, entry.kind.options)
    if isinstance(entry.kind, Number):
        return NumberBox(entry.title, entry.kind)
    return TextBox(entry.title, entry.kind.placeholder)


class SettingRow(QFrame):
    """One setting: its words, its control, and the way back to its default."""

    chosen = Signal(str, object)
    """Its path, and the value."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.setObjectName("SettingRow")
        self.entry = entry
        self.editor = editor_of(entry)
        self.editor.setAccessibleDescription(_help_words(entry))
        self.reset = IconButton("rotate-ccw", _back_words(entry), size_px=28)
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.reset.clicked.connect(lambda: self.chosen.emit(entry.path, entry.default))
        self.problem = plain_label(kind="urgent", wraps=True)
        self.problem.hide()
        self.editor.value_chosen.connect(lambda _: self.say_problem(""))
        self.editor.value_chosen.connect(lambda value: self.chosen.emit(entry.path, value))
        self._lay_out()

    def show_settings(self, settings: Settings) -> None:
        """Shows the value there is."""
        value = value_at(settings, self.entry.path)
        self.editor.show_value(value)
        if self.reset.hasFocus() and value == self.entry.default:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reset.setVisible(value != self.entry.default)

    def say_problem(self, sentence: str) -> None:
        """Says why what was chosen is not so, or nothing."""
        self.problem.setText(worded(sentence))
        self.problem.setHidden(not sentence)
        if sentence:
            announce(self, self.problem.text(), is_urgent=True)

    def say_entry(self, entry: Entry) -> None:
        """Takes the words of the language there is now."""
        self.entry = entry
        self.help.setText(_help_words(entry))
        self.editor.setAccessibleDescription(_help_words(entry))

    def show_narrow(self, *, is_narrow: bool, is_very_narrow: bool) -> None:
        """Puts the control below its words, or beside them; a switch has room beside them nearly always."""
        if isinstance(self.editor, Switch):
            return self._layout.setDirection(BELOW if is_very_narrow else BESIDE)
        is_below = is_narrow or isinstance(self.editor, TextBox)
        self._layout.setDirection(BELOW if is_below else BESIDE)
        self.editor.setMinimumWidth(0 if is_below else scaled(_EDITOR_PX))
        self.editor.setMaximumWidth(ANY_WIDTH_PX if is_below else scaled(_EDITOR_PX))

    def _lay_out(self) -> None:
        title = plain_label(self.entry.title, wraps=True)
        title.setBuddy(self.editor)
        self.help = plain_label(_help_words(self.entry), "secondary", wraps=True)
        words = column(title, self.help, self.problem, spacing_px=2)
        self._controls = QWidget()
        inner = row(self.editor, self.reset)
        if isinstance(self.editor, TextBox):
            inner.setAlignment(self.reset, Qt.AlignmentFlag.AlignTop)
        self._controls.setLayout(inner)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.setContentsMargins(0, 8, 0, 8)
        self._layout.setSpacing(8)
        self._layout.addLayout(words, 1)
        self._layout.addWidget(self._controls)
        self.setLayout(self._layout)


def _help_words(entry: Entry) -> str:
    """A short default is kept on one line."""
    default = tr("Default: {value}.", value=entry.default_words)
    if len(default) <= _SHORT_CHARS:
        default = default.replace(" ", "\u00a0")
    return tr("{help} {default}", help=entry.help, default=default)


def _in_two_lines(words: str) -> str:
    """Breaks words at the space that is nearest to the middle."""
    spaces = [place for place, letter in enumerate(words) if letter == " "]
    middle = min(spaces, key=lambda place: abs(place - len(words) / 2), default=len(words))
    return f"{words[:middle]}\n{words[middle + 1 :]}"


def _back_words(entry: Entry) -> str:
    return tr("{setting} back to its default, {value}", setting=entry.title, value=entry.default_words)


class SettingsDialog(PageDialog):
    """A window of its own beside the conversation, which stays usable."""

    chosen = Signal(str, object)
    """A setting's path, and the value."""

    model_requested = Signal()
    """What is loaded, and how."""
    ways_requested = Signal()
    """To a model."""
    passphrase_requested = Signal()

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent, object_name="Settings", title=tr("Settings"), size_px=_SIZE_PX)
        self._is_sampling_open = False
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search the settings"))
        self.search.setAccessibleName(tr("Search the settings"))
        self.search.setProperty("kind", "search")
        all_entries = entries()
        self.rows = {entry.path: SettingRow(entry) for entry in all_entries}
        self._sections = {
            entry.section: plain_label(tr_now(entry.section), "heading", wraps=True) for entry in all_entries
        }
        self.sampling = TextButton(tr("Show the sampling values"), "link")
        self.sampling.clicked.connect(self._fold_sampling)
        self._links = self._make_links()
        self._nothing = plain_label(tr("No setting has these words."), "secondary")
        self.search.textChanged.connect(lambda _: self._filter())
        for setting in self.rows.values():
            setting.chosen.connect(self.chosen)
        self._lay_out()
        self.show_settings(settings)
        self._filter()

    def show_settings(self, settings: Settings) -> None:
        """Shows every value as it is now."""
        for setting in self.rows.values():
            setting.show_settings(settings)

    def offer(self, path: str, options: Sequence[tuple[Any, str]], value: Any) -> None:
        """Offers other values for a choice, and shows which it is."""
        editor = self.rows[path].editor
        assert isinstance(editor, Choice)
        editor.offer(options)
        editor.show_value(value)

    def arrange(self) -> None:
        """Puts controls below their words where there is no room beside them."""
        for setting in self.rows.values():
            is_very_narrow = self.width() < scaled(_VERY_NARROW_PX)
            setting.show_narrow(is_narrow=self.width() < scaled(_NARROW_PX), is_very_narrow=is_very_narrow)
        self._show_sampling()

    def say_again(self) -> None:
        """What is sought is found in the language of now."""
        for entry in entries():
            self.rows[entry.path].say_entry(entry)
        for section, heading in self._sections.items():
            heading.setText(tr_now(section))
        self._filter()

    def _lay_out(self) -> None:
        page = QWidget()
        inside = column(self._nothing, spacing_px=0, margins_px=(24, 0, 12, 24))
        for section, heading in self._sections.items():
            heading.setIndent(0)
            inside.addWidget(heading)
            if section == SAMPLING_SECTION:
                inside.addLayout(row(self.sampling, None))
            for setting in self.rows.values():
                if setting.entry.section == section:
                    inside.addWidget(setting)
            if section in self._links:
                inside.addWidget(self._links[section])
        inside.addStretch(1)
        page.setLayout(inside)
        layout = column(spacing_px=0)
        layout.addLayout(row(self.search, margins_px=(24, 16, 24, 8)))
        layout.addWidget(scrolled(page), 1)
        self.setLayout(layout)

    def _make_links(self) -> dict[str, QWidget]:
        """To the pages of the model, and to the passphrase, by the section that ends in them."""
        self._link_buttons: list[tuple[str, TextButton]] = []
        pages = {
            MODEL_SECTION: (("model.page", self.model_requested), ("model.ways", self.ways_requested)),
            PRIVACY_SECTION: (("data.passphrase", self.passphrase_requested),),
        }
        return {section: self._links_to(actions) for section, actions in pages.items()}

    def _links_to(self, actions: Iterable[tuple[str, SignalInstance]]) -> QWidget:
        links = QWidget()
        links.setLayout(FlowLayout(8))
        for action, wanted in actions:
            button = TextButton(ACTIONS[action].words, "link")
            self._link_buttons.append((action, button))
            button.clicked.connect(self.close)
            button.clicked.connect(wanted)
            links.layout().addWidget(button)
        return links

    def _fold_sampling(self) -> None:
        self._is_sampling_open = not self._is_sampling_open
        self._filter()

    def _filter(self) -> None:
        """Shows what is found; without a search everything but the sampling values, unless they are opened."""
        sought = self.search.text().strip()
        shown = {setting.entry.section for setting in self.rows.values() if setting.entry.is_found(sought)}
        for setting in self.rows.values():
            is_open = bool(sought) or self._is_sampling_open or setting.entry.section != SAMPLING_SECTION
            setting.setVisible(is_open and setting.entry.is_found(sought))
        for section, heading in self._sections.items():
            heading.setVisible(section in shown)
        self.sampling.setVisible(not sought)
        for section, links in self._links.items():
            links.setVisible(section in shown)
        self._show_sampling()
        self._nothing.setVisible(not shown)

    def _show_sampling(self) -> None:
        words = tr("Hide the sampling values") if self._is_sampling_open else tr("Show the sampling values")
        self.sampling.setAccessibleName(words)
        is_very_narrow = self.width() < scaled(_VERY_NARROW_PX)
        self.sampling.setText(_in_two_lines(words) if is_very_narrow else words)
        for action, button in self._link_buttons:
            name = ACTIONS[action].words
            button.setAccessibleName(name)
            button.setText(_in_two_lines(name) if is_very_narrow else name)
