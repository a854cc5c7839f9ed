"""Links are shown in full and opened only after a yes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from gemma_desk.ui.language import tr
from gemma_desk.ui.rendering.markdown import is_link


def ask_and_open(parent: QWidget, url: QUrl) -> None:
    """Shows where a link leads and opens it in the browser when the user says so."""
    address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    if not is_link(address):
        return
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Open this link?"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("This link leads out of Gemma Desk, into your browser."))
    box.setInformativeText(address)
    opener = box.addButton(tr("Open"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(tr("Stay here"), QMessageBox.ButtonRole.RejectRole))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    opener.clicked.connect(lambda: QDesktopServices.openUrl(url))
    box.open()
