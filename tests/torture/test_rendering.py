"""A short form of the campaign `rendering`, in which no time counts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.torture.figure import Trial
from tests.torture.rendering import campaign


@pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")
@pytest.mark.skipif(sys.platform != "linux", reason="files are watched by inotify")
def test_hostile_words_read_nothing_fetch_nothing_and_are_written_in_portions(qapp: object, tmp_path: Path) -> None:
    figures = list(campaign(Trial(tmp_path, share=0.15)))
    assert [figure.findings for figure in figures if figure.findings] == []
    assert [figure.n_tried > 5 for figure in figures] == [True] * 11
