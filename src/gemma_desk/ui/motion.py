"""Whether things may move on their own: as the system wishes, or as the user does."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCall, QDBusPendingCallWatcher
from PySide6.QtWidgets import QApplication

from gemma_desk.app.settings import Motion as MotionSetting

_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
_WISHES = (
    ("org.freedesktop.appearance", "reduced-motion", lambda value: value == 1),
    ("org.gnome.desktop.interface", "enable-animations", lambda value: value is False),
)
"""Where desktops say it, by the portal: namespace, key, and whether a value wishes for stillness."""
_EFFECTS = (
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class Motion(QObject):
    """What moves asks here; tells when it is another."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = MotionSetting.SYSTEM
        self._is_wished = False
        """Whether the system wishes for stillness, as far as it tells."""
        self._flash_ms = QApplication.cursorFlashTime()
        self._calls: list[QDBusPendingCallWatcher] = []
        self._is_asked = False

    @property
    def is_still(self) -> bool:
        """Whether nothing is to move on its own."""
        return self._is_wished if self._choice is MotionSetting.SYSTEM else self._choice is MotionSetting.REDUCED

    def choose(self, choice: MotionSetting) -> None:
        """Takes what the user wishes."""
        before, self._choice = self.is_still, choice
        if choice is MotionSetting.SYSTEM and not self._is_asked:
            self._is_asked = True
            self._ask_system()
        self._apply(before)

    def show_wish(self, is_wished: bool) -> None:
        """Takes what the system wishes."""
        before, self._is_wished = self.is_still, is_wished
        self._apply(before)

    def _apply(self, was_still: bool) -> None:
        if self.is_still == was_still:
            return
        QApplication.setCursorFlashTime(0 if self.is_still else self._flash_ms)
        for effect in _EFFECTS if self.is_still else ():
            QApplication.setEffectEnabled(effect, False)
        self.changed.emit()

    def _ask_system(self) -> None:
        """Nothing waits for the answer; where there is no portal there is none."""
        if sys.platform == "win32":
            return self.show_wish(not QApplication.isEffectEnabled(Qt.UIEffect.UI_General))
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        for namespace, key, is_wish in _WISHES:
            asked = QDBusMessage.createMethodCall(*_PORTAL, "ReadOne")
            asked.setArguments([namespace, key])
            self._await(bus.asyncCall(asked), is_wish)

    def _await(self, call: QDBusPendingCall, is_wish: Callable[[object], bool]) -> None:
        watcher = QDBusPendingCallWatcher(call, self)
        self._calls.append(watcher)

        def take(finished: QDBusPendingCallWatcher) -> None:
            values = finished.reply().arguments() if not finished.isError() else []
            if values and is_wish(values[0]):
                self.show_wish(True)

        watcher.finished.connect(take)


def motion() -> Motion:
    """Gives the one of the application."""
    app = QCoreApplication.instance()
    assert app is not None
    return app.findChild(Motion) or Motion(app)
