"""The short form: each moment once or twice; what is slow here is slow, and no finding."""

from __future__ import annotations

from pathlib import Path

from tests.torture.figure import Trial
from tests.torture.kill import N_ENGINES, N_PARENTS, N_STARTS, N_TOLD, N_WINDOWS, killed
from tests.torture.kill.window_run import Limits

_SHARE = 0.03
_PATIENT = Limits(lost_s=15.0, start_s=60.0, orphan_s=30.0, end_s=30.0, pass_ms=2_000.0)


def test_what_was_shown_is_there_after_a_kill_and_the_engine_comes_back(tmp_path: Path) -> None:
    figures = list(killed(Trial(tmp_path, _SHARE), _PATIENT))
    assert [finding for figure in figures for finding in figure.findings] == []
    n_whole = (N_WINDOWS, N_STARTS, N_TOLD, N_ENGINES, N_PARENTS)
    assert [figure.n_tried for figure in figures] == [max(1, round(n * _SHARE)) for n in n_whole]
