"""The pixels of a picture that is looked at: all of it, and finer where it is looked at closely.

They come from the decoder's process, at the highest detail: what is shown of a place is what the model could see of it.
"""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPixmap

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.media.picture_area import GRID, Area, narrowed, split_area
from gemma_desk.media.picture_cuts import part_boxes
from gemma_desk.media.prepared import Prepared
from gemma_desk.ui.previews import pixmap_of

Layer = tuple[QRectF, QPixmap]
"""Where it is in the picture's own pixels, and what is there."""

_REST_MS = 150
"""A file is decoded again once the picture has come to rest."""


class PictureLayers(QObject):
    """Fetches the layers of one picture at a time."""

    arrived = Signal(object)
    """All layers there are, the finer ones last."""
    sized = Signal(object)
    """The size of a page or a video's picture, a `QSizeF`: it is known once it has been drawn."""
    failed = Signal(str)
    """Why there are none, in a sentence."""

    def __init__(self, desk: Desk, dispatch: Dispatch, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._dispatch = desk, dispatch
        self._attachment: Attachment | None = None
        self._data = b""
        self._whole: list[Layer] = []
        self._wanted: tuple[Area, float] = (Area(), 0.0)
        self._asked: Area | None = None
        self._is_busy = False
        self._reading: Future[Prepared] | None = None
        """What was asked of the decoder last."""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._sharpen)

    def begin(self, attachment: Attachment) -> None:
        """Fetches all of a picture; what was fetched of another is forgotten."""
        self.end()
        self._attachment = attachment
        data = self._desk.store.call(lambda store: store.attachment(attachment.sha256))
        when_done(data, self._dispatch, partial(self._decode, attachment), partial(self._fail, attachment))

    def end(self) -> None:
        """Forgets everything."""
        self._rest.stop()
        if self._reading is not None:
            self._reading.cancel()
        self._attachment, self._data, self._whole = None, b"", []
        self._asked, self._is_busy = None, False

    def look(self, seen: Area, factor: float) -> None:
        """Fetches what is seen more finely, if there is more to see.

        Args:
            seen: Of the picture.
            factor: Device pixels for each of the picture's own.
        """
        self._wanted = seen, factor
        self._rest.start()

    def _decode(self, attachment: Attachment, data: bytes) -> None:
        if attachment is self._attachment:
            self._data = data
            self._submit(attachment, attachment.selection, partial(self._show_whole, attachment))

    def _submit(self, attachment: Attachment, selection: str, then: partial[None]) -> None:
        self._reading = self._desk.decoder.submit_prepare(self._data, attachment.name, DETAILS[-1], selection)
        when_done(self._reading, self._dispatch, then, partial(self._fail, attachment))

    def _show_whole(self, attachment: Attachment, prepared: Prepared) -> None:
        if attachment is not self._attachment:
            return
        if attachment.kind is not MediaKind.IMAGE:
            self._show_leaf(prepared)
        else:
            self._whole = layers_of(prepared, QRectF(0, 0, *size_of(attachment).toTuple()))
            self.arrived.emit(self._whole)
            self._sharpen()

    def _show_leaf(self, prepared: Prepared) -> None:
        """A page, or a picture of a video: as fine as it is drawn."""
        picture = next(medium for medium in prepared.media if isinstance(medium, Picture))
        pixmap = pixmap_of(picture.rgb, picture.width, picture.height)
        size = QSizeF(picture.width, picture.height)
        self.sized.emit(size)
        self.arrived.emit([(QRectF(QPointF(0, 0), size), pixmap)])

    def _sharpen(self) -> None:
        (seen, factor), attachment = self._wanted, self._attachment
        if attachment is None or not self._whole or self._is_busy or seen == self._asked:
            return
        if min(factor, 1.0) <= _fineness(self._whole):
            return
        self._asked, self._is_busy = seen, True
        part = narrowed(attachment.selection, seen)
        self._submit(attachment, part, partial(self._show_part, attachment, part))

    def _show_part(self, attachment: Attachment, part: str, prepared: Prepared) -> None:
        if attachment is self._attachment:
            self._is_busy = False
            self.arrived.emit([*self._whole, *layers_of(prepared, _place_of(part, attachment))])
            self._sharpen()

    def _fail(self, attachment: Attachment, problem: Problem) -> None:
        if attachment is self._attachment:
            self._is_busy = False
            self.failed.emit(problem.sentence)


def size_of(attachment: Attachment) -> QSizeF:
    """Of a picture, or the part of one that is sent, in its own pixels."""
    return QSizeF(max(attachment.receipt.width, 1), max(attachment.receipt.height, 1))


def layers_of(prepared: Prepared, place: QRectF) -> list[Layer]:
    """The pictures that are sent, each where it is: one, or the parts of a very long one.

    Args:
        prepared: A picture, or a part of one.
        place: Where all of it is in the picture's own pixels.
    """
    receipt = prepared.attachment.receipt
    x, y = place.width() / receipt.width, place.height() / receipt.height
    pictures = [medium for medium in prepared.media if isinstance(medium, Picture)]
    cuts = part_boxes(receipt.width, receipt.height)
    return [
        (
            QRectF(place.left() + left * x, place.top() + top * y, (right - left) * x, (bottom - top) * y),
            pixmap_of(picture.rgb, picture.width, picture.height),
        )
        for (left, top, right, bottom), picture in zip(cuts, pictures, strict=True)
    ]


def _place_of(part: str, attachment: Attachment) -> QRectF:
    """Where a part of the whole picture is in what is shown of it: every pixel that is touched, as it was cut.

    Args:
        part: Its selection.
        attachment: What is shown.
    """
    width, height = size_of(attachment).toTuple()
    (_, inner), (_, outer) = split_area(part), split_area(attachment.selection)
    left, top, right, bottom = (inner or Area()).seen_from(outer or Area())
    first, last = (
        QPointF(left * width / GRID, top * height / GRID),
        QPointF(right * width / GRID, bottom * height / GRID),
    )
    return QRectF(QRectF(first, last).toAlignedRect())


def _fineness(layers: list[Layer]) -> float:
    """Pixels there are for each of the picture's own; 1 or more where nothing is lost."""
    return min(pixmap.width() / place.width() for place, pixmap in layers)
