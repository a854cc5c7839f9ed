"""What is being composed stays with its conversation, over a restart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import png_bytes

CTRL = Qt.KeyboardModifier.ControlModifier


def text(stage) -> str:
    return stage.composer.box.toPlainText()


@pytest.fixture
def stage(open_stage):
    """One conversation, and a new one shown."""
    stage = open_stage()
    stage.ask("kept")
    stage.until(lambda: len(stage.window.library.conversations) == 1)
    stage.press(Qt.Key.Key_N, CTRL)
    return stage


def open_kept(stage) -> None:
    stage.window.conversations.open(stage.window.library.conversations[0].id)


def test_each_conversation_has_its_own(stage):
    stage.type("for the new one")
    open_kept(stage)
    assert text(stage) == ""
    stage.window.intake.take_data(png_bytes(), "a.png")
    stage.chips_ready()
    stage.type("for the kept one")
    stage.press(Qt.Key.Key_N, CTRL)
    assert stage.composer.chips.chips == ()
    stage.until(lambda: text(stage) == "for the new one")
    open_kept(stage)
    stage.until(lambda: text(stage) == "for the kept one")
    stage.chips_ready()
    assert [chip.name for chip in stage.composer.chips.chips] == ["a.png"]


def test_it_is_there_after_a_restart_with_its_attachments(stage, open_stage):
    stage.type("half a quest")
    stage.window.intake.take_data(png_bytes(), "a.png")
    stage.chips_ready()
    again = open_stage()
    again.until(lambda: text(again) == "half a quest")
    again.chips_ready()
    assert again.composer.parts[0].name == "a.png"


def test_what_was_asked_is_no_draft_any_more(stage, open_stage):
    stage.ask("asked")
    stage.press(Qt.Key.Key_N, CTRL)
    stage.type("still a draft")
    again = open_stage()
    again.until(lambda: text(again) == "still a draft" and len(again.window.library.conversations) == 2)
    again.composer.clear()
    open_kept(again)
    again.until(lambda: not again.window.drafts._is_reading and bool(again.rows))
    assert text(again) == ""


def test_what_was_typed_before_it_came_stands_behind_it(stage):
    stage.type("draft")
    open_kept(stage)
    stage.press(Qt.Key.Key_N, CTRL)
    stage.type("more")
    stage.until(lambda: text(stage) == "draft\n\nmore")


def test_what_is_still_being_read_goes_along(stage):
    stage.type("look")
    stage.window.intake.take_data(png_bytes(2000, 2000), "large.png")
    assert stage.composer.chips.is_reading
    open_kept(stage)
    stage.chips_ready()
    assert [chip.name for chip in stage.composer.chips.chips] == ["large.png"]
    stage.until(lambda: "look" in text(stage))


def test_an_edited_question_is_no_draft(stage, open_stage):
    open_kept(stage)
    stage.until(lambda: bool(stage.rows))
    stage.press(Qt.Key.Key_Up, widget=stage.composer.box)
    assert text(stage) == "kept"
    stage.window.drafts.keep()
    again = open_stage()
    again.until(lambda: len(again.window.library.conversations) == 1)
    open_kept(again)
    again.until(lambda: not again.window.drafts._is_reading and bool(again.rows))
    assert text(again) == ""
