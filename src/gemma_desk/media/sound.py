"""A sound file in, 16 kHz mono samples in whole frames and a receipt out.

Read in blocks and mixed to mono at once, so that memory stays bounded whatever the rate and the number of channels.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment, MediaKind, Receipt
from gemma_desk.chat.turn import Sound
from gemma_desk.gemma.audio import FRAME_SAMPLES, MAX_SECONDS, SAMPLE_RATE_HZ, audio_tokens
from gemma_desk.media.sniff import SOUND_FORMATS, FileFormat, shown_name, sniff
from gemma_desk.voice.activity import SILENCE_RMS, TRIMMED_MARK, Samples, find_sound, frame_rms

MAX_FILE_SECONDS = 600.0
"""Longer files are refused from their header, before they are decoded."""

MIN_SECONDS = 0.1
"""Shorter than any word; one sample alone would end the engine."""

N_PEAKS = 200
"""Columns of a waveform."""

_BLOCK_SAMPLES = 65_536
_MAX_RATE_HZ = 768_000
_MAX_CHANNELS = 64
_QUALITY = "HQ"


class _Bytes(io.BytesIO):
    """A file in memory that stays where it is when asked to go before its beginning.

    Damaged files make libsndfile ask so; an exception there would only be printed, by the C callback it comes through.
    """

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        try:
            return super().seek(offset, whence)
        except ValueError:
            return self.tell()


@dataclass(frozen=True, slots=True)
class DecodedSound:
    """A sound file, decoded and brought to the model's rate; nothing trimmed yet."""

    samples: Samples
    notes: tuple[str, ...]
    """What was converted, one plain sentence each."""
    is_trimmed: bool
    """It says so itself."""


def prepare_sound(data: bytes, name: str) -> tuple[Attachment, Sound]:
    """Reads a sound file, trims silence at both ends and fills up the last frame.

    Args:
        data: The whole file: WAV, AIFF, FLAC, OGG or MP3, whatever its name.
        name: File name to show.

    Raises:
        AttachmentProblem: Damaged, empty, silent, longer than 30 s, or no sound.
    """
    label = shown_name(name)
    decoded = _read_sound(data, label)
    samples, notes = _trimmed(decoded, label)
    seconds = len(samples) / SAMPLE_RATE_HZ
    if seconds > MAX_SECONDS:
        raise _too_long(label, seconds)
    framed = in_whole_frames(samples)
    receipt = Receipt(0, 0, 0, 0, audio_tokens(len(framed)), seconds, notes)
    attachment = Attachment(MediaKind.AUDIO, sha256(data).hexdigest(), label, None, receipt)
    return attachment, Sound(framed.astype("<f4").tobytes())


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


def _read_sound(data: bytes, label: str) -> DecodedSound:
    file_format = sniff(data, label)
    if file_format not in SOUND_FORMATS:
        raise AttachmentProblem(f"“{label}” is a {file_format} picture, not a sound. Nothing was added.")
    try:
        with soundfile.SoundFile(_Bytes(data)) as file:
            return _decoded(file, label, is_cut=file_format is FileFormat.WAV and _is_cut_wav(data))
    except (soundfile.SoundFileError, ValueError, OSError) as error:
        raise AttachmentProblem(
            f"“{label}” is a damaged or incomplete {file_format} sound. Nothing was added;"
            " open it in a sound player, save it again and add that."
        ) from error


def _decoded(file: soundfile.SoundFile, label: str, is_cut: bool) -> DecodedSound:
    rate_hz, n_channels, n_declared = file.samplerate, file.channels, file.frames
    if not (1 <= rate_hz <= _MAX_RATE_HZ and 1 <= n_channels <= _MAX_CHANNELS):
        raise ValueError(f"{rate_hz} Hz, {n_channels} channels")
    if n_declared > MAX_FILE_SECONDS * rate_hz:
        raise _too_long(label, n_declared / rate_hz)
    samples, n_read = _resampled(file, label)
    samples, was_scaled = _in_range(samples)
    is_short = is_cut or n_read < n_declared
    notes = _conversion_notes(rate_hz, n_channels, is_short, was_scaled)
    return DecodedSound(samples, notes, is_trimmed=file.comment == TRIMMED_MARK)


