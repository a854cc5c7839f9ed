"""Every action has its words and its keys in one table; keys are shown from there, changed, and count at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gemma_desk.app.settings import ChosenKeys, load_settings
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.actions import ACTIONS, Where, is_writing, keys_of, rivals, with_keys
from gemma_desk.ui.keyboard_ring import KeyboardRing
from gemma_desk.ui.keys import keys
from gemma_desk.ui.keys_dialog import KeysDialog
from gemma_desk.ui.put_right import PutRight
from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.window_acts import window_acts
from tests.ui.conftest import png_bytes, tone, wav_bytes

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
HELD = {"question.talk"}
"""Obeyed by `ui.talk_key`, which has to know of the release."""
SOURCES = Path(__file__).resolve().parents[2] / "src" / "gemma_desk" / "ui"


def open_keys(stage) -> KeysDialog:
    stage.press(Qt.Key.Key_Slash, CTRL)
    dialog = stage.window.findChild(KeysDialog)
    stage.until(dialog.isActiveWindow)
    return dialog


def press_for(stage, dialog: KeysDialog, action_id: str, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """As a person: the button by the keyboard, then the key."""
    row = dialog.rows[action_id]
    row.button.setFocus()
    stage.press(Qt.Key.Key_Space, widget=row.button)
    assert row.edit.hasFocus()
    stage.press(key, modifiers, widget=row.edit)


# The table


def test_sections_and_words_are_one_of_a_kind():
    sections = [action.section for action in ACTIONS.values()]
    assert len(set(sections)) == sum(1 for one, other in zip(["", *sections], sections, strict=False) if one != other)
    words = [(action.words, action.where) for action in ACTIONS.values()]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("action", ACTIONS.values(), ids=lambda action: action.id)
def test_keys_are_written_as_qt_writes_them(action):
    for key in (*action.keys, *(action.mac_keys or ())):
        assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) == key
        assert not is_writing(key) or action.where is not Where.WINDOW


def test_no_key_is_given_twice():
    given = [(action.id, key) for action in ACTIONS.values() for key in action.keys]
    assert [(action_id, key) for action_id, key in given if rivals(action_id, key, ())] == []


def test_every_action_of_the_window_is_done_there(open_stage):
    everywhere = {action.id for action in ACTIONS.values() if action.where is Where.WINDOW}
    assert set(window_acts(open_stage().window)) == everywhere - HELD


def test_no_key_is_named_beside_the_table():
    named = re.compile(r"\"[^\"\n]*\b(?:Ctrl|Alt|Meta)\+[^\"\n]*\"|\bF\d{1,2}\b")
    allowed = {"actions.py", "keys_dialog.py"}
    found = {path.name for path in SOURCES.rglob("*.py") if named.search(path.read_text(encoding="utf-8"))}
    assert found <= allowed, "keys are in the table, and tooltips take them from there"


def test_keys_that_are_an_actions_own_are_no_choice():
    chosen = with_keys("conversation.new", ("Ctrl+J",), ())
    assert keys_of("conversation.new", chosen) == ("Ctrl+J",)
    assert with_keys("conversation.new", ACTIONS["conversation.new"].default_keys, chosen) == ()


def test_what_names_no_action_is_left_out(open_stage):
    stage = open_stage(keys=(ChosenKeys("gone", ("Ctrl+G",)), ChosenKeys("find", ("Ctrl+G",))))
    assert keys().chosen == (ChosenKeys("find", ("Ctrl+G",)),)
    stage.press(Qt.Key.Key_G, CTRL)
    assert stage.window.finder.is_open


def test_the_question_box_leaves_the_windows_keys_alone(open_stage):
    box = open_stage().composer.box
    box.setPlainText("some words")
    everywhere = [action for action in ACTIONS.values() if action.where is Where.WINDOW]
    assert [key for action in everywhere for key in action.default_keys if is_taken_by(box, key)] == []


def is_taken_by(box: QWidget, key: str) -> bool:
    pressed = QKeySequence(key)[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(box, event)
    return event.isAccepted()


# What obeys them


def test_keys_of_messages_act_on_the_last_one(open_stage):
    stage = open_stage(ScriptedTurn(("Use **this**:\n\n```\nx = 1\n```\n",), thought=("Hm.",)))
    stage.ask("How?")
    clipboard = QGuiApplication.clipboard()
    stage.press(Qt.Key.Key_C, CTRL | SHIFT)
    assert clipboard.text() == "Use **this**:\n\n```\nx = 1\n```\n"
    stage.press(Qt.Key.Key_C, CTRL | ALT)
    assert clipboard.text().strip() == "x = 1"
    window_acts(stage.window)["answer.copy_plain"]()
    assert clipboard.text().startswith("Use this:")
    window_acts(stage.window)["question.copy"]()
    assert clipboard.text() == "How?"
    stage.press(Qt.Key.Key_H, CTRL | SHIFT)
    assert stage.transcript.made[-1]._thought._body.isVisible()


def test_keys_of_messages_act_on_the_one_with_the_keyboard(open_stage):
    stage = open_stage(ScriptedTurn(("First.",)), ScriptedTurn(("Second.",)))
    stage.ask("One?")
    stage.ask("Two?")
    for expected in ("Second.", "Two?", "First.", "One?"):
        stage.press(Qt.Key.Key_Up, ALT)
        turn = next(turn for turn in stage.transcript.made if turn.isAncestorOf(QApplication.focusWidget()))
        assert turn.row.message.text == expected
    stage.press(Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == "First."
    for _ in range(4):
        stage.press(Qt.Key.Key_Down, ALT)
    assert stage.composer.box.hasFocus()


def ringed(stage) -> list[str]:
    """The texts of the messages that a ring is seen around."""
    return [
        turn.row.message.text
        for turn in stage.transcript.made
        if any(ring.isVisible() for ring in turn.findChildren(KeyboardRing))
    ]


def test_a_ring_shows_which_message_has_the_keyboard(open_stage):
    stage = open_stage(ScriptedTurn(("First.",)))
    stage.ask("One?")
    assert ringed(stage) == []
    for expected in ("First.", "One?"):
        stage.press(Qt.Key.Key_Up, ALT)
        assert ringed(stage) == [expected]
    bubble = stage.transcript.made[0].findChild(KeyboardRing).parentWidget()
    assert bubble.findChild(KeyboardRing).size() == bubble.size()
    stage.window.resize(380, 700)
    stage.until(lambda: bubble.findChild(KeyboardRing).size() == bubble.size())
    stage.click(stage.transcript.made[0].findChild(FlowingText).viewport())
    assert ringed(stage) == []  # the pointer needs none
    stage.press(Qt.Key.Key_Escape, SHIFT)
    stage.press(Qt.Key.Key_Up, ALT)
    assert ringed(stage) == ["First."]
    stage.press(Qt.Key.Key_Escape, SHIFT)
    assert ringed(stage) == []


def test_conversations_are_walked_pinned_and_archived_by_keys(open_stage):
    stage = open_stage(ScriptedTurn(("A.",)), ScriptedTurn(("B.",)))
    stage.ask("Older")
    stage.press(Qt.Key.Key_N, CTRL)
    stage.ask("Newer")
    newer = stage.window.conversations.open_id
    stage.press(Qt.Key.Key_PageDown, CTRL)
    older = stage.window.conversations.open_id
    assert older != newer
    stage.press(Qt.Key.Key_P, CTRL | SHIFT)
    stage.until(lambda: stage.window.side._chosen_row.is_pinned)
    stage.press(Qt.Key.Key_E, CTRL | SHIFT)
    stage.until(lambda: stage.window.side._chosen_row.is_archived)
    stage.press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    assert stage.window.conversations.open_id is None
    stage.until(lambda: all(row.id != older for row in stage.window.library.conversations))


def test_a_picture_opens_and_a_sound_plays_by_key(open_stage, loudspeakers):
    stage = open_stage(ScriptedTurn(("A square.",)))
    stage.window.intake.take_data(png_bytes(), "square.png")
    stage.window.intake.take_data(wav_bytes(tone(1.2)), "note.wav")
    stage.chips_ready()
    stage.until(stage.composer.chips.chips[1].bar.isVisible)
    stage.press(Qt.Key.Key_J, CTRL)
    stage.until(lambda: len(loudspeakers) == 1)
    stage.press(Qt.Key.Key_J, CTRL)
    stage.press(Qt.Key.Key_L, CTRL)
    assert stage.window.viewer.isVisible()
    stage.press(Qt.Key.Key_Escape)
    stage.ask("What is it?")
    stage.press(Qt.Key.Key_L, CTRL)
    assert stage.window.viewer.isVisible()


# Changing them


def test_a_key_is_changed_by_pressing_another(open_stage, tmp_path):
    stage = open_stage()
    dialog = open_keys(stage)
    press_for(stage, dialog, "window.side", Qt.Key.Key_Y, CTRL)
    assert dialog.rows["window.side"].button.text() == "Ctrl+Y"
    assert dialog.rows["window.side"].button.hasFocus()
    was_shown = stage.window.split.is_side_shown
    dialog.close()
    stage.window.activateWindow()
    stage.until(stage.window.isActiveWindow)
    stage.press(Qt.Key.Key_B, CTRL)
    assert stage.window.split.is_side_shown is was_shown
    stage.press(Qt.Key.Key_Y, CTRL)
    assert stage.window.split.is_side_shown is not was_shown
    assert stage.window.page.header._side.toolTip() == "Show the side bar  (Ctrl+Y)"
    stage.until(lambda: load_settings(tmp_path).keys == (ChosenKeys("window.side", ("Ctrl+Y",)),))


def test_menus_show_the_key_there_is(open_stage):
    stage = open_stage()
    settings = next(
        entry
        for menu in stage.window.page.header.findChildren(QMenu)
        for entry in menu.actions()
        if entry.text() == "Settings…"
    )
    assert settings.shortcut() == QKeySequence("Ctrl+,")
    stage.window._settings.change(keys=(ChosenKeys("window.settings", ("Ctrl+G",)),))
    assert settings.shortcut() == QKeySequence("Ctrl+G")


def test_a_key_that_is_taken_is_asked_about(open_stage):
    stage = open_stage()
    dialog = open_keys(stage)
    row = dialog.rows["find"]
    press_for(stage, dialog, "find", Qt.Key.Key_N, CTRL)
    assert "New conversation" in row.question.sentence.text()
    assert row.question.take.hasFocus()
    stage.click(row.question.leave)
    assert keys().of("find") == ("Ctrl+F",)
    press_for(stage, dialog, "find", Qt.Key.Key_N, CTRL)
    stage.press(Qt.Key.Key_Space, widget=row.question.take)
    assert keys().of("find") == ("Ctrl+N",)
    assert keys().of("conversation.new") == ()
    assert dialog.rows["conversation.new"].button.text() == "No key"
    stage.click(dialog.rows["conversation.new"].back)
    assert keys().of("conversation.new") == ("Ctrl+N",)
    assert keys().of("find") == ()


def test_a_letter_alone_is_no_key_of_the_window(open_stage):
    stage = open_stage()
    dialog = open_keys(stage)
    press_for(stage, dialog, "find", Qt.Key.Key_A)
    assert dialog.rows["find"].question.isVisible()
    assert not dialog.rows["find"].question.take.isVisible()
    assert keys().of("find") == ("Ctrl+F",)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_leaving_changes_nothing(open_stage, key):
    stage = open_stage()
    dialog = open_keys(stage)
    press_for(stage, dialog, "find", key)
    row = dialog.rows["find"]
    assert dialog.isVisible()
    assert row.button.isVisible()
    assert not row.edit.isVisible()
    assert keys().chosen == ()
    assert dialog.isAncestorOf(QApplication.focusWidget())


def test_all_keys_go_back_and_that_is_taken_back(open_stage):
    stage = open_stage(keys=(ChosenKeys("find", ("Ctrl+G",)), ChosenKeys("conversation.pin", ())))
    dialog = open_keys(stage)
    stage.click(dialog.reset_all)
    assert keys().chosen == ()
    stage.click(dialog.reset_all)
    assert keys().of("find") == ("Ctrl+G",)
    assert keys().of("conversation.pin") == ()


def test_an_action_may_have_no_key(open_stage):
    stage = open_stage()
    dialog = open_keys(stage)
    row = dialog.rows["window.theme"]
    row.remove.setFocus()
    stage.press(Qt.Key.Key_Space, widget=row.remove)
    assert keys().of("window.theme") == ()
    assert row.button.hasFocus()
    assert stage.window.page.header._side.toolTip() == "Show the side bar  (Ctrl+B)"


def test_the_page_is_searched_by_words_and_by_keys(open_stage):
    stage = open_stage()
    dialog = open_keys(stage)

    def shown() -> set[str]:
        return {action_id for action_id, row in dialog.rows.items() if not row.isHidden()}

    assert shown() == set(ACTIONS)
    dialog.search.setText("ctrl+n")
    assert shown() == {"conversation.new"}
    dialog.search.setText("copy ANSWER")
    assert shown() == {"answer.copy", "answer.copy_plain", "answer.copy_rich", "answer.copy_code"}
    dialog.search.setText("no such thing")
    assert shown() == set()
    assert dialog._nothing.isVisible()


def test_enter_may_break_lines_and_ctrl_enter_send(open_stage):
    stage = open_stage(
        ScriptedTurn(("Yes.",)), keys=(ChosenKeys("question.send", ("Ctrl+Return",)), ChosenKeys("question.line", ()))
    )
    stage.type("one")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.type("two")
    assert stage.rows == ()
    assert stage.composer.send.toolTip() == "Send  (Ctrl+Enter)"
    stage.press(Qt.Key.Key_Return, CTRL, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 2)
    assert stage.rows[0].message.text == "one\ntwo"


def test_another_key_may_be_held_to_talk(open_stage, microphone):
    stage = open_stage(keys=(ChosenKeys("question.talk", ("Ctrl+D",)),))
    box = stage.composer.box
    stage.qtbot.keyPress(box, Qt.Key.Key_F9)
    stage.qtbot.keyRelease(box, Qt.Key.Key_F9)
    assert not stage.window.recorder.is_listening
    stage.qtbot.keyPress(box, Qt.Key.Key_D, CTRL)
    assert stage.window.recorder.is_listening
    stage.press(Qt.Key.Key_Escape)


def test_esc_leaves_what_is_being_put_right_and_nothing_else(open_stage):
    stage = open_stage(ScriptedTurn(("Yes.",)))
    stage.ask("Go")
    editor = PutRight("hello", "What was heard")
    editor.setParent(stage.window)
    editor.show()
    editor.box.setFocus()
    with stage.qtbot.waitSignal(editor.done) as left:
        stage.press(Qt.Key.Key_Escape, widget=editor.box)
    assert left.args == [None]
    editor.deleteLater()
