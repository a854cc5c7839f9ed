"""The sound in AAC, M4A, MP4, MOV, WebM and Matroska files, through FFmpeg.

FFmpeg reads many formats, and some of them name other files or addresses. So it is told the format, never lets it
guess; may open nothing but the bytes it is given; and runs only the decoders named here. Moving pictures are not
decoded.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Discard, Disposition
from numpy.typing import NDArray

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media.open_sound import BLOCK_SAMPLES, Block, Bytes, DamagedSound, OpenSound, check_shape, mixed
from gemma_desk.media.sniff import FileFormat

AV_CONTAINERS = {
    FileFormat.AAC: "aac",
    FileFormat.M4A: "mov",
    FileFormat.MP4: "mov",
    FileFormat.MATROSKA: "matroska",
}
"""The formats read here, and what FFmpeg calls them."""

_WHOLE_NUMBERS = ("u8", "s16le", "s16be", "s24le", "s24be", "s32le", "s32be")
_PCM = tuple(f"pcm_{kind}" for kind in (*_WHOLE_NUMBERS, "f32le", "f32be", "alaw", "mulaw"))
_CODECS = frozenset(
    ("aac", "ac3", "alac", "amrnb", "amrwb", "eac3", "flac", "mp3", "mp3float", "opus", "vorbis", *_PCM)
)
_OPTIONS = {
    "codec_whitelist": ",".join(sorted(_CODECS)),
    "protocol_whitelist": "none",  # an empty list would allow all
    "enable_drefs": "0",
}
_FULL_SCALE = {np.dtype(np.uint8): 2.0**7, np.dtype(np.int16): 2.0**15, np.dtype(np.int32): 2.0**31}

_MIN_GAP_S = 0.5
"""A shorter one is how the container rounds its times."""

_MIN_LATE_S = 0.04
"""A track that begins later than this in its file begins with silence. Less is how sound is coded."""

_MANY_DAMAGED = 100
"""Packets; more of them than of whole ones, and the file is no recording."""


@contextmanager
def open_av_sound(data: bytes, file_format: FileFormat, label: str) -> Iterator[OpenSound]:
    """Opens the first sound track of a file.

    Args:
        data: The whole file.
        file_format: One of `AV_CONTAINERS`.
        label: File name to show.

    Raises:
        AttachmentProblem: It has no sound, or sound of a kind that is not read.
        DamagedSound: It cannot be read.
    """
    try:
        with av.open(
            Bytes(data),
            "r",
            format=AV_CONTAINERS[file_format],
            options=_OPTIONS,
            metadata_errors="replace",
            io_open=_refuse_to_open,
        ) as container:
            yield _AvSound(container, _first_track(container, label))
    except (av.FFmpegError, OSError, RuntimeError) as error:  # RuntimeError: what was raised while FFmpeg called back
        raise DamagedSound(str(error)) from error


class _AvSound:
    def __init__(self, container: InputContainer, track: AudioStream) -> None:
        check_shape(track.codec_context.sample_rate, track.codec_context.channels)
        self.n_channels = track.codec_context.channels
        self.declared_s = _declared_s(container, track)
        self.is_trimmed = False
        self.has_pictures = any(not s.disposition & Disposition.attached_pic for s in container.streams.video)
        self._container, self._track = container, track
        self._n_damaged = self._n_whole = 0
        self._silent_s = 0.0

    def blocks(self) -> Iterator[Block]:
        """As declared; what the file leaves out, also before the first frame, comes as silence: times stay right."""
        gathered = _Gathered()
        begin_s: float | None = None
        end_s = 0.0
        for frame in self._frames():
            check_shape(frame.sample_rate, frame.layout.nb_channels)
            if frame.time is not None:
                is_first = begin_s is None
                begin_s = self._begin_s(frame.time) if begin_s is None else begin_s
                gap_s = frame.time - begin_s - end_s
                if gap_s >= (_MIN_LATE_S if is_first else _MIN_GAP_S):
                    self._silent_s += gap_s
                    end_s += gap_s
                    yield from gathered.silence(gap_s, frame.sample_rate)
            end_s += frame.samples / frame.sample_rate
            yield from gathered.frame(frame)
        yield from gathered.rest()

    def notes(self) -> tuple[str, ...]:
        notes = []
        if (n_tracks := len(self._container.streams.audio)) > 1:
            notes.append(f"The first of {n_tracks} sound tracks is taken.")
        if self._n_damaged:
            notes.append(f"{self._n_damaged:,} damaged places are left out.")
        if self._silent_s >= _MIN_GAP_S:
            notes.append(f"{self._silent_s:.1f} s that the file leaves out are kept as silence.")
        return tuple(notes)

    def _begin_s(self, first_s: float) -> float:
        """The time that counts as the file's beginning, by that of the first frame; a wild one is no gap."""
        starts, lasts = self._container.start_time, self._container.duration
        if starts is None or lasts is None or not 0 < first_s - starts / av.time_base < lasts / av.time_base:
            return first_s
        return starts / av.time_base

    def _frames(self) -> Iterator[AudioFrame]:
        """The track's frames in order; packets that cannot be decoded are counted and left out."""
        for packet in self._container.demux(self._track):
            try:
                frames = packet.decode()
            except av.InvalidDataError as error:
                self._n_damaged += 1
                if self._n_damaged > max(_MANY_DAMAGED, self._n_whole):
                    raise DamagedSound(f"{self._n_damaged} damaged packets") from error
            else:
                self._n_whole += 1
                yield from frames


