"""Whether the desktop has a tray by now. Asked of the desktop itself: Qt keeps the answer it got first.

A desktop may come up after what starts with the system. Linux desktops have one of two: a service on the session's bus
(StatusNotifierItem's specification), or an owner of a selection on X11 (the System Tray Protocol's).
"""

from __future__ import annotations

import os
import sys

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

_WATCHER = "org.kde.StatusNotifierWatcher"
_BUS = DBusAddress("/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus")
_ANSWERS_WITHIN_S = 2.0


def has_tray() -> bool:
    """Whether an icon would be seen now. Takes milliseconds, and two seconds where the bus hangs."""
    return not sys.platform.startswith("linux") or _is_watched() or _is_selected()


def _is_watched() -> bool:
    try:
        bus = open_dbus_connection(bus="SESSION")
    except (OSError, KeyError, ValueError):  # there is none
        return False
    try:
        asked = new_method_call(_BUS, "NameHasOwner", "s", (_WATCHER,))
        reply = bus.send_and_get_reply(asked, timeout=_ANSWERS_WITHIN_S)
    except OSError:
        return False
    finally:
        bus.close()
    return reply.header.message_type is not MessageType.error and bool(reply.body[0])


def _is_selected() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    from Xlib import X, display, error

    try:
        there = display.Display()
    except (error.DisplayError, OSError):
        return False
    try:
        owner = there.get_selection_owner(there.intern_atom(f"_NET_SYSTEM_TRAY_S{there.get_default_screen()}"))
    except (error.ConnectionClosedError, OSError):
        return False
    finally:
        there.close()
    return bool(owner != X.NONE)
