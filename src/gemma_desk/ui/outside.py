"""Does what is wanted from outside the window: by later starts, by keys that work everywhere, by the tray."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor, QPixmap

from gemma_desk.app.home import on_thread, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.desktop.global_keys import is_wayland
from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.ui.intake import png_of
from gemma_desk.ui.language import tr
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.region.picker import RegionPicker, Unseen
from gemma_desk.ui.region.shots import Shot, split_shot, take_shots
from gemma_desk.ui.unattended import Errand, Unattended


class Outside(QObject):
    """Wishes, each done in the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._unseen = Unseen(self)
        self._picker = RegionPicker(self)
        self._picker.chosen.connect(self._ask_about_part)
        self._picker.left.connect(self._unseen.show_again)

    def fulfil(self, wish: Wish) -> None:
        """Does it, or begins to."""
        match wish.kind:
            case WishKind.SHOW:
                self._show(wish)
            case WishKind.ASK:
                self._ask(wish)
            case WishKind.QUICK_ASK | WishKind.TALK:
                self._begin()
            case WishKind.CAPTURE:
                self._with_shots(self._picker.open)
            case WishKind.DESCRIBE_SCREEN:
                self._with_shots(self._describe)

    def _show(self, wish: Wish) -> None:
        """Adds files and a question to what stands in the composer."""
        self._raise()
        if wish.files:
            self._window.intake.take_files(list(map(Path, wish.files)))
        if wish.question:
            self._window.page.composer.box.appendPlainText(wish.question)

    def _ask(self, wish: Wish) -> None:
        """Asks in a new conversation; where a question is being composed for one, it only adds to that."""
        self._begin()
        if not self._window.page.composer.is_empty:
            return self._show(wish)
        Unattended(self._window, Errand(wish.question, tuple(map(Path, wish.files))))

    def _begin(self) -> None:
        self._raise()
        self._window.conversations.begin()

    def _raise(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    # The screen

    def _with_shots(self, then: Callable[[tuple[Shot, ...]], None]) -> None:
        """Takes the screens without our windows on them."""
        if not self._picker.is_open:
            self._unseen.hide(partial(self._shoot, then))

    def _shoot(self, then: Callable[[tuple[Shot, ...]], None]) -> None:
        if not is_wayland():
            return then(take_shots())
        from gemma_desk.desktop.portal_screen import screenshot

        taken = on_thread(screenshot)
        when_done(taken, self._window.bridge, lambda data: then(split_shot(data)), self._say)

    def _describe(self, shots: tuple[Shot, ...]) -> None:
        self._unseen.show_again()
        under = next((shot for shot in shots if shot.screen.geometry().contains(QCursor.pos())), shots[0])
        self._begin()
        self._attach(under.picture, tr("Whole screen"))
        Unattended(self._window, Errand(tr("Describe what is on this screen, for somebody who cannot see it.")))

    def _ask_about_part(self, picture: QPixmap) -> None:
        """With what is being said meanwhile, it goes as one question; without, the question is still to be written."""
        self._unseen.show_again()
        self._raise()
        self._attach(picture, tr("Part of the screen"))
        self._window.page.composer.box.setFocus()

    def _attach(self, picture: QPixmap, name: str) -> None:
        self._window.intake.take_data(png_of(picture.toImage()), name)

    def _say(self, problem: Problem) -> None:
        self._unseen.show_again()
        self._window.page.composer.say(problem.sentence)
