"""A strip of small pictures with two handles: which part of a video is meant."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gemma_desk.media.prepared import StripFrame
from gemma_desk.ui.language import tr
from gemma_desk.ui.theme import RADIUS_CHIP_PX, colour

_HEIGHT_PX = 72
_NARROWEST_PX = 240
_HANDLE_PX = 8
_GRIP_PX = 12
"""A handle is taken from this far away."""
_VEIL = 0.62
"""How much of what is left out is covered."""


class PartRange(QWidget):
    """The whole length of a video; what is between the handles is sent."""

    changed = Signal(float, float)
    """Start and end in seconds, by hand."""

    def __init__(self, frames: Sequence[StripFrame], length_s: float, longest_s: float) -> None:
        """Shows everything as chosen, up to the longest part.

        Args:
            frames: Over the whole length, in order.
            length_s: Of the video.
            longest_s: Of a part.
        """
        super().__init__()
        self._pictures = [(frame.seconds, _pixmap(frame)) for frame in frames]
        self._length_s = length_s
        self._longest_s = longest_s
        self.start_s, self.end_s = 0.0, min(length_s, longest_s)
        self._held = ""
        self._held_at_s = 0.0
        self.setMinimumWidth(_NARROWEST_PX)
        self.setFixedHeight(_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName(tr("The video from its beginning to its end; the part that is sent is marked"))

    def sizeHint(self) -> QSize:
        """Wide enough to aim."""
        return QSize(640, _HEIGHT_PX)

    def show_part(self, start_s: float, end_s: float) -> None:
        """Marks another part; nothing is emitted."""
        self.start_s, self.end_s = start_s, end_s
        self.update()

    # --- by hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the handle near the pointer, else the whole part, which comes to the pointer."""
        at_s, grip_s = self._seconds(event.position().x()), _GRIP_PX * self._length_s / max(1, self.width())
        nearest = min(("start", "end"), key=lambda name: abs(at_s - self._end(name)))
        self._held = nearest if abs(at_s - self._end(nearest)) <= grip_s else "part"
        if self._held == "part" and not self.start_s <= at_s <= self.end_s:
            self._move_part(at_s - (self.end_s - self.start_s) / 2)
        self._held_at_s = at_s - self.start_s

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves what is held."""
        at_s = self._seconds(event.position().x())
        if self._held == "part":
            self._move_part(at_s - self._held_at_s)
        elif self._held:
            self._move_end(at_s)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        self._held = ""

    def _end(self, name: str) -> float:
        return self.start_s if name == "start" else self.end_s

    def _move_part(self, start_s: float) -> None:
        length_s = self.end_s - self.start_s
        start_s = round(min(max(0.0, start_s), self._length_s - length_s))
        self._take(start_s, start_s + length_s)

    def _move_end(self, at_s: float) -> None:
        """Whole seconds, at least one of them; a part that becomes too long is followed by its other end."""
        if self._held == "start":
            start_s = float(round(min(at_s, self.end_s - 1.0)))
            self._take(start_s, min(self.end_s, start_s + self._longest_s))
        else:
            end_s = self._length_s if at_s >= self._length_s - 0.5 else float(round(at_s))
            end_s = max(end_s, self.start_s + 1.0)
            self._take(max(self.start_s, float(ceil(end_s - self._longest_s))), end_s)

    def _take(self, start_s: float, end_s: float) -> None:
        self.show_part(max(0.0, start_s), min(self._length_s, end_s))
        self.changed.emit(self.start_s, self.end_s)

    def _seconds(self, x: float) -> float:
        return min(max(0.0, x / max(1, self.width())), 1.0) * self._length_s

    def _x(self, seconds: float) -> float:
        return seconds / self._length_s * self.width()

    # --- drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the pictures, a veil over what is left out, and the handles."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._draw_pictures(painter)
        veil = QColor(colour("ground"))
        veil.setAlphaF(_VEIL)
        left, right = self._x(self.start_s), self._x(self.end_s)
        painter.fillRect(QRectF(0, 0, left, self.height()), veil)
        painter.fillRect(QRectF(right, 0, self.width() - right, self.height()), veil)
        painter.setPen(QPen(colour("accent"), 2))
        painter.drawRoundedRect(QRectF(left + 1, 1, right - left - 2, self.height() - 2), 4, 4)
        for x in (left, right):
            self._draw_handle(painter, x)

    def _draw_pictures(self, painter: QPainter) -> None:
        """Each from its own time to the next one's, cut to fill that."""
        ends = [*(self._x(seconds) for seconds, _ in self._pictures[1:]), float(self.width())]
        for (seconds, picture), end in zip(self._pictures, ends, strict=True):
            target = QRectF(self._x(seconds), 0, end - self._x(seconds) + 1, self.height())
            size = target.size().scaled(picture.width(), picture.height(), Qt.AspectRatioMode.KeepAspectRatio)
            source = QRectF(QPointF(0, 0), size)
            source.moveCenter(QRectF(picture.rect()).center())
            painter.drawPixmap(target, picture, source)

    def _draw_handle(self, painter: QPainter, x: float) -> None:
        x = min(max(x, _HANDLE_PX / 2), self.width() - _HANDLE_PX / 2)
        grip = QRectF(0, 0, _HANDLE_PX, self.height() / 2)
        grip.moveCenter(QPointF(x, self.height() / 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(grip, RADIUS_CHIP_PX / 2, RADIUS_CHIP_PX / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _pixmap(frame: StripFrame) -> QPixmap:
    small = frame.picture
    pixels = QImage(small.rgb, small.width, small.height, 3 * small.width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(pixels)
