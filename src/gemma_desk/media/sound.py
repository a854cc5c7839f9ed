"""A sound file in, 16 kHz mono samples and a receipt out: short ones in whole frames, long ones to be cut.

Read in blocks and mixed to mono at once, so that memory stays bounded whatever the rate and the number of channels.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from operator import attrgetter

import numpy as np
import soxr
from numpy.typing import NDArray

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment, MediaKind, Receipt
from gemma_desk.chat.turn import Sound
from gemma_desk.gemma.audio import FRAME_SAMPLES, MAX_SECONDS, SAMPLE_RATE_HZ, audio_tokens
from gemma_desk.media.av_sound import AV_CONTAINERS, open_av_sound
from gemma_desk.media.open_sound import Block, DamagedSound, OpenSound, open_sndfile_sound
from gemma_desk.media.sniff import SOUND_FORMATS, shown_name, sniff
from gemma_desk.voice.activity import SILENCE_RMS, Samples, find_sound, frame_rms
from gemma_desk.voice.pieces import float_blocks

MAX_FILE_SECONDS = 600.0
"""Longer files are not trimmed to see whether they are short: refused from their header, before they are decoded."""

MAX_LONG_SECONDS = 7_200.0
"""Two hours: 230 MB as `read_long_sound` keeps them."""

MIN_SECONDS = 0.1
"""Shorter than any word; one sample alone would end the engine."""

N_PEAKS = 200
"""Columns of a waveform."""

_QUALITY = "HQ"
_ENDS_EARLY_S = 0.1
"""Headers of compressed files are off by less, mostly by one frame."""

_PCM_PEAK = 32_767

_LOUD_PEAK = 1.1
"""Worth a word; resampling alone stays below."""


class SoundTooLong(AttachmentProblem):
    """Longer than can be heard at once; `read_long_sound` may take it."""


class NothingHeard(AttachmentProblem):
    """Silent, or too short to hear anything."""


@dataclass(frozen=True, slots=True)
class LongSound:
    """A recording as it is kept until it is cut into pieces; nothing trimmed yet."""

    samples: NDArray[np.int16]
    """Mono, 16 000 Hz, full scale 32 767; half of what float32 takes, and finer than any microphone."""
    notes: tuple[str, ...]
    """What was converted, one plain sentence each."""


@dataclass(frozen=True, slots=True)
class _DecodedSound:
    """A sound file, decoded and brought to the model's rate; nothing trimmed yet."""

    samples: Samples
    notes: tuple[str, ...]
    is_trimmed: bool
    """It says so itself."""


def prepare_sound(data: bytes, name: str) -> tuple[Attachment, Sound]:
    """Reads a sound file, trims silence at both ends and fills up the last frame.

    Args:
        data: The whole file, of one of `SOUND_FORMATS`, whatever its name.
        name: File name to show.

    Raises:
        SoundTooLong: Longer than 30 s.
        AttachmentProblem: Damaged, empty, silent, or no sound.
    """
    label = shown_name(name)
    decoded = _read_sound(data, label)
    samples, start_s, notes = _trimmed(decoded, label)
    seconds = len(samples) / SAMPLE_RATE_HZ
    if seconds > MAX_SECONDS:
        raise _too_long(label, seconds)
    framed = in_whole_frames(samples)
    receipt = Receipt(0, 0, 0, 0, audio_tokens(len(framed)), seconds, notes, start_s)
    attachment = Attachment(MediaKind.AUDIO, sha256(data).hexdigest(), label, None, receipt)
    return attachment, Sound(framed.astype("<f4").tobytes())


def read_long_sound(data: bytes, name: str) -> LongSound:
    """Reads a sound file of any length up to two hours; `voice.pieces.cut_pieces` then cuts it.

    Of float samples there are never more in memory than one block, so two hours take 0.5 GB at most.

    Args:
        data: The whole file, of one of `SOUND_FORMATS`, whatever its name.
        name: File name to show.

    Raises:
        SoundTooLong: Longer than two hours.
        AttachmentProblem: Damaged, empty, silent, or no sound.
    """
    label = shown_name(name)
    with _opened(data, label) as file:
        reading = _Reading(file, label, MAX_LONG_SECONDS)
        samples, was_scaled = _as_pcm(reading.blocks())
        notes = reading.notes(_is_cut_wav(data), was_scaled)
    _check_length(len(samples), label)
    loudest = _loudest_rms(samples)
    if not loudest > SILENCE_RMS:
        raise _silent(label, loudest)
    return LongSound(samples, notes)


