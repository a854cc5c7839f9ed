"""How this program starts itself: as the engine, as the decoder, or once more. No Qt."""

from __future__ import annotations

import os
import sys


def own_command(*words: str) -> list[str]:
    """Starts this very program with `words`, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-m", "gemma_desk", *words]


def lasting_command(*words: str) -> list[str]:
    """The same for who starts it on another day.

    An AppImage is unpacked anew for each start and gone after it; its runtime names the file itself in `APPIMAGE`.
    """
    image = os.environ.get("APPIMAGE", "")
    return [image, *words] if image and getattr(sys, "frozen", False) else own_command(*words)
