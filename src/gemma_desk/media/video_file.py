"""Video files, opened and checked; no picture of theirs is decoded here.

The container is told by the first bytes and never guessed by FFmpeg, whose other formats can name further files; any
other file it asks for is refused.
"""

from __future__ import annotations

import bisect
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import av
from av.container import InputContainer
from av.video.stream import VideoStream

from gemma_desk.chat.errors import AttachmentProblem

MAX_VIDEO_S = 4 * 3600.0
"""To choose a part from."""

MAX_SIDE_PX = 8_192
MAX_PIXELS = 8_192 * 4_320
"""8K; decoded, one frame takes 53 MB, and decoders keep up to 16."""

MAX_PACKETS = 2_000_000
"""Pictures in the file: 4 h at 120 a second."""

_BUFFER_BYTES = 1024 * 1024

_DECODERS = ("h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "mpeg4", "h263", "mjpeg", "prores", "mpeg2video")
"""Those that cameras, phones and browsers need; FFmpeg has 200 more, for games of the nineties, that nobody tends."""

_MOV_ATOMS = (b"moov", b"mdat", b"wide", b"free", b"skip")
_NO_VIDEO_BRANDS = (b"M4A ", b"M4B ", b"M4P ", b"avif", b"avis", b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1")
_EBML = b"\x1aE\xdf\xa3"


@dataclass(frozen=True, slots=True)
class Packet:
    """One coded picture; a file's are kept in the order they are decoded in."""

    pts: int
    is_key: bool


@dataclass(frozen=True, slots=True)
class OpenVideo:
    """A video that is within the bounds."""

    container: InputContainer
    stream: VideoStream
    packets: tuple[Packet, ...]
    """In the order they are decoded in; at least one."""
    seconds: float
    label: str
    """The file's name as it is shown."""

    @property
    def shown_pts(self) -> list[int]:
        """When pictures appear, in order."""
        return sorted(packet.pts for packet in self.packets)

    def pts_at(self, seconds: Sequence[float]) -> list[int]:
        """Of the picture that is seen at each of these times, from the beginning: the last that has appeared."""
        shown, base = self.shown_pts, self.stream.time_base
        assert base is not None
        ticks = [shown[0] + round(at_s / base) for at_s in seconds]
        return [shown[max(0, bisect.bisect_right(shown, tick) - 1)] for tick in ticks]


def _container_format(data: bytes) -> str | None:
    """FFmpeg's name for the container, or None."""
    if data.startswith(_EBML):
        return "matroska"
    if data[4:8] == b"ftyp":
        return None if data[8:12] in _NO_VIDEO_BRANDS else "mp4"
    return "mp4" if data[4:8] in _MOV_ATOMS else None


@contextmanager
def open_video(data: bytes, label: str) -> Iterator[OpenVideo]:
    """Opens a video for a while; what FFmpeg raises in the block becomes a sentence.

    Raises:
        AttachmentProblem: Damaged, outside the bounds, in a form that is not read, or without pictures.
    """
    with open_container(data, label) as container:
        stream = video_stream(container)
        if stream is None:
            raise AttachmentProblem(f"“{label}” holds no moving pictures. Nothing was added.")
        _check_stream(stream, label)
        stream.codec_context.thread_type = "AUTO"  # before the first picture is decoded, or never
        packets = _packets(container, stream, label)
        opened = OpenVideo(container, stream, packets, _length(stream, packets), label)
        if opened.seconds > MAX_VIDEO_S:
            raise AttachmentProblem(
                f"“{label}” is {opened.seconds / 3600:.1f} h long and at most {MAX_VIDEO_S / 3600:.0f} h can be read."
                " Nothing was added; cut out the part that matters and add that."
            )
        yield opened


@contextmanager
def open_container(data: bytes, label: str) -> Iterator[InputContainer]:
    """Opens the container in memory, whatever is in it; what FFmpeg raises in the block becomes a sentence.

    Raises:
        AttachmentProblem: It is none that is read, or damaged.
    """
    container_format = _container_format(data)
    if container_format is None:
        raise AttachmentProblem(f"“{label}” is no MP4, MOV, WebM or MKV video. Nothing was added; convert it to MP4.")
    options = {"codec_whitelist": ",".join(_DECODERS), "max_pixels": str(MAX_PIXELS), "enable_drefs": "0"}
    try:
        with av.open(
            io.BytesIO(data),
            "r",
            format=container_format,
            options=options,
            metadata_errors="ignore",
            buffer_size=_BUFFER_BYTES,
            io_open=_open_nothing,
        ) as container:
            yield container
    except (av.error.FFmpegError, OSError, ValueError, MemoryError, EOFError) as error:
        raise AttachmentProblem(
            f"“{label}” is a damaged or incomplete video. Nothing was added;"
            " open it in a video player, save it again and add that."
        ) from error


def _open_nothing(url: str, flags: int, options: dict[str, str]) -> None:
    """Refuses what a file names beside itself.

    Raises:
        OSError: Always.
    """
    raise OSError("a video may not open other files")


def video_stream(container: InputContainer) -> VideoStream | None:
    """Gives the moving pictures of a container, if there are any; a cover of a song is none."""
    moving = (s for s in container.streams.video if not s.disposition & av.stream.Disposition.attached_pic)
    return next(moving, None)


def _check_stream(stream: VideoStream, label: str) -> None:
    context = stream.codec_context
    if context is None or context.name not in _DECODERS:
        codec = "an unknown form" if context is None else context.name
        raise AttachmentProblem(
            f"“{label}” is coded as {codec}, which is not read. Nothing was added; convert it to MP4."
        )
    width, height = context.width, context.height
    if min(width, height) < 1 or stream.time_base is None:  # FFmpeg says 0 × 0 of what is above the bound it was given
        raise AttachmentProblem(
            f"“{label}” has pictures of no size, or of more than the {MAX_PIXELS / 1e6:.0f} megapixels that can be"
            " read. Nothing was added; save a smaller copy and add that."
        )
    if max(width, height) > MAX_SIDE_PX or width * height > MAX_PIXELS:
        raise AttachmentProblem(
            f"“{label}” is {width:,} × {height:,} pixels large and at most {MAX_SIDE_PX:,} a side and"
            f" {MAX_PIXELS / 1e6:.0f} megapixels can be read. Nothing was added; save a smaller copy and add that."
        )


def _packets(container: InputContainer, stream: VideoStream, label: str) -> tuple[Packet, ...]:
    """All coded pictures that are to be shown, without decoding them.

    Raises:
        AttachmentProblem: None, or too many.
    """
    found = []
    for packet in _whole_packets(container, stream):
        pts = packet.pts if packet.pts is not None else packet.dts
        if pts is not None and not packet.is_discard:
            found.append(Packet(pts, packet.is_keyframe))
        if len(found) > MAX_PACKETS:
            raise AttachmentProblem(f"“{label}” has more than {MAX_PACKETS:,} pictures. Nothing was added; cut it.")
    if not found:
        raise AttachmentProblem(f"“{label}” holds no pictures (0, at least 1 is needed). Nothing was added.")
    return tuple(found)


def _whole_packets(container: InputContainer, stream: VideoStream) -> Iterator[Any]:
    """Packets up to where the file ends or breaks; what comes before a break is as good as ever."""
    try:
        yield from (packet for packet in container.demux(stream) if packet.size)
    except av.error.FFmpegError:
        return


def _length(stream: VideoStream, packets: Sequence[Packet]) -> float:
    """Seconds from the first picture to the end of the last, which lasts as long as the average one."""
    pts = [packet.pts for packet in packets]
    assert stream.time_base is not None
    span_s = float((max(pts) - min(pts)) * stream.time_base)
    rate = float(stream.average_rate or 0) or (len(pts) - 1) / (span_s or 1.0)
    return span_s + (1 / rate if rate > 0 else 0.0)
