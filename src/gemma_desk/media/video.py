"""Videos in: one frame a second, as the model was trained to see them, and a strip to choose a part by.

MP4, MOV, WebM and Matroska, read by FFmpeg from memory: opened in `video_file`, decoded in `video_decoding`. Sound is
not read here.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field

import av
from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.gemma.picture import reference_size
from gemma_desk.media.prepared import MAX_FRAMES
from gemma_desk.media.sniff import shown_name
from gemma_desk.media.video_decoding import decoded, square
from gemma_desk.media.video_file import OpenVideo, open_container, open_video, video_stream

FRAME_DETAIL = 70
"""Soft tokens for each frame; the reference implementation's choice for video."""

_END_SLACK_S = 0.05
"""A video of 60.04 s, as cameras make them, has 60 seconds and not 61."""

_HDR_CURVES = (16, 18)
"""Of ITU-T H.273: perceptual quantizer, hybrid log-gamma."""


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


def has_pictures(data: bytes) -> bool | None:
    """Whether a container holds moving pictures; a cover of a song is none. None for what cannot be opened."""
    try:
        with open_container(data, "") as container:
            return video_stream(container) is not None
    except AttachmentProblem:
        return None


def time_label(seconds: float) -> str:
    """Minutes and seconds as the model knows them: "01:05"; an hour is "60:00"."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes:02d}:{rest:02d}"


def survey_video(data: bytes, name: str) -> VideoSurvey:
    """Tells what a video is, without decoding it whole.

    Raises:
        AttachmentProblem: Damaged, outside the bounds, in a form that is not read, or without pictures.
    """
    with open_video(data, shown_name(name)) as opened:
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
    with open_video(data, label) as opened:
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
    with open_video(data, shown_name(name)) as opened:
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
    with open_video(data, shown_name(name)) as opened:
        survey = _survey(opened)
        factor = min(1.0, max_px / max(survey.width, survey.height))
        size = max(1, round(survey.width * factor)), max(1, round(survey.height * factor))
        return _frames(opened, _strip_seconds(opened, n_frames), size)


def _survey(opened: OpenVideo) -> VideoSurvey:
    context = opened.stream.codec_context
    first = next(iter(decoded(opened, opened.shown_pts[:1])), None)
    if first is None:
        raise av.error.InvalidDataError(0, "no picture can be decoded")
    width, height = square(first, opened.stream.sample_aspect_ratio).size
    notes = [f"Turned upright by {first.rotation % 360}°, as the camera noted."] if first.rotation % 360 else []
    if first.color_trc in _HDR_CURVES:
        notes.append("Its brightness goes beyond the screen’s (HDR); it is sent as it is and looks pale.")
    return VideoSurvey(width, height, opened.seconds, bool(opened.container.streams.audio), context.name, tuple(notes))


def _clip_seconds(opened: OpenVideo, start_s: float, end_s: float | None) -> list[float]:
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


def _strip_seconds(opened: OpenVideo, n_frames: int) -> list[float]:
    """Evenly over the length, each moved to a picture that stands by itself, to be quick, but where few do.

    In a long video they are moved all the same.
    """
    wanted = [opened.seconds * index / n_frames for index in range(n_frames)]
    base, first = opened.stream.time_base, opened.shown_pts[0]
    assert base is not None
    keys = sorted({float((packet.pts - first) * base) for packet in opened.packets if packet.is_key}) or [0.0]
    moved = sorted({keys[max(0, bisect.bisect_right(keys, at_s) - 1)] for at_s in wanted})
    return wanted if opened.seconds <= MAX_FRAMES and len(moved) < n_frames / 2 else moved


def _frames(opened: OpenVideo, seconds: Sequence[float], size: tuple[int, int]) -> tuple[VideoFrame, ...]:
    """What is seen at these times, in their order; a picture that cannot be decoded is missing."""
    wanted, aspect = opened.pts_at(seconds), opened.stream.sample_aspect_ratio
    images: dict[int, Image.Image] = {}
    for frame in decoded(opened, sorted(set(wanted))):
        assert frame.pts is not None
        images[frame.pts] = square(frame, aspect).resize(size, Image.Resampling.BICUBIC)
    if not images:
        raise av.error.InvalidDataError(0, "no picture can be decoded")
    return tuple(VideoFrame(s, images[pts]) for s, pts in zip(seconds, wanted, strict=True) if pts in images)


def _lost_note(n_lost: int) -> tuple[str, ...]:
    return (f"{n_lost} frame{'s' if n_lost > 1 else ''} damaged and left out.",) if n_lost else ()
