"""A picture large, over the conversation: to look at it closely, and to ask about a part of it.

Its small copy is there at once, its pixels when `picture_layers` has them.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from gemma_desk.app.desk import Desk
from gemma_desk.app.home import Dispatch
from gemma_desk.chat.message import Attachment, MediaKind
from gemma_desk.media.picture_area import Area, narrowed
from gemma_desk.media.picture_cuts import full_detail
from gemma_desk.ui.controls import ElidedLabel, IconButton, TextButton, column, plain_label, row
from gemma_desk.ui.drawn_boxes import NumberedBox
from gemma_desk.ui.fonts import tabular
from gemma_desk.ui.keys import keys, with_key
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.leaves import Leaf, leaves_of
from gemma_desk.ui.picture_canvas import PictureCanvas
from gemma_desk.ui.picture_layers import PictureLayers, size_of
from gemma_desk.ui.previews import Previews
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.theme import colour
from gemma_desk.ui.words import figure, percent

_HINT = tr_later("Drag over a part, or press an arrow key, to ask about it")
_LEAVES_HINT = tr_later(
    "Drag over a part, or press an arrow key, to ask about it. Page Up and Page Down turn the pages"
)
_NARROW_PX = 640


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that is to be shown large."""

    attachment: Attachment
    boxes: tuple[NumberedBox, ...] = ()
    """Drawn on it."""
    question: str = ""
    """What was asked about it."""


@dataclass(frozen=True, slots=True)
class ChosenPart:
    """A part of a picture, a page or a picture of a video that is to be asked about."""

    attachment: Attachment
    """The file, or a part of it."""
    selection: str
    """Of the whole file, as `media.picture_area` writes it."""
    detail: int
    """Soft tokens at most, at which all that the part has is seen."""
    question: str
    """What was asked about the picture."""


