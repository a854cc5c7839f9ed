"""A problem where it belongs: the sentence, and one button (two where there are two ways out)."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from gemma_desk.ui.controls import Sign, TextButton, column, plain_label, row
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.language import tr
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.theme import scaled

_NARROW_PX = 220


class ErrorCard(QFrame):
    """Shows a sentence; the buttons are the caller's."""

    def __init__(self, problem: str, *buttons: TextButton) -> None:
        super().__init__()
        self.setObjectName("ErrorCard")
        self.setAccessibleName(tr("Problem: {sentence}", sentence=worded(problem)))
        self.sentence = plain_label(worded(problem), wraps=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = column(self.sentence, spacing_px=12)
        if buttons:
            ways_out = FlowLayout(8)
            for button in buttons:
                ways_out.addWidget(button)
            words.addLayout(ways_out)
        self._sign = Sign("triangle-alert", "danger")
        layout = row(self._sign, spacing_px=12, margins_px=(16, 14, 16, 14))
        layout.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sign goes where its words need the room."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_sign)  # what changes while a layout is at work is lost to it

    def _show_sign(self) -> None:
        self._sign.setVisible(self.width() >= scaled(_NARROW_PX))
