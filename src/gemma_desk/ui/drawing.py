"""Widgets that are only drawn: a waveform, a picture with round corners, a living level."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from gemma_desk.ui.theme import RADIUS_CARD_PX, colour

_BAR_PX, _BAR_STEP_PX = 3, 5


class RoundPicture(QWidget):
    """A picture with round corners; a calm ground until it is there."""

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
    """Heights between 0 and 1 as a row of bars around the middle: a waveform, or the last moments of a level."""

    def __init__(self, tone: str = "soft") -> None:
        super().__init__()
        self._heights: deque[float] = deque(maxlen=400)
        self._tone = tone
        self._is_newest_last = False
        self.setMinimumHeight(24)

    def show_heights(self, heights: tuple[float, ...]) -> None:
        """Shows a whole waveform, stretched to the width."""
        self._heights = deque(heights, maxlen=400)
        self.update()

    def add(self, height: float) -> None:
        """Adds one at the trailing edge; the others move on."""
        self._is_newest_last = True
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
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._tone))
        middle = self.height() / 2
        for place, height in enumerate(self._visible(self.width() // _BAR_STEP_PX)):
            bar = max(height * self.height(), _BAR_PX)
            painter.drawRoundedRect(QRectF(place * _BAR_STEP_PX, middle - bar / 2, _BAR_PX, bar), 1.5, 1.5)

    def _visible(self, n_bars: int) -> list[float]:
        heights = list(self._heights)
        if self._is_newest_last:
            return [0.0] * (n_bars - len(heights)) + heights[-n_bars:] if n_bars > 0 else []
        if not heights or n_bars <= 0:
            return []
        return [
            max(heights[place * len(heights) // n_bars : (place + 1) * len(heights) // n_bars + 1])
            for place in range(n_bars)
        ]
