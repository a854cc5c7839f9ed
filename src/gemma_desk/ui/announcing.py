"""What is told to a screen reader without being asked: the one place that sends it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_Politeness = QAccessible.AnnouncementPoliteness


class Announcer(QObject):
    """Sends announcements, unless they are not wanted."""

    announced = Signal(str, bool)
    """What was sent, and whether it interrupts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_wanted = True

    @property
    def is_heard(self) -> bool:
        """Whether there is a screen reader: what nobody hears need not be made."""
        return self.is_wanted and QAccessible.isActive()

    def send(self, source: QWidget, words: str, *, is_urgent: bool) -> None:
        """Sends it; on a machine without a screen reader nobody hears it."""
        if words and self.is_wanted:
            event = QAccessibleAnnouncementEvent(source, words)
            event.setPoliteness(_Politeness.Assertive if is_urgent else _Politeness.Polite)
            QAccessible.updateAccessibility(event)
            self.announced.emit(words, is_urgent)


def announcer() -> Announcer:
    """Gives the one of the application."""
    app = QCoreApplication.instance()
    assert app is not None
    return app.findChild(Announcer) or Announcer(app)


def announce(source: QWidget, words: str, *, is_urgent: bool = False) -> None:
    """Tells a screen reader.

    Args:
        source: Where it is said.
        words: A sentence, or a few words; nothing is not told.
        is_urgent: Interrupts what is being read; else it waits for a pause.
    """
    announcer().send(source, words, is_urgent=is_urgent)
