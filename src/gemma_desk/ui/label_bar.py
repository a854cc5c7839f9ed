"""The labels there are, as chips: one that is pressed lists, and searches in, what has it alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QToolButton, QWidget

from gemma_desk.store.rows import LabelRow
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.label_look import dot
from gemma_desk.ui.language import tr
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.theme import scaled

_MOST_PX = 96
"""Three lines; beyond them it scrolls."""
_DOT_PX = 8
_GAP_PX = 4


class LabelBar(QScrollArea):
    """A chip for each label; not there where there are none."""

    chosen = Signal(object)
    """The id of the label to list alone, or None for all."""
    change_requested = Signal(object)
    delete_requested = Signal(object)
    """A `LabelRow`, as the one before."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Labels")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget(self)
        self._inner.setObjectName("LabelChips")
        self._inner.setLayout(FlowLayout(_GAP_PX))
        self.setWidget(self._inner)
        self.chips: dict[int, LabelChip] = {}
        """By the label's id."""
        self.chosen_id: int | None = None
        self.hide()

    def show_labels(self, labels: Sequence[LabelRow]) -> None:
        """Shows other labels; one that was chosen and is gone is chosen no longer."""
        if [chip.label for chip in self.chips.values()] == [*labels]:
            return
        for chip in self.chips.values():
            self._inner.layout().removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {label.id: self._chip(label) for label in labels}
        self.setVisible(bool(labels))
        if self.chosen_id not in self.chips:
            self.choose(None)
        else:
            self.chips[self.chosen_id].setChecked(True)
        self._fit()

    def choose(self, label_id: int | None) -> None:
        """Lists what has a label alone, or everything."""
        is_another = label_id != self.chosen_id
        self.chosen_id = label_id
        for known, chip in self.chips.items():
            chip.setChecked(known == label_id)
        if is_another:
            self.chosen.emit(label_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Takes as many lines as there is need for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Makes room for words of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        needed = self._inner.layout().heightForWidth(self.width())
        self.setFixedHeight(min(needed, scaled(_MOST_PX)))

    def _chip(self, label: LabelRow) -> LabelChip:
        chip = LabelChip(label)
        chip.clicked.connect(lambda is_pressed: self.choose(label.id if is_pressed else None))
        chip.customContextMenuRequested.connect(partial(self._open_menu, chip))
        self._inner.layout().addWidget(chip)
        return chip

    def _open_menu(self, chip: LabelChip, place: QPoint) -> None:
        self.make_menu(chip.label).popup(chip.mapToGlobal(place))

    def make_menu(self, label: LabelRow) -> QMenu:
        """Gives what can be done with a label."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Change name or colour…"), lambda: self.change_requested.emit(label))
        menu.addAction(tr("Delete label"), lambda: self.delete_requested.emit(label))
        return menu


class LabelChip(QToolButton):
    """One label."""

    def __init__(self, label: LabelRow) -> None:
        super().__init__()
        self.label = label
        self.setProperty("kind", "label")
        self.setCheckable(True)
        self.setText(label.name)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleName(tr("Label {name}", name=label.name))
        self.setToolTip(plain_tip(tr("Only conversations with the label “{name}”", name=label.name)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draws the dot again in the new palette."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw()

    def _draw(self) -> None:
        size_px = scaled(_DOT_PX)
        self.setIconSize(QSize(size_px + _GAP_PX, size_px))
        self.setIcon(dot(self.label.colour, size_px, _GAP_PX))
