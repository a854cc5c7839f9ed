"""Numbers as the window's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

_ENGLISH = (QLocale.Language.English, QLocale.Language.C)


def figure(number: int) -> str:
    """Gives a whole number with a sign between thousands; in English a thin space, from 10 000 on."""
    if QLocale().language() in _ENGLISH:
        return f"{number:,}".replace(",", "\u2009") if number >= 10_000 else str(number)
    return QLocale().toString(number)


def decimal(number: float, n_digits: int = 1) -> str:
    """Gives a number with so many digits behind its decimal sign."""
    if QLocale().language() in _ENGLISH:
        return f"{number:.{n_digits}f}"
    return QLocale().toString(float(number), "f", n_digits)


def shortest(number: float) -> str:
    """Gives a number with as many digits as it has: "1", "1.5"."""
    return f"{number:g}" if QLocale().language() in _ENGLISH else QLocale().toString(float(number), "g", 6)
