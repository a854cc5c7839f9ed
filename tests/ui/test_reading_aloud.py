"""Answers read aloud: sentence by sentence while they stream, silent at once; with a real voice at the end."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gemma_desk.chat.errors import SpeechProblem
from gemma_desk.chat.turn import FinishReason
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.speech.mouth import Manner
from gemma_desk.speech.system import system_mouth
from gemma_desk.ui.rendering.speakable import CODE_WORDS, TABLE_WORDS
from gemma_desk.ui.speaker import SpeakerState
from tests.speech.service import loudspeaker_only, speech_service  # noqa: F401
from tests.ui.conftest import files_mime, tone, wav_bytes
from tests.virtual_microphone import recorded

FIRST, SECOND, THIRD = "This is the first sentence of it.", "Here is the second one.", "And that was all."
ANSWER = f"{FIRST} {SECOND}\n\n```\ncode()\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n{THIRD}"
SLOW = 0.05


def answered(open_stage, answer: str = ANSWER, **changes):
    stage = open_stage(ScriptedTurn((answer,)), **changes)
    stage.ask("Tell me.")
    return stage


def read_button(stage):
    return stage.transcript.turn(stage.rows[-1].id).read_button


def is_silent(stage) -> bool:
    return stage.window.speaker.state is SpeakerState.RESTING and not stage.window.reading.is_reading


def test_the_button_reads_the_words_and_says_what_only_the_eye_can_read(open_stage, mouth):
    stage = answered(open_stage)
    stage.click(read_button(stage))
    assert read_button(stage).accessibleName() == "Stop reading"
    stage.until(lambda: is_silent(stage))
    assert mouth.said == [FIRST, SECOND, CODE_WORDS, TABLE_WORDS, THIRD]
    assert read_button(stage).accessibleName() == "Read aloud"


def test_the_key_reads_the_last_answer_and_stops_it(open_stage, mouth):
    mouth.may_end.clear()
    stage = answered(open_stage)
    stage.press(Qt.Key.Key_F8)
    stage.until(lambda: mouth.said == [FIRST])
    stage.press(Qt.Key.Key_F8)
    stage.until(lambda: is_silent(stage))
    mouth.may_end.set()
    stage.press(Qt.Key.Key_F8)
    stage.until(lambda: is_silent(stage))
    assert mouth.said == [FIRST, FIRST, SECOND, CODE_WORDS, TABLE_WORDS, THIRD]


def test_escape_is_silence_before_it_stops_the_answer(open_stage, mouth):
    mouth.may_end.clear()
    stage = open_stage(ScriptedTurn((f"{FIRST} {SECOND} {SECOND} ", *["More of it. "] * 400), step_s=SLOW))
    stage.type("Tell me.")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: len(stage.rows) == 2 and bool(stage.rows[1].message.text))
    stage.press(Qt.Key.Key_F8)
    stage.until(lambda: mouth.said == [FIRST])
    assert stage.session.is_busy
    stage.press(Qt.Key.Key_Escape)
    assert is_silent(stage)
    assert stage.session.is_busy
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: not stage.session.is_busy)
    assert stage.rows[1].result.finish_reason is FinishReason.CANCELLED


def test_new_answers_are_read_while_they_stream_where_that_is_chosen(open_stage, mouth):
    pieces = (f"{FIRST} {SECOND} ", "**Bold", " words** and more. ", *["More of it. "] * 400)
    stage = open_stage(ScriptedTurn(pieces, step_s=SLOW), reads_answers=True)
    stage.type("Tell me.")
    stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
    stage.until(lambda: "More of it." in mouth.said)
    assert mouth.said[:3] == [FIRST, SECOND, "Bold words and more."]
    assert stage.session.is_busy
    stage.click(stage.composer.send)
    stage.until(lambda: not stage.session.is_busy and is_silent(stage))


def test_talking_is_silence_and_while_somebody_talks_nothing_is_read(open_stage, mouth):
    mouth.may_end.clear()
    stage = answered(open_stage)
    stage.click(read_button(stage))
    stage.until(lambda: mouth.said == [FIRST])
    QTest.keyPress(stage.composer.box, Qt.Key.Key_F9)
    assert is_silent(stage)
    stage.press(Qt.Key.Key_F8)
    assert is_silent(stage)
    assert stage.composer.note.text()
    stage.press(Qt.Key.Key_Escape)


def test_a_sound_and_an_answer_are_not_heard_at_once(open_stage, mouth, loudspeakers, tmp_path):
    mouth.may_end.clear()
    (tmp_path / "a.wav").write_bytes(wav_bytes(tone(2.0)))
    stage = answered(open_stage)
    stage.drop(files_mime(tmp_path / "a.wav"))
    stage.chips_ready()
    stage.click(read_button(stage))
    stage.until(lambda: mouth.said == [FIRST])
    stage.click(stage.composer.chips.chips[0].bar.button)
    assert is_silent(stage)
    stage.until(lambda: bool(loudspeakers) and loudspeakers[-1].position_s is not None)
    stage.click(read_button(stage))
    stage.until(lambda: loudspeakers[-1].calls[-1] == "stop")
    stage.until(lambda: mouth.said == [FIRST, FIRST])


def test_another_conversation_is_silence(open_stage, mouth):
    mouth.may_end.clear()
    stage = answered(open_stage)
    stage.click(read_button(stage))
    stage.until(lambda: mouth.said == [FIRST])
    stage.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    stage.until(lambda: is_silent(stage))
    stage.press(Qt.Key.Key_F8)
    assert stage.composer.note.text()
    assert is_silent(stage)


def test_an_answer_that_is_asked_again_is_not_read_on(open_stage, mouth):
    mouth.may_end.clear()
    stage = answered(open_stage)
    stage.click(read_button(stage))
    stage.until(lambda: mouth.said == [FIRST])
    stage.transcript.retry_requested.emit(stage.rows[-1].id)
    stage.until(lambda: is_silent(stage))


def test_each_language_has_its_voice_and_the_chosen_one_reads_its_own(open_stage, mouth):
    german = "Das Wetter ist heute sehr schön, und morgen wird es regnen."
    stage = answered(open_stage, f"{german} {german}", voice="uk", speech_speed=1.5)
    stage.press(Qt.Key.Key_F8)
    stage.until(lambda: is_silent(stage) and len(mouth.said) == 2)
    assert mouth.manners == [Manner("", "de", 1.5)] * 2


class TestWithoutAVoice:
    @pytest.fixture
    def new_mouth(self, mouth):
        def new():
            if mouth.problem is not None:
                raise mouth.problem
            return mouth

        return new

    def test_a_sentence_says_so_and_the_next_try_looks_again(self, open_stage, mouth):
        mouth.problem = SpeechProblem("This system has no voice.")
        stage = answered(open_stage)
        stage.press(Qt.Key.Key_F8)
        stage.until(lambda: stage.composer.note.text() == "This system has no voice.")
        assert is_silent(stage)
        mouth.problem = None
        stage.press(Qt.Key.Key_F8)
        assert not stage.composer.note.isVisible()
        stage.until(lambda: is_silent(stage))
        assert mouth.said[-1] == THIRD


def test_a_voice_that_fails_in_the_middle_says_so(open_stage, mouth):
    mouth.problem = SpeechProblem("The voice is gone.")
    stage = answered(open_stage)
    stage.press(Qt.Key.Key_F8)
    stage.until(lambda: stage.composer.note.text() == "The voice is gone.")
    assert is_silent(stage)
    assert read_button(stage).accessibleName() == "Read aloud"


def test_the_settings_offer_the_systems_voices(open_stage):
    from tests.ui.test_settings import open_settings

    stage = open_stage()
    dialog = open_settings(stage)
    editor = dialog.rows["voice"].editor
    stage.until(lambda: editor.count() == 3)
    assert [editor.itemText(place) for place in range(3)] == ["By the language", "Anna", "British"]


def test_closing_while_it_reads_waits_for_nothing(open_stage, mouth):
    mouth.may_end.clear()
    stage = answered(open_stage)
    stage.press(Qt.Key.Key_F8)
    stage.until(lambda: mouth.said == [FIRST])
    stage.window.close()
    assert stage.window.speaker.state is SpeakerState.CLOSED


class TestAloud:
    """The window and the voices this system has, on a loudspeaker that is recorded."""

    @pytest.fixture
    def new_mouth(self, speech_service):  # noqa: F811
        return system_mouth

    def test_an_answer_is_heard_and_escape_is_silence(self, open_stage, speech_service, tmp_path):  # noqa: F811
        stage = answered(open_stage, " ".join([FIRST] * 20))
        with speech_service.recorded(tmp_path / "heard", SAMPLE_RATE_HZ):
            stage.press(Qt.Key.Key_F8)
            stage.until(speech_service.is_played)
            stage.until(lambda: _loud_s(tmp_path / "heard") > 0.5)
            stage.press(Qt.Key.Key_Escape)
            assert is_silent(stage)
        after = recorded(tmp_path / "heard")[-SAMPLE_RATE_HZ // 4 :]
        assert np.abs(after).max() < 0.01


def _loud_s(raw) -> float:
    return float(np.count_nonzero(np.abs(recorded(raw)) > 0.02)) / SAMPLE_RATE_HZ
