"""The few controls everything is built from. Each carries an accessible name and, with its key, a tooltip."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gemma_desk.ui.actions import ACTIONS
from gemma_desk.ui.icons import ICON_PX, icon, pixmap
from gemma_desk.ui.keys import keys, with_key
from gemma_desk.ui.language import said
from gemma_desk.ui.plain_tip import plain_tip
from gemma_desk.ui.theme import colour, scaled, scaled_button

_Box = TypeVar("_Box", QHBoxLayout, QVBoxLayout)
Margins = tuple[int, int, int, int]
"""Left, top, right, bottom."""
_SMALL_ICON_PX, _ICON_GAP_PX = 16, 4
_TONES = {"filled": "on_accent", "danger": "danger"}
"""Colour of the icon on a button, by its kind."""


class IconButton(QToolButton):
    """A square button with an icon; its words are in the tooltip and the accessible name."""

    def __init__(
        self, icon_name: str, words: str = "", action: str = "", *, tone: str = "soft", size_px: int = 32
    ) -> None:
        """Makes a button.

        Args:
            icon_name: See `ui.icons`.
            words: What it does; those of the action, where there are none.
            action: Id of what it does in `ui.actions`, whose key the tooltip names.
            tone: Name of the icon's colour.
            size_px: Side of the square.
        """
        super().__init__()
        self._words, self._action = "", ""
        self._is_faded = False
        self._icon_name = icon_name
        self._tone = tone
        self._drawn = ("", "", 0)
        self.fix_size(QSize(size_px, size_px), ICON_PX if size_px > 28 else _SMALL_ICON_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.say(words, action)
        keys().changed.connect(self._show_words)
        self._draw()

    def say(self, words: str, action: str = "") -> None:
        """Sets what the button does, in words, and the action whose key does the same."""
        self._words, self._action = words or ACTIONS[action].words, action
        self._show_words()

    def say_again(self) -> None:
        """In the language of now."""
        self._words = said.again(self._words)
        self._show_words()

    def _show_words(self) -> None:
        self.setAccessibleName(self._words)
        self.setToolTip(plain_tip(with_key(self._words, self._action)))

    def fix_size(self, size_px: QSize, icon_px: int) -> None:
        """Makes it this large, and its icon, at the usual text size; it grows with that."""
        self._size_px, self._icon_px = size_px, icon_px
        self._fit()

    def show_icon(self, icon_name: str, tone: str | None = None) -> None:
        """Changes the icon and, if given, the name of its colour."""
        self._icon_name = icon_name
        self._tone = tone or self._tone
        self._draw()

    @property
    def is_seen(self) -> bool:
        """Whether it is drawn."""
        return self.isVisible() and not self._is_faded

    def fade(self, is_faded: bool) -> None:
        """Draws nothing, or itself again; the keyboard and screen readers reach it in either case."""
        if is_faded != self._is_faded:
            self._is_faded = is_faded
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the button, unless it is faded."""
        if not self._is_faded:
            super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icon again in the new palette and size."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._fit()
            self._draw()
        super().changeEvent(event)

    def _fit(self) -> None:
        has_words = self.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly
        grown = scaled if has_words else scaled_button
        self.setFixedSize(grown(self._size_px.width()), grown(self._size_px.height()))
        self.setIconSize(QSize(grown(self._icon_px), grown(self._icon_px)))

    def _draw(self) -> None:
        """Qt tells of one change of palette several times; it is drawn once."""
        ink = colour(self._tone)
        drawn = (self._icon_name, ink.name(), self.iconSize().width())
        if self._drawn != drawn:
            self._drawn = drawn
            self.setIcon(icon(self._icon_name, ink, self.iconSize().width()))


class MenuButton(IconButton):
    """A narrow chevron that opens a menu, beside the button that does the first thing in it."""

    def __init__(self, words: str, menu: QMenu) -> None:
        super().__init__("chevron-down", words, size_px=28)
        self.fix_size(QSize(14, 28), 12)
        self._draw()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(menu)


_NARROWEST_PX = 80
"""Of a button with words; less says nothing."""


