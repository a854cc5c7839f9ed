"""Where Tab leads: through a window as it is read, whenever its parts were made.

Qt's own order is that in which widgets were made; messages are made last, and from the last to the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from gemma_desk.ui.actions_row import ActionsRow


def step(window: QWidget, *, is_next: bool) -> bool:
    """Gives the keyboard to the next stop of a window, or to the one before; whether there is one."""
    order, now = list(stops(window)), QApplication.focusWidget()
    if not order:
        return False
    here = order.index(now) if now in order else (-1 if is_next else 0)
    reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
    order[(here + (1 if is_next else -1)) % len(order)].setFocus(reason)
    return True


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Gives what Tab stops at in a widget, itself first, in the order in which its layouts say it is read."""
    if isinstance(widget, ActionsRow):
        widget.make()
    if _is_stop(widget):
        yield widget
    for child in _in_order(widget):
        if child.isVisible() and not child.isWindow():
            yield from stops(child)


def _is_stop(widget: QWidget) -> bool:
    is_wanted = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    return bool(is_wanted) and widget.isEnabled() and not widget.isWindow()


def _in_order(widget: QWidget) -> list[QWidget]:
    """Children: those in its layout first, then what is placed by hand, from top to bottom and as lines are read."""
    laid_out = list(_in_layout(widget.layout())) if widget.layout() is not None else []
    others = [child for child in widget.children() if isinstance(child, QWidget) and child not in laid_out]
    way = -1 if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
    return laid_out + sorted(others, key=lambda child: (child.y(), way * child.x()))


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item.widget() is not None:
            yield item.widget()
        elif item.layout() is not None:
            yield from _in_layout(item.layout())
