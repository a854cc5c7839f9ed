"""What the composer becomes while it listens: a living line, the seconds, and how to end."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gemma_desk.gemma.audio import MAX_SECONDS, SAMPLE_RATE_HZ, audio_tokens
from gemma_desk.ui.controls import column, plain_label
from gemma_desk.ui.drawing import Bars
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.words import SEPARATOR, clock, tokens

_HELD = tr_later("Release to attach · Esc to cancel")
_LATCHED = tr_later("Press again to attach · Esc to cancel")
_QUIET_S = 2.0
_QUIET_LEVEL = 0.01


class ListeningPanel(QWidget):
    """Shows the level as it moves on, and the figures."""

    def __init__(self) -> None:
        super().__init__()
        self._bars = Bars("accent")
        self._bars.setFixedHeight(36)
        self._figures = plain_label()
        self._figures.setFont(tabular(self._figures.font()))
        self._hint = plain_label(tr_now(_HELD), "secondary")
        self._loudest = 0.0
        layout = column(self._bars, spacing_px=8)
        words = QWidget()
        flow = FlowLayout(16)
        flow.addWidget(self._figures)
        flow.addWidget(self._hint)
        words.setLayout(flow)
        layout.addWidget(words)
        self.setLayout(layout)
        self.hide()

    @property
    def figures(self) -> str:
        """What it says about time and tokens."""
        return self._figures.text()

    def begin(self) -> None:
        """Shows that it listens."""
        self._bars.clear()
        self._loudest = 0.0
        self._hint.setText(tr_now(_HELD))
        self.show_level(0.0, 0.0)

    def show_latched(self) -> None:
        """Says how to end what was begun by a tap."""
        self._hint.setText(tr_now(_LATCHED))

    def show_level(self, level: float, seconds: float) -> None:
        """Moves the line on."""
        self._bars.add(level)
        self._loudest = max(self._loudest, level)
        cost = tokens(audio_tokens(int(seconds * SAMPLE_RATE_HZ)))
        words = tr("Listening {time} of {most}", time=clock(seconds), most=clock(MAX_SECONDS))
        is_quiet = seconds > _QUIET_S and self._loudest < _QUIET_LEVEL
        self._figures.setText(SEPARATOR.join((words, tr("nothing heard yet") if is_quiet else cost)))
        self._figures.setAccessibleName(self._figures.text())
