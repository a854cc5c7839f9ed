"""Uses a window on a large store as a person does: `python -m tests.bench.window.driven FOLDER WORDS FIGURE …`.

Its process is the one that is measured, so nothing but the window is in it: the engine is a process of its own. Prints
figures as one line of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from gemma_desk.app.cut import WhenFull
from gemma_desk.app.desk import Desk
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.heap import share_one_heap
from gemma_desk.app.settings import Settings
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.engine.client import EngineClient
from gemma_desk.media.decoder import Decoder
from gemma_desk.ui.application import make_application, prepare_soon
from gemma_desk.ui.collector import QuietCollector, spare_the_collector
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.theme import Theme
from tests.bench.window.pulse import Pass, every, figures, live, live_for
from tests.bench.window.store import LONG_TITLE, SHORT_TITLE

_SIZE_PX = (1280, 800)
_NOTCH, _NOTCH_EVERY_S = 120, 1 / 60
_KEY_EVERY_S = 0.2
_TYPED_EVERY_S = 0.12
_SETTLE_S = 1.0
_PREPARED_S = 4.0
"""After the start; what the program loads behind the window is there then."""
_N_OPENINGS = 5
_QUERIES = ("rareword", "the", "wo", "word17 word3")
_NEEDED = "opening"
"""Done whatever is measured: the long conversation is shown after it."""
_DRAGGED = (0.9, 0.5, 0.1, 0.35, 0.77, 0.0, 0.63, 1.0)
"""Where the scroll bar is dragged to, as shares of its way."""


def main(folder: Path, n_words: int, chosen: Collection[str]) -> None:
    """Uses the window and prints what was measured."""
    share_one_heap()
    spare_the_collector()
    app = make_application(["window"])
    with _window(app, folder, n_words) as window:
        QuietCollector(app)
        prepare_soon(window.shared.desk)
        live(lambda: window.model.state.info is None or not window.library.conversations)
        live_for(_PREPARED_S)
        print(json.dumps(_use(window, chosen)), flush=True)


def _use(window: MainWindow, chosen: Collection[str]) -> dict[str, Any]:
    """In the order of a day; the memory is that of its end, the long conversation and the long answer being shown."""
    uses: dict[str, Callable[[], object]] = {
        "memory at the start": _memory,
        "side bar": lambda: figures(_scroll(window.side._list)),
        "search": lambda: [_search(window, query) for query in _QUERIES],
        "opening": lambda: [_open_long(window) for _ in range(_N_OPENINGS)],
        "wheel": lambda: figures(_scroll(window.page.transcript)),
        "dragging": lambda: figures(_drag(window)),
        "streaming": lambda: figures(_stream(window)),
        "memory": _memory,
    }
    return {name: use() for name, use in uses.items() if name in {*chosen, _NEEDED}}


@contextmanager
def _window(app: QApplication, folder: Path, n_words: int) -> Iterator[MainWindow]:
    settings = Settings(model_paths=("scripted",), when_full=WhenFull.DROP)
    command = [sys.executable, "-m", "tests.bench.window.engine", str(n_words)]
    store, engine, decoder = StoreThread(folder), EngineThread(EngineClient(command)), Decoder()
    desk = Desk(folder, settings, store, engine, decoder, _no_device, _no_device, _no_device)
    window = MainWindow(desk, Theme(app, settings.theme))
    window.resize(*_SIZE_PX)
    window.open()
    yield window
    window.close()
    for part in (decoder, engine, store):
        part.close()


def _no_device(*_: object) -> Any:
    raise AssertionError("Nothing is recorded, played or read aloud here.")


def _memory() -> dict[str, float]:
    """Of this process, in MB: proportional, private, resident."""
    held = psutil.Process().memory_full_info()
    return {"pss": held.pss / 1e6, "uss": held.uss / 1e6, "rss": held.rss / 1e6}


def _scroll(area: QAbstractScrollArea) -> list[Pass]:
    """Turns the wheel once a picture, 300 notches one way and 150 back."""
    passes: list[Pass] = []
    to_end = -1 if area.verticalScrollBar().value() == 0 else 1
    for way, n_notches in ((to_end, 300), (-to_end, 150)):
        passes += live_for(n_notches * _NOTCH_EVERY_S, every(_NOTCH_EVERY_S, lambda way=way: _turn(area, way)))
    return passes


def _turn(area: QAbstractScrollArea, way: int) -> None:
    view = area.viewport()
    place = view.rect().center()
    event = QWheelEvent(
        QPointF(place),
        QPointF(view.mapToGlobal(place)),
        QPoint(),
        QPoint(0, way * _NOTCH),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def _drag(window: MainWindow) -> list[Pass]:
    """Takes the scroll bar to far places, where it stays a moment."""
    bar = window.page.transcript.verticalScrollBar()
    passes: list[Pass] = []
    for share in _DRAGGED:
        places = iter([share])
        passes += live_for(0.5, lambda places=places: [bar.setValue(round(each * bar.maximum())) for each in places])
    return passes


def _search(window: MainWindow, query: str) -> dict[str, Any]:
    """Types; how long after the last key the hits are there, and what the store took of that."""
    box, found = window.side.search, window.side.hits
    keys = iter(query[:-1])
    live_for(len(query) * _TYPED_EVERY_S, every(_TYPED_EVERY_S, lambda: [QTest.keyClicks(box, k) for k in [*keys][:1]]))
    QTest.keyClicks(box, query[len(box.text()) : -1])
    live_for(_SETTLE_S / 2)
    found.clear()
    wall_s, cpu_s = time.perf_counter(), time.process_time()
    QTest.keyClicks(box, query[-1])
    passes = live(lambda: found.count() == 0)
    told = {"ms": (time.perf_counter() - wall_s) * 1000, "cpu_ms": (time.process_time() - cpu_s) * 1000}
    told["worst"] = max(done.wall_ms for done in passes)
    told |= {"query": query, "hits": found.count()}
    box.clear()
    live_for(_SETTLE_S / 2)
    return told


def _open_long(window: MainWindow) -> dict[str, float]:
    """Opens it from beside a short one; it is there when its last message is, down to the end."""
    _choose(window, SHORT_TITLE)
    live_for(_SETTLE_S)
    window.library.forget_sessions([_id_of(window, LONG_TITLE)])
    wall_s, cpu_s = time.perf_counter(), time.process_time()
    passes = _choose(window, LONG_TITLE)
    told = {"ms": (time.perf_counter() - wall_s) * 1000, "cpu_ms": (time.process_time() - cpu_s) * 1000}
    live_for(_SETTLE_S)
    return told | {"worst": max(done.wall_ms for done in passes)}


def _choose(window: MainWindow, title: str) -> list[Pass]:
    places = iter([_id_of(window, title)])
    return live(lambda: not _is_shown(window, title), lambda: [window.side.chosen.emit(each) for each in places])


def _id_of(window: MainWindow, title: str) -> int:
    return next(row.id for row in window.library.conversations if row.title == title)


def _is_shown(window: MainWindow, title: str) -> bool:
    """Whether the last message of the conversation is written and to be seen."""
    session, transcript = window.conversation.session, window.page.transcript
    if session.conversation is None or session.conversation.title != title or not session.messages:
        return False
    last = transcript.made_turn(session.messages[-1].id)
    return last is not None and transcript._column.updatesEnabled() and last.height() > 0


def _stream(window: MainWindow) -> list[Pass]:
    """Asks in the long conversation, and types while the answer comes."""
    session, composer = window.conversation.session, window.page.composer
    composer.show_text("Write all you know.")
    composer.submit()
    live(lambda: not session.is_busy)
    key: Callable[[], object] = lambda: QTest.keyClick(composer.box, "a")  # noqa: E731
    return live(lambda: session.is_busy, every(_KEY_EVERY_S, key))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
