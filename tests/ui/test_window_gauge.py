"""What takes room in the context window is seen at any time: in the header, and by kind in its panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from gemma_desk.app.window_use import HeldUse, WindowUse
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.gemma.token_estimate import about_held
from tests.ui.conftest import png_bytes

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the offscreen platform says so of what pops up
CTRL = Qt.KeyboardModifier.ControlModifier


def gauge(stage):
    return stage.window.page.header.gauge


def panel(stage):
    return stage.window.window_use.panel


def counted(stage) -> int:
    """What the engine counted at the end of the last turn."""
    return stage.rows[-1].result.held.tokens


def test_the_gauge_says_what_the_engine_counted(open_stage):
    stage = open_stage(ScriptedTurn(("One ", "two.")), context_tokens=4096)
    assert "0 of 4096 tokens" in gauge(stage).accessibleName()
    stage.ask("How many?")
    stage.until(lambda: f" {counted(stage)} of 4096 tokens used" in gauge(stage).accessibleName())
    assert "about" not in gauge(stage).accessibleName()
    assert gauge(stage).text() == f"{counted(stage)} / 4096"


def test_it_grows_while_the_prompt_is_read_and_the_answer_written(open_stage):
    stage = open_stage(ScriptedTurn(("word ",) * 4000, step_s=0.01), context_tokens=4096)
    stage.type("Go on.")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: stage.window.window_use.use.evaluated_tokens > 110)
    assert not stage.window.window_use.use.is_about
    stage.session.stop()
    stage.until(lambda: not stage.session.is_busy)
    assert stage.window.window_use.use.evaluated_tokens == 0


@pytest.mark.parametrize("open_it", ["click", "key", "tab and space"])
def test_its_panel_opens_by_mouse_and_keyboard_and_closes_with_escape(open_stage, open_it):
    stage = open_stage(ScriptedTurn(("Teal.",)), context_tokens=4096)
    stage.window.intake.take_data(png_bytes(), "a.png")
    stage.chips_ready()
    stage.ask("What colour?")
    if open_it == "click":
        stage.click(gauge(stage))
    elif open_it == "key":
        stage.press(Qt.Key.Key_I, CTRL)
    else:
        assert gauge(stage).focusPolicy() & Qt.FocusPolicy.TabFocus
        gauge(stage).setFocus()
        stage.press(Qt.Key.Key_Space, widget=gauge(stage))
    assert panel(stage).isVisible()
    lines = panel(stage).lines
    held = stage.rows[-1].result.held
    assert f"Pictures and videos: {held.picture_tokens}" in lines
    assert f"Questions: {held.question_tokens}" in lines
    assert f"Answers, without thoughts: {held.answer_tokens}" in lines
    assert "Kept for the answer: 512" in lines
    assert f"Free: {4096 - held.tokens - 512}" in lines
    assert sum(int(line.rpartition(" ")[2]) for line in lines) == 4096
    stage.press(Qt.Key.Key_Escape, widget=panel(stage))
    assert not panel(stage).isVisible()


def test_with_more_lines_than_before_its_panel_is_higher(open_stage):
    stage = open_stage(ScriptedTurn(("One.",)), ScriptedTurn(("Teal.",)), context_tokens=4096)
    stage.ask("How many?")
    stage.press(Qt.Key.Key_I, CTRL)
    stage.press(Qt.Key.Key_Escape, widget=panel(stage))
    before_px = panel(stage).height()
    stage.window.intake.take_data(png_bytes(), "a.png")
    stage.chips_ready()
    stage.ask("What colour?")
    stage.until(lambda: f" {counted(stage)} of" in gauge(stage).accessibleName())
    stage.click(gauge(stage))
    assert len(panel(stage).lines) == 6
    assert panel(stage).height() > before_px
    labels = [label for label in panel(stage).findChildren(QLabel) if label.isVisible()]
    assert all(label.height() >= label.minimumSizeHint().height() for label in labels)


def test_what_is_being_written_is_told_as_an_estimate(open_stage):
    stage = open_stage(context_tokens=4096)
    stage.type("What is the capital of Peru?")
    stage.until(lambda: stage.window.window_use.use.composed_tokens > 0)
    stage.press(Qt.Key.Key_I, CTRL)
    assert any(line.startswith("What you are writing: about ") for line in panel(stage).lines)


def test_another_conversation_has_its_own(open_stage):
    stage = open_stage(ScriptedTurn(("One ", "two.")), context_tokens=4096)
    stage.ask("How many?")
    stage.until(lambda: f"{counted(stage)} of" in gauge(stage).accessibleName())
    stage.window.conversations.begin()
    stage.until(lambda: " 0 of 4096" in gauge(stage).accessibleName())


def test_where_there_is_little_room_the_ring_stands_alone(open_stage):
    stage = open_stage(context_tokens=4096)
    stage.window.resize(1000, 700)
    QApplication.processEvents()
    assert gauge(stage).text() == "0 / 4096"
    stage.window.resize(360, 700)
    QApplication.processEvents()
    assert not gauge(stage).text()
    assert gauge(stage).width() <= 40


def test_however_often_it_is_drawn_there_are_only_so_many_rings(open_stage):
    stage = open_stage(context_tokens=4096)
    drawn = set()
    for n_tokens in range(0, 4097, 8):
        gauge(stage).show_use(WindowUse(HeldUse(), 4096, evaluated_tokens=n_tokens))
        drawn.add(gauge(stage).icon().pixmap(gauge(stage).iconSize()).cacheKey())
    assert 40 < len(drawn) < 60  # of each, Qt keeps what it has scaled


def test_scripted_answers_are_counted_like_any(open_stage):
    stage = open_stage(ScriptedTurn(("One ", "two.")))
    stage.ask("How many?")
    assert stage.rows[-1].result.held == about_held(row.message for row in stage.rows)
