"""The picture ladder stays within its budget and matches the sizes measured on the reference implementation."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gemma_desk.gemma.picture import DETAILS, PATCH_PX, reference_size, soft_tokens

sides = st.integers(1, 20_000)


@given(sides, sides, st.sampled_from(DETAILS))
def test_stays_within_the_budget(width: int, height: int, detail: int) -> None:
    sent_width, sent_height = reference_size(width, height, detail)
    assert sent_width % PATCH_PX == sent_height % PATCH_PX == 0
    assert 1 <= soft_tokens(sent_width, sent_height) <= detail


def reference(width: int, height: int, detail: int) -> tuple[int, int]:
    """As transformers' `get_aspect_ratio_preserving_size` goes about it, with patches of 16 pixels pooled by 3."""
    patch, pooling = 16, 3
    n_patches = detail * pooling**2
    factor = math.sqrt(n_patches * patch**2 / (height * width))
    step = pooling * patch
    rows, columns = math.floor(factor * height / step), math.floor(factor * width / step)
    longest = n_patches // pooling**2
    if not rows and not columns:
        raise ValueError("no size at all")
    if not rows:
        rows, columns = 1, min(math.floor(width / height), longest)
    elif not columns:
        rows, columns = min(math.floor(height / width), longest), 1
    if rows * columns * step**2 > n_patches * patch**2:
        raise ValueError("beyond the budget")
    return columns * step, rows * step


@given(sides, sides, st.sampled_from(DETAILS))
@settings(max_examples=2_000)
@example(20_000, 1, 70)
@example(70, 1, 70)
@example(71, 1, 70)
@example(1_119, 1, 1_120)
@example(1, 1, 1_120)
@example(20_000, 20_000, 70)
def test_the_size_is_that_of_the_reference(width: int, height: int, detail: int) -> None:
    assert reference_size(width, height, detail) == reference(width, height, detail)


@pytest.mark.parametrize("detail", DETAILS)
def test_where_a_side_would_vanish_the_size_is_that_of_the_reference(detail: int) -> None:
    """Every strip around the proportion at which the shorter side falls below a patch, whole multiples included."""
    for height in (1, 2, 3, 7, 48, 100):
        for width in range(max(1, detail * height - 40), min(20_000, detail * height + 40)):
            assert reference_size(width, height, detail) == reference(width, height, detail)
            assert reference_size(height, width, detail) == reference(height, width, detail)


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
