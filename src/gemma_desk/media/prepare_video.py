"""Videos as they are sent: a picture a second, each with its time, then the sound."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from math import ceil

import numpy as np
from PIL import Image

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment, MediaKind, Piece, Receipt
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.gemma.picture import DETAILS, soft_tokens
from gemma_desk.gemma.token_estimate import about_tokens
from gemma_desk.media.page_range import DASHES
from gemma_desk.media.picture import UprightPicture
from gemma_desk.media.picture_area import no_part, split_area
from gemma_desk.media.prepare_picture_parts import prepare_parts
from gemma_desk.media.prepare_recording import peaks_of, sound_pieces, sounds_of
from gemma_desk.media.prepared import MAX_FRAMES, THUMBNAIL_FRAMES, Prepared, StripFrame, Thumbnail
from gemma_desk.media.sniff import shown_name
from gemma_desk.media.sound import MAX_LONG_SECONDS, LongSound, NothingHeard, SoundTooLong, read_long_sound
from gemma_desk.media.video import (
    FRAME_DETAIL,
    VideoClip,
    VideoFrame,
    read_clip,
    read_frame,
    survey_video,
    time_label,
    video_strip,
)
from gemma_desk.voice.pieces import cut_pieces

_TIME = re.compile(r"(?:(\d+):)?(\d+):(\d{2})|(\d+)")
_THUMBNAIL_HEIGHT_PX = 180
_THUMBNAIL_GAP_PX = 4
_STRIP_FRAMES = 12
_STRIP_PX = 160
"""Longer side of each."""


@dataclass(frozen=True, slots=True)
class _SoundTrack:
    pieces: tuple[Piece, ...] = ()
    sounds: tuple[Sound, ...] = ()
    notes: tuple[str, ...] = ()
    peaks: tuple[float, ...] = ()
    """Waveform of the whole video's sound."""


def prepare_video(
    data: bytes, name: str, selection: str, detail: int | None = None, largest: int = DETAILS[-1]
) -> Prepared:
    """Reads a part of a video, at most a minute.

    Args:
        data: The whole file.
        name: File name to show.
        selection: From where to where, as "0:30-1:15"; empty is all, or the first minute of a longer one. A single time
            is the picture seen then, alone and as large as any picture is sent: to be looked at. With a part behind it,
            "0:07 at 100,200-500,600", it is that part of it: a picture.
        detail: Soft tokens at most of a part of a picture; None chooses.
        largest: What is chosen is no larger than this.

    Raises:
        AttachmentProblem: Damaged, in a form that is not read, or a selection that makes no sense.
    """
    if split_area(selection)[1] is not None:
        return _prepare_frame_part(data, name, selection, detail, largest)
    survey = survey_video(data, name)
    if (at_s := _seconds(selection)) is not None:
        return _prepare_frame(data, name, at_s, selection)
    start_s, end_s, note = _wanted(selection, survey.seconds, shown_name(name))
    clip = read_clip(data, name, start_s, end_s, FRAME_DETAIL)
    track = _sound_track(data, name, start_s, end_s) if survey.has_sound else _SoundTrack()
    attachment = _attachment(data, name, clip, track, selection, note)
    pictures = tuple(_picture(frame.image) for frame in clip.frames)
    strip = tuple(_strip_frame(frame) for frame in video_strip(data, name, _STRIP_FRAMES, _STRIP_PX))
    return Prepared(attachment, (*pictures, *track.sounds), _thumbnail(clip.frames), track.peaks, strip)


def _prepare_frame(data: bytes, name: str, at_s: float, selection: str) -> Prepared:
    clip = read_clip(data, name, at_s, at_s + 1.0, DETAILS[-1])
    attachment = _attachment(data, name, clip, _SoundTrack(), selection, ())
    return Prepared(attachment, tuple(_picture(frame.image) for frame in clip.frames), _thumbnail(clip.frames))


def _prepare_frame_part(data: bytes, name: str, selection: str, detail: int | None, largest: int) -> Prepared:
    """Cut from the picture as large as the video has it."""
    place, area = split_area(selection)
    at_s = _seconds(place)
    if at_s is None:
        raise no_part(selection)
    image = read_frame(data, name, at_s).image
    upright = UprightPicture(image, None, False, (f"The picture seen at {time_label(at_s)}.",))
    prepared = prepare_parts(upright, data, name, detail, str(area), largest)
    return replace(prepared, attachment=replace(prepared.attachment, selection=selection))


