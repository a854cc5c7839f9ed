"""Whether macOS lets this program see the screen. Source: CGWindow.h of CoreGraphics."""

from __future__ import annotations

import ctypes
from typing import Any


def may_capture() -> bool:
    """Whether the person has allowed it."""
    return bool(_core_graphics().CGPreflightScreenCaptureAccess())


def ask() -> None:
    """Has the system ask the person, once; later it only opens its settings when the person goes there."""
    _core_graphics().CGRequestScreenCaptureAccess()


def _core_graphics() -> Any:
    graphics = ctypes.CDLL("/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics")
    graphics.CGPreflightScreenCaptureAccess.restype = ctypes.c_bool
    graphics.CGRequestScreenCaptureAccess.restype = ctypes.c_bool
    return graphics
