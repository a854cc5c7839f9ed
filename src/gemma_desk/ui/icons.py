"""Icons: Lucide's strokes (ISC licence, beside them), drawn in any colour of the palette."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

ICON_PX = 20
"""The size icons are drawn for."""
_STROKE = b'stroke-width="1.75"'
_PIXEL_RATIOS = (1, 2, 3)
_PROGRAM_SIDES_PX = (16, 32, 48, 128)
"""What title bars, task bars and switchers take."""


@cache
def _source(name: str) -> bytes:
    return files("gemma_desk.resources").joinpath("icons", f"{name}.svg").read_bytes()


def pixmap(name: str, colour: QColor, size_px: int = ICON_PX, ratio: float = 1.0, gap_px: int = 0) -> QPixmap:
    """Gives one icon, drawn once and then kept: every message has the same few.

    Args:
        name: File name in `resources/icons`, without its suffix.
        colour: Of the strokes.
        size_px: Side of the square, in device-independent pixels.
        ratio: Device pixels for each of them.
        gap_px: Left empty behind it, where words follow; less than 0: in front of it.
    """
    key = f"icon {name} {colour.name()} {size_px} {ratio} {gap_px}"
    return kept(key, lambda: _draw(name, colour, size_px, ratio, gap_px))


def kept(key: str, draw: Callable[[], QPixmap]) -> QPixmap:
    """Gives a picture that is drawn once and then kept.

    Qt keeps what it scales of each picture that an icon was made of, so what looks the same is to be the same one.

    Args:
        key: Names it and all that it depends on.
        draw: Draws it.
    """
    # In Qt's own cache, which goes with the application; a picture that outlives it ends the program badly.
    picture = QPixmapCache.find(key)
    if picture is None:
        picture = draw()
        QPixmapCache.insert(key, picture)
    return picture


def icon(name: str, colour: QColor, size_px: int = ICON_PX, gap_px: int = 0) -> QIcon:
    """Gives the icon sharp at the usual pixel ratios."""
    drawn = QIcon()
    for ratio in _PIXEL_RATIOS:
        picture = pixmap(name, colour, size_px, ratio, gap_px)
        drawn.addPixmap(picture)
        drawn.addPixmap(picture, QIcon.Mode.Disabled)
    return drawn


def program_icon() -> QIcon:
    """The program's own, for its windows."""
    svg = QSvgRenderer(QByteArray(files("gemma_desk.resources").joinpath("gemma-desk.svg").read_bytes()))
    drawn = QIcon()
    for side in _PROGRAM_SIDES_PX:
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        svg.render(painter)
        painter.end()
        drawn.addPixmap(picture)
    return drawn


def _draw(name: str, colour: QColor, size_px: int, ratio: float, gap_px: int) -> QPixmap:
    svg = _source(name).replace(b'stroke-width="2"', _STROKE).replace(b"currentColor", colour.name().encode())
    picture = QPixmap(round((size_px + abs(gap_px)) * ratio), round(size_px * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(max(-gap_px, 0) * ratio, 0, size_px * ratio, size_px * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
