"""Widgets that are only drawn: a picture with round corners, a living level; and the bars of a waveform."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from gemma_desk.ui.motion import motion
from gemma_desk.ui.theme import RADIUS_CARD_PX, colour

BAR_STEP_PX = 5
_BAR_PX = 3
_STANDING = 0.5
"""Height of a bar that does not run."""


class RoundPicture(QAbstractButton):
    """A picture with round corners; a calm ground until it is there. To screen readers it is a button."""

    def __init__(self, size: QSize, radius_px: int = RADIUS_CARD_PX, *, is_cropped: bool = False) -> None:
        super().__init__()
        self._picture: QPixmap | None = None
        self._radius_px = radius_px
        self._is_cropped = is_cropped
        self.setFixedSize(size)

    def show_picture(self, picture: QPixmap) -> None:
        """Shows it, scaled to this widget."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it, clipped to the corners."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, self._radius_px, self._radius_px)
        painter.fillPath(path, colour("code"))
        if self._picture is not None:
            painter.setClipPath(path)
            painter.drawPixmap(self._target(self._picture), self._picture, QRectF(self._picture.rect()))
            self.paint_on_picture(painter, self._target(self._picture))
            painter.setClipping(False)
        painter.setPen(colour("border"))
        painter.drawPath(path)

    def paint_on_picture(self, painter: QPainter, target: QRectF) -> None:
        """Draws what else is to be seen on the picture, which fills `target`: nothing."""

    @property
    def target(self) -> QRectF:
        """Where the picture is, also what of it is cut off at the edges; empty until it is there."""
        return self._target(self._picture) if self._picture is not None else QRectF()

    def _target(self, picture: QPixmap) -> QRectF:
        mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding if self._is_cropped else Qt.AspectRatioMode.KeepAspectRatio
        size = picture.size().scaled(self.size(), mode)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(QRectF(self.rect()).center())
        return target


class Bars(QWidget):
    """The last moments of a level between 0 and 1, as a row of bars around the middle."""

    def __init__(self, tone: str = "soft") -> None:
        super().__init__()
        self._heights: deque[float] = deque(maxlen=400)
        self._tone = tone
        self.setMinimumHeight(24)

    def add(self, height: float) -> None:
        """Adds one at the trailing edge; the others move on."""
        self._heights.append(height)
        self.update()

    def clear(self) -> None:
        """Begins again."""
        self._heights.clear()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        n_bars = max(self.width() // BAR_STEP_PX, 0)
        heights = self._standing(n_bars) if motion().is_still else self._running(n_bars)
        draw_bars(painter, QRectF(self.rect()), heights, colour(self._tone))

    def _running(self, n_bars: int) -> list[float]:
        heights = list(self._heights)
        return [0.0] * (n_bars - len(heights)) + heights[-n_bars:] if n_bars else []

    def _standing(self, n_bars: int) -> list[float]:
        """As many bars as it is loud, all alike, from the leading edge: nothing runs."""
        n_loud = round(n_bars * min(self._heights[-1], 1.0)) if self._heights else 0
        return [_STANDING] * n_loud + [0.0] * (n_bars - n_loud)


def draw_bars(painter: QPainter, area: QRectF, heights: Iterable[float], ink: QColor) -> None:
    """Draws one bar for each height, from the left, around the middle; silence is a dot."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for place, height in enumerate(heights):
        bar = max(height * area.height(), _BAR_PX)
        left, top = area.left() + place * BAR_STEP_PX, area.center().y() - bar / 2
        painter.drawRoundedRect(QRectF(left, top, _BAR_PX, bar), 1.5, 1.5)
