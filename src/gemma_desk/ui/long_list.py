"""A list of any length: filled bit by bit from its top, and of what changes only that is made anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_AT_ONCE = 200
"""Entries made in one go, some milliseconds; more than any window shows."""


class LongList(QListWidget):
    """Shows values of any kind, each as one entry."""

    grown = Signal()
    """More of it is there."""

    def __init__(self) -> None:
        super().__init__()
        self._values: list[object] = []
        """Of all entries, also of those not made yet; the others are the first ones."""
        self._make: Callable[[object], QListWidgetItem] = QListWidgetItem
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._add_some)

    def show_values(self, values: Sequence[object], make: Callable[[object], QListWidgetItem]) -> None:
        """Shows other values.

        Args:
            values: From top to bottom; entries of equal ones stay as they are.
            make: Makes the entry of one.
        """
        is_whole = self.count() == len(self._values)
        listed, self._values, self._make = self._values[: self.count()], list(values), make
        begin = _n_alike(listed, self._values)
        n_end = _n_alike(listed[begin:][::-1], self._values[begin:][::-1]) if is_whole else 0
        n_old, n_new = len(listed) - begin - n_end, len(self._values) - begin - n_end
        if max(n_old, n_new) > _AT_ONCE or not is_whole:
            n_old, n_new = len(listed) - begin, 0
        with QSignalBlocker(self):
            self.model().removeRows(begin, n_old)
            for place in range(begin, begin + n_new):
                self.insertItem(place, make(self._values[place]))
            self._add_some()

    def item_of(self, is_it: Callable[[object], bool]) -> QListWidgetItem | None:
        """Gives the entry of a value, if it has been made."""
        place = next((place for place, value in enumerate(self._values) if is_it(value)), -1)
        return self.item(place)

    def _add_some(self) -> None:
        at = self.count()
        for value in self._values[at : at + _AT_ONCE]:
            self.addItem(self._make(value))
        if self.count() < len(self._values):
            self._more.start()
        self.grown.emit()


def _n_alike(some: Sequence[object], others: Sequence[object]) -> int:
    """How many at the beginning are equal."""
    n_both = min(len(some), len(others))
    return next((place for place in range(n_both) if some[place] != others[place]), n_both)
