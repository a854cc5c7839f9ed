"""Decodes single pictures of a video, and of the others only what they need."""

from __future__ import annotations

import bisect
import time
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Any

import av
from av.video.frame import VideoFrame as DecodedFrame
from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.media.video_file import MAX_SIDE_PX, OpenVideo, Packet

MAX_DECODE_S = 60.0
"""For one clip or strip. A minute of 1080p takes 5 to 13 s on two cores, of 4K four times that; a machine four times as
slow still reads the former, and both together stay below the decoder's 180 s."""

_HD_HEIGHT = 720
_UNSPECIFIED = 2

_TURNS = {90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_270}
"""By FFmpeg's rotation, counterclockwise, as Pillow's."""


def decoded(opened: OpenVideo, wanted: Sequence[int]) -> Iterator[DecodedFrame]:
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


def _starts(packets: Sequence[Packet], wanted: Sequence[int]) -> list[int]:
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
    opened: OpenVideo, start: int, wanted: Sequence[int], is_late: Callable[[], bool]
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


def square(frame: DecodedFrame, aspect: Fraction | None) -> Image.Image:
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


def _too_slow(label: str) -> AttachmentProblem:
    return AttachmentProblem(
        f"“{label}” was not decoded after {MAX_DECODE_S:.0f} s, the most a video may take. Nothing was added;"
        " choose a shorter part, or save a smaller copy and add that."
    )
