"""A question that was not saved, and the last one edited: nothing that was typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.store import Store

from .conftest import png_bytes

CTRL = Qt.KeyboardModifier.ControlModifier
FULL = "The disk is full."


def refuse_messages(monkeypatch) -> None:
    """From now on no message can be stored."""

    def add_message(*_, **__):
        raise StoreProblem(FULL)

    monkeypatch.setattr(Store, "add_message", add_message)


def send(stage) -> None:
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)


def send_and_fail(stage) -> None:
    session = stage.session
    send(stage)
    assert session.is_busy
    stage.until(lambda: not session.is_busy)


def edit(stage) -> None:
    stage.press(Qt.Key.Key_Up, widget=stage.composer.box)


def text(stage) -> str:
    return stage.composer.box.toPlainText()


def questions(stage) -> list[str]:
    return [row.message.text for row in stage.rows[::2]]


def test_a_question_that_was_not_saved_comes_back_in_front_of_the_draft(open_stage, monkeypatch):
    stage = open_stage()
    refuse_messages(monkeypatch)
    stage.window.intake.take_data(png_bytes(), "first.png")
    stage.chips_ready()
    stage.type("first")
    send(stage)
    stage.type("second")
    stage.window.intake.take_data(png_bytes(colour="red"), "second.png")
    stage.until(lambda: not stage.session.is_busy)
    assert text(stage) == "first\n\nsecond"
    assert {chip.name for chip in stage.composer.chips.chips} == {"first.png", "second.png"}
    assert stage.composer.note.text() == FULL


def test_a_question_that_was_not_saved_waits_in_its_conversation(open_stage, monkeypatch):
    stage = open_stage()
    stage.ask("kept")
    kept = stage.session.conversation.id
    refuse_messages(monkeypatch)
    stage.type("lost?")
    left = stage.session
    send(stage)
    stage.press(Qt.Key.Key_N, CTRL)
    stage.until(lambda: not left.is_busy)
    assert text(stage) == ""
    stage.window.conversations.open(kept)
    assert text(stage) == "lost?"
    assert stage.session.unsaved_question == ()


def test_a_first_question_that_was_not_saved_waits_in_the_next_new_conversation(open_stage, monkeypatch):
    stage = open_stage()
    refuse_messages(monkeypatch)
    stage.type("lost?")
    left = stage.session
    send(stage)
    stage.press(Qt.Key.Key_N, CTRL)
    stage.until(lambda: not left.is_busy)
    stage.press(Qt.Key.Key_N, CTRL)
    assert text(stage) == "lost?"


def test_a_draft_is_not_thrown_away_to_edit(open_stage):
    stage = open_stage()
    stage.ask("old")
    stage.type("draft")
    stage.transcript.edit_requested.emit(stage.rows[0].id)
    assert text(stage) == "draft"
    assert stage.composer.note.text().startswith("Send or empty")
    send(stage)
    stage.until(lambda: len(stage.rows) == 4 and not stage.session.is_busy)


def test_escape_leaves_editing_and_keeps_what_was_changed(open_stage):
    stage = open_stage()
    stage.ask("old")
    edit(stage)
    stage.press(Qt.Key.Key_Escape, widget=stage.composer.box)
    assert (text(stage), stage.composer.note.isVisible()) == ("", False)
    edit(stage)
    stage.type(" and new")
    stage.press(Qt.Key.Key_Escape, widget=stage.composer.box)
    assert (text(stage), stage.composer.note.isVisible()) == ("old and new", False)
    send(stage)
    stage.until(lambda: len(stage.rows) == 4 and not stage.session.is_busy)
    assert questions(stage) == ["old", "old and new"]


def test_emptying_the_composer_leaves_editing(open_stage):
    stage = open_stage()
    stage.ask("old")
    edit(stage)
    stage.composer.box.selectAll()
    stage.press(Qt.Key.Key_Delete, widget=stage.composer.box)
    assert not stage.composer.note.isVisible()
    stage.ask("new")
    assert questions(stage) == ["old", "new"]


def test_another_conversation_does_not_get_the_question_being_edited(open_stage):
    stage = open_stage()
    stage.ask("old")
    edit(stage)
    stage.press(Qt.Key.Key_N, CTRL)
    assert (text(stage), stage.composer.note.isVisible()) == ("", False)
    stage.type("draft")
    stage.press(Qt.Key.Key_N, CTRL)
    assert text(stage) == "draft"


def new_conversation(stage) -> None:
    stage.press(Qt.Key.Key_N, CTRL)


def another_conversation(stage) -> None:
    stage.window.conversations.open(stage.window.library.conversations[-1].id)


def delete_and_take_back(stage) -> None:
    library, deleted = stage.window.library, stage.session.conversation.id
    stage.window.conversations.delete_open()
    stage.until(lambda: deleted not in {row.id for row in library.conversations})
    library.restore(deleted)
    stage.until(lambda: deleted in {row.id for row in library.conversations})


@pytest.mark.parametrize("leave", [new_conversation, another_conversation, delete_and_take_back])
def test_an_edit_that_was_begun_is_there_on_coming_back(open_stage, leave):
    stage = open_stage(ScriptedTurn(("Zero.",)), ScriptedTurn(("One.",)), ScriptedTurn(("Two.",)))
    stage.ask("another")
    new_conversation(stage)
    stage.window.intake.take_data(png_bytes(), "a.png")
    stage.chips_ready()
    stage.ask("old")
    kept = stage.session.conversation.id
    stage.until(lambda: len(stage.window.library.conversations) == 2)
    edit(stage)
    stage.type("er")
    leave(stage)
    assert (text(stage), stage.composer.chips.chips) == ("", ())
    stage.window.conversations.open(kept)
    assert text(stage) == "older"
    stage.chips_ready()
    send(stage)
    stage.until(lambda: not stage.session.is_busy and stage.rows[-1].message.text == "Two.")
    assert questions(stage) == ["older"]
    assert len(stage.rows[0].message.attachments) == 1


def test_an_edit_that_changed_nothing_is_not_kept(open_stage):
    stage = open_stage()
    stage.window.intake.take_data(png_bytes(), "a.png")
    stage.chips_ready()
    stage.ask("old")
    kept = stage.session.conversation.id
    edit(stage)
    assert stage.composer.chips.is_reading
    new_conversation(stage)
    stage.window.conversations.open(kept)
    assert stage.composer.is_empty


def test_an_edit_that_was_not_saved_is_an_edit_again(open_stage, monkeypatch):
    stage = open_stage(ScriptedTurn(("One.",)), ScriptedTurn(("Two.",)))
    stage.ask("old")
    kept = stage.session.conversation.id
    edit(stage)
    stage.type("er")
    with monkeypatch.context() as full:
        refuse_messages(full)
        send_and_fail(stage)
    assert text(stage) == "older"
    stage.press(Qt.Key.Key_N, CTRL)
    assert text(stage) == ""
    stage.window.conversations.open(kept)
    assert text(stage) == "older"
    send(stage)
    stage.until(lambda: not stage.session.is_busy and stage.rows[-1].message.text == "Two.")
    assert questions(stage) == ["older"]


def test_a_question_waiting_for_its_picture_is_not_sent_in_another_conversation(open_stage):
    stage = open_stage()
    stage.window.intake.take_data(png_bytes(), "a.png")
    send(stage)
    stage.press(Qt.Key.Key_N, CTRL)
    stage.chips_ready()
    assert not stage.session.is_busy
    assert len(stage.composer.parts) == 1
