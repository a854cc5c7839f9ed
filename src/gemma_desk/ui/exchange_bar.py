"""How far an export or import is, what became of it, and what can be done about that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from gemma_desk.exchange.work import Progress
from gemma_desk.ui.announcing import announce
from gemma_desk.ui.controls import IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.language import tr
from gemma_desk.ui.sentences import worded

_LINE_PX = 4


class ExchangeBar(QFrame):
    """One line above the composer."""

    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Strip")
        self.words = plain_label("", wraps=True)
        self.line = QProgressBar(textVisible=False)
        self.line.setFixedHeight(_LINE_PX)
        self.line.setAccessibleName(tr("Progress"))
        self.cancel = TextButton(tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_requested)
        self.choices = (TextButton(tr("Yes"), "filled"), TextButton(tr("No")))
        self._acts: list[Callable[[], None]] = []
        for place, button in enumerate(self.choices):
            button.clicked.connect(lambda _=False, place=place: self._choose(place))
        self.away = IconButton("x", tr("Put away"), size_px=24)
        self.away.clicked.connect(self.hide)
        self._lay_out()
        self.hide()

    def show_progress(self, progress: Progress) -> None:
        """Shows how far it is."""
        self._show(worded(progress.what), is_busy=True)
        self.line.setRange(0, progress.total)
        self.line.setValue(progress.done)

    def show_end(self, sentence: str, *choices: tuple[str, Callable[[], None]]) -> None:
        """Says what became of it, with up to two things to do."""
        self._acts = [act for _, act in choices]
        for button, (words, _) in zip(self.choices, choices, strict=False):
            button.setText(words)
            button.setAccessibleName(words)
        self._show(worded(sentence), is_busy=False, n_choices=len(choices))

    def _show(self, words: str, *, is_busy: bool, n_choices: int = 0) -> None:
        if words != self.words.text() or not self.isVisible():
            announce(self, words)
        self.words.setText(words)
        self.line.setVisible(is_busy)
        self.cancel.setVisible(is_busy)
        for place, button in enumerate(self.choices):
            button.setVisible(place < n_choices)
        self.away.setVisible(not is_busy and not n_choices)
        self.show()

    def _choose(self, place: int) -> None:
        self.hide()
        self._acts[place]()

    def _lay_out(self) -> None:
        above = row(self.words, self.cancel, self.away, spacing_px=8)
        above.setStretch(0, 1)
        layout = column(spacing_px=6)
        layout.setContentsMargins(16, 8, 10, 8)
        layout.addLayout(above)
        layout.addLayout(row(None, *reversed(self.choices), spacing_px=8))
        layout.addWidget(self.line)
        self.setLayout(layout)
