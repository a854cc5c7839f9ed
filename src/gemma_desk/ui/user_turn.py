"""One question: its parts in order, at the trailing side, on soft ground."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from gemma_desk.chat.message import MediaKind
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.actions_row import ActionsRow
from gemma_desk.ui.attachment_views import PictureTile, SoundTile, make_tile
from gemma_desk.ui.controls import IconButton, column, row
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.previews import Previews
from gemma_desk.ui.rendering import formats
from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.rendering.markdown import visible
from gemma_desk.ui.theme import OUTSET_PX, colour

_WIDEST = 0.8
"""Of the column."""
_PADDING_PX = (16, 12, 16, 3)
"""Around the text; Qt's line height adds some below the last line."""


class QuestionText(FlowingText):
    """Plain text, as wide as it needs to be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._source = text
        self._ink = ""
        self.setAccessibleName("Question")
        self.write()

    def write(self) -> None:
        """Writes the text in the palette there is."""
        self._ink = colour("text").name()
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(formats.paragraph(0))
        cursor.insertText(visible(self._source).replace("\n", "\u2028"), formats.text())

    def changeEvent(self, event: QEvent) -> None:
        """Writes it again in the new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._ink != colour("text").name():
            self.write()

    def fit_width(self, room_px: int) -> int:
        """Takes the width it needs of the room there is, and tells it."""
        document = self.document()
        document.setTextWidth(room_px)
        self.setFixedWidth(min(ceil(document.idealWidth()) + 2, room_px))
        # Text that runs from the right stands at the right edge of whatever width the document was given last.
        document.setTextWidth(self.width())
        return self.width()


class Bubble(QFrame):
    """The ground under a question's text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setObjectName("UserTurn")
        self.text = QuestionText(text)
        self.setLayout(row(self.text, spacing_px=0, margins_px=_PADDING_PX))

    def fit_width(self, room_px: int) -> None:
        """Takes the width it needs of the room there is."""
        across = _PADDING_PX[0] + _PADDING_PX[2]
        self.setFixedWidth(self.text.fit_width(room_px - across) + across)


class UserTurn(QWidget):
    """Shows one question."""

    edit_requested = Signal(int)
    """The message's id."""

    def __init__(self, message_row: MessageRow, previews: Previews) -> None:
        super().__init__()
        self.row = message_row
        self._previews = previews
        self._tiles: dict[str, list[PictureTile | SoundTile]] = {}
        self._bubbles: list[Bubble] = []
        self._actions = ActionsRow(self, self._buttons(), is_trailing=True)
        self.setLayout(column(spacing_px=6, margins_px=(OUTSET_PX, 0, 0, 0)))
        self._add_tiles()
        for part in message_row.message.parts:
            if isinstance(part, str):
                self._add_bubble(part)
        self.layout().addWidget(self._actions)
        previews.arrived.connect(self._show_preview)

    def keep_actions(self, is_last: bool) -> None:
        """A question's actions are shown on hover or focus alone."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets the text have four fifths of the column."""
        super().resizeEvent(event)
        for bubble in self._bubbles:
            bubble.fit_width(int(self.width() * _WIDEST))

    def _buttons(self) -> list[IconButton]:
        copy = IconButton("copy", "Copy the question", size_px=28)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.row.message.text))
        edit = IconButton("pencil", "Edit and ask again", size_px=28)
        edit.clicked.connect(lambda: self.edit_requested.emit(self.row.id))
        return [copy, edit]

    def _add_tiles(self) -> None:
        attachments = self.row.message.attachments
        if not attachments:
            return
        n_pictures = sum(attachment.kind is MediaKind.IMAGE for attachment in attachments)
        box = QWidget()
        flow = FlowLayout(8, is_trailing=True)
        for attachment in attachments:
            tile = make_tile(attachment, is_alone=n_pictures == 1)
            self._tiles.setdefault(attachment.sha256, []).append(tile)
            flow.addWidget(tile)
            preview = self._previews.get(attachment)
            if preview is not None:
                tile.show_preview(preview)
        flow.setContentsMargins(0, 0, OUTSET_PX, 0)
        box.setLayout(flow)
        self.layout().addWidget(box)

    def _add_bubble(self, text: str) -> None:
        bubble = Bubble(text)
        self._bubbles.append(bubble)
        self.layout().addLayout(row(None, bubble, margins_px=(0, 0, OUTSET_PX, 0)))

    def _show_preview(self, sha256: str) -> None:
        for tile in self._tiles.get(sha256, []):
            preview = self._previews.get(next(a for a in self.row.message.attachments if a.sha256 == sha256))
            if preview is not None:
                tile.show_preview(preview)
