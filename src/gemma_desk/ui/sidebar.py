"""The conversations, newest first, under the days they were written on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from gemma_desk.app.library import KEPT_DAYS
from gemma_desk.store.rows import ConversationRow, LabelRow, SearchRow
from gemma_desk.ui.controls import IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.conversation_list import ConversationList
from gemma_desk.ui.keys import menu_action
from gemma_desk.ui.label_bar import LabelBar
from gemma_desk.ui.label_look import tick
from gemma_desk.ui.language import tr, tr_now
from gemma_desk.ui.search_box import SearchBox
from gemma_desk.ui.search_hits import SearchHits
from gemma_desk.ui.shelves import Shelf, on_shelf, with_headings
from gemma_desk.ui.theme import scaled

WIDTH_PX = 256
_TICK_PX = 16


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
    remove_requested = Signal(int)
    """For good, of one that was deleted."""
    label_requested = Signal(int, int, bool)
    """A conversation, a label, and whether it is given."""
    new_label_requested = Signal(int)
    """For a conversation."""

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
        self.labels = LabelBar()
        self.labels.chosen.connect(self._choose_label)
        self._kept: tuple[ConversationRow, ...] = ()
        self._deleted: tuple[ConversationRow, ...] = ()
        self._labels: tuple[LabelRow, ...] = ()
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
        layout.addLayout(row(self.labels, margins_px=(12, 0, 12, 0)))
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
        return tuple(self._list.lines.data(self._list.lines.place(row.id)) for row in self._list.lines.conversations())

    def show_conversations(
        self,
        kept: tuple[ConversationRow, ...],
        chosen_id: int | None,
        deleted: tuple[ConversationRow, ...] = (),
        labels: tuple[LabelRow, ...] = (),
    ) -> None:
        """Lists them anew and marks one. A shelf that has become empty is left."""
        self._kept, self._deleted, self._chosen_id = kept, deleted, chosen_id
        self._labels = labels
        self.labels.show_labels(labels)
        for shelf, button in self.shelf_buttons.items():
            button.setVisible(self._is_any_on(shelf))
        if not self._is_any_on(self.shelf):
            self.shelf = Shelf.CURRENT
        self._fill()

    def _is_any_on(self, shelf: Shelf) -> bool:
        if shelf is Shelf.DELETED:
            return bool(self._deleted)
        return any(each.is_archived is (shelf is Shelf.ARCHIVED) for each in self._kept)

    def show_shelf(self, shelf: Shelf) -> None:
        """Lists another shelf."""
        self.shelf = shelf
        self.search.clear()
        self._fill()

    def _fill(self) -> None:
        chosen = self.labels.chosen_id
        there = on_shelf(self.shelf, self._kept, self._deleted)
        rows = [each for each in there if chosen is None or chosen in each.labels]
        labels = {label.id: label for label in self._labels}
        self._list.show_lines([*with_headings(self.shelf, rows, date.today())], labels, self._chosen_id)
        self._shelf_name.setText(tr_now(self.shelf))
        self._shelf_words.setVisible(self.shelf is Shelf.DELETED)
        none_has_it = tr("No conversation here has this label.")
        self._empty.setText(none_has_it if chosen is not None else tr("Conversations will stand here."))
        self._show_list()

    def _choose_label(self, _: object) -> None:
        self._fill()

    def show_found(self, rows: tuple[SearchRow, ...] | None) -> None:
        """Shows what was found in place of the list; None shows the list again."""
        self._is_searching = rows is not None
        self.hits.show_hits(rows or ())
        self.hits.setVisible(bool(rows))
        self._nothing.setVisible(rows == ())
        self._show_list()

    def show_elsewhere(self, conversation_ids: frozenset[int]) -> None:
        """Says which are open in other windows: going over one with the arrow keys leaves them there."""
        self._elsewhere = conversation_ids
        self._list.lines.show_elsewhere(conversation_ids)

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
        self._list.mark(conversation_id)

    def step(self, by: int) -> None:
        """Opens the one below the one shown, or above it."""
        shown = [each.id for each in self._list.lines.conversations()]
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
        self._list.edit_title(self._chosen_id)

    def _show_list(self) -> None:
        self._head.setVisible(not self._is_searching and self.shelf is not Shelf.CURRENT)
        self._list.setVisible(not self._is_searching and not self._list.is_empty)
        self._empty.setVisible(not self._is_searching and self._list.is_empty)

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

    def _make_list(self) -> ConversationList:
        entries = ConversationList()
        entries.reached.connect(self._choose)
        entries.taken.connect(self._take)
        entries.delete_requested.connect(self._delete)
        entries.menu_requested.connect(self._open_menu)
        entries.lines.renamed.connect(self.renamed)
        return entries

    def _choose(self, conversation_id: int) -> None:
        """Gone over with the arrow keys, one that is open elsewhere stays there."""
        if conversation_id not in self._elsewhere and self.shelf is not Shelf.DELETED:
            self.chosen.emit(conversation_id)

    def _take(self, conversation_id: int) -> None:
        """By a click or Enter. What is deleted cannot be opened, so it says what can be done."""
        if self.shelf is Shelf.DELETED:
            place = self._list.visualRect(self._list.lines.place(conversation_id)).center()
            self._open_menu(conversation_id, self._list.viewport().mapToGlobal(place))
        elif conversation_id in self._elsewhere:
            self.chosen.emit(conversation_id)

    def _delete(self, conversation_id: int) -> None:
        if self.shelf is not Shelf.DELETED:
            self.delete_requested.emit(conversation_id)

    def _open_menu(self, conversation_id: int, place: QPoint) -> None:
        self.make_menu(self._row(conversation_id)).popup(place)

    def make_menu(self, conversation: ConversationRow) -> QMenu:
        """Gives what can be done with one of those listed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        known, is_pinned, is_archived = conversation.id, conversation.is_pinned, conversation.is_archived
        if conversation.deleted_at is not None:
            menu.addAction(tr("Restore", "a conversation"), lambda: self.restore_requested.emit(known))
            certain = menu.addMenu(tr("Remove for good"))
            certain.addAction(tr("Remove: nothing brings it back"), lambda: self.remove_requested.emit(known))
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
        self.fill_label_menu(menu.addMenu(tr("Labels")), conversation)
        menu.addSeparator()
        menu_action(menu, "conversation.rename", tr("Rename")).triggered.connect(lambda: self._list.edit_title(known))
        title = menu_action(menu, "conversation.title", tr("Make a title"))
        title.triggered.connect(lambda: self.title_requested.emit(known))
        menu_action(menu, "conversation.export", tr("Export…")).triggered.connect(
            lambda: self.export_requested.emit(known)
        )
        menu_action(menu, "list.delete", tr("Delete")).triggered.connect(lambda: self.delete_requested.emit(known))
        return menu

    def fill_label_menu(self, menu: QMenu, conversation: ConversationRow) -> None:
        """Offers every label, those that a conversation has ticked, and a new one."""
        for label in self._labels:
            is_given = label.id in conversation.labels
            picture = tick(label.colour, scaled(_TICK_PX), is_given=is_given)
            action = menu.addAction(picture, label.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(is_given)
            action.toggled.connect(
                lambda is_wished, known=label.id: self.label_requested.emit(conversation.id, known, is_wished)
            )
        if self._labels:
            menu.addSeparator()
        menu.addAction(tr("New label…"), lambda: self.new_label_requested.emit(conversation.id))

    def _row(self, conversation_id: int) -> ConversationRow:
        return next(row for row in (*self._kept, *self._deleted) if row.id == conversation_id)
