"""A window whose screens change while something lies over it: `python -m tests.torture.sound.arranging FOLDER SEED N`.

To be run on a display with two screens. One line of JSON for each change.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gemma_desk.app.desk import Desk
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.settings import Settings
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.capture.microphone import Microphone
from gemma_desk.engine.client import EngineClient
from gemma_desk.media.decoder import Decoder
from gemma_desk.playback.loudspeaker import Loudspeaker
from gemma_desk.speech.system import system_mouth
from gemma_desk.ui.application import make_application
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.quick_window import QuickWindow
from gemma_desk.ui.theme import Theme
from gemma_desk.ui.window_acts import window_acts

_OVER = ("window.settings", "window.keys", "window.offline", "window.modes", "model.page", "model.ways", "find")
"""What lies over the window, by the ids of actions."""
_POPUP, _QUICK = "question.mode", "the quick window"
_PLACES = (QRect(0, 0, 1280, 800), QRect(1280, 0, 1280, 800), QRect(640, 0, 1280, 800), QRect(1280, 0, 640, 480))
_SETTLES_S = 0.4
_GIVE_UP_S = 30.0


class Arranging:
    """A window, and somebody at the cables."""

    def __init__(self, window: MainWindow, quick: QuickWindow, chance: random.Random) -> None:
        self._window, self._quick, self._chance = window, quick, chance
        self._acts = window_acts(window)
        self._longest_s = 0.0

    def change(self) -> tuple[str, list[str]]:
        """One overlay, one change; gives what lay over the window, and what was found."""
        over = self._chance.choice((*_OVER, _POPUP, _QUICK))
        self._window.move(self._chance.choice((40, 1400)), 40)
        self._longest_s = 0.0
        self._open(over)
        self._live_for(0.2)
        self._exchange_screens()
        self._live_for(_SETTLES_S)
        self._close()
        return over, [f"{over}: {each}" for each in self._wrong()]

    def _open(self, over: str) -> None:
        if over == _QUICK:
            self._quick.open()
        elif over == _POPUP:
            QTimer.singleShot(100, self._exchange_screens)
            QTimer.singleShot(600, self._close_popup)  # it waits for its end
            self._acts[over]()
        else:
            self._acts[over]()

    def _exchange_screens(self) -> None:
        """Takes a screen away, brings one, or makes one another size, in some order."""
        for name in self._chance.sample(("left", "right"), k=self._chance.randrange(1, 3)):
            _xrandr("--delmonitor", name)
            if name == "left" or self._chance.random() < 0.6:
                place = self._chance.choice(_PLACES)
                size = f"{place.width()}/340x{place.height()}/210+{place.x()}+{place.y()}"
                _xrandr("--setmonitor", name, size, "screen" if name == "left" else "none")

    def _close_popup(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    def _close(self) -> None:
        self._close_popup()
        self._quick.hide()
        self._live(lambda: QApplication.activeModalWidget() is not None and _close_one())
        for _ in range(3):
            self._window.stop_innermost()
            self._live_for(0.05)

    def _wrong(self) -> Iterator[str]:
        """It is there, can be typed into, and took no long while."""
        if self._longest_s > 2.0:
            yield f"The window did not answer for {self._longest_s:.1f} s."
        if not self._window.isVisible() or self._window.screen() is None:
            yield "The window is gone."
        box = self._window.page.composer.box
        box.clear()
        QTest.keyClicks(box, "still here")
        if box.toPlainText() != "still here":
            yield f"What was typed reads {box.toPlainText()!r}."

    def _live(self, goes_on: Callable[[], object]) -> None:
        until = time.monotonic() + _GIVE_UP_S
        while goes_on() and time.monotonic() < until:
            began_s = time.thread_time()
            QApplication.processEvents()
            self._longest_s = max(self._longest_s, time.thread_time() - began_s)
            time.sleep(0.005)

    def _live_for(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        self._live(lambda: time.monotonic() < until)


def main(folder: Path, seed: str, n: int) -> None:
    """Changes the screens so often."""
    app = make_application(["window"])
    with _windows(app, folder) as (window, quick):
        arranging = Arranging(window, quick, random.Random(seed))
        arranging._live_for(1.0)
        for _ in range(n):
            over, found = arranging.change()
            os.write(1, json.dumps({"over": over, "found": found}).encode() + b"\n")


def _close_one() -> bool:
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    return True


def _xrandr(*words: str) -> None:
    subprocess.run(["xrandr", *words], check=False, capture_output=True, timeout=_GIVE_UP_S)


@contextmanager
def _windows(app: QApplication, folder: Path) -> Iterator[tuple[MainWindow, QuickWindow]]:
    settings = Settings(titles=False, is_new=False)
    store, engine, decoder = StoreThread(folder), EngineThread(EngineClient()), Decoder()
    desk = Desk(folder, settings, store, engine, decoder, lambda name: Microphone(name), Loudspeaker, system_mouth)
    theme = Theme(app, settings.theme)
    window = MainWindow(desk, theme)
    window.open()
    quick = QuickWindow(desk, theme, window.shared)
    yield window, quick
    window.shared.windows.quit()
    for part in (decoder, engine, store):
        part.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
