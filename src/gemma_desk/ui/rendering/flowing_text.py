"""A read-only text view as high as its text: it never scrolls, never loads anything and asks before it opens a link."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import QMimeData, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import QFocusEvent, QPixmap, QTextDocument, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser

from gemma_desk.ui.rendering.links import ask_and_open
from gemma_desk.ui.rendering.writer import INDENT_PX


class FlowingText(QTextBrowser):
    """Shows one document at its full height."""

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
        self.setFixedHeight(0)

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
        """Copies plain text: colours and sizes of this window are nothing to paste elsewhere.

        WORKAROUND PySide6 6.11.3: the clipboard frees its data after Python has gone, and a QMimeData made in Python
        then ends the program with a segmentation fault. So Qt makes it, and its formats are replaced.
        """
        mime = super().createMimeDataFromSelection()
        mime.html()  # has it filled now, not when somebody asks
        mime.clear()
        mime.setText(self.textCursor().selection().toPlainText())
        return mime

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as the text."""
        return QSize(200, self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the transcript."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keeps the selection when a menu opens, drops it when another text is chosen."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason):
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(ceil(size.height()))

    def _follow(self, url: QUrl) -> None:
        ask_and_open(self, url)
