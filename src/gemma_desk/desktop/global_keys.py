"""Keys that reach the program whatever window has the keyboard."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from gemma_desk.desktop.wish import WishKind

OnKey = Callable[[WishKind, bool], None]
"""Called from a thread of the keys' own: what was wanted, and whether its key went down, or up again. A key that is
held goes down once."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What came of binding one key."""

    kind: WishKind
    key: str
    """As the system words it, `Ctrl+Alt+Space`."""
    problem: str = ""
    """Why it does not work, a whole sentence; empty where it does."""


class GlobalKeys(Protocol):
    """One way to have such keys."""

    def bind(self, keys: Mapping[WishKind, str], on_key: OnKey) -> tuple[Bound, ...]:
        """Binds all keys anew, in place of those before.

        Args:
            keys: In Qt's portable words, `Ctrl+Alt+Space`; an empty one is left unbound.
            on_key: Told of each press and release.
        """

    def close(self) -> None:
        """Lets go of all keys for good, also of those that another thread is binding; that gets none then."""


def is_wayland() -> bool:
    """Whether the session's windows are Wayland's, where no program may grab a key or a screen by itself."""
    return sys.platform.startswith("linux") and bool(os.environ.get("WAYLAND_DISPLAY"))


def new_global_keys() -> GlobalKeys | None:
    """The way of this desktop; None where there is none, as without a display."""
    if sys.platform == "win32":
        from gemma_desk.desktop.windows_keys import WindowsKeys

        return WindowsKeys()
    if sys.platform == "darwin":
        from gemma_desk.desktop.mac_keys import MacKeys

        return MacKeys()
    if is_wayland():
        from gemma_desk.desktop.portal_keys import PortalKeys

        return PortalKeys()
    if os.environ.get("DISPLAY"):
        from gemma_desk.desktop.x11_keys import X11Keys

        return X11Keys()
    return None


MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")


def split_key(key: str) -> tuple[frozenset[str], str]:
    """Modifiers and the key itself of `Ctrl+Alt+Space`.

    Raises:
        ValueError: There is no key, or more than one stroke.
    """
    before, plus = (key[:-1], "+") if key == "+" or key.endswith("++") else (key, "")
    words = [word for word in before.removesuffix(plus).split("+") if word or not plus]
    *modifiers, last = [*words, plus] if plus else words
    if not last or "," in last[:-1] or not set(modifiers) <= set(MODIFIERS):
        raise ValueError(f"{key!r} is not one key with its modifiers")
    return frozenset(modifiers), last
