"""Our windows hidden and shown again among those of another program, on a real X server with a window manager."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from Xlib import X, display

import gemma_desk
from tests.e2e.patience import until
from tests.e2e.screen import Screen, running_screen

_ANOTHER = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget(windowTitle="Another program")
window.setGeometry(100, 100, 500, 400)
window.show()
app.exec()
"""
_OURS = """
import sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from gemma_desk.ui.region.unseen import Unseen
app = QApplication([])
window = QWidget(windowTitle="Ours")
window.setGeometry(200, 200, 500, 400)
window.show()
dialog = QDialog(window, windowTitle="Our dialog")
dialog.show()
unseen = Unseen(app)
def obey():
    if sys.stdin.readline() == "hide\\n":
        unseen.hide(lambda: None)
    else:
        unseen.show_again(gives_keyboard=True)
notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(obey)
app.exec()
"""
_NAMES = ("Another program", "Ours", "Our dialog")


class Desk:
    """What the window manager says of the windows."""

    def __init__(self, screen: Screen, ours: subprocess.Popen[str]) -> None:
        self._screen = screen
        self._ours = ours
        self.server = display.Display(screen.display)

    def tell(self, word: str) -> None:
        """To the program that is ours."""
        assert self._ours.stdin is not None
        self._ours.stdin.write(word + "\n")
        self._ours.stdin.flush()

    def activate(self, name: str) -> None:
        number = self._screen.xdotool("search", "--name", f"^{name}$")
        self._screen.xdotool("windowactivate", number)
        until(lambda: self.active == name, f"{name} has the keyboard")

    @property
    def active(self) -> str:
        return self._screen.xdotool("getactivewindow", "getwindowname")

    @property
    def order(self) -> list[str]:
        """Names from the lowest window to the uppermost."""
        root = self.server.screen().root
        found = root.get_full_property(self.server.intern_atom("_NET_CLIENT_LIST_STACKING"), X.AnyPropertyType)
        windows = [self.server.create_resource_object("window", each) for each in found.value] if found else []
        return [str(window.get_wm_name()) for window in windows]

    def place(self, name: str) -> str:
        return self._screen.xdotool("getwindowgeometry", self._screen.xdotool("search", "--name", f"^{name}$"))


@contextmanager
def _running(script: str, screen: Screen) -> Iterator[subprocess.Popen[str]]:
    own = {"PYTHONPATH": str(Path(gemma_desk.__file__).parents[1])}
    with subprocess.Popen(
        [sys.executable, "-c", script], env=screen.environment | own, stdin=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def desk() -> Iterator[Desk]:
    with running_screen() as screen, _running(_ANOTHER, screen), _running(_OURS, screen) as ours:
        desk = Desk(screen, ours)
        until(lambda: sorted(desk.order) == sorted(_NAMES), "all windows are there")
        yield desk
        desk.server.close()


@pytest.mark.parametrize("front", ["Another program", "Our dialog"])
def test_the_keyboard_and_the_order_are_as_before(desk: Desk, front: str) -> None:
    desk.activate(front)
    before = desk.order
    assert before[-1] == front
    places = [desk.place(name) for name in _NAMES]
    desk.tell("hide")
    until(lambda: desk.order == ["Another program"], "ours are hidden")
    desk.tell("show")
    until(lambda: desk.order == before, f"the windows lie as before: {before}, not {desk.order}")
    until(lambda: desk.active == front, f"{front} has the keyboard")
    assert [desk.place(name) for name in _NAMES] == places
