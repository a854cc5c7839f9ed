"""What a right click on a text offers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from gemma_desk.ui.language import tr


class TextMenu(QMenu):
    """Copies what is selected, or the link under the pointer; others add what else there is. Gone once closed."""

    copy_requested = Signal()

    def __init__(self, parent: QWidget, *, has_selection: bool, link: str) -> None:
        """Makes the menu, with what every text has.

        Args:
            parent: The text.
            has_selection: Whether there is something to copy.
            link: Address under the pointer; empty where there is none.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link = link
        self.addAction(tr("Copy"), self.copy_requested.emit).setEnabled(has_selection)
        if link:
            self.addAction(tr("Copy link"), self._copy_link)

    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._link)
