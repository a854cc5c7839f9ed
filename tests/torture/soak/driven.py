"""Uses a window turn after turn on the practice model: `python -m tests.torture.soak.driven FOLDER N_TURNS SEED`.

The process is the one that is measured, so nothing but the window is in it; the engine is a process of its own. Every
`EVERY` turns it prints one line of JSON: what both hold, and what was done.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import gemma_desk
from gemma_desk.app.cut import WhenFull
from gemma_desk.app.desk import Desk
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.heap import share_one_heap
from gemma_desk.app.session import Session
from gemma_desk.app.settings import Settings
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.capture.microphone import Microphone
from gemma_desk.engine.client import EngineClient
from gemma_desk.media.decoder import Decoder
from gemma_desk.models.practice import practice_model
from gemma_desk.playback.loudspeaker import Loudspeaker
from gemma_desk.speech.system import system_mouth
from gemma_desk.ui.application import make_application, prepare_soon
from gemma_desk.ui.collector import QuietCollector, spare_the_collector
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.theme import Theme
from tests.bench.window.pulse import live, live_for
from tests.virtual_microphone import SINK

EVERY = 20
"""Turns between two looks."""
_TRIES = Path(gemma_desk.__file__).parent / "resources" / "tries"
_CONTEXT_TOKENS, _ANSWER_TOKENS = 4096, 48
_TURNS_A_CONVERSATION = 25
_KEPT_CONVERSATIONS = 12
"""Older ones are deleted, as somebody does who tidies up."""
_QUESTIONS = ("Who are you?", "What can you do?", "How do I get Gemma 4 12B?", "Hello", "What is the capital of Peru?")
_ABOUT_PICTURES = ("What do you see?", "What colour is it?", "How many shapes are there?")
_HOW_OFTEN = {"ask": 40, "picture": 15, "sound": 10, "edit": 10, "retry": 10, "stop": 10, "delete": 3, "note": 2}


def main(folder: Path, n_turns: int, seed: int) -> None:
    """Uses the window and prints what is held."""
    share_one_heap()
    spare_the_collector()
    app = make_application(["window"])
    with open_window(app, folder) as window:
        collector = QuietCollector(app)
        prepare_soon(window.shared.desk)
        live(lambda: window.model.state.info is None)
        day = Day(window, random.Random(seed))
        for turn in range(1, n_turns + 1):
            day.go_on()
            if turn % EVERY == 0:
                collector.tidy_up()  # there is no quiet moment in this sitting
                print(json.dumps({"turn": turn, **_held(), "done": day.done}), flush=True)


class Day:
    """What somebody does with the window, one thing after the other."""

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        self._window, self._chance = window, chance
        self._composer = window.page.composer
        self.done: Counter[str] = Counter()

    def go_on(self) -> None:
        """One turn, and what comes between turns."""
        if sum(self.done.values()) % _TURNS_A_CONVERSATION == 0:
            self._tidy_up()
        (what,) = self._chance.choices([*_HOW_OFTEN], [*_HOW_OFTEN.values()])
        if not self._session.messages and what in ("edit", "retry", "delete"):
            what = "ask"
        getattr(self, f"_{what}")()
        live(lambda: self._session.is_busy)
        self.done[what] += 1

    @property
    def _session(self) -> Session:
        session = self._window.conversation.session
        assert session is not None, "the window shows no conversation"
        return session

    @property
    def _last_id(self) -> int:
        """Of the last message in the store that is shown; later ones have larger ids."""
        return max((row.id for row in self._session.messages), default=0)

    def _tidy_up(self) -> None:
        self._window.conversations.begin()
        for row in self._window.library.conversations[_KEPT_CONVERSATIONS:]:
            self._window.conversations.delete(row.id)
        live_for(0.1)

    def _ask(self, questions: tuple[str, ...] = _QUESTIONS) -> None:
        before = self._last_id
        QTest.keyClicks(self._composer.box, self._chance.choice(questions))
        self._send(before)

    def _send(self, before: int) -> None:
        QTest.keyClick(self._composer.box, Qt.Key.Key_Return)
        live(lambda: self._last_id < before + 2)  # question and answer

    def _picture(self) -> None:
        self._drop(_TRIES / "shapes.png")
        self._ask(_ABOUT_PICTURES)

    def _sound(self) -> None:
        before = self._last_id
        self._drop(_TRIES / "seven.wav")
        self._send(before)

    def _note(self) -> None:
        """Holds the button and says a word into the microphone."""
        recorder, before = self._window.recorder, self._last_id
        QTest.mousePress(self._composer.talk, Qt.MouseButton.LeftButton)
        live(lambda: not recorder.is_listening or recorder._microphone.seconds == 0)
        said = subprocess.Popen(["paplay", f"--device={SINK}", str(_TRIES / "seven.wav")])
        live(lambda: said.poll() is None)
        QTest.mouseRelease(self._composer.talk, Qt.MouseButton.LeftButton)
        live(lambda: recorder.is_listening or not self._composer.chips.attachments)
        self._send(before)

    def _edit(self) -> None:
        question, before = self._session.messages[-2], self._last_id
        words = (self._chance.choice(_QUESTIONS),)
        self._window.conversation.ask_instead(question.id, words, self._window.conversation.same_options)
        live(lambda: self._last_id < before + 2)

    def _retry(self) -> None:
        before = self._last_id
        self._window.conversation.retry(self._session.messages[-1].id, self._window.conversation.same_options)
        live(lambda: self._last_id == before)

    def _stop(self) -> None:
        self._ask()
        live_for(self._chance.uniform(0, 0.2))
        self._window.stop_innermost()

    def _delete(self) -> None:
        deleted: list[object] = []
        self._session.delete(self._session.messages[-2].id, deleted.append)
        live(lambda: not deleted)
        live_for(0.05)
        self._ask()

    def _drop(self, path: Path) -> None:
        """Drags a file over the window and lets go."""
        n_before = len(self._composer.chips.attachments)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        area = self._window.drop_area
        how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(area, QDragEnterEvent(area.rect().center(), *how))
        QApplication.sendEvent(area, QDropEvent(QPointF(area.rect().center()), *how))
        live(lambda: len(self._composer.chips.attachments) == n_before)


@contextmanager
def open_window(app: QApplication, folder: Path) -> Iterator[MainWindow]:
    """Opens one on the practice model and all real devices, and closes it again."""
    settings = Settings(
        model_paths=practice_model(),
        context_tokens=_CONTEXT_TOKENS,
        max_tokens=_ANSWER_TOKENS,
        when_full=WhenFull.DROP,
        is_new=False,
    )
    makers: tuple[Callable[..., Any], ...] = (Microphone, Loudspeaker, system_mouth)
    store, engine, decoder = StoreThread(folder), EngineThread(EngineClient()), Decoder()
    window = MainWindow(Desk(folder, settings, store, engine, decoder, *makers), Theme(app, settings.theme))
    window.open()
    yield window
    window.close()
    for part in (decoder, engine, store):
        part.close()


def _held() -> dict[str, Any]:
    """Of each process: private MB, threads, open files."""
    own = psutil.Process()
    return {"window": _of(own)} | {_name(child): _of(child) for child in own.children(recursive=True)}


def _name(process: psutil.Process) -> str:
    return next((word for word in ("engine", "decoder", "formulas") if word in " ".join(process.cmdline())), "other")


def _of(process: psutil.Process) -> dict[str, float]:
    held = process.memory_full_info()
    return {"mb": held.uss / 1e6, "threads": process.num_threads(), "files": process.num_fds()}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
