"""A list of any length: filled bit by bit, and made anew only where it changes."""

from __future__ import annotations

import random

import pytest
from PySide6.QtWidgets import QListWidgetItem

from gemma_desk.ui.long_list import LongList

N_MANY = 5000


class Maker:
    """Makes entries, and remembers of what."""

    def __init__(self) -> None:
        self.made: list[int] = []

    def __call__(self, value: int) -> QListWidgetItem:
        self.made.append(value)
        return QListWidgetItem(str(value))


@pytest.fixture
def entries(qtbot) -> LongList:
    made = LongList()
    qtbot.addWidget(made)
    return made


def shown(entries: LongList) -> list[str]:
    return [entries.item(place).text() for place in range(entries.count())]


def test_a_long_list_is_there_from_its_top_before_all_of_it_is_made(entries, qtbot):
    make = Maker()
    entries.show_values(range(N_MANY), make)
    assert 0 < entries.count() < N_MANY
    assert make.made == list(range(entries.count()))
    qtbot.waitUntil(lambda: entries.count() == N_MANY)
    assert shown(entries) == list(map(str, range(N_MANY)))


def test_what_stays_is_not_made_again(entries, qtbot):
    entries.show_values(range(N_MANY), Maker())
    qtbot.waitUntil(lambda: entries.count() == N_MANY)
    kept, make = entries.item(4000), Maker()
    entries.show_values([-1, 3, 0, 1, 2, *range(4, N_MANY)], make)
    assert set(make.made) <= {-1, 0, 1, 2, 3}
    assert entries.item(4001) is kept
    assert shown(entries)[:7] == ["-1", "3", "0", "1", "2", "4", "5"]


def test_whatever_changes_the_list_is_what_was_shown_last(entries, qtbot):
    dice = random.Random(1)
    values = list(range(700))
    for _ in range(30):
        for _ in range(dice.choice([1, 3, 300])):
            values.insert(dice.randrange(len(values)), values.pop(dice.randrange(len(values))))
        del values[dice.randrange(len(values))]
        entries.show_values(values, Maker())
        if dice.random() < 0.5:
            qtbot.waitUntil(lambda: entries.count() == len(values))
            assert shown(entries) == list(map(str, values))
    qtbot.waitUntil(lambda: entries.count() == len(values))
    assert shown(entries) == list(map(str, values))


def test_an_entry_is_found_by_its_value(entries):
    entries.show_values([5, 6, 7], Maker())
    assert entries.item_of(lambda value: value == 6).text() == "6"
    assert entries.item_of(lambda value: value == 8) is None
