"""A layout that sets its widgets in lines, like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget, QWidgetItem


class FlowLayout(QLayout):
    """Fills lines from where they begin, or up to their end where `is_trailing`; begins another when one is full."""

    def __init__(self, spacing_px: int = 8, *, lines_px: int | None = None, is_trailing: bool = False) -> None:
        """Makes it empty.

        Args:
            spacing_px: Between widgets.
            lines_px: Between lines; None for as much.
            is_trailing: Fills lines up to their end.
        """
        super().__init__()
        self._lines_px = spacing_px if lines_px is None else lines_px
        self._items: list[QLayoutItem] = []
        self._is_trailing = is_trailing
        self.setSpacing(spacing_px)
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """See `QLayout.addWidget`. The item is made here: one that Qt makes would be left when the layout goes."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        """See `QLayout.addItem`."""
        self._items.append(item)

    def insert(self, place: int, widget: QWidget) -> None:
        """Adds a widget in front of others."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())

    def count(self) -> int:
        """See `QLayout.count`."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """See `QLayout.itemAt`."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """See `QLayout.takeAt`."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Does not take more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """See `QLayout.heightForWidth`."""
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        return sum(_height(line) for line in lines) + self._lines_px * max(len(lines) - 1, 0)

    def minimumSize(self) -> QSize:
        """As wide as the widest widget has to be."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def sizeHint(self) -> QSize:
        """As wide as the widest widget wants to be."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.sizeHint())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Sets the widgets in their lines."""
        super().setGeometry(rect)
        rect = rect.marginsRemoved(self.contentsMargins())
        top = rect.top()
        for line in self._lines(rect.width()):
            self._place(line, rect, top)
            top += _height(line) + self._lines_px

    @property
    def _way(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent is not None else QGuiApplication.layoutDirection()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        taken_px = 0
        for item in self._items:
            item_px = item.sizeHint().width()
            taken_px += self.spacing() + item_px
            if lines and taken_px <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
                taken_px = item_px
        return lines

    def _width(self, line: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in line) + self.spacing() * (len(line) - 1)

    def _place(self, line: list[QLayoutItem], rect: QRect, top: int) -> None:
        left = rect.right() + 1 - self._width(line) if self._is_trailing else rect.left()
        for item in line:
            size = item.sizeHint().boundedTo(QSize(rect.width(), 1 << 20))
            place = QRect(QPoint(max(left, rect.left()), top), size)
            item.setGeometry(QStyle.visualRect(self._way, rect, place))
            left += size.width() + self.spacing()


def _height(line: list[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in line)
