"""Videos in: one frame a second, as the model was trained to see them, and a strip to choose a part by.

MP4, MOV, WebM and Matroska, read by FFmpeg from memory. The container is told by the first bytes and never guessed by
FFmpeg, whose other formats can name further files; any other file it asks for is refused. Sound is not read here.
"""

from __future__ import annotations

import bisect
import io
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import av
from av.container import InputContainer
from av.video.frame import VideoFrame as DecodedFrame
from av.video.stream import VideoStream
from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.gemma.picture import reference_size
from gemma_desk.media.prepared import MAX_FRAMES
from gemma_desk.media.sniff import shown_name

FRAME_DETAIL = 70
"""Soft tokens for each frame; the reference implementation's choice for video."""

MAX_VIDEO_S = 4 * 3600.0
"""To choose a part from."""

MAX_SIDE_PX = 8_192
MAX_PIXELS = 8_192 * 4_320
"""8K; decoded, one frame takes 53 MB, and decoders keep up to 16."""

MAX_DECODE_S = 60.0
"""For one clip or strip. A minute of 1080p takes 5 to 13 s on two cores, of 4K four times that; a machine four times as
slow still reads the former, and both together stay below the decoder's 180 s."""

MAX_PACKETS = 2_000_000
"""Pictures in the file: 4 h at 120 a second."""

_END_SLACK_S = 0.05
"""A video of 60.04 s, as cameras make them, has 60 seconds and not 61."""

_BUFFER_BYTES = 1024 * 1024
_HD_HEIGHT = 720
_UNSPECIFIED = 2
_HDR_CURVES = (16, 18)
"""Of ITU-T H.273: perceptual quantizer, hybrid log-gamma."""

