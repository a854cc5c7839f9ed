"""Shows the latest of many values: at once what matters, what only counts on some times a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")

_EVERY_MS = 100
"""Figures that change more often are read by nobody, and drawing them takes longer than writing a word."""


class Latest(QObject, Generic[T]):
    """Hands values on to whoever shows them; of those that come too soon the last one, later."""

    def __init__(self, parent: QObject, show: Callable[[T], None], is_alike: Callable[[T, T], bool]) -> None:
        """Nothing is shown yet.

        Args:
            parent: Owns it.
            show: Shows a value.
            is_alike: Whether a value can wait after another, which is shown.
        """
        super().__init__(parent)
        self._show = show
        self._is_alike = is_alike
        self._shown: T | None = None
        self._waiting: T | None = None
        self._pause = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._pause.timeout.connect(self._show_waiting)

    def put(self, value: T) -> None:
        """Takes a value."""
        can_wait = self._shown is not None and self._is_alike(self._shown, value)
        if can_wait and self._pause.isActive():
            self._waiting = value
        else:
            self.show_now(value)

    def show_now(self, value: T) -> None:
        """Takes a value that cannot wait; none before it comes after it."""
        self._shown, self._waiting = value, None
        self._pause.start()
        self._show(value)

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            self.show_now(self._waiting)
