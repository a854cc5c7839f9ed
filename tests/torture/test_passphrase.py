"""A short form of the campaign `passphrase`."""

from __future__ import annotations

from pathlib import Path

from tests.torture.figure import Trial
from tests.torture.passphrase import campaign


def test_a_passphrase_survives_kills_and_changes_on_the_disk(tmp_path: Path) -> None:
    figures = list(campaign(Trial(tmp_path, share=0.06)))
    assert [figure.findings for figure in figures if figure.findings] == []
    assert [figure.n_tried for figure in figures[2:]] == [4, 24, 12]
    assert all(figure.n_tried >= 2 for figure in figures)
