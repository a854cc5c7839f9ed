"""The soft ground under a question, and the text on it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame

from gemma_desk.ui.controls import row
from gemma_desk.ui.language import tr
from gemma_desk.ui.rendering import formats
from gemma_desk.ui.rendering.flowing_text import FlowingText
from gemma_desk.ui.rendering.in_turn import in_turn
from gemma_desk.ui.rendering.markdown import visible
from gemma_desk.ui.theme import LOOK_EVENTS, look

_BESIDE_PX, _ABOVE_PX = 16, 12
"""Around the text; below it as much less as the line height adds below its last line."""


_LONGEST_PIECE, _MOST_LINES = 3_000, 150
"""Characters and lines of a long question that are written at a time."""
_MOST_PICTOGRAMS = 500
"""Among them."""


_LONGEST_LINE = 20_000
_MOST_LAID_OUT, _OF_LINE, _OF_PICTOGRAM = 150_000, 10, 15
"""Characters laid out at once, and how many the end of a line and a pictogram, looked for in many fonts, count for."""


class QuestionText(FlowingText):
    """Plain text, as wide as it needs to be."""

    written = Signal()
    """Anew, so it may need another width."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._shown = visible(text)
        self._look = ""
        self._left: list[str] = []
        """Pieces that are still to be written."""
        self._is_long = False
        self._layout_cost = 0
        """What it takes to lay all of it out in another width, in characters."""
        self._is_outdated = False
        """Whether it is to be written anew."""
        self.setAccessibleName(tr("Your question"))
        self.write()

    @property
    def is_whole(self) -> bool:
        """See `FlowingText`."""
        return not (self._left or self._is_outdated)

    def be_whole(self) -> None:
        """See `FlowingText`."""
        if self._is_outdated:
            self._write_first()
        while self._left:
            self._write_piece()
        self.let_go()

    def show_text(self, text: str) -> None:
        """Writes another text."""
        self._shown = visible(text)
        self.write()

    def write(self) -> None:
        """Writes the text in the palette there is; a long one piece by piece, while others have their turn."""
        self._write_first()
        if self._left:
            in_turn().take(self)

    def _write_first(self) -> None:
        self._look, self._is_outdated = look(), False
        shown = self._shown
        self._left = _pieces(shown)
        self._is_long = len(self._left) > 1
        self._layout_cost = len(shown) + _OF_LINE * shown.count("\n") + _OF_PICTOGRAM * _n_pictograms(shown)
        self.take_all_away()  # it may have another width by now
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once, not with each insertion
        cursor.setBlockFormat(formats.paragraph(0))
        self._insert(cursor, self._left.pop(0) if self._left else "")
        cursor.endEditBlock()
        self.setUpdatesEnabled(True)
        self.written.emit()

    def _write_piece(self) -> None:
        """In a block of its own, so that what stands there is not laid out again."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock(formats.paragraph(0))
        self._insert(cursor, self._left.pop(0))
        cursor.endEditBlock()

    def _insert(self, cursor: QTextCursor, text: str) -> None:
        cursor.insertText(text.replace("\n", "\u2028"), formats.text())

    def changeEvent(self, event: QEvent) -> None:
        """Has it written again in the new palette or size."""
        super().changeEvent(event)
        if event.type() in LOOK_EVENTS and self._look != look():
            self._is_outdated = True
            in_turn().take(self)

    def write_some(self) -> bool:
        """Writes the next piece of what is not written yet, or not in this look; whether there is more."""
        if self._is_outdated:
            self._take_back()
        elif self._left:
            self._write_piece()
        if self.is_whole:
            self.let_go()
        return not self.is_whole

    def _take_back(self) -> None:
        """Takes away some of what is to be written anew, and writes the first piece where it is gone."""
        self._hold_view()
        if not self.take_some_away():
            self._write_first()

    def _hold_view(self) -> None:
        """Takes its room, and draws nothing else, until the first piece is there again."""
        self.hold_still()
        self.setUpdatesEnabled(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Has what is very long written anew: Qt would lay it out at once, for half a second."""
        if self._is_outdated:
            return  # it is laid out when it is written anew
        is_other_width = round(self.document().textWidth()) != self.viewport().width()
        if is_other_width and self._layout_cost > _MOST_LAID_OUT:
            self._is_outdated = True
            self._hold_view()
            in_turn().take(self)
        else:
            super().resizeEvent(event)

    def fit_width(self, room_px: int) -> int:
        """Takes the width it needs of the room there is, and tells it; a long text takes all of it."""
        document = self.document()
        if self._is_long:
            self.setFixedWidth(room_px)
            return room_px
        document.setTextWidth(room_px)
        self.setFixedWidth(min(ceil(document.idealWidth()) + 2, room_px))
        # Text that runs from the right stands at the right edge of whatever width the document was given last.
        document.setTextWidth(self.width())
        return self.width()


def _n_pictograms(text: str) -> int:
    """Characters beyond the first 65 536, which take two units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 - len(text)


def _pieces(text: str) -> list[str]:
    """Cuts a text at ends of lines, which are left out there."""
    pieces, begin = [], 0
    while (end := _end_of_piece(text, begin)) is not None:
        pieces.append(text[begin:end])
        begin = end + 1
    return [*pieces, text[begin:]]


def _end_of_piece(text: str, begin: int) -> int | None:
    """The end of a line: the last one within a piece, else the next there is; None where the rest is one piece."""
    head = text[begin : begin + _LONGEST_PIECE]
    if _n_pictograms(head) > _MOST_PICTOGRAMS:
        head = head[:_MOST_PICTOGRAMS]
    lines = head.split("\n", _MOST_LINES)
    if begin + len(head) == len(text) and len(lines) <= _MOST_LINES:
        return None
    if len(lines) > 1:
        return begin + sum(map(len, lines[:-1])) + len(lines) - 2
    following = text.find("\n", begin, begin + _LONGEST_LINE)
    if following < 0 and len(text) - begin > _LONGEST_LINE:  # a line that no person wrote is ended at a blank
        following = text.rfind(" ", begin + 1, begin + _LONGEST_LINE)
    return following if following >= 0 else None


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
