"""The picture ladder stays within its budget and matches the sizes measured on the reference implementation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.gemma.picture import DETAILS, PATCH_PX, reference_size, soft_tokens

sides = st.integers(1, 20_000)


@given(sides, sides, st.sampled_from(DETAILS))
def test_stays_within_the_budget(width: int, height: int, detail: int) -> None:
    sent_width, sent_height = reference_size(width, height, detail)
    assert sent_width % PATCH_PX == sent_height % PATCH_PX == 0
    assert 1 <= soft_tokens(sent_width, sent_height) <= detail


@given(sides, sides, st.sampled_from(DETAILS))
def test_a_turned_picture_has_a_turned_size(width: int, height: int, detail: int) -> None:
    assert reference_size(width, height, detail) == reference_size(height, width, detail)[::-1]


@pytest.mark.parametrize(
    ("detail", "size", "tokens"),
    [
        (70, (528, 288), 66),
        (140, (720, 384), 120),
        (280, (1056, 576), 264),
        (560, (1488, 816), 527),
        (1120, (2112, 1200), 1100),
    ],
)
def test_full_hd(detail: int, size: tuple[int, int], tokens: int) -> None:
    assert reference_size(1920, 1080, detail) == size
    assert soft_tokens(*size) == tokens
