"""The model: what is loaded and why, and how it is to be loaded, with what that takes before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from gemma_desk.ui.controls import IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.editors import Choice, NumberBox
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.language import tr
from gemma_desk.ui.memory_bar import MemoryBar, Share
from gemma_desk.ui.page_dialog import ANY_WIDTH_PX, BELOW, BESIDE, PageDialog, scrolled
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.settings_list import Number
from gemma_desk.ui.theme import scaled

_SIZE_PX = (620, 700)
_NARROW_PX, _EDITOR_PX = 520, 208


class ModelPage(PageDialog):
    """A window of its own beside the conversation, which stays usable."""

    context_chosen = Signal(object)
    layers_chosen = Signal(object)
    adapter_wanted = Signal()
    adapter_dropped = Signal(str)
    """Its path."""
    language_changed = Signal()
    """Figures are to be written anew."""
    load_requested = Signal()
    another_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, object_name="ModelPage", title=tr("Model"), size_px=_SIZE_PX)
        self.name = plain_label(kind="title", wraps=True)
        self.files = plain_label(kind="secondary", wraps=True)
        self.why = plain_label(wraps=True)
        self.bar = MemoryBar()
        self.outcome = plain_label(wraps=True)
        self.context = Choice(tr("Context window"), ())
        self.context.value_chosen.connect(self.context_chosen)
        layers = Number(0, 1000, none_words=tr("As many as fit"))
        self.layers = NumberBox(tr("Layers on the graphics card"), layers)
        self.layers.value_chosen.connect(self.layers_chosen)
        self.no_cards = plain_label(
            tr("There is no graphics card here that this program can compute on."), "secondary", wraps=True
        )
        self.adapters = column(spacing_px=4)
        self.add = TextButton(tr("Add a file…"), icon_name="plus")
        self.add.clicked.connect(self.adapter_wanted)
        self.load = TextButton(tr("Load it so"), "filled")
        self.load.clicked.connect(self.load_requested)
        self.another = TextButton(tr("Another model…"))
        self.another.clicked.connect(self.another_requested)
        self._rows: list[tuple[QBoxLayout, QWidget]] = []
        self._lay_out()

    def show_model(self, name: str, files: str, why: Sequence[str]) -> None:
        """Says what is loaded, and why that."""
        self.name.setText(name)
        self.files.setText(files)
        self.why.setText("\n".join(filter(None, why)))

    def offer_contexts(self, options: Sequence[tuple[Any, str]], value: int | None) -> None:
        """Offers context windows, each with what everything then takes."""
        self.context.offer(options)
        self.context.show_value(value)

    def show_layers(self, n_layers: int, value: int | None, *, has_cards: bool) -> None:
        """Offers layers for graphics cards, where there are any."""
        self.layers.setMaximum(max(n_layers, 1))
        self.layers.show_value(value)
        self._layers_row.setVisible(has_cards)
        self.no_cards.setVisible(not has_cards)

    def show_adapters(self, paths: Sequence[str]) -> None:
        """Lists them, each with a button to leave it out."""
        while self.adapters.count():
            line = self.adapters.takeAt(0).widget()
            line.hide()
            line.deleteLater()
        for path in paths:
            self.adapters.addWidget(self._adapter_line(path))

    def show_outcome(self, sentence: str, shares: Sequence[Share], total_bytes: int, *, is_bad: bool) -> None:
        """Shows what it takes as it is chosen now."""
        self.bar.show_shares(shares, total_bytes)
        self.show_problem(sentence) if is_bad else self._say(sentence, "")

    def show_problem(self, sentence: str) -> None:
        """Says why it cannot be loaded so."""
        self._say(worded(sentence), "urgent")

    def say_again(self) -> None:
        """Its figures are written as the language of now writes them."""
        self.language_changed.emit()

    def arrange(self) -> None:
        """Puts controls below their words where there is no room beside them."""
        is_narrow = self.width() < scaled(_NARROW_PX)
        for layout, editor in self._rows:
            layout.setDirection(BELOW if is_narrow else BESIDE)
            editor.setMinimumWidth(0 if is_narrow else scaled(_EDITOR_PX))
            editor.setMaximumWidth(ANY_WIDTH_PX if is_narrow else scaled(_EDITOR_PX))

    def _say(self, sentence: str, kind: str) -> None:
        self.outcome.setProperty("kind", kind)
        self.outcome.style().polish(self.outcome)
        self.outcome.setText(sentence)

    def _adapter_line(self, path: str) -> QWidget:
        line, name = QWidget(), plain_label(Path(path).name, wraps=True)
        name.setToolTip(plain_tip(path))
        away = IconButton("x", tr("Leave {name} out", name=Path(path).name), size_px=24)
        away.clicked.connect(partial(self.adapter_dropped.emit, path))
        line.setLayout(row(name, away))
        line.layout().setStretch(0, 1)
        return line

    def _lay_out(self) -> None:
        inside = column(spacing_px=8, margins_px=(24, 0, 16, 16))
        for widget in (_heading(tr("What is loaded")), self.name, self.files, self.why):
            inside.addWidget(widget)
        inside.addWidget(_heading(tr("How it is loaded")))
        help_words = tr("How much of a conversation the model can hold.")
        inside.addWidget(self._row(tr("Context window"), help_words, self.context))
        help_words = tr("Those run faster. What does not fit there stays on the processor.")
        self._layers_row = self._row(tr("Layers on the graphics card"), help_words, self.layers)
        inside.addWidget(self._layers_row)
        inside.addWidget(self.no_cards)
        self._add_adapters(inside)
        for widget in (_heading(tr("What that takes")), self.bar, self.outcome):
            inside.addWidget(widget)
        inside.addStretch(1)
        page = QWidget()
        page.setLayout(inside)
        foot = QWidget()
        buttons = FlowLayout(8)
        for button in (self.load, self.another):
            buttons.addWidget(button)
        foot.setLayout(buttons)
        layout = column(scrolled(page), spacing_px=0)
        layout.addLayout(row(foot, margins_px=(24, 8, 24, 16)))
        self.setLayout(layout)

    def _add_adapters(self, inside: QVBoxLayout) -> None:
        words = tr("They change how the model answers. All files must have been made for this model.")
        inside.addSpacing(8)
        names = column(plain_label(tr("LoRA adapters"), wraps=True), spacing_px=2)
        names.addWidget(plain_label(words, "secondary", wraps=True))
        inside.addLayout(names)
        inside.addLayout(self.adapters)
        inside.addLayout(row(self.add, None))

    def _row(self, title: str, help_words: str, editor: QWidget) -> QWidget:
        name = plain_label(title, wraps=True)
        name.setBuddy(editor)
        line = QWidget()
        layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addLayout(column(name, plain_label(help_words, "secondary", wraps=True), spacing_px=2), 1)
        layout.addWidget(editor, 0, Qt.AlignmentFlag.AlignVCenter)
        line.setLayout(layout)
        self._rows.append((layout, editor))
        return line


def _heading(words: str) -> QLabel:
    heading = plain_label(words, "heading", wraps=True)
    heading.setIndent(0)
    return heading
