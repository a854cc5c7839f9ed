"""Whether there is a tray: a real bus, a real X server."""

from __future__ import annotations

import subprocess
import sys

import pytest
from Xlib import X, display

from gemma_desk.desktop.tray_host import has_tray
from tests.desktop.test_portal import session_bus
from tests.e2e.screen import running_screen

__all__ = ["session_bus"]

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is one")


def test_a_service_on_the_bus_is_a_tray(session_bus: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not has_tray()
    command = [sys.executable, "-m", "tests.desktop.tray_service"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as service:
        assert service.stdout is not None
        assert service.stdout.readline() == "ready\n"
        assert has_tray()
        service.kill()
        service.wait()


def test_an_owner_of_the_selection_is_a_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    with running_screen() as screen:
        monkeypatch.setenv("DISPLAY", screen.display)
        assert not has_tray()
        panel = display.Display(screen.display)
        window = panel.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        window.set_selection_owner(panel.intern_atom("_NET_SYSTEM_TRAY_S0"), X.CurrentTime)
        panel.sync()
        assert has_tray()
        panel.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the library leaves sockets behind here
def test_without_either_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setenv("DISPLAY", ":9999")
    assert not has_tray()
