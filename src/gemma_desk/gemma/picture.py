"""The picture ladder: how large a picture is when the model sees it.

Source: the reference size of transformers' Gemma 4 image processor. A picture already at its reference size passes
llama.cpp untouched; any other size is letterboxed there, which halves the accuracy of boxes.
"""

from __future__ import annotations

import math

PATCH_PX = 48
"""Side of the square that becomes one soft token."""

DETAILS = (70, 140, 280, 560, 1120)
"""The soft-token budgets the model was trained with."""

PHOTOGRAPH_DETAIL = 280
"""The reference implementation's default; enough for photographs."""

SCREENSHOT_DETAIL = 560
"""Reads text from about 22 px up on a 1568 x 1568 page; 1120 reads 16 px."""

READABLE_TEXT_PX = 16
"""Nominal size of the smallest text that is read, in what is sent; both of the above say so."""

_NEARLY = 0.95
"""Text sizes are only ever guessed."""

_USEFUL_ENLARGEMENT = 2
"""Of each side. What is blown up farther shows nothing more."""


def detail_for_text(width: int, height: int, text_px: float) -> int:
    """What reads the text in a picture: 560, or 1120 where its letters would be too small in that.

    Args:
        width: Pixels.
        height: Pixels.
        text_px: Nominal size of its smaller text, more than 0.
    """
    sent_px = text_px * math.sqrt(SCREENSHOT_DETAIL * PATCH_PX**2 / (width * height))
    return SCREENSHOT_DETAIL if sent_px >= READABLE_TEXT_PX * _NEARLY else DETAILS[-1]


def useful_detail(width: int, height: int) -> int:
    """The detail beyond which a picture of this size would only be blown up."""
    n_tokens = width * height * (_USEFUL_ENLARGEMENT / PATCH_PX) ** 2
    return next((detail for detail in DETAILS if detail >= n_tokens), DETAILS[-1])


def reference_size(width: int, height: int, detail: int) -> tuple[int, int]:
    """The size in pixels at which a picture of `width` x `height` is sent.

    The picture is scaled, up or down, to fill `detail` patches with its aspect ratio kept; then each side is cut down
    to a whole number of patches, at least one and at most `detail` of them.

    Args:
        width: Pixels, at least 1.
        height: Pixels, at least 1.
        detail: Soft tokens at most, one of `DETAILS`.

    Returns:
        Width and height in pixels, each a multiple of 48, with `soft_tokens(...) <= detail`.
    """
    factor = math.sqrt(detail * PATCH_PX**2 / (width * height))
    return _whole_patches(factor * width, detail), _whole_patches(factor * height, detail)


def soft_tokens(width: int, height: int) -> int:
    """Positions that a picture of this reference size takes in the context window."""
    return (width // PATCH_PX) * (height // PATCH_PX)


def _whole_patches(side_px: float, detail: int) -> int:
    return min(max(math.floor(side_px / PATCH_PX), 1), detail) * PATCH_PX
