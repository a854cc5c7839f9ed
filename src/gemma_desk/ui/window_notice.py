"""Above the composer, before the context window is full: how full it is, and what then happens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from gemma_desk.app.cut import WhenFull
from gemma_desk.ui.announcing import announce
from gemma_desk.ui.controls import IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.language import tr, tr_now
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.when_full_choice import WhenFullChoice
from gemma_desk.ui.window_words import WAY_HELP, WAY_WORDS

NOW = (WhenFull.SUMMARY, WhenFull.DROP)
"""What can be done at once."""


class WindowNotice(QFrame):
    """A sentence, and what can be chosen or done."""

    chosen = Signal(object)
    """A `WhenFull`, from now on."""
    asked = Signal(object)
    """One of `NOW`, to be done now."""
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("WindowNotice")
        self._words = plain_label(kind="secondary", wraps=True)
        self.choice = WhenFullChoice()
        self.choice.chosen.connect(self.chosen)
        self.actions = {way: self._make_action(way) for way in NOW}
        self._doing = QWidget()
        doing = FlowLayout(8)
        for button in self.actions.values():
            doing.addWidget(button)
        self._doing.setLayout(doing)
        self._away = IconButton("x", tr("Put away"), size_px=24)
        self._away.clicked.connect(self.put_away)
        self._lay_out()
        self.hide()

    @property
    def words(self) -> str:
        """What it says; nothing while it is not shown."""
        return "" if self.isHidden() else self._words.text()

    def say(self, sentence: str, way: WhenFull) -> None:
        """Says how full the window is, with what happens then to be chosen."""
        self.choice.show_way(way)
        self._show(sentence, is_stopped=False)

    def say_stopped(self, sentence: str) -> None:
        """Says that nothing is sent, with what can be done instead."""
        self._show(sentence, is_stopped=True)

    def _show(self, sentence: str, *, is_stopped: bool) -> None:
        """Figures change while something is written: only what is new in kind is announced."""
        if self.isHidden() or self._doing.isHidden() is is_stopped:
            announce(self, sentence, is_urgent=is_stopped)
        self._words.setText(sentence)
        self._words.setToolTip(plain_tip(sentence))  # a low window has no room for all of it
        self.setAccessibleName(sentence)
        self.choice.setVisible(not is_stopped)
        self._doing.setVisible(is_stopped)
        self._away.setVisible(not is_stopped)
        self.show()

    def _make_action(self, way: WhenFull) -> TextButton:
        button = TextButton(tr_now(WAY_WORDS[way]))
        button.setToolTip(tr_now(WAY_HELP[way]))
        button.clicked.connect(lambda: self.asked.emit(way))
        return button

    def _lay_out(self) -> None:
        above = row(self._words, self._away, spacing_px=8)
        above.setStretch(0, 1)
        above.setAlignment(self._away, Qt.AlignmentFlag.AlignTop)
        layout = column(spacing_px=6, margins_px=(16, 10, 10, 10))
        layout.addLayout(above)
        layout.addWidget(self.choice)
        layout.addWidget(self._doing)
        self.setLayout(layout)
