"""Attachments as they stand in a question: a picture, or a sound to be played."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.media.prepared import THUMBNAIL_FRAMES
from gemma_desk.ui.controls import ElidedLabel, Sign, column, row
from gemma_desk.ui.language import tr
from gemma_desk.ui.leaves import leaves_of
from gemma_desk.ui.picture_button import OPENING_KEYS, PictureButton
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.player import Player, Track
from gemma_desk.ui.previews import Preview
from gemma_desk.ui.sound_bar import SoundBar
from gemma_desk.ui.theme import LOOK_EVENTS, scaled
from gemma_desk.ui.words import receipt, receipt_in_full

_ALONE_PX = QSize(320, 240)
_ALONE_IN_SMALL_PX = QSize(200, 112)
"""In a small window, so that the answer is seen with what it is about."""
_AMONG_OTHERS_PX = QSize(148, 112)
_FILM_PX = QSize(320, 120)
_NARROWEST_PX = 48
_SOUND_PX = 304


class PictureTile(PictureButton):
    """A picture in the transcript, to be opened; its receipt is in the tooltip."""

    def __init__(self, attachment: Attachment, *, is_alone: bool, is_compact: bool = False) -> None:
        is_whole = is_alone or attachment.kind is MediaKind.VIDEO
        most = _ALONE_IN_SMALL_PX if is_compact else _ALONE_PX
        super().__init__(_tile_size(attachment, most) if is_whole else _AMONG_OTHERS_PX, is_cropped=not is_whole)
        self.setToolTip(plain_tip(receipt_in_full(attachment)))
        self.setAccessibleName(tr("Picture {name}, {receipt}", name=attachment.name, receipt=receipt(attachment)))
        self.allow_opening(bool(leaves_of(attachment)))

    def show_preview(self, preview: Preview) -> None:
        """Shows the picture once it is there."""
        if preview.picture is not None:
            self.show_picture(preview.picture)


class SoundTile(QFrame):
    """A sound in the transcript, to be played."""

    def __init__(self, attachment: Attachment, player: Player) -> None:
        super().__init__()
        self.setObjectName("UserTurn")
        self.setMaximumWidth(_SOUND_PX)
        self.setToolTip(plain_tip(receipt_in_full(attachment)))
        self.setAccessibleName(tr("Sound {name}, {receipt}", name=attachment.name, receipt=receipt(attachment)))
        self.bar = SoundBar(player, Track(attachment))
        self.setLayout(column(self.bar, margins_px=(8, 6, 8, 6)))

    def sizeHint(self) -> QSize:
        """As wide as it may be; narrower in a narrow window."""
        return QSize(_SOUND_PX, super().sizeHint().height())

    def show_preview(self, preview: Preview) -> None:
        """Shows the waveform once it is there."""
        self.bar.show_heights(preview.peaks)


class VideoTile(QWidget):
    """A video in the transcript: some of its pictures, to be opened, and its sound, to be played."""

    opened = Signal()

    def __init__(self, attachment: Attachment, player: Player) -> None:
        super().__init__()
        self.picture = PictureTile(attachment, is_alone=False)
        self.picture.opened.connect(self.opened)
        self.bar = SoundBar(player, Track(attachment)) if attachment.sound_keys else None
        self.setLayout(column(self.picture, *filter(None, (self.bar,)), spacing_px=4))
        if self.bar is not None:
            self.bar.setMaximumWidth(_SOUND_PX)

    def show_preview(self, preview: Preview) -> None:
        """Shows the pictures, and the waveform, once they are there."""
        self.picture.show_preview(preview)
        if self.bar is not None:
            self.bar.show_heights(preview.peaks)


class DocumentTile(QPushButton):
    """A document in the transcript: its name and what was sent of it. Its pages open like a picture."""

    opened = Signal()

    def __init__(self, attachment: Attachment) -> None:
        super().__init__()
        self.setObjectName("UserTurn")
        self._fit()
        self.setToolTip(plain_tip(receipt_in_full(attachment)))
        self.setAccessibleName(tr("Document {name}, {receipt}", name=attachment.name, receipt=receipt(attachment)))
        words = column(ElidedLabel(attachment.name), ElidedLabel(receipt(attachment), "secondary"), spacing_px=0)
        layout = row(Sign("file-text"), spacing_px=12, margins_px=(16, 8, 16, 8))
        layout.addLayout(words, 1)
        self.setLayout(layout)
        self._can_open = bool(leaves_of(attachment))
        if self._can_open:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAccessibleDescription(tr("Enter opens its pages"))
            self.clicked.connect(self.opened)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the size of the text."""
        super().changeEvent(event)
        if event.type() in LOOK_EVENTS:
            self._fit()

    def _fit(self) -> None:
        self.setFixedSize(scaled(300), scaled(56))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens its pages."""
        if self._can_open and event.key() in OPENING_KEYS:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def show_preview(self, preview: Preview) -> None:
        """Its name says more than a small picture of a page."""


Tile = PictureTile | SoundTile | VideoTile | DocumentTile


def make_tile(attachment: Attachment, player: Player, *, is_alone: bool, is_compact: bool = False) -> Tile:
    """Makes the tile for one attachment.

    Args:
        attachment: What it shows.
        player: Plays sounds.
        is_alone: Whether it is the only picture of its message, and so shown large.
    """
    if attachment.kind is MediaKind.AUDIO:
        return SoundTile(attachment, player)
    if attachment.kind is MediaKind.DOCUMENT:
        return DocumentTile(attachment)
    if attachment.kind is MediaKind.VIDEO:
        return VideoTile(attachment, player)
    return PictureTile(attachment, is_alone=is_alone, is_compact=is_compact)


def _tile_size(attachment: Attachment, most: QSize) -> QSize:
    """Of a video: some of its frames side by side."""
    size = QSize(attachment.receipt.width, attachment.receipt.height)
    if attachment.kind is MediaKind.VIDEO:
        n_seen = sum(piece.kind is MediaKind.IMAGE for piece in attachment.pieces)
        size.setWidth(size.width() * min(n_seen, THUMBNAIL_FRAMES))
        return size.scaled(_FILM_PX, Qt.AspectRatioMode.KeepAspectRatio)
    if size.width() > most.width() or size.height() > most.height():
        size.scale(most, Qt.AspectRatioMode.KeepAspectRatio)
    return size.expandedTo(QSize(_NARROWEST_PX, _NARROWEST_PX))
