"""Which program is in front on macOS. Source: NSWorkspace.h and NSRunningApplication.h of AppKit."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

_ALL_WINDOWS = 1


class MacStanding:
    """The program in front. Windows of another one come behind its own by themselves when it is in front again."""

    def __init__(self) -> None:
        workspace = _send(_class("NSWorkspace"), "sharedWorkspace")
        self._program = _send(_send(workspace, "frontmostApplication"), "retain")

    def put_back(self, ours: Sequence[int]) -> bool:
        """See `Standing`."""
        return True

    def give_keyboard(self) -> None:
        """See `Standing`."""
        if self._program:
            _send(self._program, "activateWithOptions:", _ALL_WINDOWS)
            _send(self._program, "release")
            self._program = None


def _class(name: str) -> Any:
    return _objc().objc_getClass(name.encode())


def _send(receiver: Any, message: str, *numbers: int) -> Any:
    """Sends a message that takes whole numbers and gives an object or nothing; nothing answers nothing."""
    objc = _objc()
    send = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *[ctypes.c_ulong] * len(numbers))
    return send(("objc_msgSend", objc))(receiver, objc.sel_registerName(message.encode()), *numbers)


def _objc() -> Any:
    ctypes.CDLL("/System/Library/Frameworks/AppKit.framework/AppKit")
    objc = ctypes.CDLL("/usr/lib/libobjc.dylib")
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    objc.objc_getClass.argtypes = objc.sel_registerName.argtypes = [ctypes.c_char_p]
    return objc
