"""Has a copy of the conversations made each day while the program is used, where the settings wish it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from gemma_desk.app.daily_copy import DailyCopy
from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch
from gemma_desk.app.library import Library
from gemma_desk.ui.settings_keeper import SettingsKeeper

_FIRST_AFTER_MS = 60_000
"""The window is used by then, or was closed again."""
_LOOK_EVERY_MS = 3_600_000
"""A program that stays open for days has copies of each, too."""


class CopyKeeper(QObject):
    """Looks now and then whether one is due."""

    def __init__(
        self, desk: Desk, library: Library, settings: SettingsKeeper, dispatch: Dispatch, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._settings = settings
        self._daily = DailyCopy(desk.store, desk.folder, dispatch)
        self._timer = QTimer(self, interval=_FIRST_AFTER_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Looks from now on, first in a minute."""
        self._timer.start()

    def look(self) -> None:
        """Has one made where it is due and wished."""
        self._timer.setInterval(_LOOK_EVERY_MS)
        if self._settings.now.keeps_copies:
            self._daily.make_if_due(lambda _: None, self._library.tell)

    def end(self) -> None:
        """Breaks one off that is being made."""
        self._timer.stop()
        self._daily.close()
