"""Texts that are written anew: a portion of one of them at a time, those in sight first."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Writable(Protocol):
    """A text that is written in portions; a widget."""

    def write_some(self) -> bool:
        """Writes the next portion; gives whether there is more."""


class InTurn(QObject):
    """Has the next portion written in each pass of the event loop, as long as there is one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Writable] = []
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._write_one)

    @property
    def is_busy(self) -> bool:
        """Whether a text is still to be written."""
        return self._next.isActive()

    def take(self, text: Writable) -> None:
        """Has a text written, soon."""
        if text not in self._waiting:
            self._waiting.append(text)
        self._next.start()

    def _write_one(self) -> None:
        self._waiting = [text for text in self._waiting if isValid(text)]
        text = next(filter(_is_in_sight, self._waiting), next(iter(self._waiting), None))
        if text is not None and not text.write_some():
            self._waiting.remove(text)
        if not self._waiting:
            self._next.stop()


def _is_in_sight(text: Writable) -> bool:
    return not cast(QWidget, text).visibleRegion().isEmpty()


def in_turn() -> InTurn:
    """Gives the one of the application."""
    app = QCoreApplication.instance()
    assert app is not None
    return app.findChild(InTurn) or InTurn(app)
