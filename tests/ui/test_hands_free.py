"""Talking without hands: a pause sends, the answer is read, it listens again; Esc ends it. Then all of it aloud."""

from __future__ import annotations

import numpy as np
import pytest
import soundfile
import soxr
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gemma_desk.capture.microphone import Microphone
from gemma_desk.chat.errors import MicrophoneProblem, Problem, ProblemKind, SpeechProblem
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.speech.commands import espeak
from gemma_desk.ui.hands_free import HandsFreeState
from gemma_desk.ui.recorder import RecorderState
from tests.media.files import speak
from tests.speech.service import loudspeaker_only  # noqa: F401
from tests.ui.conftest import PlayedMicrophone

SHIFT = Qt.KeyboardModifier.ShiftModifier
ANSWER = "It is a quarter to nine, and the train leaves in ten minutes."


class TalkingMicrophone(PlayedMicrophone):
    """Says the same each time; how much of it has been heard is for the test to say."""

    def __init__(self, samples: np.ndarray) -> None:
        super().__init__(samples)
        self.n_heard = 0

    def heard(self) -> np.ndarray:
        return self._samples[: self.n_heard]

    @property
    def n_starts(self) -> int:
        return self.calls.count("start")


@pytest.fixture(scope="module")
def speech(tmp_path_factory) -> np.ndarray:
    """Words of some seconds, and a pause of 2 s."""
    path = tmp_path_factory.mktemp("words") / "a.wav"
    speak(path, "What time is it, and when does my train leave?")
    samples, rate_hz = soundfile.read(path, dtype="float32")
    words = soxr.resample(samples, rate_hz, SAMPLE_RATE_HZ)
    return np.concatenate([words, np.zeros(2 * SAMPLE_RATE_HZ)]).astype(np.float32)


@pytest.fixture
def microphone(speech) -> TalkingMicrophone:
    return TalkingMicrophone(speech)


def state(stage) -> HandsFreeState:
    return stage.window.hands_free.state


def listens(stage) -> bool:
    return state(stage) is HandsFreeState.LISTENING and stage.window.recorder.is_listening


def end(stage) -> None:
    stage.press(Qt.Key.Key_Escape)
    assert state(stage) is HandsFreeState.OFF
    stage.until(lambda: stage.window.recorder.state is RecorderState.IDLE)


def test_a_pause_sends_the_answer_is_read_and_it_listens_again(open_stage, microphone, mouth):
    stage = open_stage(ScriptedTurn((ANSWER,)), ScriptedTurn(("Again.",)))
    stage.click(stage.composer.hands_free)
    assert stage.composer.hands_free.isChecked()
    assert "hands-free" in stage.composer.listening.hint
    microphone.n_heard = len(microphone._samples) - SAMPLE_RATE_HZ  # in the middle of the pause
    stage.until(lambda: "Sent after" in stage.composer.listening.hint)
    assert listens(stage)
    microphone.n_heard = len(microphone._samples)
    stage.until(lambda: state(stage) is HandsFreeState.ANSWERING)
    assert stage.composer.note.text()
    microphone.n_heard = 0
    stage.until(lambda: mouth.said == [ANSWER] and listens(stage))
    assert [part.name for part in stage.rows[0].message.parts] == ["Voice note.wav"]
    stage.until(lambda: microphone.n_starts == 2)
    assert not stage.composer.note.text()
    microphone.n_heard = len(microphone._samples)
    stage.until(lambda: len(mouth.said) == 2)
    microphone.n_heard = 0
    stage.until(lambda: listens(stage))
    assert mouth.said == [ANSWER, "Again."]
    end(stage)
    assert not stage.composer.hands_free.isChecked()
    assert len(stage.rows) == 4


def test_while_nobody_has_spoken_nothing_is_sent_and_at_the_limit_it_ends(open_stage, microphone):
    stage = open_stage()
    microphone.seconds = 20.0
    stage.press(Qt.Key.Key_F8, SHIFT)
    stage.until(lambda: "0:20" in stage.composer.listening.figures)
    assert listens(stage)
    microphone.seconds = 29.8
    stage.until(lambda: state(stage) is HandsFreeState.OFF)
    assert stage.composer.note.text()
    stage.until(lambda: stage.window.recorder.state is RecorderState.IDLE)
    assert microphone.calls == ["start", "cancel"]
    assert stage.composer.is_empty


