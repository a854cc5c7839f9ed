"""The short form."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.torture.figure import Trial
from tests.torture.memory import N_LIMITS, campaign

_SHARE = 0.1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process can be given less memory")
def test_too_little_memory_is_a_sentence_with_what_is_needed_and_what_there_is(tmp_path: Path) -> None:
    figures = list(campaign(Trial(tmp_path, _SHARE)))
    assert [finding for figure in figures for finding in figure.findings] == []
    assert figures[0].n_tried == round(N_LIMITS * _SHARE)
