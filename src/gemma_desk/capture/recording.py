"""What a recording is. Knows no library that works on sound: the window names it before it can record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gemma_desk.gemma.audio import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from gemma_desk.voice.activity import Samples

MIN_SECONDS = 0.3
"""Shorter holds are taken for a slip of the finger."""
_GAP_S = 0.5
"""A short word; what comes late looks like a gap of some tenths."""


@dataclass(frozen=True, slots=True)
class Recording:
    """What was said, silence at both ends left out."""

    samples: Samples = field(repr=False)
    """Each a whole number of 32768ths: just what the file holds."""
    wav_bytes: bytes = field(repr=False)
    """The same as a WAV file: 16-bit mono, 16 000 Hz. To be stored and prepared like any attachment."""
    missing_s: float = 0.0
    """What the device left out between its first sound and the release, for example while the machine slept."""

    @property
    def seconds(self) -> float:
        """Length after trimming, 30 at most."""
        return len(self.samples) / SAMPLE_RATE_HZ

    @property
    def gap(self) -> str:
        """For the user, a sentence about what is missing; empty where nothing that is worth a word."""
        if self.missing_s < _GAP_S:
            return ""
        return (
            f"{self.missing_s:.1f} s of this voice note are missing: the machine slept or was too busy to listen. What"
            " was heard is kept; play it, and say again what it lacks."
        )


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
