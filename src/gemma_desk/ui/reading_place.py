"""Where in the conversation somebody reads: its end, which is followed, or a message that stays where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from gemma_desk.ui.controls import IconButton
from gemma_desk.ui.language import tr

_AT_END_PX = 24
"""This near to the end counts as being there."""
_AIR_PX = 48
"""This near to an edge is not well seen."""


class ReadingPlace(QObject):
    """Moves the scroll bar of a conversation; whatever is made above, what is looked at stays."""

    moved = Signal()
    """The reader went somewhere else, or was taken there."""

    def __init__(self, area: QScrollArea, column: QWidget, readable: Callable[[], Iterable[QWidget]]) -> None:
        """Follows the end at first.

        Args:
            area: What is scrolled.
            column: Inside of it; the parent of the messages' views.
            readable: Gives the views whose height will not change any more.
        """
        super().__init__(area)
        self._area = area
        self._column = column
        self._readable = readable
        self._anchor: QWidget | None = None
        self._anchor_px = 0
        self._is_moving = False
        self.is_following = True
        """Whether it scrolls along with what is written."""
        self.to_end = self._make_to_end()
        area.verticalScrollBar().valueChanged.connect(self._notice_reader)
        area.verticalScrollBar().rangeChanged.connect(self.hold)

    @property
    def top_px(self) -> int:
        """The first line seen, in the column."""
        return self._area.verticalScrollBar().value() - self._column.y()

    @property
    def bottom_px(self) -> int:
        """The first line not seen any more."""
        return self.top_px + self._area.viewport().height()

    def go_to_end(self) -> None:
        """Goes to the end and follows from now on."""
        self.is_following = True
        self._follow()
        self.moved.emit()

    def hold(self) -> None:
        """Follows, or keeps what the reader looks at where it is, whatever is made above it."""
        if self._anchor is not None and not self.is_following:
            self._move(self._area.verticalScrollBar().value() + self._anchor.y() - self._anchor_px)
            self._anchor_px = self._anchor.y()
        elif not self.is_following:
            self._set_anchor()
        self._follow()

    def hold_at(self, turn: QWidget) -> None:
        """Keeps one message where it is from now on."""
        self._anchor, self._anchor_px = turn, turn.y()

    def let_go(self, turn: QWidget) -> None:
        """A message's view goes."""
        if turn is self._anchor:
            self._anchor = None

    def show_line(self, turn: QWidget, view: QWidget, y_px: int) -> None:
        """Brings a line of something inside a message into view, if it is not well seen: a third from the top."""
        self.is_following = False
        line_px = view.mapTo(self._area.widget(), QPoint(0, y_px)).y()
        value, height = self._area.verticalScrollBar().value(), self._area.viewport().height()
        if not value + _AIR_PX <= line_px <= value + height - _AIR_PX:
            self._move(line_px - height // 3)
        self.hold_at(turn)
        self._offer_end()
        self.moved.emit()

    def scroll_by(self, down_px: int, turn: QWidget) -> None:
        """Moves on, and keeps a message where it is then."""
        self.is_following = False
        self._move(self._area.verticalScrollBar().value() + down_px)
        self.hold_at(turn)
        self._offer_end()

    def place_button(self) -> None:
        """Keeps the way to the end in its corner."""
        area, button = self._area, self.to_end
        button.move((area.width() - button.width()) // 2, area.height() - button.height() - 8)

    def _notice_reader(self, value: int) -> None:
        if not self._is_moving:
            self.is_following = value >= self._area.verticalScrollBar().maximum() - _AT_END_PX
            self._set_anchor()
            self.moved.emit()
        self._offer_end()

    def _set_anchor(self) -> None:
        """Takes the first message in view. One not written yet will be as high as it is only then."""
        top_px, bottom_px = self.top_px, self.bottom_px
        in_view = [turn for turn in self._readable() if turn.geometry().bottom() > top_px and turn.y() < bottom_px]
        self._anchor = min(in_view, key=QWidget.y, default=None)
        self._anchor_px = self._anchor.y() if self._anchor is not None else 0

    def _follow(self) -> None:
        if self.is_following:
            self._move(self._area.verticalScrollBar().maximum())
        self._offer_end()

    def _offer_end(self) -> None:
        bar = self._area.verticalScrollBar()
        self.to_end.setVisible(not self.is_following and bar.value() < bar.maximum())

    def _move(self, value: int) -> None:
        self._is_moving = True
        self._area.verticalScrollBar().setValue(value)
        self._is_moving = False

    def _make_to_end(self) -> IconButton:
        button = IconButton("arrow-down", tr("Go to the end"))
        button.setParent(self._area)
        button.setProperty("kind", "float")
        button.hide()
        button.clicked.connect(self.go_to_end)
        return button