class _Gathered:
    """Joins FFmpeg's frames, 20 ms each, into blocks worth resampling, and cuts huge ones."""

    def __init__(self) -> None:
        self._samples: list[NDArray[np.float32]] = []
        self._n_samples = 0
        self._rate_hz = 0

    def frame(self, frame: AudioFrame) -> Iterator[Block]:
        raw: NDArray[Any] = frame.to_ndarray()
        channels = raw if frame.format.is_planar else raw.reshape(-1, frame.layout.nb_channels).T
        for begin in range(0, channels.shape[1], BLOCK_SAMPLES):
            yield from self._add(_mono(channels[:, begin : begin + BLOCK_SAMPLES]), frame.sample_rate)

    def silence(self, seconds: float, rate_hz: int) -> Iterator[Block]:
        n_missing = round(seconds * rate_hz)
        for begin in range(0, n_missing, BLOCK_SAMPLES):
            yield from self._add(np.zeros(min(BLOCK_SAMPLES, n_missing - begin), np.float32), rate_hz)

    def rest(self) -> Iterator[Block]:
        if self._n_samples:
            yield Block(self._rate_hz, np.concatenate(self._samples))
        self._samples, self._n_samples = [], 0

    def _add(self, samples: NDArray[np.float32], rate_hz: int) -> Iterator[Block]:
        if rate_hz != self._rate_hz or self._n_samples + len(samples) > BLOCK_SAMPLES:
            yield from self.rest()
        self._rate_hz = rate_hz
        self._samples.append(samples)
        self._n_samples += len(samples)


def _first_track(container: InputContainer, label: str) -> AudioStream:
    """The sound track to read; the others are not even split from the file."""
    if not container.streams.audio:
        raise AttachmentProblem(f"“{label}” holds no sound track. Nothing was added; choose a file with sound.")
    track = container.streams.audio[0]
    codec = track.codec_context.name if track.codec_context is not None else "unknown or copy-protected"
    if codec not in _CODECS:
        raise AttachmentProblem(
            f"The sound of “{label}” is coded in a way that is not read ({codec}). Nothing was added;"
            " save it as M4A, MP3 or WAV and add that."
        )
    for stream in container.streams:
        if stream.index != track.index:
            stream.discard = Discard.all
    track.codec_context.thread_count = 1  # each thread reserves address space, of which the process has little
    return track


def _declared_s(container: InputContainer, track: AudioStream) -> float | None:
    if container.format.name == "aac":
        return None  # has no header; FFmpeg guesses from the size
    if track.duration is not None and track.time_base is not None:
        return float(track.duration * track.time_base)
    is_alone = len(container.streams) == 1  # else it is the longest track's
    return container.duration / av.time_base if is_alone and container.duration is not None else None


def _mono(channels: NDArray[Any]) -> NDArray[np.float32]:
    """The mean of the channels, shape (n_channels, n_samples), at [-1, 1] for whole numbers, which FFmpeg leaves."""
    offset = 128 if channels.dtype == np.uint8 else 0
    return (mixed(channels) - np.float32(offset)) / np.float32(_FULL_SCALE.get(channels.dtype, 1.0))


def _refuse_to_open(url: str, flags: int, options: dict[str, str]) -> NoReturn:
    """FFmpeg asks this for everything that a file refers to."""
    raise PermissionError("a sound file names another file")
