"""How the raw sound of a microphone becomes a recording."""

from __future__ import annotations

import io

import numpy as np
import soundfile
import soxr

from gemma_desk.capture.recording import Recording
from gemma_desk.gemma.audio import FRAME_SAMPLES, MAX_SECONDS, SAMPLE_RATE_HZ
from gemma_desk.voice.activity import TRIMMED_MARK, Samples, find_onset, find_sound

_STEPS = 32_768
"""Of a 16-bit sample between 0 and 1."""

_FLOOR_DB = -60.0
"""Shown as level 0; 0 dB is level 1."""

_DECAY_PER_S = 1.5
"""The level falls from full to nothing in two thirds of a second: quick to rise, gentle to fall."""


class Take:
    """Raw sound of one recording, brought to 16 kHz mono as it comes in. The result is the same in any blocks.

    What `heard` gives is the beginning of the recording in the end, sample for sample: it may be read while the rest is
    still being said.

    Used by one thread at a time.
    """

    def __init__(self, rate_hz: int, n_channels: int) -> None:
        """Args are the device's own: samples a second, and channels of the interleaved float32 blocks."""
        self._rate_hz = rate_hz
        self._n_channels = n_channels
        self._resampler = soxr.ResampleStream(rate_hz, SAMPLE_RATE_HZ, 1, dtype="float32", quality="HQ")
        self._pieces: list[Samples] = []
        self._n_samples = 0
        self._onset: int | None = None
        """First sample of the recording, decided once while it goes on; None while nobody has spoken."""
        self.has_sound = False
        """Whether the device has delivered anything but exact zeros, which no converter does."""
        self.level = 0.0
        """Loudness now, 0 to 1 over 60 dB."""

    @property
    def seconds(self) -> float:
        """Length so far."""
        return self._n_samples / self._rate_hz

    def add(self, block: bytes) -> None:
        """Takes the next block: interleaved float32 in the machine's byte order."""
        mono = np.frombuffer(block, np.float32).reshape(-1, self._n_channels).mean(axis=1)
        if not len(mono):
            return
        self._n_samples += len(mono)
        self.has_sound = self.has_sound or bool(mono.any())
        self._follow_level(mono)
        self._pieces.append(_as_stored(self._resampler.resample_chunk(mono)))

    def taken(self, n_before: int) -> Samples:
        """All that came behind the first `n_before` samples, silence too. The newest are still to come."""
        return self._samples()[n_before:]

    def heard(self) -> Samples:
        """What is certain to be in the recording by now: whole frames from the onset on, none before there is one."""
        if self._onset is None:
            self._onset = find_onset(self._samples())
        if self._onset is None:
            return np.zeros(0, np.float32)
        samples = self._samples()[self._onset :]
        return samples[: len(samples) // FRAME_SAMPLES * FRAME_SAMPLES]

    def finish(self) -> Recording | None:
        """The recording, 30 s at most, or None when nothing is in it but silence; nothing can be added any more."""
        self._pieces.append(_as_stored(self._resampler.resample_chunk(np.zeros(0, np.float32), last=True)))
        return recording_of(self._samples(), self._onset)

    def _samples(self) -> Samples:
        """All of it so far."""
        self._pieces = [np.concatenate(self._pieces)[: int(MAX_SECONDS * SAMPLE_RATE_HZ)]] if self._pieces else []
        return self._pieces[0] if self._pieces else np.zeros(0, np.float32)

    def _follow_level(self, mono: Samples) -> None:
        rms = float(np.sqrt(np.mean(np.square(mono, dtype=np.float64))))
        loudness = 1 - 20 * np.log10(max(rms, 1e-9)) / _FLOOR_DB
        fallen = self.level - _DECAY_PER_S * len(mono) / self._rate_hz
        self.level = min(max(loudness, fallen, 0.0), 1.0)


def recording_of(samples: Samples, onset: int | None = None) -> Recording | None:
    """Trims silence at both ends; None when there is nothing else.

    Args:
        samples: The whole take.
        onset: Where it was heard to begin while it went on. It stands, unless something was said before it after all.
    """
    span = find_sound(samples)
    if span is None:
        return None
    start = span.start if onset is None else min(onset, span.start)
    trimmed = _as_stored(samples[start : span.end])
    return Recording(trimmed, _wav(trimmed))


def _as_stored(samples: Samples) -> Samples:
    """The same with 16 bits a sample, in [-1, 1); no -0.0, which no file holds."""
    steps: Samples = np.round(np.nan_to_num(samples) * _STEPS) + np.float32(0)
    return (np.clip(steps, -_STEPS, _STEPS - 1) / _STEPS).astype(np.float32)


def _wav(samples: Samples) -> bytes:
    out = io.BytesIO()
    with soundfile.SoundFile(out, "w", SAMPLE_RATE_HZ, 1, format="WAV", subtype="PCM_16") as file:
        file.comment = TRIMMED_MARK
        file.write((samples * _STEPS).astype(np.int16))
    return out.getvalue()
