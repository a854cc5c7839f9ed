"""Between the labels in the side bar and in menus, the library, and the dialog that asks for one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from gemma_desk.app.library import Library
from gemma_desk.store.rows import LabelRow
from gemma_desk.ui.label_dialog import LabelDialog
from gemma_desk.ui.label_look import LABEL_COLOURS
from gemma_desk.ui.language import tr
from gemma_desk.ui.library_presenter import LibraryPresenter
from gemma_desk.ui.page import Page
from gemma_desk.ui.sidebar import SideBar


class LabelPresenter(QObject):
    """Gives, makes, changes and deletes labels."""

    def __init__(self, library: Library, side: SideBar, page: Page, conversations: LibraryPresenter) -> None:
        super().__init__(page)
        self._library = library
        self._side = side
        self._page = page
        self._conversations = conversations
        side.label_requested.connect(library.label)
        side.new_label_requested.connect(self.make)
        side.labels.change_requested.connect(self.change)
        side.labels.delete_requested.connect(self.delete)

    def open_menu(self) -> None:
        """Offers the labels for the conversation shown."""
        shown = [row for row in self._library.conversations if row.id == self._conversations.open_id]
        if shown:
            menu = QMenu(self._page)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._side.fill_label_menu(menu, shown[0])
            header = self._page.header
            menu.popup(header.mapToGlobal(QPoint(header.width() // 2, header.height())))

    def make(self, conversation_id: int) -> None:
        """Asks for a new label and gives it to a conversation."""
        used = [label.colour for label in self._library.labels]
        colour = min(LABEL_COLOURS, key=used.count)
        self._ask(
            tr("New label"), "", colour, lambda name, chosen: self._library.add_label(name, chosen, conversation_id)
        )

    def change(self, label: LabelRow) -> None:
        """Asks for another name and colour."""
        self._ask(tr("Change the label"), label.name, label.colour, partial(self._change, label))

    def delete(self, label: LabelRow) -> None:
        """Deletes at once and offers to take it back."""
        words = tr("Deleted the label “{name}”", name=label.name)
        self._library.delete_label(label, lambda take_back: self._page.undo.offer(words, take_back))

    def _change(self, label: LabelRow, name: str, colour: str) -> None:
        if (name, colour) == (label.name, label.colour):
            return
        self._library.change_label(label.id, name, colour)
        words = tr("Changed the label “{name}”", name=name)
        self._page.undo.offer(words, partial(self._library.change_label, label.id, label.name, label.colour))

    def _ask(self, title: str, name: str, colour: str, then: Callable[[str, str], None]) -> None:
        dialog = LabelDialog(self._page.window(), title, name, colour)
        dialog.named.connect(then)
        dialog.show()
