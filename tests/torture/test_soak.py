from __future__ import annotations

from pathlib import Path

from tests.torture.figure import Trial
from tests.torture.soak.campaign import campaign
from tests.torture.soak.driven import EVERY


def test_some_turns_after_another_leave_nothing_behind(tmp_path: Path) -> None:
    figures = list(campaign(Trial(tmp_path, 2 * EVERY / 2000)))
    assert [figure.findings for figure in figures] == [()] * len(figures)
    assert figures[0].n_tried == 2 * EVERY
