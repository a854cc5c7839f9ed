"""Our own windows, out of the picture of the screen for a moment, and back as they were."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from gemma_desk.desktop.standing import Standing, standing_now

_UNSEEN_AFTER_MS = 60
"""Until what was behind our windows has been drawn again."""
_SHOWS_QUIETLY = "_q_showWithoutActivating"
"""What Qt makes of the attribute when it makes the window; one that is made already has it from here."""


class Unseen(QObject):
    """Hides windows and dialogs and brings them back. Menus are closed: what they were opened on is not seen any more.

    What has the keyboard is remembered, and where our windows lie among those of others.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hidden: list[QWidget] = []
        self._active: QWidget | None = None
        """The one of ours that had the keyboard."""
        self._standing: Standing | None = None

    def hide(self, then: Callable[[], None]) -> None:
        """Hides what is seen of us, and goes on when it is; at once where nothing is."""
        _close_menus()
        self._standing, self._active = standing_now(), QApplication.activeWindow()
        seen = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow() and not w.isMinimized()]
        for window in seen:
            window.setWindowOpacity(0.0)  # a desktop that lets windows fade away would still show them
            window.hide()
        self._hidden = seen
        QTimer.singleShot(_UNSEEN_AFTER_MS if seen else 0, self, then)

    def is_hiding(self, window: QWidget) -> bool:
        """Whether it will be shown again."""
        return window in self._hidden

    def show_again(self, *, gives_keyboard: bool) -> None:
        """Brings back what was hidden, to where it was.

        Args:
            gives_keyboard: To what had it; else whoever calls this opens what takes it.
        """
        hidden, self._hidden = sorted(self._hidden, key=_depth), []
        for window in hidden:
            window.setWindowOpacity(1.0)
            _show_quietly(window)
        if self._standing is not None:
            self._standing.put_back([int(window.winId()) for window in hidden])
        if gives_keyboard:
            self._give_keyboard()
        self._standing = self._active = None

    def _give_keyboard(self) -> None:
        if self._active is not None:
            self._active.activateWindow()
        elif self._standing is not None:
            self._standing.give_keyboard()


def _close_menus() -> None:
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def _depth(window: QWidget) -> int:
    """A dialog is shown after what it belongs to."""
    parent = window.parentWidget()
    return 0 if parent is None else 1 + _depth(parent.window())


def _show_quietly(window: QWidget) -> None:
    """Without the keyboard, and a dialog not in the middle of its window but where it was."""
    handle, was_moved = window.windowHandle(), window.testAttribute(Qt.WidgetAttribute.WA_Moved)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, True)
    window.setAttribute(Qt.WidgetAttribute.WA_Moved, True)
    handle.setProperty(_SHOWS_QUIETLY, True)
    window.show()
    handle.setProperty(_SHOWS_QUIETLY, None)
    window.setAttribute(Qt.WidgetAttribute.WA_Moved, was_moved)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
