"""Global keys on macOS: Carbon's hot keys, which need no permission. Source: CarbonEvents.h.

Events arrive on the main thread, in the event loop that Qt runs.
"""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from typing import Any

from gemma_desk.desktop.global_keys import Bound, OnKey, split_key
from gemma_desk.desktop.wish import WishKind

_MODIFIERS = {"Ctrl": 1 << 8, "Shift": 1 << 9, "Alt": 1 << 11, "Meta": 1 << 12}
"""Qt calls Command `Ctrl` on macOS, and Control `Meta`."""
_KEYBOARD, _PRESSED, _RELEASED = int.from_bytes(b"keyb", "big"), 5, 6
_DIRECT_OBJECT, _HOT_KEY_ID = int.from_bytes(b"----", "big"), int.from_bytes(b"hkid", "big")
_OURS = int.from_bytes(b"gmdk", "big")
_CODES = {
    **dict(zip("ASDFHGZXCV", range(10), strict=True)),
    "B": 11, "Q": 12, "W": 13, "E": 14, "R": 15, "Y": 16, "T": 17, "1": 18, "2": 19, "3": 20, "4": 21, "6": 22,
    "5": 23, "9": 25, "7": 26, "-": 27, "8": 28, "0": 29, "O": 31, "U": 32, "I": 34, "P": 35, "Return": 36, "L": 37,
    "J": 38, "K": 40, ",": 43, "N": 45, "M": 46, ".": 47, "Tab": 48, "Space": 49, "Backspace": 51, "Esc": 53,
    "F5": 96, "F6": 97, "F7": 98, "F3": 99, "F8": 100, "F9": 101, "F11": 103, "F10": 109, "F12": 111, "F4": 118,
    "F2": 120, "F1": 122, "Left": 123, "Right": 124, "Down": 125, "Up": 126,
}  # fmt: skip
"""Virtual key codes of the places on an American keyboard (HIToolbox/Events.h)."""


class _EventType(ctypes.Structure):
    _fields_ = [("kind_of", ctypes.c_uint32), ("kind", ctypes.c_uint32)]  # as ctypes wants it


class _HotKeyId(ctypes.Structure):
    _fields_ = [("signature", ctypes.c_uint32), ("number", ctypes.c_uint32)]  # as ctypes wants it


_Handler = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class MacKeys:
    """Hot keys of this application."""

    def __init__(self) -> None:
        self._carbon = _carbon()
        self._registered: list[ctypes.c_void_p] = []
        self._handler: Any = None
        self._on_key: OnKey = lambda kind, is_down: None
        self._kinds: list[WishKind] = []

    def bind(self, keys: Mapping[WishKind, str], on_key: OnKey) -> tuple[Bound, ...]:
        """See `GlobalKeys`; to be called on the main thread."""
        self._let_go()
        self._on_key, self._kinds = on_key, [kind for kind, key in keys.items() if key]
        if self._handler is None:
            self._install()
        return tuple(self._register(number, kind, keys[kind]) for number, kind in enumerate(self._kinds))

    def close(self) -> None:
        """See `GlobalKeys`."""
        self._let_go()

    def _let_go(self) -> None:
        while self._registered:
            self._carbon.UnregisterEventHotKey(self._registered.pop())

    def _install(self) -> None:
        self._handler = _Handler(self._on_event)
        kinds = (_EventType * 2)(_EventType(_KEYBOARD, _PRESSED), _EventType(_KEYBOARD, _RELEASED))
        target = self._carbon.GetApplicationEventTarget()
        self._carbon.InstallEventHandler(target, self._handler, 2, kinds, None, None)

    def _register(self, number: int, kind: WishKind, key: str) -> Bound:
        try:
            modifiers, name = split_key(key)
            code = _CODES[name.upper() if len(name) == 1 else name]
        except (ValueError, KeyError):
            return Bound(kind, key, f"This system has no {key}. Choose another key.")
        mask, registered = sum(_MODIFIERS[modifier] for modifier in modifiers), ctypes.c_void_p()
        identity, target = _HotKeyId(_OURS, number), self._carbon.GetApplicationEventTarget()
        if self._carbon.RegisterEventHotKey(code, mask, identity, target, 0, ctypes.byref(registered)):
            return Bound(kind, key, f"Another program has {key} already. Choose another key, or free it there.")
        self._registered.append(registered)
        return Bound(kind, key)

    def _on_event(self, _next: int | None, event: int | None, _data: int | None) -> int:
        pressed = _HotKeyId()
        self._carbon.GetEventParameter(
            event, _DIRECT_OBJECT, _HOT_KEY_ID, None, ctypes.sizeof(pressed), None, ctypes.byref(pressed)
        )
        self._on_key(self._kinds[pressed.number], self._carbon.GetEventKind(event) == _PRESSED)
        return 0


def _carbon() -> Any:
    carbon = ctypes.CDLL("/System/Library/Frameworks/Carbon.framework/Carbon")
    pointer, number = ctypes.c_void_p, ctypes.c_uint32
    carbon.GetApplicationEventTarget.restype = pointer
    carbon.RegisterEventHotKey.argtypes = [number, number, _HotKeyId, pointer, number, pointer]
    carbon.UnregisterEventHotKey.argtypes = [pointer]
    carbon.InstallEventHandler.argtypes = [pointer, _Handler, ctypes.c_ulong, pointer, pointer, pointer]
    carbon.GetEventParameter.argtypes = [pointer, number, number, pointer, ctypes.c_ulong, pointer, pointer]
    carbon.GetEventKind.argtypes = [pointer]
    carbon.GetEventKind.restype = number
    return carbon
