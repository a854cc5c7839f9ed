"""The conversations, newest first, under the days they were written on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidgetItem, QMenu, QWidget

from gemma_desk.app.library import KEPT_DAYS
from gemma_desk.store.rows import ConversationRow, SearchRow
from gemma_desk.ui.controls import IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.keys import BoundKeys, menu_action
from gemma_desk.ui.language import tr, tr_now
from gemma_desk.ui.long_list import LongList
from gemma_desk.ui.search_box import SearchBox
from gemma_desk.ui.search_hits import SearchHits
from gemma_desk.ui.shelves import Shelf, on_shelf, with_headings
from gemma_desk.ui.theme import scaled
from gemma_desk.ui.words import untitled

WIDTH_PX = 256
_ID = Qt.ItemDataRole.UserRole
_ENTRY_PX, _SECTION_PX = 34, 36


class SideBar(QFrame):
    """Lists conversations; the one shown is marked."""

    chosen = Signal(int)
    new_requested = Signal()
    window_requested = Signal(int)
    """A conversation is to have a window of its own."""
    hide_requested = Signal()
    renamed = Signal(int, str)
    title_requested = Signal(int)
    delete_requested = Signal(int)
    export_requested = Signal(int)
    pin_requested = Signal(int, bool)
    archive_requested = Signal(int, bool)
    restore_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("SideBar")
        self.setFixedWidth(WIDTH_PX)
        hide = IconButton("panel-left", tr("Hide the side bar"), "window.side")
        hide.clicked.connect(self.hide_requested)
        new = IconButton("square-pen", action="conversation.new")
        new.clicked.connect(self.new_requested)
        self.search = SearchBox(tr("Search"), "search")
        self.hits = SearchHits()
        self._nothing = plain_label(tr("Nothing was found."), "secondary", wraps=True)
        self._nothing.setContentsMargins(20, 4, 20, 0)
        self._list = self._make_list()
        self._kept: tuple[ConversationRow, ...] = ()
        self._deleted: tuple[ConversationRow, ...] = ()
        self._chosen_id: int | None = None
        self._elsewhere: frozenset[int] = frozenset()
        self.shelf = Shelf.CURRENT
        self._head = self._make_head()
        self.shelf_buttons = {
            Shelf.ARCHIVED: TextButton(tr_now(Shelf.ARCHIVED), "shelf", "archive"),
            Shelf.DELETED: TextButton(tr_now(Shelf.DELETED), "shelf", "trash-2"),
        }
        for shelf, button in self.shelf_buttons.items():
            button.clicked.connect(lambda _=False, shelf=shelf: self.show_shelf(shelf))
        self._empty = plain_label(tr("Conversations will stand here."), "secondary", wraps=True)
        self._empty.setContentsMargins(20, 4, 20, 0)
        layout = column(spacing_px=0)
        layout.addLayout(row(hide, None, new, margins_px=(8, 8, 8, 8)))
        layout.addLayout(row(self.search, margins_px=(12, 0, 12, 8)))
        layout.addWidget(self._head)
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._nothing)
        layout.addWidget(self.hits, 1)
        layout.addStretch()
        layout.addLayout(row(*self.shelf_buttons.values(), None, spacing_px=4, margins_px=(12, 4, 12, 8)))
        self.setLayout(layout)
        self.show_found(None)

    @property
    def titles(self) -> tuple[str, ...]:
        """Of the conversations, as they are listed now."""
        return tuple(entry.text() for entry in self._entries())

    def changeEvent(self, event: QEvent) -> None:
        """Makes room for titles of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._list.blockSignals(True)
            for entry in self._entries():
                entry.setSizeHint(QSize(0, scaled(_ENTRY_PX)))
            self._list.blockSignals(False)

    def show_conversations(
        self,
        kept: tuple[ConversationRow, ...],
        chosen_id: int | None,
        deleted: tuple[ConversationRow, ...] = (),
    ) -> None:
        """Lists them anew and marks one. A shelf that has become empty is left."""
        self._kept, self._deleted, self._chosen_id = kept, deleted, chosen_id
        for shelf, button in self.shelf_buttons.items():
            button.setVisible(bool(on_shelf(shelf, kept, deleted)))
        if not on_shelf(self.shelf, kept, deleted):
            self.shelf = Shelf.CURRENT
        self._fill()

    def show_shelf(self, shelf: Shelf) -> None:
        """Lists another shelf."""
        self.shelf = shelf
        self.search.clear()
        self._fill()

    def _fill(self) -> None:
        rows = on_shelf(self.shelf, self._kept, self._deleted)
        self._list.blockSignals(True)
        self._list.show_values(tuple(with_headings(self.shelf, rows, date.today())), self._make_entry)
        self._list.blockSignals(False)
        self._shelf_name.setText(tr_now(self.shelf))
        self._shelf_words.setVisible(self.shelf is Shelf.DELETED)
        self._show_list()
        self.mark(self._chosen_id)

    def show_found(self, rows: tuple[SearchRow, ...] | None) -> None:
        """Shows what was found in place of the list; None shows the list again."""
        self._is_searching = rows is not None
        self.hits.show_hits(rows or ())
        self.hits.setVisible(bool(rows))
        self._nothing.setVisible(rows == ())
        self._show_list()

    def show_elsewhere(self, conversation_ids: frozenset[int]) -> None:
        """Says which are open in other windows: going over one with the arrow keys leaves them there."""
        changed = self._elsewhere ^ conversation_ids
        self._elsewhere = conversation_ids
        for conversation_id in changed:
            entry = self._entry_of(conversation_id)
            if entry is not None:
                self._dress(entry)

    def say_again(self) -> None:
        """Lists them under headings of the language of now."""
        self._fill()

    def begin_search(self) -> None:
        """Lets what is looked for be typed."""
        self.search.setFocus()
        self.search.selectAll()

    def mark(self, conversation_id: int | None) -> None:
        """Marks the conversation that is shown."""
        self._chosen_id = conversation_id
        self._list.blockSignals(True)
        self._list.setCurrentItem(self._entry_of(conversation_id) if conversation_id is not None else None)
        self._list.blockSignals(False)

    def step(self, by: int) -> None:
        """Opens the one below the one shown, or above it."""
        shown = [entry.data(_ID) for entry in self._entries()]
        place = shown.index(self._chosen_id) + by if self._chosen_id in shown else 0
        if self.shelf is not Shelf.DELETED and 0 <= place < len(shown):
            self.chosen.emit(shown[place])

    def toggle_pin(self) -> None:
        """Pins the one shown, or takes the pin away."""
        row = self._chosen_row
        if row is not None and not row.is_archived:
            self.pin_requested.emit(row.id, not row.is_pinned)

    def toggle_archived(self) -> None:
        """Archives the one shown, or takes it out of the archive."""
        row = self._chosen_row
        if row is not None:
            self.archive_requested.emit(row.id, not row.is_archived)

    @property
    def _chosen_row(self) -> ConversationRow | None:
        return next((row for row in self._kept if row.id == self._chosen_id), None)

    def rename_marked(self) -> None:
        """Lets the title of the one shown be edited in place."""
        entry = self._list.currentItem()
        if entry is not None:
            self._list.editItem(entry)

    def _show_list(self) -> None:
        self._head.setVisible(not self._is_searching and self.shelf is not Shelf.CURRENT)
        self._list.setVisible(not self._is_searching and self._list.count() > 0)
        self._empty.setVisible(not self._is_searching and self._list.count() == 0)

    def _make_head(self) -> QWidget:
        """Stands above what is archived or deleted: the way back, and what it is."""
        back = IconButton("arrow-left", tr("Back to the conversations"), size_px=28)
        back.clicked.connect(lambda: self.show_shelf(Shelf.CURRENT))
        self._shelf_name = plain_label(kind="title")
        self._shelf_words = plain_label(tr("Kept for %n day(s), then removed.", "", KEPT_DAYS), "secondary", wraps=True)
        self._shelf_words.setContentsMargins(8, 0, 0, 4)
        head = QWidget()
        layout = column(spacing_px=0, margins_px=(12, 0, 12, 0))
        layout.addLayout(row(back, self._shelf_name, None, spacing_px=4))
        layout.addWidget(self._shelf_words)
        head.setLayout(layout)
        return head

    def _row(self, conversation_id: int) -> ConversationRow:
        return next(row for row in (*self._kept, *self._deleted) if row.id == conversation_id)

    def _entries(self) -> list[QListWidgetItem]:
        items = [self._list.item(place) for place in range(self._list.count())]
        return [item for item in items if item.data(_ID) is not None]

    def _make_list(self) -> LongList:
        entries = LongList()
        entries.grown.connect(self._mark_if_listed)
        entries.setAccessibleName(tr("Conversations"))
        entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        entries.setTextElideMode(Qt.TextElideMode.ElideRight)
        entries.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        entries.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        entries.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        entries.setMouseTracking(True)
        entries.currentItemChanged.connect(self._choose)
        entries.itemChanged.connect(lambda item: self.renamed.emit(item.data(_ID), item.text().strip()))
        entries.customContextMenuRequested.connect(self._open_menu)
        entries.itemClicked.connect(self._take)
        entries.itemActivated.connect(self._take)
        BoundKeys(entries, {"list.delete": self._delete_current}, Qt.ShortcutContext.WidgetShortcut)
        return entries

    def _entry_of(self, conversation_id: int) -> QListWidgetItem | None:
        return self._list.item_of(lambda value: isinstance(value, ConversationRow) and value.id == conversation_id)

    def _mark_if_listed(self) -> None:
        """The one shown may stand so far down that its entry has just been made."""
        if self._list.currentItem() is None and self._chosen_id is not None:
            self.mark(self._chosen_id)

    def _make_entry(self, value: str | ConversationRow) -> QListWidgetItem:
        if isinstance(value, str):
            return _section(value)
        entry = _entry(value)
        self._dress(entry)
        return entry

    def _choose(self, now: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        known = now.data(_ID) if now is not None else None
        if known is not None and known not in self._elsewhere and self.shelf is not Shelf.DELETED:
            self.chosen.emit(known)

    def _dress(self, entry: QListWidgetItem) -> None:
        """Says of one where it is open."""
        self._list.blockSignals(True)
        is_elsewhere = entry.data(_ID) in self._elsewhere
        entry.setToolTip(tr("{title} (open in another window)", title=entry.text()) if is_elsewhere else entry.text())
        entry.setData(Qt.ItemDataRole.AccessibleTextRole, entry.toolTip())
        self._list.blockSignals(False)

    def _delete_current(self) -> None:
        entry = self._list.currentItem()
        if entry is not None and self.shelf is not Shelf.DELETED:
            self.delete_requested.emit(entry.data(_ID))

    def _take(self, entry: QListWidgetItem) -> None:
        """By a click or Enter. What is deleted cannot be opened, so it says what can be done."""
        if self.shelf is Shelf.DELETED:
            self._open_menu(self._list.visualItemRect(entry).center())
        elif entry.data(_ID) in self._elsewhere:
            self.chosen.emit(entry.data(_ID))

    def _open_menu(self, place: QPoint) -> None:
        entry = self._list.itemAt(place)
        if entry is not None and entry.data(_ID) is not None:
            self.make_menu(self._row(entry.data(_ID))).popup(self._list.viewport().mapToGlobal(place))

    def make_menu(self, conversation: ConversationRow) -> QMenu:
        """Gives what can be done with one of those listed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        known, is_pinned, is_archived = conversation.id, conversation.is_pinned, conversation.is_archived
        if conversation.deleted_at is not None:
            menu.addAction(tr("Restore", "a conversation"), lambda: self.restore_requested.emit(known))
            return menu
        menu.addAction(tr("Open in a new window"), lambda: self.window_requested.emit(known))
        menu.addSeparator()
        if not is_archived:
            pin = menu_action(menu, "conversation.pin", tr("Unpin") if is_pinned else tr("Pin"))
            pin.triggered.connect(lambda: self.pin_requested.emit(known, not is_pinned))
        archive = menu_action(
            menu, "conversation.archive", tr("Take out of the archive") if is_archived else tr("Archive")
        )
        archive.triggered.connect(lambda: self.archive_requested.emit(known, not is_archived))
        menu.addSeparator()
        menu_action(menu, "conversation.rename", tr("Rename")).triggered.connect(lambda: self._rename(known))
        title = menu_action(menu, "conversation.title", tr("Make a title"))
        title.triggered.connect(lambda: self.title_requested.emit(known))
        menu_action(menu, "conversation.export", tr("Export…")).triggered.connect(
            lambda: self.export_requested.emit(known)
        )
        menu_action(menu, "list.delete", tr("Delete")).triggered.connect(lambda: self.delete_requested.emit(known))
        return menu

    def _rename(self, conversation_id: int) -> None:
        entry = self._entry_of(conversation_id)
        if entry is not None:
            self._list.editItem(entry)


def _entry(conversation: ConversationRow) -> QListWidgetItem:
    entry = QListWidgetItem(conversation.title or untitled())
    entry.setData(_ID, conversation.id)
    if conversation.deleted_at is None:
        entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsEditable)
    entry.setSizeHint(QSize(0, scaled(_ENTRY_PX)))
    return entry


def _section(heading: str) -> QListWidgetItem:
    item = QListWidgetItem(heading)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setSizeHint(QSize(0, scaled(_SECTION_PX)))
    font = item.font()
    font.setPixelSize(scaled(12))
    font.setBold(True)
    item.setFont(font)
    item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
    return item
