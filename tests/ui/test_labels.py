"""Labels: given by mouse and keyboard, listed and searched by, changed and deleted with a way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu

from gemma_desk.ui.label_dialog import LabelDialog
from gemma_desk.ui.label_look import COLOUR_WORDS, LABEL_COLOURS
from gemma_desk.ui.theme import DARK, LIGHT
from tests.ui.test_theme import contrast

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # dialogs and menus, offscreen
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stage(open_stage):
    """Three conversations, the last one shown."""
    stage = open_stage()
    for title in ("rent", "trains", "invoice"):
        stage.window.conversations.begin()
        stage.ask(title)
    stage.until(lambda: stage.window.side.titles == ("invoice", "trains", "rent"))
    return stage


def known(stage, title: str) -> int:
    return next(row.id for row in stage.window.library.conversations if row.title == title)


def label(stage, name: str):
    return next(each for each in stage.window.library.labels if each.name == name)


def names_of(stage, title: str) -> list[str]:
    row = next(row for row in stage.window.library.conversations if row.title == title)
    return [each.name for each in stage.window.library.labels if each.id in row.labels]


def give(stage, name: str, colour: str, *titles: str) -> None:
    for title in titles:
        stage.window.library.add_label(name, colour, known(stage, title))
    stage.until(lambda: all(name in names_of(stage, title) for title in titles))


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text().split("\t")[0] == words).trigger()


def open_dialog(stage) -> LabelDialog:
    dialog = stage.window.findChild(LabelDialog)
    stage.until(dialog.isVisible)
    return dialog


def test_a_new_label_is_given_with_the_keyboard_alone(stage):
    stage.press(Qt.Key.Key_G, CTRL_SHIFT)
    menu = QApplication.activePopupWidget()
    stage.until(menu.isVisible)
    stage.press(Qt.Key.Key_Down, widget=menu)
    stage.press(Qt.Key.Key_Return, widget=menu)
    dialog = open_dialog(stage)
    stage.qtbot.keyClicks(dialog.name, "  Money ")
    stage.press(Qt.Key.Key_Return, widget=dialog.name)
    stage.until(lambda: names_of(stage, "invoice") == ["Money"])
    stage.window.activateWindow()
    stage.until(stage.window.isActiveWindow)
    stage.press(Qt.Key.Key_G, CTRL_SHIFT)
    menu = QApplication.activePopupWidget()
    assert menu.actions()[0].isChecked()
    stage.press(Qt.Key.Key_Down, widget=menu)
    stage.press(Qt.Key.Key_Return, widget=menu)
    stage.until(lambda: names_of(stage, "invoice") == [])
    assert [each.name for each in stage.window.library.labels] == ["Money"], "the label itself stays"


def test_a_label_needs_a_name(stage):
    stage.window.labels.make(known(stage, "rent"))
    dialog = open_dialog(stage)
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.reject()
    assert stage.window.library.labels == ()


def test_the_menu_of_a_conversation_gives_and_takes_labels(stage):
    give(stage, "Money", "green", "rent")
    side = stage.window.side
    menu = side.make_menu(side._row(known(stage, "invoice")))
    labels = next(action.menu() for action in menu.actions() if action.text().split("\t")[0] == "Labels")
    choose(labels, "Money")
    stage.until(lambda: names_of(stage, "invoice") == ["Money"])
    menu.deleteLater()
    place = side._list.lines.place(known(stage, "invoice"))
    assert place.data(Qt.ItemDataRole.AccessibleTextRole) == "invoice, labels: Money"


def test_a_click_on_a_label_lists_what_has_it_alone(stage):
    give(stage, "Money", "green", "rent", "invoice")
    give(stage, "Travel", "blue", "trains", "invoice")
    bar = stage.window.side.labels
    stage.click(bar.chips[label(stage, "Money").id])
    assert stage.window.side.titles == ("invoice", "rent")
    stage.click(bar.chips[label(stage, "Travel").id])
    assert stage.window.side.titles == ("invoice", "trains")
    chip = bar.chips[label(stage, "Travel").id]
    chip.setFocus()
    stage.press(Qt.Key.Key_Space, widget=chip)
    assert stage.window.side.titles == ("invoice", "trains", "rent")


def test_a_search_finds_in_the_chosen_label_alone(stage):
    give(stage, "Money", "green", "rent")
    side = stage.window.side
    stage.qtbot.keyClicks(side.search, "in")
    stage.until(lambda: side.hits.count() >= 2)
    stage.click(side.labels.chips[label(stage, "Money").id])
    stage.until(side._nothing.isVisible)
    stage.click(side.labels.chips[label(stage, "Money").id])
    stage.until(lambda: side.hits.count() >= 2)


def test_a_label_is_changed_and_that_is_undone(stage):
    give(stage, "Money", "green", "rent")
    bar = stage.window.side.labels
    choose(bar.make_menu(label(stage, "Money")), "Change name or colour…")
    dialog = open_dialog(stage)
    dialog.name.setText("Bills")
    stage.click(dialog.colours["red"])
    stage.click(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok))
    stage.until(lambda: [(each.name, each.colour) for each in stage.window.library.labels] == [("Bills", "red")])
    stage.until(lambda: [chip.text() for chip in bar.chips.values()] == ["Bills"])
    stage.click(stage.window.page.undo.button)
    stage.until(lambda: [(each.name, each.colour) for each in stage.window.library.labels] == [("Money", "green")])


def test_a_label_is_deleted_and_comes_back_with_its_conversations(stage):
    give(stage, "Money", "green", "rent", "invoice")
    bar = stage.window.side.labels
    stage.click(bar.chips[label(stage, "Money").id])
    choose(bar.make_menu(label(stage, "Money")), "Delete label")
    stage.until(lambda: not bar.isVisible())
    assert stage.window.side.titles == ("invoice", "trains", "rent"), "what is gone limits nothing"
    stage.click(stage.window.page.undo.button)
    stage.until(lambda: names_of(stage, "rent") == names_of(stage, "invoice") == ["Money"])
    assert bar.isVisible()


def test_labels_are_there_again_and_in_every_window(stage, open_stage):
    give(stage, "Money", "green", "rent")
    other = stage.window.shared.windows.open_new()
    stage.until(lambda: [chip.text() for chip in other.side.labels.chips.values()] == ["Money"])
    again = open_stage()
    again.until(lambda: names_of(again, "rent") == ["Money"] if again.window.library.conversations else False)
    again.until(again.window.side.labels.isVisible)


@pytest.mark.parametrize("name", LABEL_COLOURS)
def test_a_labels_colour_is_told_from_every_ground_it_stands_on(name):
    light, dark = LABEL_COLOURS[name]
    for colours, own in ((LIGHT, light), (DARK, dark)):
        for ground in ("side", "raised", "accent_soft", "hover"):
            assert contrast(own, getattr(colours, ground)) >= 3, (name, ground)
    assert QColor(light).isValid()
    assert COLOUR_WORDS[name]


def test_ten_thousand_conversations_make_no_widgets_and_a_new_one_changes_one_line(stage):
    side = stage.window.side
    first = stage.window.library.conversations[0]
    rows = tuple(
        type(first)(id=number, title=f"number {number}", created_at=1e9, updated_at=1.7e9 - number)
        for number in range(1, 10_001)
    )
    side.show_conversations(rows, 1)
    n_widgets = len(side.findChildren(QObject))
    drawn, inserted, removed = [], [], []
    side._list.lines.rowsInserted.connect(lambda _, begin, end: inserted.append(end - begin + 1))
    side._list.lines.rowsRemoved.connect(lambda _, begin, end: removed.append(end - begin + 1))
    told = type(side._list.lines).data
    try:
        type(side._list.lines).data = lambda lines, index, role=0: drawn.append(index.row()) or told(lines, index, role)
        moved = type(first)(id=10_001, title="new", created_at=1e9, updated_at=1.7e9 - 1)
        side.show_conversations((rows[0], moved, *rows[1:]), 1)
        QApplication.processEvents()
    finally:
        type(side._list.lines).data = told
    assert (inserted, removed) == ([1], [])
    assert len(set(drawn)) < 100, "only what is seen is looked up"
    assert len(side.findChildren(QObject)) == n_widgets
