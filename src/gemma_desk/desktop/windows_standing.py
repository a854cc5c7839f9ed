"""The order of windows on Windows. Source: the documentation of SetWindowPos and SetForegroundWindow."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

_NEXT, _TOPMOST_OF_ALL = 2, 0
_KEEPS_SIZE, _KEEPS_PLACE, _KEEPS_KEYBOARD = 0x1, 0x2, 0x10


class WindowsStanding:
    """The windows from the uppermost to the lowest, and the one with the keyboard."""

    def __init__(self) -> None:
        self._active = _user32().GetForegroundWindow()
        self._order = _order()

    def put_back(self, ours: Sequence[int]) -> bool:
        """See `Standing`."""
        for place, window in enumerate(self._order):
            if window in ours:
                above = self._order[place - 1] if place else _TOPMOST_OF_ALL
                flags = _KEEPS_SIZE | _KEEPS_PLACE | _KEEPS_KEYBOARD
                _user32().SetWindowPos(window, above, 0, 0, 0, 0, flags)
        return True

    def give_keyboard(self) -> None:
        """See `Standing`. Allowed since the overlay, which has it until now, is ours."""
        if self._active:
            _user32().SetForegroundWindow(self._active)


def _order() -> tuple[int, ...]:
    """Of those that are seen."""
    user32, found = _user32(), []
    window = user32.GetTopWindow(None)
    while window:
        if user32.IsWindowVisible(window):
            found.append(int(window))
        window = user32.GetWindow(window, _NEXT)
    return tuple(found)


def _user32() -> Any:
    user32 = ctypes.WinDLL("user32")  # type: ignore[attr-defined] # there on Windows only
    handle, number = ctypes.c_void_p, ctypes.c_int
    for name in ("GetForegroundWindow", "GetTopWindow", "GetWindow"):
        getattr(user32, name).restype = handle
    user32.GetTopWindow.argtypes = user32.IsWindowVisible.argtypes = user32.SetForegroundWindow.argtypes = [handle]
    user32.GetWindow.argtypes = [handle, ctypes.c_uint]
    user32.SetWindowPos.argtypes = [handle, handle, number, number, number, number, ctypes.c_uint]
    return user32
