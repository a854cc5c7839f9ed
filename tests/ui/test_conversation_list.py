"""The list of conversations as a model: whatever changes, it is what was shown last, and what stays is left alone."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from gemma_desk.store.rows import ConversationRow, LabelRow
from gemma_desk.ui.conversation_list import ConversationList

MONEY = LabelRow(1, "Money", "green")


def row(number: int, *, labels: tuple[int, ...] = ()) -> ConversationRow:
    return ConversationRow(number, f"number {number}", 1.0, 2.0, labels=labels)


def shown(entries: ConversationList) -> list[str]:
    return [entries.lines.index(place).data() for place in range(entries.lines.rowCount())]


@pytest.fixture
def entries(qtbot) -> ConversationList:
    entries = ConversationList()
    qtbot.addWidget(entries)
    QAbstractItemModelTester(entries.lines, QAbstractItemModelTester.FailureReportingMode.Fatal, entries)
    return entries


def test_whatever_changes_the_list_is_what_was_shown_last(entries):
    dice = random.Random(1)
    values = list(range(300))
    for _ in range(60):
        for _ in range(dice.choice([1, 3, 100])):
            values.insert(dice.randrange(len(values)), values.pop(dice.randrange(len(values))))
        del values[dice.randrange(len(values))]
        lines = ["Today", *map(row, values[:50]), "Earlier", *map(row, values[50:])]
        entries.show_lines(lines, {}, values[7])
        assert shown(entries) == [line if isinstance(line, str) else line.title for line in lines]
        assert entries.currentIndex().data() == f"number {values[7]}"
    entries.show_lines([], {}, None)
    assert shown(entries) == []


def test_what_was_gone_to_is_told_and_what_is_marked_is_not(entries, qtbot):
    told: list[int] = []
    entries.reached.connect(told.append)
    entries.show_lines(["Today", row(1), row(2), row(3)], {}, 2)
    entries.mark(3)
    entries.show_lines(["Today", row(4), row(1), row(3)], {}, 3)
    assert told == []
    qtbot.keyClick(entries, Qt.Key.Key_Up)
    assert told == [1]
    entries.mark(None)
    assert not entries.selectionModel().hasSelection()


def test_a_title_typed_is_told_without_what_stands_around_it(entries):
    told: list[tuple[int, str]] = []
    entries.lines.renamed.connect(lambda known, title: told.append((known, title)))
    entries.show_lines(["Today", row(1)], {}, 1)
    place = entries.lines.place(1)
    assert entries.lines.setData(place, "  other ")
    assert not entries.lines.setData(place, "other")
    assert not entries.lines.setData(entries.lines.index(0), "a heading")
    assert told == [(1, "other")]
    assert place.data() == "other"


def test_labels_are_said_and_take_room_beside_the_title(entries):
    entries.show_lines(["Today", row(1, labels=(1,)), row(2)], {1: MONEY}, None)
    said = [entries.lines.place(known).data(Qt.ItemDataRole.AccessibleTextRole) for known in (1, 2)]
    assert said == ["number 1, labels: Money", "number 2"]
    entries.resize(120, 200)
    entries.show()
    picture = entries.grab().toImage()
    rect = entries.visualRect(entries.lines.place(1))
    green = [
        picture.pixelColor(x, rect.center().y()).name()
        for x in range(rect.right() - 30, rect.right())
        if picture.pixelColor(x, rect.center().y()).hslHue() in range(100, 170)
    ]
    assert green, "a dot in the label's colour stands at the end"
    entries.hide()
