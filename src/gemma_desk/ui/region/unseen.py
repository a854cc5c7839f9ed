"""Our own windows, out of the picture of the screen for a moment, and back as they were."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gemma_desk.desktop.standing import Standing, standing_now

_UNSEEN_AFTER_MS = 60
"""Until what was behind our windows has been drawn again."""
_LOOK_EVERY_MS, _N_LOOKS = 20, 50
"""Until the system knows that our windows are shown again."""
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
        self._shown: list[QWidget] = []
        """What is shown again, of which the system may not know yet."""
        self._gives_keyboard = False
        self._n_looks = 0
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._put_back)

    def hide(self, then: Callable[[], None]) -> None:
        """Hides what is seen of us, and goes on when it is; at once where nothing is."""
        _close_menus()
        self._look.stop()
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
        hidden, self._hidden = sorted(filter(isValid, self._hidden), key=_depth), []
        for window in hidden:
            window.setWindowOpacity(1.0)
            _show_quietly(window)
        self._shown, self._gives_keyboard, self._n_looks = hidden, gives_keyboard, 0
        self._look.start()
        self._put_back()

    def close(self) -> None:
        """Our windows are being closed: nothing is brought back any more."""
        self._look.stop()

    def _put_back(self) -> None:
        """As soon as the system knows of the windows, which it does not tell."""
        self._n_looks += 1
        ours = [int(window.winId()) for window in self._shown if isValid(window)]
        if self._standing is not None and not self._standing.put_back(ours) and self._n_looks < _N_LOOKS:
            return
        self._look.stop()
        if self._gives_keyboard:
            self._give_keyboard()
        self._standing, self._active, self._shown = None, None, []

    def _give_keyboard(self) -> None:
        """The system knows who had it; Qt may not have heard yet that it is none of ours any more."""
        if self._standing is not None:
            self._standing.give_keyboard()
        elif self._active is not None and isValid(self._active):
            self._active.activateWindow()


def _close_menus() -> None:
    while (menu := QApplication.activePopupWidget()) is not None and menu.close():
        pass


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
