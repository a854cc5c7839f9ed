"""Pictures as they are sent: whole or the part chosen, and what is very long in parts that overlap, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemma_desk.chat.message import Attachment, MediaKind, Piece, Receipt
from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.gemma.token_estimate import about_tokens
from gemma_desk.media.picture import UprightPicture, automatic_detail, picture_at_detail, thumbnail_of
from gemma_desk.media.picture_area import parse_area
from gemma_desk.media.picture_cuts import part_boxes
from gemma_desk.media.prepared import Prepared

THUMBNAIL_PX = 640
"""Longer side of a thumbnail; twice what the transcript shows, for dense screens."""


def prepare_parts(
    upright: UprightPicture,
    data: bytes,
    name: str,
    detail: int | None,
    selection: str = "",
    largest: int = DETAILS[-1],
) -> Prepared:
    """Brings a decoded picture to the sizes at which it is sent.

    Args:
        upright: Decoded from `data`.
        data: The original file.
        name: File name to show.
        detail: Soft tokens at most, of each part; None chooses.
        selection: Which part of it, as `media.picture_area` writes it; empty for all of it.
        largest: What is chosen is no larger than this.

    Raises:
        AttachmentProblem: The selection is no part of a picture.
    """
    if not selection:
        return _prepare_all(upright, data, name, detail, largest)
    prepared = _prepare_all(_cropped(upright, selection), data, name, detail, largest)
    return replace(prepared, attachment=replace(prepared.attachment, selection=selection))


def _cropped(upright: UprightPicture, selection: str) -> UprightPicture:
    """The part alone, at the original's full resolution."""
    width, height = upright.image.size
    part = upright.image.crop(parse_area(selection).pixels(width, height))
    note = f"A part of {width}×{height}: {part.width}×{part.height} pixels."
    return replace(upright, image=part, notes=(*upright.notes, note))


def _prepare_all(upright: UprightPicture, data: bytes, name: str, detail: int | None, largest: int) -> Prepared:
    boxes = part_boxes(*upright.image.size)
    thumbnail = thumbnail_of(upright, THUMBNAIL_PX)
    if len(boxes) == 1:
        attachment, picture = picture_at_detail(upright, data, name, detail, largest)
        return Prepared(attachment, (picture,), thumbnail)
    cut = [replace(upright, image=upright.image.crop(box)) for box in boxes]
    chosen = min(_finest(cut), largest) if detail is None else detail
    parts = [picture_at_detail(part, data, name, chosen) for part in cut]
    return Prepared(_of_parts(upright, parts), tuple(picture for _, picture in parts), thumbnail)


def _finest(parts: Sequence[UprightPicture]) -> int:
    """All parts get the same: a page may begin with nothing and have its small print at the end."""
    return max(map(automatic_detail, parts))


def _of_parts(upright: UprightPicture, parts: list[tuple[Attachment, Picture]]) -> Attachment:
    first, tokens = parts[0][0], [attachment.receipt.soft_tokens for attachment, _ in parts]
    pieces = tuple(
        Piece(f"Part {number} of {len(parts)} of the picture:", MediaKind.IMAGE, n_tokens)
        for number, n_tokens in enumerate(tokens, 1)
    )
    note = f"It is very long, so it is sent in {len(parts)} parts that overlap, in order."
    sent = first.receipt.sent_width, first.receipt.sent_height
    n_tokens = sum(piece.soft_tokens + about_tokens(piece.text) for piece in pieces)
    receipt = Receipt(*upright.image.size, *sent, n_tokens, 0.0, (*upright.notes, note), is_estimated=True)
    return replace(first, receipt=receipt, pieces=pieces)
