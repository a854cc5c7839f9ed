"""Selecting across texts: those that scroll together are one to whoever drags over them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QScrollArea, QTextBrowser, QWidget


class Beyond(Protocol):
    """What is selected of texts that scroll together, also where there is no view of one by now."""

    def forget(self) -> None:
        """Nothing is selected there any more."""

    def take_all(self) -> None:
        """All is."""

    def copied(self) -> tuple[str, str]:
        """All that is selected, as it reads and as HTML."""


def beyond(view: QTextBrowser) -> Beyond | None:
    """Gives what knows of the selection around a text, where its area has such under `beyond`."""
    return getattr(_area(view), "beyond", None)


def scrolled_together(view: QTextBrowser) -> list[QTextBrowser]:
    """Gives all texts of its kind that scroll with one, itself too, from top to bottom."""
    area = _area(view)
    if area is None:
        return [view]
    inside = area.widget()
    texts = [text for text in inside.findChildren(_flowing(view)) if text.isVisibleTo(inside)]
    return sorted(texts, key=lambda text: text.mapTo(inside, QPoint()).y())


def drag_to(start: QTextBrowser, place: QPoint) -> None:
    """Selects from where dragging began, in `start`, to a place on the screen. `start` has done its own part."""
    texts = scrolled_together(start)
    at = texts.index(start)
    for other, text in enumerate(texts):
        top = text.viewport().mapToGlobal(QPoint()).y()
        if other > at:
            _select(text, is_whole=place.y() > top + text.height(), is_touched=place.y() >= top, place=place)
        elif other < at:
            _select_up(text, is_whole=place.y() < top, is_touched=place.y() <= top + text.height(), place=place)
    area = _area(start)
    if area is not None:
        inside = area.widget().mapFromGlobal(place)
        area.ensureVisible(inside.x(), inside.y(), 0, 16)


def cursor_over(document: QTextDocument, anchor: int, position: int) -> QTextCursor:
    """Gives a cursor that has selected from one place to another, as far as the document goes."""
    last = document.characterCount() - 1
    cursor = QTextCursor(document)
    cursor.setPosition(min(anchor, last))
    cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def select_all(view: QTextBrowser) -> None:
    """Selects all the texts that scroll with one."""
    for text in scrolled_together(view):
        text.selectAll()
    if known := beyond(view):
        known.take_all()


def clear_others(view: QTextBrowser) -> None:
    """Leaves nothing selected in the texts around one."""
    if known := beyond(view):
        known.forget()
    for text in scrolled_together(view):
        if text is not view and text.textCursor().hasSelection():
            _choose(text, 0, 0)


def _select(text: QTextBrowser, *, is_whole: bool, is_touched: bool, place: QPoint) -> None:
    """A text below where dragging began: from its beginning."""
    if is_whole:
        text.selectAll()
    else:
        _choose(text, 0, _position(text, place) if is_touched else 0)


def _select_up(text: QTextBrowser, *, is_whole: bool, is_touched: bool, place: QPoint) -> None:
    """A text above where dragging began: to its end."""
    end = text.document().characterCount() - 1
    if is_whole:
        text.selectAll()
    else:
        _choose(text, end if is_touched else 0, _position(text, place) if is_touched else 0)


def _position(text: QTextBrowser, place: QPoint) -> int:
    return text.cursorForPosition(text.viewport().mapFromGlobal(place)).position()


def _choose(text: QTextBrowser, anchor: int, position: int) -> None:
    cursor = text.textCursor()
    cursor.setPosition(anchor)
    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def _flowing(view: QTextBrowser) -> type[QTextBrowser]:
    """The class that all of them have in common."""
    return next(
        kind for kind in reversed(type(view).__mro__) if issubclass(kind, QTextBrowser) and kind is not QTextBrowser
    )


def _area(view: QWidget) -> QScrollArea | None:
    parent = view.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
