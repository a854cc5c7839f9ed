"""How large a picture is shown in a room, and what of it is in the middle.

Places in the picture are in thousandths of its sides, whatever it is shown at; points are in the room.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isclose

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

from gemma_desk.media.picture_area import GRID

ALL = QRectF(0, 0, GRID, GRID)
"""The whole picture."""
_MIDDLE = ALL.center()
ZOOM_STEP = 1.25
_MOST_ENLARGED = 8.0
_FIT_ENLARGED = 4.0
"""A small picture is not blown up farther by itself."""
_MARGIN_PX = 12


class PictureZoom:
    """Arithmetic alone; draws nothing, and whoever changes it draws again."""

    def __init__(self, room: Callable[[], QSize]) -> None:
        """Shows all of a picture in a room, which may change at any time."""
        self._room = room
        self._picture = QSizeF(1, 1)
        self._factor: float | None = None
        self.middle = _MIDDLE
        """The place in the middle of the room."""

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height, in the picture's own pixels."""
        return round(self._picture.width()), round(self._picture.height())

    @property
    def factor(self) -> float:
        """Device-independent pixels for each of the picture's own."""
        return self._factor if self._factor is not None else self._fitting

    @property
    def is_fit(self) -> bool:
        """Whether all of it is seen, at any size of the room."""
        return self._factor is None

    @property
    def can_go_farther(self) -> bool:
        """Whether not all of it is seen."""
        return self.factor > self._fitting

    @property
    def can_come_closer(self) -> bool:
        """Whether it can be enlarged."""
        return self.factor < self._closest

    @property
    def target(self) -> QRectF:
        """Where the whole picture is in the room, also what of it is out of sight."""
        size, room = self._picture * self.factor, self._room()
        left = room.width() / 2 - self.middle.x() / GRID * size.width()
        top = room.height() / 2 - self.middle.y() / GRID * size.height()
        return QRectF(QPointF(left, top), size)

    @property
    def seen(self) -> QRectF:
        """What of the picture is in sight."""
        room = self._room()
        return QRectF(self.place(QPointF(0, 0)), self.place(QPointF(room.width(), room.height()))).intersected(ALL)

    def place(self, point: QPointF) -> QPointF:
        """The place that is shown at a point."""
        target = self.target
        x = (point.x() - target.left()) / target.width() * GRID
        return QPointF(x, (point.y() - target.top()) / target.height() * GRID)

    def begin(self, picture: QSizeF) -> None:
        """Shows all of another picture, of this size in its own pixels."""
        self._picture = picture
        self.fit()

    def fit(self) -> None:
        """Shows all of it."""
        self._factor, self.middle = None, _MIDDLE

    def zoom(self, by: float, around: QPointF) -> None:
        """Comes closer or goes back; what is at a point stays there."""
        lowest = min(self._fitting, self.factor)
        self.zoom_to(min(max(self.factor * by, lowest), self._closest), around)

    def zoom_to(self, factor: float, around: QPointF) -> None:
        """Shows it at a factor; what is at a point stays there."""
        if isclose(factor, self._fitting):
            return self.fit()
        held, size, room = self.place(around), self._picture * factor, self._room()
        self._factor = factor
        self.look_at(
            QPointF(
                held.x() - (around.x() - room.width() / 2) / size.width() * GRID,
                held.y() - (around.y() - room.height() / 2) / size.height() * GRID,
            )
        )

    def look_at(self, middle: QPointF) -> None:
        """Brings a place into the middle, as far as the picture then still fills what it can."""
        size, room = self._picture * self.factor, self._room()
        self.middle = QPointF(
            _held(middle.x(), room.width() / size.width() * GRID),
            _held(middle.y(), room.height() / size.height() * GRID),
        )

    @property
    def _closest(self) -> float:
        return max(_MOST_ENLARGED, self._fitting)

    @property
    def _fitting(self) -> float:
        margins = QSize(2 * _MARGIN_PX, 2 * _MARGIN_PX)
        room = QSizeF(self._room() - margins).expandedTo(QSizeF(1, 1))
        return min(room.width() / self._picture.width(), room.height() / self._picture.height(), _FIT_ENLARGED)


def _held(middle: float, seen: float) -> float:
    """Keeps the picture's edge from coming further in than the room's; where all is seen, its middle."""
    return min(max(middle, seen / 2), GRID - seen / 2) if seen < GRID else GRID / 2
