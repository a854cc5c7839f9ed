"""The portals, against a service that speaks their published interfaces on a real bus of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import IO

import pytest

from gemma_desk.chat.errors import CaptureProblem
from gemma_desk.desktop.portal_keys import PortalKeys, trigger
from gemma_desk.desktop.portal_screen import screenshot
from gemma_desk.desktop.wish import WishKind
from tests.e2e.patience import GIVE_UP_S

KEYS = {WishKind.QUICK_ASK: "Ctrl+Alt+Space", WishKind.CAPTURE: "Ctrl+Alt+A", WishKind.TALK: ""}


class Desktop:
    """A running service."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._in: IO[str] = process.stdin
        self._out: IO[str] = process.stdout
        assert self.heard() == "ready"

    def heard(self) -> str:
        """The next thing that was asked of it."""
        return self._out.readline().rstrip("\n")

    def person(self, what: str) -> None:
        """Presses or releases."""
        self._in.write(what + "\n")
        self._in.flush()


@pytest.fixture
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A bus that nobody else is on."""
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        yield
        daemon.terminate()


@pytest.fixture
def start_desktop(session_bus: None, tmp_path: Path) -> Iterator[Callable[[str], Desktop]]:
    processes: list[subprocess.Popen[str]] = []

    def start(answer: str) -> Desktop:
        words = [sys.executable, "-m", "tests.desktop.portal_service", answer, (tmp_path / "shot 1.png").as_uri()]
        processes.append(subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
        return Desktop(processes[-1])

    yield start
    for process in processes:
        with process:
            process.terminate()


@pytest.fixture
def keys() -> Iterator[PortalKeys]:
    keys = PortalKeys()
    yield keys
    keys.close()


def test_keys_are_asked_for_and_told(start_desktop: Callable[[str], Desktop], keys: PortalKeys) -> None:
    desktop = start_desktop("yes")
    strokes: Queue[tuple[WishKind, bool]] = Queue()
    bound = keys.bind(KEYS, lambda kind, is_down: strokes.put((kind, is_down)))
    assert [(each.kind, each.key, each.problem) for each in bound] == [
        (WishKind.QUICK_ASK, "Press quick-ask", ""),
        (WishKind.CAPTURE, "Press capture", ""),
    ]
    assert desktop.heard().startswith("CreateSession")
    asked = desktop.heard()
    assert "'preferred_trigger': ('s', 'CTRL+ALT+space')" in asked
    assert "'preferred_trigger': ('s', 'CTRL+ALT+a')" in asked
    for stroke in ("press capture", "release capture", "press of-another-program", "press quick-ask"):
        desktop.person(stroke)
    assert [strokes.get(timeout=GIVE_UP_S) for _ in range(3)] == [
        (WishKind.CAPTURE, True),
        (WishKind.CAPTURE, False),
        (WishKind.QUICK_ASK, True),
    ]


def test_keys_bound_anew_are_a_new_session(start_desktop: Callable[[str], Desktop], keys: PortalKeys) -> None:
    desktop = start_desktop("yes")
    for _ in range(2):
        assert not any(each.problem for each in keys.bind(KEYS, lambda kind, is_down: None))
    assert [desktop.heard().split()[0] for _ in range(4)] == ["CreateSession", "BindShortcuts"] * 2


def test_a_key_that_is_not_given_is_said(start_desktop: Callable[[str], Desktop], keys: PortalKeys) -> None:
    start_desktop("few")
    bound = {each.kind: each.problem for each in keys.bind(KEYS, lambda kind, is_down: None)}
    assert bound == {
        WishKind.QUICK_ASK: "",
        WishKind.CAPTURE: "The desktop did not give Ctrl+Alt+A. Choose a key in its settings for this program.",
    }


def test_who_cancels_is_told_the_other_way(start_desktop: Callable[[str], Desktop], keys: PortalKeys) -> None:
    start_desktop("cancel")
    for each in keys.bind(KEYS, lambda kind, is_down: None):
        assert "it was cancelled" in each.problem
        assert "gemma-desk capture" in each.problem


def test_without_a_portal_the_other_way_is_said(session_bus: None, keys: PortalKeys) -> None:
    for each in keys.bind(KEYS, lambda kind, is_down: None):
        assert "gemma-desk capture" in each.problem


def test_without_a_bus_the_other_way_is_said(keys: PortalKeys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert all("no session bus" in each.problem for each in keys.bind(KEYS, lambda kind, is_down: None))


def test_the_screen_is_taken_and_leaves_no_file(start_desktop: Callable[[str], Desktop], tmp_path: Path) -> None:
    (tmp_path / "shot 1.png").write_bytes(b"pixels")
    desktop = start_desktop("yes")
    assert screenshot() == b"pixels"
    assert not (tmp_path / "shot 1.png").exists()
    assert "interactive" in desktop.heard()


@pytest.mark.parametrize(("answer", "reason"), [("cancel", "it was cancelled"), ("yes", "No such file")])
def test_a_screen_that_is_not_given_is_a_sentence(
    start_desktop: Callable[[str], Desktop], answer: str, reason: str
) -> None:
    start_desktop(answer)
    with pytest.raises(CaptureProblem, match=reason):
        screenshot()


def test_a_desktop_without_the_portal_is_a_sentence(session_bus: None) -> None:
    with pytest.raises(CaptureProblem, match="paste it here"):
        screenshot()


@pytest.mark.parametrize(
    ("key", "words"), [("Ctrl+Alt+Space", "CTRL+ALT+space"), ("Meta+Shift+A", "SHIFT+LOGO+a"), ("F9", "F9")]
)
def test_a_key_in_the_desktops_words(key: str, words: str) -> None:
    assert trigger(key) == words


def test_keys_let_go_while_the_desktop_asks_are_none(start_desktop: Callable[[str], Desktop]) -> None:
    desktop = start_desktop("nothing")
    keys = PortalKeys()
    with ThreadPoolExecutor(1) as pool:
        bound = pool.submit(keys.bind, KEYS, lambda kind, is_down: None)
        assert desktop.heard().startswith("CreateSession")
        keys.close()
        assert bound.result(GIVE_UP_S) == ()
    assert keys.bind(KEYS, lambda kind, is_down: None) == ()
