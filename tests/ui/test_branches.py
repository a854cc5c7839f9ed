"""Answers and wordings beside each other: gone between, deleted, put back, by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gemma_desk.engine.scripted import ScriptedTurn

PARAGRAPHS = "\n\n".join(f"Paragraph {number} of an answer." for number in range(40))


def said(stage) -> list[str]:
    return [row.message.text for row in stage.rows]


def settled(stage) -> None:
    stage.until(lambda: not stage.session.is_busy and stage.transcript.is_filled)


def last(stage):
    return stage.transcript.turn(stage.rows[-1].id)


def button(turn, name: str):
    (found,) = [each for each in turn._actions._buttons if each.accessibleName() == name]
    return found


@pytest.fixture
def answered(open_stage):
    """One question with two answers, the second one shown."""
    stage = open_stage(ScriptedTurn(("First",)), ScriptedTurn(("Second",)), ScriptedTurn(("Third",)))
    stage.ask("Which?")
    stage.click(button(last(stage), "Ask again"))
    settled(stage)
    return stage


def test_an_answer_given_anew_keeps_the_earlier_one_to_go_back_to(answered):
    stage = answered
    assert said(stage) == ["Which?", "Second"]
    switch = last(stage).switch
    assert switch.isVisible()
    assert (switch.which.text(), switch.which.accessibleName()) == ("2/2", "Answer 2 of 2")
    assert not switch.next.isEnabled()
    stage.click(switch.before)
    settled(stage)
    assert said(stage) == ["Which?", "First"]
    assert last(stage).switch.which.text() == "1/2"
    assert last(stage).text.text == "First"
    assert [turn.row.id for turn in stage.transcript.made] == [row.id for row in stage.rows]


def test_by_the_arrow_keys_the_focus_stays_where_it_is(answered):
    stage = answered
    last(stage).switch.before.setFocus(Qt.FocusReason.TabFocusReason)
    for key, text in ((Qt.Key.Key_Left, "First"), (Qt.Key.Key_Right, "Second"), (Qt.Key.Key_Left, "First")):
        stage.press(key, widget=QApplication.focusWidget())
        settled(stage)
        assert said(stage) == ["Which?", text]
        assert last(stage).switch.isAncestorOf(QApplication.focusWidget())


def test_which_is_shown_is_remembered(answered):
    stage = answered
    stage.click(last(stage).switch.before)
    settled(stage)
    conversation_id = stage.session.conversation.id
    stage.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    stage.window.conversations.open(conversation_id)
    stage.until(lambda: said(stage) == ["Which?", "First"])
    assert len(stage.rows[1].siblings) == 2


def test_a_question_changed_is_a_branch(answered):
    stage = answered
    stage.click(button(stage.transcript.turn(stage.rows[0].id), "Edit and ask again"))
    stage.composer.show_text("Which one?")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: said(stage) == ["Which one?", "Third"])
    settled(stage)
    switch = stage.transcript.turn(stage.rows[0].id).switch
    assert switch.which.accessibleName() == "Question 2 of 2"
    stage.click(switch.before)
    settled(stage)
    assert said(stage) == ["Which?", "Second"]


def test_an_earlier_question_is_edited_with_what_followed_kept(answered):
    stage = answered
    stage.ask("Then?")
    stage.click(button(stage.transcript.turn(stage.rows[0].id), "Edit and ask again"))
    assert stage.window.conversation.rows_before == ()
    stage.composer.show_text("Instead")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 2 and not stage.session.is_busy)
    settled(stage)
    stage.click(stage.transcript.turn(stage.rows[0].id).switch.before)
    settled(stage)
    assert said(stage) == ["Which?", "Second", "Then?", "Third"]


def test_the_switch_of_a_long_answer_stays_under_the_pointer(open_stage):
    stage = open_stage(ScriptedTurn((PARAGRAPHS,)), ScriptedTurn(("Short",)), ScriptedTurn((PARAGRAPHS * 2,)))
    stage.ask("Which?")
    for _ in range(2):
        stage.click(button(last(stage), "Ask again"))
        settled(stage)
    stage.ask("And after that?")
    turn = stage.transcript.turn(stage.rows[1].id)
    for _ in range(2):
        stage.transcript.ensureWidgetVisible(turn.switch)
        before_px = stage.transcript._switch_px(turn)
        stage.click(turn.switch.before)
        settled(stage)
        turn = stage.transcript.turn(stage.rows[1].id)
        bar = stage.transcript.verticalScrollBar()
        assert stage.transcript._switch_px(turn) == before_px or bar.value() in (0, bar.maximum())


def test_while_an_answer_is_written_nothing_is_switched(open_stage):
    stage = open_stage(ScriptedTurn(("First",)), ScriptedTurn(("Second", " part"), step_s=600))
    stage.ask("Which?")
    stage.click(button(last(stage), "Ask again"))
    stage.until(lambda: stage.session.is_busy and len(stage.rows) == 2 and bool(stage.rows[1].siblings))
    switch = last(stage).switch
    assert [switch.before.isEnabled(), switch.next.isEnabled()] == [False, False]
    stage.transcript.delete_requested.emit(stage.rows[0].id)
    assert stage.composer.note.text().startswith("An answer is being written")
    stage.press(Qt.Key.Key_Escape)
    settled(stage)
    assert last(stage).switch.before.isEnabled()


def test_a_turn_is_deleted_and_taken_back(answered):
    stage = answered
    stage.ask("Then?")
    stage.click(button(stage.transcript.turn(stage.rows[0].id), "Delete the question and its answer"))
    settled(stage)
    assert said(stage) == ["Then?", "Third"]
    assert [turn.row.id for turn in stage.transcript.made] == [row.id for row in stage.rows]
    stage.click(stage.window.page.undo.button)
    stage.until(lambda: said(stage) == ["Which?", "Second", "Then?", "Third"])
    settled(stage)
    assert [turn.row.id for turn in stage.transcript.made] == [row.id for row in stage.rows]


def test_the_switch_stands_at_the_edge_of_its_message(answered):
    stage = answered
    row, switch = last(stage).actions, last(stage).switch
    row.make()
    stage.until(lambda: switch.isVisible() and switch.x() == 0)
    assert all(each.x() >= switch.geometry().right() for each in row._buttons)


def test_one_of_two_answers_is_deleted_alone(answered):
    stage = answered
    stage.click(button(last(stage), "Delete"))
    settled(stage)
    assert said(stage) == ["Which?", "First"]
    assert not last(stage).switch.isVisible()
    stage.click(stage.window.page.undo.button)
    stage.until(lambda: said(stage) == ["Which?", "Second"])


def test_a_hit_on_a_branch_that_is_not_shown_shows_it(answered):
    stage = answered
    stage.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    stage.window.side.search.setText("First")
    stage.until(lambda: stage.window.side.hits.count() == 2)
    stage.window.side.hits.setCurrentRow(1)
    stage.press(Qt.Key.Key_Return, widget=stage.window.side.search)
    stage.until(lambda: said(stage) == ["Which?", "First"])


def test_in_the_narrowest_window_all_that_can_be_done_is_seen(answered):
    stage = answered
    stage.window.resize(320, 600)
    stage.until(lambda: stage.window.width() <= 340 and stage.transcript.is_filled)
    turn = last(stage)
    stage.until(turn.switch.next.isVisible)
    right = turn.switch.next.mapTo(stage.transcript.viewport(), turn.switch.next.rect().bottomRight()).x()
    assert right <= stage.transcript.viewport().width()
    assert all(button.isVisible() for button in turn._actions._buttons)
