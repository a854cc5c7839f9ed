"""Chooses the mode, in the composer: one quiet word that says which it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from gemma_desk.app.mode import Mode
from gemma_desk.ui.icons import pixmap
from gemma_desk.ui.keys import keys, menu_action, with_key
from gemma_desk.ui.language import tr
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.preset_words import mode_name
from gemma_desk.ui.theme import colour, scaled

_ARROW_PX, _BESIDE_PX = 12, 10
_HINT_CHARS = 160


class ModeButton(QPushButton):
    """Its menu names every mode; what each tells the model is in the tooltip."""

    chosen = Signal(str)
    """A mode's id."""
    edit_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name, self._help = "", ""
        self.setProperty("kind", "toggle")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self, toolTipsVisible=True)
        self.setMenu(self._menu)
        keys().changed.connect(self._show_key)

    def show_modes(self, modes: tuple[Mode, ...], chosen: Mode) -> None:
        """Offers these modes and shows which is chosen."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        for mode in modes:
            action = self._menu.addAction(mode_name(mode).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(mode.id == chosen.id)
            action.setToolTip(plain_tip(_hint(mode)))
            action.triggered.connect(lambda _=False, mode_id=mode.id: self.chosen.emit(mode_id))
            group.addAction(action)
        self._menu.addSeparator()
        menu_action(self._menu, "window.modes").triggered.connect(lambda: self.edit_requested.emit())
        self._name = mode_name(chosen)
        self.setAccessibleName(tr("Mode: {name}", name=self._name))
        self._help = _hint(chosen)
        self._show_key()
        self._fit()

    def _show_key(self) -> None:
        self.setToolTip(plain_tip("\n".join((with_key(self.accessibleName(), "question.mode"), self._help))))

    def sizeHint(self) -> QSize:
        """As wide as all of its words."""
        return QSize(self._width_px(self.accessibleName()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrower where there is no room: then its words are cut, down to the arrow alone."""
        return QSize(scaled(_BESIDE_PX) + scaled(_ARROW_PX), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Says as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """The same in another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words in front, the arrow behind them."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        beside_px, size_px = scaled(_BESIDE_PX), scaled(_ARROW_PX)
        painter.setPen(colour("soft"))
        words = self.rect().adjusted(beside_px, 0, -beside_px, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
        is_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left_px = beside_px if is_left else self.width() - beside_px - size_px
        picture = pixmap("chevron-down", colour("soft"), size_px, self.devicePixelRatioF())
        painter.drawPixmap(left_px, (self.height() - size_px) // 2, picture)

    def _fit(self) -> None:
        """Without the word "Mode" where that is enough, else cut."""
        room_px = self.width()
        forms = (tr("Mode: {name}", name=self._name), self._name)
        words = next((words for words in forms if self._width_px(words) <= room_px), "")
        if not words:
            words_px = room_px - self._width_px("")
            words = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, words_px)
        self.setText(words.replace("&", "&&"))
        self.updateGeometry()

    def _width_px(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + 2 * scaled(_BESIDE_PX) + scaled(_ARROW_PX) + 6


def _hint(mode: Mode) -> str:
    """What it tells the model, as far as a tooltip should."""
    if not mode.prompt:
        return tr("Tells the model nothing besides your question.")
    return mode.prompt if len(mode.prompt) <= _HINT_CHARS else f"{mode.prompt[:_HINT_CHARS].rstrip()}…"
