"""The short form: a few of each; what is slow here is slow, and no finding."""

from __future__ import annotations

from pathlib import Path

from tests.torture.figure import Trial
from tests.torture.kill.window_run import Limits
from tests.torture.sound.campaign import sounds
from tests.torture.sound.screens import screens

_PATIENT = Limits(lost_s=15.0, orphan_s=30.0, end_s=30.0, pass_ms=2_000.0)


def test_where_sound_fails_nothing_that_was_said_is_lost(tmp_path: Path) -> None:
    figures = list(sounds(Trial(tmp_path, 0.03, seed=34), limit_s=20.0, doing=("note", "play")))
    assert [finding for figure in figures for finding in figure.findings] == []
    assert sum(figure.n_tried for figure in figures) >= 3


def test_where_screens_go_the_window_lives_or_has_saved_all(tmp_path: Path) -> None:
    figures = list(screens(Trial(tmp_path, 0.05), _PATIENT))
    assert [finding for figure in figures for finding in figure.findings] == []
    assert [figure.n_tried for figure in figures] == [5, 1]
