"""Where the chips of a question stand."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gemma_desk.ui.chip import Chip
from gemma_desk.ui.chips import ChipRow
from gemma_desk.ui.theme import colour

_FADE_PX = 24
_LEAST_PX = 72
"""So much of the chips is seen however little room there is."""


class ChipShelf(QScrollArea):
    """As high as its chips need; then it scrolls and fades where there is more.

    It shows what came last, and what turns out not to be usable.
    """

    overflowed = Signal(bool)
    """Whether there are more chips than can be seen at once, after each change of them."""

    def __init__(self, chips: ChipRow) -> None:
        super().__init__()
        self._chips = chips
        self._n_chips = 0
        self._follows_end = False
        """Whether the end stays in view while chips that came last grow: their receipts come later."""
        self._refused: list[Chip] = []
        """Those that have been brought into view."""
        self._to_show: Chip | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._bring_into_view)
        self._most_px = 240
        self._height_px = 0
        self.setWidget(chips)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("Shelf")
        self.fade_above, self.fade_below = _Fade(self, is_above=True), _Fade(self, is_above=False)
        chips.changed.connect(self._take_in)
        self.verticalScrollBar().rangeChanged.connect(self._show_last)
        self.verticalScrollBar().valueChanged.connect(self._note_scrolling)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as its chips, within limits; it gives way where the rest needs the room."""
        return QSize(200, self._height_px)

    def limit_height(self, most_px: int) -> None:
        """Lets it grow to this height."""
        self._most_px = most_px
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self._fit()
        self._show_fades()

    def _take_in(self) -> None:
        self._fit()
        self._show_refused()

    def _show_refused(self) -> None:
        """Brings the first chip that has been refused since into view, with its sentence."""
        refused = [chip for chip in self._chips.chips if chip.problem is not None]
        new = [chip for chip in refused if chip not in self._refused]
        self._refused = refused
        if new:
            self._to_show = new[0]
            self._soon.start()

    def _bring_into_view(self) -> None:
        """Once the chip is as high as its sentence needs."""
        if self._chips.holds(self._to_show):
            self.ensureWidgetVisible(self._to_show, 0, _FADE_PX)

    def _fit(self) -> None:
        needed_px = self._chips.layout().heightForWidth(self.viewport().width())
        self._height_px = min(needed_px, self._most_px)
        self.setMinimumHeight(min(self._height_px, _LEAST_PX))
        self.setMaximumHeight(self._height_px)
        self.setVisible(bool(self._chips.chips))
        self.overflowed.emit(needed_px > self._most_px)

    def _show_last(self) -> None:
        """Brings the end into view when a chip has been added, but not when one has been removed."""
        bar, n_chips = self.verticalScrollBar(), len(self._chips.chips)
        if n_chips != self._n_chips:
            self._follows_end = n_chips > self._n_chips
        self._n_chips = n_chips
        if self._follows_end:
            bar.setValue(bar.maximum())
        self._show_fades()

    def _note_scrolling(self, value: int) -> None:
        """Who looks at another place stays there."""
        self._follows_end = self._follows_end and value == self.verticalScrollBar().maximum()
        self._show_fades()

    def _show_fades(self) -> None:
        bar = self.verticalScrollBar()
        self.fade_above.stand(self.viewport(), is_shown=bar.value() > bar.minimum())
        self.fade_below.stand(self.viewport(), is_shown=bar.value() < bar.maximum())


class _Fade(QWidget):
    """Lets what goes on beyond an edge fade into the composer's ground."""

    def __init__(self, shelf: ChipShelf, *, is_above: bool) -> None:
        super().__init__(shelf)
        self._is_above = is_above
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def stand(self, viewport: QWidget, *, is_shown: bool) -> None:
        """Takes its place at the viewport's edge."""
        area = viewport.geometry()
        top = area.top() if self._is_above else area.bottom() + 1 - _FADE_PX
        self.setGeometry(area.left(), top, area.width(), _FADE_PX)
        self.setVisible(is_shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground, solid at the edge."""
        ground = colour("raised")
        clear = QColor(ground)
        clear.setAlpha(0)
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, ground if self._is_above else clear)
        gradient.setColorAt(1, clear if self._is_above else ground)
        QPainter(self).fillRect(self.rect(), gradient)
