"""Around the message whose text has the keyboard: without it nobody sees where Alt and the arrows have led."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QWidget

from gemma_desk.ui.rendering.flowing_text import FlowingText


class KeyboardRing(QFrame):
    """Lies around a widget while the text in it has the keyboard; lets everything through."""

    def __init__(self, around: QWidget, text: FlowingText) -> None:
        super().__init__(around)
        self.setObjectName("KeyboardRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        text.keyboard_shown.connect(self._follow)

    def _follow(self, is_here: bool) -> None:
        if is_here:
            self.parentWidget().installEventFilter(self)
            self.setGeometry(self.parentWidget().rect())
            self.raise_()
        else:
            self.parentWidget().removeEventFilter(self)
        self.setVisible(is_here)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as what it lies around."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
        return False
