"""Does what is wanted from outside the window: by later starts, by keys that work everywhere, by the tray."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCursor, QPixmap

from gemma_desk.app.home import on_thread, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.desktop.global_keys import is_wayland
from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.gemma.audio import MAX_SECONDS
from gemma_desk.ui.intake import png_of
from gemma_desk.ui.language import tr
from gemma_desk.ui.presence import Presence
from gemma_desk.ui.quick_window import QuickWindow
from gemma_desk.ui.region.permission import may_see_screen
from gemma_desk.ui.region.picker import RegionPicker
from gemma_desk.ui.region.shots import Shot, split_shot, take_shots
from gemma_desk.ui.region.talking import TalkMeanwhile
from gemma_desk.ui.region.unseen import Unseen
from gemma_desk.ui.shared import Shared
from gemma_desk.ui.unattended import Errand, Unattended
from gemma_desk.ui.words import clock

UseShots = Callable[[tuple[Shot, ...]], None]


class Outside(QObject):
    """Wishes, each done in the main window or in the small one."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._shared = shared
        self._quick: QuickWindow | None = None
        self._is_looking = False
        """Whether the screens are being taken; a desktop may ask the person meanwhile."""
        self._unseen = Unseen(self)
        self._picker = RegionPicker(self)
        self._picker.chosen.connect(self._ask_about_part)
        self._picker.left.connect(self._leave_screen)
        self._talking = TalkMeanwhile(lambda: self.quick.recorder, lambda: self._picker.is_open, self)
        self._picker.talked.connect(self._talking.on_space)
        self.presence = Presence(shared, self.fulfil, self.on_key)
        shared.ended.connect(self._end)

    @property
    def quick(self) -> QuickWindow:
        """The small window, which may not be shown."""
        if self._quick is None:
            self._quick = QuickWindow(self._shared.desk, self._shared.theme, self._shared)
            self._quick.recorder.level_changed.connect(self._show_listening)
            self._quick.recorder.ended.connect(self._show_silence)
            self._quick.closed.connect(self._forget_quick)
        return self._quick

    def fulfil(self, wish: Wish) -> None:
        """Does it, or begins to."""
        match wish.kind:
            case WishKind.SHOW:
                self._show(wish)
            case WishKind.WAIT:
                pass
            case WishKind.ASK:
                self._ask(wish)
            case WishKind.QUICK_ASK:
                self._toggle_quick()
            case WishKind.TALK:
                self._open_quick(asks_at_once=True)
                self.quick.talk_to_send()
            case WishKind.CAPTURE:
                self._with_shots(self._choose_part)
            case WishKind.DESCRIBE_SCREEN:
                self._with_shots(self._describe)

    def on_key(self, kind: WishKind, is_down: bool) -> None:
        """A key that counts everywhere: most are wishes; held, that of the screen also listens, as that for talking."""
        if is_down:
            self.fulfil(Wish(kind))
        if kind is WishKind.CAPTURE:
            self._talking.on_key(is_down)
        elif kind is WishKind.TALK and not is_down:
            if self.quick.has_note:  # a microphone that failed leaves what is typed to the person
                self.quick.send_when_heard()
            self.quick.recorder.release()

    # The main window

    def _show(self, wish: Wish) -> None:
        """Adds files and a question to what stands in the composer."""
        main = self._shared.windows.main
        self._shared.windows.show_hidden()
        self._shared.windows.raise_(main)
        if wish.files or wish.question:
            main.uncover()
        if wish.files:
            main.intake.take_files(list(map(Path, wish.files)))
        if wish.question:
            main.page.composer.box.appendPlainText(wish.question)

    def _ask(self, wish: Wish) -> None:
        """Asks in a new conversation; where a question is being composed for one, it only adds to that."""
        main = self._shared.windows.main
        main.begin("")
        if not main.page.composer.is_empty:
            return self._show(wish)
        self._shared.windows.raise_(main)
        main.uncover()
        Unattended(main, Errand(wish.question, tuple(map(Path, wish.files))))

    # The small window

    def _toggle_quick(self) -> None:
        if self.quick.isVisible() and self.quick.isActiveWindow():
            self.quick.close()
        else:
            self._open_quick()

    def _open_quick(self, *, asks_at_once: bool = False) -> None:
        """On a new conversation, unless it is open already: then what is there goes on.

        Args:
            asks_at_once: A question of its own follows; what was being written when it was closed is none of it.
        """
        if self.quick.isVisible():
            self.quick.offers.look()
            self._shared.windows.raise_(self.quick)
        else:
            self.quick.open()
            if asks_at_once:
                self.quick.set_aside()

    def _forget_quick(self) -> None:
        self._quick = None

    def _end(self) -> None:
        """The small window may have been made and never shown; one that was closes like the others."""
        self._picker.close()
        self._unseen.close()
        self.presence.close()
        if self._quick is not None and not self._quick.is_opened:
            self._quick.discard()

    # The screen

    def _with_shots(self, then: UseShots) -> None:
        """Takes the screens without our windows on them."""
        if not self._is_looking and not self._picker.is_open and may_see_screen():
            self._is_looking = True
            self._unseen.hide(partial(self._shoot, then))

    def _shoot(self, then: UseShots) -> None:
        if not is_wayland():
            return self._use(then, take_shots())
        from gemma_desk.desktop.portal_screen import screenshot

        taken = on_thread(screenshot)
        when_done(taken, self._shared.home, lambda data: self._use(then, split_shot(data)), self._say)

    def _use(self, then: UseShots, shots: tuple[Shot, ...]) -> None:
        self._is_looking = False
        if shots:
            return then(shots)
        from gemma_desk.desktop.portal_screen import not_a_picture

        self._say(not_a_picture().problem)

    def _choose_part(self, shots: tuple[Shot, ...]) -> None:
        self._picker.open(shots, self._shared.media.largest_detail)
        QTimer.singleShot(0, self, lambda: self.quick)  # made while the person looks for the place

    def _describe(self, shots: tuple[Shot, ...]) -> None:
        self._unseen.show_again(gives_keyboard=False)
        under = next((shot for shot in shots if shot.screen.geometry().contains(QCursor.pos())), shots[0])
        self._open_quick()
        composer = self.quick.page.composer
        if composer.is_empty or composer.is_busy:  # what is being written there stays there
            self.quick.begin("")
        question = tr("Describe what is on this screen, for somebody who cannot see it.")
        if self.quick.set_aside():
            self._attach(under.picture, tr("Whole screen"))
            Unattended(self.quick, Errand(question))
        else:
            self._add_to_question(under.picture, question)

    def _add_to_question(self, picture: QPixmap, question: str) -> None:
        """Beside what is still being read or spoken, or was refused: that is not ours to send, nor to put away."""
        self._attach(picture, tr("Whole screen"))
        composer = self.quick.page.composer
        composer.box.appendPlainText(question)
        composer.say(tr("The screen stands beside what you were putting together. Nothing is sent until you send it."))

    def _ask_about_part(self, picture: QPixmap) -> None:
        """With what was said meanwhile, it goes as one question; without, the question is still to be written."""
        self._talking.choose()
        self._unseen.show_again(gives_keyboard=False)
        has_note = self.quick.has_note
        self._open_quick(asks_at_once=has_note)
        self._attach(picture, tr("Part of the screen"))
        if has_note:
            self.quick.send_when_heard()

    def _leave_screen(self) -> None:
        """What was said for the part that was not chosen goes, too, unless it is seen in the small window."""
        is_seen = self._unseen.is_hiding(self.quick)
        if not self._talking.forget() and not is_seen:
            self.quick.forget_note()
        self._unseen.show_again(gives_keyboard=True)

    def _attach(self, picture: QPixmap, name: str) -> None:
        self.quick.intake.take_data(png_of(picture.toImage()), name)

    def _say(self, problem: Problem) -> None:
        self._is_looking = False
        self._unseen.show_again(gives_keyboard=False)
        self._open_quick()
        self.quick.page.composer.say(problem.sentence)

    def _show_silence(self) -> None:
        self._picker.show_pill("")

    def _show_listening(self, level: float, seconds: float) -> None:
        words = tr("Listening {time} of {most}", time=clock(seconds), most=clock(MAX_SECONDS))
        self._picker.show_pill(words if self.quick.recorder.is_listening else "")
