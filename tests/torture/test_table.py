from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.torture.campaigns import CAMPAIGNS
from tests.torture.figure import Figure, Trial
from tests.torture.table import DOCUMENT, write


def test_a_campaigns_table_takes_the_place_of_its_last_one(tmp_path: Path) -> None:
    document = tmp_path / "promises.md"
    document.write_text("a\n<!-- kill: begin -->\nold\n<!-- kill: end -->\nb\n", encoding="utf-8")
    write("kill", [Figure("pulled", 1200, ("lost",), "here")], document)
    told = document.read_text(encoding="utf-8")
    assert "| pulled | 1 200 | 1 | here |" in told
    assert "old" not in told
    assert told.startswith("a\n")
    assert told.endswith("\nb\n")


def test_a_document_without_its_marks_is_left_alone(tmp_path: Path) -> None:
    document = tmp_path / "promises.md"
    document.write_text("none", encoding="utf-8")
    with pytest.raises(ValueError, match="not enough values"):
        write("kill", [], document)
    assert document.read_text(encoding="utf-8") == "none"


def test_every_campaign_has_a_table_in_the_document() -> None:
    told = DOCUMENT.read_text(encoding="utf-8")
    assert [name for name in CAMPAIGNS if f"<!-- {name}: begin -->" not in told] == []


def test_every_test_that_a_promise_names_is_there() -> None:
    named = re.findall(r"(tests/[\w/]+\.py)::((?:\w+::)?\w+)", DOCUMENT.read_text(encoding="utf-8"))
    missing = [f"{file}::{test}" for file, test in named if f"def {test.split('::')[-1]}(" not in _text_of(file)]
    assert len(named) > 30
    assert missing == []


def _text_of(file: str) -> str:
    path = DOCUMENT.parents[1] / file
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_a_share_tries_one_at_least_and_the_same_each_time(tmp_path: Path) -> None:
    trial = Trial(tmp_path, 0.01)
    assert (trial.n(300), trial.n(20)) == (3, 1)
    assert trial.chance("moments").random() == trial.chance("moments").random()
    assert trial.chance("moments").random() != Trial(tmp_path, seed=1).chance("moments").random()
