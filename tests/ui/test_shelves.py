"""Pinned, archived, deleted and restored: by the menu and the keys of the side bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QMenu

from gemma_desk.app.library import KEPT_DAYS
from gemma_desk.ui.shelves import Shelf


@pytest.fixture
def stage(open_stage):
    """Three conversations, the last one shown."""
    stage = open_stage()
    for title in ("first", "second", "third"):
        stage.window.conversations.begin()
        stage.ask(title)
    stage.until(lambda: stage.window.side.titles == ("third", "second", "first"))
    return stage


def entry(stage, title: str) -> QModelIndex:
    lines = stage.window.side._list.lines
    return next(lines.place(row.id) for row in lines.conversations() if row.title == title)


def choose(stage, title: str, words: str) -> None:
    """In the context menu of one."""
    side = stage.window.side
    menu = side.make_menu(side._list.lines.conversation(entry(stage, title)))
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()


def test_pinned_ones_stand_above_all_others(stage, open_stage):
    choose(stage, "first", "Pin")
    stage.until(lambda: stage.window.side.titles == ("first", "third", "second"))
    assert stage.window.side._list.lines.index(0).data() == "Pinned"
    again = open_stage()
    again.until(lambda: again.window.side.titles == ("first", "third", "second"))
    choose(again, "first", "Unpin")
    again.until(lambda: again.window.side.titles == ("third", "second", "first"))


def test_an_archived_one_is_found_on_its_shelf_and_by_searching(stage):
    side = stage.window.side
    assert not side.shelf_buttons[Shelf.ARCHIVED].isVisible()
    choose(stage, "second", "Archive")
    stage.until(lambda: side.titles == ("third", "first"))
    stage.qtbot.keyClicks(side.search, "second")
    stage.until(lambda: side.hits.count() >= 2)
    side.hits.choose_current()
    stage.until(lambda: [row.message.text for row in stage.rows[:1]] == ["second"])
    stage.click(side.shelf_buttons[Shelf.ARCHIVED])
    assert side.titles == ("second",)
    assert side._list.currentIndex().data() == "second"
    choose(stage, "second", "Take out of the archive")
    stage.until(lambda: side.titles == ("third", "second", "first"))
    assert side.shelf is Shelf.CURRENT


def test_archiving_can_be_undone(stage):
    choose(stage, "second", "Archive")
    stage.until(lambda: stage.window.side.titles == ("third", "first"))
    stage.click(stage.window.page.undo.button)
    stage.until(lambda: stage.window.side.titles == ("third", "second", "first"))


def test_a_deleted_one_is_restored_from_its_shelf_after_a_restart(stage, open_stage):
    side = stage.window.side
    side._list.setFocus()
    side._list.setCurrentIndex(entry(stage, "second"))
    stage.press(Qt.Key.Key_Delete, widget=side._list)
    stage.until(lambda: side.titles == ("third", "first"))
    again = open_stage()
    again.until(lambda: again.window.side.titles == ("third", "first"))
    again.click(again.window.side.shelf_buttons[Shelf.DELETED])
    assert again.window.side.titles == ("second",)
    choose(again, "second", "Restore")
    again.until(lambda: again.window.side.titles == ("third", "second", "first"))


@pytest.mark.qt_log_ignore("does not support")  # the offscreen platform says so of menus
def test_a_deleted_one_is_not_opened_by_a_click(stage):
    side = stage.window.side
    choose(stage, "second", "Delete")
    stage.until(lambda: side.shelf_buttons[Shelf.DELETED].isVisible())
    stage.click(side.shelf_buttons[Shelf.DELETED])
    place = side._list.visualRect(entry(stage, "second")).center()
    stage.qtbot.mouseClick(side._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = next(menu for menu in side.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == ["Restore", "Remove for good"]
    menu.close()
    assert stage.rows[0].message.text == "third"


def test_a_deleted_one_is_removed_for_good(stage, tmp_path):
    side = stage.window.side
    choose(stage, "second", "Delete")
    stage.until(lambda: side.shelf_buttons[Shelf.DELETED].isVisible())
    stage.click(side.shelf_buttons[Shelf.DELETED])
    menu = side.make_menu(stage.window.library.deleted[0])
    (certain,) = [action.menu() for action in menu.actions() if action.menu() is not None]
    certain.actions()[0].trigger()
    menu.close()
    stage.until(lambda: not stage.window.library.deleted)
    assert not any(b"second" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_what_was_deleted_long_ago_is_gone_with_the_next_start(stage, open_stage):
    choose(stage, "first", "Delete")
    choose(stage, "second", "Delete")
    stage.until(lambda: stage.window.side.titles == ("third",))
    stage.window.close()
    stage.window.library._services.store.call(
        lambda store: store._connection.execute(
            "UPDATE conversations SET deleted_at = deleted_at - ? WHERE title = 'first'", ((KEPT_DAYS + 1) * 86_400,)
        )
    ).result()
    again = open_stage()
    again.until(lambda: [row.title for row in again.window.library.deleted] == ["second"])
    assert [row.title for row in again.window.library.conversations] == ["third"]
