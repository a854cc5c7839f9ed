"""A desktop's tray for tests: the service that icons register with, as StatusNotifierItem's specification has it.

Run as `python -m tests.desktop.tray_service`. It prints `ready`, and a line for each icon.
"""

from __future__ import annotations

from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection


def main() -> None:
    """Until it is ended."""
    bus = open_dbus_connection(bus="SESSION")
    Proxy(message_bus, bus).RequestName("org.kde.StatusNotifierWatcher")
    print("ready", flush=True)
    while True:
        call = bus.receive()
        if call.header.message_type is MessageType.method_call:
            member = call.header.fields[HeaderFields.member]
            if member == "RegisterStatusNotifierItem":
                print("icon", flush=True)
            is_asked = member in ("Get", "GetAll")
            bus.send(new_method_return(call, "v", (("b", True),)) if is_asked else new_method_return(call))


if __name__ == "__main__":
    main()
