"""llama.cpp takes every picture at its reference size in as many positions as the receipt says.

That its pixels pass untouched is held by `tests/golden`.
"""

from __future__ import annotations

import math
import random

import pytest
from llama_cpp import mtmd_cpp as M

from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import DETAILS, reference_size, soft_tokens
from tests.engine.watched import Watched


def sizes(detail: int) -> list[tuple[int, int]]:
    """What pictures of 1 to 20 000 pixels a side are sent at: squares, screens, strips, and any."""
    chance = random.Random(detail)
    sides = [
        (1, 1),
        (1, 20_000),
        (20_000, 1),
        (20_000, 19_999),
        (1920, 1080),
        (1179, 2556),
        (detail, 1),
        (1, detail + 1),
    ]
    sides += [(any_side(chance), any_side(chance)) for _ in range(8)]
    return sorted({reference_size(*size, detail) for size in sides})


def any_side(chance: random.Random) -> int:
    return round(math.exp(chance.uniform(0, math.log(20_000))))


@pytest.mark.parametrize("detail", DETAILS)
def test_it_takes_what_the_receipt_says(watched: Watched, detail: int) -> None:
    projector = watched.target._weights.projector
    assert projector is not None
    for width, height in sizes(detail):
        with projector._chunk(Picture(width, height, bytes(width * height * 3))) as chunk:
            assert M.mtmd_input_chunk_get_n_tokens(chunk) == soft_tokens(width, height)
