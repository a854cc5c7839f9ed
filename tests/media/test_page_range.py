"""What people write for pages is understood, or refused with the pages that are there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media.page_range import parse_page_range, shown_page_range


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", tuple(range(1, 13))),
        ("3", (3,)),
        ("1-3, 7", (1, 2, 3, 7)),
        ("1–3;7", (1, 2, 3, 7)),
        (" 10 - ", (10, 11, 12)),
        ("-2", (1, 2)),
        ("7, 1-2, 7", (7, 1, 2)),
        ("12,", (12,)),
    ],
)
def test_spans(text: str, pages: tuple[int, ...]) -> None:
    assert parse_page_range(text, 12) == pages


@pytest.mark.parametrize(
    "text", ["0", "13", "1-13", "3-1", "a", "-", ",", "1 2", "1--2", "1-999999999", "9" * 50, "½", "٣"]
)
def test_nonsense_names_the_pages_that_are_there(text: str) -> None:
    with pytest.raises(AttachmentProblem) as refused:
        parse_page_range(text, 12)
    assert "1 to 12" in str(refused.value)


@given(st.lists(st.integers(1, 60), min_size=1, unique=True))
def test_what_is_shown_reads_back(numbers: list[int]) -> None:
    assert parse_page_range(shown_page_range(numbers), 60) == tuple(numbers)


@given(st.text("0123456789-–,; a", max_size=12), st.integers(1, 50))
def test_any_text_gives_pages_that_are_there_or_a_sentence(text: str, n_pages: int) -> None:
    try:
        pages = parse_page_range(text, n_pages)
    except AttachmentProblem:
        return
    assert pages
    assert set(pages) <= set(range(1, n_pages + 1))