def in_whole_frames(samples: Samples) -> Samples:
    """Fills up with zeros to a whole number of 640-sample frames, at least one."""
    n_frames = max(1, audio_tokens(len(samples)))
    return np.pad(samples, (0, n_frames * FRAME_SAMPLES - len(samples)))


def peaks(samples: Samples) -> tuple[float, ...]:
    """The largest magnitude in each of `N_PEAKS` stretches of equal length, 0 to 1, for a waveform."""
    if not len(samples):
        return (0.0,) * N_PEAKS
    edges = np.linspace(0, len(samples), N_PEAKS, endpoint=False).astype(np.int64)
    return tuple(np.maximum.reduceat(np.abs(samples), edges).astype(np.float64).round(3).tolist())


def _read_sound(data: bytes, label: str) -> _DecodedSound:
    with _opened(data, label) as file:
        reading = _Reading(file, label, MAX_FILE_SECONDS)
        samples, was_scaled = _in_range(np.concatenate(list(reading.blocks())))
        pictures = ("It is a video; its sound is taken and its pictures are left out.",) if file.has_pictures else ()
        return _DecodedSound(samples, pictures + reading.notes(_is_cut_wav(data), was_scaled), file.is_trimmed)


@contextmanager
def _opened(data: bytes, label: str) -> Iterator[OpenSound]:
    """The file, open in the library that reads its format; what goes wrong with it is put into a sentence."""
    file_format = sniff(data, label)
    if file_format not in SOUND_FORMATS:
        raise AttachmentProblem(f"“{label}” is a {file_format} picture, not a sound. Nothing was added.")
    is_for_av = file_format in AV_CONTAINERS
    try:
        with open_av_sound(data, file_format, label) if is_for_av else open_sndfile_sound(data) as file:
            yield file
    except DamagedSound as error:
        raise AttachmentProblem(
            f"“{label}” is a damaged or incomplete {file_format} sound. Nothing was added;"
            " open it in a sound player, save it again and add that."
        ) from error
    except MemoryError as error:
        raise AttachmentProblem(
            f"“{label}” takes more memory than reading a file may, so it is probably damaged. Nothing was added;"
            " open it in a sound player, save it again and add that."
        ) from error


class _Reading:
    """One file being brought to 16 kHz, and what there is to say of it afterwards."""

    def __init__(self, file: OpenSound, label: str, limit_s: float) -> None:
        """Nothing is decoded yet.

        Raises:
            SoundTooLong: By its header it is longer than `limit_s`.
        """
        if file.declared_s is not None and file.declared_s > limit_s:
            raise _too_long(label, file.declared_s, limit_s)
        self._file, self._label, self._limit_s = file, label, limit_s
        self._read_s = 0.0
        self._rate_hz = SAMPLE_RATE_HZ

    def blocks(self) -> Iterator[Samples]:
        """The whole sound at 16 kHz mono.

        Raises:
            AttachmentProblem: Empty, longer than its header says and allowed, or a sample is not a number; the engine
                would answer nonsense without an error.
        """
        for rate_hz, blocks in groupby(self._file.blocks(), attrgetter("rate_hz")):  # one group in all but odd files
            self._rate_hz = rate_hz
            resampler = soxr.ResampleStream(rate_hz, SAMPLE_RATE_HZ, 1, dtype="float32", quality=_QUALITY)
            for block in blocks:
                self._count(block)
                yield resampler.resample_chunk(block.samples)
            yield resampler.resample_chunk(np.zeros(0, np.float32), last=True)
        if not self._read_s:
            raise AttachmentProblem(f"“{self._label}” holds no sound: 0 samples. Nothing was added; record it again.")

    def notes(self, is_cut: bool, was_scaled: bool) -> tuple[str, ...]:
        """What was converted, one plain sentence each; whole when `blocks` has ended."""
        declared_s = self._file.declared_s or 0.0
        notes = []
        if is_cut or self._read_s < declared_s - _ENDS_EARLY_S:
            notes.append("The file ends early; what is there is sent.")
        notes.extend(self._file.notes())
        if self._file.n_channels > 1:
            notes.append(f"{self._file.n_channels} channels are mixed into one.")
        if self._rate_hz != SAMPLE_RATE_HZ:
            notes.append(f"Resampled from {self._rate_hz:,} Hz to {SAMPLE_RATE_HZ:,} Hz.")
        if was_scaled:
            notes.append("Too loud for its format; turned down.")
        return tuple(notes)

    def _count(self, block: Block) -> None:
        self._read_s += len(block.samples) / block.rate_hz
        if self._read_s > self._limit_s:
            raise _too_long(self._label, self._read_s, self._limit_s)
        n_bad = int(np.count_nonzero(~np.isfinite(block.samples)))
        if n_bad:
            raise AttachmentProblem(
                f"“{self._label}” holds {n_bad:,} samples that are not numbers; none may be."
                " Nothing was added; export the sound again and add that."
            )


