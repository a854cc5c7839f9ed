"""The waveform of a sound that can be played: what has been heard is coloured, and pressing on it goes there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from gemma_desk.ui.drawing import BAR_STEP_PX, draw_bars
from gemma_desk.ui.language import tr
from gemma_desk.ui.theme import colour

_HEIGHT_PX = 28
_AROUND_PX = 4
"""Room for the focus ring."""
_LONG_S = 60
_STEP_S, _LONG_STEP_S = 1, 5
"""What an arrow key goes on, in a short sound and in a long one."""


class Waveform(QAbstractSlider):
    """A slider whose value is whole seconds, for those who cannot see it; what is drawn is exact."""

    sought = Signal(float)
    """A place chosen by pointer or key, in seconds."""

    def __init__(self, name: str, seconds: float) -> None:
        super().__init__()
        self._heights: tuple[float, ...] = ()
        self._seconds = seconds
        self._position_s = 0.0
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Position in {name}, seconds", name=name))
        self.setMaximum(int(seconds))
        self.setSingleStep(_LONG_STEP_S if seconds > _LONG_S else _STEP_S)
        self.setPageStep(max(int(seconds) // 10, 1))
        self.actionTriggered.connect(self._seek_by_key)

    @property
    def position_s(self) -> float:
        """What is shown as heard."""
        return self._position_s

    def show_heights(self, heights: tuple[float, ...]) -> None:
        """Shows a waveform, 0 to 1, stretched to the width."""
        self._heights = heights
        self.update()

    def show_position(self, position_s: float) -> None:
        """Shows what has been heard."""
        self._position_s = position_s
        self.setValue(int(position_s))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, _HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """Some bars."""
        return QSize(10 * BAR_STEP_PX, _HEIGHT_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to where it is pressed."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._seek_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Goes along with the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek_to(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the transcript."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the bars, those heard in another colour, and the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, heard_px = self._area(), self._heard_px()
        heights = _stretched(self._heights, int(area.width()) // BAR_STEP_PX)
        for tone, left, width in (("accent", 0.0, heard_px), ("soft", heard_px, self.width() - heard_px)):
            painter.setClipRect(QRectF(left, 0, width, self.height()))
            draw_bars(painter, area, heights, colour(tone))
        painter.setClipping(False)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("ring"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_AROUND_PX, _AROUND_PX, -_AROUND_PX, -_AROUND_PX)

    def _heard_px(self) -> float:
        share = min(self._position_s / self._seconds, 1.0) if self._position_s and self._seconds else 0.0
        return self._area().left() + share * self._area().width() if share else 0.0

    def _seek_to(self, event: QMouseEvent) -> None:
        share = (event.position().x() - self._area().left()) / max(self._area().width(), 1.0)
        self.sought.emit(min(max(share, 0.0), 1.0) * self._seconds)

    def _seek_by_key(self, _action: int) -> None:
        self.sought.emit(float(self.sliderPosition()))


def _stretched(heights: tuple[float, ...], n_bars: int) -> list[float]:
    """The loudest of each of `n_bars` stretches."""
    if not heights or n_bars <= 0:
        return []
    n_heights = len(heights)
    return [max(heights[at * n_heights // n_bars : (at + 1) * n_heights // n_bars + 1]) for at in range(n_bars)]
