"""An open sound file, whichever library reads it: blocks of one channel, and what its header says."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import soundfile
from numpy.typing import NDArray

from gemma_desk.voice.activity import TRIMMED_MARK

BLOCK_SAMPLES = 65_536
"""Samples of one channel that are read at once."""

MIN_RATE_HZ = 1_000
"""Nothing said is left of a sound with less; a header that says so would make hours of a few bytes."""

MAX_RATE_HZ = 768_000
MAX_CHANNELS = 64


class DamagedSound(ValueError):
    """The file is not what its first bytes promise; the reason is for the log."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of sound, the channels' mean."""

    rate_hz: int
    samples: NDArray[np.float32]
    """Shape (n_samples,); [-1, 1] but for float files, which may hold anything."""


class OpenSound(Protocol):
    """A sound file that is read once, from the beginning to the end."""

    @property
    def n_channels(self) -> int:
        """Of the file, before they are mixed."""

    @property
    def declared_s(self) -> float | None:
        """How long it is by its header, which may lie; None where it does not say."""

    @property
    def is_trimmed(self) -> bool:
        """It says of itself that silence at its ends was left out by this program."""

    @property
    def has_pictures(self) -> bool:
        """There are moving pictures beside it."""

    def blocks(self) -> Iterator[Block]:
        """The sound in order, at most `BLOCK_SAMPLES` at once.

        Raises:
            DamagedSound: It cannot be read further.
        """

    def notes(self) -> tuple[str, ...]:
        """What was left out, one plain sentence each; whole when `blocks` has ended."""


class Bytes(io.BytesIO):
    """A file in memory that stays where it is when asked to go before its beginning.

    Damaged files make libraries in C ask so, which an exception does not reach.
    """

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Goes there, or stays; returns where it is."""
        try:
            return super().seek(offset, whence)
        except (ValueError, OverflowError):
            return self.tell()


def check_shape(rate_hz: int, n_channels: int) -> None:
    """Refuses what no recording has.

    Raises:
        DamagedSound: The rate or the number of channels is out of range.
    """
    if not (MIN_RATE_HZ <= rate_hz <= MAX_RATE_HZ and 1 <= n_channels <= MAX_CHANNELS):
        raise DamagedSound(f"{rate_hz} Hz, {n_channels} channels")


def mixed(channels: NDArray[Any]) -> NDArray[np.float32]:
    """The mean of the channels, shape (n_channels, n_samples), in their own unit; what overflows comes as infinity."""
    with np.errstate(over="ignore", invalid="ignore"):
        mean: NDArray[np.float32] = channels.mean(axis=0, dtype=np.float32)
    return mean


@contextmanager
def open_sndfile_sound(data: bytes) -> Iterator[OpenSound]:
    """Opens WAV, AIFF, FLAC, OGG and MP3, which libsndfile reads.

    Raises:
        DamagedSound: It cannot be read.
    """
    try:
        with soundfile.SoundFile(Bytes(data)) as file:
            check_shape(file.samplerate, file.channels)
            yield _SndfileSound(file)
    except (soundfile.SoundFileError, ValueError, OSError) as error:
        raise DamagedSound(str(error)) from error


class _SndfileSound:
    def __init__(self, file: soundfile.SoundFile) -> None:
        self._file = file
        self.n_channels: int = file.channels
        self.declared_s: float | None = file.frames / file.samplerate
        self.is_trimmed: bool = file.comment == TRIMMED_MARK
        self.has_pictures = False

    def blocks(self) -> Iterator[Block]:
        while len(block := self._file.read(BLOCK_SAMPLES, dtype="float32", always_2d=True)):
            yield Block(self._file.samplerate, mixed(block.T))

    def notes(self) -> tuple[str, ...]:
        return ()
