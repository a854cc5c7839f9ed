"""How long the window's thread is away: `python -m tests.bench.slots MODEL_FOLDER`.

Holds a real conversation in a real window (load, attach, ask, stream, open others) and times every event the window
handles. A figure, not a test: what is printed depends on the machine and on what else it does. CPU time is beside wall
time to tell work from waiting for a core or for Python's lock.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QScrollArea

from gemma_desk.app.desk import Desk
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.settings import Settings
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.capture.microphone import Microphone
from gemma_desk.chat.message import Message, Role
from gemma_desk.engine.client import EngineClient
from gemma_desk.media.decoder import Decoder
from gemma_desk.playback.loudspeaker import Loudspeaker
from gemma_desk.store import Store
from gemma_desk.ui.application import spare_the_collector
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.theme import Theme

FRAME_MS = 16.0
"""One picture of a 60 Hz screen."""
_SAMPLE_S = 0.004
_GIVE_UP_S = 180.0
_SHOWN = 12

_MARKDOWN = """## Heading {n}

Some *plain* text with `code` in it, and a list:

- one, with **bold** words that go on until the line is full and has to be broken somewhere near its end
- two

| a | b |
|---|---|
| 1 | 2 |

```python
def function_{n}(value: int) -> int:
    return value * {n}  # a comment
```
"""


@dataclass(slots=True)
class Handled:
    """One event, from its delivery to its end."""

    phase: str
    what: str
    wall_ms: float
    cpu_ms: float


@dataclass
class Watch:
    """Where the window's thread is, and what it has done."""

    phase: str = "start"
    handled: list[Handled] = field(default_factory=list)
    began_at: float = 0.0
    """Of the event being handled; 0 while none is."""
    seen_in: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Phase and function, sampled while an event takes longer than half a frame."""

    def sample(self, thread_id: int) -> None:
        """Looks for ever at what a slow event is doing. For a thread of its own."""
        while True:
            time.sleep(_SAMPLE_S)
            if self.began_at and (time.perf_counter() - self.began_at) * 1000 > FRAME_MS / 2:
                self.seen_in[self.phase, _own_functions(thread_id)] += 1


class TimedApplication(QApplication):
    """Times every event that the event loop hands out."""

    watch = Watch()

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Hands the event on."""
        watch = self.watch
        if watch.began_at:  # an event inside another is part of it
            return super().notify(receiver, event)
        what = f"{type(receiver).__name__} {event.type().name}"
        watch.began_at, cpu_s = time.perf_counter(), time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            wall_ms = (time.perf_counter() - watch.began_at) * 1000
            watch.handled.append(Handled(watch.phase, what, wall_ms, (time.thread_time() - cpu_s) * 1000))
            watch.began_at = 0.0


def main(model: Path) -> None:
    """Holds the conversation and prints the figures."""
    spare_the_collector()
    app = TimedApplication(["slots"])
    _warm_up(app.watch)
    threading.Thread(target=app.watch.sample, args=(threading.get_ident(),), daemon=True).start()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        files = [_picture(folder), _sound(folder)]
        _fill(folder / "data")
        with _window(app, folder / "data", model) as window:
            _converse(app.watch, window, files)
    _report(app.watch)


def _warm_up(watch: Watch) -> None:
    """Pays once for the instrument.

    Told of a widget that Python has not made, the bindings look through all their classes, for longer than a frame.
    """
    QScrollArea().deleteLater()
    watch.handled.clear()


def _converse(watch: Watch, window: MainWindow, files: list[Path]) -> None:
    composer, conversations = window.page.composer, window.conversations
    _phase(watch, "load", lambda: window.model.state.info is not None)
    window.intake.take_files(files)
    _phase(watch, "attach", lambda: len(composer.chips.attachments) == len(files))
    composer.show_text("What do you see and hear?")
    composer.submit()
    session = window.conversation.session
    _phase(watch, "ask", lambda: len(session.messages) == 2 and session.messages[-1].message.text)
    _phase(watch, "stream", lambda: not session.is_busy)
    conversations.open(window.library.conversations[-1].id)
    _phase(watch, "open a long one", lambda: _shows(window, 60))
    conversations.open(window.library.conversations[0].id)
    _phase(watch, "open the first again", lambda: _shows(window, 2))


