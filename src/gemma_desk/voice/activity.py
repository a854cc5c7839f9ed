"""Finds where a sound begins and ends.

webrtcvad alone takes hum for speech for ever and typing for speech a third of the time, so a frame counts only when it
is also louder than the noise around it. Nothing said may be lost: where no speech is found but there is sound (music,
whispering), loudness alone decides; only what is silent throughout comes back as nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import webrtcvad
from numpy.typing import NDArray

from gemma_desk.gemma.audio import SAMPLE_RATE_HZ

Samples = NDArray[np.float32]
"""Mono float32 in [-1, 1], shape (n_samples,), 16 000 Hz."""

SILENCE_RMS = 0.001
"""-60 dB of full scale, over one frame: below a whisper into a turned-down microphone, above an idle converter."""

VAD_FRAME_SAMPLES = 480
"""30 ms, the longest that webrtcvad takes, and the steadiest."""

_VAD_MODE = 2
"""Of 0 (lenient) to 3 (strict)."""

_GATE_OVER_NOISE = 3.0
"""A frame counts from 10 dB above the noise floor."""

_GATE_UNDER_PEAK = 0.1
"""But at 20 dB below the loud frames it always counts: in a sound without pauses the floor is speech itself."""

_ONSET_FRAMES, _ONSET_WINDOW = 4, 6
"""Speech is 4 of 6 frames (120 of 180 ms); a key stroke or a click is shorter."""

_MARGIN_SAMPLES = int(0.3 * SAMPLE_RATE_HZ)
"""Kept on both sides: the voiceless beginnings and endings of words that webrtcvad misses."""


_MORE_BEFORE_ONSET = int(0.5 * SAMPLE_RATE_HZ)

_ONSET_SAMPLES = 5 * SAMPLE_RATE_HZ
"""The end of a sound that goes on, in which a beginning is looked for: what is older has been looked at before."""

TRIMMED_MARK = "Silence at both ends was left out by Gemma Desk."
"""A sound file with this comment is not trimmed again: what was heard while it was spoken would no longer be in it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of samples, `start` inclusive, `end` exclusive."""

    start: int
    end: int


def find_sound(samples: Samples) -> Span | None:
    """Finds the stretch from the first to the last sound, with 0.3 s around it; pauses inside are kept.

    Returns:
        The stretch, or None when no frame is louder than `SILENCE_RMS`.
    """
    rms = frame_rms(samples)
    if not (rms > SILENCE_RMS).any():
        return None
    loud = rms > _gate(rms)
    spoken = lasting_frames(loud & voiced_frames(samples, len(rms)))
    active = np.flatnonzero(spoken if spoken.any() else loud)
    end = (int(active[-1]) + 1) * VAD_FRAME_SAMPLES + _MARGIN_SAMPLES
    return Span(_start_before(int(active[0])), min(len(samples), end))


def find_onset(samples: Samples) -> int | None:
    """Finds where somebody begins to speak in the last 5 s of a sound that goes on, with up to 0.8 s before.

    It is asked again and again while the sound goes on, so each time costs the same, however long nobody has spoken.

    A beginning tells less of the noise than the whole: what is loud beside it is not known yet, so only what stands out
    of the noise counts, and more is kept before it. Of 384 sounds (espeak-ng, white and pink noise of -80 to -35 dB,
    0 to 3 s before the first word) 9 began later than where `find_sound` then found the whole to start.

    Returns:
        Its first sample, or None while nobody speaks.
    """
    if not len(samples):
        return None
    first_frame = max(0, len(samples) - _ONSET_SAMPLES) // VAD_FRAME_SAMPLES
    recent = samples[first_frame * VAD_FRAME_SAMPLES :]
    rms = frame_rms(recent)
    gate = max(_GATE_OVER_NOISE * quantile(rms, 0.10), SILENCE_RMS)
    spoken = lasting_frames((rms > gate) & voiced_frames(recent, len(rms)))
    if not spoken.any():
        return None
    return max(0, _start_before(first_frame + int(np.argmax(spoken))) - _MORE_BEFORE_ONSET)


def seconds_since_speech(samples: Samples) -> float:
    """Tells how long nobody has spoken at the end of a sound that goes on, looking 5 s back at most.

    What counts as loud is told by the whole sound, so that quiet words behind loud ones are words. Each time costs
    about the same, however long the sound is.

    Returns:
        Seconds; all that was looked at where nobody speaks in it, 0 for no samples.
    """
    if not len(samples):
        return 0.0
    gate = _gate(frame_rms(samples))
    recent = samples[max(0, len(samples) - _ONSET_SAMPLES) :]
    rms = frame_rms(recent)
    spoken = np.flatnonzero(lasting_frames((rms > gate) & voiced_frames(recent, len(rms))))
    end = (int(spoken[-1]) + 1) * VAD_FRAME_SAMPLES if len(spoken) else 0
    return max(len(recent) - end, 0) / SAMPLE_RATE_HZ


def _start_before(frame: int) -> int:
    return max(0, frame * VAD_FRAME_SAMPLES - _MARGIN_SAMPLES)


def frame_rms(samples: Samples) -> NDArray[np.float32]:
    """Loudness of each frame of 30 ms, shape (n_frames,), as `SILENCE_RMS` bounds it.

    Its mean is taken out: an offset of the converter is no sound.
    """
    rms: NDArray[np.float32] = _frames(samples).std(axis=1)
    return rms


def _frames(samples: Samples) -> NDArray[np.float32]:
    """Shape (n_frames, 480); the last frame is filled up with the last sample, which adds no sound."""
    n_missing = -len(samples) % VAD_FRAME_SAMPLES
    return np.pad(samples, (0, n_missing), mode="edge").reshape(-1, VAD_FRAME_SAMPLES)


def _gate(rms: NDArray[np.float32]) -> float:
    """The loudness from which a frame counts, in the unit of `rms`."""
    over_noise = _GATE_OVER_NOISE * quantile(rms, 0.10)
    under_peak = _GATE_UNDER_PEAK * quantile(rms, 0.95)
    return max(min(over_noise, under_peak), SILENCE_RMS)


def quantile(values: NDArray[np.float32], share: float) -> float:
    """The value below which `share` of them are, 0 to 1; linear between neighbours.

    `np.percentile` imports masked arrays when first called: 40 ms of the Qt thread.
    """
    return float(np.interp(share * (len(values) - 1), np.arange(len(values)), np.sort(values)))


def voiced_frames(samples: Samples, n_frames: int) -> NDArray[np.bool_]:
    """webrtcvad's word on each frame. The sound is brought to half scale first, as its thresholds are absolute."""
    gain = 0.5 / max(float(np.abs(samples).max()), SILENCE_RMS)
    pcm = np.round(_frames(samples) * (gain * 32767)).astype("<i2")
    vad = webrtcvad.Vad(_VAD_MODE)
    return np.array([vad.is_speech(frame.tobytes(), SAMPLE_RATE_HZ) for frame in pcm], dtype=np.bool_)


def lasting_frames(active: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Keeps the active frames that have enough active ones around them."""
    if len(active) < _ONSET_WINDOW:
        return active
    counts = np.convolve(active, np.ones(_ONSET_WINDOW, np.int64), mode="full")
    dense = counts >= _ONSET_FRAMES
    around = np.lib.stride_tricks.sliding_window_view(dense, _ONSET_WINDOW).any(axis=1)
    return active & around