class PictureViewer(QWidget):
    """Covers its parent while it shows a picture; takes the focus and gives it back."""

    part_chosen = Signal(object)
    """The part that is to be asked about."""

    def __init__(self, parent: QWidget, desk: Desk, previews: Previews, dispatch: Dispatch) -> None:
        super().__init__(parent)
        self._previews = previews
        self._layers = PictureLayers(desk, dispatch, self)
        self._shown: Shown | None = None
        self._leaves: tuple[Leaf, ...] = ()
        self._place = 0
        """Of the leaf that is shown."""
        self._had_focus: QWidget | None = None
        self.canvas = PictureCanvas()
        self._acts = {
            "viewer.closer": self.canvas.closer,
            "viewer.farther": self.canvas.farther,
            "viewer.all": self.canvas.fit,
            "viewer.actual": self.canvas.show_actual_size,
            "viewer.before": lambda: self.turn_to(self._place - 1),
            "viewer.next": lambda: self.turn_to(self._place + 1),
        }
        self.name = ElidedLabel("", "title")
        self.said = plain_label(tr_now(_HINT), "secondary", wraps=True)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.said.setFont(tabular(self.said.font()))
        self.ask = TextButton(tr("Ask about this part"), "filled")
        self.scale = TextButton("100 %", "quiet")
        self._minus = IconButton("minus", action="viewer.farther")
        self._plus = IconButton("plus", action="viewer.closer")
        self.close_button = IconButton("x", tr("Close the picture"), "back")
        self._back = IconButton("chevron-up", action="viewer.before")
        self._on = IconButton("chevron-down", action="viewer.next")
        self.place = plain_label(kind="secondary")
        self.place.setFont(tabular(self.place.font()))
        self.setAccessibleName(tr("Picture viewer"))
        self._lay_out()
        self._connect()
        parent.installEventFilter(self)
        self.hide()

    def open(self, shown: Shown) -> None:
        """Shows a picture, or the first page or picture of what has several."""
        if not self.isVisible():
            self._had_focus = QApplication.focusWidget()
        self._shown, self._leaves = shown, leaves_of(shown.attachment)
        self.name.show_text(shown.attachment.name)
        self.setGeometry(self.parentWidget().rect())
        self.turn_to(0)
        self.show()
        self.raise_()
        self.canvas.setFocus()

    def turn_to(self, place: int) -> None:
        """Shows another page, or another picture of a video; what is not there is the nearest."""
        if self._shown is None or not self._leaves:
            return
        self._place = min(max(place, 0), len(self._leaves) - 1)
        leaf = self._leaves[self._place].attachment
        if leaf.kind is MediaKind.IMAGE:
            self._begin_picture(leaf)
        else:
            self.canvas.begin(QSizeF(1, 1), (), has_parts=False)
        self._layers.begin(leaf)
        self._show_place()

    def _begin_picture(self, attachment: Attachment) -> None:
        """The small copy at once; the large one comes when it has been decoded."""
        self.canvas.begin(size_of(attachment), self._shown.boxes)
        preview = self._previews.get(attachment)
        if preview is not None and preview.picture is not None:
            self.canvas.show_layers([(QRectF(0, 0, *size_of(attachment).toTuple()), preview.picture)])

    def _begin_leaf(self, size: QSizeF) -> None:
        self.canvas.begin(size, ())

    def _show_place(self) -> None:
        n_leaves = len(self._leaves)
        for widget in (self._back, self._on, self.place):
            widget.setVisible(n_leaves > 1)
        self._back.setEnabled(self._place > 0)
        self._on.setEnabled(self._place < n_leaves - 1)
        words, number = self._leaves[self._place].words, self._place + 1
        self.place.setText(tr("{which} · {number} of {total}", which=words, number=number, total=n_leaves))
        self._show_part()

    def _hint(self) -> str:
        """What can be done by hand."""
        return tr_now(_LEAVES_HINT if len(self._leaves) > 1 else _HINT)

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
        self._layers.end()
        self.canvas.show_layers([])

    def take_part(self) -> None:
        """Hands on the part that is chosen, and closes."""
        shown, part = self._shown, self.canvas.part
        if shown is None or part is None:
            return
        selection = narrowed(self._leaves[self._place].attachment.selection, part)
        detail = full_detail(*self._extent(part))
        self.close_picture()
        self.part_chosen.emit(ChosenPart(shown.attachment, selection, detail, shown.question))

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

    def event(self, event: QEvent) -> bool:
        """Keeps the keys that elsewhere change the text size: here they bring the picture closer."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and any(keys().is_pressed(action, event) for action in self._acts):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zooms, whichever button has the focus; nothing reaches what is below."""
        for action, act in self._acts.items():
            if keys().is_pressed(action, event):
                act()
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.turn_to(0 if event.key() == Qt.Key.Key_Home else len(self._leaves) - 1)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Presses nothing below."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls nothing below."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is said stands above the buttons where there is no room beside them."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW_PX
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground."""
        ground = QColor(colour("side"))
        QPainter(self).fillRect(self.rect(), ground)

    # Building

    def _lay_out(self) -> None:
        above = QWidget()
        above.setLayout(row(self.name, self.place, self._back, self._on, self.close_button, margins_px=(16, 8, 8, 4)))
        above.layout().setStretch(0, 1)
        layout = column(above, self.canvas, self._below(), spacing_px=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _below(self) -> QWidget:
        self.scale.setMinimumWidth(76)
        self._foot.addWidget(self.said, 1)
        self._foot.addLayout(row(None, self._minus, self.scale, self._plus, self.ask, spacing_px=4))
        self._foot.setContentsMargins(16, 8, 12, 12)
        self._foot.setSpacing(4)
        below = QWidget()
        below.setLayout(self._foot)
        return below

    def _connect(self) -> None:
        self.canvas.part_changed.connect(self._show_part)
        self.canvas.view_changed.connect(self._show_zoom)
        self.canvas.taken.connect(self.take_part)
        self.ask.clicked.connect(self.take_part)
        self.close_button.clicked.connect(self.close_picture)
        self.scale.clicked.connect(self.canvas.toggle_size)
        self._layers.arrived.connect(self.canvas.show_layers)
        self._layers.sized.connect(self._begin_leaf)
        self._back.clicked.connect(lambda: self.turn_to(self._place - 1))
        self._on.clicked.connect(lambda: self.turn_to(self._place + 1))
        self._layers.failed.connect(self._say_why)
        self._minus.clicked.connect(self.canvas.farther)
        self._plus.clicked.connect(self.canvas.closer)

    def _say_why(self, sentence: str) -> None:
        self.said.setText(worded(sentence))

    def _buttons(self) -> tuple[QWidget, ...]:
        return (self._minus, self.scale, self._plus, self.ask, self._back, self._on, self.close_button)

    # What is shown

    def _show_part(self) -> None:
        part = self.canvas.part
        self.ask.setVisible(part is not None)
        if self._shown is None or part is None:
            self.said.setText(self._hint())
            return
        whole = self.canvas.size_px
        self.said.setText(tr("{part} of {whole} pixels", part=_by(*self._extent(part)), whole=_by(*whole)))

    def _extent(self, part: Area) -> tuple[int, int]:
        """Width and height of a part, in the picture's own pixels; of a page's in those it was drawn with."""
        left, top, right, bottom = part.pixels(*self.canvas.size_px)
        return right - left, bottom - top

    def _show_zoom(self) -> None:
        factor, is_fit = self.canvas.factor, self.canvas.is_fit
        words, action = (tr("Show it at 100 %"), "viewer.actual") if is_fit else (tr("Show all of it"), "viewer.all")
        self.scale.setText(percent(factor))
        self.scale.setToolTip(with_key(words, action))
        self.scale.setAccessibleName(f"{percent(factor)}. {words}")
        self._minus.setEnabled(self.canvas.can_go_farther)
        self._plus.setEnabled(self.canvas.can_come_closer)
        self._layers.look(self.canvas.seen, factor * self.devicePixelRatio())


def _by(width: int, height: int) -> str:
    return f"{figure(width)}×{figure(height)}"