def _resampled(file: soundfile.SoundFile, label: str) -> tuple[Samples, int]:
    """The whole sound at 16 kHz mono, and the number of samples per channel that were read."""
    resampler = soxr.ResampleStream(file.samplerate, SAMPLE_RATE_HZ, 1, dtype="float32", quality=_QUALITY)
    pieces, n_read = [], 0
    for block in _mono_blocks(file, label):
        n_read += len(block)
        if n_read > MAX_FILE_SECONDS * file.samplerate:
            raise _too_long(label, n_read / file.samplerate)
        pieces.append(resampler.resample_chunk(block))
    if not n_read:
        raise AttachmentProblem(f"“{label}” holds no sound: 0 samples. Nothing was added; record it again.")
    pieces.append(resampler.resample_chunk(np.zeros(0, np.float32), last=True))
    return np.concatenate(pieces), n_read


def _mono_blocks(file: soundfile.SoundFile, label: str) -> Iterator[NDArray[np.float32]]:
    """Blocks of the channels' mean.

    Raises:
        AttachmentProblem: A sample is not a number; the engine would answer nonsense without an error.
    """
    while len(block := file.read(_BLOCK_SAMPLES, dtype="float32", always_2d=True)):
        n_bad = int(np.count_nonzero(~np.isfinite(block)))
        if n_bad:
            raise AttachmentProblem(
                f"“{label}” holds {n_bad:,} samples that are not numbers; none may be."
                " Nothing was added; export the sound again and add that."
            )
        yield block.mean(axis=1)


def _in_range(samples: Samples) -> tuple[Samples, bool]:
    """Scales down what exceeds [-1, 1]: resampling by a hair, float files by any factor. Clipping would distort."""
    peak = float(np.abs(samples).max(initial=0.0))
    return (samples / np.float32(peak), peak > 1.1) if peak > 1.0 else (samples, False)


def _conversion_notes(rate_hz: int, n_channels: int, is_short: bool, was_scaled: bool) -> tuple[str, ...]:
    notes = []
    if is_short:
        notes.append("The file ends early; what is there is sent.")
    if n_channels > 1:
        notes.append(f"{n_channels} channels are mixed into one.")
    if rate_hz != SAMPLE_RATE_HZ:
        notes.append(f"Resampled from {rate_hz:,} Hz to {SAMPLE_RATE_HZ:,} Hz.")
    if was_scaled:
        notes.append("Too loud for its format; turned down.")
    return tuple(notes)


def _trimmed(decoded: DecodedSound, label: str) -> tuple[Samples, tuple[str, ...]]:
    samples = decoded.samples
    if len(samples) < MIN_SECONDS * SAMPLE_RATE_HZ:
        raise AttachmentProblem(
            f"“{label}” is {len(samples) / SAMPLE_RATE_HZ:.3f} s long and at least {MIN_SECONDS} s are needed"
            " to hear anything. Nothing was added; record it again."
        )
    span = find_sound(samples)
    if span is None:
        raise _silent(label, samples)
    if decoded.is_trimmed:
        return samples, decoded.notes
    cut_s = (len(samples) - (span.end - span.start)) / SAMPLE_RATE_HZ
    note = (f"{cut_s:.1f} s of silence at the ends are left out.",) if cut_s >= 0.05 else ()
    return samples[span.start : span.end], decoded.notes + note


def _silent(label: str, samples: Samples) -> AttachmentProblem:
    loudest = float(frame_rms(samples).max())  # as the bound is measured: a constant offset is no sound
    there = f"its loudest moment is {np.floor(20 * np.log10(loudest)):.0f} dB" if loudest else "nothing in it changes"
    return AttachmentProblem(
        f"“{label}” is silent: {there} and at least {20 * np.log10(SILENCE_RMS):.0f} dB of full scale are needed."
        " Nothing was added; record it again with the microphone nearer or louder."
    )


def _too_long(label: str, seconds: float) -> AttachmentProblem:
    return AttachmentProblem(
        f"“{label}” is {_duration(seconds)} long and at most {MAX_SECONDS:.0f} s can be heard at once."
        f" Nothing was added and the file is unchanged; cut out up to {MAX_SECONDS:.0f} s and add that."
    )


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest_s = divmod(round(seconds), 60)
    return f"{minutes} min {rest_s} s"


def _is_cut_wav(data: bytes) -> bool:
    """A WAV whose header promises more bytes than the file has; libsndfile reads such files without a word."""
    declared = int.from_bytes(data[4:8], "little")
    is_streamed = declared in (0, 0xFFFFFFFF) or data[:4] != b"RIFF"  # written without knowing the length
    return not is_streamed and declared + 8 > len(data)
