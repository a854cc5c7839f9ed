"""Several windows over one program: opened, never twice on one conversation, in step, closed and opened again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from gemma_desk.app.settings import OpenWindow, load_settings
from gemma_desk.app.turn_status import TurnPhase
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
SLOW = ScriptedTurn(("word ",) * 1_000, step_s=0.02)


@pytest.fixture
def stage(open_stage):
    """Two conversations, the second one shown."""
    stage = open_stage()
    for title in ("first", "second"):
        stage.window.conversations.begin()
        stage.ask(title)
    stage.until(lambda: stage.window.side.titles == ("second", "first"))
    return stage


def windows(stage) -> tuple[MainWindow, ...]:
    return stage.window.shared.windows.all


def shown(window: MainWindow) -> list[str]:
    """What was said in the conversation it shows."""
    return [row.message.text for row in window.conversation.session.messages]


def known(stage, title: str) -> int:
    return next(row.id for row in stage.window.library.conversations if row.title == title)


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text().split("\t")[0] == words).trigger()


def open_other(stage, title: str) -> MainWindow:
    """By the menu of a conversation in the side bar."""
    side = stage.window.side
    menu = side.make_menu(side._row(known(stage, title)))
    choose(menu, "Open in a new window")
    menu.deleteLater()
    stage.until(lambda: len(windows(stage)) == 2)
    return next(window for window in windows(stage) if window is not stage.window)


def front(stage) -> None:
    """Goes to the first window."""
    stage.window.activateWindow()
    stage.until(stage.window.isActiveWindow)


def test_a_conversation_gets_a_window_of_its_own(stage):
    other = open_other(stage, "first")
    stage.until(lambda: shown(other) == ["first", "first"])
    assert shown(stage.window) == ["second", "second"]
    assert other.windowTitle() == "first"
    assert other.model.state is stage.window.model.state
    assert other.page.status.text() == stage.window.page.status.text()
    other.page.composer.show_text("and more")
    other.page.composer.submit()
    stage.until(lambda: shown(other) == ["first", "first", "and more", "and more"])
    stage.until(lambda: stage.window.side.titles == ("first", "second"))


def test_the_key_moves_the_conversation_shown_into_a_new_window(stage):
    stage.press(Qt.Key.Key_N, CTRL_SHIFT)
    stage.until(lambda: len(windows(stage)) == 2)
    other = windows(stage)[-1]
    stage.until(lambda: shown(other) == ["second", "second"])
    assert stage.window.open_id is None
    stage.press(Qt.Key.Key_N, CTRL_SHIFT)
    stage.until(lambda: len(windows(stage)) == 3)
    assert [window.open_id for window in windows(stage)].count(None) == 2


def test_no_conversation_is_open_twice(stage):
    other = open_other(stage, "first")
    side = stage.window.side
    entry = side._list.lines.place(known(stage, "first"))
    assert "another window" in entry.data(Qt.ItemDataRole.ToolTipRole)
    front(stage)
    side._list.setFocus()
    side._list.setCurrentIndex(entry)  # as the arrow keys do
    assert shown(stage.window) == ["second", "second"]
    assert not other.isActiveWindow()
    place = side._list.visualRect(entry).center()
    stage.qtbot.mouseClick(side._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    stage.until(other.isActiveWindow)
    assert shown(stage.window) == ["second", "second"]
    assert side._list.currentIndex().data() == "second"


def test_what_is_found_is_shown_where_it_is_open(stage):
    other = open_other(stage, "first")
    stage.until(lambda: shown(other) == ["first", "first"])
    front(stage)
    side = stage.window.side
    stage.qtbot.keyClicks(side.search, "first")
    stage.until(lambda: side.hits.count() >= 2)
    side.hits.setCurrentRow(1)
    side.hits.choose_current()
    stage.until(other.isActiveWindow)
    texts = other.page.transcript.texts
    stage.until(lambda: any(mark.cursor.selectedText() == "first" for text in texts for mark in text.extraSelections()))
    assert shown(stage.window) == ["second", "second"]


def test_the_answer_of_another_window_comes_first_and_that_is_said(open_stage):
    stage = open_stage(SLOW, ScriptedTurn(("Here.",)))
    stage.type("long")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: stage.session.status.phase is TurnPhase.WRITING)
    other = stage.window.shared.windows.open_new()
    other.page.composer.show_text("short")
    other.page.composer.submit()
    stage.until(lambda: "Waiting for the other conversation" in other.page.status.text())
    front(stage)
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: shown(other) == ["short", "Here."])
    assert "Waiting" not in other.page.status.text()


def test_titles_deletions_and_settings_are_in_step(stage):
    other = open_other(stage, "first")
    stage.window.library.rename(known(stage, "first"), "renamed")
    stage.until(lambda: other.page.header.title == "renamed")
    stage.press(Qt.Key.Key_L, CTRL_SHIFT, widget=other)
    assert stage.window._settings.now.theme == other._settings.now.theme == "dark"
    stage.window.conversations.delete(known(stage, "renamed"))
    stage.until(lambda: other.open_id is None)
    stage.click(stage.window.page.undo.button)
    stage.until(lambda: other.side.titles == ("second", "renamed"))


def test_closing_one_window_leaves_the_other_and_its_answer(open_stage):
    stage = open_stage(SLOW, SLOW)
    other = stage.window.shared.windows.open_new()
    other.page.composer.show_text("long")
    other.page.composer.submit()
    stage.until(lambda: stage.window.side.titles == ("long",))
    session = other.conversation.session
    stage.until(lambda: session.status.phase is TurnPhase.WRITING)
    stage.press(Qt.Key.Key_W, CTRL, widget=other)
    stage.until(lambda: not isValid(other))
    assert windows(stage) == (stage.window,)
    assert session.is_busy
    stage.window.conversations.open(session.conversation.id)
    assert stage.session is session
    front(stage)
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: not session.is_busy)


def test_two_windows_share_the_screen(stage):
    other = open_other(stage, "first")
    stage.press(Qt.Key.Key_S, CTRL_SHIFT)
    room = QGuiApplication.primaryScreen().availableGeometry()
    stage.until(lambda: stage.window.frameGeometry().left() == room.left())
    stage.until(lambda: other.frameGeometry().right() == room.right())
    assert stage.window.frameGeometry().right() + 1 == other.frameGeometry().left()
    assert stage.window.height() == other.height()
    assert not other.split.is_side_shown, "half of a small screen is for reading"
    stage.press(Qt.Key.Key_B, CTRL)
    assert stage.window.split.is_side_shown


def test_one_window_gets_another_beside_it(stage):
    stage.press(Qt.Key.Key_S, CTRL_SHIFT)
    stage.until(lambda: len(windows(stage)) == 2)
    assert windows(stage)[-1].open_id is None or windows(stage)[0].open_id is None


def test_quitting_closes_all_and_the_next_start_opens_them_again_with_their_drafts(stage, open_stage, tmp_path):
    other = open_other(stage, "first")
    empty = stage.window.shared.windows.open_new()
    stage.window.page.composer.show_text("in the second")
    other.page.composer.show_text("in the first")
    empty.page.composer.show_text("in none")
    stage.press(Qt.Key.Key_Q, CTRL, widget=other)
    stage.until(lambda: windows(stage) == ())
    for window in filter(isValid, (other, empty)):
        window.deleteLater()
    stage.until(lambda: len(load_settings(tmp_path).windows) == 3)
    again = open_stage(windows=load_settings(tmp_path).windows)
    again.until(lambda: len(windows(again)) == 3)
    again.until(
        lambda: {window.page.composer.text for window in windows(again)} == {"in the second", "in the first", "in none"}
    )
    drafts = {window.page.composer.text: window for window in windows(again)}
    again.until(lambda: shown(drafts["in the first"]) == ["first", "first"])
    again.until(lambda: shown(drafts["in the second"]) == ["second", "second"])
    assert drafts["in none"].open_id is None
    for window in windows(again):
        if window is not again.window:
            window.close()


def test_what_is_open_is_kept_at_once_so_it_is_known_however_the_program_ends(stage, tmp_path):
    def kept() -> list[int | None]:
        return [record.conversation_id for record in load_settings(tmp_path).windows]

    stage.until(lambda: kept() == [known(stage, "second")])
    other = open_other(stage, "first")
    stage.until(lambda: sorted(kept()) == [known(stage, "first"), known(stage, "second")])
    other.close()
    stage.until(lambda: kept() == [known(stage, "second")])
    front(stage)
    stage.press(Qt.Key.Key_N, CTRL)
    stage.until(lambda: kept() == [None])
    stage.ask("third")
    stage.until(lambda: "third" in [row.title for row in stage.window.library.conversations])
    stage.until(lambda: kept() == [known(stage, "third")])


def test_one_that_was_closed_before_is_not_opened_again(stage, open_stage, tmp_path):
    open_other(stage, "first").close()
    stage.window.close()
    settings = stage.window._settings.now
    assert [record.conversation_id for record in settings.windows] == [known(stage, "second")]
    again = open_stage(windows=settings.windows)
    again.until(lambda: again.window.side.titles == ("second", "first"))
    assert windows(again) == (again.window,)
    again.until(lambda: shown(again.window) == ["second", "second"])


def test_a_window_without_a_conversation_comes_back_without_one(stage, open_stage, tmp_path):
    stage.press(Qt.Key.Key_N, CTRL)
    stage.type("half a question")
    stage.press(Qt.Key.Key_Q, CTRL)
    stage.until(lambda: [record.conversation_id for record in load_settings(tmp_path).windows] == [None])
    again = open_stage(windows=load_settings(tmp_path).windows)
    again.until(lambda: again.window.side.titles == ("second", "first"))
    again.until(lambda: again.composer.text == "half a question")
    assert again.window.open_id is None


def test_who_is_quicker_than_the_list_of_conversations_goes_on_writing(stage):
    window = stage.window
    window.conversations.begin()
    stage.type("Already")
    window.go_on(known(stage, "first"))
    assert window.open_id is None
    assert stage.composer.text == "Already"


def test_a_window_whose_conversation_is_gone_is_not_opened_again(stage, open_stage):
    records = (OpenWindow(0, known(stage, "first")), OpenWindow(1, 10_000), OpenWindow(2, known(stage, "second")))
    again = open_stage(windows=records)
    again.until(lambda: len(windows(again)) == 2)
    again.until(lambda: sorted(map(shown, windows(again))) == [["first", "first"], ["second", "second"]])
    assert sorted(window.number for window in windows(again)) == [0, 2]


def test_only_one_window_plays(stage, monkeypatch):
    other = open_other(stage, "first")
    paused: list[str] = []
    monkeypatch.setattr(other.player, "pause", lambda: paused.append("other"))
    monkeypatch.setattr(stage.window.player, "pause", lambda: paused.append("first"))
    stage.window.recorder.press()
    stage.until(lambda: stage.window.recorder.is_listening)
    assert "other" in paused
    stage.window.recorder.cancel()
    QApplication.processEvents()
