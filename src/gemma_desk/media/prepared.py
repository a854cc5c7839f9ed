"""What comes out of reading an attachment."""

from __future__ import annotations

from dataclasses import dataclass, field

from gemma_desk.chat.message import Attachment
from gemma_desk.chat.turn import Picture, Sound


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small copy of a picture, ready to draw: to decode a PNG takes the window's thread most of a frame."""

    width: int
    height: int
    rgb: bytes = field(repr=False)
    """8-bit sRGB, row by row from the top, `width * height * 3` bytes."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An attachment as the window and the engine need it."""

    attachment: Attachment
    media: Picture | Sound
    thumbnail: Thumbnail | None
    """Of a picture; None for sound."""
    peaks: tuple[float, ...] = field(repr=False)
    """Waveform of a sound, 0 to 1; empty for pictures."""
