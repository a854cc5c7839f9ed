"""A microphone that hears a tone in real time."""

from __future__ import annotations

import time

import numpy as np

from gemma_desk.capture.recording import Recording, TooShort
from gemma_desk.capture.take import recording_of
from gemma_desk.chat.errors import MicrophoneProblem
from gemma_desk.gemma.audio import FRAME_SAMPLES, SAMPLE_RATE_HZ
from gemma_desk.voice.activity import Samples

_LONGEST_S = 30


class GrowingMicrophone:
    """See `MicrophoneLike`; each second it has heard one second more."""

    stands_in_for = ""
    level = 0.4
    is_full = False
    problem: MicrophoneProblem | None = None

    def __init__(self, name: str | None = None) -> None:
        self.name = name or "Made of software"
        steps = np.random.default_rng(0).integers(-9000, 9000, _LONGEST_S * SAMPLE_RATE_HZ)
        self._samples = (steps / 32_768).astype(np.float32)
        self._began_s = 0.0

    @property
    def seconds(self) -> float:
        return min(time.monotonic() - self._began_s, _LONGEST_S) if self._began_s else 0.0

    def start(self) -> None:
        self._began_s = time.monotonic()

    def taken(self, n_before: int) -> Samples:
        return self._samples[n_before : int(self.seconds * SAMPLE_RATE_HZ)]

    def heard(self) -> Samples:
        n_whole = int(self.seconds * SAMPLE_RATE_HZ) // FRAME_SAMPLES * FRAME_SAMPLES
        return self._samples[:n_whole]

    def stop(self) -> Recording | TooShort:
        seconds, heard = self.seconds, self.heard()
        self.cancel()
        return (recording_of(heard) if seconds > 0.4 else None) or TooShort(seconds)

    def cancel(self) -> None:
        self._began_s = 0.0
