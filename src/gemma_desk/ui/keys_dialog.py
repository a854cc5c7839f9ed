"""The page of keys: every action with its keys, found by a word or a key, and changed by pressing another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gemma_desk.app.settings import ChosenKeys
from gemma_desk.ui.actions import ACTIONS, Where, is_writing, keys_of, rivals, with_keys
from gemma_desk.ui.controls import TextButton, column, plain_label, row
from gemma_desk.ui.key_row import KeyRow
from gemma_desk.ui.keys import key_words, keys
from gemma_desk.ui.language import tr, tr_now
from gemma_desk.ui.page_dialog import PageDialog, scrolled
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.theme import scaled

_SIZE_PX = (640, 720)
_NARROW_PX, _VERY_NARROW_PX = 480, 300


class KeysDialog(PageDialog):
    """A window of its own beside the conversation, which stays usable."""

    chosen = Signal(object)
    """All keys that differ from the actions' own: a tuple of `ChosenKeys`."""

    def __init__(self, parent: QWidget, chosen: Sequence[ChosenKeys]) -> None:
        super().__init__(parent, object_name="Keys", title=tr("Keyboard shortcuts"), size_px=_SIZE_PX)
        self._chosen = tuple(chosen)
        self._before: tuple[ChosenKeys, ...] | None = None
        """What was chosen before all was reset, until something else is chosen."""
        self._asked: tuple[str, str] | None = None
        """An action and the key it is to get, while another one has it."""
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search by a word or a key"))
        self.search.setAccessibleName(tr("Search the keyboard shortcuts"))
        self.search.setProperty("kind", "search")
        self.search.textChanged.connect(lambda _: self._filter())
        self.rows = {action.id: KeyRow(action) for action in ACTIONS.values()}
        self._sections = {
            action.section: plain_label(tr_now(action.section), "heading", wraps=True) for action in ACTIONS.values()
        }
        self._nothing = plain_label(tr("No action has these words, and none has this key."), "secondary", wraps=True)
        self.reset_all = TextButton(tr("All back to their own keys"))
        self.reset_all.clicked.connect(self._reset_all)
        for one in self.rows.values():
            one.pressed.connect(self._press)
            one.removed.connect(lambda action_id: self._choose(with_keys(action_id, (), self._chosen)))
            one.reset.connect(self._reset)
            one.settled.connect(self._settle)
        self._lay_out()
        self.show_keys(chosen)
        keys().problems_changed.connect(self._show_problems)
        self._show_problems()
        self._filter()

    def show_keys(self, chosen: Sequence[ChosenKeys]) -> None:
        """Shows all keys as they are now."""
        self._chosen = tuple(chosen)
        for action_id, one in self.rows.items():
            one.show_keys(keys_of(action_id, self._chosen))
        is_undo = self._before is not None
        self.reset_all.setText(tr("Take the keys back") if is_undo else tr("All back to their own keys"))
        self.reset_all.setAccessibleName(self.reset_all.text())
        self.reset_all.setEnabled(is_undo or bool(self._chosen))

    def _show_problems(self) -> None:
        """Of keys that other programs may have."""
        for action_id, one in self.rows.items():
            if one.action.where is Where.DESKTOP:
                one.say(worded(keys().problems.get(action_id, "")))

    def say_again(self) -> None:
        """Keys are written otherwise in other languages, and what is sought is found in the language of now."""
        self.show_keys(self._chosen)
        self._filter()

    def arrange(self) -> None:
        """Puts keys below their words where there is no room beside them."""
        for one in self.rows.values():
            is_very_narrow = self.width() < scaled(_VERY_NARROW_PX)
            one.show_narrow(is_narrow=self.width() < scaled(_NARROW_PX), is_very_narrow=is_very_narrow)

    # What is pressed

    def _press(self, action_id: str, key: str) -> None:
        one = self.rows[action_id]
        others = rivals(action_id, key, self._chosen)
        self._forget_question()
        if is_writing(key) and ACTIONS[action_id].where in (Where.WINDOW, Where.LIST, Where.DESKTOP):
            one.say(
                tr("“{key}” alone is written where something is typed. Hold Ctrl or Alt with it.", key=key_words(key))
            )
        elif others:
            self._asked = (action_id, key)
            taken = tr("“{key}” is a key of “{action}” already.", key=key_words(key), action=others[0].words)
            one.say(taken, asks=True)
        else:
            self._choose(with_keys(action_id, (key,), self._chosen))

    def _settle(self, is_taken: bool) -> None:
        if is_taken and self._asked is not None:
            self._choose(_given(*self._asked, self._chosen))
        self._asked = None

    def _reset(self, action_id: str) -> None:
        """Its own keys come back from whoever has them by now."""
        chosen = with_keys(action_id, ACTIONS[action_id].default_keys, self._chosen)
        for key in ACTIONS[action_id].default_keys:
            chosen = _without(key, action_id, chosen)
        self._choose(chosen)

    def _reset_all(self) -> None:
        before, self._before = self._before, self._chosen if self._before is None else None
        self._forget_question()
        self.chosen.emit(before or ())

    def _choose(self, chosen: tuple[ChosenKeys, ...]) -> None:
        self._before = None
        self._forget_question()
        self.chosen.emit(chosen)

    def _forget_question(self) -> None:
        if self._asked is not None:
            self.rows[self._asked[0]].say("")
        self._asked = None

    # Laying out

    def _lay_out(self) -> None:
        page = QWidget()
        inside = column(self._nothing, spacing_px=0, margins_px=(24, 0, 12, 24))
        for section, heading in self._sections.items():
            heading.setIndent(0)
            inside.addWidget(heading)
            for one in self.rows.values():
                if one.action.section == section:
                    inside.addWidget(one)
        inside.addSpacing(16)
        inside.addWidget(plain_label(_fixed_keys(), "secondary", wraps=True))
        inside.addStretch(1)
        page.setLayout(inside)
        layout = column(spacing_px=0)
        layout.addLayout(row(self.search, margins_px=(24, 16, 24, 8)))
        layout.addWidget(scrolled(page), 1)
        layout.addLayout(row(self.reset_all, None, margins_px=(24, 8, 24, 16)))
        self.setLayout(layout)

    def _filter(self) -> None:
        sought = self.search.text().casefold().split()
        found = {action_id for action_id, one in self.rows.items() if self._is_found(one, sought)}
        for action_id, one in self.rows.items():
            one.setVisible(action_id in found)
        sections = {ACTIONS[action_id].section for action_id in found}
        for section, heading in self._sections.items():
            heading.setVisible(section in sections)
        self._nothing.setVisible(not found)

    def _is_found(self, one: KeyRow, sought: list[str]) -> bool:
        own = " ".join(
            (tr_now(one.action.section), one.action.words, tr_now(one.action.where), one.button.text())
        ).casefold()
        return all(word in own for word in sought)


def _fixed_keys() -> str:
    return tr(
        "Always the same: Tab and Shift+Tab go from one thing to the next, Space presses it. Arrow keys move in lists, "
        "menus and sounds, and between the places found. In the picture viewer they choose a part of the picture; with "
        "Shift they size it, with Ctrl they move the picture, and while Space is held the pointer does."
    )


def _given(action_id: str, key: str, chosen: tuple[ChosenKeys, ...]) -> tuple[ChosenKeys, ...]:
    return with_keys(action_id, (key,), _without(key, action_id, chosen))


def _without(key: str, action_id: str, chosen: tuple[ChosenKeys, ...]) -> tuple[ChosenKeys, ...]:
    """Takes a key from all others that have it where `action_id` counts; they keep their other keys."""
    for rival in rivals(action_id, key, chosen):
        kept = tuple(other for other in keys_of(rival.id, chosen) if other != key)
        chosen = with_keys(rival.id, kept, chosen)
    return chosen
