"""Hold a key to talk: the same as holding the button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from gemma_desk.ui.keys import keys
from gemma_desk.ui.recorder import Recorder

_REPEAT_WITHIN_MS = 25
"""X repeats a held key as release and press about 1 ms apart, which Qt does not always tell from real ones."""


class TalkKey(QObject):
    """Watches one key over the whole window, and lets go when the window does not hear the release."""

    def __init__(self, window: QWidget, recorder: Recorder) -> None:
        super().__init__(window)
        self._window = window
        self._recorder = recorder
        self._held: int | None = None
        """The key that is down, without what is held beside it: that may be let go first."""
        self._coming_up = QTimer(self, singleShot=True, interval=_REPEAT_WITHIN_MS)
        self._coming_up.timeout.connect(recorder.release)
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow_focus)

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """A text box would swallow the key. To watch every widget would cost each of their events a call of ours."""
        if before is not None and before is not self._window:
            before.removeEventFilter(self)
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hears keys before whoever has the keyboard, and of the window being left."""
        if event.type() == QEvent.Type.WindowDeactivate and watched is self._window:
            self._recorder.release(is_meant=False)
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) or not self._is_ours(event):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if not event.isAutoRepeat():
            self._act(is_down=event.type() == QEvent.Type.KeyPress)
        return True

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.KeyRelease:
            return event.key() == self._held
        is_ours = keys().is_pressed("question.talk", event)
        if is_ours:
            self._held = event.key()
        return is_ours

    def _act(self, *, is_down: bool) -> None:
        if not is_down:
            self._coming_up.start()
        elif self._coming_up.isActive():
            self._coming_up.stop()
        else:
            self._recorder.press()
