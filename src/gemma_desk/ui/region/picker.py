"""Has a part of the screen chosen: one overlay for each screen, and all of them gone together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor, QPixmap

from gemma_desk.ui.region.overlay import RegionOverlay
from gemma_desk.ui.region.shots import Shot


class RegionPicker(QObject):
    """Opens and closes the overlays."""

    chosen = Signal(object)
    """A `QPixmap` of the part, in the screen's own pixels."""
    left = Signal()
    """Away without a choice."""
    talked = Signal(bool)
    """The key for talking went down, or up again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._overlays: list[RegionOverlay] = []

    @property
    def is_open(self) -> bool:
        """Whether the screens are dimmed."""
        return bool(self._overlays)

    def open(self, shots: Sequence[Shot], largest_detail: int) -> None:
        """Dims the screens. The one under the pointer gets the keyboard.

        Args:
            shots: Of all screens.
            largest_detail: Soft tokens of a picture at most that the model takes.
        """
        self.close()
        self._overlays = [RegionOverlay(shot, largest_detail) for shot in shots]
        for overlay in self._overlays:
            overlay.chosen.connect(self._choose)
            overlay.left.connect(self._leave)
            overlay.talked.connect(self.talked)
            overlay.showFullScreen()
        under = next((each for each in self._overlays if each.geometry().contains(QCursor.pos())), None)
        for overlay in [under] if under is not None else self._overlays[:1]:
            overlay.raise_()
            overlay.activateWindow()

    def show_pill(self, words: str) -> None:
        """Shows these words beside the pointer; none hides them."""
        for overlay in self._overlays:
            overlay.show_pill(words if overlay.geometry().contains(QCursor.pos()) else "")

    def close(self) -> None:
        """Shows the screens as they are."""
        overlays, self._overlays = self._overlays, []
        for overlay in overlays:
            overlay.close()

    def _choose(self, picture: QPixmap) -> None:
        self.close()
        self.chosen.emit(picture)

    def _leave(self) -> None:
        self.close()
        self.left.emit()
