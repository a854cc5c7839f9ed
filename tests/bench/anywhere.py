"""How long asking from anywhere takes: `python -m tests.bench.anywhere [--write]`.

From a key to the dimmed screen: the program runs on a virtual screen with a window manager, its window in front; the
key is pressed by xdotool, and the X server is asked every 2 ms whether the overlay is seen.

From the release of the key to the first word: the window with the practice model and a microphone of software in this
process; what is timed is from the release to the first text of the answer that the window is given.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from Xlib import X, display, error

from gemma_desk.app.desk import Desk
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.session import SessionListener
from gemma_desk.app.settings import Settings
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.capture.microphone import Microphone
from gemma_desk.chat.turn import Sampling
from gemma_desk.engine.client import EngineClient
from gemma_desk.media.decoder import Decoder
from gemma_desk.models.practice import practice_model
from gemma_desk.playback.loudspeaker import Loudspeaker
from gemma_desk.speech.system import system_mouth
from gemma_desk.ui.application import make_application
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.theme import Theme
from tests.bench.report import Row, write
from tests.e2e.program import Program
from tests.e2e.screen import Screen, running_screen
from tests.media.files import speak
from tests.virtual_microphone import VirtualMicrophone, running_virtual_microphone

ROUNDS = 10
_TABLE = "anywhere"
_OVERLAY = "Choose a part of the screen"
_LOOKS_EVERY_S = 0.002
_GIVES_UP_S = 30.0
_IS_STILL_AFTER_S, _LOOKED_AT_S, _RESTS_S = 5.0, 0.5, 1.0
"""Seconds until the model is loaded, that a dimmed screen is there, and until all of it is gone: so that each round
measures the same. None of them is in what is measured."""


def main(arguments: list[str]) -> None:
    """Prints the rows, and keeps them with `--write`."""
    rows = [
        _row("key to dimmed screen", 150, list(_dimmed_s())),
        _row("release to first word", 500, list(_heard_s())),
    ]
    for row in rows:
        print(f"{row.what}: {row.reached} ({row.wanted}; {row.how})")
    if "--write" in arguments:
        write(rows, name=_TABLE)


def _row(what: str, at_most_ms: int, seconds: list[float]) -> Row:
    milliseconds = sorted(1000 * each for each in seconds)
    how = f"{len(milliseconds)} rounds from {milliseconds[0]:.0f} to {milliseconds[-1]:.0f} ms"
    return Row(what, f"≤ {at_most_ms} ms", f"{statistics.median(milliseconds):.0f} ms", how)


# --- the screen


def _dimmed_s() -> Iterator[float]:
    with running_screen() as screen, tempfile.TemporaryDirectory() as folder:
        program = Program(screen, Path(folder) / "data", Path(practice_model()[0]).parent, 64)
        try:
            program.appear()
            time.sleep(_IS_STILL_AFTER_S)
            server = display.Display(screen.display)
            for _ in range(ROUNDS):
                yield _one_dimming(screen, server)
            server.close()
        finally:
            program.kill()


def _one_dimming(screen: Screen, server: display.Display) -> float:
    begun = time.perf_counter()
    screen.xdotool("key", "ctrl+alt+a")
    _wait(lambda: _is_seen(server))
    seconds = time.perf_counter() - begun
    time.sleep(_LOOKED_AT_S)
    screen.xdotool("key", "Escape")
    _wait(lambda: not _is_seen(server))
    time.sleep(_RESTS_S)
    return seconds


def _is_seen(server: display.Display) -> bool:
    """Whether a window with the overlay's name is mapped, within the frame that the window manager gave it."""
    try:
        frames = server.screen().root.query_tree().children
        windows = [*frames, *(inner for frame in frames for inner in frame.query_tree().children)]
        return any(each.get_wm_name() == _OVERLAY and _is_mapped(each) for each in windows)
    except error.BadWindow:  # one has gone meanwhile
        return False


def _is_mapped(window: object) -> bool:
    return window.get_attributes().map_state == X.IsViewable


def _wait(is_so: Callable[[], bool], between: Callable[[], None] = lambda: time.sleep(_LOOKS_EVERY_S)) -> None:
    gives_up = time.monotonic() + _GIVES_UP_S
    while not is_so():
        assert time.monotonic() < gives_up, "it did not come"
        between()


# --- the answer


def _heard_s() -> Iterator[float]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with ExitStack() as stack:
        microphone = stack.enter_context(running_virtual_microphone())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stack.enter_context(microphone.hissing(folder))
        speak(folder / "note.wav", "seven")
        window = stack.enter_context(_opened(folder))
        _one_answer(window, microphone, folder / "note.wav")  # loads libraries
        for _ in range(ROUNDS):
            yield _one_answer(window, microphone, folder / "note.wav")


@contextmanager
def _opened(folder: Path) -> Iterator[MainWindow]:
    app = QApplication.instance() or make_application(["bench"])
    settings = Settings(
        model_paths=practice_model(), titles=False, sends_notes=True, sampling=Sampling(temperature=0.0)
    )
    desk = Desk(
        folder=folder,
        settings=settings,
        store=StoreThread(folder),
        engine=EngineThread(EngineClient()),
        decoder=Decoder(),
        new_microphone=Microphone,
        new_loudspeaker=Loudspeaker,
        new_mouth=system_mouth,
    )
    window = MainWindow(desk, Theme(app, settings.theme))
    window.open()
    _wait(lambda: window.model.state.info is not None, app.processEvents)
    yield window
    window.close()
    for part in (desk.decoder, desk.engine, desk.store):
        part.close()


class _FirstWord(SessionListener):
    """When the answer's first text came."""

    def __init__(self) -> None:
        self.at_s = 0.0

    def text_grew(self, message_id: int, answer_delta: str, thought_delta: str) -> None:
        self.at_s = self.at_s or time.perf_counter()


def _one_answer(window: MainWindow, microphone: VirtualMicrophone, note: Path) -> float:
    app = QApplication.instance()
    window.begin("")
    first = _FirstWord()
    window.conversation.session.add_listener(first)
    window.recorder.press()
    _wait(microphone.is_heard, app.processEvents)
    playing = microphone.start_playing(note)
    _wait(lambda: playing.poll() is not None, app.processEvents)
    released = time.perf_counter()
    window.recorder.release()
    _wait(lambda: first.at_s, app.processEvents)
    _wait(lambda: not window.conversation.session.is_busy, app.processEvents)
    return first.at_s - released


if __name__ == "__main__":
    main(sys.argv[1:])
