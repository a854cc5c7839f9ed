"""Colours, sizes and the style sheet: two complete palettes and one scale.

The whole palette travels inside the application's `QPalette` (see `_ROLES`), so a widget that paints itself asks
`colour(...)` and repaints on `PaletteChange`; none of them holds a theme object. Qt's own scheme switch does nothing
on some platforms, therefore both palettes are ours.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from importlib.resources import files
from string import Template

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from gemma_desk.app.settings import Theme as ThemeSetting
from gemma_desk.ui.fonts import with_scripts

SPACE_PX = (4, 8, 12, 16, 24, 32)
"""The only distances between things."""
READING_PX = 15
"""Size of what is read: questions and answers."""
UI_PX = 14
"""Size of what is used: list entries, buttons."""
SECONDARY_PX = 13
"""Size of what is glanced at: receipts, the status line."""
_SECTION_PX, _DROP_PX, _WELCOME_PX = 12, 17, 24
TEXT_SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""Steps of the text size."""
LOOK_EVENTS = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange)
"""Tell a widget that colours or sizes may have changed."""
_SHEET_PX = {
    "reading": READING_PX,
    "ui": UI_PX,
    "secondary": SECONDARY_PX,
    "section": _SECTION_PX,
    "drop": _DROP_PX,
    "welcome": _WELCOME_PX,
    "entry": 32,
}
"""Sizes that the style sheet names."""
_ROUND_PX = 32
"""Across a round button; a radius of more than half of it is none."""
_MOST_OF_BUTTON = 1.25
_SCALE_NAME = "text_scale"
LINE_HEIGHT = 1.55
"""Distance of text lines in what is read, in sizes of the text."""
COLUMN_PX = 760
"""Width of the reading column at most."""
OUTSET_PX = 6
"""What is pressed reaches out of the column this far, so that its icon stands in line with the text."""
RADIUS_CHIP_PX, RADIUS_CARD_PX, RADIUS_TURN_PX = 8, 12, 18


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette. Every text colour has 4.5:1 or more on every ground it stands on; a test computes it."""

    ground: str
    """Behind the transcript."""
    side: str
    """Behind the side bar."""
    raised: str
    """Composer, menus, cards."""
    turn: str
    """Behind the user's turns."""
    code: str
    """Behind code."""
    hover: str
    """Under the pointer."""
    border: str
    text: str
    soft: str
    """Secondary text and icons."""
    accent: str
    accent_hover: str
    accent_soft: str
    """Ground of what is chosen."""
    on_accent: str
    danger: str
    danger_soft: str
    """Ground of an error."""
    success: str
    mark: str
    """Ground of words that were looked for."""
    ring: str
    """Focus ring and selected text's ground."""


LIGHT = Colours(
    ground="#ffffff",
    side="#f6f6f8",
    raised="#ffffff",
    turn="#f1f1f5",
    code="#f6f6f9",
    hover="#e9e9ee",
    border="#dfdfe6",
    text="#1a1a1f",
    soft="#5b5b66",
    accent="#4f46e5",
    accent_hover="#4338ca",
    accent_soft="#e9e8fd",
    on_accent="#ffffff",
    danger="#b4232c",
    danger_soft="#fdf1f1",
    success="#18703f",
    mark="#ffe48a",
    ring="#6a63f0",
)

DARK = Colours(
    ground="#18181b",
    side="#121214",
    raised="#212125",
    turn="#29292f",
    code="#202024",
    hover="#2b2b31",
    border="#35353c",
    text="#ececf0",
    soft="#a5a5b0",
    accent="#9a9cfb",
    accent_hover="#b0b2ff",
    accent_soft="#2a2a4a",
    on_accent="#14141f",
    danger="#ff8f8f",
    danger_soft="#2c1b1e",
    success="#66cf95",
    mark="#5c4a12",
    ring="#7f82f5",
)

BOX_COLOURS = ("#4338ca", "#be123c", "#047857", "#a16207", "#0e7490", "#86198f")
"""Of boxes on a picture, in turn: white words are readable on each. What is below them may have any colour, so each
line has a light and a dark edge besides."""

