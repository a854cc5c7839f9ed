"""What could be asked about and is at hand: what was copied, the text that is selected. Never taken unasked.

Only X11 and Wayland tell what is selected in another program; elsewhere it is copied first.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QWidget

from gemma_desk.ui.controls import TextButton
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.language import tr
from gemma_desk.ui.quoting import as_quote

_COPIED, _SELECTED = QClipboard.Mode.Clipboard, QClipboard.Mode.Selection


class OfferRow(QWidget):
    """A button for each; hidden where there is none."""

    content_taken = Signal(object)
    """The clipboard's content, a picture or files, as `QMimeData`."""
    text_taken = Signal(str)
    """As a quotation in Markdown."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = TextButton(tr("Use the clipboard's picture"), "image")
        self.files = TextButton(tr("Attach the copied files"), "paperclip")
        self.selected = TextButton(tr("Quote the selected text"), "text-quote")
        self.copied = TextButton(tr("Quote the copied text"), "text-quote")
        self._buttons = (self.picture, self.files, self.selected, self.copied)
        self.picture.clicked.connect(partial(self._take_content, self.picture))
        self.files.clicked.connect(partial(self._take_content, self.files))
        self.selected.clicked.connect(partial(self._take_text, self.selected, _SELECTED))
        self.copied.clicked.connect(partial(self._take_text, self.copied, _COPIED))
        layout = FlowLayout(8)
        for button in self._buttons:
            layout.addWidget(button)
        self.setLayout(layout)
        self.hide()

    def look(self) -> None:
        """Offers what there is now; only that it is there is looked at."""
        clipboard = QGuiApplication.clipboard()
        copied = clipboard.mimeData()  # none on a display without a clipboard
        selected = clipboard.mimeData(_SELECTED) if clipboard.supportsSelection() else None
        has_picture, has_files = copied is not None and copied.hasImage(), copied is not None and copied.hasUrls()
        self.picture.setVisible(has_picture)
        self.files.setVisible(has_files and not has_picture)
        self.selected.setVisible(selected is not None and selected.hasText())
        self.copied.setVisible(copied is not None and copied.hasText() and not has_picture and not has_files)
        self._show_if_any()

    def _take_content(self, button: TextButton) -> None:
        self.content_taken.emit(QGuiApplication.clipboard().mimeData())
        self._took(button)

    def _take_text(self, button: TextButton, mode: QClipboard.Mode) -> None:
        self.text_taken.emit(as_quote(QGuiApplication.clipboard().text(mode)) + "\n\n")
        self._took(button)

    def _took(self, button: TextButton) -> None:
        button.hide()
        self._show_if_any()

    def _show_if_any(self) -> None:
        self.setHidden(all(button.isHidden() for button in self._buttons))
