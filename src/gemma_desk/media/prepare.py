"""Any attachment in; picture or sound is decided by its content."""

from __future__ import annotations

import numpy as np

from gemma_desk.chat.message import Attachment
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.media.picture import picture_at_detail, prepare_picture, read_picture, thumbnail_of
from gemma_desk.media.prepared import Prepared
from gemma_desk.media.sniff import PICTURE_FORMATS, shown_name, sniff
from gemma_desk.media.sound import peaks, prepare_sound

THUMBNAIL_PX = 640
"""Longer side of a thumbnail; twice what the transcript shows, for dense screens."""


def prepare(data: bytes, name: str, detail: int | None = None) -> tuple[Attachment, Picture | Sound]:
    """Reads a picture or sound, whichever the bytes are, to be sent as one.

    Args:
        data: The whole file.
        name: File name to show; its suffix is not believed.
        detail: A picture's soft tokens at most, one of `gemma.picture.DETAILS`; None chooses. Sound has none.

    Raises:
        AttachmentProblem: Damaged, outside the bounds, or neither.
    """
    if sniff(data, shown_name(name)) in PICTURE_FORMATS:
        return prepare_picture(data, name, detail)
    return prepare_sound(data, name)


def prepare_attachment(data: bytes, name: str, detail: int | None = None, selection: str = "") -> Prepared:
    """Reads any attachment, with a thumbnail or waveform to show; the file is decoded once.

    Args:
        data: The whole file.
        name: File name to show; its suffix is not believed.
        detail: Of pictures, as for `prepare`.
        selection: See `Attachment.selection`.

    Raises:
        AttachmentProblem: Damaged, outside the bounds, or nothing that can be sent.
    """
    if sniff(data, shown_name(name)) in PICTURE_FORMATS:
        upright = read_picture(data, name)
        attachment, picture = picture_at_detail(upright, data, name, detail)
        return Prepared(attachment, (picture,), thumbnail_of(upright, THUMBNAIL_PX))
    attachment, sound = prepare_sound(data, name)
    return Prepared(attachment, (sound,), peaks=peaks(np.frombuffer(sound.samples, "<f4")))
