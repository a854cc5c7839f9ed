"""Pictures as they are sent: whole, or a very long one in parts that overlap, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from gemma_desk.chat.message import Attachment, MediaKind, Piece, Receipt
from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.media.picture import UprightPicture, automatic_detail, picture_at_detail, thumbnail_of
from gemma_desk.media.prepared import Prepared

THUMBNAIL_PX = 640
"""Longer side of a thumbnail; twice what the transcript shows, for dense screens."""

LONGEST_RATIO = 3.0
"""Longer against shorter side: beyond this a picture sent whole would be a strip in which nothing can be read."""

LONG_FROM_PX = 2_400
"""A shorter strip loses nothing when it is sent whole: it is made larger, not smaller."""

_PART_RATIO = 1.5
_OVERLAP = 0.15
"""Of a part: a line of text cut in one is whole in the other."""
_MOST_PARTS = 12


def prepare_parts(
    upright: UprightPicture, data: bytes, name: str, detail: int | None, largest: int = DETAILS[-1]
) -> Prepared:
    """Brings a decoded picture to the sizes at which it is sent.

    Args:
        upright: Decoded from `data`.
        data: The original file.
        name: File name to show.
        detail: Soft tokens at most, of each part; None chooses.
        largest: What is chosen is no larger than this.
    """
    boxes = part_boxes(*upright.image.size)
    thumbnail = thumbnail_of(upright, THUMBNAIL_PX)
    if len(boxes) == 1:
        attachment, picture = picture_at_detail(upright, data, name, detail, largest)
        return Prepared(attachment, (picture,), thumbnail)
    cut = [replace(upright, image=upright.image.crop(box)) for box in boxes]
    chosen = min(_finest(cut), largest) if detail is None else detail
    parts = [picture_at_detail(part, data, name, chosen) for part in cut]
    return Prepared(_of_parts(upright, parts), tuple(picture for _, picture in parts), thumbnail)


def part_boxes(width: int, height: int) -> list[tuple[int, int, int, int]]:
    """Where a picture is cut: left, top, right, bottom in pixels; all of it where it is not very long."""
    longer, shorter = max(width, height), min(width, height)
    if longer <= max(LONGEST_RATIO * shorter, LONG_FROM_PX):
        return [(0, 0, width, height)]
    part = ceil(max(_PART_RATIO * shorter, longer / (1 + (_MOST_PARTS - 1) * (1 - _OVERLAP))))
    n_parts = ceil((longer - part) / (part * (1 - _OVERLAP)) - 1e-9) + 1
    starts = [round(number * (longer - part) / (n_parts - 1)) for number in range(n_parts)]
    spans = [(start, start + part) for start in starts]
    return [(0, a, width, b) if height == longer else (a, 0, b, height) for a, b in spans]


def _finest(parts: Sequence[UprightPicture]) -> int:
    """All parts get the same: a page may begin with nothing and have its small print at the end."""
    return max(map(automatic_detail, parts))


def _of_parts(upright: UprightPicture, parts: list[tuple[Attachment, Picture]]) -> Attachment:
    first, tokens = parts[0][0], [attachment.receipt.soft_tokens for attachment, _ in parts]
    pieces = (
        Piece(f"Part {number} of {len(parts)} of the picture:", MediaKind.IMAGE, n_tokens)
        for number, n_tokens in enumerate(tokens, 1)
    )
    note = f"It is very long, so it is sent in {len(parts)} parts that overlap, in order."
    sent = first.receipt.sent_width, first.receipt.sent_height
    receipt = Receipt(*upright.image.size, *sent, sum(tokens), 0.0, (*upright.notes, note))
    return replace(first, receipt=receipt, pieces=tuple(pieces))
