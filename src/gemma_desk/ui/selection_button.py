"""Chooses which pages of a document, or which part of a video, are sent."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton

from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.media.prepared import Prepared
from gemma_desk.ui.controls import IconButton
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.part_dialog import PartDialog

_PAGES = tr_later("Which pages? For example 1-3, 7. Nothing means all of them.")
_PDF, _PDF_WITHIN_BYTES = b"%PDF-", 1024
_WAYS = {
    "": tr_later("As each page needs"),
    "text": tr_later("As text"),
    "pictures": tr_later("As pictures"),
    "both": tr_later("As text and pictures"),
}


class SelectionButton(IconButton):
    """Stands on the chips of documents with pages, and of videos."""

    chosen = Signal(str)
    """See `Attachment.selection`."""

    def __init__(self, detail_menu: QMenu) -> None:
        """Offers what `detail_menu` does as well, since a chip has no room for two buttons."""
        super().__init__("chevron-down", tr("Pages"), size_px=20)
        self.setProperty("kind", "detail")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.fix_size(QSize(72, 20), 12)
        self._detail_menu = detail_menu
        self._pages, self._way = "", ""
        self._video: Prepared | None = None
        self._menu = QMenu(self)
        self._menu.setLayoutDirection(QGuiApplication.layoutDirection())
        self.setMenu(self._menu)
        self.hide()

    def show_for(self, prepared: Prepared) -> None:
        """Shows what is chosen of an attachment; hidden where there is nothing to choose."""
        attachment = prepared.attachment
        self._video = prepared if attachment.kind is MediaKind.VIDEO else None
        is_paged = attachment.kind is MediaKind.DOCUMENT and prepared.thumbnail is not None
        self._show(attachment.selection, is_shown=self._video is not None or is_paged)

    def offer(self, data: bytes, selection: str) -> None:
        """Lets something else be chosen of a file that was refused as it is: of a PDF, or of a video seen before."""
        self._show(selection, is_shown=self._video is not None or _PDF in data[:_PDF_WITHIN_BYTES])

    def _show(self, selection: str, *, is_shown: bool) -> None:
        self._pages, _, self._way = selection.partition("as ")
        self._pages = self._pages.strip()
        self.setText(tr("Part") if self._video else tr("Pages"))
        self._fill()
        self.setVisible(is_shown)

    def choose(self, pages: str, way: str) -> None:
        """Takes a choice."""
        self.chosen.emit(" ".join(filter(None, (pages.strip(), f"as {way}" if way else ""))))

    def _fill(self) -> None:
        self._menu.clear()
        if self._video is not None:
            self._menu.addAction(tr("Choose a part…")).triggered.connect(self._ask_part)
            return
        self._menu.addAction(tr("Choose pages…")).triggered.connect(self._ask_pages)
        self._menu.addSeparator()
        for way, words in _WAYS.items():
            action = self._menu.addAction(tr_now(words))
            action.setCheckable(True)
            action.setChecked(way == self._way)
            action.triggered.connect(lambda _=False, way=way: self.choose(self._pages, way))
        self._menu.addSeparator()
        self._menu.addMenu(self._detail_menu).setText(tr("Detail of pages drawn"))

    def _ask_part(self) -> None:
        assert self._video is not None
        video = self._video.attachment
        part = seconds_sent(video)
        dialog = PartDialog(self.window(), video.name, self._video.strip, video.receipt.seconds, part)
        dialog.chosen.connect(self.chosen)
        dialog.open()

    def _ask_pages(self) -> None:
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle(tr("Pages"))
        dialog.setLabelText(tr_now(_PAGES))
        dialog.setTextValue(self._pages)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(lambda text: self.choose(text, self._way))
        dialog.open()


def seconds_sent(video: Attachment) -> tuple[float, float]:
    """Where the part of a video that is sent begins and ends: each picture stands for a second."""
    seen = [piece.start_s for piece in video.pieces if piece.kind is MediaKind.IMAGE]
    return seen[0], min(seen[-1] + 1.0, video.receipt.seconds)
