"""The program itself, started as a person starts it, seen from outside: its window, its processes, its files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import psutil

import gemma_desk
from tests.e2e.patience import GIVE_UP_S
from tests.e2e.screen import Screen

_SOURCE = Path(gemma_desk.__file__).parents[1]


class Program:
    """One run of the program, its window on a screen."""

    def __init__(
        self, screen: Screen, folder: Path, model: Path, max_tokens: int, *words: str, prefix: Sequence[str] = ()
    ) -> None:
        """Starts it.

        Args:
            screen: Where its window opens.
            folder: Of its data.
            model: A folder.
            max_tokens: Of an answer.
            words: Behind `window`.
            prefix: A command that becomes the program, such as one that watches it.
        """
        self._screen = screen
        self._said = folder.with_name("said.txt")
        command = [sys.executable, "-m", "gemma_desk", "window", *words]
        options = ["--model", str(model), "--max-tokens", str(max_tokens)]
        own = {"GEMMA_DESK_DATA": str(folder), "PYTHONPATH": str(_SOURCE)}
        with self._said.open("wb") as said:
            self._popen = subprocess.Popen([*prefix, *command, *options], env=screen.environment | own, stderr=said)

    def appear(self, title: str = "Gemma Desk") -> None:
        """Waits until its window is there, with the keyboard."""
        self._screen.find_window(self._popen.pid, title)

    @property
    def id(self) -> int:
        """Of its process."""
        return self._popen.pid

    def press(self, keys: str) -> None:
        """Presses keys together, named as xdotool does."""
        self._screen.xdotool("key", "--clearmodifiers", keys)

    def key_down(self, key: str) -> None:
        self._screen.xdotool("keydown", key)

    def key_up(self, key: str) -> None:
        self._screen.xdotool("keyup", key)

    def ask(self, question: str) -> None:
        """Types and sends."""
        self._screen.xdotool("type", "--delay", "5", question)
        self.press("Return")

    def children(self) -> list[psutil.Process]:
        """The engine process and, once something was attached, the decoder."""
        return psutil.Process(self._popen.pid).children(recursive=True)

    def leave(self) -> None:
        """Closes the window as a person does; nothing went wrong on the way."""
        self.press("alt+F4")
        assert self._popen.wait(GIVE_UP_S) == 0
        assert self._said.read_text() == ""

    def ends(self) -> int:
        """Waits for its end; gives what it ended with."""
        return self._popen.wait(GIVE_UP_S)

    def kill(self) -> None:
        """Ends it without a word, as the kernel's memory killer does. May have ended before."""
        self._popen.kill()
        self._popen.wait(GIVE_UP_S)
