"""Controls that hold one value each: a switch, a choice, a number, a text. All of them alike from outside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDoubleSpinBox, QPlainTextEdit, QSizePolicy

from gemma_desk.ui.icons import pixmap
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.settings_list import Number
from gemma_desk.ui.theme import colour, scaled

PAUSE_MS = 400
"""After the last letter a text is taken."""
_SWITCH_PX = QSize(40, 24)
_RING_PX, _KNOB_AIR_PX, _ARROW_PX = 2, 3, 12
_TEXT_LINES, _TEXT_LEFT_PX = 3, 8


class Switch(QAbstractButton):
    """On or off, at once."""

    value_chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda is_on: self.value_chosen.emit(is_on))

    def show_value(self, value: bool) -> None:
        """Shows a value; nothing is chosen by that."""
        self.setChecked(value)

    def sizeHint(self) -> QSize:
        """Grows with the text size."""
        return QSize(scaled(_SWITCH_PX.width()), scaled(_SWITCH_PX.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A knob at one end or the other; both are told apart without colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(_RING_PX, _RING_PX, -_RING_PX, -_RING_PX)
        painter.setPen(QPen(colour("text" if self.hasFocus() else "accent" if self.isChecked() else "soft"), 1.5))
        painter.setBrush(colour("accent" if self.isChecked() else "ground"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        knob = QRectF(0, 0, track.height() - 2 * _KNOB_AIR_PX, track.height() - 2 * _KNOB_AIR_PX)
        is_right = self.isChecked() != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        knob.moveTop(track.top() + _KNOB_AIR_PX)
        knob.moveLeft(track.right() - _KNOB_AIR_PX - knob.width() if is_right else track.left() + _KNOB_AIR_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("on_accent" if self.isChecked() else "soft"))
        painter.drawEllipse(knob)


class Choice(QComboBox):
    """One of a few values."""

    value_chosen = Signal(object)
    looked_at = Signal()
    """Somebody is about to choose: what is offered should be what there is now."""

    def __init__(self, name: str, options: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._offered: tuple[tuple[Any, str], ...] | None = None
        self.offer(options)
        self.activated.connect(lambda place: self.value_chosen.emit(self._values[place]))

    def offer(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offers these values, each with its words."""
        if tuple(options) == self._offered:
            return  # the list may be open
        self._offered = tuple(options)
        self.clear()
        self._values = [value for value, _ in options]
        self.addItems([words for _, words in options])

    def show_value(self, value: Any) -> None:
        """Shows a value, also one that was not offered: the settings are a file that anybody may edit."""
        if value not in self._values:
            self._values.append(value)
            self.addItem(str(value))
        self.setCurrentIndex(self._values.index(value))
        self.setToolTip(plain_tip(self.currentText()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells that it may be used."""
        super().focusInEvent(event)
        self.looked_at.emit()

    def showPopup(self) -> None:
        """Tells that it is used."""
        self.looked_at.emit()
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the arrow that the style sheet left out."""
        super().paintEvent(event)
        size_px = scaled(_ARROW_PX)
        is_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left_px = size_px - 4 if is_left else self.width() - 2 * size_px + 4
        picture = pixmap("chevron-down", colour("soft"), size_px, self.devicePixelRatioF())
        QPainter(self).drawPixmap(left_px, (self.height() - size_px) // 2, picture)


_NARROWEST_PX = 96
"""Of a number with its suffix."""


class NumberBox(QDoubleSpinBox):
    """A number, or None below the lowest one where there are words for it."""

    value_chosen = Signal(object)

    def __init__(self, name: str, number: Number) -> None:
        super().__init__()
        self._has_none = bool(number.none_words)
        self._low = number.low
        self.setAccessibleName(name)
        self.setDecimals(number.decimals)
        self.setSingleStep(number.step)
        self.setRange(number.low - (10**-number.decimals if self._has_none else 0), number.high)
        self.setSuffix(number.suffix)
        self.lineEdit().setTextMargins(_TEXT_LEFT_PX, 0, 0, 0)
        self.setSpecialValueText(number.none_words)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(lambda _: self.value_chosen.emit(self._chosen()))

    def minimumSizeHint(self) -> QSize:
        """Narrower than its words where there is no room for them; they can be moved through like any text."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), scaled(_NARROWEST_PX)), least.height())

    def stepBy(self, steps: int) -> None:
        """Steps between None and the lowest number, and never past that."""
        if steps > 0 and self._is_none():
            self.setValue(self._low)
        elif steps < 0 and self._has_none and self.value() > self._low:
            self.setValue(max(self._low, self.value() + steps * self.singleStep()))
        else:
            super().stepBy(steps)

    def show_value(self, value: float | None) -> None:
        """Shows a value; nothing is chosen by that."""
        self.blockSignals(True)
        self.setValue(self.minimum() if value is None else value)
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page."""
        event.ignore()

    def _is_none(self) -> bool:
        return self._has_none and self.value() == self.minimum()

    def _chosen(self) -> float | None:
        if self._is_none():
            return None
        return self.value() if self.decimals() else int(self.value())


class TextBox(QPlainTextEdit):
    """A text, taken when the writing pauses."""

    value_chosen = Signal(object)

    def __init__(self, name: str, placeholder: str, n_lines: int = _TEXT_LINES) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self._n_lines = n_lines
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._take)
        self.textChanged.connect(self._pause.start)
        self._fit()

    def show_value(self, value: str) -> None:
        """Shows a value, unless it is what stands there."""
        if not self._pause.isActive() and value != self.toPlainText():
            self.setPlainText(value)
            self._pause.stop()

    def take_now(self) -> None:
        """Takes what has been written, without waiting for a pause."""
        if self._pause.isActive():
            self._take()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever leaves has written it."""
        super().focusOutEvent(event)
        self.take_now()

    def hideEvent(self, event: QHideEvent) -> None:
        """The page may be closed at once."""
        super().hideEvent(event)
        self.take_now()

    def changeEvent(self, event: QEvent) -> None:
        """Makes room for text of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._n_lines + scaled(16))

    def _take(self) -> None:
        self._pause.stop()
        self.value_chosen.emit(self.toPlainText())


Editor = Switch | Choice | NumberBox | TextBox
