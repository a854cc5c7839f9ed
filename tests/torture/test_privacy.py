"""A short form of the campaign `privacy`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.torture.figure import Trial
from tests.torture.privacy import campaign


@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows has no such permissions")
def test_what_is_kept_is_its_owners_alone_and_goes_without_a_byte(tmp_path: Path) -> None:
    figures = list(campaign(Trial(tmp_path, share=0.1)))
    assert [figure.findings for figure in figures if figure.findings] == []
    deleted, killed, *others = (figure.n_tried for figure in figures)
    assert [deleted, *others] == [6, 1, 2, 1]
    assert killed > 10
