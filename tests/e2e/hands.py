"""A person's hands where one key or click is not enough: menus gone through, texts dragged over, files named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QWidget

from gemma_desk.ui.rendering.flowing_text import FlowingText
from tests.e2e.window import OpenWindow

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Kind = TypeVar("Kind", bound=QWidget)
_LOOK_EVERY_MS = 20


def choose(window: OpenWindow, open_menu: Callable[[], object], *path: str) -> None:
    """Opens a menu and goes through it with the arrow keys.

    Args:
        window: Where it is.
        open_menu: By a key or a click; may come back when the menu is closed.
        path: What to choose; where it is in a menu of a menu, the words of each.
    """
    ahead = list(path)
    left_open: list[QMenu] = []
    before = QApplication.activeWindow()
    timer = QTimer(interval=_LOOK_EVERY_MS)

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            return
        words = ahead.pop(0)
        if not ahead:
            timer.stop()
        try:
            _enter(menu, words)
        finally:
            if not timer.isActive():
                left_open.extend(_close_menus())

    timer.timeout.connect(look)
    timer.start()
    open_menu()
    window.until(lambda: not ahead, f"a menu with {path} is open")
    assert left_open == [], f"{path} was not chosen"
    _give_back(window, before)


def _enter(menu: QMenu, words: str) -> None:
    mark(menu, words)
    QTest.keyClick(menu, Qt.Key.Key_Right if menu.activeAction().menu() else Qt.Key.Key_Return)


def _close_menus() -> list[QMenu]:
    """Those that stay open would hold the test for ever."""
    closed = []
    while isinstance(popup := QApplication.activePopupWidget(), QMenu):
        closed.append(popup)
        popup.close()
    return closed


def _give_back(window: OpenWindow, before: QWidget | None) -> None:
    """The offscreen platform leaves the keyboard with a menu that is gone, where a desktop gives it back."""
    QApplication.processEvents()  # what was chosen may have opened a page that takes it
    if isinstance(QApplication.activeWindow(), QMenu):
        last = window.window if before is None or isinstance(before, QMenu) else before
        last.activateWindow()
        window.until(last.isActiveWindow, "the window has the keyboard again")


def mark(menu: QMenu, words: str) -> None:
    """Goes down in a menu until that is marked."""
    for _ in range(2 * len(menu.actions())):
        marked = menu.activeAction()
        if marked is not None and marked.text().split("\t")[0].replace("&", "") == words:
            return
        QTest.keyClick(menu, Qt.Key.Key_Down)
    raise AssertionError(f"{words} is not in the menu of {[each.text() for each in menu.actions()]}")


def drag(start: FlowingText, end: FlowingText) -> None:
    """Presses before the first letter of one text and lets go behind the last one of another."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    last = end.viewport().rect().bottomRight() - QPoint(1, 1)
    place = start.viewport().mapFromGlobal(end.viewport().mapToGlobal(last))
    QTest.mousePress(start.viewport(), left, none, QPoint(1, 8))
    QTest.mouseMove(start.viewport(), place - QPoint(3, 0))
    QTest.mouseMove(start.viewport(), place)
    QTest.mouseRelease(start.viewport(), left, none, place)


def name_file(window: OpenWindow, path: Path) -> None:
    """Pastes a path into the dialog that asks for one, and Enter."""

    def open_dialogs() -> list[QFileDialog]:
        return [each for each in window.window.findChildren(QFileDialog) if each.isVisible()]

    window.until(open_dialogs, "a file is asked for")
    (dialog,) = open_dialogs()
    box = dialog.findChild(QLineEdit, "fileNameEdit")
    assert box is not None
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, CTRL)
    QGuiApplication.clipboard().setText(str(path))
    QTest.keyClick(box, Qt.Key.Key_V, CTRL)  # letter by letter it opens each folder on the way
    QTest.keyClick(box, Qt.Key.Key_Return)
    window.until(lambda: not open_dialogs(), f"{path.name} is taken")
    come_back(window)


def write(box: QLineEdit, text: str) -> None:
    """Writes in the place of what stands in a line."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(box, text)


def come_back(window: OpenWindow) -> None:
    """Brings the window to the front, as a desktop does when what was before it is closed."""
    window.window.activateWindow()
    window.until(window.window.isActiveWindow, "the window has the keyboard")


def there(window: QWidget, kind: type[Kind]) -> list[Kind]:
    """Those of a kind that are seen."""
    return [each for each in window.findChildren(kind) if each.isVisible()]
