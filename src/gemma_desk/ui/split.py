"""Side bar and page beside each other; in a narrow window the side bar lies over the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

NARROW_PX = 640
SHARED_NARROW_PX = 1000
"""The same for a window beside another one: half of most screens is for reading."""


class Split(QWidget):
    """Places two widgets. What is wished for when there is room is remembered while there is none."""

    side_changed = Signal(bool)
    """Whether the side bar is seen."""

    def __init__(self, side: QWidget, page: QWidget, *, is_side_wished: bool) -> None:
        super().__init__()
        self._side = side
        self._page = page
        self.is_side_wished = is_side_wished
        self._narrow_px = NARROW_PX
        self._is_side_over = False
        page.setParent(self)
        side.setParent(self)

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for both."""
        return self.width() < self._narrow_px

    @property
    def is_side_shown(self) -> bool:
        """Whether the side bar is seen."""
        return self._is_side_over if self.is_narrow else self.is_side_wished

    def toggle_side(self) -> None:
        """Shows or hides the side bar."""
        if self.is_narrow:
            self._is_side_over = not self._is_side_over
        else:
            self.is_side_wished = not self.is_side_wished
        self._place()

    def show_side(self) -> None:
        """Shows the side bar, if it is hidden."""
        if not self.is_side_shown:
            self.toggle_side()

    def favour_page(self) -> None:
        """Lets the side bar take room beside the page only in a wide window: this one shares the screen."""
        self._narrow_px = SHARED_NARROW_PX
        self._place()

    def close_side_over(self) -> None:
        """Takes the side bar away where it lies over the page."""
        self._is_side_over = False
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places both anew."""
        super().resizeEvent(event)
        self._is_side_over = self._is_side_over and self.is_narrow
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """The side bar stands where lines begin."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _place(self) -> None:
        is_shown = self.is_side_shown
        side_px = self._side.width()
        left = side_px if is_shown and not self.is_narrow else 0
        way = self.layoutDirection()
        side, page = QRect(0, 0, side_px, self.height()), QRect(left, 0, self.width() - left, self.height())
        self._side.setGeometry(QStyle.visualRect(way, self.rect(), side))
        self._page.setGeometry(QStyle.visualRect(way, self.rect(), page))
        self._side.setVisible(is_shown)
        self._side.raise_()
        self.side_changed.emit(is_shown)
