"""The table of docs/performance.md: rows measured anew take the place of the old ones, the rest stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.report import DOCUMENT, Row, ratio_row, table, write
from tests.bench.rows import drafting_bound

OLD = [Row("writing", "≥ 1", "0.9", "once"), Row("reading", "≥ 1", "1.1", "twice")]


def test_rows_take_the_place_of_those_with_their_name(tmp_path: Path) -> None:
    document = tmp_path / "performance.md"
    document.write_text(f"Before\n<!-- rows: begin -->\n{table(OLD)}\n<!-- rows: end -->\nAfter\n", encoding="utf-8")
    new = [Row("reading", "≥ 1", "1.2", "thrice"), Row("hearing", "–", "5 s", "once")]
    write(new, document)
    expected = table([OLD[0], *new])
    assert document.read_text(encoding="utf-8") == (
        f"Before\n<!-- rows: begin -->\n{expected}\n<!-- rows: end -->\nAfter\n"
    )


@pytest.mark.parametrize("name", ["rows", "window"])
def test_the_document_takes_rows(tmp_path: Path, name: str) -> None:
    copy = tmp_path / DOCUMENT.name
    copy.write_text(DOCUMENT.read_text(encoding="utf-8"), encoding="utf-8")
    write([Row("a row of this test", "–", "1", "–")], copy, name)
    assert copy.read_text(encoding="utf-8").count("a row of this test") == 1


def test_a_ratio_is_the_median_of_the_rounds() -> None:
    row = ratio_row("writing", 0.98, [10.0, 12.0, 50.0], [10.0, 10.0, 10.0], "8 tokens")
    assert (row.wanted, row.reached) == ("≥ 0.98", "1.200")
    assert "from 1.000 to 5.000" in row.how


@pytest.mark.parametrize(
    ("verify_ms", "draft_step_ms", "gain", "n_drafts"),
    [
        ({1: 100.0, 2: 200.0, 4: 400.0}, 10.0, 1.0, 0),
        ({1: 100.0, 2: 110.0, 4: 130.0}, 10.0, 2.5, 3),
        ({1: 100.0, 4: 180.0, 16: 400.0}, 20.0, 1600 / 700, 15),
    ],
)
def test_the_bound_of_drafting(verify_ms: dict[int, float], draft_step_ms: float, gain: float, n_drafts: int) -> None:
    assert drafting_bound(verify_ms, draft_step_ms) == (pytest.approx(gain), n_drafts)
