"""A screen of software with a window manager on it, and the hands of a person: keyboard, clipboard, eyes."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.patience import GIVE_UP_S, until

_TOOLS = ("Xvfb", "openbox", "xdotool", "xclip", "xrandr")
_SIDE_BY_SIDE = {"left": "1280/340x800/210+0+0 screen", "right": "1280/170x800/105+1280+0 none"}
"""Two screens: name, then place and size in pixels and millimetres, and what they are of the server's one."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One X display."""

    display: str
    """Such as `:99`."""
    scales: str = ""
    """Of each screen, in Qt's words: `left=1;right=2`; empty where there is one."""

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to appear here."""
        return os.environ | self.own

    @property
    def own(self) -> dict[str, str]:
        """What of that is this screen's."""
        own = {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        return own | ({"QT_SCREEN_SCALE_FACTORS": self.scales} if self.scales else {})

    def xdotool(self, *words: str) -> str:
        """Presses, types or looks; returns what was printed."""
        command = ["xdotool", *words]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=GIVE_UP_S)
        return done.stdout.strip()

    def find_window(self, process_id: int, title: str) -> None:
        """Waits for a process's window with these words in its title and gives it the keyboard."""
        search = ("search", "--onlyvisible", "--pid", str(process_id), "--name", title)
        number = until(lambda: self.xdotool(*search).split("\n")[0], "the program shows a window")
        self.xdotool("windowactivate", number)
        until(lambda: self.xdotool("getwindowfocus") == number, "the window has the keyboard")

    @contextmanager
    def clipboard(self, picture: Path) -> Iterator[None]:
        """Holds a picture on the clipboard, as a screenshot program does."""
        command = ["xclip", "-quiet", "-selection", "clipboard", "-t", "image/png", "-i", str(picture)]
        with subprocess.Popen(command, env=self.environment, stderr=subprocess.DEVNULL) as xclip:
            until(self._has_picture, "the picture is on the clipboard")
            yield
            xclip.terminate()

    def _has_picture(self) -> bool:
        command = ["xclip", "-selection", "clipboard", "-t", "TARGETS", "-o"]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=GIVE_UP_S)
        return "image/png" in done.stdout


@contextmanager
def running_screen() -> Iterator[Screen]:
    """Starts an X server on a free display, and a window manager on it."""
    with _server(1280) as display, _managed(Screen(display)) as screen:
        yield screen


@contextmanager
def two_screens() -> Iterator[Screen]:
    """The same with two screens beside each other, each of 1280 x 800 pixels, the right one scaled twice."""
    with _server(2560) as display:
        for name, place in _SIDE_BY_SIDE.items():
            command = ["xrandr", "--display", display, "--setmonitor", name, *place.split()]
            subprocess.run(command, check=True, capture_output=True, timeout=GIVE_UP_S)
        with _managed(Screen(display, "left=1;right=2")) as screen:
            yield screen


@contextmanager
def _server(width: int) -> Iterator[str]:
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    assert not missing, f"these tests need {missing}; packaging/bootstrap.sh dev installs them"
    read_end, write_end = os.pipe()
    size = f"{width}x800x24"
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    with _running(command, os.environ, pass_fds=(write_end,)), os.fdopen(read_end) as display:
        os.close(write_end)
        number = display.readline().strip()
        assert number, "Xvfb ended without a display"
        yield f":{number}"


@contextmanager
def _managed(screen: Screen) -> Iterator[Screen]:
    with _running(["openbox", "--sm-disable"], screen.environment):
        until(lambda: screen.xdotool("get_num_desktops"), "the window manager runs")
        yield screen


@contextmanager
def _running(command: list[str], environment: os._Environ[str] | dict[str, str], **how: object) -> Iterator[None]:
    """Runs a program as long as the block, then ends it."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, env=environment, **quiet, **how)
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        process.wait(GIVE_UP_S)
