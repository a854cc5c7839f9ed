"""The reason PySide6 is pinned: some releases lose a reference with each emit, and abort after some hundred."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

N_EMITS = 10_000
"""PySide6 6.12.0 on Python 3.11 aborts after about 570."""


class Bell(QObject):
    """Emits; the payload is `object`, as everywhere in the window."""

    rung = Signal(object)


def test_ten_thousand_emits_survive(qapp: object) -> None:
    bell = Bell()
    heard: list[object] = []
    bell.rung.connect(heard.append)
    for number in range(N_EMITS):
        bell.rung.emit(number)
    assert heard == list(range(N_EMITS))
