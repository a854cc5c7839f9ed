"""Global keys by the desktop's portal: the desktop shows them to the person, who may choose others."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections import deque
from collections.abc import Mapping
from typing import Any

from jeepney import HeaderFields, MatchRule, Message
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy

from gemma_desk.desktop.global_keys import Bound, OnKey, split_key
from gemma_desk.desktop.portal import Portal, PortalMissing, PortalRefused, Variant
from gemma_desk.desktop.wish import WishKind

_INTERFACE = "org.freedesktop.portal.GlobalShortcuts"
_MODIFIERS = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Meta": "LOGO"}
_WORDS = {
    WishKind.QUICK_ASK: "Ask Gemma in a small window",
    WishKind.CAPTURE: "Ask Gemma about a part of the screen",
    WishKind.DESCRIBE_SCREEN: "Have Gemma describe the screen",
    WishKind.TALK: "Hold to talk to Gemma",
}
"""Shown by the desktop beside each key."""


class PortalKeys:
    """One session with the portal for each binding, since a session's keys can be bound only once."""

    def __init__(self) -> None:
        self._portal: Portal | None = None
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        """Keys may be let go for good while the desktop still asks the person, on another thread."""
        self._is_closed = False

    def bind(self, keys: Mapping[WishKind, str], on_key: OnKey) -> tuple[Bound, ...]:
        """See `GlobalKeys`. Waits for the person where the desktop asks."""
        self._let_go()
        wanted = {kind: key for kind, key in keys.items() if key}
        try:
            given = self._bind(self._connected(), wanted, on_key)
        except (PortalMissing, PortalRefused) as refused:
            self._let_go()
            return tuple(Bound(kind, key, _sentence(refused)) for kind, key in wanted.items())
        except OSError:  # let go meanwhile
            self._let_go()
            if not self._is_closed:
                raise
            return ()
        return tuple(_bound(kind, key, given) for kind, key in wanted.items())

    def close(self) -> None:
        """See `GlobalKeys`."""
        with self._lock:
            self._is_closed = True
            self._end_connection()
        if self._thread is not None:  # else whoever is binding finds its connection ended
            self._let_go()

    def _connected(self) -> Portal:
        portal = Portal("GlobalShortcuts")
        with self._lock:
            self._portal = portal
            if self._is_closed:
                self._end_connection()
        return portal

    def _end_connection(self) -> None:
        """Wakes whoever waits on it."""
        if self._portal is not None:
            with contextlib.suppress(OSError):  # its bus may have ended
                self._portal.connection.sock.shutdown(socket.SHUT_RDWR)

    def _let_go(self) -> None:
        self._end_connection()
        if self._thread is not None:
            self._thread.join()
        if self._portal is not None:
            self._portal.close()
        self._portal = self._thread = None

    def _bind(self, portal: Portal, keys: Mapping[WishKind, str], on_key: OnKey) -> dict[str, dict[str, Variant]]:
        """Returns what the desktop gave, by the names of what was wanted."""
        session = portal.request("CreateSession", "", options={"session_handle_token": ("s", "gemma_desk")})
        handle = session["session_handle"][1]
        strokes = _listen_for(portal)
        wanted = [(kind.value, _described(kind, key)) for kind, key in keys.items()]
        results = portal.request("BindShortcuts", "oa(sa{sv})s", handle, wanted, "", options={})
        self._thread = threading.Thread(target=_hear, args=(portal, strokes, on_key), name="global keys", daemon=True)
        self._thread.start()
        return dict(results["shortcuts"][1])


def _listen_for(portal: Portal) -> deque[Message]:
    """Presses and releases from now on."""
    strokes: deque[Message] = deque()
    for signal in ("Activated", "Deactivated"):
        rule = MatchRule(type="signal", interface=_INTERFACE, member=signal)
        Proxy(message_bus, portal.connection).AddMatch(rule)
        portal.connection.filter(rule, queue=strokes)
    return strokes


def _hear(portal: Portal, strokes: deque[Message], on_key: OnKey) -> None:
    """Until the connection is closed."""
    with contextlib.suppress(OSError):
        while True:
            stroke = portal.connection.recv_until_filtered(strokes)
            with contextlib.suppress(ValueError):  # of another program's session
                on_key(WishKind(stroke.body[1]), _member(stroke) == "Activated")


def _member(message: Message) -> Any:
    return message.header.fields[HeaderFields.member]


def _described(kind: WishKind, key: str) -> dict[str, Variant]:
    return {"description": ("s", _WORDS[kind]), "preferred_trigger": ("s", trigger(key))}


def trigger(key: str) -> str:
    """A key in the words of the desktops' shortcut specification: `CTRL+ALT+space`."""
    modifiers, name = split_key(key)
    words = [_MODIFIERS[modifier] for modifier in _MODIFIERS if modifier in modifiers]
    return "+".join([*words, name.lower() if len(name) == 1 or name == "Space" else name])


def _bound(kind: WishKind, key: str, given: Mapping[str, Mapping[str, Variant]]) -> Bound:
    if kind.value not in given:
        return Bound(kind, key, f"The desktop did not give {key}. Choose a key in its settings for this program.")
    return Bound(kind, str(given[kind.value].get("trigger_description", ("s", key))[1]) or key)


def _sentence(refused: Exception) -> str:
    return (
        f"The desktop gives no keys to programs here ({refused}). Bind `gemma-desk quick-ask` and `gemma-desk capture`"
        " to keys in the desktop's own settings."
    )