def test_escape_ends_it_while_it_listens_and_while_it_reads(open_stage, microphone, mouth):
    stage = open_stage(ScriptedTurn((ANSWER,)))
    stage.press(Qt.Key.Key_F8, SHIFT)
    stage.until(lambda: listens(stage))
    end(stage)
    assert microphone.calls == ["start", "cancel"]
    assert stage.composer.is_empty
    mouth.may_end.clear()
    microphone.n_heard = len(microphone._samples)
    stage.press(Qt.Key.Key_F8, SHIFT)
    stage.until(lambda: mouth.said == [ANSWER])
    end(stage)
    assert not stage.window.reading.is_reading
    assert len(stage.rows) == 2


def test_talking_over_the_answer_is_silence_and_the_next_question(open_stage, microphone, mouth):
    stage = open_stage(ScriptedTurn((ANSWER,)), ScriptedTurn(("Again.",)))
    mouth.may_end.clear()
    microphone.n_heard = len(microphone._samples)
    stage.press(Qt.Key.Key_F8, SHIFT)
    stage.until(lambda: mouth.said == [ANSWER] and not stage.session.is_busy)
    microphone.n_heard = 0
    QTest.mousePress(stage.composer.talk, Qt.MouseButton.LeftButton)
    assert listens(stage)
    assert not stage.window.reading.is_reading
    QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)
    assert listens(stage)  # a tap
    stage.click(stage.composer.talk)
    stage.until(lambda: len(stage.rows) == 4 and mouth.said[-1] == "Again.")
    end(stage)


@pytest.mark.parametrize("what", ["voice", "answer", "microphone"])
def test_what_fails_ends_it(open_stage, microphone, mouth, what):
    problem = Problem(ProblemKind.ENGINE, "The engine is gone.")
    stage = open_stage(ScriptedTurn((), problem=problem) if what == "answer" else ScriptedTurn((ANSWER,)))
    if what == "voice":
        mouth.problem = SpeechProblem("The voice is gone.")
    if what == "microphone":
        microphone._start_problem = MicrophoneProblem("The microphone is gone.")
    microphone.n_heard = len(microphone._samples)
    stage.press(Qt.Key.Key_F8, SHIFT)
    stage.until(lambda: state(stage) is HandsFreeState.OFF and not stage.session.is_busy)
    assert microphone.n_starts == 1
    assert bool(stage.composer.note.text()) is (what != "answer")


def test_another_conversation_ends_it(open_stage, microphone):
    stage = open_stage()
    stage.ask("One.")
    stage.press(Qt.Key.Key_F8, SHIFT)
    stage.until(lambda: listens(stage))
    stage.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    stage.until(lambda: state(stage) is HandsFreeState.OFF)
    stage.until(lambda: stage.window.recorder.state is RecorderState.IDLE)


def test_without_a_model_it_does_not_begin(open_stage, microphone):
    stage = open_stage(model_paths=())
    stage.composer.allow(False, "Choose a model first")
    stage.click(stage.composer.hands_free)
    assert state(stage) is HandsFreeState.OFF
    assert not stage.composer.hands_free.isChecked()
    assert stage.composer.note.text()
    assert microphone.calls == []


def test_holding_to_talk_never_ends_at_a_pause(open_stage, microphone):
    stage = open_stage()
    microphone.n_heard = len(microphone._samples)
    heard = []
    stage.window.recorder.heard.connect(heard.append)
    QTest.mousePress(stage.composer.talk, Qt.MouseButton.LeftButton)
    stage.until(lambda: len(heard) > 2)
    assert stage.window.recorder.state is RecorderState.HELD
    stage.press(Qt.Key.Key_Escape)


class TestAloud:
    """A real microphone that hears real words, and a real voice that answers."""

    @pytest.fixture
    def microphone(self, loudspeaker_only):  # noqa: F811
        return Microphone()

    @pytest.fixture
    def new_mouth(self, loudspeaker_only):  # noqa: F811
        return espeak

    def test_two_questions_are_said_and_answered_without_a_hand(self, open_stage, loudspeaker_only, tmp_path):  # noqa: F811
        speak(tmp_path / "question.wav", "What time is it, and when does my train leave?")
        stage = open_stage(ScriptedTurn((ANSWER,)), ScriptedTurn((ANSWER,)))
        stage.press(Qt.Key.Key_F8, SHIFT)
        for n_asked in (1, 2):
            stage.until(lambda: listens(stage) and stage.window.recorder._microphone.seconds > 0)
            playing = loudspeaker_only.start_playing(tmp_path / "question.wav")
            stage.until(lambda n=n_asked: len(stage.rows) == 2 * n)
            playing.wait()
            stage.until(loudspeaker_only.is_played)
        stage.until(lambda: listens(stage))
        end(stage)
        assert [row.message.text for row in stage.rows[1::2]] == [ANSWER, ANSWER]
        assert all(1.5 < row.message.attachments[0].receipt.seconds < 6 for row in stage.rows[::2])
