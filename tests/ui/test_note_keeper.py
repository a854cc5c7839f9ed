"""A voice note is on the disk from its first half second, and only until a draft or a conversation has it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gemma_desk.ui.recorder import RecorderState
from tests.ui.test_recorder import Clock, hold


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr("gemma_desk.ui.main_window.monotonic", clock)
    return clock


@pytest.fixture
def kept(tmp_path):
    """The files there are."""
    return lambda: list((tmp_path / "recordings").glob("*"))


def press(stage) -> None:
    QTest.mousePress(stage.composer.talk, Qt.MouseButton.LeftButton)


def test_it_is_there_while_it_is_spoken_and_goes_when_the_draft_has_it(open_stage, clock, microphone, kept):
    stage = open_stage()
    press(stage)
    stage.until(lambda: bool(kept()))
    stage.until(lambda: kept()[0].stat().st_size == 2 * len(microphone._samples))
    clock.now_s += 1.0
    QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)
    stage.chips_ready()
    stage.until(lambda: not kept())
    stage = open_stage()
    stage.until(lambda: len(stage.composer.chips.attachments) == 1)
    assert not stage.composer.note.text()


def test_what_was_being_spoken_when_the_program_ended_is_there_again(open_stage, clock, kept):
    stage = open_stage()
    press(stage)
    stage.until(lambda: bool(kept()))
    stage = open_stage()
    stage.until(lambda: len(stage.composer.chips.attachments) == 1)
    (note,) = stage.composer.chips.attachments
    assert note.receipt.seconds == pytest.approx(1.2, abs=0.05)
    assert stage.composer.note.text()
    stage.until(lambda: not kept())
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 2 and not stage.session.is_busy)
    stage = open_stage()
    assert not stage.composer.note.text()


def test_what_was_cancelled_is_on_no_disk(open_stage, clock, kept):
    stage = open_stage()
    press(stage)
    stage.until(lambda: bool(kept()))
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: stage.window.recorder.state is RecorderState.IDLE)
    stage.until(lambda: not kept())
    QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)


def test_beside_a_question_that_is_edited_it_stays_until_that_is_asked(open_stage, clock, kept):
    stage = open_stage()
    stage.ask("One.")
    stage.press(Qt.Key.Key_Up, widget=stage.composer.box)
    assert stage.window.conversation.is_editing
    hold(stage, clock, 1.0)
    stage.chips_ready()
    stage.qtbot.wait(700)  # a draft would have been kept
    assert kept()
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: not kept())


def test_ten_notes_one_after_the_other_leave_nothing(open_stage, clock, microphone, kept):
    stage = open_stage()
    for number in range(10):
        press(stage)
        stage.until(lambda: bool(kept()))
        if number % 2:
            stage.press(Qt.Key.Key_Escape)
        clock.now_s += 1.0
        QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)
        stage.until(lambda: stage.window.recorder.state is RecorderState.IDLE)
        stage.until(lambda: not stage.composer.chips.is_reading and not kept())
    assert len(stage.composer.chips.attachments) == 5
    assert microphone.calls.count("stop") == microphone.calls.count("cancel") == 5
