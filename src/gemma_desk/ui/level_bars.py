"""The level of a microphone: the last moments as bars, and the loudest of them held for a while."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from gemma_desk.ui.drawing import Bars
from gemma_desk.ui.theme import colour

_MARK_PX = 28
_TOO_LOUD = 0.95
"""3 dB below what a microphone can give: louder is cut off."""


class PeakHold:
    """The loudest level lately: held, then falling."""

    HELD_S = 1.0
    FALLS_PER_S = 0.5

    def __init__(self) -> None:
        self.peak = 0.0
        """0 to 1."""
        self._since_s = 0.0

    def follow(self, level: float, seconds: float) -> None:
        """Takes the level, 0 to 1, as it is so many seconds into the recording."""
        fallen = self.peak - self.FALLS_PER_S * max(seconds - self._since_s - self.HELD_S, 0.0)
        if level >= fallen:
            self.peak, self._since_s = level, seconds
        elif fallen < self.peak:
            self.peak, self._since_s = fallen, seconds - self.HELD_S


class LevelBars(Bars):
    """Bars, and at their end a mark at the loudest; red where it is too loud to be recorded as it is."""

    def __init__(self) -> None:
        super().__init__("accent")
        self.hold = PeakHold()

    @property
    def is_too_loud(self) -> bool:
        """Whether sound is, or lately was, cut off."""
        return self.hold.peak > _TOO_LOUD

    def show_level(self, level: float, seconds: float) -> None:
        """Moves on."""
        self.hold.follow(level, seconds)
        self.add(level)

    def clear(self) -> None:
        """Begins again."""
        self.hold = PeakHold()
        super().clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the bars and, over them, the mark."""
        super().paintEvent(event)
        if not self.hold.peak:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = colour("danger" if self.is_too_loud else "accent")
        painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle, reach = self.height() / 2, self.hold.peak * (self.height() - 4) / 2
        for y_px in (middle - reach, middle + reach):
            painter.drawLine(QPointF(self.width() - _MARK_PX, y_px), QPointF(self.width() - 2, y_px))
