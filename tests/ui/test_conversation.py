"""Asking, reading, stopping, retrying: the window with a real session and store."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.turn import FinishReason
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.assistant_turn import AssistantTurn
from gemma_desk.ui.controls import TextButton
from gemma_desk.ui.error_card import ErrorCard

SLOW = 0.05


def answer_of(stage) -> AssistantTurn:
    return stage.transcript.turn(stage.rows[-1].id)


def test_enter_sends_and_the_streamed_answer_stands_in_the_transcript(open_stage):
    stage = open_stage(ScriptedTurn(("The total ", "is **184", ".20**.")))
    stage.ask("What is the total?")
    assert answer_of(stage).text.text == "The total is **184.20**."
    assert answer_of(stage).text.toPlainText() == "The total is 184.20."
    assert stage.composer.box.toPlainText() == ""
    stage.until(lambda: stage.window.page.header.title == "What is the total?")  # once the list has been read


def test_shift_enter_breaks_the_line_and_sends_nothing(open_stage):
    stage = open_stage()
    stage.type("one")
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, stage.composer.box)
    stage.type("two")
    assert stage.composer.box.toPlainText() == "one\ntwo"
    assert stage.rows == ()


def test_enter_inside_an_input_methods_word_does_not_send(open_stage, qtbot):
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtWidgets import QApplication

    stage = open_stage()
    stage.type("text ")
    QApplication.sendEvent(stage.composer.box, QInputMethodEvent("にほん", []))
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    assert not stage.session.is_busy
    QApplication.sendEvent(stage.composer.box, QInputMethodEvent("", []))
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    assert stage.session.is_busy
    stage.until(lambda: not stage.session.is_busy)


def test_an_empty_question_cannot_be_sent(open_stage):
    stage = open_stage()
    assert not stage.composer.send.isEnabled()
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    assert not stage.session.is_busy


def test_reading_is_said_in_place_of_the_first_line(open_stage):
    stage = open_stage(ScriptedTurn(("Done.",), prompt_tokens=527, step_s=SLOW))
    stage.type("Read this")
    stage.click(stage.composer.send)
    stage.until(lambda: stage.session.status.phase is TurnPhase.READING)
    line = answer_of(stage).waiting_line
    stage.until(line.isVisible)
    assert "of 527 tokens" in line.words
    assert "of 527 tokens" in stage.window.page.status.accessibleName()
    stage.until(lambda: not stage.session.is_busy)
    assert not line.isVisible()
    assert answer_of(stage).text.isVisible()


def test_stop_takes_the_place_of_send_and_keeps_what_was_written(open_stage):
    stage = open_stage(ScriptedTurn(tuple("word " for _ in range(2000)), step_s=SLOW))
    stage.type("Tell me")
    stage.click(stage.composer.send)
    stage.until(lambda: stage.session.status.phase is TurnPhase.WRITING)
    assert stage.composer.send.accessibleName() == "Stop"
    stage.click(stage.composer.send)
    stage.until(lambda: not stage.session.is_busy)
    assert stage.rows[-1].result.finish_reason is FinishReason.CANCELLED
    assert answer_of(stage).text.text.startswith("word")
    assert stage.composer.send.accessibleName() == "Send"


def test_escape_stops_while_the_prompt_is_read(open_stage):
    stage = open_stage(ScriptedTurn(("Never.",), step_s=60.0))
    stage.type("Tell me")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: stage.session.status.phase is TurnPhase.READING)
    stage.press(Qt.Key.Key_Escape, widget=stage.composer.box)
    stage.until(lambda: not stage.session.is_busy)
    assert stage.rows[-1].result.finish_reason is FinishReason.CANCELLED


def test_a_failure_keeps_the_partial_answer_and_its_one_button_asks_again(open_stage):
    problem = Problem(ProblemKind.ENGINE, "The engine ended. What was written is here.")
    stage = open_stage(ScriptedTurn(("Half an ",), problem=problem), ScriptedTurn(("A whole answer.",)))
    stage.ask("Tell me")
    turn = answer_of(stage)
    assert turn.text.text == "Half an "
    card = turn.findChild(ErrorCard)
    assert card.sentence.text() == problem.sentence
    (again,) = card.findChildren(TextButton)
    stage.click(again)
    stage.until(lambda: not stage.session.is_busy and stage.rows[-1].message.text == "A whole answer.")
    assert [row.message.text for row in stage.rows] == ["Tell me", "A whole answer."]
    assert answer_of(stage).findChild(ErrorCard) is None


def test_a_thought_is_folded_and_can_be_opened(open_stage):
    stage = open_stage(ScriptedTurn(("Yes.",), thought=("Is it? ", "It is.")))
    stage.ask("Is it?")
    fold = answer_of(stage)._thought
    stage.until(fold.isVisible)
    assert not fold._body.isVisible()
    stage.click(fold._line)
    assert fold._body.isVisible()
    assert fold._text.toPlainText() == "Is it? It is."


def test_a_thought_says_how_long_it_took_and_how_many_tokens(open_stage):
    stage = open_stage(ScriptedTurn(("Yes.",), thought=("Is it? ", "It is."), step_s=0.3))
    stage.ask("Is it?")
    assert answer_of(stage)._thought._line.text() == "Thought for 1 s · 2 tokens"


def test_while_it_thinks_the_tokens_so_far_are_said(open_stage):
    stage = open_stage(ScriptedTurn(("Yes.",)))
    stage.ask("Is it?")
    answer = answer_of(stage)
    answer.grow("", "Hm. ")
    answer.show_status(TurnStatus(TurnPhase.THINKING, generated_tokens=84))
    assert answer._thought._line.text() == "Thinking · 84 tokens"


def test_scrolling_up_ends_following_and_the_button_goes_back(open_stage):
    lines = tuple(f"Line {number}.\n\n" for number in range(120))
    stage = open_stage(ScriptedTurn(lines))
    stage.ask("Many lines")
    bar = stage.transcript.verticalScrollBar()
    stage.until(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    bar.setValue(0)
    assert not stage.transcript.is_following
    stage.transcript.grow(stage.rows[-1].id, "\n\nMore and more.\n\n" * 30, "")
    stage.until(lambda: "More and more" in answer_of(stage).text.toPlainText())
    assert bar.value() == 0
    stage.click(stage.transcript._place.to_end)
    assert bar.value() == bar.maximum()


def test_up_in_an_empty_box_edits_the_last_question(open_stage):
    stage = open_stage(ScriptedTurn(("One.",)), ScriptedTurn(("Two.",)))
    stage.ask("First try")
    stage.press(Qt.Key.Key_Up, widget=stage.composer.box)
    assert stage.composer.box.toPlainText() == "First try"
    stage.composer.box.setPlainText("Second try")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: not stage.session.is_busy and stage.rows[-1].message.text == "Two.")
    assert [row.message.text for row in stage.rows] == ["Second try", "Two."]


def test_think_goes_with_the_question(open_stage):
    stage = open_stage()
    stage.click(stage.composer.think)
    stage.ask("Hard one")
    assert stage.engine.requests[-1].think


def test_everything_is_there_again_after_a_restart(open_stage):
    stage = open_stage(ScriptedTurn(("Kept.",)))
    stage.ask("Keep this")
    stage = open_stage()
    stage.until(lambda: stage.window.side.titles == ("Keep this",))
    stage.window.side.chosen.emit(stage.window.library.conversations[0].id)
    stage.until(lambda: len(stage.rows) == 2)
    stage.until(lambda: answer_of(stage).text.toPlainText() == "Kept.")


def test_a_question_that_runs_from_the_right_is_inside_its_bubble(open_stage):
    from gemma_desk.ui.user_bubble import QuestionText

    stage = open_stage()
    stage.composer.box.setPlainText("ما هو موعد القطار القادم؟")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 2 and not stage.session.is_busy)
    text = stage.transcript.turn(stage.rows[0].id).findChild(QuestionText)
    assert text.document().textWidth() <= text.viewport().width()
