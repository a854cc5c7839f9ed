"""The line above the conversation: its title, and what can be done with all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gemma_desk.ui.controls import ElidedLabel, IconButton, row
from gemma_desk.ui.shortcuts import NEW_KEY, RENAME_KEY, SIDE_BAR_KEY, THEME_KEY

HEIGHT_PX = 48


class Header(QWidget):
    """Shows the title; the two buttons at its left stand in for a side bar that is hidden."""

    side_bar_requested = Signal()
    new_requested = Signal()
    rename_requested = Signal()
    delete_requested = Signal()
    theme_requested = Signal()
    model_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT_PX)
        self._side = IconButton("panel-left", "Show the side bar", SIDE_BAR_KEY)
        self._side.clicked.connect(self.side_bar_requested)
        self._new = IconButton("square-pen", "New conversation", NEW_KEY)
        self._new.clicked.connect(self.new_requested)
        self._title = ElidedLabel(kind="title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._menu = self._make_menu()
        layout = row(self._side, self._new, self._title, self._menu, spacing_px=4, margins_px=(8, 0, 8, 0))
        layout.setStretch(2, 1)
        self.setLayout(layout)

    @property
    def title(self) -> str:
        """What it shows."""
        return self._title.accessibleName()

    def show_title(self, title: str, *, is_saved: bool) -> None:
        """Shows a title; what is not saved yet can be neither renamed nor deleted."""
        self._title.show_text(title)
        for action in self._of_conversation:
            action.setEnabled(is_saved)

    def stand_in(self, is_side_bar_hidden: bool) -> None:
        """Shows the buttons that a hidden side bar would have."""
        self._side.setVisible(is_side_bar_hidden)
        self._new.setVisible(is_side_bar_hidden)

    def _make_menu(self) -> IconButton:
        button = IconButton("ellipsis", "More")
        menu = QMenu(button)
        rename = self._add(menu, "Rename", RENAME_KEY, self.rename_requested)
        delete = self._add(menu, "Delete", "", self.delete_requested)
        menu.addSeparator()
        self._add(menu, "Light or dark", THEME_KEY, self.theme_requested)
        self._add(menu, "Choose a model folder…", "", self.model_requested)
        self._of_conversation = (rename, delete)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _add(self, menu: QMenu, words: str, key: str, signal: Signal) -> QAction:
        action = menu.addAction(words)
        if key:
            # Shown only: the window itself owns the keys.
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: signal.emit())
        return action