class TextButton(QPushButton):
    """A button with words, in one of the style sheet's kinds: `quiet`, `filled`, `danger`."""

    def __init__(self, words: str, kind: str = "quiet", icon_name: str = "") -> None:
        super().__init__(words)
        self._icon_name = icon_name
        self._drawn = ("", 0, 0)
        self._tone = _TONES.get(kind, "soft")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", kind)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw()

    def set_kind(self, kind: str) -> None:
        """Makes it one of another kind."""
        self.setProperty("kind", kind)
        self.style().polish(self)
        self.set_tone(_TONES.get(kind, "soft"))

    def minimumSizeHint(self) -> QSize:
        """Narrower than its words where there is no room for them: they end in "…", with all of them in the tooltip."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), scaled(_NARROWEST_PX)), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tells its words where they are cut."""
        super().resizeEvent(event)
        if not self.toolTip() and self._is_cut:
            self.setToolTip(plain_tip(self.text()))
        elif self.toolTip() == plain_tip(self.text()) and not self._is_cut:
            self.setToolTip("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws as much of its words as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self._is_cut:
            words_px = self.fontMetrics().horizontalAdvance(self.text())
            room_px = self.width() - (self.sizeHint().width() - words_px)
            option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room_px)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    @property
    def _is_cut(self) -> bool:
        return self.width() < self.sizeHint().width()

    def set_tone(self, tone: str) -> None:
        """Gives the icon another colour, by its name."""
        self._tone = tone
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icon again in the new palette."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        ink, size_px = colour(self._tone), scaled(_SMALL_ICON_PX)
        gap_px = -_ICON_GAP_PX if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else _ICON_GAP_PX
        if self._icon_name and self._drawn != (ink.name(), size_px, gap_px):
            self._drawn = (ink.name(), size_px, gap_px)
            self.setIconSize(QSize(size_px + _ICON_GAP_PX, size_px))
            self.setIcon(icon(self._icon_name, ink, size_px, gap_px))


class Sign(QLabel):
    """An icon that only explains; nothing to press."""

    def __init__(self, icon_name: str, tone: str = "soft") -> None:
        super().__init__()
        self._icon_name = icon_name
        self._tone = tone
        self.setFixedSize(ICON_PX, ICON_PX)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icon again in the new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setPixmap(pixmap(self._icon_name, colour(self._tone), ICON_PX, self.devicePixelRatioF()))


class ElidedLabel(QLabel):
    """One line of plain text that ends in "…" where there is no room, the whole of it in the tooltip."""

    def __init__(self, text: str = "", kind: str = "") -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Shows another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._elide()

    def say_again(self) -> None:
        """Elides what it is in the language of now."""
        self.show_text(said.again(self._whole))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elides for the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.contentsRect().width(), 0)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip("" if shown == self._whole else plain_tip(self._whole))


def plain_label(text: str = "", kind: str = "", *, wraps: bool = False) -> QLabel:
    """Makes a label that shows data as it is, never as markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    label.setWordWrap(wraps)
    label.setText(text)
    return label


def row(*widgets: QWidget | None, spacing_px: int = 8, margins_px: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Lays widgets out from left to right; None is a stretch."""
    return _fill(QHBoxLayout(), widgets, spacing_px, margins_px)


def column(*widgets: QWidget | None, spacing_px: int = 8, margins_px: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Lays widgets out from top to bottom; None is a stretch."""
    return _fill(QVBoxLayout(), widgets, spacing_px, margins_px)


def centred(widget: QWidget, margins_px: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Lays one widget out in the middle: as wide as there is room, up to its own maximum."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, widget.sizePolicy().verticalPolicy())
    layout = QHBoxLayout()
    layout.setContentsMargins(*margins_px)
    layout.addWidget(widget)
    return layout


def _fill(layout: _Box, widgets: tuple[QWidget | None, ...], spacing_px: int, margins: tuple[int, ...]) -> _Box:
    layout.setSpacing(spacing_px)
    layout.setContentsMargins(*margins)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    return layout
