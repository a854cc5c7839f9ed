"""What stands in the composer is told to the engine, as it will be asked."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gemma_desk.chat.message import MediaKind
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.gemma.audio import FRAME_SAMPLES
from gemma_desk.ui.recorder import RecorderState
from tests.ui.conftest import files_mime, png_bytes

IMAGE, AUDIO = MediaKind.IMAGE, MediaKind.AUDIO


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(png_bytes())
    return path


def told(stage):
    """The kinds of what was told last, in order; None before anything was."""
    if not stage.engine.anticipated:
        return None
    return [attachment.kind for attachment in stage.engine.anticipated[-1].messages[-1].attachments]


def drop(stage, path):
    stage.drop(files_mime(path))
    stage.chips_ready()


def hold(stage):
    QTest.mousePress(stage.composer.talk, Qt.MouseButton.LeftButton)


def test_a_dropped_picture_is_read_and_taken_back_when_it_is_removed(open_stage, picture):
    stage = open_stage()
    drop(stage, picture)
    stage.until(lambda: told(stage) == [IMAGE])
    assert stage.engine.anticipated[-1].pictures
    stage.composer.chips.remove(stage.composer.chips.chips[0])
    stage.until(lambda: told(stage) == [])


def test_a_note_is_read_while_it_is_spoken_behind_the_pictures(open_stage, picture, microphone):
    stage = open_stage()
    drop(stage, picture)
    hold(stage)
    stage.until(lambda: told(stage) == [IMAGE, AUDIO])
    (sound,) = stage.engine.anticipated[-1].sounds.values()
    heard = np.frombuffer(sound.samples, "<f4")
    assert len(heard) == len(microphone.heard()) > 20 * FRAME_SAMPLES
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: told(stage) == [IMAGE])
    QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)


def test_between_release_and_receipt_nothing_is_taken_back(open_stage, microphone):
    stage = open_stage()
    hold(stage)
    stage.until(lambda: told(stage) == [AUDIO])
    QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)
    stage.chips_ready()
    stage.until(lambda: stage.engine.anticipated[-1].messages[-1].attachments[0].name == "Voice note.wav")
    stage.until(lambda: stage.engine.anticipated[-1].messages[-1].parts == stage.composer.parts)
    assert all(request.messages[-1].attachments for request in stage.engine.anticipated)


def test_what_is_asked_is_not_taken_back(open_stage, picture):
    stage = open_stage()
    drop(stage, picture)
    stage.until(lambda: told(stage) == [IMAGE])
    stage.ask("What is this?")
    stage.until(lambda: not stage.session.is_busy)
    assert told(stage) == [IMAGE]
    assert stage.engine.requests[-1].pictures == stage.engine.anticipated[-1].pictures


def test_the_next_question_waits_for_the_answer(open_stage, picture):
    stage = open_stage(ScriptedTurn(answer=("and on ",) * 10_000, step_s=0.01))
    stage.type("Go on")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: bool(stage.engine.requests))
    drop(stage, picture)
    stage.qtbot.wait(50)
    assert told(stage) is None
    stage.session.stop()
    stage.until(lambda: told(stage) == [IMAGE])
    assert [message.text for message in stage.engine.anticipated[-1].messages[:1]] == ["Go on"]


def test_thinking_is_part_of_what_will_be_asked(open_stage, picture):
    stage = open_stage()
    drop(stage, picture)
    stage.until(lambda: told(stage) == [IMAGE])
    stage.click(stage.composer.think)
    stage.until(lambda: stage.engine.anticipated[-1].think)


def test_a_draft_is_read_again_where_it_stays(open_stage, picture):
    stage = open_stage()
    stage.ask("Hello")
    stage.until(lambda: len(stage.window.library.conversations) == 1)
    drop(stage, picture)
    stage.until(lambda: told(stage) == [IMAGE])
    assert len(stage.engine.anticipated[-1].messages) == 3
    stage.window.conversations.begin()
    stage.until(lambda: told(stage) == [])
    stage.window.conversations.open(stage.window.library.conversations[0].id)
    stage.until(lambda: len(stage.engine.anticipated[-1].messages) == 3 and told(stage) == [IMAGE])


def test_while_the_last_question_is_edited_nothing_is_read(open_stage, picture):
    """The answer that stands there would go."""
    stage = open_stage()
    drop(stage, picture)
    stage.ask("What is this?")
    n_told = len(stage.engine.anticipated)
    stage.press(Qt.Key.Key_Up, widget=stage.composer.box)
    stage.chips_ready()
    drop(stage, picture)
    stage.qtbot.wait(50)
    assert len(stage.engine.anticipated) == n_told
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: told(stage) == [IMAGE, IMAGE])


def test_a_picture_that_waits_for_its_model_is_read_when_that_is_there(open_stage, picture, tmp_path):
    stage = open_stage(model_paths=())
    drop(stage, picture)
    stage.until(lambda: told(stage) == [IMAGE])
    n_told = len(stage.engine.anticipated)
    stage.window.model.choose((str(tmp_path),))
    stage.until(lambda: len(stage.engine.anticipated) > n_told)
    assert told(stage) == [IMAGE]


def test_a_picture_that_lies_there_lets_the_model_rest(open_stage, picture):
    stage = open_stage()
    model = stage.window.model
    stage.until(lambda: model.state.info is not None)
    drop(stage, picture)
    stage.until(lambda: told(stage) == [IMAGE])
    model.rest_after(0.5 / 60)  # only now: a picture that comes during a rest ends it
    stage.until(lambda: model.state.is_resting)
    n_told = len(stage.engine.anticipated)
    stage.qtbot.wait(50)
    assert len(stage.engine.anticipated) == n_told
    assert model.state.is_resting
    assert stage.engine.n_rests == 1


def test_what_was_too_short_is_taken_back(open_stage, microphone):
    stage = open_stage()
    hold(stage)
    stage.until(lambda: told(stage) == [AUDIO])
    microphone.seconds = 0.1
    QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)
    stage.until(lambda: told(stage) == [])
    assert stage.window.recorder.state is RecorderState.IDLE
