"""Any attachment in; what it is is decided by its content."""

from __future__ import annotations

import numpy as np

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.message import Attachment
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.media.document_kind import document_kind
from gemma_desk.media.picture import prepare_picture, read_picture
from gemma_desk.media.prepare_document import prepare_document
from gemma_desk.media.prepare_picture_parts import prepare_parts
from gemma_desk.media.prepare_recording import prepare_recording
from gemma_desk.media.prepare_video import prepare_video
from gemma_desk.media.prepared import Prepared
from gemma_desk.media.sniff import PICTURE_FORMATS, VIDEO_FORMATS, check_size, find_format, shown_name, sniff
from gemma_desk.media.sound import SoundTooLong, peaks, prepare_sound
from gemma_desk.media.video import has_pictures, survey_video


def prepare(
    data: bytes, name: str, detail: int | None = None, largest: int = DETAILS[-1]
) -> tuple[Attachment, Picture | Sound]:
    """Reads a picture or sound, whichever the bytes are, to be sent as one.

    Args:
        data: The whole file.
        name: File name to show; its suffix is not believed.
        detail: A picture's soft tokens at most, one of `gemma.picture.DETAILS`; None chooses. Sound has none.
        largest: The highest detail that the model loaded takes, whether it was chosen or is to be.

    Raises:
        AttachmentProblem: Damaged, outside the bounds, or neither.
    """
    if sniff(data, shown_name(name)) in PICTURE_FORMATS:
        return prepare_picture(data, name, _within(detail, largest), largest)
    return prepare_sound(data, name)


def prepare_attachment(
    data: bytes, name: str, detail: int | None = None, selection: str = "", largest: int = DETAILS[-1]
) -> Prepared:
    """Reads any attachment, with a thumbnail or waveform to show.

    Args:
        data: The whole file.
        name: File name to show; its suffix is not believed, but names the language of a program's text.
        detail: Of pictures, as for `prepare`.
        selection: See `Attachment.selection`.
        largest: The highest detail that the model loaded takes, whether it was chosen or is to be.

    Raises:
        AttachmentProblem: Damaged, outside the bounds, or nothing that can be sent.
    """
    label = shown_name(name)
    check_size(len(data), label)
    detail = _within(detail, largest)
    found = find_format(data)
    if found in PICTURE_FORMATS:
        return prepare_parts(read_picture(data, name), data, name, detail, selection, largest)
    moves = found in VIDEO_FORMATS and has_pictures(data)
    if moves:
        return prepare_video(data, name, selection, detail, largest)
    if found is None and (kind := document_kind(data, name)) is not None:
        return prepare_document(data, name, kind, detail, selection, largest)
    try:
        return _prepare_any_sound(data, name)
    except AttachmentProblem:
        if moves is None:  # neither pictures nor sound are found in it: it says that the video is damaged
            survey_video(data, name)
        raise


def _within(detail: int | None, largest: int) -> int | None:
    """What chooses by itself still does."""
    return None if detail is None else min(detail, largest)


def _prepare_any_sound(data: bytes, name: str) -> Prepared:
    try:
        attachment, sound = prepare_sound(data, name)
    except SoundTooLong:
        return prepare_recording(data, name)
    return Prepared(attachment, (sound,), peaks=peaks(np.frombuffer(sound.samples, "<f4")))
