from __future__ import annotations

from pathlib import Path

import pytest

from tests.torture.figure import Trial
from tests.torture.soak.campaign import _process_figure, campaign
from tests.torture.soak.driven import EVERY


@pytest.mark.parametrize(
    ("n_turns", "slope_mb", "is_found"), [(2000, 1.2, True), (2000, 0.8, False), (200, 3.0, False), (200, 12.0, True)]
)
def test_what_grows_is_found_and_a_short_run_may_fill_what_is_kept(
    n_turns: int, slope_mb: float, is_found: bool
) -> None:
    seen = [(turn, {"mb": 100 + slope_mb * turn / 100, "threads": 9.0, "files": 9.0}) for turn in range(0, n_turns, 25)]
    assert bool(_process_figure("window", seen, n_turns).findings) is is_found


def test_some_turns_after_another_leave_nothing_behind(tmp_path: Path) -> None:
    figures = list(campaign(Trial(tmp_path, 2 * EVERY / 2000)))
    assert [figure.findings for figure in figures] == [()] * len(figures)
    assert figures[0].n_tried == 2 * EVERY
