"""A problem where it belongs: the sentence, and one button (two where there are two ways out)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from gemma_desk.ui.controls import Sign, TextButton, column, plain_label, row
from gemma_desk.ui.language import tr
from gemma_desk.ui.sentences import worded


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
            words.addLayout(row(*buttons, None))
        sign = Sign("triangle-alert", "danger")
        layout = row(sign, spacing_px=12, margins_px=(16, 14, 16, 14))
        layout.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.setLayout(layout)
