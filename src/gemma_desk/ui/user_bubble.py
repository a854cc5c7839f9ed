"""The soft ground under a question, and the text on it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame

from gemma_desk.ui.controls import row
from gemma_desk.ui.language import tr
from gemma_desk.ui.rendering import formats
from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.rendering.markdown import visible
from gemma_desk.ui.theme import LOOK_EVENTS, look

_BESIDE_PX, _ABOVE_PX = 16, 12
"""Around the text; below it as much less as the line height adds below its last line."""


class QuestionText(FlowingText):
    """Plain text, as wide as it needs to be."""

    written = Signal()
    """Anew, so it may need another width."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._source = text
        self._look = ""
        self.setAccessibleName(tr("Your question"))
        self.write()

    def show_text(self, text: str) -> None:
        """Writes another text."""
        self._source = text
        self.write()

    def write(self) -> None:
        """Writes the text in the palette there is."""
        self._look = look()
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once, not with each insertion
        cursor.setBlockFormat(formats.paragraph(0))
        self._insert(cursor, self._source)
        cursor.endEditBlock()
        self.written.emit()

    def _insert(self, cursor: QTextCursor, text: str) -> None:
        cursor.insertText(visible(text).replace("\n", "\u2028"), formats.text())

    def changeEvent(self, event: QEvent) -> None:
        """Writes it again in the new palette or size."""
        super().changeEvent(event)
        if event.type() in LOOK_EVENTS and self._look != look():
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
        self.setLayout(row(self.text, spacing_px=0))
        self._pad()
        self._room_px = 0
        self.text.written.connect(self._fit_again)

    def fit_width(self, room_px: int) -> None:
        """Takes the width it needs of the room there is."""
        self._room_px = room_px
        across_px = 2 * _BESIDE_PX
        self.setFixedWidth(self.text.fit_width(room_px - across_px) + across_px)

    def _pad(self) -> None:
        below_px = _ABOVE_PX - round(formats.under_line_px())
        self.layout().setContentsMargins(_BESIDE_PX, _ABOVE_PX, _BESIDE_PX, max(below_px, 0))

    def _fit_again(self) -> None:
        self._pad()
        if self._room_px:
            self.fit_width(self._room_px)
