"""What can be looked at of an attachment: a picture, the pages that are sent of a document, the pictures of a video."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.ui.language import tr
from gemma_desk.ui.words import clock

_PAGE = re.compile(r", page (\d+) of \d+:(?:\n|$)")
"""As the reader of documents begins each page."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One of them."""

    attachment: Attachment
    """The file, with this alone selected."""
    words: str
    """Which it is; empty for a picture, which is alone."""


def leaves_of(attachment: Attachment) -> tuple[Leaf, ...]:
    """All that can be looked at, in order; nothing of a sound or of text without pages."""
    match attachment.kind:
        case MediaKind.IMAGE:
            return (Leaf(attachment, ""),)
        case MediaKind.DOCUMENT:
            return tuple(_pages(attachment))
        case MediaKind.VIDEO:
            return tuple(_frames(attachment))
    return ()


def _pages(document: Attachment) -> Iterator[Leaf]:
    """Drawn, also where they are sent as text."""
    for piece in document.pieces:
        if found := _PAGE.search(piece.text):
            number = int(found[1])
            yield Leaf(replace(document, selection=f"{number} as pictures"), tr("Page {number}", number=number))


def _frames(video: Attachment) -> Iterator[Leaf]:
    for piece in video.pieces:
        if piece.kind is MediaKind.IMAGE:
            time = clock(piece.start_s)
            yield Leaf(replace(video, selection=time), time)