_Role = QPalette.ColorRole
_ROLES: dict[_Role, str] = {
    _Role.Window: "ground",
    _Role.Light: "side",
    _Role.Base: "raised",
    _Role.AlternateBase: "code",
    _Role.Button: "turn",
    _Role.Midlight: "hover",
    _Role.Mid: "border",
    _Role.WindowText: "text",
    _Role.Text: "text",
    _Role.ButtonText: "text",
    _Role.PlaceholderText: "soft",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "mark",  # no link here is ever shown as visited
    _Role.Highlight: "ring",
    _Role.HighlightedText: "on_accent",
    _Role.BrightText: "danger",
    _Role.Dark: "success",
    _Role.Shadow: "accent_soft",
    _Role.ToolTipBase: "raised",
    _Role.ToolTipText: "text",
}


def colour(name: str) -> QColor:
    """Gives a colour of `Colours` as the application shows it now."""
    role = next(role for role, field in _ROLES.items() if field == name)
    return QGuiApplication.palette().color(role)


def scaled(size_px: float) -> int:
    """Gives a size of text, or of what holds a line of it, as the text size that is chosen makes it."""
    app = QGuiApplication.instance()
    scale = app.property(_SCALE_NAME) if app is not None else None
    return round(size_px * (scale or 1.0))


def scaled_button(size_px: float) -> int:
    """Gives a size of a button that is an icon: as the text, but a quarter more at most.

    Twice as large, those below the question have no room beside each other in a narrow window.
    """
    return min(scaled(size_px), round(size_px * _MOST_OF_BUTTON))


def look() -> str:
    """Names what text is written with: its colour and its size. Whoever has written with another writes again."""
    return f"{colour('text').name()} {scaled(1000)}"


class Theme(QObject):
    """Puts a palette and the style sheet on the application, and follows the system where it tells its scheme."""

    changed = Signal(bool)
    """True when dark."""

    def __init__(self, app: QApplication, choice: ThemeSetting = ThemeSetting.SYSTEM, text_scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self.text_scale = _within(text_scale)
        """Of all sizes of text."""
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(with_scripts(app.font()))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def is_dark(self) -> bool:
        """Whether the dark palette is shown."""
        if self._choice is not ThemeSetting.SYSTEM:
            return self._choice is ThemeSetting.DARK
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def choose(self, choice: ThemeSetting) -> None:
        """Shows another palette."""
        if choice is not self._choice:
            self._choice = choice
            self._apply()

    def scale_text(self, text_scale: float) -> None:
        """Shows everything that is written in another size, 1.0 for the usual one."""
        if _within(text_scale) != self.text_scale:
            self.text_scale = _within(text_scale)
            self._apply()

    def step_text(self, n_steps: int) -> float:
        """Gives the text size that is so many steps larger, or smaller, than that there is."""
        nearest = min(range(len(TEXT_SCALES)), key=lambda place: abs(TEXT_SCALES[place] - self.text_scale))
        return TEXT_SCALES[min(max(nearest + n_steps, 0), len(TEXT_SCALES) - 1)]

    def _follow_system(self) -> None:
        if self._choice is ThemeSetting.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        colours = DARK if self.is_dark else LIGHT
        self._app.setProperty(_SCALE_NAME, self.text_scale)
        font = self._app.font()
        font.setPixelSize(scaled(UI_PX))
        self._app.setFont(font)
        self._app.setPalette(_palette(colours))
        self._app.setStyleSheet(_style_sheet(colours))
        self.changed.emit(self.is_dark)


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(colours, name)))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.soft))
    return palette


def _style_sheet(colours: Colours) -> str:
    sheet = files("gemma_desk.resources").joinpath("style.qss").read_text("utf-8")
    names = {field.name: getattr(colours, field.name) for field in fields(colours)}
    sizes = {name: f"{scaled(size)}px" for name, size in _SHEET_PX.items()}
    return Template(sheet).substitute(names, round=f"{scaled_button(_ROUND_PX) // 2}px", **sizes)


def _within(text_scale: float) -> float:
    """The settings file is text that anybody may edit."""
    return min(max(text_scale, TEXT_SCALES[0]), TEXT_SCALES[-1])
