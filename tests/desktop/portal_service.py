"""A desktop's portal for tests: a D-Bus service that speaks the published interfaces, on a bus of its own.

Run as `python -m tests.desktop.portal_service ANSWER PICTURE`. `ANSWER` is what the person says: `yes`, `cancel`,
`few`, which gives no key but the first, or `nothing` at all. It prints a line for each thing asked, and takes lines
such as `press ID` and `release ID`.
"""

from __future__ import annotations

import os
import select
import sys
from contextlib import suppress
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

PATH = "/org/freedesktop/portal/desktop"


class Service:
    """Answers each request as the person would."""

    def __init__(self, answer: str, picture: str) -> None:
        self._answer = answer
        self._picture = picture
        self._bus = open_dbus_connection(bus="SESSION")
        self._session = ""
        Proxy(message_bus, self._bus).RequestName("org.freedesktop.portal.Desktop")

    def run(self) -> None:
        say("ready")
        while True:
            ready, _, _ = select.select([self._bus.sock, sys.stdin], [], [])
            if sys.stdin in ready:
                lines = os.read(sys.stdin.fileno(), 4096).decode().splitlines()
                if not lines:
                    return
                for line in lines:
                    self._stroke(*line.split())
            if self._bus.sock in ready:
                self._serve_all()

    def _serve_all(self) -> None:
        """What has arrived; the connection may have taken several messages from the socket at once."""
        with suppress(TimeoutError):
            while True:
                message = self._bus.receive(timeout=0)
                if message.header.message_type is MessageType.method_call:
                    self._serve(message)

    def _serve(self, call: Message) -> None:
        fields = call.header.fields
        member, sender = fields[HeaderFields.member], fields[HeaderFields.sender]
        if not hasattr(self, f"_{member}"):  # of a portal that this desktop has not
            self._bus.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod"))
            return
        options = call.body[-1]
        token = options["handle_token"][1]
        handle = f"{PATH}/request/{sender[1:].replace('.', '_')}/{token}"
        say(f"{member} {call.body[:-1]!r} {sorted(options)}")
        self._bus.send(new_method_return(call, "o", (handle,)))
        if self._answer == "nothing":
            return
        results = getattr(self, f"_{member}")(*call.body)
        code = 1 if self._answer == "cancel" else 0
        emitter = DBusAddress(handle, interface="org.freedesktop.portal.Request")
        self._bus.send(new_signal(emitter, "Response", "ua{sv}", (code, results if code == 0 else {})))

    def _CreateSession(self, options: dict[str, Any]) -> dict[str, Any]:  # as the interface calls it
        self._session = f"{PATH}/session/test/{options['session_handle_token'][1]}"
        return {"session_handle": ("s", self._session)}

    def _BindShortcuts(self, session: str, wanted: list[Any], parent: str, options: Any) -> dict[str, Any]:
        assert session == self._session
        given = wanted[:1] if self._answer == "few" else wanted
        words = [
            (name, {"description": about["description"], "trigger_description": ("s", f"Press {name}")})
            for name, about in given
        ]
        return {"shortcuts": ("a(sa{sv})", words)}

    def _Screenshot(self, parent: str, options: Any) -> dict[str, Any]:
        return {"uri": ("s", self._picture)}

    def _stroke(self, what: str, name: str) -> None:
        emitter = DBusAddress(PATH, interface="org.freedesktop.portal.GlobalShortcuts")
        member = "Activated" if what == "press" else "Deactivated"
        self._bus.send(new_signal(emitter, member, "osta{sv}", (self._session, name, 1, {})))


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    Service(*sys.argv[1:]).run()
