"""Shows on demand what is really sent for an attachment."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu, QWidgetAction

from gemma_desk.chat.message import Attachment
from gemma_desk.ui.controls import IconButton, plain_label
from gemma_desk.ui.language import tr
from gemma_desk.ui.words import receipt_in_full

_WIDEST_PX = 360
_PADDING_PX = 12


class ReceiptButton(IconButton):
    """Opens the receipt of one or more attachments; Esc or a click elsewhere closes it."""

    def __init__(self, size_px: int) -> None:
        super().__init__("info", tr("What is sent of it"), size_px=size_px)
        self.text = ""
        self.clicked.connect(self._open)
        self.setEnabled(False)

    def show_for(self, *attachments: Attachment) -> None:
        """Keeps what will be shown; can be pressed where there is something."""
        self.text = "\n\n".join(map(receipt_in_full, attachments))
        self.setEnabled(bool(attachments))

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = QWidgetAction(menu)
        action.setDefaultWidget(self._label())
        menu.addAction(action)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _label(self) -> QLabel:
        label = plain_label(self.text, wraps=True)
        label.setAccessibleName(self.text)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setContentsMargins(*[_PADDING_PX] * 4)
        widest = label.fontMetrics().boundingRect(0, 0, _WIDEST_PX, 10_000, Qt.TextFlag.TextWordWrap, self.text)
        label.setFixedWidth(widest.width() + 2 * _PADDING_PX + 4)
        return label
