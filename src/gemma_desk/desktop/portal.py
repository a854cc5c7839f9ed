"""Asks the desktop's portal, which asks the person: the one way on Wayland.

Each request answers twice: at once with its handle, and by a signal when the person has decided. Source: the interface
descriptions of xdg-desktop-portal.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"

Variant = tuple[str, Any]
"""A D-Bus type and a value of it."""

_REQUEST = "org.freedesktop.portal.Request"
_DONE, _CANCELLED = 0, 1


class PortalRefused(Exception):
    """The person or the desktop said no."""


class PortalMissing(Exception):
    """There is no portal, or it lacks the interface."""


class Portal:
    """One connection to the session's bus."""

    def __init__(self, interface: str) -> None:
        """Connects.

        Args:
            interface: The last part of its name, such as `Screenshot`.

        Raises:
            PortalMissing: There is no session bus.
        """
        self._address = DBusAddress(PATH, bus_name=NAME, interface=f"org.freedesktop.portal.{interface}")
        try:
            self.connection: DBusConnection = open_dbus_connection(bus="SESSION")
        except (OSError, KeyError, ValueError) as error:
            raise PortalMissing(f"there is no session bus: {error}") from error

    def close(self) -> None:
        """Disconnects; what was bound is let go."""
        self.connection.close()

    def request(
        self, method: str, signature: str, *arguments: Any, options: dict[str, Variant], timeout_s: float | None = None
    ) -> dict[str, Variant]:
        """Asks and waits for the person.

        Args:
            method: Of the interface.
            signature: Of the arguments before the options, `s` for one string.
            arguments: These.
            options: By their names; a token for the handle is added.
            timeout_s: How long to wait; None for as long as it takes.

        Raises:
            PortalRefused: The person or the desktop said no.
            PortalMissing: There is no such portal.
        """
        token = f"gemma_desk_{secrets.token_hex(8)}"
        options = {"handle_token": ("s", token), **options}
        sender = str(self.connection.unique_name).removeprefix(":").replace(".", "_")
        rule = MatchRule(type="signal", interface=_REQUEST, path=f"{PATH}/request/{sender}/{token}")
        with self.heard(rule) as responses:
            self.call(method, signature + "a{sv}", *arguments, options)
            outcome, results = self.connection.recv_until_filtered(responses, timeout=timeout_s).body
        if outcome != _DONE:
            raise PortalRefused("it was cancelled" if outcome == _CANCELLED else "the desktop ended it")
        return dict(results)

    def call(self, method: str, signature: str, *arguments: Any) -> tuple[Any, ...]:
        """Calls a method and returns what it answers at once.

        Raises:
            PortalMissing: There is no such portal.
        """
        message = new_method_call(self._address, method, signature, arguments)
        reply = self.connection.send_and_get_reply(message)
        if reply.header.message_type is MessageType.error:
            raise PortalMissing(_error(reply))
        return tuple(reply.body)

    @contextmanager
    def heard(self, rule: MatchRule) -> Iterator[Any]:
        """Signals of one kind, in a queue, as long as the block runs."""
        bus = Proxy(message_bus, self.connection)
        bus.AddMatch(rule)
        try:
            with self.connection.filter(rule) as queue:
                yield queue
        finally:
            bus.RemoveMatch(rule)


def _error(reply: Message) -> str:
    name = reply.header.fields.get(HeaderFields.error_name, "")
    return str(reply.body[0]) if reply.body else str(name)
