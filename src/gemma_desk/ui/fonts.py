"""Fonts: the system's own, each followed by those that have the letters it lacks."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication, QTextLayout

_LETTERS = "яα漢か한عשไह"
"""One letter of each of the scripts that answers are likely to hold."""


def with_scripts(font: QFont) -> QFont:
    """Gives the font with the names of others behind its own, one for each script it lacks.

    Left to itself Qt asks one installed font after another for the first Chinese letter, and anew for bold, code and
    each size: longer than a frame, in the middle of an answer. Named, the right one is asked first.
    """
    named = QFont(font)
    named.setFamilies([*font.families(), *_families(font.family())])
    return named


def monospace_font(size_px: int) -> QFont:
    """Gives the system's font for code, and behind it the application's."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    # "monospace" is a name for another font, and as the first of several Qt may not find what it stands for.
    font.setFamilies([QFontInfo(font).family(), *font.families(), *QGuiApplication.font().families()])
    font.setPixelSize(size_px)
    return font


def tabular(font: QFont) -> QFont:
    """Gives the font with figures of one width, so that changing numbers do not shift what follows them."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def _families(family: str) -> tuple[str, ...]:
    """Names of the fonts that Qt finds for scripts which a family lacks; takes 60 ms among 540 fonts."""
    found = (_found(letter, QFont(family)) for letter in _LETTERS)
    return tuple(dict.fromkeys(name for name in found if name and name != family))


def _found(letter: str, font: QFont) -> str:
    """Name of the font that has the letter; empty if none has."""
    layout = QTextLayout(letter, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    if not runs or not all(runs[0].glyphIndexes()):
        return ""
    font_found = runs[0].rawFont()
    # Where no font has it, Qt draws a box by a font without a name, and asking for that ends the program.
    is_box = font_found.fontTable("head").isEmpty()
    return "" if is_box else font_found.familyName()