_DECODERS = ("h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "mpeg4", "h263", "mjpeg", "prores", "mpeg2video")
"""Those that cameras, phones and browsers need; FFmpeg has 200 more, for games of the nineties, that nobody tends."""

_MOV_ATOMS = (b"moov", b"mdat", b"wide", b"free", b"skip")
_NO_VIDEO_BRANDS = (b"M4A ", b"M4B ", b"M4P ", b"avif", b"avis", b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1")
_EBML = b"\x1aE\xdf\xa3"

_TURNS = {90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_270}
"""By FFmpeg's rotation, counterclockwise, as Pillow's."""


@dataclass(frozen=True, slots=True)
class VideoSurvey:
    """What a video is, before any of it is shown."""

    width: int
    """Pixels as shown: turned upright, with its pixels made square."""
    height: int
    seconds: float
    has_sound: bool
    codec: str
    notes: tuple[str, ...]
    """What will be converted, one plain sentence each."""


@dataclass(frozen=True, slots=True)
class VideoFrame:
    """What is seen at one moment."""

    seconds: float
    """From the video's beginning."""
    image: Image.Image = field(repr=False)
    """RGB, upright."""

    @property
    def label(self) -> str:
        """The time as the model gets it."""
        return time_label(self.seconds)


@dataclass(frozen=True, slots=True)
class VideoClip:
    """The part of a video that is sent."""

    survey: VideoSurvey
    frames: tuple[VideoFrame, ...]
    """One a second, at their reference size."""
    notes: tuple[str, ...]
    """What was converted or left out, one plain sentence each."""


@dataclass(frozen=True, slots=True)
class _Packet:
    """One coded picture; a file's are kept in the order they are decoded in."""

    pts: int
    is_key: bool


@dataclass(frozen=True, slots=True)
class _Opened:
    container: InputContainer
    stream: VideoStream
    packets: tuple[_Packet, ...]
    seconds: float
    label: str

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


def is_video(data: bytes) -> bool:
    """Whether these bytes are a container that may hold video; one with sound alone is only told when it is opened."""
    return _container_format(data) is not None


def has_pictures(data: bytes) -> bool:
    """Whether a container holds moving pictures; a cover of a song is none. False for what cannot be opened."""
    try:
        with _container(data, "") as container:
            return _video_stream(container) is not None
    except AttachmentProblem:
        return False


def time_label(seconds: float) -> str:
    """Minutes and seconds as the model knows them: "01:05"; an hour is "60:00"."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes:02d}:{rest:02d}"


def survey_video(data: bytes, name: str) -> VideoSurvey:
    """Tells what a video is, without decoding it whole.

    Raises:
        AttachmentProblem: Damaged, outside the bounds, in a form that is not read, or without pictures.
    """
    with _opened(data, shown_name(name)) as opened:
        return _survey(opened)


def read_clip(
    data: bytes, name: str, start_s: float = 0.0, end_s: float | None = None, detail: int = FRAME_DETAIL
) -> VideoClip:
    """Reads one frame a second: what is seen at `start_s`, a second later, and so on before `end_s`.

    Args:
        data: The whole file.
        name: File name to show.
        start_s: Seconds from the video's beginning.
        end_s: Likewise; None is the video's end.
        detail: Soft tokens at most for each frame, one of `gemma.picture.DETAILS`.

    Raises:
        AttachmentProblem: As `survey_video`; or nothing or more than `MAX_FRAMES` are between the two, or it takes
            too long.
    """
    label = shown_name(name)
    with _opened(data, label) as opened:
        survey = _survey(opened)
        seconds = _clip_seconds(opened, start_s, end_s)
        size = reference_size(survey.width, survey.height, detail)
        frames = _frames(opened, seconds, size)
        return VideoClip(survey, frames, survey.notes + _lost_note(len(seconds) - len(frames)))


def read_frame(data: bytes, name: str, at_s: float) -> VideoFrame:
    """Reads what is seen at one moment, as large as the video has it.

    Raises:
        AttachmentProblem: As `survey_video`; or the moment is not within the video.
    """
    with _opened(data, shown_name(name)) as opened:
        survey = _survey(opened)
        seconds = _clip_seconds(opened, at_s, at_s + 1.0)[:1]
        (frame,) = _frames(opened, seconds, (survey.width, survey.height))
        return frame


def video_strip(data: bytes, name: str, n_frames: int, max_px: int) -> tuple[VideoFrame, ...]:
    """Small pictures over a video's whole length, to choose a part by.

    Args:
        data: The whole file.
        name: File name to show.
        n_frames: How many at most, at least 1; fewer where a video has fewer pictures that stand by themselves.
        max_px: Longer side of each.

    Returns:
        In order, with the time each really is of.

    Raises:
        AttachmentProblem: As `survey_video`.
    """
    with _opened(data, shown_name(name)) as opened:
        survey = _survey(opened)
        factor = min(1.0, max_px / max(survey.width, survey.height))
        size = max(1, round(survey.width * factor)), max(1, round(survey.height * factor))
        return _frames(opened, _strip_seconds(opened, n_frames), size)


def _container_format(data: bytes) -> str | None:
    """FFmpeg's name for the container, or None."""
    if data.startswith(_EBML):
        return "matroska"
    if data[4:8] == b"ftyp":
        return None if data[8:12] in _NO_VIDEO_BRANDS else "mp4"
    return "mp4" if data[4:8] in _MOV_ATOMS else None


@contextmanager
def _opened(data: bytes, label: str) -> Iterator[_Opened]:
    with _container(data, label) as container:
        stream = _video_stream(container)
        if stream is None:
            raise AttachmentProblem(f"“{label}” holds no moving pictures. Nothing was added.")
        _check_stream(stream, label)
        stream.codec_context.thread_type = "AUTO"  # before the first picture is decoded, or never
        packets = _packets(container, stream, label)
        opened = _Opened(container, stream, packets, _length(stream, packets), label)
        if opened.seconds > MAX_VIDEO_S:
            raise AttachmentProblem(
                f"“{label}” is {opened.seconds / 3600:.1f} h long and at most {MAX_VIDEO_S / 3600:.0f} h can be read."
                " Nothing was added; cut out the part that matters and add that."
            )
        yield opened


@contextmanager
def _container(data: bytes, label: str) -> Iterator[InputContainer]:
    """Opens the container in memory; what FFmpeg raises in the block becomes a sentence."""
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


def _video_stream(container: InputContainer) -> VideoStream | None:
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


def _packets(container: InputContainer, stream: VideoStream, label: str) -> tuple[_Packet, ...]:
    """All coded pictures that are to be shown, without decoding them.

    Raises:
        AttachmentProblem: None, or too many.
    """
    found = []
    for packet in _whole_packets(container, stream):
        pts = packet.pts if packet.pts is not None else packet.dts
        if pts is not None and not packet.is_discard:
            found.append(_Packet(pts, packet.is_keyframe))
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


def _length(stream: VideoStream, packets: Sequence[_Packet]) -> float:
    """Seconds from the first picture to the end of the last, which lasts as long as the average one."""
    pts = [packet.pts for packet in packets]
    assert stream.time_base is not None
    span_s = float((max(pts) - min(pts)) * stream.time_base)
    rate = float(stream.average_rate or 0) or (len(pts) - 1) / (span_s or 1.0)
    return span_s + (1 / rate if rate > 0 else 0.0)


def _survey(opened: _Opened) -> VideoSurvey:
    context = opened.stream.codec_context
    first = next(iter(_decoded(opened, opened.shown_pts[:1])), None)
    if first is None:
        raise av.error.InvalidDataError(0, "no picture can be decoded")
    width, height = _square(first, opened.stream.sample_aspect_ratio).size
    notes = [f"Turned upright by {first.rotation % 360}°, as the camera noted."] if first.rotation % 360 else []
    if first.color_trc in _HDR_CURVES:
        notes.append("Its brightness goes beyond the screen’s (HDR); it is sent as it is and looks pale.")
    return VideoSurvey(width, height, opened.seconds, bool(opened.container.streams.audio), context.name, tuple(notes))


def _clip_seconds(opened: _Opened, start_s: float, end_s: float | None) -> list[float]:
    there_s = opened.seconds
    ends_s = there_s if end_s is None else min(end_s, there_s)
    if not 0 <= start_s < ends_s:
        raise AttachmentProblem(
            f"“{opened.label}” has nothing from {time_label(max(0.0, start_s))} to {time_label(max(0.0, ends_s))};"
            f" it is {time_label(there_s)} long. Nothing was added; choose a part within."
        )
    n_frames = max(1, int(ends_s - start_s - _END_SLACK_S) + 1)
    if n_frames > MAX_FRAMES:
        raise AttachmentProblem(
            f"{n_frames:,} seconds of “{opened.label}” are chosen and at most {MAX_FRAMES} can be seen at once."
            f" Nothing was added; choose a part, such as {time_label(start_s)} to {time_label(start_s + MAX_FRAMES)}."
        )
    return [start_s + index for index in range(n_frames)]


def _strip_seconds(opened: _Opened, n_frames: int) -> list[float]:
    """Evenly over the length, each moved to a picture that stands by itself, to be quick, but where few do.

    In a long video they are moved all the same.
    """
    wanted = [opened.seconds * index / n_frames for index in range(n_frames)]
    base, first = opened.stream.time_base, opened.shown_pts[0]
    assert base is not None
    keys = sorted({float((packet.pts - first) * base) for packet in opened.packets if packet.is_key}) or [0.0]
    moved = sorted({keys[max(0, bisect.bisect_right(keys, at_s) - 1)] for at_s in wanted})
    return wanted if opened.seconds <= MAX_FRAMES and len(moved) < n_frames / 2 else moved


def _frames(opened: _Opened, seconds: Sequence[float], size: tuple[int, int]) -> tuple[VideoFrame, ...]:
    """What is seen at these times, in their order; a picture that cannot be decoded is missing."""
    wanted, aspect = opened.pts_at(seconds), opened.stream.sample_aspect_ratio
    images: dict[int, Image.Image] = {}
    for frame in _decoded(opened, sorted(set(wanted))):
        assert frame.pts is not None
        images[frame.pts] = _square(frame, aspect).resize(size, Image.Resampling.BICUBIC)
    if not images:
        raise av.error.InvalidDataError(0, "no picture can be decoded")
    return tuple(VideoFrame(s, images[pts]) for s, pts in zip(seconds, wanted, strict=True) if pts in images)


def _decoded(opened: _Opened, wanted: Sequence[int]) -> Iterator[DecodedFrame]:
    """Decodes the pictures of these times, and of the others only what they need.

    Args:
        opened: The video.
        wanted: Times in ticks, ascending, each of a picture that is there.
    """
    ends_s = time.monotonic() + MAX_DECODE_S
    groups: dict[int, list[int]] = {}
    for pts, start in zip(wanted, _starts(opened.packets, wanted), strict=True):
        groups.setdefault(start, []).append(pts)
    for start, group in groups.items():
        yield from _decoded_from(opened, start, group, lambda: time.monotonic() > ends_s)


def _starts(packets: Sequence[_Packet], wanted: Sequence[int]) -> list[int]:
    """For each wanted picture the time of the one that decoding has to begin with.

    A picture that comes after a key picture but is shown before it may need what was before that as well.
    """
    places = {packet.pts: place for place, packet in enumerate(packets)}
    keys = [place for place, packet in enumerate(packets) if packet.is_key] or [0]
    starts = []
    for pts in wanted:
        at = bisect.bisect_right(keys, places[pts]) - 1
        while at > 0 and packets[keys[at]].pts > pts:
            at -= 1
        starts.append(packets[keys[max(at, 0)]].pts)
    return starts


def _decoded_from(
    opened: _Opened, start: int, wanted: Sequence[int], is_late: Callable[[], bool]
) -> Iterator[DecodedFrame]:
    """Decodes from a key picture on until all wanted ones were there; pictures that no other needs are skipped."""
    container, stream, left = opened.container, opened.stream, set(wanted)
    context = stream.codec_context
    container.seek(start, stream=stream, backward=True)
    for packet in container.demux(stream):
        if is_late():
            raise _too_slow(opened.label)
        context.skip_frame = "DEFAULT" if packet.pts in left or not packet.size else "NONREF"
        for frame in _decode(context, packet):
            if frame.pts in left:
                left.discard(frame.pts)
                yield frame
            if not left or (frame.pts is not None and frame.pts > wanted[-1]):
                return


def _decode(context: Any, packet: Any) -> list[DecodedFrame]:
    """The pictures that come out now; a damaged one is passed over, as players do."""
    try:
        frames: list[DecodedFrame] = context.decode(packet if packet.size else None)
    except av.error.InvalidDataError:
        return []
    return frames


def _square(frame: DecodedFrame, aspect: Fraction | None) -> Image.Image:
    """Brings a picture to RGB, square pixels (`aspect` is one's width by height) and upright.

    Files in HD that name no colours mean those of HD.
    """
    is_hd = frame.colorspace == _UNSPECIFIED and frame.height >= _HD_HEIGHT
    colours = {"src_colorspace": "ITU709"} if is_hd else {}
    image: Image.Image = frame.to_image(**colours)  # type: ignore[no-untyped-call]  # PyAV's stub leaves it out
    if aspect and aspect > 0 and aspect != 1:
        image = image.resize((min(MAX_SIDE_PX, max(1, round(image.width * aspect))), image.height))
    turn = _TURNS.get(frame.rotation % 360)
    return image if turn is None else image.transpose(turn)


def _lost_note(n_lost: int) -> tuple[str, ...]:
    return (f"{n_lost} frame{'s' if n_lost > 1 else ''} damaged and left out.",) if n_lost else ()


def _too_slow(label: str) -> AttachmentProblem:
    return AttachmentProblem(
        f"“{label}” was not decoded after {MAX_DECODE_S:.0f} s, the most a video may take. Nothing was added;"
        " choose a shorter part, or save a smaller copy and add that."
    )
