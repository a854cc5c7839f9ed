"""A line to type into what is looked for; it keeps the keys that move in what was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from gemma_desk.ui.icons import icon
from gemma_desk.ui.theme import colour

_ICON_PX = 16
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchBox(QLineEdit):
    """One line with a magnifier."""

    left = Signal()
    """By Esc."""
    stepped = Signal(int)
    """To the next by the arrow down: 1; to the one before by the arrow up: -1."""
    entered = Signal(int)
    """By Enter: 1; with Shift: -1."""

    def __init__(self, words: str, key: str) -> None:
        super().__init__()
        self._sign = self.addAction(icon("search", colour("soft"), _ICON_PX), self.ActionPosition.LeadingPosition)
        self._sign.setToolTip(words)
        self._drawn = ""
        self.setProperty("kind", "search")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words}  ({key})")
        self.setClearButtonEnabled(False)

    def event(self, event: QEvent) -> bool:
        """Esc is its own while it is typed into, not the window's."""
        is_key = event.type() == QEvent.Type.ShortcutOverride
        if is_key and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Cancel):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves, or moves in what was found; all else is typed."""
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.left.emit()
        elif event.key() in _ENTER:
            self.entered.emit(-1 if is_back else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draws the magnifier again in the new palette; Qt tells of one change several times."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._drawn != colour("soft").name():
            self._drawn = colour("soft").name()
            self._sign.setIcon(icon("search", colour("soft"), _ICON_PX))
