"""The page that asks for the passphrase before there is a window. Any number of tries; nothing is changed by them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gemma_desk.app.home import on_thread, when_done
from gemma_desk.chat.errors import Problem
from gemma_desk.desktop.wish import Wish
from gemma_desk.encryption import DataKey
from gemma_desk.store.lock_file import unlock
from gemma_desk.ui import icons
from gemma_desk.ui.announcing import announce
from gemma_desk.ui.bridge import Bridge
from gemma_desk.ui.controls import TextButton, column, plain_label, row
from gemma_desk.ui.editors import Switch
from gemma_desk.ui.language import tr
from gemma_desk.ui.secret_line import SecretLine
from gemma_desk.ui.sentences import worded
from gemma_desk.ui.tab_order import step
from gemma_desk.ui.theme import scaled

_SIZE_PX, _SMALLEST_PX, _ICON_PX = (440, 400), (320, 360), 64
_MARGINS_PX = (32, 32, 32, 24)


class UnlockPage(QWidget):
    """A small window of its own."""

    unlocked = Signal(object)
    """The `DataKey`."""
    left = Signal()
    """Closed without it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setObjectName("Unlock")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Gemma Desk is locked"))
        self.setMinimumSize(*_SMALLEST_PX)
        self.resize(scaled(_SIZE_PX[0]), scaled(_SIZE_PX[1]))
        self._folder = folder
        self._bridge = Bridge(self)
        self._is_open = False
        self.line = SecretLine(tr("Passphrase"))
        self.line.returnPressed.connect(self._try)
        self.line.textEdited.connect(lambda _: self._say(""))
        self.seen = Switch(tr("Show what is typed"))
        self.seen.value_chosen.connect(self.line.show_letters)
        self.problem = plain_label(kind="urgent", wraps=True)
        self.go = TextButton(tr("Open"), "filled")
        self.go.clicked.connect(self._try)
        self.quit = TextButton(tr("Quit"))
        self.quit.clicked.connect(self.close)
        self._lay_out()
        self.line.setFocus()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes as one reads."""
        return step(self, is_next=is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: object) -> None:
        """Tells it, unless it is closed because it was opened."""
        self._bridge.close()
        if not self._is_open:
            self.left.emit()

    def _try(self) -> None:
        """Takes about half a second, on a thread."""
        passphrase = self.line.text()
        if not passphrase or self.line.isReadOnly():
            return
        self._show_busy(True)
        self._say("")
        trying = on_thread(lambda: unlock(self._folder, passphrase))
        when_done(trying, self._bridge, self._open, self._refuse)

    def _open(self, key: DataKey) -> None:
        self._is_open = True
        self.line.clear()
        self.unlocked.emit(key)

    def _refuse(self, problem: Problem) -> None:
        self._show_busy(False)
        self._say(worded(problem.sentence))
        self.line.setFocus()
        self.line.selectAll()

    def _show_busy(self, is_busy: bool) -> None:
        self.line.setReadOnly(is_busy)  # it keeps the keyboard, which a disabled one would hand on to “Quit”
        self.go.setEnabled(not is_busy)
        words = tr("Opening…") if is_busy else tr("Open")
        self.go.setText(words)
        self.go.setAccessibleName(words)

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        if words:
            announce(self, words, is_urgent=True)

    def _lay_out(self) -> None:
        picture = QLabel()
        picture.setPixmap(icons.program_icon().pixmap(scaled(_ICON_PX), scaled(_ICON_PX)))
        picture.setFixedHeight(scaled(_ICON_PX))
        title = plain_label(tr("Gemma Desk is locked"), "heading", wraps=True)
        title.setIndent(0)
        asked = plain_label(tr("Your conversations open with your passphrase."), "secondary", wraps=True)
        shown = plain_label(tr("Show what is typed"), "secondary", wraps=True)
        shown.setBuddy(self.seen)
        layout = column(picture, title, asked, spacing_px=8, margins_px=_MARGINS_PX)
        layout.addWidget(self.line)
        layout.addLayout(row(shown, None, self.seen))
        layout.addWidget(self.problem)
        layout.addStretch(1)
        layout.addLayout(row(None, self.quit, self.go))
        self.setLayout(layout)


class Asking(QObject):
    """The page and what is wished meanwhile, until it was opened or closed."""

    def __init__(self, page: UnlockPage, wish: Wish) -> None:
        super().__init__()
        self.page = page
        self.wish = wish
        self.key: DataKey | None = None
        page.unlocked.connect(self._take_key)
        page.left.connect(QApplication.quit)

    def show(self) -> None:
        """Shows the page."""
        self.page.show()
        self.page.activateWindow()

    def take(self, wish: Wish) -> None:
        """Another start: its wish stands in place of the one before, and the page comes to the front."""
        self.wish = wish
        self.page.showNormal()
        self.page.activateWindow()

    def end(self) -> None:
        """Takes the page away, once there is what follows it."""
        self.page.close()
        self.page.deleteLater()

    def _take_key(self, key: DataKey) -> None:
        self.key = key
        QApplication.quit()
