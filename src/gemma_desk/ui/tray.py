"""The program in the desktop's tray: what it does now, and the ways to ask it from anywhere."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from gemma_desk.app.home import Dispatch, on_thread, when_done
from gemma_desk.desktop.tray_host import has_tray
from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.ui import icons
from gemma_desk.ui.language import tr, tr_later, tr_now

_SIDE_PX = 64
_GROUND, _GLYPH, _LISTENS = QColor("#4f46e5"), QColor("#ffffff"), QColor("#b4232c")
"""The same in both themes: whether the panel is light or dark is not known."""


class TrayState(StrEnum):
    """What the program does."""

    NO_MODEL = tr_later("No model yet")
    FAILED = tr_later("The model could not be loaded")
    LOADING = tr_later("Loading the model")
    READY = tr_later("Ready")
    LISTENING = tr_later("Listening")
    ANSWERING = tr_later("Answering")


_GLYPHS = {
    TrayState.NO_MODEL: "folder-open",
    TrayState.FAILED: "triangle-alert",
    TrayState.LOADING: "ellipsis",
    TrayState.READY: "square-pen",
    TrayState.LISTENING: "mic",
    TrayState.ANSWERING: "brain",
}


_LOOKS_AFTER_MS, _LOOKS_AT_MOST_EVERY_MS = 1_000, 60_000
"""For a tray that is not there yet: soon, and then ever more rarely."""


class Tray(QObject):
    """An icon with a menu. A click on it shows the window.

    A desktop that comes up after the program is joined when it is there.
    """

    wished = Signal(object)
    """A `Wish`."""
    quit_requested = Signal()
    joined = Signal()
    """The icon is in the tray now."""

    def __init__(self, dispatch: Dispatch, parent: QObject) -> None:
        super().__init__(parent)
        self._dispatch = dispatch
        self.menu = QMenu()
        self._icon: QSystemTrayIcon | None = None
        """Made when there is a tray: Qt chooses the kind of tray with the first one, for good."""
        self._is_wished = False
        self._state = TrayState.LOADING
        self._look = QTimer(self, singleShot=True, interval=_LOOKS_AFTER_MS)
        self._look.timeout.connect(self._ask)
        self._fill()

    @property
    def is_shown(self) -> bool:
        """Whether there is a tray, and we are in it."""
        return self._icon is not None and self._icon.isVisible()

    @property
    def words(self) -> str:
        """What it says of itself."""
        return tr("Gemma Desk: {state}", state=tr_now(self._state.value))

    def show(self) -> None:
        """Comes into the tray, as soon as there is one."""
        if not self._is_wished:
            self._is_wished = True
            self._look.setInterval(_LOOKS_AFTER_MS)
            self._ask()

    def hide(self) -> None:
        """Leaves the tray."""
        self._is_wished = False
        self._look.stop()
        if self._icon is not None:
            self._icon.hide()

    def close(self) -> None:
        """Leaves the tray for good. The menu stands alone, as a tray's must: nothing else would delete it."""
        self.hide()
        self.menu.deleteLater()

    def show_state(self, state: TrayState) -> None:
        """Shows what the program does now."""
        self._state = state
        if self._icon is not None:
            self._icon.setIcon(QIcon(tray_picture(state)))
            self._icon.setToolTip(self.words)

    def _ask(self) -> None:
        """On a thread: the desktop may be busy coming up."""
        when_done(on_thread(has_tray), self._dispatch, self._join, lambda _: None)

    def _join(self, is_there: bool) -> None:
        if not self._is_wished:
            return
        if not (is_there and QSystemTrayIcon.isSystemTrayAvailable()):
            self._look.start()
            self._look.setInterval(min(2 * self._look.interval(), _LOOKS_AT_MOST_EVERY_MS))
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(self)
            self._icon.setContextMenu(self.menu)
            self._icon.activated.connect(self._on_activated)
        self.show_state(self._state)
        self._icon.show()
        self.joined.emit()

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
    return icons.kept(f"tray {state}", lambda: _draw(state))


def _draw(state: TrayState) -> QPixmap:
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
