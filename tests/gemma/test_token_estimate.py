"""Texts of many kinds are estimated near what the family's tokenizer makes of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.gemma.token_estimate import about_tokens


@pytest.mark.parametrize(
    ("text", "at_least", "at_most"),
    [
        ("", 0, 0),
        ("a", 1, 1),
        ("The quick brown fox jumps over the lazy dog. " * 20, 200, 260),
        ("12.34,56.78,2024-01-05,1003\n" * 50, 1250, 1400),
        ("漢字かな交じり文で書かれた長い文章です。" * 20, 260, 320),
        ("在我们看来这个问题并没有那么简单。" * 20, 230, 300),
        ("한국어로 쓴 글이다. " * 20, 120, 220),
        ("{[(x)]}" * 100, 600, 700),
    ],
)
def test_an_estimate_follows_what_the_text_is_made_of(text: str, at_least: int, at_most: int) -> None:
    assert at_least <= about_tokens(text) <= at_most


@given(st.text(), st.text())
def test_a_longer_text_takes_no_less_and_two_no_more_than_each(one: str, other: str) -> None:
    assert about_tokens(one) <= about_tokens(one + other) <= about_tokens(one) + about_tokens(other)
