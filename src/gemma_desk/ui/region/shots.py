"""Pictures of the screens as they are now, in their own pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage, QPixmap, QScreen


@dataclass(frozen=True, slots=True)
class Shot:
    """One screen."""

    screen: QScreen
    picture: QPixmap
    """Of as many pixels as the screen has; its ratio of pixels says how it is drawn."""


def take_shots() -> tuple[Shot, ...]:
    """Takes all screens. Not for Wayland, where a program sees nothing but itself."""
    return tuple(Shot(screen, screen.grabWindow(0)) for screen in QGuiApplication.screens())


def split_shot(data: bytes) -> tuple[Shot, ...]:
    """Cuts one picture of all screens, as a portal gives it, into those of each; none where it is no picture."""
    whole = QImage.fromData(data)
    screens = QGuiApplication.screens()
    if whole.isNull() or not screens:
        return ()
    return tuple(Shot(screen, _cut(whole, screen, screens)) for screen in screens)


def _cut(whole: QImage, screen: QScreen, screens: Sequence[QScreen]) -> QPixmap:
    """The desktop draws all screens at one scale, so that they lie as they do on the desk."""
    desk = QRect()
    for each in screens:
        desk = desk.united(each.geometry())
    scale = whole.width() / desk.width()
    place = screen.geometry().translated(-desk.topLeft())
    left, top = round(place.left() * scale), round(place.top() * scale)
    picture = QPixmap.fromImage(whole.copy(left, top, round(place.width() * scale), round(place.height() * scale)))
    picture.setDevicePixelRatio(scale)
    return picture
