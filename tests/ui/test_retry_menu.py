"""Asked again with other settings, the earlier answer kept; quotes in the composer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from gemma_desk.chat.turn import Sampling
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.ui.quoting import as_quote

from .conftest import png_bytes

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def last(stage):
    return stage.transcript.turn(stage.rows[-1].id)


def items(menu: QMenu) -> dict[str, object]:
    """Its actions by their words, those of its menus behind a slash."""
    found = {}
    for action in menu.actions():
        inner = action.menu()
        below = {f"{action.text()}/{words}": each for words, each in items(inner).items()} if inner else {}
        found |= below or {action.text(): action}
    return found


def choose(stage, words: str) -> None:
    menu = last(stage).retry_menu
    menu.aboutToShow.emit()
    items(menu)[words].trigger()
    stage.until(lambda: not stage.session.is_busy and len(stage.engine.requests) == 2)


@pytest.fixture
def stage(open_stage):
    stage = open_stage(ScriptedTurn(("First",)), ScriptedTurn(("Second",)))
    stage.ask("Which?")
    return stage


def test_with_thinking(stage):
    choose(stage, "With thinking")
    assert [request.think for request in stage.engine.requests] == [False, True]
    assert len(stage.rows[1].siblings) == 2


def test_in_another_mode_and_then_in_that(stage):
    choose(stage, "In another mode/Translate")
    assert "translation" in stage.engine.requests[1].messages[0].text
    menu = last(stage).retry_menu
    menu.aboutToShow.emit()
    assert "In another mode/Translate" not in items(menu)
    assert "In another mode/Ask" in items(menu)


def test_at_another_temperature(stage):
    choose(stage, "At another temperature/0: the likeliest words")
    assert stage.engine.requests[1].sampling.temperature == 0
    assert stage.window._settings.now.sampling.temperature is None


def test_back_to_the_models_own_temperature(open_stage):
    stage = open_stage(ScriptedTurn(("One",)), ScriptedTurn(("Two",)), sampling=Sampling(temperature=0.7))
    stage.ask("Go")
    choose(stage, "At another temperature/As the model recommends")
    assert stage.engine.requests[1].sampling.temperature is None


def test_without_pictures_none_are_offered_finer(stage):
    menu = last(stage).retry_menu
    menu.aboutToShow.emit()
    assert not [words for words in items(menu) if words.startswith("With finer")]


def test_finer_pictures_are_another_question_beside_the_first(open_stage):
    stage = open_stage(ScriptedTurn(("Coarse",)), ScriptedTurn(("Fine",)))
    stage.window.intake.take_data(png_bytes(640, 480), "a.png")
    stage.chips_ready()
    coarse = stage.composer.chips.attachments[0].detail
    stage.ask("What is it?")
    choose(stage, "With finer pictures/Up to 560 tokens")
    assert coarse < stage.rows[0].message.attachments[0].detail <= 560
    assert (stage.rows[0].message.text, stage.rows[1].message.text) == ("What is it?", "Fine")
    assert len(stage.rows[0].siblings) == 2


def test_its_button_is_reached_by_tab_and_opens_at_once(stage):
    button = next(each for each in last(stage)._actions._buttons if each.menu() is last(stage).retry_menu)
    assert button.accessibleName() == "Ask again with other settings"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert button.popupMode() is button.ToolButtonPopupMode.InstantPopup


@pytest.mark.parametrize(
    ("text", "quoted"), [("One", "> One"), ("One\n\nTwo ", "> One\n>\n> Two"), ("> Again", "> > Again")]
)
def test_a_quotation_is_markdown(text, quoted):
    assert as_quote(text) == quoted


def quote_button(stage):
    return next(each for each in last(stage)._actions._buttons if each.accessibleName().startswith("Quote"))


def test_a_whole_answer_is_quoted_behind_what_is_being_written(stage):
    stage.composer.box.insertPlainText("About this:")
    stage.click(quote_button(stage))
    assert stage.composer.box.toPlainText() == "About this:\n\n> First\n\n"
    assert stage.composer.box.textCursor().atEnd()
    stage.composer.box.undo()
    assert stage.composer.box.toPlainText() == "About this:"


def test_what_is_selected_is_quoted_by_mouse_and_by_key(stage):
    text = last(stage).text
    cursor = text.textCursor()
    cursor.setPosition(1)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfLine, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    stage.click(quote_button(stage))
    assert stage.composer.box.toPlainText() == "> irst\n\n"
    stage.composer.box.clear()
    stage.press(Qt.Key.Key_Q, CTRL_SHIFT)
    assert stage.composer.box.toPlainText() == "> irst\n\n"
