"""One window program for each data folder: the first one holds a lock and listens for the wishes of later starts."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from gemma_desk.desktop.hand_over import LONGEST_WISH_BYTES, TAKEN, address, wish_from

_log = logging.getLogger(__name__)


class OneInstance(QObject):
    """Whether this program is the one, and what others hand over to it."""

    wished = Signal(object)
    """A `Wish` of a later start."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address(folder)
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # never by age; one whose program is gone is taken over at once
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Becomes the one; False where another program is. In a folder that cannot be locked, all are."""
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Takes wishes from now on. Needs an application object."""
        QLocalServer.removeServer(self._address)  # left behind by one that was killed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(self._address):
            _log.warning("Later starts cannot hand over: %s", self._server.errorString())

    def close(self) -> None:
        """Lets others be the one."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _on_connection(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setReadBufferSize(LONGEST_WISH_BYTES)
            caller.setParent(self)
            caller.readyRead.connect(self._on_line)
            caller.disconnected.connect(caller.deleteLater)

    def _on_line(self) -> None:
        caller = self.sender()
        if not isinstance(caller, QLocalSocket) or not caller.canReadLine():
            return
        wish = wish_from(caller.readLine().data())
        if wish is None:
            caller.abort()
            return
        caller.write(TAKEN)
        caller.disconnectFromServer()
        self.wished.emit(wish)
