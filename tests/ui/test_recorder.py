"""Hold to talk, with a microphone that plays given samples."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gemma_desk.chat.errors import Bug, MicrophoneProblem
from gemma_desk.chat.message import MediaKind
from gemma_desk.ui.recorder import TAP_S, RecorderState
from tests.ui.conftest import GIVE_UP_MS, PlayedMicrophone, png_bytes, tone


class Clock:
    """Time as the test says."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr("gemma_desk.ui.main_window.monotonic", clock)
    return clock


def hold(stage, clock, seconds: float) -> None:
    QTest.mousePress(stage.composer.talk, Qt.MouseButton.LeftButton)
    clock.now_s += seconds
    QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)


def test_holding_the_button_attaches_what_was_said(open_stage, clock):
    stage = open_stage()
    hold(stage, clock, 1.0)
    stage.chips_ready()
    (attachment,) = stage.composer.chips.attachments
    assert attachment.kind is MediaKind.AUDIO
    assert attachment.receipt.seconds == pytest.approx(1.2, abs=0.05)
    assert stage.composer.box.isVisible()


def test_while_it_listens_the_composer_shows_seconds_and_tokens(open_stage, clock):
    stage = open_stage()
    QTest.mousePress(stage.composer.talk, Qt.MouseButton.LeftButton)
    stage.until(lambda: "0:01 of 0:30" in stage.composer.listening.figures)
    assert stage.composer.listening.isVisible()
    assert not stage.composer.box.isVisible()
    assert "30 tokens" in stage.composer.listening.figures
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: stage.window.recorder.state is RecorderState.IDLE)


def test_escape_cancels_and_attaches_nothing(open_stage, clock, microphone):
    stage = open_stage()
    QTest.mousePress(stage.composer.talk, Qt.MouseButton.LeftButton)
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: stage.window.recorder.state is RecorderState.IDLE)
    assert microphone.calls == ["start", "cancel"]
    assert stage.composer.chips.chips == ()
    QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)
    assert microphone.calls == ["start", "cancel"]


def test_a_short_tap_latches_until_the_next_press(open_stage, clock, microphone):
    stage = open_stage()
    hold(stage, clock, TAP_S / 2)
    assert stage.window.recorder.state is RecorderState.LATCHED
    QTest.mouseClick(stage.composer.talk, Qt.MouseButton.LeftButton)
    stage.chips_ready()
    assert microphone.calls == ["start", "stop"]
    assert len(stage.composer.chips.attachments) == 1


def test_the_key_does_the_same_and_its_repeats_count_for_nothing(open_stage, clock, microphone):
    stage = open_stage()
    none = Qt.KeyboardModifier.NoModifier
    box = stage.composer.box
    QApplication.sendEvent(box, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, none))
    for _ in range(5):
        QApplication.sendEvent(box, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_F9, none, "", True))
        QApplication.sendEvent(box, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, none, "", True))
    assert stage.window.recorder.state is RecorderState.HELD
    clock.now_s += 2.0
    QApplication.sendEvent(box, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_F9, none))
    stage.chips_ready()
    assert microphone.calls == ["start", "stop"]


def test_at_the_limit_it_stops_and_keeps_and_sends_nothing(open_stage, clock, microphone):
    stage = open_stage()
    microphone.is_full = True
    QTest.mousePress(stage.composer.talk, Qt.MouseButton.LeftButton)
    stage.chips_ready()
    assert len(stage.composer.chips.attachments) == 1
    assert stage.rows == ()
    QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)


def test_a_microphone_lost_on_the_way_keeps_what_came_before(open_stage, clock, microphone):
    stage = open_stage()
    microphone.problem = MicrophoneProblem("The microphone is gone.")
    QTest.mousePress(stage.composer.talk, Qt.MouseButton.LeftButton)
    stage.chips_ready()
    assert len(stage.composer.chips.attachments) == 1
    assert stage.composer.note.text() == "The microphone is gone."
    QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)


class TestWithoutAMicrophone:
    @pytest.fixture
    def microphone(self):
        return PlayedMicrophone(tone(1.0), MicrophoneProblem("There is no microphone."))

    def test_the_sentence_stands_in_the_composer(self, open_stage, clock):
        stage = open_stage()
        QTest.mousePress(stage.composer.talk, Qt.MouseButton.LeftButton)
        stage.until(lambda: stage.composer.note.text() == "There is no microphone.")
        assert stage.composer.box.isVisible()
        QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)
        assert stage.window.recorder.state is RecorderState.IDLE


class TestTooShort:
    @pytest.fixture
    def microphone(self):
        return PlayedMicrophone(tone(0.1))

    def test_nothing_is_attached_and_a_sentence_says_so(self, open_stage, clock):
        stage = open_stage()
        hold(stage, clock, 1.0)
        stage.until(lambda: bool(stage.composer.note.text()))
        assert stage.composer.chips.chips == ()


class SlowMicrophone(PlayedMicrophone):
    """Begins and stops when the test lets it, and not at all after a beginning that failed."""

    def __init__(self, start_problem: MicrophoneProblem | None = None) -> None:
        super().__init__(tone(1.2), start_problem)
        self.may_start, self.may_stop = threading.Event(), threading.Event()
        self.is_stopped = False

    def start(self):
        self.may_start.wait(GIVE_UP_MS / 1000)
        super().start()

    def stop(self):
        if self._start_problem is not None:
            raise Bug("A recording was ended that had not begun.")
        self.is_stopped = self.may_stop.wait(GIVE_UP_MS / 1000)
        return super().stop()


