"""What can be done with a message: shown while the pointer or the focus is on it, its room kept always."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from gemma_desk.ui.controls import IconButton
from gemma_desk.ui.flow_layout import FlowLayout
from gemma_desk.ui.theme import scaled

HEIGHT_PX = 28


class ActionsRow(QWidget):
    """A row of small buttons under `owner`, seen while the owner is hovered or holds the focus."""

    def __init__(
        self,
        owner: QWidget,
        make_buttons: Callable[[], list[IconButton]],
        always: QWidget,
        *,
        is_trailing: bool = False,
    ) -> None:
        """The buttons are made when they are first seen, or before, by `make`.

        `always` is seen whether or not: it tells something. It stands at the message's edge, so that there is no gap
        before it while the buttons are faded.
        """
        super().__init__(owner)
        self._n_before = 0 if is_trailing else 1
        """Of what stands in front of the buttons."""
        self._owner = owner
        self._is_kept = False
        self._make_buttons = make_buttons
        self._made: list[IconButton] | None = None
        self._flow = FlowLayout(4, is_trailing=is_trailing)
        self._flow.addWidget(always)
        self.setLayout(self._flow)
        self._fit()
        owner.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow_focus)
        self._update()

    @property
    def _buttons(self) -> list[IconButton]:
        if self._made is None:
            self._made = self._make_buttons()
            for place, button in enumerate(self._made):
                self._flow.insert(place + self._n_before, button)
                button.fade(True)
            self._fit()
        return self._made

    @property
    def is_made(self) -> bool:
        """Whether its buttons are there."""
        return self._made is not None

    def make(self) -> None:
        """Has the buttons made: the keyboard and screen readers reach them, seen or not."""
        buttons = self._buttons
        self._flow.setEnabled(False)  # or all that is around would be laid out anew for each
        for button in buttons:
            button.show()
        self._flow.setEnabled(True)
        self._flow.activate()

    def keep(self, is_kept: bool) -> None:
        """Shows the buttons always, or again on hover and focus alone."""
        self._is_kept = is_kept
        self._update()

    def changeEvent(self, event: QEvent) -> None:
        """Keeps its height by the text size, whether its buttons are shown or not."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another line."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(max(scaled(HEIGHT_PX), self._flow.heightForWidth(self.width())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the pointer."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            QTimer.singleShot(0, self, self._update)
        return False

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        self._update()

    def _update(self) -> None:
        focused = QApplication.focusWidget()
        is_focused = focused is not None and self._owner.isAncestorOf(focused)
        is_shown = self._is_kept or is_focused or self._owner.underMouse()
        if self._made is None and not is_shown:
            return
        for button in self._buttons:
            button.fade(not is_shown)
