"""What matters is shown at once, what only counts on later, and never the old after the new."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from gemma_desk.ui.latest import Latest


@pytest.fixture
def shown() -> list[tuple[str, int]]:
    return []


@pytest.fixture
def latest(shown, qapp):
    owner = QObject()
    yield Latest(owner, shown.append, lambda before, now: before[0] == now[0])
    owner.deleteLater()


def test_of_those_that_come_together_the_first_and_the_last_are_shown(latest, shown, qtbot):
    for number in range(50):
        latest.put(("write", number))
    assert shown == [("write", 0)]
    qtbot.waitUntil(lambda: shown == [("write", 0), ("write", 49)])


def test_what_matters_is_shown_at_once_and_nothing_older_after_it(latest, shown, qtbot):
    for value in (("read", 1), ("read", 2), ("write", 1), ("write", 2), ("end", 0)):
        latest.put(value)
    assert shown == [("read", 1), ("write", 1), ("end", 0)]
    qtbot.waitUntil(lambda: not latest._pause.isActive())
    assert shown[-1] == ("end", 0)
