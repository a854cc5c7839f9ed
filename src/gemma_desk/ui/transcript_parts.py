"""What the transcript is built from: a column with room for messages that have no view, a frame, a few words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QSpacerItem, QWidget

from gemma_desk.chat.message import MediaKind, Message
from gemma_desk.store.rows import MessageRow
from gemma_desk.ui.controls import centred, column
from gemma_desk.ui.message_heights import GAP_PX
from gemma_desk.ui.theme import COLUMN_PX, OUTSET_PX

_FRAMED_MS = 2500
_AIR_PX = (16 - OUTSET_PX, 16, 16 - OUTSET_PX, 8)
"""Left of the column, above it, right of it and below."""


class Frame(QFrame):
    """Lies around one message, lets everything through and goes by itself."""

    def __init__(self, turn: QWidget) -> None:
        super().__init__(turn)
        self.setObjectName("RevealFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(turn.rect())
        timer = QTimer(self, singleShot=True, interval=_FRAMED_MS)
        timer.timeout.connect(self.deleteLater)
        timer.start()


def lay_out_now(*widgets: QWidget) -> None:
    """What was just put in gets its place, from outside to inside and back."""
    for widget in (*widgets, *reversed(widgets)):
        widget.layout().activate()


def set_room(room: QSpacerItem, height_px: int) -> None:
    """Makes room of this height."""
    room.changeSize(0, max(height_px, 0))


def grow_room(room: QSpacerItem, by_px: int) -> None:
    """Makes room larger, or smaller."""
    set_room(room, room.sizeHint().height() + by_px)


def grown(row: MessageRow, answer_delta: str, thought_delta: str) -> MessageRow:
    """Gives an answer with what was added to it."""
    text, thought = row.message.text + answer_delta, row.message.thought + thought_delta
    return replace(row, message=Message(row.message.role, (text,) if text else (), thought))


def empty_column(above: QSpacerItem, below: QSpacerItem) -> QWidget:
    """Makes the column that messages stand in, between two rooms."""
    reading = QWidget()
    reading.setObjectName("TranscriptColumn")
    layout = column(spacing_px=GAP_PX)
    layout.addItem(above)
    layout.addItem(below)
    layout.addStretch(1)
    reading.setLayout(layout)
    reading.setMaximumWidth(COLUMN_PX + 2 * OUTSET_PX)
    return reading


def with_air(reading: QWidget) -> QWidget:
    """Puts the column into the middle, with air around it."""
    outer = QWidget()
    outer.setObjectName("TranscriptColumn")
    outer.setLayout(centred(reading, margins_px=_AIR_PX))
    return outer


def keep_in_middle(outer: QWidget, bar_px: int) -> None:
    """Takes the room of a scroll bar from the air beside it: the column stays where it is when one comes.

    Args:
        outer: What `with_air` made.
        bar_px: Width of the scroll bar, 0 while there is none.
    """
    left, top, right, bottom = _AIR_PX
    if outer.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        left -= bar_px
    else:
        right -= bar_px
    outer.layout().setContentsMargins(max(left, 0), top, max(right, 0), bottom)


_THINGS = {
    MediaKind.IMAGE: "picture",
    MediaKind.AUDIO: "sound",
    MediaKind.DOCUMENT: "document",
    MediaKind.VIDEO: "video",
}


def what_is_read(message: Message) -> str:
    """Names what of a question takes time to be read, such as “the picture”; may be empty."""
    kinds = [attachment.kind for attachment in message.attachments]
    if not kinds:
        return ""
    if len(set(kinds)) > 1:
        return "the attachments"
    return f"the {_THINGS[kinds[0]]}{'s' if len(kinds) > 1 else ''}"
