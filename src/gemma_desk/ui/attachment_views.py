"""Attachments as they stand in a question: a picture, or a sound to be played."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame

from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.media.prepared import THUMBNAIL_FRAMES
from gemma_desk.ui.controls import ElidedLabel, Sign, column, row
from gemma_desk.ui.language import tr
from gemma_desk.ui.picture_button import PictureButton
from gemma_desk.ui.player import Player, Track
from gemma_desk.ui.previews import Preview
from gemma_desk.ui.sound_bar import SoundBar
from gemma_desk.ui.theme import scaled
from gemma_desk.ui.words import receipt, receipt_in_full

_ALONE_PX = QSize(320, 240)
_AMONG_OTHERS_PX = QSize(148, 112)
_FILM_PX = QSize(320, 120)
_NARROWEST_PX = 48
_SOUND_PX = 304


class PictureTile(PictureButton):
    """A picture in the transcript, to be opened; its receipt is in the tooltip."""

    def __init__(self, attachment: Attachment, *, is_alone: bool) -> None:
        is_whole = is_alone or attachment.kind is MediaKind.VIDEO
        super().__init__(_tile_size(attachment) if is_whole else _AMONG_OTHERS_PX, is_cropped=not is_whole)
        self.setToolTip(receipt_in_full(attachment))
        self.setAccessibleName(tr("Picture {name}, {receipt}", name=attachment.name, receipt=receipt(attachment)))
        self.allow_opening(attachment.kind is MediaKind.IMAGE)

    def show_preview(self, preview: Preview) -> None:
        """Shows the picture once it is there."""
        if preview.picture is not None:
            self.show_picture(preview.picture)


class SoundTile(QFrame):
    """A sound in the transcript, to be played."""

    def __init__(self, attachment: Attachment, player: Player) -> None:
        super().__init__()
        self.setObjectName("UserTurn")
        self.setFixedWidth(_SOUND_PX)
        self.setToolTip(receipt_in_full(attachment))
        self.setAccessibleName(tr("Sound {name}, {receipt}", name=attachment.name, receipt=receipt(attachment)))
        self.bar = SoundBar(player, Track(attachment))
        self.setLayout(column(self.bar, margins_px=(8, 6, 8, 6)))

    def show_preview(self, preview: Preview) -> None:
        """Shows the waveform once it is there."""
        self.bar.show_heights(preview.peaks)


class DocumentTile(QFrame):
    """A document in the transcript: its name and what was sent of it."""

    def __init__(self, attachment: Attachment) -> None:
        super().__init__()
        self.setObjectName("UserTurn")
        self.setFixedSize(scaled(300), scaled(56))
        self.setToolTip(receipt_in_full(attachment))
        self.setAccessibleName(tr("Document {name}, {receipt}", name=attachment.name, receipt=receipt(attachment)))
        words = column(ElidedLabel(attachment.name), ElidedLabel(receipt(attachment), "secondary"), spacing_px=0)
        layout = row(Sign("file-text"), spacing_px=12, margins_px=(16, 8, 16, 8))
        layout.addLayout(words, 1)
        self.setLayout(layout)

    def show_preview(self, preview: Preview) -> None:
        """Its name says more than a small picture of a page."""


Tile = PictureTile | SoundTile | DocumentTile


def make_tile(attachment: Attachment, player: Player, *, is_alone: bool) -> Tile:
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
    return PictureTile(attachment, is_alone=is_alone)


def _tile_size(attachment: Attachment) -> QSize:
    """Of a video: some of its frames side by side."""
    size = QSize(attachment.receipt.width, attachment.receipt.height)
    if attachment.kind is MediaKind.VIDEO:
        n_seen = sum(piece.kind is MediaKind.IMAGE for piece in attachment.pieces)
        size.setWidth(size.width() * min(n_seen, THUMBNAIL_FRAMES))
        return size.scaled(_FILM_PX, Qt.AspectRatioMode.KeepAspectRatio)
    if size.width() > _ALONE_PX.width() or size.height() > _ALONE_PX.height():
        size.scale(_ALONE_PX, Qt.AspectRatioMode.KeepAspectRatio)
    return size.expandedTo(QSize(_NARROWEST_PX, _NARROWEST_PX))
