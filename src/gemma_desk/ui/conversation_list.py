"""The list of conversations, of any length: lines are looked up when they are drawn, and only what changed is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from gemma_desk.store.rows import ConversationRow, LabelRow
from gemma_desk.ui.keys import BoundKeys
from gemma_desk.ui.label_look import label_colour
from gemma_desk.ui.language import tr
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.theme import scaled
from gemma_desk.ui.words import untitled

Line = str | ConversationRow
"""A heading or a conversation."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LINE_PX, _HEADING_PX = 34, 12
_DOT_PX, _DOT_STEP_PX, _MOST_DOTS, _EDGE_PX = 8, 11, 4, 18


class ConversationModel(QAbstractListModel):
    """Lines by their places, conversations also by their ids."""

    renamed = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._places: dict[int, int] = {}
        self._labels: Mapping[int, LabelRow] = {}
        self._elsewhere: frozenset[int] = frozenset()

    def show(self, lines: Sequence[Line], labels: Mapping[int, LabelRow]) -> None:
        """Shows other lines. What is the same at both ends stays: the view keeps its place, an editor its text."""
        old, new = [*map(_key, self._lines)], [*map(_key, lines)]
        n_before = _n_same(old, new)
        n_after = _n_same(old[n_before:][::-1], new[n_before:][::-1])
        self._replace(n_before, len(old) - n_after, lines[n_before : len(new) - n_after])
        changed = [place for place, line in enumerate(lines) if line != self._lines[place]]
        self._lines = [*lines]
        if labels != self._labels:
            self._labels, changed = labels, [*range(len(lines))]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def show_elsewhere(self, conversation_ids: frozenset[int]) -> None:
        """Says which are open in other windows."""
        self._elsewhere = conversation_ids

    def conversation(self, index: _Index) -> ConversationRow | None:
        """The one at a place; None for a heading, and for no place."""
        line = self._lines[index.row()] if index.isValid() else None
        return line if isinstance(line, ConversationRow) else None

    def conversations(self) -> Iterator[ConversationRow]:
        """All, in order."""
        return (line for line in self._lines if isinstance(line, ConversationRow))

    def place(self, conversation_id: int | None) -> QModelIndex:
        """Where a conversation stands; no place where it does not."""
        return self.index(self._places[conversation_id]) if conversation_id in self._places else QModelIndex()

    def labels_of(self, row: ConversationRow) -> list[LabelRow]:
        """Its labels, in the order in which labels are listed."""
        return [label for known, label in self._labels.items() if known in row.labels]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """See `QAbstractListModel.rowCount`."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See `QAbstractListModel.data`."""
        line = self._lines[index.row()]
        if isinstance(line, str):
            return _heading_data(line, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title or untitled()
        if role == Qt.ItemDataRole.EditRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_words(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._in_words(line))
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A title that was typed; see `QAbstractListModel.setData`."""
        row, title = self.conversation(index), str(value).strip()
        if row is None or title == row.title:
            return False
        if title:
            self._lines[index.row()] = replace(row, title=title)
        self.renamed.emit(row.id, title)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """See `QAbstractListModel.flags`."""
        row = self.conversation(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags if row.deleted_at is not None else flags | Qt.ItemFlag.ItemIsEditable

    def _replace(self, begin: int, end: int, lines: Sequence[Line]) -> None:
        if end > begin:
            self.beginRemoveRows(_ROOT, begin, end - 1)
            del self._lines[begin:end]
            self.endRemoveRows()
        if lines:
            self.beginInsertRows(_ROOT, begin, begin + len(lines) - 1)
            self._lines[begin:begin] = lines
            self.endInsertRows()
        if lines or end > begin:
            self._places = {
                line.id: place for place, line in enumerate(self._lines) if isinstance(line, ConversationRow)
            }

    def _in_words(self, row: ConversationRow) -> str:
        """All that is drawn, and where it is open."""
        words = row.title or untitled()
        if names := ", ".join(label.name for label in self.labels_of(row)):
            words = tr("{title}, labels: {names}", title=words, names=names)
        return tr("{title} (open in another window)", title=words) if row.id in self._elsewhere else words


class ConversationList(QListView):
    """Shows the lines; a conversation is gone to with the arrow keys, and taken with a click or Enter."""

    reached = Signal(int)
    """Gone to, by whatever means."""
    taken = Signal(int)
    """Clicked, or Enter."""
    delete_requested = Signal(int)
    menu_requested = Signal(int, QPoint)
    """On the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = ConversationModel()
        self.lines.setParent(self)
        self._is_marking = False
        self.setModel(self.lines)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(tr("Conversations"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(self._take)
        self.activated.connect(self._take)
        BoundKeys(self, {"list.delete": self._delete}, Qt.ShortcutContext.WidgetShortcut)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return self.lines.rowCount() == 0

    def show_lines(self, lines: Sequence[Line], labels: Mapping[int, LabelRow], marked_id: int | None) -> None:
        """Shows other lines, one of them marked."""
        self._is_marking = True
        self.lines.show(lines, labels)
        self._is_marking = False
        self.mark(marked_id)

    def mark(self, conversation_id: int | None) -> None:
        """Marks one, or none; nobody is told."""
        place = self.lines.place(conversation_id)
        if place == self.currentIndex() and place.isValid() == self.selectionModel().hasSelection():
            return
        self._is_marking = True
        self.setCurrentIndex(place)
        if not place.isValid():
            self.clearSelection()
        self._is_marking = False

    def edit_title(self, conversation_id: int | None) -> None:
        """Lets a title be edited in place."""
        place = self.lines.place(conversation_id)
        if place.isValid():
            self.edit(place)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tells what was gone to."""
        super().currentChanged(current, previous)
        row = self.lines.conversation(current)
        if row is not None and not self._is_marking:
            self.reached.emit(row.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the pointer where it is, by the key at the one that is marked."""
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if is_by_key else event.pos()
        row = self.lines.conversation(self.indexAt(place))
        if row is not None:
            self.menu_requested.emit(row.id, self.viewport().mapToGlobal(place))

    def _take(self, index: QModelIndex) -> None:
        row = self.lines.conversation(index)
        if row is not None:
            self.taken.emit(row.id)

    def _delete(self) -> None:
        row = self.lines.conversation(self.currentIndex())
        if row is not None:
            self.delete_requested.emit(row.id)


class _Painter(QStyledItemDelegate):
    """Draws a line as the style does, and labels as dots behind the title."""

    def __init__(self, view: ConversationList) -> None:
        super().__init__(view)
        self._lines = view.lines

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All lines are of one height, so none has to be asked to know where another one is."""
        return QSize(0, scaled(_LINE_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """See `QStyledItemDelegate.paint`."""
        row = self._lines.conversation(index)
        labels = self._lines.labels_of(row)[:_MOST_DOTS] if row is not None else []
        shown = QStyleOptionViewItem(option)
        super().paint(painter, shown, index)
        if labels:
            self._paint_dots(painter, option, labels)

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Leaves room for the dots."""
        super().initStyleOption(option, index)
        row = self._lines.conversation(index)
        n_dots = min(len(self._lines.labels_of(row)), _MOST_DOTS) if row is not None else 0
        if n_dots:
            room = option.rect.width() - 2 * _EDGE_PX - n_dots * scaled(_DOT_STEP_PX) - 8
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def _paint_dots(self, painter: QPainter, option: QStyleOptionViewItem, labels: Sequence[LabelRow]) -> None:
        size, step = scaled(_DOT_PX), scaled(_DOT_STEP_PX)
        is_leftward = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, label in enumerate(reversed(labels)):
            inset = _EDGE_PX + number * step
            left = option.rect.left() + inset if is_leftward else option.rect.right() - inset - size
            painter.setBrush(label_colour(label.colour))
            painter.drawEllipse(left, option.rect.center().y() - size // 2 + 1, size, size)
        painter.restore()


def _heading_data(heading: str, role: int) -> Any:
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return heading
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
    if role == Qt.ItemDataRole.FontRole:
        font = QFont()
        font.setPixelSize(scaled(_HEADING_PX))
        font.setBold(True)
        return font
    return None


def _key(line: Line) -> str | int:
    return line if isinstance(line, str) else line.id


def _n_same(one: Sequence[str | int], other: Sequence[str | int]) -> int:
    """How many are the same at the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
