"""A picture large, over the conversation: to look at it closely, and to ask about a part of it.

The file comes from the store and is decoded where all files are, in the decoder's process, at the highest detail.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import isValid

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Attachment
from gemma_desk.chat.turn import Picture
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.media.picture_area import parse_area
from gemma_desk.media.prepare_picture_parts import part_boxes
from gemma_desk.media.prepared import Prepared
from gemma_desk.ui.controls import ElidedLabel, IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.drawn_boxes import NumberedBox
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.picture_canvas import PictureCanvas
from gemma_desk.ui.previews import Previews, pixmap_of
from gemma_desk.ui.theme import colour
from gemma_desk.ui.words import figure, percent

_HINT = "Drag over a part to ask about it"
_CLOSER, _FARTHER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal), (Qt.Key.Key_Minus,)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that is to be shown large."""

    attachment: Attachment
    boxes: tuple[NumberedBox, ...] = ()
    """Drawn on it."""
    question: str = ""
    """What was asked about it."""


class PictureViewer(QWidget):
    """Covers its parent while it shows a picture; takes the focus and gives it back."""

    part_chosen = Signal(object, str, str)
    """The attachment, the selection of a part of it, and what was asked about it before."""

    def __init__(self, parent: QWidget, desk: Desk, previews: Previews, dispatch: Dispatch) -> None:
        super().__init__(parent)
        self._desk, self._previews, self._dispatch = desk, previews, dispatch
        self._shown: Shown | None = None
        self._had_focus: QWidget | None = None
        self.canvas = PictureCanvas()
        self.name = ElidedLabel("", "title")
        self.said = plain_label(_HINT, "secondary")
        self.said.setFont(tabular(self.said.font()))
        self.ask = TextButton("Ask about this part", "filled")
        self.scale = TextButton("100 %", "quiet")
        self.scale.setToolTip("Show all of it  (Ctrl+0)")
        self._minus = IconButton("minus", "Farther", "Ctrl+-")
        self._plus = IconButton("plus", "Closer", "Ctrl++")
        self.close_button = IconButton("x", "Close the picture", "Esc")
        self.setAccessibleName("Picture viewer")
        self._lay_out()
        self._connect()
        parent.installEventFilter(self)
        self.hide()

    def open(self, shown: Shown) -> None:
        """Shows a picture: the small copy at once, the large one when it has been decoded."""
        attachment = shown.attachment
        if not self.isVisible():
            self._had_focus = QApplication.focusWidget()
        self._shown = shown
        self.name.show_text(attachment.name)
        self.setGeometry(self.parentWidget().rect())
        self.canvas.begin(_size(attachment), shown.boxes)
        preview = self._previews.get(attachment)
        if preview is not None and preview.picture is not None:
            self.canvas.show_layers([(QRectF(0, 0, *_size(attachment).toTuple()), preview.picture)])
        self.show()
        self.raise_()
        self.canvas.setFocus()
        data = self._desk.store.call(lambda store: store.attachment(attachment.sha256))
        when_done(data, self._dispatch, partial(self._decode, shown), partial(self._fail, shown))

    def back_out(self) -> None:
        """Forgets the part that is chosen; without one, closes."""
        if self.canvas.part is not None:
            self.canvas.choose_part(None)
        else:
            self.close_picture()

    def close_picture(self) -> None:
        """Gives the window back, and the focus to what had it."""
        if self._shown is None:
            return
        self._shown = None
        self._give_focus_back()
        self.hide()
        self.canvas.show_layers([])

    def take_part(self) -> None:
        """Hands on the part that is chosen, and closes."""
        shown, part = self._shown, self.canvas.part
        if shown is None or part is None:
            return
        selection = str(part.within(parse_area(shown.attachment.selection)))
        self.close_picture()
        self.part_chosen.emit(shown.attachment, selection, shown.question)

    def _give_focus_back(self) -> None:
        """Before it is hidden: Qt would else look for a place for it, in here."""
        before, self._had_focus = self._had_focus, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        elif self.isAncestorOf(QApplication.focusWidget()):
            QApplication.focusWidget().clearFocus()

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the window."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
        return False

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab stays here: what is below cannot be seen."""
        stops = [stop for stop in (self.canvas, *self._buttons()) if stop.isVisible() and stop.isEnabled()]
        now = QApplication.focusWidget()
        place = stops.index(now) if now in stops else 0
        reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
        stops[(place + (1 if is_next else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zooms, whichever button has the focus; nothing reaches what is below."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.key() in _CLOSER:
                self.canvas.closer()
            elif event.key() in _FARTHER:
                self.canvas.farther()
            elif event.key() == Qt.Key.Key_0:
                self.canvas.fit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Presses nothing below."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls nothing below."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground."""
        ground = QColor(colour("side"))
        QPainter(self).fillRect(self.rect(), ground)

    # Building

    def _lay_out(self) -> None:
        above = QWidget()
        above.setLayout(row(self.name, self.close_button, margins_px=(16, 8, 8, 4)))
        above.layout().setStretch(0, 1)
        layout = column(above, self.canvas, spacing_px=0)
        layout.addLayout(self._below())
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _below(self) -> QHBoxLayout:
        buttons = (self._minus, self.scale, self._plus, self.ask)
        self.scale.setMinimumWidth(76)
        return row(self.said, None, *buttons, spacing_px=4, margins_px=(16, 8, 12, 12))

    def _connect(self) -> None:
        self.canvas.part_changed.connect(self._show_part)
        self.canvas.zoom_changed.connect(self._show_zoom)
        self.canvas.taken.connect(self.take_part)
        self.ask.clicked.connect(self.take_part)
        self.close_button.clicked.connect(self.close_picture)
        self.scale.clicked.connect(self.canvas.fit)
        self._minus.clicked.connect(self.canvas.farther)
        self._plus.clicked.connect(self.canvas.closer)

    def _buttons(self) -> tuple[QWidget, ...]:
        return (self._minus, self.scale, self._plus, self.ask, self.close_button)

    # What is shown

    def _show_part(self) -> None:
        part = self.canvas.part
        self.ask.setVisible(part is not None)
        if self._shown is None or part is None:
            self.said.setText(_HINT)
            return
        sent = self._shown.attachment.receipt
        left, top, right, bottom = part.pixels(sent.width, sent.height)
        self.said.setText(f"{figure(right - left)}×{figure(bottom - top)} of {sent.width}×{sent.height} pixels")

    def _show_zoom(self) -> None:
        self.scale.setText(percent(self.canvas.factor))
        self.scale.setAccessibleName(f"{percent(self.canvas.factor)}, show all of it")
        self._minus.setEnabled(not self.canvas.is_fit)

    def _decode(self, shown: Shown, data: bytes) -> None:
        if shown is self._shown:
            attachment = shown.attachment
            large = self._desk.decoder.submit_prepare(data, attachment.name, DETAILS[-1], attachment.selection)
            when_done(large, self._dispatch, partial(self._show, shown), partial(self._fail, shown))

    def _show(self, shown: Shown, prepared: Prepared) -> None:
        if shown is self._shown:
            self.canvas.show_layers(_layers(prepared))

    def _fail(self, shown: Shown, problem: Problem) -> None:
        if shown is self._shown:
            self.said.setText(problem.sentence)


def _size(attachment: Attachment) -> QSizeF:
    return QSizeF(max(attachment.receipt.width, 1), max(attachment.receipt.height, 1))


def _layers(prepared: Prepared) -> list[tuple[QRectF, QPixmap]]:
    """The pictures that are sent, each where it is in the whole: one, or the parts of a very long one."""
    receipt = prepared.attachment.receipt
    places = part_boxes(receipt.width, receipt.height)
    pictures = [medium for medium in prepared.media if isinstance(medium, Picture)]
    return [
        (QRectF(left, top, right - left, bottom - top), pixmap_of(picture.rgb, picture.width, picture.height))
        for (left, top, right, bottom), picture in zip(places, pictures, strict=True)
    ]
