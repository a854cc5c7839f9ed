"""What the composer becomes while it listens: a living line, the seconds, and how to end."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from gemma_desk.gemma.audio import MAX_SECONDS, SAMPLE_RATE_HZ, audio_tokens
from gemma_desk.ui.controls import column, plain_label, row
from gemma_desk.ui.figures import decimal
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.level_bars import LevelBars
from gemma_desk.ui.words import SEPARATOR, clock, tokens

_HELD = tr_later("Release to attach · Esc to cancel")
_LATCHED = tr_later("Press again to attach · Esc to cancel")
_HELD_SENDS = tr_later("Release to send · Esc to cancel")
_LATCHED_SENDS = tr_later("Press again to send · Esc to cancel")
_HANDS_FREE = tr_later("A pause sends it · Esc ends hands-free")
_APART_PX, _BELOW_PX = 16, 4
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_QUIET_S = 2.0
_QUIET_LEVEL = 0.01
_PAUSE_TOLD_S = 1.0
"""Before it is sent."""
_WARNED_S = 10
"""Before the limit."""


class ListeningPanel(QWidget):
    """Shows the level as it moves on, and the figures."""

    def __init__(self) -> None:
        super().__init__()
        self._bars = LevelBars()
        self._bars.setFixedHeight(36)
        self._figures = plain_label()
        self._figures.setFont(tabular(self._figures.font()))
        self._hint = plain_label(tr_now(_HELD), "secondary")
        self._device = plain_label(kind="secondary", wraps=True)
        self._name = ""
        self._stands_in_for = ""
        self._last_heard_s = 0.0
        self._sends = self._is_latched = False
        self._is_hands_free = False
        self._is_urgent = False
        self._lay_out()
        self.hide()

    @property
    def figures(self) -> str:
        """What it says about time and tokens."""
        return self._figures.text()

    @property
    def hint(self) -> str:
        """What it says about how to end."""
        return self._hint.text()

    @property
    def about_device(self) -> str:
        """What it says about the microphone; mostly nothing."""
        return self._device.text()

    def begin(self, *, sends: bool) -> None:
        """Shows that it listens; `sends` tells whether the end of it is sent at once."""
        self._bars.clear()
        self._name = self._stands_in_for = ""
        self._last_heard_s = 0.0
        self._sends, self._is_latched = sends, False
        self._show_hint()
        self.show_level(0.0, 0.0)

    def show_sends(self) -> None:
        """Its end is sent after all: a key of every program listens."""
        self._sends = True
        self._show_hint()

    def show_device(self, name: str, stands_in_for: str) -> None:
        """Takes which microphone listens, and which one was chosen, if that is another."""
        self._name, self._stands_in_for = name, stands_in_for

    def show_latched(self) -> None:
        """Says how to end what was begun by a tap."""
        self._is_latched = True
        self._show_hint()

    def show_hands_free(self, is_on: bool) -> None:
        """A pause ends it, or does not."""
        self._is_hands_free = is_on

    def show_pause(self, left_s: float) -> None:
        """Says how long nobody may speak before it is sent; nothing of short pauses."""
        words = tr("Sent after {left} s more of this pause · Esc ends hands-free", left=decimal(max(left_s, 0.0), 1))
        self._hint.setText(words if left_s <= _PAUSE_TOLD_S else tr_now(_HANDS_FREE))

    def show_level(self, level: float, seconds: float) -> None:
        """Moves the line on."""
        self._bars.show_level(level, seconds)
        if level >= _QUIET_LEVEL:
            self._last_heard_s = seconds
        self._show_figures(seconds)
        self._show_device(seconds - self._last_heard_s)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks lines that have no room."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._wrap)  # what changes while a layout is at work is lost to it

    def _wrap(self) -> None:
        """One below the other where there is no room beside, each in several lines where there is none for one."""
        lines = self._figures, self._hint
        widths_px = [line.fontMetrics().horizontalAdvance(line.text()) for line in lines]
        for line, width_px in zip(lines, widths_px, strict=True):
            line.setWordWrap(width_px > self.width())
        is_narrow = sum(widths_px) + _APART_PX > self.width()
        self._words.setDirection(_BELOW if is_narrow else _BESIDE)
        self._words.setSpacing(_BELOW_PX if is_narrow else _APART_PX)
        # The layouts around it may have asked before the lines were broken, and do not ask again.
        layout = self.layout()
        self.setMinimumHeight(layout.minimumHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0)

    def _show_hint(self) -> None:
        held, latched = (_HELD_SENDS, _LATCHED_SENDS) if self._sends else (_HELD, _LATCHED)
        self._hint.setText(tr_now(_HANDS_FREE if self._is_hands_free else latched if self._is_latched else held))

    def _show_figures(self, seconds: float) -> None:
        left_s = ceil(MAX_SECONDS - seconds)
        words = tr("Listening {time} of {most}", time=clock(seconds), most=clock(MAX_SECONDS))
        if left_s <= _WARNED_S:
            words = tr("Listening {time}, {left} s left", time=clock(seconds), left=max(left_s, 0))
        self._figures.setText(SEPARATOR.join((words, tokens(audio_tokens(int(seconds * SAMPLE_RATE_HZ))))))
        self._figures.setAccessibleName(self._figures.text())
        self._wrap()
        self._warn(left_s <= _WARNED_S)

    def _warn(self, is_urgent: bool) -> None:
        if is_urgent is not self._is_urgent:
            self._is_urgent = is_urgent
            self._figures.setProperty("kind", "urgent" if is_urgent else "")
            self._figures.style().polish(self._figures)

    def _show_device(self, quiet_s: float) -> None:
        words = ""
        if self._name and quiet_s > _QUIET_S:
            words = tr("Nothing has been heard from “{name}” for {time} s.", name=self._name, time=int(quiet_s))
        elif self._stands_in_for:
            words = tr("“{wished}” is not connected; “{name}” listens.", wished=self._stands_in_for, name=self._name)
        elif self._bars.is_too_loud:
            words = tr("Too loud: part of the sound is cut off.")
        self._device.setText(words)
        self._device.setVisible(bool(words))

    def _lay_out(self) -> None:
        self._words = row(self._figures, self._hint, None, spacing_px=_APART_PX)
        layout = column(self._bars, spacing_px=8)
        layout.addLayout(self._words)
        layout.addWidget(self._device)
        self.setLayout(layout)