def _in_range(samples: Samples) -> tuple[Samples, bool]:
    """Scales down what exceeds [-1, 1]: resampling by a hair, float files by any factor. Clipping would distort."""
    peak = float(np.abs(samples).max(initial=0.0))
    return (samples / np.float32(peak), peak > _LOUD_PEAK) if peak > 1.0 else (samples, False)


def _as_pcm(blocks: Iterator[Samples]) -> tuple[NDArray[np.int16], bool]:
    """Like `_in_range`, block by block, in 16 bits; the loudest block decides on all once it is known."""
    pieces: list[NDArray[np.int16]] = []
    peaks_of_pieces: list[float] = []
    for block in blocks:
        peak = max(1.0, float(np.abs(block).max(initial=0.0)))
        pieces.append(np.round(block * np.float32(_PCM_PEAK / peak)).astype(np.int16))
        peaks_of_pieces.append(peak)
    loudest = max(peaks_of_pieces, default=1.0)
    for piece, peak in zip(pieces, peaks_of_pieces, strict=True):
        if peak < loudest:
            piece[:] = np.round(piece * np.float32(peak / loudest))
    return np.concatenate(pieces), loudest > _LOUD_PEAK


def _trimmed(decoded: _DecodedSound, label: str) -> tuple[Samples, float, tuple[str, ...]]:
    """What is heard, where it begins in seconds, and what to say of it."""
    samples = decoded.samples
    _check_length(len(samples), label)
    span = find_sound(samples)
    if span is None:
        raise _silent(label, float(frame_rms(samples).max()))
    if decoded.is_trimmed:
        return samples, 0.0, decoded.notes
    cut_s = (len(samples) - (span.end - span.start)) / SAMPLE_RATE_HZ
    note = (f"{cut_s:.1f} s of silence at the ends are left out.",) if cut_s >= 0.05 else ()
    return samples[span.start : span.end], span.start / SAMPLE_RATE_HZ, decoded.notes + note


def _check_length(n_samples: int, label: str) -> None:
    if n_samples < MIN_SECONDS * SAMPLE_RATE_HZ:
        raise NothingHeard(
            f"“{label}” is {n_samples / SAMPLE_RATE_HZ:.3f} s long and at least {MIN_SECONDS} s are needed"
            " to hear anything. Nothing was added; record it again."
        )


def _loudest_rms(samples: NDArray[np.int16]) -> float:
    """Of all frames of 30 ms, in the unit of `SILENCE_RMS`."""
    return max(float(frame_rms(floats).max()) for floats in float_blocks(samples))


def _silent(label: str, loudest: float) -> NothingHeard:
    """`loudest` as the bound is measured: a constant offset is no sound."""
    there = f"its loudest moment is {np.floor(20 * np.log10(loudest)):.0f} dB" if loudest else "nothing in it changes"
    return NothingHeard(
        f"“{label}” is silent: {there} and at least {20 * np.log10(SILENCE_RMS):.0f} dB of full scale are needed."
        " Nothing was added; record it again with the microphone nearer or louder."
    )


def _too_long(label: str, seconds: float, limit_s: float = MAX_SECONDS) -> SoundTooLong:
    if limit_s < MAX_LONG_SECONDS:
        what, limit = "can be heard at once", f"{MAX_SECONDS:.0f} s"
    else:
        what, limit = "of a recording can be read", f"{MAX_LONG_SECONDS / 3600:.0f} hours"
    return SoundTooLong(
        f"“{label}” is {_duration(seconds)} long and at most {limit} {what}."
        f" Nothing was added and the file is unchanged; cut out up to {limit} and add that."
    )


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest_s = divmod(round(seconds), 60)
    return f"{minutes} min {rest_s} s" if minutes < 120 else f"{minutes // 60:,} h {minutes % 60} min"


def _is_cut_wav(data: bytes) -> bool:
    """A WAV whose header promises more bytes than the file has; libsndfile reads such files without a word."""
    if data[8:12] != b"WAVE":
        return False
    declared = int.from_bytes(data[4:8], "little")
    is_streamed = declared in (0, 0xFFFFFFFF) or data[:4] != b"RIFF"  # written without knowing the length
    return not is_streamed and declared + 8 > len(data)