class GappyMicrophone(PlayedMicrophone):
    """Left out two seconds."""

    def stop(self):
        return replace(super().stop(), missing_s=2.0)


class TestWithAGap:
    @pytest.fixture
    def microphone(self):
        return GappyMicrophone(tone(1.2))

    def test_a_note_with_a_gap_is_kept_and_the_gap_is_said(self, open_stage, clock):
        stage, said = open_stage(), []
        stage.window.recorder.failed.connect(said.append)
        hold(stage, clock, 1.0)
        stage.chips_ready()
        assert len(stage.composer.chips.attachments) == 1
        assert len(said) == 1
        assert "2.0 s" in said[0]

    def test_hands_free_does_not_send_it(self, open_stage):
        stage = open_stage()
        stage.composer.hands_free.click()
        stage.until(lambda: stage.window.recorder.is_listening)
        stage.window.recorder.finish()
        stage.chips_ready()
        assert not stage.window.hands_free.is_on
        assert len(stage.composer.chips.attachments) == 1


class TestThatFailsSlowly:
    @pytest.fixture
    def microphone(self):
        return SlowMicrophone(MicrophoneProblem("There is no microphone."))

    def test_its_own_sentence_stays_and_the_next_one_is_not_ended_by_it(self, open_stage, clock, microphone):
        stage = open_stage()
        recorder, said = stage.window.recorder, []
        recorder.failed.connect(said.append)
        hold(stage, clock, 1.0)
        another = PlayedMicrophone(tone(1.2))
        recorder._new_microphone = lambda: another
        recorder.failed.connect(lambda _: recorder.press())
        microphone.may_start.set()
        stage.until(lambda: another.calls == ["start"])
        QApplication.processEvents()
        assert said == ["There is no microphone."]
        assert recorder.state is RecorderState.HELD
        recorder.cancel()
        stage.until(lambda: another.calls == ["start", "cancel"])


class _WhenHidden(QObject):
    def __init__(self, window, act) -> None:
        super().__init__(window)
        self._act = act
        window.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Hide:
            self._act()
        return False


class TestSendingWithANote:
    @pytest.fixture
    def microphone(self):
        microphone = SlowMicrophone()
        microphone.may_start.set()
        return microphone

    @staticmethod
    def asked(stage) -> list[str]:
        stage.until(lambda: len(stage.rows) == 2 and not stage.session.is_busy)
        assert stage.composer.is_empty
        return [part if isinstance(part, str) else part.name for part in stage.rows[0].message.parts]

    @pytest.mark.parametrize("words", [["What was that?"], []])
    def test_enter_after_the_release_waits_for_the_note(self, open_stage, clock, microphone, words):
        stage = open_stage()
        stage.type("".join(words))
        hold(stage, clock, 1.0)
        stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
        assert not stage.session.is_busy
        microphone.may_stop.set()
        assert self.asked(stage) == [*words, "Voice note.wav"]

    def test_a_file_that_is_read_first_does_not_send_without_the_note(self, open_stage, clock, microphone):
        stage = open_stage()
        stage.window.intake.take_data(png_bytes(), "a.png")
        hold(stage, clock, 1.0)
        stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
        stage.chips_ready()
        assert not stage.session.is_busy
        microphone.may_stop.set()
        assert self.asked(stage) == ["a.png", "Voice note.wav"]

    def test_send_ends_listening_and_sends_what_was_said(self, open_stage, clock, microphone):
        stage = open_stage()
        microphone.may_stop.set()
        hold(stage, clock, TAP_S / 2)
        assert stage.window.recorder.state is RecorderState.LATCHED
        stage.click(stage.composer.send)
        assert self.asked(stage) == ["Voice note.wav"]

    def test_a_note_that_came_to_nothing_sends_nothing(self, open_stage, clock, microphone):
        stage = open_stage()
        microphone.seconds = 0.1
        stage.type("What was that?")
        hold(stage, clock, 1.0)
        stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
        microphone.may_stop.set()
        stage.until(lambda: stage.composer.note.isVisible())
        stage.window.intake.take_data(png_bytes(), "a.png")
        stage.chips_ready()
        assert not stage.session.is_busy
        assert stage.composer.parts[1:] == ("What was that?",)

    def test_a_note_that_was_cut_short_is_not_sent_unseen(self, open_stage, clock, microphone):
        stage = open_stage()
        microphone.problem = MicrophoneProblem("The microphone is gone.")
        hold(stage, clock, 1.0)
        stage.press(Qt.Key.Key_Return, widget=stage.composer.box)
        microphone.may_stop.set()
        stage.chips_ready()
        QApplication.processEvents()
        assert not stage.session.is_busy
        assert stage.composer.note.text() == "The microphone is gone."


class TestClosing:
    @pytest.fixture
    def microphone(self):
        microphone = SlowMicrophone()
        microphone.may_start.set()
        return microphone

    def test_the_window_is_hidden_before_it_waits_for_the_microphone(self, open_stage, clock, microphone):
        stage = open_stage()
        hold(stage, clock, 1.0)
        _WhenHidden(stage.window, microphone.may_stop.set)
        stage.window.close()
        assert microphone.is_stopped
        QApplication.processEvents()
        assert stage.composer.chips.chips == ()

    def test_a_microphone_that_does_not_let_go_is_not_waited_for(self, open_stage, clock, microphone, monkeypatch):
        monkeypatch.setattr("gemma_desk.ui.recorder.LETS_GO_WITHIN_S", 0.01)
        stage = open_stage()
        hold(stage, clock, 1.0)
        stage.window.close()
        assert not microphone.is_stopped
        microphone.may_stop.set()
        stage.until(lambda: microphone.is_stopped)