def _shows(window: MainWindow, n_messages: int) -> bool:
    return len(window.conversation.session.messages) == n_messages and window.page.transcript.is_filled


def _phase(watch: Watch, name: str, is_over: Callable[[], object]) -> None:
    """Lets the window live until a phase is over and what it asked for is drawn."""
    watch.phase = name
    give_up_at = time.monotonic() + _GIVE_UP_S
    while not is_over():
        assert time.monotonic() < give_up_at, f"{name} did not end within {_GIVE_UP_S:.0f} s"
        QApplication.processEvents()
        time.sleep(0.001)
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.01)


@contextmanager
def _window(app: QApplication, folder: Path, model: Path) -> Iterator[MainWindow]:
    settings = Settings(model_paths=(str(model),), max_tokens=1500, titles=False)
    store, engine, decoder = StoreThread(folder), EngineThread(EngineClient()), Decoder()
    desk = Desk(folder, settings, store, engine, decoder, Microphone, Loudspeaker)
    window = MainWindow(desk, Theme(app, settings.theme))
    window.open()
    yield window
    window.close()
    for part in (decoder, engine, store):
        part.close()


def _picture(folder: Path) -> Path:
    """12 megapixels, as a telephone takes them."""
    path = folder / "photograph.png"
    pixels = np.random.default_rng(1).integers(0, 255, (375, 500, 3), np.uint8)
    Image.fromarray(pixels).resize((4000, 3000)).save(path, compress_level=1)
    return path


def _sound(folder: Path) -> Path:
    import soundfile

    path = folder / "sound.wav"
    soundfile.write(path, np.sin(np.arange(10 * 48_000) / 20) * 0.5, 48_000)
    return path


def _fill(folder: Path) -> None:
    """A conversation of 60 messages."""
    store = Store.open(folder)
    conversation = store.create_conversation("A long one")
    for number in range(30):
        store.add_message(conversation.id, Message(Role.USER, (f"Question {number}",)))
        store.add_message(conversation.id, Message(Role.ASSISTANT, (_MARKDOWN.replace("{n}", str(number)) * 2,)))
    store.close()


def _own_functions(thread_id: int) -> str:
    """The innermost functions of the program on a thread's stack."""
    frame = sys._current_frames().get(thread_id)
    own = [
        f"{Path(line.filename).stem}.{line.name}"
        for line in traceback.extract_stack(frame)
        if "gemma_desk" in line.filename
    ]
    return " > ".join(own[-3:]) or "(Qt alone)"


def _report(watch: Watch) -> None:
    print(f"{'phase':22}{'events':>8}{'p99 ms':>9}{'worst ms':>10}{'over 16':>9}{'worst CPU ms':>14}{'over 16':>9}")
    for phase in dict.fromkeys(event.phase for event in watch.handled):
        events = [event for event in watch.handled if event.phase == phase]
        wall_ms = [event.wall_ms for event in events]
        cpu_ms = [event.cpu_ms for event in events]
        p99_ms = np.percentile(wall_ms, 99)
        print(f"{phase:22}{len(events):8}{p99_ms:9.2f}{_worst(wall_ms, 10)}{_worst(cpu_ms, 14)}")
    print("\nlongest:")
    for event in sorted(watch.handled, key=lambda event: -event.wall_ms)[:_SHOWN]:
        print(f"  {event.wall_ms:7.1f} ms ({event.cpu_ms:.1f} CPU)  {event.phase}: {event.what}")
    print(f"\nseen while an event took longer than {FRAME_MS / 2:.0f} ms (samples):")
    for (phase, where), n_samples in watch.seen_in.most_common(_SHOWN):
        print(f"  {n_samples:4}  {phase}: {where}")


def _worst(durations_ms: list[float], width: int) -> str:
    return f"{max(durations_ms):{width}.1f}{sum(ms > FRAME_MS for ms in durations_ms):9}"


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
