"""Sounds are played where they stand, on chips and in questions; by pointer and by key, one at a time."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gemma_desk.app.settings import load_settings
from gemma_desk.chat.errors import LoudspeakerProblem
from gemma_desk.engine.scripted import ScriptedTurn
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.gemma.hearing import HearingWay
from gemma_desk.ui.attachment_views import SoundTile
from gemma_desk.ui.heard_text import HeardText
from gemma_desk.ui.player import PlayerState
from gemma_desk.ui.recorder import RecorderState
from gemma_desk.ui.sound_bar import SoundBar
from tests.ui.conftest import KeptDecoder, files_mime, tone, wav_bytes


@pytest.fixture(scope="module")
def decoder():
    kept = KeptDecoder()
    yield kept
    kept.end()


@pytest.fixture
def new_decoder(decoder):
    return lambda: decoder


@pytest.fixture
def sound(tmp_path):
    path = tmp_path / "note.wav"
    path.write_bytes(wav_bytes(tone(4.0)))
    return path


def attach(stage, *paths) -> list[SoundBar]:
    stage.drop(files_mime(*paths))
    stage.chips_ready()
    QApplication.processEvents()
    return [chip.bar for chip in stage.composer.chips.chips]


def asked(stage, path) -> SoundBar:
    """The bar of a sound in a question."""
    attach(stage, path)
    stage.ask("What is it?")
    QApplication.processEvents()
    return stage.window.findChild(SoundTile).bar


def play(stage, bar, loudspeakers):
    """Presses play, and waits for a loudspeaker that has begun."""
    n_before = len(loudspeakers)
    stage.click(bar.button)
    stage.until(lambda: len(loudspeakers) > n_before and loudspeakers[-1].position_s is not None)
    assert stage.window.player.state is PlayerState.PLAYING
    return loudspeakers[-1]


def at(bar, share: float) -> QPoint:
    """A point on the waveform."""
    return QPoint(round(4 + share * (bar.waveform.width() - 8)), 10)


def press_on(bar, share: float) -> None:
    QTest.mouseClick(bar.waveform, Qt.MouseButton.LeftButton, pos=at(bar, share))


def test_a_chip_plays_pauses_and_goes_on_where_it_was(open_stage, sound, loudspeakers):
    stage = open_stage()
    (bar,) = attach(stage, sound)
    assert bar.figures == "0:04 · 100 tokens"
    assert bar.button.accessibleName() == "Play note.wav"
    loudspeaker = play(stage, bar, loudspeakers)
    assert loudspeaker.calls == [("start", 0.0, 1.0)]
    assert bar.button.accessibleName() == "Pause note.wav"
    loudspeaker.position_s = 2.5
    stage.until(lambda: bar.figures == "0:02 / 0:04 · 100 tokens")
    assert bar.waveform.position_s == 2.5
    stage.click(bar.button)
    stage.until(lambda: loudspeaker.calls[-1] == "stop")
    assert bar.button.accessibleName() == "Play note.wav"
    assert bar.figures == "0:02 / 0:04 · 100 tokens"
    assert play(stage, bar, loudspeakers).calls == [("start", 2.5, 1.0)]


def test_at_the_end_it_is_silent_and_begins_anew(open_stage, sound, loudspeakers):
    stage = open_stage()
    (bar,) = attach(stage, sound)
    loudspeaker = play(stage, bar, loudspeakers)
    loudspeaker.position_s = 4.0
    stage.until(lambda: bar.waveform.position_s == 4.0)
    loudspeaker.is_over = True
    stage.until(lambda: stage.window.player.state is PlayerState.RESTING)
    assert bar.waveform.position_s == 0.0
    stage.until(lambda: loudspeaker.calls[-1] == "stop")
    assert play(stage, bar, loudspeakers).calls == [("start", 0.0, 1.0)]


def test_a_sound_of_a_question_is_fetched_and_played_whole(open_stage, sound, loudspeakers):
    stage = open_stage(hearing=HearingWay.DIRECT)
    bar = asked(stage, sound)
    loudspeaker = play(stage, bar, loudspeakers)
    played = loudspeaker.reel.read(0, 4 * SAMPLE_RATE_HZ)
    assert np.allclose(played, tone(4.0), atol=1e-3)


def test_paused_while_it_is_being_fetched_it_does_not_begin(open_stage, sound, loudspeakers):
    stage = open_stage(hearing=HearingWay.DIRECT)
    bar = asked(stage, sound)
    stage.click(bar.button)
    assert stage.window.player.state is PlayerState.READING
    assert bar.figures.startswith("Reading")
    stage.click(bar.button)
    assert not bar.figures.startswith("Reading")
    attach(stage, sound)  # the decoder reads one after the other: what was asked for has come by now
    assert not loudspeakers
    assert stage.window.player.state is PlayerState.RESTING


def test_pressing_and_dragging_on_the_waveform_seeks(open_stage, sound, loudspeakers):
    stage = open_stage()
    (bar,) = attach(stage, sound)
    press_on(bar, 0.5)
    stage.until(lambda: bool(loudspeakers) and loudspeakers[-1].position_s is not None)
    (loudspeaker,) = loudspeakers
    assert loudspeaker.calls == [("start", pytest.approx(2.0, abs=0.1), 1.0)]
    QTest.mousePress(bar.waveform, Qt.MouseButton.LeftButton, pos=at(bar, 0.25))
    QTest.mouseMove(bar.waveform, at(bar, 0.75))
    QTest.mouseMove(bar.waveform, at(bar, 1.5))
    QTest.mouseRelease(bar.waveform, Qt.MouseButton.LeftButton, pos=at(bar, 1.5))
    sought = [call[1] for call in loudspeaker.calls[1:]]
    assert sought == [pytest.approx(1.0, abs=0.1), pytest.approx(3.0, abs=0.1), 4.0]
    assert bar.waveform.position_s == 4.0


def test_a_paused_sound_stays_paused_where_it_is_put(open_stage, sound, loudspeakers):
    stage = open_stage()
    (bar,) = attach(stage, sound)
    play(stage, bar, loudspeakers)
    stage.click(bar.button)
    press_on(bar, 0.75)
    assert stage.window.player.state is PlayerState.RESTING
    assert bar.figures.startswith("0:03 / ")
    assert len(loudspeakers) == 1
    assert play(stage, bar, loudspeakers).calls == [("start", pytest.approx(3.0, abs=0.1), 1.0)]


@pytest.mark.parametrize("part", ["button", "waveform"])
def test_keys_play_pause_and_move(open_stage, sound, loudspeakers, part):
    stage = open_stage()
    (bar,) = attach(stage, sound)
    widget = getattr(bar, part)
    widget.setFocus()
    assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    stage.press(Qt.Key.Key_Space, widget=widget)
    stage.until(lambda: bool(loudspeakers) and loudspeakers[-1].position_s is not None)
    for key, place_s in [
        (Qt.Key.Key_Right, 1.0),
        (Qt.Key.Key_Right, 2.0),
        (Qt.Key.Key_Left, 1.0),
        (Qt.Key.Key_End, 4.0),
        (Qt.Key.Key_Home, 0.0),
    ]:
        stage.press(key, widget=widget)
        assert loudspeakers[0].calls[-1] == ("seek", place_s)
    assert stage.window.focusWidget() is widget
    stage.press(Qt.Key.Key_Return, widget=widget)
    assert stage.window.player.state is PlayerState.RESTING


def test_a_screen_reader_finds_a_button_and_a_slider_in_seconds(open_stage, sound, loudspeakers):
    stage = open_stage()
    (bar,) = attach(stage, sound)
    slider = QAccessible.queryAccessibleInterface(bar.waveform)
    assert slider.role() is QAccessible.Role.Slider
    assert "note.wav" in slider.text(QAccessible.Text.Name)
    play(stage, bar, loudspeakers).position_s = 3.7
    stage.until(lambda: slider.valueInterface().currentValue() == 3)
    assert slider.valueInterface().maximumValue() == 4


def test_the_wheel_is_left_to_what_scrolls(open_stage, sound, loudspeakers):
    stage = open_stage()
    (bar,) = attach(stage, sound)
    play(stage, bar, loudspeakers)
    place, down = QPointF(5, 5), QPoint(0, -120)
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(place, place, down, down, no_button, no_key, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(bar.waveform, wheel)
    assert loudspeakers[0].calls == [("start", 0.0, 1.0)]


def test_one_sound_plays_at_a_time(open_stage, sound, tmp_path, loudspeakers):
    other = tmp_path / "other.wav"
    other.write_bytes(wav_bytes(tone(3.0)))
    stage = open_stage()
    first, second = attach(stage, sound, other)
    loudspeaker = play(stage, first, loudspeakers)
    loudspeaker.position_s = 2.0
    stage.until(lambda: first.waveform.position_s == 2.0)
    play(stage, second, loudspeakers)
    assert loudspeaker.calls[-1] == "stop"
    assert first.button.accessibleName() == "Play note.wav"
    assert first.waveform.position_s == 0.0
    assert second.button.accessibleName() == "Pause other.wav"


def test_the_same_sound_twice_is_two_sounds(open_stage, sound, loudspeakers):
    stage = open_stage()
    first, second = attach(stage, sound, sound)
    play(stage, second, loudspeakers)
    assert first.button.accessibleName() == "Play note.wav"
    assert second.button.accessibleName() == "Pause note.wav"


def test_recording_a_note_pauses_and_it_hears_nothing_played(open_stage, sound, loudspeakers):
    stage = open_stage()
    (bar,) = attach(stage, sound)
    loudspeaker = play(stage, bar, loudspeakers)
    loudspeaker.position_s = 1.5
    stage.until(lambda: bar.waveform.position_s == 1.5)
    stage.window.recorder.press()
    stage.until(lambda: loudspeaker.calls[-1] == "stop")
    stage.click(bar.button)
    assert len(loudspeakers) == 1
    assert stage.composer.note.text()
    stage.window.recorder.cancel()
    stage.until(lambda: stage.window.recorder.state is RecorderState.IDLE)
    assert play(stage, bar, loudspeakers).calls == [("start", 1.5, 1.0)]
    assert not stage.composer.note.isVisible()


def leave_by_new(stage) -> None:
    stage.window.conversations.begin()


def leave_by_removal(stage) -> None:
    stage.composer.chips.remove(stage.composer.chips.chips[0])


def leave_by_sending(stage) -> None:
    stage.ask("And this?")


def leave_by_closing(stage) -> None:
    stage.window.close()


@pytest.mark.parametrize("leave", [leave_by_new, leave_by_removal, leave_by_sending, leave_by_closing])
def test_what_is_left_plays_no_longer_and_the_device_is_let_go(open_stage, sound, loudspeakers, leave):
    stage = open_stage(hearing=HearingWay.DIRECT)
    (bar,) = attach(stage, sound)
    loudspeaker = play(stage, bar, loudspeakers)
    leave(stage)
    stage.until(lambda: loudspeaker.calls[-1] == "stop")
    assert stage.window.player.track is None
    assert stage.window.player.state in (PlayerState.RESTING, PlayerState.CLOSED)


def test_a_question_that_is_left_is_silent(open_stage, sound, loudspeakers):
    stage = open_stage(hearing=HearingWay.DIRECT)
    loudspeaker = play(stage, asked(stage, sound), loudspeakers)
    stage.window.conversations.begin()
    stage.until(lambda: loudspeaker.calls[-1] == "stop")
    assert stage.window.player.track is None


def test_nothing_to_play_on_is_said_until_it_plays(open_stage, sound, loudspeakers):
    stage = open_stage()
    (bar,) = attach(stage, sound)
    loudspeakers.start_problem = LoudspeakerProblem("Nothing to play on was found.")
    stage.click(bar.button)
    stage.until(lambda: stage.composer.note.text() == "Nothing to play on was found.")
    assert bar.button.accessibleName() == "Play note.wav"
    loudspeakers.start_problem = None
    play(stage, bar, loudspeakers)
    assert not stage.composer.note.isVisible()


def test_a_loudspeaker_that_is_lost_is_said_and_the_place_is_kept(open_stage, sound, loudspeakers):
    stage = open_stage()
    (bar,) = attach(stage, sound)
    loudspeaker = play(stage, bar, loudspeakers)
    loudspeaker.position_s = 1.25
    stage.until(lambda: bar.waveform.position_s == 1.25)
    loudspeaker.problem = LoudspeakerProblem("The loudspeaker stopped taking sound.")
    stage.until(lambda: stage.composer.note.text() == "The loudspeaker stopped taking sound.")
    stage.until(lambda: loudspeaker.calls[-1] == "stop")
    assert play(stage, bar, loudspeakers).calls == [("start", 1.25, 1.0)]


def test_the_speed_changes_at_once_and_is_kept(open_stage, sound, tmp_path, loudspeakers):
    stage = open_stage()
    (bar,) = attach(stage, sound)
    loudspeaker = play(stage, bar, loudspeakers)
    bar.speed.actions_by_speed[1.5].trigger()
    assert loudspeaker.calls[-1] == ("speed", 1.5)
    assert bar.speed.text() == "1.5×"
    stage.until(lambda: load_settings(tmp_path).playback_speed == 1.5)
    again = open_stage(playback_speed=load_settings(tmp_path).playback_speed)
    again.until(lambda: len(again.composer.chips.attachments) == 1)  # it is still being composed
    (chip,) = again.composer.chips.chips
    bar = chip.bar
    assert bar.speed.actions_by_speed[1.5].isChecked()
    assert play(again, bar, loudspeakers).calls == [("start", 0.0, 1.5)]


@pytest.mark.parametrize(("kept", "used"), [(0.0, 0.5), (100.0, 2.0)])
def test_a_speed_out_of_range_in_the_settings_file_is_brought_into_it(open_stage, kept, used):
    assert open_stage(playback_speed=kept).window.player.speed == used


def test_the_time_of_a_piece_that_was_heard_plays_it(open_stage, tmp_path, loudspeakers):
    pause, syllable = np.zeros(SAMPLE_RATE_HZ, np.float32), np.pad(tone(0.2), (0, SAMPLE_RATE_HZ // 10))
    path = tmp_path / "meeting.wav"
    path.write_bytes(wav_bytes(np.concatenate([np.tile(syllable, 60), pause, np.tile(syllable, 60)])))
    stage = open_stage(*(ScriptedTurn((text,)) for text in ("first 😀", "second", "Two.")))
    bar = asked(stage, path)
    heard = stage.window.findChild(HeardText)
    assert heard.text.toPlainText().split("\n") == heard.shown.split("\n")
    start_s = int(stage.rows[0].message.attachments[0].heard[1].start_s)
    (link,) = {
        fragment.charFormat().anchorHref()
        for fragment in fragments(heard.text.document())
        if fragment.text() == f"[0:00:{start_s:02}]"
    }
    heard.text.anchorClicked.emit(QUrl(link))
    stage.until(lambda: bool(loudspeakers) and loudspeakers[-1].position_s is not None)
    assert loudspeakers[-1].calls == [("start", float(start_s), 1.0)]
    assert bar.button.accessibleName() == "Pause meeting.wav"


def fragments(document):
    """The runs of one format."""
    iterator = document.firstBlock().begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1
