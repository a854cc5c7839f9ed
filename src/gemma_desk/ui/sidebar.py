"""The conversations, newest first, under the days they were written on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QMenu

from gemma_desk.store.rows import ConversationRow, SearchRow
from gemma_desk.ui.controls import IconButton, column, plain_label, row
from gemma_desk.ui.search_box import SearchBox
from gemma_desk.ui.search_hits import SearchHits
from gemma_desk.ui.shortcuts import NEW_KEY, RENAME_KEY, SEARCH_KEY, SIDE_BAR_KEY
from gemma_desk.ui.words import UNTITLED, day_section

WIDTH_PX = 256
_ID = Qt.ItemDataRole.UserRole
_ENTRY_PX, _SECTION_PX = 34, 36


class SideBar(QFrame):
    """Lists conversations; the one shown is marked."""

    chosen = Signal(int)
    new_requested = Signal()
    hide_requested = Signal()
    renamed = Signal(int, str)
    delete_requested = Signal(int)
    export_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("SideBar")
        self.setFixedWidth(WIDTH_PX)
        hide = IconButton("panel-left", "Hide the side bar", SIDE_BAR_KEY)
        hide.clicked.connect(self.hide_requested)
        new = IconButton("square-pen", "New conversation", NEW_KEY)
        new.clicked.connect(self.new_requested)
        self.search = SearchBox("Search", SEARCH_KEY)
        self.hits = SearchHits()
        self._nothing = plain_label("Nothing was found.", "secondary", wraps=True)
        self._nothing.setContentsMargins(20, 4, 20, 0)
        self._list = self._make_list()
        self._empty = plain_label("Conversations will stand here.", "secondary", wraps=True)
        self._empty.setContentsMargins(20, 4, 20, 0)
        layout = column(spacing_px=0)
        layout.addLayout(row(hide, None, new, margins_px=(8, 8, 8, 8)))
        layout.addLayout(row(self.search, margins_px=(12, 0, 12, 8)))
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._nothing)
        layout.addWidget(self.hits, 1)
        layout.addStretch()
        self.setLayout(layout)
        self.show_found(None)

    @property
    def titles(self) -> tuple[str, ...]:
        """Of the conversations, as they are listed."""
        return tuple(entry.text() for entry in self._entries())

    def show_conversations(self, conversations: tuple[ConversationRow, ...], chosen_id: int | None) -> None:
        """Lists them anew and marks one."""
        self._list.blockSignals(True)
        self._list.clear()
        section = ""
        for conversation in conversations:
            heading = day_section(date.fromtimestamp(conversation.updated_at), date.today())
            if heading != section:
                section = heading
                self._list.addItem(_section(heading))
            self._list.addItem(_entry(conversation))
        self._list.blockSignals(False)
        self._show_list()
        self.mark(chosen_id)

    def show_found(self, rows: tuple[SearchRow, ...] | None) -> None:
        """Shows what was found in place of the list; None shows the list again."""
        self._is_searching = rows is not None
        self.hits.show_hits(rows or ())
        self.hits.setVisible(bool(rows))
        self._nothing.setVisible(rows == ())
        self._show_list()

    def begin_search(self) -> None:
        """Lets what is looked for be typed."""
        self.search.setFocus()
        self.search.selectAll()

    def mark(self, conversation_id: int | None) -> None:
        """Marks the conversation that is shown."""
        self._list.blockSignals(True)
        self._list.setCurrentItem(None)
        for entry in self._entries():
            if entry.data(_ID) == conversation_id:
                self._list.setCurrentItem(entry)
        self._list.blockSignals(False)

    def rename_marked(self) -> None:
        """Lets the title of the one shown be edited in place."""
        entry = self._list.currentItem()
        if entry is not None:
            self._list.editItem(entry)

    def _show_list(self) -> None:
        self._list.setVisible(not self._is_searching and self._list.count() > 0)
        self._empty.setVisible(not self._is_searching and self._list.count() == 0)

    def _entries(self) -> list[QListWidgetItem]:
        items = [self._list.item(place) for place in range(self._list.count())]
        return [item for item in items if item.data(_ID) is not None]

    def _make_list(self) -> QListWidget:
        entries = QListWidget()
        entries.setAccessibleName("Conversations")
        entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        entries.setTextElideMode(Qt.TextElideMode.ElideRight)
        entries.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        entries.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        entries.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        entries.setMouseTracking(True)
        entries.currentItemChanged.connect(self._choose)
        entries.itemChanged.connect(lambda item: self.renamed.emit(item.data(_ID), item.text().strip()))
        entries.customContextMenuRequested.connect(self._open_menu)
        return entries

    def _choose(self, now: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        if now is not None and now.data(_ID) is not None:
            self.chosen.emit(now.data(_ID))

    def _open_menu(self, place: QPoint) -> None:
        entry = self._list.itemAt(place)
        if entry is None or entry.data(_ID) is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(f"Rename\t{RENAME_KEY}", lambda: self._list.editItem(entry))
        menu.addAction("Export…", lambda: self.export_requested.emit(entry.data(_ID)))
        menu.addAction("Delete", lambda: self.delete_requested.emit(entry.data(_ID)))
        menu.popup(self._list.viewport().mapToGlobal(place))


def _entry(conversation: ConversationRow) -> QListWidgetItem:
    entry = QListWidgetItem(conversation.title or UNTITLED)
    entry.setData(_ID, conversation.id)
    entry.setToolTip(conversation.title)
    entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsEditable)
    entry.setSizeHint(QSize(0, _ENTRY_PX))
    return entry


def _section(heading: str) -> QListWidgetItem:
    item = QListWidgetItem(heading)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setSizeHint(QSize(0, _SECTION_PX))
    font = item.font()
    font.setPixelSize(12)
    font.setBold(True)
    item.setFont(font)
    item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
    return item
