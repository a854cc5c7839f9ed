"""Asks which part of a video is sent."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import Qt, QTime, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QDialog, QTimeEdit, QWidget

from gemma_desk.media.prepared import MAX_FRAMES, StripFrame
from gemma_desk.ui.controls import TextButton, column, plain_label, row
from gemma_desk.ui.language import tr
from gemma_desk.ui.part_range import PartRange
from gemma_desk.ui.words import clock

_HOUR_S = 3600
_LONG_S = 600
"""From here on a place is looked for by its minute first."""


class PartDialog(QDialog):
    """The video's strip with two handles, and the same two times to type."""

    chosen = Signal(str)
    """See `Attachment.selection`."""

    def __init__(
        self, parent: QWidget, name: str, strip: Sequence[StripFrame], length_s: float, part: tuple[float, float]
    ) -> None:
        """Shows a part of a video.

        Args:
            parent: The window.
            name: Of the file.
            strip: Small pictures over its whole length.
            length_s: Of the video, in seconds.
            part: Start and end of what is sent now, in seconds.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Which part of {name}?", name=name))
        self._length_s = length_s
        self._range = PartRange(strip, length_s, MAX_FRAMES)
        self._range.changed.connect(self._show)
        self._start, self._end = self._time_edit(tr("From")), self._time_edit(tr("To"))
        self._start.timeChanged.connect(self._type_start)
        self._end.timeChanged.connect(self._type_end)
        self._words = plain_label(kind="secondary")
        self.send, self._cancel = TextButton(tr("Send this part"), "filled"), TextButton(tr("Cancel"))
        self.send.setDefault(True)
        self.send.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.accepted.connect(self._choose)
        self._lay_out()
        self._show(*part)

    def _lay_out(self) -> None:
        times = row(plain_label(tr("From")), self._start, plain_label(tr("to")), self._end, self._words, spacing_px=8)
        times.setStretch(4, 1)
        layout = column(self._range, spacing_px=16, margins_px=(24, 24, 24, 24))
        layout.addLayout(times)
        layout.addLayout(row(None, self._cancel, self.send))
        self.setLayout(layout)
        self._start.setFocus()

    def _time_edit(self, name: str) -> QTimeEdit:
        is_long = self._length_s >= _LONG_S
        edit = _TimeEdit(QTimeEdit.Section.MinuteSection if is_long else QTimeEdit.Section.SecondSection)
        edit.setDisplayFormat("H:mm:ss" if self._length_s >= _HOUR_S else "m:ss")
        edit.setMaximumTime(_time(self._length_s + 0.999))
        edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        edit.setAccessibleName(name)
        return edit

    def _type_start(self, time: QTime) -> None:
        """The end follows where there would be nothing or too much."""
        start_s = min(_seconds(time), max(0.0, self._length_s - 1.0))
        end_s = min(max(self._range.end_s, start_s + 1.0), start_s + MAX_FRAMES)
        self._show(start_s, min(end_s, self._length_s))

    def _type_end(self, time: QTime) -> None:
        """The start follows where there would be nothing or too much."""
        end_s = min(max(_seconds(time), 1.0), self._length_s)
        self._show(max(min(self._range.start_s, end_s - 1.0), float(ceil(end_s - MAX_FRAMES)), 0.0), end_s)

    def _show(self, start_s: float, end_s: float) -> None:
        self._range.show_part(start_s, end_s)
        for edit, seconds in ((self._start, start_s), (self._end, end_s)):
            edit.blockSignals(True)
            edit.setTime(_time(seconds))
            edit.blockSignals(False)
        n_pictures = max(1, round(end_s - start_s))
        self._words.setText(
            tr(
                "%n picture(s) of {length}, at most {most}: one a second",
                "",
                n_pictures,
                length=clock(self._length_s),
                most=MAX_FRAMES,
            )
        )

    def _choose(self) -> None:
        self.chosen.emit(f"{clock(self._range.start_s)}-{clock(ceil(self._range.end_s))}")


class _TimeEdit(QTimeEdit):
    """Begins in the section that is likely to be changed: keys and arrows change that."""

    def __init__(self, section: QTimeEdit.Section) -> None:
        super().__init__()
        self._section = section

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Marks the section; Qt would mark the first one, or none."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self, self._mark)

    def _mark(self) -> None:
        self.setSelectedSection(self._section)


def _time(seconds: float) -> QTime:
    return QTime(0, 0).addSecs(int(seconds))


def _seconds(time: QTime) -> float:
    return float(QTime(0, 0).secsTo(time))
