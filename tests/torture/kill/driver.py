"""The program with somebody in it who is quick: `python -m tests.torture.kill.driver ACT SEED FILES -- WORDS`.

What runs is `gemma_desk` as a program, unchanged but for its microphone; a script in its window does one thing again
and again until the process is killed. It tells in lines of JSON, each with the machine's clock, what the window shows:
so what is told is what a person who looked has seen.
"""

from __future__ import annotations

import json
import os
import random
import runpy
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from gemma_desk.chat.message import Part
from gemma_desk.store import MessageRow
from gemma_desk.ui.main_window import MainWindow
from tests.torture.kill.acts import ACTS
from tests.torture.kill.growing_microphone import GrowingMicrophone

_PASS_MS = 10


class Driver(QObject):
    """Does an act, and tells what is shown, once in each pass."""

    def __init__(self, window: MainWindow, act: str, seed: str, files: Path) -> None:
        super().__init__(window)
        self.window = window
        self.chance = random.Random(seed)
        self.files = files
        self._act = act
        self._steps: Iterator[None] | None = None
        self._told: dict[str, Any] = {}
        self.longest_pass_ms = 0.0
        """Of what the window's thread computed between two passes of this."""
        self._left_s = 0.0
        self._timer = QTimer(self, interval=_PASS_MS)
        self._timer.timeout.connect(self._pass)
        self._timer.start()

    def say(self, **what: object) -> None:
        """Tells at once; whatever is said is out of this process."""
        os.write(1, json.dumps({"at": time.monotonic(), **what}).encode() + b"\n")

    def _pass(self) -> None:
        if self._left_s:
            self.longest_pass_ms = max(self.longest_pass_ms, (time.thread_time() - self._left_s) * 1000)
        self._do()
        self._left_s = time.thread_time()

    def _do(self) -> None:
        if self._steps is None:
            if self.window.page.composer.isVisible() and not self.window.drafts.is_reading:
                self.say(there=True)
                self._steps = ACTS[self._act](self)
        else:
            self._tell_all()
            try:
                next(self._steps)
            except Exception as error:
                self._timer.stop()
                self.say(failed=f"The script failed: {type(error).__name__}: {error}.")
                raise

    def _tell_all(self) -> None:
        window, session = self.window, self.window.conversation.session
        if session is not None:
            self._tell("doing", doing=f"{session.status.phase} {session.status.fraction:.1f}")
        for row in session.messages if session is not None else ():
            self._tell(f"message {row.id}", message=_message(row))
        if not window.conversation.is_editing:
            self._tell("draft", draft=_parts(window.page.composer.parts), of=window.drafts._id)
        self._tell("listed", listed={row.id: row.title for row in window.library.conversations})
        self._tell("deleted", deleted=[row.id for row in window.library.deleted])
        if window.recorder.is_listening:
            self._tell("note", note_s=round(window.recorder._microphone.seconds, 2))

    def _tell(self, key: str, **what: object) -> None:
        if self._told.get(key) != what:
            self._told[key] = what
            self.say(**what)


def _message(row: MessageRow) -> dict[str, object]:
    told = {"id": row.id, "role": row.message.role.value, "is_growing": row.is_growing}
    problem = row.problem.sentence if row.problem is not None else ""
    return told | _parts(row.message.parts) | {"problem": problem}


def _parts(parts: tuple[Part, ...]) -> dict[str, object]:
    texts = [part for part in parts if isinstance(part, str)]
    return {"text": "".join(texts), "files": [part.sha256 for part in parts if not isinstance(part, str)]}


def main(act: str, seed: str, files: Path, words: list[str]) -> None:
    """Runs the program until it is killed."""
    made, opened = MainWindow.__init__, MainWindow.open

    def make(window: MainWindow, desk: Any, *others: Any, **how: Any) -> None:
        made(window, replace(desk, new_microphone=GrowingMicrophone), *others, **how)

    def open_and_use(window: MainWindow, **how: Any) -> None:
        opened(window, **how)
        Driver(window, act, seed, files)

    MainWindow.__init__, MainWindow.open = make, open_and_use  # type: ignore[method-assign]
    sys.argv[1:] = words
    runpy.run_module("gemma_desk", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    separator = sys.argv.index("--")
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), sys.argv[separator + 1 :])
