"""The settings as they are now; each change is kept on the disk, by the store's thread."""

from __future__ import annotations

import logging
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from gemma_desk.app.desk import Desk
from gemma_desk.app.modes import in_mode, mode_of
from gemma_desk.app.settings import Settings, save_settings

_log = logging.getLogger(__name__)


class SettingsKeeper(QObject):
    """Holds the settings of one window."""

    changed = Signal()
    """Whoever shows one of them shows it anew."""
    refused = Signal(str, str)
    """Of one that the system did not take: its field, and a sentence that tells why."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.now = desk.settings
        """Never changed, only replaced."""

    @property
    def in_mode(self) -> Settings:
        """The settings as they hold in the mode that is chosen."""
        return in_mode(self.now, mode_of(self.now, self.now.mode))

    def change(self, **changes: Any) -> Settings:
        """Replaces the fields named and saves, without waiting for the disk."""
        if self.note(**changes):
            self.changed.emit()
        return self.now

    def note(self, **changes: Any) -> bool:
        """Keeps what nobody shows, such as where windows stand; gives whether it is another."""
        changed = replace(self.now, **changes)
        if changed == self.now:
            return False
        self.now = changed
        saved = self._desk.store.do(lambda: save_settings(self._desk.folder, changed))
        saved.add_done_callback(_log_failure)
        return True

    def refuse(self, sentence: str, **changes: Any) -> None:
        """Takes one back that could not be put into effect, and says why."""
        self.change(**changes)
        for name in changes:
            self.refused.emit(name, sentence)


def _log_failure(saved: Future[None]) -> None:
    if saved.exception() is not None:
        _log.warning("The settings could not be saved: %s", saved.exception())
