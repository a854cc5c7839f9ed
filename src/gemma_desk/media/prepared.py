"""What comes out of reading an attachment."""

from __future__ import annotations

from dataclasses import dataclass, field

from gemma_desk.chat.message import Attachment
from gemma_desk.chat.turn import Picture, Sound

MAX_FRAMES = 60
"""The model was trained with 60 frames, one a second."""
THUMBNAIL_FRAMES = 5
"""Of a video, side by side, at most."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small copy of a picture, ready to draw: to decode a PNG takes the window's thread most of a frame."""

    width: int
    height: int
    rgb: bytes = field(repr=False)
    """8-bit sRGB, row by row from the top, `width * height * 3` bytes."""


@dataclass(frozen=True, slots=True)
class StripFrame:
    """One small picture of a video."""

    seconds: float
    """From the video's beginning."""
    picture: Thumbnail


@dataclass(frozen=True, slots=True)
class Prepared:
    """An attachment as the window and the engine need it."""

    attachment: Attachment
    media: tuple[Picture | Sound, ...]
    """By `Attachment.media_keys`; none where all of it is text."""
    thumbnail: Thumbnail | None = None
    """Of a picture, of the first page, or of some frames side by side; None for sound and text."""
    peaks: tuple[float, ...] = field(default=(), repr=False)
    """Waveform of a sound, or of all of a video's, 0 to 1; empty for all else."""
    strip: tuple[StripFrame, ...] = field(default=(), repr=False)
    """Of a video, over its whole length whichever part is sent: to choose a part by."""

    @property
    def by_key(self) -> dict[str, Picture | Sound]:
        """The media by their keys."""
        return dict(zip(self.attachment.media_keys, self.media, strict=True))
