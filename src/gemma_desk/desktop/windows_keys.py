"""Global keys on Windows: hot keys of a thread of their own. Source: the documentation of RegisterHotKey."""

from __future__ import annotations

import ctypes
import queue
import threading
import time
from collections.abc import Mapping
from ctypes import wintypes
from typing import Any

from gemma_desk.desktop.global_keys import Bound, OnKey, split_key
from gemma_desk.desktop.wish import WishKind

_MODIFIERS = {"Alt": 0x1, "Ctrl": 0x2, "Shift": 0x4, "Meta": 0x8}
_NO_REPEAT = 0x4000
_HOT_KEY, _QUIT = 0x0312, 0x0012
_LOOKS_EVERY_S = 0.03
"""At a key that is held, since Windows tells of its press only. Its thread has nothing else to do meanwhile."""
_CODES = {
    "Space": 0x20, "PgUp": 0x21, "PgDown": 0x22, "End": 0x23, "Home": 0x24, "Left": 0x25, "Up": 0x26, "Right": 0x27,
    "Down": 0x28, "Print": 0x2C, "Ins": 0x2D, "Del": 0x2E, "Backspace": 0x08, "Tab": 0x09, "Return": 0x0D,
    "Esc": 0x1B, "Pause": 0x13, "+": 0xBB, ",": 0xBC, "-": 0xBD, ".": 0xBE,
    **{f"F{number}": 0x6F + number for number in range(1, 25)},
}  # fmt: skip
"""Virtual key codes; letters and digits are their characters."""


class WindowsKeys:
    """Hot keys; one that another program has is named as the reason why ours does not work."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._thread_id = 0
        self._lock = threading.Lock()
        """Keys may be let go for good while they are being bound on another thread."""
        self._is_closed = False

    def bind(self, keys: Mapping[WishKind, str], on_key: OnKey) -> tuple[Bound, ...]:
        """See `GlobalKeys`."""
        with self._lock:
            return () if self._is_closed else self._bind(keys, on_key)

    def close(self) -> None:
        """See `GlobalKeys`."""
        with self._lock:
            self._is_closed = True
            self._let_go()

    def _bind(self, keys: Mapping[WishKind, str], on_key: OnKey) -> tuple[Bound, ...]:
        self._let_go()
        outcome: queue.SimpleQueue[tuple[int, tuple[Bound, ...]]] = queue.SimpleQueue()
        wanted = {kind: key for kind, key in keys.items() if key}
        self._thread = threading.Thread(target=_listen, args=(wanted, on_key, outcome), name="global keys", daemon=True)
        self._thread.start()
        self._thread_id, bound = outcome.get()
        return bound

    def _let_go(self) -> None:
        if self._thread is not None:
            _user32().PostThreadMessageW(self._thread_id, _QUIT, 0, 0)
            self._thread.join()
            self._thread = None


def _listen(keys: Mapping[WishKind, str], on_key: OnKey, outcome: Any) -> None:
    """The thread: hot keys belong to the one that registers them."""
    user32, kinds, message = _user32(), list(keys), wintypes.MSG()
    user32.PeekMessageW(ctypes.byref(message), None, 0, 0, 0)  # makes the thread's message queue
    bound = tuple(_register(number, kind, keys[kind]) for number, kind in enumerate(kinds))
    outcome.put((_kernel32().GetCurrentThreadId(), bound))
    while user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
        if message.message == _HOT_KEY:
            on_key(kinds[message.wParam], True)
            _wait_for_release(message.lParam >> 16)
            on_key(kinds[message.wParam], False)
    for number in range(len(kinds)):
        user32.UnregisterHotKey(None, number)


def _register(number: int, kind: WishKind, key: str) -> Bound:
    try:
        modifiers, name = split_key(key)
        code = _CODES.get(name) or ord(name.upper())
    except (ValueError, TypeError):
        return Bound(kind, key, f"This system has no {key}. Choose another key.")
    mask = sum(_MODIFIERS[modifier] for modifier in modifiers) | _NO_REPEAT
    if not _user32().RegisterHotKey(None, number, mask, code):
        return Bound(kind, key, f"Another program has {key} already. Choose another key, or free it there.")
    return Bound(kind, key)


def _wait_for_release(code: int) -> None:
    while _user32().GetAsyncKeyState(code) & 0x8000:
        time.sleep(_LOOKS_EVERY_S)


def _user32() -> Any:
    return ctypes.WinDLL("user32")  # type: ignore[attr-defined] # there on Windows only


def _kernel32() -> Any:
    return ctypes.WinDLL("kernel32")  # type: ignore[attr-defined] # there on Windows only