def _wanted(selection: str, seconds: float, label: str) -> tuple[float, float, tuple[str, ...]]:
    """Where to begin and end, and what to say of it."""
    if not selection:
        end_s = min(seconds, float(MAX_FRAMES))
        cut = seconds > MAX_FRAMES + 0.5
        note = (
            f"The first {MAX_FRAMES} s of {seconds:.0f} s are sent; choose another part if you want that."
            if cut
            else ""
        )
        return 0.0, end_s, (note,) if note else ()
    ends = [_seconds(text) for text in re.split(f"[{DASHES}]", selection)]
    if len(ends) != 2 or None in ends or not 0 <= ends[0] < ends[1] or ends[0] >= seconds:  # type: ignore[operator] # checked
        raise AttachmentProblem(
            f"“{selection}” is no part of “{label}”, which is {seconds:.0f} s long. Nothing was added; "
            f"write it as {_example(seconds)}, {MAX_FRAMES} s at most."
        )
    start_s, end_s = float(ends[0] or 0.0), min(float(ends[1] or 0.0), seconds)
    return start_s, end_s, (f"From {selection} of {seconds:.0f} s.",)


def _example(seconds: float) -> str:
    """A part that is there."""
    start_s = 5 if seconds > 10 else 0
    return f"0:{start_s:02d}-0:{min(59, ceil(seconds)):02d}"


def _seconds(text: str) -> float | None:
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, seconds, alone = (int(group or 0) for group in found.groups())
    return float(hours * 3600 + minutes * 60 + seconds + alone)


def _sound_track(data: bytes, name: str, start_s: float, end_s: float) -> _SoundTrack:
    """What is heard in that part; a track that holds nothing is said, not refused."""
    try:
        whole = read_long_sound(data, name)
    except NothingHeard:
        return _SoundTrack(notes=("Its sound is silent and left out.",))
    except SoundTooLong:
        return _SoundTrack(notes=(f"Its sound is longer than {MAX_LONG_SECONDS / 3600:.0f} hours and left out.",))
    except AttachmentProblem:
        return _SoundTrack(notes=("Its sound cannot be read and is left out.",))
    first, last = (round(at_s * SAMPLE_RATE_HZ) for at_s in (start_s, end_s))
    part = LongSound(whole.samples[first:last], whole.notes)
    spans = cut_pieces(part.samples)
    if not spans:
        return _SoundTrack(notes=("Nothing is heard in this part.",))
    pieces, sounds = tuple(sound_pieces(spans, start_s)), tuple(sounds_of(part, spans))
    return _SoundTrack(pieces, sounds, whole.notes, peaks_of(whole.samples))


def _attachment(
    data: bytes, name: str, clip: VideoClip, track: _SoundTrack, selection: str, note: tuple[str, ...]
) -> Attachment:
    seen = [_frame_piece(frame) for frame in clip.frames]
    pieces = (*seen, *track.pieces)
    width, height = clip.frames[0].image.size
    n_tokens = sum(piece.soft_tokens + about_tokens(piece.text) for piece in pieces)
    notes = (*note, f"{len(seen)} pictures, one a second.", *clip.notes, *track.notes)
    size = clip.survey.width, clip.survey.height, width, height
    receipt = Receipt(*size, n_tokens, clip.survey.seconds, notes, is_estimated=True)
    digest = sha256(data).hexdigest()
    return Attachment(MediaKind.VIDEO, digest, shown_name(name), None, receipt, pieces, selection)


def _frame_piece(frame: VideoFrame) -> Piece:
    return Piece(frame.label, MediaKind.IMAGE, soft_tokens(*frame.image.size), frame.seconds, frame.seconds)


def _picture(image: Image.Image) -> Picture:
    return Picture(*image.size, np.asarray(image.convert("RGB")).tobytes())


def _thumbnail(frames: Sequence[VideoFrame]) -> Thumbnail:
    """Some of the frames that are sent, side by side on black as on a film."""
    n_frames = min(THUMBNAIL_FRAMES, len(frames))
    chosen = [frames[number * len(frames) // n_frames].image.convert("RGB") for number in range(n_frames)]
    width = max(1, round(_THUMBNAIL_HEIGHT_PX * chosen[0].width / chosen[0].height))
    film = Image.new("RGB", (n_frames * (width + _THUMBNAIL_GAP_PX) - _THUMBNAIL_GAP_PX, _THUMBNAIL_HEIGHT_PX))
    for number, image in enumerate(chosen):
        film.paste(image.resize((width, _THUMBNAIL_HEIGHT_PX)), (number * (width + _THUMBNAIL_GAP_PX), 0))
    return Thumbnail(*film.size, film.tobytes())


def _strip_frame(frame: VideoFrame) -> StripFrame:
    small = frame.image.convert("RGB")
    return StripFrame(frame.seconds, Thumbnail(*small.size, small.tobytes()))
