"""Which program has the keyboard, and where our windows lie among those of others: remembered, and put back.

Used around a look at the screen, for which our windows are hidden: a system that shows a window again puts it in front.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Protocol

from gemma_desk.desktop.global_keys import is_wayland


class Standing(Protocol):
    """How it was at one moment."""

    def put_back(self, ours: Sequence[int]) -> bool:
        """Has our windows lie where they lay, without the keyboard.

        Args:
            ours: Numbers of our windows that were hidden and are shown again, as the system knows them.

        Returns:
            Whether the system knows by now that they are shown; else it is to be asked again.
        """

    def give_keyboard(self) -> None:
        """Gives the keyboard to the program that had it."""


def standing_now() -> Standing | None:
    """How it is now; None where no program may know, as on Wayland, and the desktop sees to it."""
    if sys.platform == "win32":
        from gemma_desk.desktop.windows_standing import WindowsStanding

        return WindowsStanding()
    if sys.platform == "darwin":
        from gemma_desk.desktop.mac_standing import MacStanding

        return MacStanding()
    if os.environ.get("DISPLAY") and not is_wayland():
        from gemma_desk.desktop.x11_standing import x11_standing

        return x11_standing()
    return None
