"""What a search has found: titles, and under each the messages that hold the words, with the words marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gemma_desk.store.rows import SearchRow
from gemma_desk.ui.finding import utf16
from gemma_desk.ui.language import tr
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.theme import SECONDARY_PX, UI_PX, colour, scaled
from gemma_desk.ui.words import untitled

_HIT = Qt.ItemDataRole.UserRole
_TITLE_PX, _EXCERPT_PX = 34, 68
_LINES = 3
_SIDE_PX, _PADDING_PX = 8, 10


class SearchHits(QListWidget):
    """Lists what was found; one is chosen by a click or Enter."""

    hit_chosen = Signal(int, object)
    """The conversation's id, and the message's or None."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("What was found"))
        self.setItemDelegate(_Painter(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def changeEvent(self, event: QEvent) -> None:
        """Makes room for text of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for place in range(self.count()):
                self.item(place).setSizeHint(_size(self.item(place).data(_HIT)))

    def show_hits(self, rows: Sequence[SearchRow]) -> None:
        """Lists them anew, those of one conversation together, in the order in which they came."""
        self.clear()
        by_conversation: dict[int, list[SearchRow]] = {}
        for hit in rows:
            by_conversation.setdefault(hit.conversation_id, []).append(hit)
        for hits in by_conversation.values():
            title = next((hit for hit in hits if hit.message_id is None), _title_of(hits[0]))
            for hit in (title, *(hit for hit in hits if hit.message_id is not None)):
                self.addItem(_item(hit))

    def step(self, by: int) -> None:
        """Marks the next one, or the one before."""
        self.setCurrentRow(min(max(self.currentRow() + by, 0), self.count() - 1))

    def choose_current(self) -> None:
        """Chooses the one that is marked, or the first."""
        item = self.currentItem() or self.item(0)
        if item is not None:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        hit: SearchRow = item.data(_HIT)
        self.hit_chosen.emit(hit.conversation_id, hit.message_id)


class _Painter(QStyledItemDelegate):
    """Draws a title in one line, an excerpt in up to three."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit: SearchRow = index.data(_HIT)
        ground = option.rect.adjusted(_SIDE_PX, 1, -_SIDE_PX, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, ground, option.state)
        is_title = hit.message_id is None
        painter.setPen(colour("text" if is_title else "soft"))
        _paint_excerpt(painter, ground.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0), hit, is_title=is_title)
        painter.restore()


def _paint_ground(painter: QPainter, ground: QRect, state: QStyle.StateFlag) -> None:
    is_chosen = bool(state & QStyle.StateFlag.State_Selected)
    if is_chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_soft" if is_chosen else "hover"))
        painter.drawRoundedRect(ground, 8, 8)


def _paint_excerpt(painter: QPainter, room: QRect, hit: SearchRow, *, is_title: bool) -> None:
    font = _font(painter.font(), is_title=is_title)
    text = hit.excerpt or untitled()
    if is_title:
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_marked(hit.excerpt, begin, end) for begin, end in hit.marked])
    height = _lay_out(layout, room.width(), 1 if is_title else _LINES)
    painter.setClipRect(room)
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - height) / 2), [], QRectF(room))


def _lay_out(layout: QTextLayout, width: int, n_lines: int) -> float:
    height = 0.0
    layout.beginLayout()
    for _ in range(n_lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return height


def _marked(excerpt: str, begin: int, end: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start = utf16(excerpt, begin)
    marked.length = utf16(excerpt, end) - marked.start
    format_ = QTextCharFormat()
    format_.setBackground(colour("mark"))
    format_.setForeground(colour("text"))
    marked.format = format_
    return marked


def _font(base: QFont, *, is_title: bool) -> QFont:
    font = QFont(base)
    font.setPixelSize(scaled(UI_PX if is_title else SECONDARY_PX))
    font.setWeight(QFont.Weight.DemiBold if is_title else QFont.Weight.Normal)
    return font


def _title_of(hit: SearchRow) -> SearchRow:
    return SearchRow(hit.conversation_id, hit.title, None, hit.title, ())


def _size(hit: SearchRow) -> QSize:
    return QSize(0, scaled(_TITLE_PX if hit.message_id is None else _EXCERPT_PX))


def _item(hit: SearchRow) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(_HIT, hit)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, hit.excerpt or untitled())
    item.setToolTip(plain_tip(hit.excerpt))
    item.setSizeHint(_size(hit))
    return item
