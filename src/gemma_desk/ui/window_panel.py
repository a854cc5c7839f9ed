"""What takes room in the context window, by kind: a bar and a line for each. Esc or a click elsewhere closes it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from gemma_desk.app.cut import WhenFull
from gemma_desk.app.window_use import UseKind, WindowUse
from gemma_desk.ui.controls import TextButton, column, plain_label
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.language import tr, tr_now
from gemma_desk.ui.share_bar import FREE, Ink, ShareBar, Swatch
from gemma_desk.ui.theme import scaled
from gemma_desk.ui.when_full_choice import WhenFullChoice
from gemma_desk.ui.window_words import COMPOSED_WORDS, FREE_WORDS, ROOM_WORDS, WAY_HELP, window_lines, window_used

_WIDTH_PX = 304
_BAR_PX, _GAP_PX = 8, 8
_SIDE_PX = 17
"""From the words to the edge, with the line around."""
_INKS: dict[UseKind | str, Ink] = {
    UseKind.SYSTEM: Ink("soft"),
    UseKind.SUMMARY: Ink("soft", 0.6, "raised"),
    UseKind.QUESTIONS: Ink("accent"),
    UseKind.PICTURES: Ink("success"),
    UseKind.SOUNDS: Ink("success", 0.6, "raised"),
    UseKind.DOCUMENTS: Ink("text", 0.8, "raised"),
    UseKind.ANSWERS: Ink("accent", 0.6, "raised"),
    COMPOSED_WORDS: Ink("ring", 0.35, "raised"),
    ROOM_WORDS: Ink("border"),
    FREE_WORDS: FREE,
}
"""Over the ground of the panel."""


class WindowPanel(QFrame):
    """Shown below the gauge."""

    chosen = Signal(object)
    """A `WhenFull`, from now on."""
    asked = Signal(object)
    """`SUMMARY` or `DROP`, to be done now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("WindowPanel")
        self.setAccessibleName(tr("Context window"))
        self._sum = plain_label(kind="secondary", wraps=True)
        self._bar = ShareBar(_BAR_PX)
        self._lines = QWidget()
        self._lines.setLayout(QGridLayout())
        self._lines.layout().setContentsMargins(0, 4, 0, 0)
        title = plain_label(tr("Context window"), "title")
        layout = column(
            title, self._sum, self._bar, self._lines, spacing_px=8, margins_px=(_SIDE_PX - 1, 12, _SIDE_PX - 1, 12)
        )
        self._add_ways(layout)
        self.setLayout(layout)

    def _add_ways(self, layout: QVBoxLayout) -> None:
        """What happens when it is full, and what can be done at once."""
        self.choice = WhenFullChoice()
        self.choice.chosen.connect(self.chosen)
        self.actions = {
            WhenFull.SUMMARY: TextButton(tr("Sum up now"), "link"),
            WhenFull.DROP: TextButton(tr("Drop the oldest now"), "link"),
        }
        for way, button in self.actions.items():
            button.setToolTip(tr_now(WAY_HELP[way]))
            button.clicked.connect(partial(self._ask, way))
        layout.addWidget(plain_label(tr("When it is full"), "title"))
        layout.addWidget(self.choice)
        doing = FlowLayout(0)
        for button in self.actions.values():
            doing.addWidget(button)
        layout.addLayout(doing)

    def allow(self, can_cut: bool) -> None:
        """Lets room be made now, or not: there may be nothing that could go."""
        for button in self.actions.values():
            button.setEnabled(can_cut)

    def _ask(self, way: WhenFull) -> None:
        self.close()
        self.asked.emit(way)

    @property
    def lines(self) -> tuple[str, ...]:
        """What each line says."""
        labels = [self._lines.layout().itemAt(place).widget() for place in range(self._lines.layout().count())]
        return tuple(label.accessibleName() for label in labels if label.accessibleName())

    def show_use(self, use: WindowUse) -> None:
        """Shows what takes room by now."""
        self._sum.setText(window_used(use))
        self._bar.show_parts(_parts(use))
        self._empty()
        for number, (kind, words, tokens) in enumerate(window_lines(use)):
            self._add(number, kind, words, tokens)
        self._fit()

    def open_below(self, widget: QWidget) -> None:
        """Opens with its trailing edge under that of a button."""
        self._fit()
        corner = widget.mapToGlobal(QPoint(widget.width(), widget.height() + 4))
        left = max(corner.x() - self.width(), widget.window().mapToGlobal(QPoint(8, 0)).x())
        self.move(left, corner.y())
        self.show()
        self.setFocus()

    def _fit(self) -> None:
        """As wide as its words want, or the window is; as high as they then need."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # what was never shown does not know yet how wide it will be
            part.updateGeometry()
        self.layout().activate()
        words_px = max(button.sizeHint().width() for button in self.findChildren(TextButton)) + 2 * _SIDE_PX
        width = min(max(scaled(_WIDTH_PX), words_px), self.parentWidget().window().width() - 2 * _GAP_PX)
        self.setFixedSize(width, self.layout().totalHeightForWidth(width))

    def _add(self, number: int, kind: UseKind | str, words: str, tokens: str) -> None:
        grid = self._lines.layout()
        grid.setHorizontalSpacing(_GAP_PX)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        name, figures = plain_label(words, "secondary", wraps=True), plain_label(tokens, "secondary")
        name.setAccessibleName(f"{words}: {tokens}")
        figures.setFont(tabular(figures.font()))
        figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Swatch(_INKS[kind]), number, 0)
        grid.addWidget(name, number, 1)
        grid.addWidget(figures, number, 2)

    def _empty(self) -> None:
        grid = self._lines.layout()
        while grid.count():
            line = grid.takeAt(0).widget()
            line.hide()
            line.deleteLater()


def _parts(use: WindowUse) -> list[tuple[Ink, float]]:
    """Of the window; where more is needed than there is, all of it is in proportion to that."""
    whole = max(use.context_tokens, use.needed_tokens, 1)
    held = [(_INKS[part.kind], part.tokens) for part in use.held.kinds]
    asked = [(_INKS[COMPOSED_WORDS], use.composed_tokens), (_INKS[ROOM_WORDS], use.room_tokens)]
    return [(ink, n_tokens / whole) for ink, n_tokens in (*held, *asked)]
