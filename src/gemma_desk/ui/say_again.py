"""Says everything the windows show again, in the language that was just chosen.

Nothing is built anew: a turn goes on, a draft and the place that is read stay. Words are found in Qt's own properties
of whatever there is; an object that keeps words elsewhere, to cut or to draw them, has a method `say_again`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit
from shiboken6 import isValid

from gemma_desk.ui.keys import keys
from gemma_desk.ui.language import said

_PROPERTIES = (
    "text",
    "title",
    "windowTitle",
    "toolTip",
    "statusTip",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "suffix",
    "specialValueText",
)
_TYPED_INTO = (QLineEdit, QTextEdit, QPlainTextEdit)
"""Their text is a person's or the model's."""


def say_again() -> None:
    """Goes through every window with all that is in it, and lets each lay itself out."""
    things = [thing for window in QApplication.topLevelWidgets() for thing in (window, *window.findChildren(QObject))]
    for thing in things:
        _say_properties(thing)
        if isinstance(thing, QComboBox):
            _say_items(thing)
    for thing in things:
        # One that fills a menu or a list anew has done away with what was in it.
        if isValid(thing) and hasattr(thing, "say_again"):
            thing.say_again()
    keys().changed.emit()  # their names are other ones, too


def _say_properties(thing: QObject) -> None:
    for name in _PROPERTIES:
        if name == "text" and isinstance(thing, _TYPED_INTO):
            continue
        words = thing.property(name)
        if isinstance(words, str) and words and (anew := said.again(words)) != words:
            thing.setProperty(name, anew)


def _say_items(box: QComboBox) -> None:
    for place in range(box.count()):
        box.setItemText(place, said.again(box.itemText(place)))
