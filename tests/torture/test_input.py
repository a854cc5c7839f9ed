"""A short form of the campaign `input`: by chance alone, and all that was once found."""

from __future__ import annotations

from pathlib import Path

from tests.torture.figure import Trial
from tests.torture.input import by_chance
from tests.torture.input.parsers import PARSERS


def test_every_parser_raises_what_it_documents_and_stays_in_its_folder(tmp_path: Path) -> None:
    figures = by_chance(Trial(tmp_path, share=0.004))
    assert [figure.findings for figure in figures if figure.findings] == []
    assert len(figures) == len(PARSERS)
    assert all(figure.n_tried >= 8 for figure in figures)
