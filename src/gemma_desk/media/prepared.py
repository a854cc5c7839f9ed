"""What comes out of reading an attachment."""

from __future__ import annotations

from dataclasses import dataclass, field

from gemma_desk.chat.message import Attachment
from gemma_desk.chat.turn import Picture, Sound


@dataclass(frozen=True, slots=True)
class Prepared:
    """An attachment as the window and the engine need it."""

    attachment: Attachment
    media: Picture | Sound
    thumbnail_png: bytes | None = field(repr=False)
    """A small PNG of a picture; None for sound."""
    peaks: tuple[float, ...] = field(repr=False)
    """Waveform of a sound, 0 to 1; empty for pictures."""
