"""Where a window stands on the screen, as text to be kept."""

from __future__ import annotations

from base64 import b64decode, b64encode

from PySide6.QtCore import QByteArray, QPoint
from PySide6.QtWidgets import QMainWindow

FIRST_SIZE_PX = (1080, 760)
_APART = QPoint(32, 32)


def place_of(window: QMainWindow) -> str:
    """Gives what `put_back` takes."""
    return b64encode(window.saveGeometry().data()).decode()


def put_back(window: QMainWindow, place: str) -> None:
    """Puts a window where it stood; of the usual size where nothing was kept, or nothing that can be read."""
    try:
        geometry = b64decode(place)
    except ValueError:
        # The settings file is text that anybody may edit; a damaged place is worth no error.
        geometry = b""
    if not geometry or not window.restoreGeometry(QByteArray(geometry)):
        window.resize(*FIRST_SIZE_PX)


def put_beside(window: QMainWindow, other: QMainWindow) -> None:
    """Puts a window a little below and beside another one, of the same size."""
    window.resize(other.size())
    room = window.screen().availableGeometry()
    place = other.pos() + _APART
    is_within = room.contains(place + QPoint(window.width(), window.height()))
    window.move(place if is_within else room.topLeft() + _APART)
