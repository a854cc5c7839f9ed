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

_TOOLS = ("Xvfb", "openbox", "xdotool", "xclip")


@dataclass(frozen=True, slots=True)
class Screen:
    """One X display."""

    display: str
    """Such as `:99`."""

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to appear here."""
        return os.environ | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def xdotool(self, *words: str) -> str:
        """Presses, types or looks; returns what was printed."""
        command = ["xdotool", *words]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=GIVE_UP_S)
        return done.stdout.strip()

    def find_window(self, process_id: int) -> None:
        """Waits for a process's window and gives it the keyboard."""
        search = ("search", "--onlyvisible", "--pid", str(process_id), "--name", "Gemma Desk")
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
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    assert not missing, f"these tests need {missing}; packaging/bootstrap.sh dev installs them"
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with _running(command, os.environ, pass_fds=(write_end,)), os.fdopen(read_end) as display:
        os.close(write_end)
        screen = Screen(f":{display.readline().strip()}")
        assert screen.display != ":", "Xvfb ended without a display"
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
