"""A line to type into what is looked for; it keeps the keys that move in what was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gemma_desk.ui.icons import icon
from gemma_desk.ui.keys import keys, with_key
from gemma_desk.ui.language import said
from gemma_desk.ui.theme import colour

_ICON_PX = 16
_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchBox(QLineEdit):
    """One line with a magnifier."""

    left = Signal()
    """By Esc."""
    stepped = Signal(int)
    """To the next by the arrow down: 1; to the one before by the arrow up: -1."""
    entered = Signal(int)
    """By Enter: 1; with Shift: -1."""

    def __init__(self, words: str, action: str) -> None:
        """Makes a line.

        Args:
            words: What it is for.
            action: Id of what brings the keyboard here, in `ui.actions`.
        """
        super().__init__()
        self._words, self._action = words, action
        self._sign = self.addAction(icon("search", colour("soft"), _ICON_PX), self.ActionPosition.LeadingPosition)
        self._sign.setToolTip(words)
        self._drawn = ""
        self.setProperty("kind", "search")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._show_key()
        keys().changed.connect(self._show_key)
        self.setClearButtonEnabled(False)

    def say_again(self) -> None:
        """In the language of now."""
        self._words = said.again(self._words)
        self._sign.setToolTip(self._words)
        self._show_key()

    def event(self, event: QEvent) -> bool:
        """Esc is its own while it is typed into, not the window's."""
        is_key = event.type() == QEvent.Type.ShortcutOverride
        if is_key and isinstance(event, QKeyEvent) and keys().is_pressed("back", event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves, or moves in what was found; all else is typed."""
        if keys().is_pressed("back", event):
            self.left.emit()
        elif keys().is_pressed("find.next", event):
            self.entered.emit(1)
        elif keys().is_pressed("find.before", event):
            self.entered.emit(-1)
        elif event.key() in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(_ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _show_key(self) -> None:
        self.setToolTip(with_key(self._words, self._action))

    def changeEvent(self, event: QEvent) -> None:
        """Draws the magnifier again in the new palette; Qt tells of one change several times."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._drawn != colour("soft").name():
            self._drawn = colour("soft").name()
            self._sign.setIcon(icon("search", colour("soft"), _ICON_PX))
