"""A small ring in the header that fills as the context window does; opens what takes room in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy

from gemma_desk.app.window_use import WindowUse
from gemma_desk.ui.controls import IconButton
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.icons import kept
from gemma_desk.ui.language import tr
from gemma_desk.ui.theme import colour, scaled
from gemma_desk.ui.window_words import window_used, window_used_shortly

_STROKE_PX = 2.5
_GAP_PX = 4
"""Between ring and figures."""
_N_STEPS = 48
"""Of a whole ring: each is about a pixel of its edge."""
_STEP = 360 * 16 // _N_STEPS
_TOP = 90 * 16
_RATIO = 3
"""Device pixels of the drawing for each of the screen's: sharp on any."""


class WindowGauge(IconButton):
    """Shows how much of the window is used: a ring, and the figures where there is room for them."""

    def __init__(self) -> None:
        self._use = WindowUse()
        self._is_wide = False
        super().__init__("info", tr("Context window"), "window.use")
        self.setFont(tabular(self.font()))
        self.setProperty("kind", "gauge")

    def show_use(self, use: WindowUse) -> None:
        """Shows what is used by now."""
        self._use = use
        self.say(tr("Context window: {used}", used=window_used(use)), "window.use")
        self.show_figures(self._is_wide)

    def say_again(self) -> None:
        """Says it in the language of now, the figures too."""
        self.show_use(self._use)

    def show_figures(self, is_wide: bool) -> None:
        """Shows the figures beside the ring, or the ring alone."""
        self._is_wide = is_wide
        words = window_used_shortly(self._use) if is_wide else ""
        self.setText(words)
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(beside if words else alone)
        self._fit()
        self._draw()

    def _fit(self) -> None:
        """As wide as its words."""
        super()._fit()
        if self.text():
            self.setIconSize(QSize(self.iconSize().width() + _GAP_PX, self.iconSize().height()))
            self.setMinimumWidth(0)
            self.setMaximumWidth(scaled(240))
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _draw(self) -> None:
        tone = "danger" if self._use.is_full else "accent" if self._use.is_near else "soft"
        n_steps = max(round(self._use.fraction * _N_STEPS), int(self._use.fraction > 0))
        self.setIcon(QIcon(_ring(self.iconSize(), n_steps, colour(tone), colour("border"))))


def _ring(size_px: QSize, n_steps: int, ink: QColor, ground: QColor) -> QPixmap:
    key = f"ring {n_steps} {ink.name()} {ground.name()} {size_px.width()} {size_px.height()}"
    return kept(key, lambda: _draw_ring(size_px, n_steps, ink, ground))


def _draw_ring(size_px: QSize, n_steps: int, ink: QColor, ground: QColor) -> QPixmap:
    picture = QPixmap(size_px * _RATIO)
    picture.setDevicePixelRatio(_RATIO)
    picture.fill(Qt.GlobalColor.transparent)
    edge = _STROKE_PX / 2 + 1
    square = QRectF(0, 0, size_px.height(), size_px.height()).adjusted(edge, edge, -edge, -edge)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ground, _STROKE_PX))
    painter.drawEllipse(square)
    painter.setPen(QPen(ink, _STROKE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if n_steps:
        painter.drawArc(square, _TOP, -n_steps * _STEP)
    painter.end()
    return picture
