"""What a recording is. Knows no library that works on sound: the window names it before it can record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gemma_desk.gemma.audio import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from gemma_desk.voice.activity import Samples

MIN_SECONDS = 0.3
"""Shorter holds are taken for a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Recording:
    """What was said, silence at both ends left out."""

    samples: Samples = field(repr=False)
    """Each a whole number of 32768ths: just what the file holds."""
    wav_bytes: bytes = field(repr=False)
    """The same as a WAV file: 16-bit mono, 16 000 Hz. To be stored and prepared like any attachment."""

    @property
    def seconds(self) -> float:
        """Length after trimming, 30 at most."""
        return len(self.samples) / SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True)
class TooShort:
    """Held so briefly that nothing can have been said; nothing is kept."""

    seconds: float
    """What the microphone delivered until the release."""

    @property
    def sentence(self) -> str:
        """For the user."""
        return (
            f"Only {self.seconds:.1f} s were recorded and at least {MIN_SECONDS} s are needed."
            " Nothing was lost; hold on while you speak."
        )
