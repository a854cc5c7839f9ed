"""The order of windows on X11, as the window manager tells it and is asked for it. Source: the EWMH specification."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from Xlib import X, display, error
from Xlib.protocol import event

T = TypeVar("T")

_BY_PERSON = 2
"""Who asks: whoever acts for a person is not held back from taking the keyboard."""


def x11_standing() -> X11Standing | None:
    """How it is now; None where the display or its window manager does not say."""
    order, active = _asked(lambda there: (_windows(there, "_NET_CLIENT_LIST_STACKING"), _active(there))) or ((), 0)
    return X11Standing(order, active) if order or active else None


class X11Standing:
    """The windows from the lowest to the uppermost, and the one with the keyboard."""

    def __init__(self, order: Sequence[int], active: int) -> None:
        self._order = order
        self._active = active

    def put_back(self, ours: Sequence[int]) -> bool:
        """See `Standing`."""
        return bool(_asked(lambda there: self._put_back(there, ours)))

    def _put_back(self, there: display.Display, ours: Sequence[int]) -> bool:
        if not set(ours) <= set(_windows(there, "_NET_CLIENT_LIST_STACKING")):
            return False
        for window, other, how in self._moves(ours):
            _tell(there, window, "_NET_RESTACK_WINDOW", [_BY_PERSON, other, how])
        return True

    def _moves(self, ours: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """Which window goes above or below which, from the lowest on."""
        lowest = next((window for window in self._order if window not in ours), 0)
        for below, window in zip((0, *self._order), self._order, strict=False):
            if window in ours and (below or lowest):
                yield (window, below, X.Above) if below else (window, lowest, X.Below)

    def give_keyboard(self) -> None:
        """See `Standing`."""
        if self._active:
            data = [_BY_PERSON, X.CurrentTime, 0]
            _asked(lambda there: _tell(there, self._active, "_NET_ACTIVE_WINDOW", data))


def _asked(ask: Callable[[display.Display], T]) -> T | None:
    """Asks on a connection of its own, which takes some milliseconds; None where the display is gone."""
    try:
        there = display.Display()
        try:
            return ask(there)
        finally:
            there.close()
    except (error.DisplayError, error.ConnectionClosedError, OSError):
        return None


def _windows(there: display.Display, name: str) -> tuple[int, ...]:
    found = there.screen().root.get_full_property(there.intern_atom(name), X.AnyPropertyType)
    return tuple(found.value) if found is not None else ()


def _active(there: display.Display) -> int:
    return next(iter(_windows(there, "_NET_ACTIVE_WINDOW")), 0)


def _tell(there: display.Display, window: int, name: str, data: Sequence[int]) -> None:
    """Asks the window manager for something of a window."""
    words = (32, [*data, *([0] * (5 - len(data)))])
    asked = event.ClientMessage(window=window, client_type=there.intern_atom(name), data=words)
    there.screen().root.send_event(asked, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
    there.sync()  # closing forgets what is still to be sent
