"""Attachments of the question being written: one chip each, in order."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gemma_desk.chat.message import Attachment
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.ui.chip import Chip
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.player import Player


class ChipRow(QWidget):
    """The chips in order."""

    changed = Signal()
    detail_chosen = Signal(object, object)
    selection_chosen = Signal(object, str)
    opened = Signal(object)
    save_requested = Signal(object)

    def __init__(self, player: Player) -> None:
        super().__init__()
        self._player = player
        self._chips: list[Chip] = []
        self._largest_detail = DETAILS[-1]
        self._tokens_per_s = 0.0
        self._flow = FlowLayout(8)
        self.setLayout(self._flow)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """All of them, in order."""
        return tuple(self._chips)

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Those that are ready, in order."""
        return tuple(chip.attachment for chip in self._chips if chip.attachment is not None)

    @property
    def media(self) -> dict[str, Picture | Sound]:
        """What is in those that are ready, by media key."""
        prepared = [chip.prepared for chip in self._chips if chip.prepared is not None]
        return {key: medium for one in prepared for key, medium in one.by_key.items()}

    @property
    def is_reading(self) -> bool:
        """Whether one is not ready yet."""
        return any(chip.prepared is None and chip.problem is None for chip in self._chips)

    @property
    def has_refused(self) -> bool:
        """Whether one cannot be used."""
        return any(chip.problem is not None for chip in self._chips)

    def add(self, name: str) -> Chip:
        """Adds a chip at the end, before its file has been read: that keeps the order."""
        chip = Chip(name, self._player)
        chip.limit_detail(self._largest_detail)
        if self._tokens_per_s:
            chip.show_speed(self._tokens_per_s)
        chip.removed.connect(self.remove)
        chip.changed.connect(self.changed)
        chip.opened.connect(self.opened)
        chip.save_requested.connect(self.save_requested)
        chip.detail_chosen.connect(self.detail_chosen)
        chip.selection_chosen.connect(self.selection_chosen)
        self._chips.append(chip)
        self._flow.addWidget(chip)
        self.changed.emit()
        return chip

    def limit_detail(self, largest: int) -> None:
        """Offers no picture of a higher detail, also in chips that are to come."""
        self._largest_detail = largest
        for chip in self._chips:
            chip.limit_detail(largest)

    def show_speed(self, tokens_per_s: float) -> None:
        """Says how long reading a picture takes here, also in chips that are to come."""
        self._tokens_per_s = tokens_per_s
        for chip in self._chips:
            chip.show_speed(tokens_per_s)

    def holds(self, chip: Chip) -> bool:
        """Whether the chip has not been removed meanwhile."""
        return chip in self._chips

    def remove(self, chip: Chip) -> None:
        """Takes one away."""
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.changed.emit()

    def clear(self) -> None:
        """Takes all away."""
        for chip in self.chips:
            self.remove(chip)
