"""When the context window is full, what was chosen happens, is seen and can be taken back; by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gemma_desk.app.cut import WhenFull
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.gemma.summary import summary_in_prompt
from gemma_desk.ui.cut_line import _VEIL_OPACITY
from gemma_desk.ui.theme import DARK, LIGHT
from tests.ui.conftest import png_bytes
from tests.ui.test_theme import contrast

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform says so of what pops up
CTRL = Qt.KeyboardModifier.ControlModifier
CONTEXT_TOKENS = 1024
WORDS = "word " * 96
"""125 tokens with what stands around them."""
ANSWER = ScriptedTurn((WORDS,))
SUMMARY = ScriptedTurn(("Words ", "were said."))


def notice(stage):
    return stage.window.page.notice


def marks(stage):
    return stage.window.room.marks


def way(stage) -> WhenFull:
    return stage.window._settings.now.when_full


def line(stage):
    """The one across the transcript, once its message has been made."""
    stage.until(lambda: marks(stage).line is not None)
    return marks(stage).line


def ask(stage, text: str = WORDS) -> None:
    """Pastes and sends, and waits for the end of the answer."""
    n_before = len(stage.rows)
    stage.composer.show_text(text)
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == n_before + 2 and not stage.session.is_busy)


@pytest.fixture
def near(open_stage):
    """A window whose conversation fills three quarters of its context window: 750 tokens, and 128 kept."""

    def open_near(*turns: ScriptedTurn, **changes: object):
        stage = open_stage(*[ANSWER] * 3, *turns, context_tokens=CONTEXT_TOKENS, **changes)
        for _ in range(3):
            ask(stage)
        return stage

    return open_near


def sent(stage):
    """What the model was sent last."""
    return stage.engine.requests[-1].messages


def test_before_it_is_full_it_is_said_and_asked_what_is_to_happen(near):
    stage = near()
    stage.until(lambda: bool(notice(stage).words))
    assert "1024 tokens of the context window" in notice(stage).words
    assert str(stage.rows[-1].result.held.tokens) in notice(stage).words
    assert notice(stage).choice.buttons[WhenFull.STOP].isChecked()
    stage.click(notice(stage).choice.buttons[WhenFull.DROP])
    assert way(stage) is WhenFull.DROP


def test_it_is_chosen_by_keyboard_too(near):
    stage = near()
    stage.until(lambda: bool(notice(stage).words))
    button = notice(stage).choice.buttons[WhenFull.STOP]
    button.setFocus()
    stage.press(Qt.Key.Key_Left, widget=button)
    assert notice(stage).choice.buttons[WhenFull.DROP].isChecked()
    stage.press(Qt.Key.Key_Space, widget=notice(stage).choice.buttons[WhenFull.DROP])
    assert way(stage) is WhenFull.DROP


def test_put_away_it_stays_away_until_there_is_more_to_say(near):
    stage = near()
    stage.until(lambda: bool(notice(stage).words))
    stage.click(notice(stage)._away)
    assert not notice(stage).words
    stage.composer.show_text(WORDS * 3)
    stage.until(lambda: "does not fit" in notice(stage).words)


def test_with_stop_nothing_is_sent_and_what_was_written_stays(near):
    stage = near(ANSWER)
    stage.composer.show_text(WORDS * 3)
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    assert len(stage.rows) == 6
    assert stage.composer.text == (WORDS * 3).strip()
    assert "Nothing was sent" in notice(stage).words
    assert "1024" in notice(stage).words
    stage.click(notice(stage).actions[WhenFull.DROP])
    assert stage.session.cut is not None
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 8 and not stage.session.is_busy)
    assert way(stage) is WhenFull.STOP
    assert len(sent(stage)) == 8 - stage.session.cut.n_messages - 1


def test_what_was_dropped_is_shown_dimmed_and_told(near):
    stage = near(ANSWER, when_full=WhenFull.DROP)
    stage.composer.show_text(WORDS * 3)
    stage.until(lambda: "are not sent any more" in notice(stage).words)
    n_told = next(int(word) for word in notice(stage).words.split("oldest ")[1].split())
    ask(stage, WORDS * 3)
    n_cut = stage.session.cut.n_messages
    assert n_cut == n_told
    assert line(stage).words == f"Not sent any more: {n_cut} messages above"
    stage.until(lambda: stage.transcript.is_filled)
    assert marks(stage).dimmed == {row.id for row in stage.rows[:n_cut]}
    turn = stage.transcript.turn(stage.rows[n_cut - 1].id)
    assert line(stage).parentWidget() is turn
    assert len(stage.window.library.conversations) == 1


def test_what_is_dimmed_can_still_be_read():
    for colours in (LIGHT, DARK):
        text, ground = QColor(colours.text), QColor(colours.ground)
        parts = (
            round((1 - _VEIL_OPACITY) * getattr(text, part)() + _VEIL_OPACITY * getattr(ground, part)())
            for part in ("red", "green", "blue")
        )
        assert contrast(QColor(*parts).name(), colours.ground) >= 4.5


def test_attachments_that_go_too_are_told(open_stage):
    stage = open_stage(*[ANSWER] * 5, context_tokens=CONTEXT_TOKENS, when_full=WhenFull.DROP)
    stage.window.intake.take_data(png_bytes(), "a.png")
    stage.chips_ready()
    for _ in range(4):
        ask(stage)
    assert "1 attachment among them" in line(stage).words
    assert not any(message.attachments for message in sent(stage))


def test_it_is_sent_again_when_that_is_wanted_and_that_is_undone_too(near):
    stage = near(ANSWER, when_full=WhenFull.DROP)
    ask(stage, WORDS * 3)
    cut = stage.session.cut
    stage.click(line(stage)._undo)
    assert stage.session.cut is None
    assert marks(stage).line is None
    assert not marks(stage).dimmed
    stage.click(stage.window.page.undo.button)
    assert stage.session.cut == cut
    assert line(stage).words


def test_a_summary_is_written_before_the_eyes_and_stands_in_for_the_rest(near):
    stage = near(SUMMARY, ANSWER, when_full=WhenFull.SUMMARY)
    stage.composer.show_text(WORDS * 2)
    stage.until(lambda: "sums up the conversation" in notice(stage).words)
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 8 and not stage.session.is_busy)
    assert line(stage).text.plain_text.strip() == "Words were said."
    assert "6 messages above · this summary is sent instead" in line(stage).words
    assert sent(stage)[0].text.startswith(summary_in_prompt("Words were said."))
    assert len(sent(stage)) == 1


def test_a_summary_is_cancelled_and_nothing_has_changed(near):
    stage = near(ScriptedTurn(("Words ",) * 500, step_s=0.01), ANSWER, when_full=WhenFull.SUMMARY)
    stage.composer.show_text(WORDS * 2)
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: marks(stage).line is not None and "Words" in marks(stage).line.text.text)
    assert stage.transcript.turn(stage.rows[-1].id).waiting_line.words.startswith("Summing up the conversation")
    stage.click(line(stage)._cancel)
    stage.until(lambda: not stage.session.is_busy)
    assert stage.session.cut is None
    assert marks(stage).line is None
    assert stage.rows[-1].result.finish_reason == "cancelled"


def test_a_summary_is_put_right_by_keyboard(near):
    stage = near(SUMMARY, ANSWER)
    stage.press(Qt.Key.Key_I, CTRL)
    stage.click(stage.window.window_use.panel.actions[WhenFull.SUMMARY])
    stage.until(lambda: stage.session.cut is not None and not stage.session.is_busy)
    edit = line(stage)._edit
    edit.setFocus()
    stage.press(Qt.Key.Key_Space, widget=edit)
    box = line(stage)._editor.box
    box.setPlainText("Better words.")
    stage.press(Qt.Key.Key_Return, CTRL, widget=box)
    assert stage.session.cut.summary == "Better words."
    assert line(stage).text.plain_text.strip() == "Better words."
    ask(stage, "And now?")
    assert sent(stage)[0].text == f"{summary_in_prompt('Better words.')}\n\nAnd now?"


def test_a_summary_is_folded_and_unfolded(near):
    stage = near(SUMMARY)
    stage.press(Qt.Key.Key_I, CTRL)
    stage.click(stage.window.window_use.panel.actions[WhenFull.SUMMARY])
    stage.until(lambda: stage.session.cut is not None and not stage.session.is_busy)
    assert line(stage).text.isVisible()
    stage.click(line(stage)._fold)
    assert not line(stage).text.isVisible()
    stage.click(line(stage)._fold)
    assert line(stage).text.isVisible()


def test_the_window_that_opens_next_shows_and_sends_the_same(near, open_stage):
    stage = near(ANSWER, when_full=WhenFull.DROP)
    ask(stage, WORDS * 3)
    cut, words = stage.session.cut, line(stage).words
    again = open_stage(ANSWER, context_tokens=8 * CONTEXT_TOKENS)
    again.until(lambda: bool(again.window.library.conversations))
    again.window.conversations.open(again.window.library.conversations[0].id)
    again.until(lambda: len(again.rows) == 8)
    assert line(again).words == words
    ask(again, "And now?")
    assert again.session.cut == cut
    assert len(sent(again)) == 8 - cut.n_messages + 1


def test_what_no_room_can_be_made_for_is_said(near):
    stage = near()
    stage.composer.show_text(WORDS * 7)
    stage.until(lambda: stage.window.window_use.use.is_full)
    stage.click(notice(stage).actions[WhenFull.SUMMARY])
    assert stage.session.cut is None
    assert "not make enough room" in stage.composer.note.text()
    stage.click(notice(stage).actions[WhenFull.DROP])
    assert "not make enough room" not in stage.composer.note.text()
    assert stage.session.cut is not None


def test_there_is_nothing_to_do_where_there_is_nothing_that_could_go(open_stage):
    stage = open_stage(context_tokens=CONTEXT_TOKENS)
    stage.press(Qt.Key.Key_I, CTRL)
    assert not any(button.isEnabled() for button in stage.window.window_use.panel.actions.values())


def test_the_gauge_says_less_once_something_was_dropped(near):
    stage = near()
    stage.until(lambda: stage.window.window_use.use.held.tokens == stage.rows[-1].result.held.tokens)
    before = stage.window.window_use.use.held.tokens
    stage.press(Qt.Key.Key_I, CTRL)
    stage.click(stage.window.window_use.panel.actions[WhenFull.DROP])
    stage.until(lambda: stage.window.window_use.use.held.tokens < before)
    assert stage.window.window_use.use.is_about
    assert stage.window.focusWidget() is stage.composer.box
