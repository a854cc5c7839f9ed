"""A window of its own beside the conversation, which stays usable: what the settings, the modes and the keys share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QScrollArea, QWidget

from gemma_desk.ui.tab_order import step

BELOW, BESIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
"""How a control stands to its words."""
ANY_WIDTH_PX = 16_777_215
"""Takes a maximum away."""
_SMALLEST_PX = (320, 360)


class PageDialog(QDialog):
    """Is arranged anew whenever there is more room or less: by its size, or by that of the text."""

    def __init__(self, parent: QWidget, object_name: str, title: str, size_px: tuple[int, int]) -> None:
        """Opens nothing yet.

        Args:
            parent: The window.
            object_name: In the style sheet.
            title: Of the window.
            size_px: Width and height where nobody chose others.
        """
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumSize(*_SMALLEST_PX)
        self.resize(*size_px)

    def arrange(self) -> None:
        """Puts things beside or below each other, as there is room."""

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes as one reads."""
        return step(self, is_next=is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line is for that line: the button that a dialog would press by itself stands elsewhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arranges for the new size."""
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """The same where the text has become larger."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.arrange()


def scrolled(page: QWidget) -> QScrollArea:
    """Gives an area in which a page scrolls up and down; the keyboard goes to what is on it."""
    page.setObjectName("SettingsPage")
    area = QScrollArea(widgetResizable=True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
