"""A read-only text view as high as its text: it never scrolls, never loads anything and asks before it opens a link."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import QMimeData, QSize, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPixmap,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from gemma_desk.ui.language import tr
from gemma_desk.ui.rendering.copying import joined
from gemma_desk.ui.rendering.links import ask_and_open
from gemma_desk.ui.rendering.selecting import beyond, clear_others, cursor_over, drag_to, scrolled_together, select_all
from gemma_desk.ui.rendering.text_menu import TextMenu
from gemma_desk.ui.rendering.writer import INDENT_PX

_REMOVED_AT_ONCE = 40_000
"""Characters: three times as many, in a table, take 0.1 s."""
_BY_ITSELF = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The keyboard goes to another window or a menu, or is back from there."""


class _Nothing(QTextBrowser):
    """A text of which nothing is selected."""

    def createMimeDataFromSelection(self) -> QMimeData:
        return super().createMimeDataFromSelection()


class FlowingText(QTextBrowser):
    """Shows one document at its full height."""

    menu_opened = Signal(object)
    """By a right click; whoever has more to offer adds it."""
    keyboard_shown = Signal(bool)
    """Whether it is to be seen that the keyboard is here: it came by a key, and not by the pointer."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(INDENT_PX)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.anchorClicked.connect(self._follow)
        self._least_px = 0
        self._selected: tuple[int, int] | None = None
        """Where a selection began and where it ended, while it is written anew."""
        self.setFixedHeight(0)

    @property
    def is_whole(self) -> bool:
        """Whether all of it is written, and is not about to be written anew."""
        return True

    def be_whole(self) -> None:
        """Writes at once what of it is still to be written."""

    def hold_still(self) -> None:
        """Is not less high while it is written anew, so that nothing below it moves, and keeps what is selected."""
        self._least_px = self.height()
        cursor = self.textCursor()
        if cursor.hasSelection() and self._selected is None:
            self._selected = cursor.anchor(), cursor.position()

    def take_some_away(self) -> bool:
        """Takes away the end of what is to be written anew, where it was laid out; whether something is left."""
        n_chars = self.document().characterCount()
        if n_chars <= _REMOVED_AT_ONCE:
            self.take_all_away()
            return False
        self.clear_from(n_chars - _REMOVED_AT_ONCE)
        return True

    def take_all_away(self) -> None:
        """Clears the document, which is laid out as wide as there is room from now on."""
        self.clear()
        if self.document().textWidth() >= 0:  # else it has not been laid out yet
            self.document().setTextWidth(self.viewport().width())

    def clear_from(self, position: int) -> QTextCursor:
        """Removes what stands behind a position; gives a cursor there."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return cursor

    def let_go(self) -> None:
        """Is as high as its text again."""
        if self._least_px:
            self._least_px = 0
            self._fit(self.document().size())
        if self._selected is not None and not self.textCursor().hasSelection():
            self.setTextCursor(cursor_over(self.document(), *self._selected))
        self._selected = None

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Refuses: nothing that a text names is ever read or fetched."""
        nothing = QPixmap(1, 1)
        nothing.fill(Qt.GlobalColor.transparent)
        # Kept by the document, or it would ask again at each layout.
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), nothing)
        return nothing

    def inset(self, margin_px: int) -> None:
        """Keeps the text this far from both sides."""
        self.setViewportMargins(margin_px, 0, margin_px, 0)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copies what is selected here and in the texts around: as it reads, and as HTML without this window's look."""
        if known := beyond(self):
            return self.make_mime(*known.copied())
        cursors = [text.textCursor() for text in scrolled_together(self)]
        return self.make_mime(*joined(cursor for cursor in cursors if cursor.hasSelection()))

    def copy(self) -> None:
        """Copies what is selected, also where a text is just being written anew."""
        for text in scrolled_together(self):
            text.be_whole()
        super().copy()

    def make_mime(self, text: str, markup: str = "") -> QMimeData:
        """Makes data for the clipboard.

        WORKAROUND PySide6 6.11.3: the clipboard frees its data after Python has gone, and a QMimeData made in Python
        then ends the program with a segmentation fault. So Qt makes it, of nothing: of what is selected here it would
        make four formats first, which takes seconds where that is much.
        """
        mime = _Nothing().createMimeDataFromSelection()
        mime.html()  # has it filled now, not when somebody asks
        mime.clear()
        mime.setText(text)
        if markup:
            mime.setHtml(markup)
        return mime

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins to select anew: what was selected in the texts around is let go."""
        self.keyboard_shown.emit(False)
        if event.button() == Qt.MouseButton.LeftButton:
            clear_others(self)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Selects on into the texts that the pointer is dragged over."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            drag_to(self, event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Selects the whole text; asked for again, the whole conversation. Copies."""
        if event.matches(QKeySequence.StandardKey.SelectAll) and self._is_all_selected():
            select_all(self)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Opens a menu of our own: Qt's has an entry for links where there is none."""
        has_selection = any(text.textCursor().hasSelection() for text in scrolled_together(self))
        menu = TextMenu(self, has_selection=has_selection, link=self.anchorAt(event.pos()))
        menu.copy_requested.connect(self.copy)
        self.menu_opened.emit(menu)
        menu.addSeparator()
        menu.addAction(tr("Select all"), self.selectAll)
        menu.popup(event.globalPos())

    def _is_all_selected(self) -> bool:
        cursor = self.textCursor()
        return cursor.selectionEnd() - cursor.selectionStart() == self.document().characterCount() - 1

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as the text."""
        return QSize(200, self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the transcript."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells how the keyboard came."""
        super().focusInEvent(event)
        if event.reason() not in _BY_ITSELF:
            self.keyboard_shown.emit(event.reason() != Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keeps the selection when a menu opens, drops it when another text is chosen."""
        super().focusOutEvent(event)
        if event.reason() not in _BY_ITSELF:
            self.keyboard_shown.emit(False)
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason):
            clear_others(self)
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(max(ceil(size.height()), self._least_px))

    def _follow(self, url: QUrl) -> None:
        ask_and_open(self, url)
