"""Everything beside the side bar, from the title down to the status line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from gemma_desk.ui.composer import Composer
from gemma_desk.ui.controls import centred, column, row
from gemma_desk.ui.empty_state import EmptyState
from gemma_desk.ui.exchange_bar import ExchangeBar
from gemma_desk.ui.find_bar import FindBar
from gemma_desk.ui.header import Header
from gemma_desk.ui.model_strip import ModelStrip
from gemma_desk.ui.status_line import StatusLine
from gemma_desk.ui.theme import COLUMN_PX
from gemma_desk.ui.transcript import Transcript
from gemma_desk.ui.undo_bar import UndoBar
from gemma_desk.ui.window_notice import WindowNotice


class _Middle(QStackedWidget):
    """The beginnings, or the conversation: what is not shown needs no room."""

    def minimumSizeHint(self) -> QSize:
        """Of what is shown."""
        return self.currentWidget().minimumSizeHint()


class Page(QWidget):
    """Lays out one conversation."""

    def __init__(self, header: Header, transcript: Transcript, composer: Composer) -> None:
        super().__init__()
        self.setObjectName("Main")
        self.header = header
        self.transcript = transcript
        self.composer = composer
        self.empty = EmptyState()
        self.strip = ModelStrip()
        self.find = FindBar()
        self.undo = UndoBar()
        self.exchange = ExchangeBar()
        self.notice = WindowNotice()
        self.status = StatusLine()
        self._middle = _Middle()
        self._middle.addWidget(self.empty)
        self._middle.addWidget(transcript)
        self._is_compact = False
        self._layout = column(header, self.find, self._middle, spacing_px=0)
        self._layout.addLayout(self._foot())
        self._layout.setStretch(2, 1)
        self.setLayout(self._layout)

    def make_compact(self, offers: QWidget) -> None:
        """Leaves the question alone, above its answer: for a small window.

        Args:
            offers: Goes above the question.
        """
        self._is_compact = self.transcript.is_compact = True
        self.header.hide()
        self.strip.says_practice = False
        self._layout.insertItem(0, self._layout.takeAt(self._layout.count() - 1))
        self._inner.layout().insertWidget(0, offers)
        self._inner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._layout.addStretch(0)
        self._middle.hide()

    def stand_by_status(self, button: QWidget) -> None:
        """Puts a button at the end of the status line, in its height."""
        layout = self._inner.layout()
        layout.removeWidget(self.status)
        self.status.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        line = row(self.status, button, spacing_px=4)
        line.setStretch(0, 1)
        layout.addLayout(line)

    @property
    def needed_px(self) -> int:
        """Height at which all of it is seen, as far as it is laid out by now."""
        foot = self._layout.itemAt(0 if self._is_compact else self._layout.count() - 1)
        room = self.transcript.widget().sizeHint().height() if self._middle.isVisible() else 0
        width = self.width()
        return (foot.heightForWidth(width) if foot.hasHeightForWidth() else foot.sizeHint().height()) + room

    def show_empty(self, is_empty: bool) -> None:
        """Shows the beginnings, or the conversation."""
        self._middle.setCurrentWidget(self.empty if is_empty else self.transcript)
        self._middle.setVisible(not (is_empty and self._is_compact))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The composer may take a third of the height."""
        super().resizeEvent(event)
        third = self.height() // 3
        self.composer.box.limit_height(max(third - 64, 72))
        self.composer.shelf.limit_height(max(third, 72))

    def _foot(self) -> QHBoxLayout:
        self._inner = QWidget()
        self._inner.setMaximumWidth(COLUMN_PX)
        self._inner.setLayout(
            column(self.undo, self.exchange, self.strip, self.notice, self.composer, self.status, spacing_px=8)
        )
        return centred(self._inner, margins_px=(16, 8, 16, 10))
