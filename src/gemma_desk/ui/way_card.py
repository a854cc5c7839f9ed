"""One way to a model: what it is, what it asks for, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from gemma_desk.ui.controls import Sign, TextButton, column, plain_label, row
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.theme import scaled

_NARROW_PX = 480


class WayCard(QFrame):
    """An icon, a title, words; buttons beside them, or below where there is little room."""

    def __init__(self, icon_name: str, title: str, words: str, *buttons: TextButton) -> None:
        super().__init__()
        self.setObjectName("WayCard")
        self.title = plain_label(title, "title", wraps=True)
        self.words = plain_label(words, "secondary", wraps=True)
        self.more = column(spacing_px=8)
        self.buttons = QWidget()
        self.buttons.setLayout(FlowLayout(8))
        for button in buttons:
            self.buttons.layout().addWidget(button)
        sign = Sign(icon_name, "accent")
        texts = column(self.title, self.words, spacing_px=2)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(12)
        self._beside.addLayout(texts, 1)
        self._beside.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = column(spacing_px=8)
        inside.addLayout(self._beside)
        inside.addLayout(self.more)
        layout = row(sign, spacing_px=12, margins_px=(16, 14, 16, 14))
        layout.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(inside, 1)
        self.setLayout(layout)
        self._n_buttons = len(buttons)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the buttons where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.width() < scaled(_NARROW_PX) or self._n_buttons > 1
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._beside.direction() != way:
            self._beside.setDirection(way)
            self._beside.setAlignment(self.buttons, Qt.AlignmentFlag(0) if is_narrow else Qt.AlignmentFlag.AlignVCenter)
