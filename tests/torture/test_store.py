"""A short form of the campaign `store`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.torture.figure import Trial
from tests.torture.store import campaign

_N_FIGURES = 18


@pytest.mark.skipif(
    "sys.platform != 'linux'", reason="The library of faults stands before the C library as Linux does it"
)
def test_nothing_is_lost_unsaid_and_a_copy_is_always_offered(tmp_path: Path) -> None:
    figures = list(campaign(Trial(tmp_path, share=0.05)))
    assert [figure.findings for figure in figures if figure.findings] == []
    assert len(figures) == _N_FIGURES
    assert all(figure.n_tried >= 3 for figure in figures)
