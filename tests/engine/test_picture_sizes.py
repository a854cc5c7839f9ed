"""llama.cpp takes every picture at its reference size in as many positions as the receipt says.

That its pixels pass untouched is held by `tests/golden`.
"""

from __future__ import annotations

import random

import pytest
from llama_cpp import mtmd_cpp as M

from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import DETAILS, reference_size, soft_tokens
from tests.engine.watched import Watched

_STEPS = 2_000
"""From square to 20 000 to 1."""
_MOST = 150
"""Sizes looked at of each detail: 70 has 133 of them, 1120 has 997. All 2 671 of all details were looked at once, on
21 November 2026."""


def all_sizes(detail: int) -> list[tuple[int, int]]:
    """What pictures of 1 to 20 000 pixels a side are sent at, for some 4 000 proportions between the two."""
    shorter = [round(20_000 * 20_000 ** (-step / _STEPS)) for step in range(_STEPS + 1)]
    across = {reference_size(20_000, side, detail) for side in shorter}
    return sorted(across | {(height, width) for width, height in across})


def sizes(detail: int) -> list[tuple[int, int]]:
    """All of them, or as many as are looked at in some seconds."""
    every = all_sizes(detail)
    return every if len(every) <= _MOST else random.Random(detail).sample(every, _MOST)


@pytest.mark.parametrize("detail", DETAILS)
def test_it_takes_what_the_receipt_says(watched: Watched, detail: int) -> None:
    """Each is only cut into patches; the projector's network, which takes the time, is not asked."""
    projector = watched.target._weights.projector
    assert projector is not None
    for width, height in sizes(detail):
        with projector._chunk(Picture(width, height, bytes(width * height * 3))) as chunk:
            assert M.mtmd_input_chunk_get_n_tokens(chunk) == soft_tokens(width, height)
