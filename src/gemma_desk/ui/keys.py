"""The keys as they are now, for whoever shows or obeys one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from gemma_desk.app.settings import ChosenKeys
from gemma_desk.ui.actions import ACTIONS, keys_of

_NO_KEYPAD = ~Qt.KeyboardModifier.KeypadModifier


class Keys(QObject):
    """Holds what was chosen; tells when it is another choice."""

    changed = Signal()
    problems_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: tuple[ChosenKeys, ...] = ()
        self.problems: Mapping[str, str] = {}
        """Why a key does not work, a sentence, by the ids of actions."""

    @property
    def chosen(self) -> tuple[ChosenKeys, ...]:
        """All that differs from the table."""
        return self._chosen

    def choose(self, chosen: Sequence[ChosenKeys]) -> None:
        """Takes another choice; what names no action is left out, since the settings are a file anybody may edit."""
        known = tuple(choice for choice in chosen if choice.action in ACTIONS)
        if known != self._chosen:
            self._chosen = known
            self.changed.emit()

    def note_problems(self, problems: Mapping[str, str]) -> None:
        """Takes what is in the way of keys now."""
        self.problems = dict(problems)
        self.problems_changed.emit()

    def of(self, action_id: str) -> tuple[str, ...]:
        """Gives the keys of an action, as Qt writes them everywhere."""
        return keys_of(action_id, self._chosen)

    def words(self, action_id: str) -> str:
        """Gives the first key of an action, as this system writes it; empty where it has none."""
        return next(map(key_words, self.of(action_id)), "")

    def is_pressed(self, action_id: str, event: QKeyEvent) -> bool:
        """Whether a key event is one of an action's keys."""
        return any(key in self.of(action_id) for key in _names(event))


def keys() -> Keys:
    """Gives the one of the application."""
    app = QCoreApplication.instance()
    assert app is not None
    return app.findChild(Keys) or Keys(app)


def key_words(key: str) -> str:
    """Gives a key as this system writes it: "Enter" for both of the keys that are called so."""
    return QKeySequence(key.replace("Return", "Enter")).toString(QKeySequence.SequenceFormat.NativeText)


def with_key(words: str, action_id: str) -> str:
    """Gives a tooltip: the words, and the key that does the same."""
    key = keys().words(action_id) if action_id else ""
    return f"{words}  ({key})" if key else words


def menu_action(menu: QMenu, action_id: str, words: str = "") -> QAction:
    """Adds an entry to a menu that shows the action's key. The window itself owns the key.

    Args:
        menu: Gets it.
        action_id: Of the table.
        words: Instead of the table's, where the menu says what it is about already.
    """
    entry = _Entry(menu, action_id, words or ACTIONS[action_id].words)
    menu.addAction(entry)
    return entry


class _Entry(QAction):
    """Shows a key, and another one when it is another."""

    def __init__(self, menu: QMenu, action_id: str, words: str) -> None:
        super().__init__(words, menu)
        self._action_id = action_id
        self.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._show_key()
        keys().changed.connect(self._show_key)

    def _show_key(self) -> None:
        self.setShortcut(QKeySequence(next(iter(keys().of(self._action_id)), "")))


class BoundKeys(QObject):
    """Has what actions do done at their keys, whichever those are."""

    def __init__(
        self,
        widget: QWidget,
        acts: Mapping[str, Callable[[], object]],
        context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
    ) -> None:
        """Binds the keys.

        Args:
            widget: Where they count, as `context` says.
            acts: By the actions' ids.
            context: Anywhere in the widget's window, or while it has the focus.
        """
        super().__init__(widget)
        self._bound = {action_id: QShortcut(QKeySequence(), widget, activated=act) for action_id, act in acts.items()}
        for shortcut in self._bound.values():
            shortcut.setContext(context)
        keys().changed.connect(self._bind)
        self._bind()

    def _bind(self) -> None:
        for action_id, shortcut in self._bound.items():
            shortcut.setKeys([QKeySequence(key) for key in keys().of(action_id)])


def _names(event: QKeyEvent) -> set[str]:
    """What a key may be called: a sign that takes Shift to write, such as "+", with Shift and without."""
    modifiers = event.modifiers() & _NO_KEYPAD
    is_sign = 0x20 < event.key() < 0x7F and not chr(event.key()).isalnum()
    bare = modifiers & ~Qt.KeyboardModifier.ShiftModifier if is_sign else modifiers
    return {_name(event.key(), modifiers), _name(event.key(), bare)}


def _name(key: int, modifiers: Qt.KeyboardModifier) -> str:
    combination = key | modifiers.value
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
