"""A short form of the campaign `control`."""

from __future__ import annotations

from pathlib import Path

from tests.torture.control import campaign
from tests.torture.control.places import PLACES
from tests.torture.figure import Trial


def test_control_strings_stay_text_wherever_they_come_from(tmp_path: Path) -> None:
    figures = list(campaign(Trial(tmp_path, share=0.1)))
    assert [figure.findings for figure in figures if figure.findings] == []
    assert len(figures) == len(PLACES) + 1
    assert all(figure.n_tried >= 50 for figure in figures)
