"""The program on the desktop beside its windows: in the tray, at keys of every program, at the start of the system."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from gemma_desk.app.home import on_thread, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.desktop import autostart
from gemma_desk.desktop.global_keys import Bound, is_wayland
from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.ui.keys import keys
from gemma_desk.ui.keys_everywhere import KEYS_EVERYWHERE, KeysEverywhere
from gemma_desk.ui.shared import Shared
from gemma_desk.ui.tray import Tray, TrayState

_TRAY_WITHIN_MS = 20_000
"""A desktop that starts with the program has come up by then."""


class Presence(QObject):
    """As the settings have it, at once."""

    def __init__(
        self, shared: Shared, fulfil: Callable[[Wish], None], on_key: Callable[[WishKind, bool], None]
    ) -> None:
        super().__init__(shared)
        self._shared = shared
        self._starts = shared.settings.now.starts_with_system
        self.tray = Tray(shared.home, self)
        self.tray.joined.connect(self._show_settings)
        self._wait = QTimer(self, singleShot=True, interval=_TRAY_WITHIN_MS)
        self._wait.timeout.connect(self._open_without_tray)
        self.tray.wished.connect(fulfil)
        self.tray.quit_requested.connect(shared.windows.quit)
        self.keys = KeysEverywhere(shared.desk.new_global_keys, shared.home, self)
        self.keys.pressed.connect(on_key)
        self.keys.bound.connect(_note_problems)
        shared.settings.changed.connect(self._show_settings)
        shared.model.changed.connect(self._show_state)
        shared.windows.activity_changed.connect(self._show_state)
        self._show_settings()
        self._show_state()

    @property
    def wishes_tray(self) -> bool:
        """Whether its icon is in the tray, or will be when there is one. What starts with the system waits there."""
        now = self._shared.settings.now
        return now.stays_in_tray or now.starts_with_system

    def wait(self) -> None:
        """No window is open: where there is no tray within 20 s, one is, so that the program can be found."""
        if not self.tray.is_shown:
            self._wait.start()

    def _open_without_tray(self) -> None:
        windows = self._shared.windows
        if not self.tray.is_shown and not any(each.frame.isVisible() for each in windows.all):
            windows.raise_(windows.main)

    def close(self) -> None:
        """Leaves the desktop to others."""
        self._wait.stop()
        self.tray.close()
        self.keys.close()

    def _show_settings(self) -> None:
        now = self._shared.settings.now
        (self.tray.show if self.wishes_tray else self.tray.hide)()
        self._shared.windows.stays_in_tray = now.stays_in_tray and self.tray.is_shown
        self.keys.turn(not is_wayland() if now.keys_everywhere is None else now.keys_everywhere)
        if now.starts_with_system != self._starts:
            self._starts = now.starts_with_system
            written = on_thread(partial(autostart.start_with_system, now.starts_with_system))
            when_done(written, self._shared.home, lambda _: None, self._take_back)

    def _take_back(self, problem: Problem) -> None:
        """The system did not take it: the setting says what is so, and the window why."""
        self._starts = not self._starts
        self._shared.settings.refuse(problem.sentence, starts_with_system=self._starts)

    def _show_state(self) -> None:
        self.tray.show_state(self._state)

    @property
    def _state(self) -> TrayState:
        windows = self._shared.windows.all
        if any(window.recorder.is_listening for window in windows):
            return TrayState.LISTENING
        if any(window.page.composer.is_busy for window in windows):
            return TrayState.ANSWERING
        model = self._shared.model.state
        if model.can_answer:
            return TrayState.READY if model.info is not None else TrayState.LOADING
        return TrayState.FAILED if model.problem is not None else TrayState.NO_MODEL


def _note_problems(bound: tuple[Bound, ...]) -> None:
    actions = {kind: action for action, kind in KEYS_EVERYWHERE.items()}
    keys().note_problems({actions[each.kind]: each.problem for each in bound if each.problem})
