"""Global keys on X11: passive grabs on the root window, on a connection and a thread of their own."""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Mapping, Sequence
from itertools import product

from Xlib import XK, X, display, error
from Xlib.protocol.event import KeyPress, KeyRelease
from Xlib.protocol.rq import Event

from gemma_desk.desktop.global_keys import Bound, OnKey, split_key
from gemma_desk.desktop.wish import WishKind

_REPEATS_WITHIN_S = 0.02
_MASKS = {"Ctrl": X.ControlMask, "Alt": X.Mod1Mask, "Shift": X.ShiftMask, "Meta": X.Mod4Mask}
_ALL = X.ControlMask | X.Mod1Mask | X.ShiftMask | X.Mod4Mask
_LOCKS = tuple(a | b for a, b in product((0, X.LockMask), (0, X.Mod2Mask)))
"""Caps Lock and Num Lock count as modifiers: a key is grabbed with each combination of them."""
_NAMES = {
    "PgUp": "Prior", "PgDown": "Next", "Ins": "Insert", "Del": "Delete", "Esc": "Escape", "Backspace": "BackSpace",
    "Space": "space", "+": "plus", "-": "minus", ",": "comma", ".": "period", "/": "slash", "Enter": "KP_Enter",
}  # fmt: skip
"""Of keys that Qt and X11 call by different names."""


class X11Keys:
    """Grabs keys; another program that has grabbed one is named as the reason why ours does not work."""

    def __init__(self) -> None:
        self._display: display.Display | None = None
        self._thread: threading.Thread | None = None
        self._ends, self._end = socket.socketpair()
        self._lock = threading.Lock()
        """Keys may be let go for good while they are being bound on another thread."""
        self._is_closed = False

    def bind(self, keys: Mapping[WishKind, str], on_key: OnKey) -> tuple[Bound, ...]:
        """See `GlobalKeys`. Where there is no X server, every key has that as its problem."""
        with self._lock:
            return () if self._is_closed else self._bind(keys, on_key)

    def close(self) -> None:
        """See `GlobalKeys`."""
        with self._lock:
            if not self._is_closed:
                self._is_closed = True
                self._let_go()
                self._ends.close()
                self._end.close()

    def _bind(self, keys: Mapping[WishKind, str], on_key: OnKey) -> tuple[Bound, ...]:
        self._let_go()
        try:
            self._display = display.Display()
        except (error.DisplayError, OSError) as gone:
            problem = f"The display cannot be asked for keys: {gone}."
            return tuple(Bound(kind, key, problem) for kind, key in keys.items())
        grabbed: dict[tuple[int, int], WishKind] = {}
        bound = tuple(_grab(self._display, kind, key, grabbed) for kind, key in keys.items() if key)
        self._thread = threading.Thread(target=self._listen, args=(grabbed, on_key), name="global keys", daemon=True)
        self._thread.start()
        return bound

    def _let_go(self) -> None:
        if self._thread is not None:
            self._end.send(b"x")
            self._thread.join()
            self._thread = None

    def _listen(self, grabbed: Mapping[tuple[int, int], WishKind], on_key: OnKey) -> None:
        """Until it is told to end; the grabs end with the connection, also where the display server goes away."""
        there = self._display
        assert there is not None
        strokes = _Strokes(grabbed, on_key)
        try:
            while self._ends not in select.select([there, self._ends], [], [], strokes.patience_s)[0]:
                strokes.take([there.next_event() for _ in range(there.pending_events())])
            self._ends.recv(1)
            there.close()
        except (error.ConnectionClosedError, OSError):
            self._ends.recv(1)


class _Strokes:
    """Presses and releases as a person makes them: a key that is held seems to go up and down all the time."""

    def __init__(self, grabbed: Mapping[tuple[int, int], WishKind], on_key: OnKey) -> None:
        self._grabbed = grabbed
        self._on_key = on_key
        self._down: tuple[int, WishKind] | None = None
        """Key code and meaning of the key that is held."""
        self.patience_s: float | None = None
        """A release counts when no press of the same key follows within this time."""

    def take(self, events: Sequence[Event]) -> None:
        """What came, or nothing within `patience_s`."""
        if not events and self.patience_s is not None:
            self._release()
        for event in events:
            if isinstance(event, KeyPress):
                self._press(event)
            elif isinstance(event, KeyRelease) and self._down is not None and event.detail == self._down[0]:
                self.patience_s = _REPEATS_WITHIN_S

    def _press(self, event: KeyPress) -> None:
        self.patience_s = None
        if self._down is not None and self._down[0] == event.detail:
            return
        if self._down is not None:
            self._release()
        kind = self._grabbed.get((event.detail, event.state & _ALL))
        if kind is not None:
            self._down = event.detail, kind
            self._on_key(kind, True)

    def _release(self) -> None:
        assert self._down is not None
        (_, kind), self._down, self.patience_s = self._down, None, None
        self._on_key(kind, False)


def _grab(there: display.Display, kind: WishKind, key: str, grabbed: dict[tuple[int, int], WishKind]) -> Bound:
    try:
        modifiers, name = split_key(key)
    except ValueError as wrong:
        return Bound(kind, key, f"{wrong}. Choose another key.")
    code = there.keysym_to_keycode(_keysym(name))
    if not code:
        return Bound(kind, key, f"This keyboard has no {name}. Choose another key.")
    mask = sum(_MASKS[modifier] for modifier in modifiers)
    refused = error.CatchError(error.BadAccess)
    for lock in _LOCKS:
        there.screen().root.grab_key(code, mask | lock, False, X.GrabModeAsync, X.GrabModeAsync, onerror=refused)
    there.sync()
    if refused.get_error():
        for lock in _LOCKS:  # another program may have it with some of them only
            there.screen().root.ungrab_key(code, mask | lock)
        there.sync()
        return Bound(kind, key, f"Another program has {key} already. Choose another key, or free it there.")
    grabbed[code, mask] = kind
    return Bound(kind, key)


def _keysym(name: str) -> int:
    return int(XK.string_to_keysym(_NAMES.get(name, name)) or XK.string_to_keysym(name.lower()))
