from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.gemma.title import MAX_TITLE_CHARS, cleaned_title, title_prompt


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Invoice from the dentist", "Invoice from the dentist"),
        ('"Invoice from the dentist."', "Invoice from the dentist"),
        ("**Title: Invoice from the dentist**\n\nIt is about …", "Invoice from the dentist"),
        ("\n# Wetter in Berlin\n", "Wetter in Berlin"),
        ("„Wetter in Berlin“", "Wetter in Berlin"),
        ("Titre : « La facture »", "La facture"),
        ("- C++ and `snake case`", "C++ and snake case"),
        ("歯医者の請求書。", "歯医者の請求書"),
        ("Is it due?", "Is it due?"),
        ("***", ""),
        ("", ""),
    ],
)
def test_a_title_is_one_line_without_marks_around_it(written: str, title: str) -> None:
    assert cleaned_title(written) == title


@given(st.text())
def test_whatever_is_written_becomes_one_short_line(written: str) -> None:
    title = cleaned_title(written)
    assert len(title) <= MAX_TITLE_CHARS + 1
    assert len(title.splitlines()) <= 1
    assert title == title.strip()


def test_a_long_exchange_is_asked_about_by_its_beginning() -> None:
    prompt = title_prompt("question " * 10_000, "answer " * 10_000)
    assert "question question" in prompt
    assert "answer answer" in prompt
    assert len(prompt) < 2_000
