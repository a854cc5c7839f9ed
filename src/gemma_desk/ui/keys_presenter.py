"""Between the keys that were chosen, what obeys them, and the page they are changed on."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gemma_desk.ui.keys import keys
from gemma_desk.ui.keys_dialog import KeysDialog
from gemma_desk.ui.settings_keeper import SettingsKeeper


class KeysPresenter(QObject):
    """Has every change of a key count at once."""

    def __init__(self, window: QWidget, settings: SettingsKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._dialog: KeysDialog | None = None
        settings.changed.connect(self._show)
        self._show()

    def open(self) -> None:
        """Opens the page, or brings it to the front."""
        if self._dialog is None:
            self._dialog = KeysDialog(self._window, keys().chosen)
            self._dialog.chosen.connect(lambda chosen: self._settings.change(keys=chosen))
            self._dialog.finished.connect(self._forget)
            self._dialog.show()
        self._dialog.activateWindow()
        self._dialog.search.setFocus()

    def _show(self) -> None:
        keys().choose(self._settings.now.keys)
        if self._dialog is not None:
            self._dialog.show_keys(keys().chosen)

    def _forget(self) -> None:
        self._dialog = None
