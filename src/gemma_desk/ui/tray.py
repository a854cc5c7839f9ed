"""The program in the desktop's tray: what it does now, and the ways to ask it from anywhere."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.ui import icons
from gemma_desk.ui.language import tr, tr_later, tr_now

_SIDE_PX = 64
_GROUND, _GLYPH, _LISTENS = QColor("#4f46e5"), QColor("#ffffff"), QColor("#b4232c")
"""The same in both themes: whether the panel is light or dark is not known."""


class TrayState(StrEnum):
    """What the program does."""

    LOADING = tr_later("Loading the model")
    READY = tr_later("Ready")
    LISTENING = tr_later("Listening")
    ANSWERING = tr_later("Answering")


_GLYPHS = {
    TrayState.LOADING: "ellipsis",
    TrayState.READY: "square-pen",
    TrayState.LISTENING: "mic",
    TrayState.ANSWERING: "brain",
}


class Tray(QObject):
    """An icon with a menu. A click on it shows the window."""

    wished = Signal(object)
    """A `Wish`."""
    quit_requested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self._fill()
        self.show_state(TrayState.LOADING)

    @property
    def is_shown(self) -> bool:
        """Whether there is a tray, and we are in it."""
        return self._icon.isVisible()

    @property
    def words(self) -> str:
        """What it says of itself."""
        return self._icon.toolTip()

    def show(self) -> None:
        """Comes into the tray, where there is one."""
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon.show()

    def hide(self) -> None:
        """Leaves the tray."""
        self._icon.hide()

    def show_state(self, state: TrayState) -> None:
        """Shows what the program does now."""
        self._icon.setIcon(QIcon(tray_picture(state)))
        self._icon.setToolTip(tr("Gemma Desk: {state}", state=tr_now(state.value)))

    def _fill(self) -> None:
        self.menu.addAction(tr("Open Gemma Desk"), lambda: self.wished.emit(Wish(WishKind.SHOW)))
        self.menu.addAction(tr("Quick question"), lambda: self.wished.emit(Wish(WishKind.QUICK_ASK)))
        self.menu.addAction(tr("Ask about a part of the screen"), lambda: self.wished.emit(Wish(WishKind.CAPTURE)))
        self.menu.addAction(tr("Describe the screen"), lambda: self.wished.emit(Wish(WishKind.DESCRIBE_SCREEN)))
        self.menu.addSeparator()
        self.menu.addAction(tr("Quit"), self.quit_requested)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.wished.emit(Wish(WishKind.SHOW))


def tray_picture(state: TrayState) -> QPixmap:
    """A rounded square with what the state looks like."""
    picture = QPixmap(_SIDE_PX, _SIDE_PX)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_LISTENS if state is TrayState.LISTENING else _GROUND)
    painter.drawRoundedRect(QRectF(2, 2, _SIDE_PX - 4, _SIDE_PX - 4), 14, 14)
    glyph = icons.pixmap(_GLYPHS[state], _GLYPH, 40)
    painter.drawPixmap(12, 12, glyph)
    painter.end()
    return picture
