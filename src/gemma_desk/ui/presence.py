"""The program on the desktop beside its windows: in the tray, at keys of every program, at the start of the system."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from gemma_desk.app.home import on_thread, problem_of
from gemma_desk.desktop import autostart
from gemma_desk.desktop.global_keys import Bound, is_wayland
from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.ui.keys import keys
from gemma_desk.ui.keys_everywhere import KEYS_EVERYWHERE, KeysEverywhere
from gemma_desk.ui.shared import Shared
from gemma_desk.ui.tray import Tray, TrayState


class Presence(QObject):
    """As the settings have it, at once."""

    def __init__(
        self, shared: Shared, fulfil: Callable[[Wish], None], on_key: Callable[[WishKind, bool], None]
    ) -> None:
        super().__init__(shared)
        self._shared = shared
        self._starts = shared.settings.now.starts_with_system
        self.tray = Tray(self)
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
    def is_in_tray(self) -> bool:
        """Whether the program goes on without a window."""
        return self.tray.is_shown

    def close(self) -> None:
        """Leaves the desktop to others."""
        self.tray.hide()
        self.keys.close()

    def _show_settings(self) -> None:
        now = self._shared.settings.now
        if now.stays_in_tray != self.tray.is_shown:
            (self.tray.show if now.stays_in_tray else self.tray.hide)()
        self._shared.windows.stays_in_tray = self.tray.is_shown
        self.keys.turn(not is_wayland() if now.keys_everywhere is None else now.keys_everywhere)
        if now.starts_with_system != self._starts:
            self._starts = now.starts_with_system
            on_thread(lambda: autostart.start_with_system(now.starts_with_system)).add_done_callback(_log_failure)

    def _show_state(self) -> None:
        self.tray.show_state(self._state)

    @property
    def _state(self) -> TrayState:
        windows = self._shared.windows.all
        if any(window.recorder.is_listening for window in windows):
            return TrayState.LISTENING
        if any(window.page.composer.is_busy for window in windows):
            return TrayState.ANSWERING
        return TrayState.LOADING if self._shared.model.state.fraction is not None else TrayState.READY


def _note_problems(bound: tuple[Bound, ...]) -> None:
    actions = {kind: action for action, kind in KEYS_EVERYWHERE.items()}
    keys().note_problems({actions[each.kind]: each.problem for each in bound if each.problem})


def _log_failure(done: object) -> None:
    error = done.exception()
    if error is not None:
        problem_of(error)
