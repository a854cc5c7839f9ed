"""Between what leaves this machine and the page that shows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gemma_desk.app.desk import Desk
from gemma_desk.fetching.record import ConnectionRecord
from gemma_desk.sealed import can_kernel_refuse
from gemma_desk.ui.offline_dialog import OfflineDialog
from gemma_desk.ui.settings_keeper import SettingsKeeper

_LOOKS_EVERY_MS = 1000
"""While the page is open: something may be being fetched."""


class OfflinePresenter(QObject):
    """Opens the page and keeps it true."""

    def __init__(self, window: QWidget, desk: Desk, settings: SettingsKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._record = ConnectionRecord(desk.folder)
        self._dialog: OfflineDialog | None = None
        self._timer = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._timer.timeout.connect(self._show)
        settings.changed.connect(self._show)

    def open(self) -> None:
        """Opens the page, or brings it to the front."""
        if self._dialog is None:
            self._dialog = OfflineDialog(self._window, is_sealed=can_kernel_refuse())
            self._dialog.offline_chosen.connect(lambda is_wished: self._settings.change(stays_offline=is_wished))
            self._dialog.finished.connect(self._forget)
            self._show()
            self._timer.start()
            self._dialog.show()
        self._dialog.activateWindow()

    def _show(self) -> None:
        if self._dialog is None:
            return
        self._dialog.show_offline(self._settings.now.stays_offline)
        connections = self._record.connections()
        if connections != self._dialog.connections:
            self._dialog.show_connections(connections)

    def _forget(self) -> None:
        self._timer.stop()
        self._dialog = None
