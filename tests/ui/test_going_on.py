"""An answer that was broken off goes on, by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gemma_desk.chat.turn import FinishReason
from gemma_desk.engine.scripted import ScriptedTurn

LONG = "A long answer.\n\nIt has no end"


def by_mouse(stage, button: QWidget) -> None:
    stage.click(button)


def by_key(stage, button: QWidget) -> None:
    button.setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Qt.Key.Key_Space, widget=button)


def last(stage):
    return stage.transcript.turn(stage.rows[-1].id)


@pytest.mark.parametrize("way", [by_mouse, by_key])
def test_an_answer_that_reached_its_length_goes_on(open_stage, way):
    stage = open_stage(
        ScriptedTurn((LONG,), finish_reason=FinishReason.LENGTH), ScriptedTurn((" but this.", " **Done**"))
    )
    stage.ask("Go")
    turn = last(stage)
    assert turn.go_on.isVisible()
    way(stage, turn.go_on)
    stage.until(lambda: not stage.session.is_busy)
    assert stage.rows[-1].message.text == f"{LONG} but this. **Done**"
    assert last(stage) is turn
    assert turn.text.plain_text.endswith("It has no end but this. Done")
    assert not turn.go_on.isVisible()


def stopped(stage, text_is_there) -> None:
    stage.type("Go")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 2 and text_is_there(stage.rows[1].message.text))
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: not stage.session.is_busy)


def test_an_answer_that_was_stopped_goes_on(open_stage):
    stage = open_stage(ScriptedTurn(("word ",) * 100_000, step_s=0.005), ScriptedTurn(("and the rest",)))
    stopped(stage, bool)
    written = stage.rows[1].message.text
    stage.click(last(stage).go_on)
    stage.until(lambda: not stage.session.is_busy)
    assert stage.rows[1].message.text == f"{written}and the rest"


def test_where_nothing_was_written_or_all_was_nothing_goes_on(open_stage):
    stage = open_stage(ScriptedTurn(("Never",), step_s=600), ScriptedTurn(("All",)))
    stopped(stage, lambda text: not text and len(stage.engine.requests) == 1)  # else the next question gets this answer
    assert not last(stage).go_on.isVisible()
    stage.ask("And now?")
    assert not last(stage).go_on.isVisible()


def test_only_the_last_answer_goes_on(open_stage):
    stage = open_stage(ScriptedTurn((LONG,), finish_reason=FinishReason.LENGTH), ScriptedTurn(("Yes",)))
    stage.ask("Go")
    first = last(stage)
    stage.ask("More?")
    assert not first.go_on.isVisible()
