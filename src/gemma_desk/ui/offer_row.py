"""What could be asked about and is at hand: the clipboard's picture, the text that is selected. Never taken unasked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QWidget

from gemma_desk.ui.controls import TextButton
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.language import tr
from gemma_desk.ui.quoting import as_quote

_SELECTION = QClipboard.Mode.Selection


class OfferRow(QWidget):
    """A button for each; hidden where there is none."""

    picture_taken = Signal(object)
    """The clipboard's content, a `QMimeData`."""
    text_taken = Signal(str)
    """As a quotation in Markdown."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = TextButton(tr("Use the clipboard's picture"), "image")
        self.text = TextButton(tr("Quote the selected text"), "text-quote")
        self.picture.clicked.connect(self._take_picture)
        self.text.clicked.connect(self._take_text)
        layout = FlowLayout(8)
        layout.addWidget(self.picture)
        layout.addWidget(self.text)
        self.setLayout(layout)
        self.hide()

    def look(self) -> None:
        """Offers what there is now; only that it is there is looked at."""
        clipboard = QGuiApplication.clipboard()
        copied = clipboard.mimeData()  # none on a display without a clipboard
        selected = clipboard.mimeData(_SELECTION) if clipboard.supportsSelection() else None
        self.picture.setVisible(copied is not None and copied.hasImage())
        self.text.setVisible(selected is not None and selected.hasText())
        self.setVisible(not (self.picture.isHidden() and self.text.isHidden()))

    def _take_picture(self) -> None:
        self.picture_taken.emit(QGuiApplication.clipboard().mimeData())
        self._took(self.picture)

    def _take_text(self) -> None:
        self.text_taken.emit(as_quote(QGuiApplication.clipboard().text(_SELECTION)) + "\n\n")
        self._took(self.text)

    def _took(self, button: TextButton) -> None:
        button.hide()
        self.setVisible(not (self.picture.isHidden() and self.text.isHidden()))
