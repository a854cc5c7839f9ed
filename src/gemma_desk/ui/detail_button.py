"""Chooses how finely a picture is seen, with what each detail costs here."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton

from gemma_desk.gemma.picture import DETAILS
from gemma_desk.ui.controls import IconButton
from gemma_desk.ui.language import tr
from gemma_desk.ui.words import SEPARATOR, seconds_about, tokens, tokens_at_most


class DetailButton(IconButton):
    """Chooses how many soft tokens a picture may take."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("chevron-down", tr("Detail"), size_px=20)
        self.setProperty("kind", "detail")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The arrow stands behind the word.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setToolTip(tr("Detail: how many tokens the picture may take. More reads smaller text and takes longer."))
        self.setText(tr("Detail"))
        self.fix_size(QSize(64, 20), 12)
        menu = QMenu(self, toolTipsVisible=True)
        menu.setLayoutDirection(QGuiApplication.layoutDirection())
        group = QActionGroup(menu)
        self._actions = {detail: self._add(menu, group, detail) for detail in (None, *DETAILS)}
        self.setMenu(menu)
        self.hide()

    def show_detail(self, detail: int | None, *, is_shown: bool) -> None:
        """Shows the budget the picture was read with; the menu alone may stand elsewhere."""
        self._actions[detail].setChecked(True)
        self.setVisible(is_shown)

    def limit(self, largest: int) -> None:
        """Offers no more than this, and says why."""
        reason = tr("The model was loaded for pictures of {tokens} at most.", tokens=tokens(largest))
        for detail, action in self._actions.items():
            action.setEnabled(detail is None or detail <= largest)
            action.setToolTip("" if action.isEnabled() else reason)

    def show_speed(self, tokens_per_s: float) -> None:
        """Says how long reading a picture takes at each detail."""
        for detail, action in self._actions.items():
            if detail is not None:
                action.setText(SEPARATOR.join((tokens_at_most(detail), seconds_about(detail / tokens_per_s))))

    def _add(self, menu: QMenu, group: QActionGroup, detail: int | None) -> QAction:
        action = menu.addAction(tr("Choose for me") if detail is None else tokens_at_most(detail))
        action.setCheckable(True)
        action.triggered.connect(lambda: self.chosen.emit(detail))
        group.addAction(action)
        return action
