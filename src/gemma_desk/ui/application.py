"""Opens the window on a desk that has been put together, and runs until it is closed."""

from __future__ import annotations

import logging
import sys
import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from gemma_desk.app.desk import Desk
from gemma_desk.app.settings import Settings
from gemma_desk.desktop.wish import Wish, WishKind
from gemma_desk.encryption import DataKey
from gemma_desk.ui import icons
from gemma_desk.ui.collector import QuietCollector, spare_the_collector
from gemma_desk.ui.language import choose_language
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.one_instance import OneInstance
from gemma_desk.ui.outside import Outside
from gemma_desk.ui.rendering import highlight, markdown
from gemma_desk.ui.theme import Theme
from gemma_desk.ui.told_to_end import ToldToEnd
from gemma_desk.ui.unattended import Errand, Unattended
from gemma_desk.ui.unlock_page import Asking, UnlockPage

_PREPARE_MS = 2000
"""After the window is there, and what it does first is done."""

_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def run(desk: Desk, instance: OneInstance, wish: Wish, picture: Path | None = None) -> int:
    """Shows the window until it is closed. The caller closes the desk afterwards.

    Args:
        desk: What the window stands on.
        instance: Brings what later starts hand over.
        wish: What it is opened for.
        picture: Where a picture of the window with the answer goes, before it is closed again, as PNG.

    Returns:
        The exit code of the program.
    """
    app = _begin(desk.settings)
    window = MainWindow(desk, Theme(app, desk.settings.theme, desk.settings.text_scale))
    app.setQuitOnLastWindowClosed(False)  # it may stay in the tray
    window.shared.ended.connect(app.quit)
    ToldToEnd(window.shared.windows.quit, app)
    QuietCollector(app)
    prepare_soon(desk)
    if picture is not None:
        window.open(begins_new=True)
        Unattended(window, Errand(wish.question, tuple(map(Path, wish.files)), picture))
    else:
        outside = Outside(window.shared)
        instance.wished.connect(outside.fulfil)
        QTimer.singleShot(0, instance.listen)  # who listens answers: not before the program runs
        is_waiting = wish.kind is WishKind.WAIT and outside.presence.wishes_tray
        window.open(is_seen=not is_waiting, begins_new=bool(wish.question or wish.files))
        if is_waiting:
            outside.presence.wait()
        outside.fulfil(wish)
    return app.exec()


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What came of the page that asks for the passphrase."""

    key: DataKey
    wish: Wish
    """The last one there was until then."""


def unlock(folder: Path, settings: Settings, instance: OneInstance, wish: Wish) -> Unlocked | None:
    """Asks for the passphrase before there is a window; `run` may follow.

    Args:
        folder: Of the data.
        settings: Say how it looks.
        instance: Later starts bring the page to the front, and what they wish is done when it is open.
        wish: What the program was started for.

    Returns:
        None where it was closed instead.
    """
    app = _begin(settings)
    theme = Theme(app, settings.theme, settings.text_scale)
    asking = Asking(UnlockPage(folder), wish)
    instance.wished.connect(asking.take)
    QTimer.singleShot(0, instance.listen)
    asking.show()
    app.exec()
    instance.wished.disconnect(asking.take)
    asking.end()
    theme.deleteLater()
    return None if asking.key is None else Unlocked(asking.key, asking.wish)


def _begin(settings: Settings) -> QApplication:
    """The same application where there is one already."""
    log_what_is_lost()
    spare_the_collector()
    app = QApplication.instance() or make_application(sys.argv[:1])
    choose_language(settings.language)
    return app


def prepare_soon(desk: Desk) -> None:
    """Has loaded what the window did not need to be there and soon will, before somebody waits for it."""
    QTimer.singleShot(_PREPARE_MS, partial(_prepare, desk))


def _prepare(desk: Desk) -> None:
    threading.Thread(target=_load, args=(desk,), name="prepare", daemon=True).start()


def _load(desk: Desk) -> None:
    markdown.prepare()
    desk.prepare()
    highlight.prepare()


def make_application(arguments: list[str]) -> QApplication:
    """Makes the application object, with the names desktops know it by."""
    app = QApplication(arguments)
    app.setApplicationName("gemma-desk")
    app.setApplicationDisplayName("Gemma Desk")
    app.setDesktopFileName("gemma-desk")
    app.setWindowIcon(icons.program_icon())
    return app


def log_what_is_lost() -> None:
    """Sends what Qt says, and exceptions that nobody catches, to the log: in a slot they would only be printed."""
    qInstallMessageHandler(_log_qt)
    sys.excepthook = _log_exception
    threading.excepthook = lambda gone: _log_exception(gone.exc_type, gone.exc_value, gone.exc_traceback)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _log.log(_LEVELS[kind], "Qt: %s", message)


def _log_exception(kind: type[BaseException], error: BaseException | None, traceback: TracebackType | None) -> None:
    _log.error("An exception nobody caught", exc_info=(kind, error or kind(), traceback))
