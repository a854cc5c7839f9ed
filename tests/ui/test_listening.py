"""What is seen while it listens, which microphone it is, and what is offered where it does not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gemma_desk.chat.errors import MicrophoneProblem, ProblemKind
from gemma_desk.ui import system_settings
from gemma_desk.ui.level_bars import PeakHold
from gemma_desk.ui.recorder import TAP_S, RecorderState
from gemma_desk.ui.system_settings import way_for
from tests.ui.conftest import PlayedMicrophone, tone
from tests.ui.test_recorder import Clock, hold


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr("gemma_desk.ui.main_window.monotonic", clock)
    return clock


def press(stage) -> None:
    QTest.mousePress(stage.composer.talk, Qt.MouseButton.LeftButton)


def let_go(stage) -> None:
    stage.press(Qt.Key.Key_Escape)
    stage.until(lambda: stage.window.recorder.state is RecorderState.IDLE)
    QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)


def test_the_last_ten_seconds_are_counted_down(open_stage, clock, microphone):
    stage = open_stage()
    panel = stage.composer.listening
    microphone.seconds = 19.0
    press(stage)
    stage.until(lambda: "0:19 of 0:30" in panel.figures)
    assert panel._figures.property("kind") == ""
    microphone.seconds = 21.5
    stage.until(lambda: "9 s left" in panel.figures)
    assert panel._figures.property("kind") == "urgent"
    let_go(stage)
    microphone.seconds = 1.0
    press(stage)
    stage.until(lambda: "0:01 of 0:30" in panel.figures)
    assert panel._figures.property("kind") == ""
    let_go(stage)


def test_without_a_level_for_two_seconds_the_microphone_is_named(open_stage, clock, microphone):
    stage = open_stage()
    panel = stage.composer.listening
    microphone.level, microphone.seconds = 0.0, 1.9
    press(stage)
    stage.until(lambda: "0:01" in panel.figures)
    assert panel.about_device == ""
    microphone.seconds = 2.5
    stage.until(lambda: "“Built-in”" in panel.about_device)
    microphone.level = 0.3
    stage.until(lambda: panel.about_device == "")
    microphone.level, microphone.seconds = 0.0, 5.0
    stage.until(lambda: "“Built-in”" in panel.about_device)
    let_go(stage)


def test_a_microphone_that_stands_in_says_for_which_one(open_stage, clock, microphone):
    stage = open_stage()
    microphone.stands_in_for = "Headset"
    press(stage)
    stage.until(lambda: "“Headset”" in stage.composer.listening.about_device)
    assert "“Built-in”" in stage.composer.listening.about_device
    let_go(stage)


def test_too_loud_is_said(open_stage, clock, microphone):
    stage = open_stage()
    microphone.level = 1.0
    press(stage)
    stage.until(lambda: bool(stage.composer.listening.about_device))
    let_go(stage)


def test_the_loudest_is_held_and_then_falls():
    hold = PeakHold()
    hold.follow(0.8, 1.0)
    hold.follow(0.2, 1.0 + PeakHold.HELD_S)
    assert hold.peak == 0.8
    hold.follow(0.2, 1.4 + PeakHold.HELD_S)
    assert hold.peak == pytest.approx(0.6)
    hold.follow(0.2, 1.6 + PeakHold.HELD_S)
    assert hold.peak == pytest.approx(0.5)
    hold.follow(0.55, 1.7 + PeakHold.HELD_S)
    assert hold.peak == 0.55
    hold.follow(0.0, 100.0)
    assert hold.peak == 0.0


class TestSentWhenLetGo:
    def asked(self, stage) -> list[str]:
        stage.until(lambda: len(stage.rows) == 2 and not stage.session.is_busy)
        return [part if isinstance(part, str) else part.name for part in stage.rows[0].message.parts]

    def test_letting_go_sends_the_note_with_what_is_written(self, open_stage, clock):
        stage = open_stage(sends_notes=True)
        stage.type("What was that?")
        press(stage)
        assert "send" in stage.composer.listening.hint
        clock.now_s += 1.0
        QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)
        assert self.asked(stage) == ["What was that?", "Voice note.wav"]

    def test_so_does_the_second_press_after_a_tap(self, open_stage, clock):
        stage = open_stage(sends_notes=True)
        hold(stage, clock, TAP_S / 2)
        assert "send" in stage.composer.listening.hint
        stage.click(stage.composer.talk)
        assert self.asked(stage) == ["Voice note.wav"]

    @pytest.mark.parametrize("problem", [None, MicrophoneProblem("The microphone is gone.")])
    def test_the_limit_and_a_lost_microphone_send_nothing(self, open_stage, clock, microphone, problem):
        stage = open_stage(sends_notes=True)
        microphone.is_full, microphone.problem = problem is None, problem
        press(stage)
        stage.chips_ready()
        QTest.mouseRelease(stage.composer.talk, Qt.MouseButton.LeftButton)
        assert not stage.session.is_busy
        assert len(stage.composer.chips.attachments) == 1

    def test_a_window_that_loses_the_keyboard_sends_nothing(self, open_stage, clock):
        stage = open_stage(sends_notes=True)
        press(stage)
        clock.now_s += 1.0
        stage.window.recorder.release(is_meant=False)
        stage.chips_ready()
        assert not stage.session.is_busy


class TestDenied:
    @pytest.fixture
    def microphone(self):
        return PlayedMicrophone(tone(1.0), MicrophoneProblem("Not allowed.", ProblemKind.MICROPHONE_DENIED))

    def test_the_way_to_the_systems_settings_is_offered_where_there_is_one(
        self, open_stage, clock, microphone, monkeypatch
    ):
        opened = []
        monkeypatch.setattr("gemma_desk.ui.composer.way_for", lambda kind: lambda: opened.append(kind))
        stage = open_stage()
        hold(stage, clock, 1.0)
        stage.until(stage.composer.system.isVisible)
        stage.click(stage.composer.system)
        assert opened == [ProblemKind.MICROPHONE_DENIED]
        microphone._start_problem = None
        press(stage)
        assert not stage.composer.system.isVisible()
        let_go(stage)

    def test_and_not_where_there_is_none(self, open_stage, clock, monkeypatch):
        monkeypatch.setattr("gemma_desk.ui.composer.way_for", lambda kind: None)
        stage = open_stage()
        hold(stage, clock, 1.0)
        stage.until(lambda: stage.composer.note.text() == "Not allowed.")
        assert not stage.composer.system.isVisible()


class TestTheWayThere:
    @pytest.fixture
    def installed(self, monkeypatch):
        programs: set[str] = set()
        monkeypatch.setattr(system_settings.sys, "platform", "linux")
        monkeypatch.setattr(system_settings, "which", lambda name: name if name in programs else None)
        return programs

    @pytest.mark.parametrize(
        ("desktop", "program"),
        [("ubuntu:GNOME", "gnome-control-center"), ("KDE", "systemsettings"), ("XFCE", "pavucontrol")],
    )
    def test_is_that_of_the_desktop(self, installed, monkeypatch, desktop, program):
        monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
        assert way_for(ProblemKind.MICROPHONE) is None
        installed.update(("gnome-control-center", "systemsettings", "pavucontrol"))
        assert way_for(ProblemKind.MICROPHONE).args[0] == program

    @pytest.mark.parametrize("platform", ["win32", "darwin"])
    def test_is_privacy_for_what_is_not_allowed_and_sound_for_the_rest(self, monkeypatch, platform):
        monkeypatch.setattr(system_settings.sys, "platform", platform)
        denied, silent, busy = (
            way_for(kind).args[0].toString().lower()
            for kind in (ProblemKind.MICROPHONE_DENIED, ProblemKind.MICROPHONE_SILENT, ProblemKind.MICROPHONE_BUSY)
        )
        assert "privacy" in denied
        assert denied == silent != busy
        assert "sound" in busy
