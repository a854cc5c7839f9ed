"""Small pictures and waveforms of attachments, decoded elsewhere; those used last are kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Attachment
from gemma_desk.media.prepared import Prepared

_MOST_KEPT = 100
"""What is shown keeps its own; a day of screenshots would fill the memory."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What an attachment looks like."""

    picture: QPixmap | None
    """None for sound."""
    peaks: tuple[float, ...]
    """Waveform, 0 to 1; empty for pictures."""


class Previews(QObject):
    """Gives previews by attachment, fetching from the store what is not there yet."""

    arrived = Signal(str)
    """The `preview_key` of the attachment whose preview is there now."""

    def __init__(self, desk: Desk, dispatch: Dispatch, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dispatch = dispatch
        self._known: dict[str, Preview] = {}
        self._asked: set[str] = set()

    def remember(self, prepared: Prepared) -> Preview:
        """Keeps the preview of what has just been decoded."""
        return self._remember(preview_key(prepared.attachment), prepared)

    def get(self, attachment: Attachment) -> Preview | None:
        """Gives the preview, or None and asks for it; `arrived` tells when it is there."""
        key = preview_key(attachment)
        if key in self._known:
            self._known[key] = self._known.pop(key)  # the one used last stands last
        elif key not in self._asked:
            self._asked.add(key)
            data = self._desk.store.call(lambda store: store.attachment(attachment.sha256))
            when_done(data, self._dispatch, partial(self._decode, attachment), _ignore)
        return self._known.get(key)

    def _decode(self, attachment: Attachment, data: bytes) -> None:
        prepared = self._desk.decoder.submit_preview(data, attachment.name, attachment.detail, attachment.selection)
        when_done(prepared, self._dispatch, partial(self._remember, preview_key(attachment)), _ignore)

    def _remember(self, key: str, prepared: Prepared) -> Preview:
        self._asked.discard(key)
        preview = self._known[key] = preview_of(prepared)
        while len(self._known) > _MOST_KEPT:
            del self._known[next(iter(self._known))]
        self.arrived.emit(key)
        return preview


def preview_key(attachment: Attachment) -> str:
    """A part of a picture looks otherwise than the whole, though its file is the same."""
    return f"{attachment.sha256}:{attachment.selection}"


def preview_of(prepared: Prepared) -> Preview:
    """Makes the preview of what our own decoder has read."""
    small = prepared.thumbnail
    if small is None:
        return Preview(None, prepared.peaks)
    return Preview(pixmap_of(small.rgb, small.width, small.height), prepared.peaks)


def pixmap_of(rgb: bytes, width: int, height: int) -> QPixmap:
    """Makes a picture to draw from its pixels, 8-bit sRGB, row by row from the top."""
    return QPixmap.fromImage(QImage(rgb, width, height, 3 * width, QImage.Format.Format_RGB888))


def _ignore(problem: Problem) -> None:
    """The tile keeps the attachment's name; the message itself says what is wrong when it is asked again."""
