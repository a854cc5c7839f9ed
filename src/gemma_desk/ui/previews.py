"""Small pictures and waveforms of attachments, decoded elsewhere and kept for the life of the window."""

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
    """The sha256 of the attachment whose preview is there now."""

    def __init__(self, desk: Desk, dispatch: Dispatch, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dispatch = dispatch
        self._known: dict[str, Preview] = {}
        self._asked: set[str] = set()

    def remember(self, prepared: Prepared) -> Preview:
        """Keeps the preview of what has just been decoded."""
        preview = self._known[prepared.attachment.sha256] = preview_of(prepared)
        self.arrived.emit(prepared.attachment.sha256)
        return preview

    def get(self, attachment: Attachment) -> Preview | None:
        """Gives the preview, or None and asks for it; `arrived` tells when it is there."""
        sha256 = attachment.sha256
        if sha256 not in self._known and sha256 not in self._asked:
            self._asked.add(sha256)
            data = self._desk.store.call(lambda store: store.attachment(sha256))
            when_done(data, self._dispatch, partial(self._decode, attachment), _ignore)
        return self._known.get(sha256)

    def _decode(self, attachment: Attachment, data: bytes) -> None:
        prepared = self._desk.decoder.submit_preview(data, attachment.name, attachment.detail, attachment.selection)
        when_done(prepared, self._dispatch, self.remember, _ignore)


def preview_of(prepared: Prepared) -> Preview:
    """Makes the preview of what our own decoder has read."""
    small = prepared.thumbnail
    if small is None:
        return Preview(None, prepared.peaks)
    pixels = QImage(small.rgb, small.width, small.height, 3 * small.width, QImage.Format.Format_RGB888)
    return Preview(QPixmap.fromImage(pixels), ())


def _ignore(problem: Problem) -> None:
    """The tile keeps the attachment's name; the message itself says what is wrong when it is asked again."""
