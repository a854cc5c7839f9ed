"""How long the window's thread is away while a very long answer streams: `python -m tests.bench.streaming [WORDS]`.

A scripted answer of 20 000 words (tables, code, lists, formulas) comes in at 200 tokens/s, the transcript follows it,
and somebody types. Every event the window handles is timed, as in `slots`, and counted by thirds of the answer: what
grows with the answer shows there. A figure, not a test.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import numpy as np
import psutil
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gemma_desk.app.desk import Desk
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.settings import Settings
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.capture.microphone import Microphone
from gemma_desk.chat.events import Event
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from gemma_desk.media.decoder import Decoder
from gemma_desk.playback.loudspeaker import Loudspeaker
from gemma_desk.ui.application import make_application, spare_the_collector
from gemma_desk.ui.main_window import MainWindow
from gemma_desk.ui.rendering.formulas import formulas
from gemma_desk.ui.theme import Theme
from tests.bench.slots import FRAME_MS

N_WORDS = 20_000
TOKENS_PER_S = 200
_TOKEN_CHARS = 4
_KEY_EVERY_S = 0.2
_IDLE_MS = 0.2
_THIRDS = ("first third", "second third", "last third")

_SECTION = """## Section {n}

Some *plain* text with `code` in it, a formula $x_{{{n}}}^2 + {n} = 0$, a mark[^{n}] and more words. {prose}

- one, with **bold** words that go on until the line is full and has to be broken somewhere near its end
- two, where $\\frac{{{n}}}{{b}}$ is
  1. nested
  2. again

| a | b | $c_{{{n}}}$ |
|---|--:|---|
| 1 | 2 | three |
| 4 | 5 | ~~six~~ |

$$
\\sum_{{i=1}}^{{{n}}} i^2 = \\frac{{n (n + 1)}}{{2}} + {n}
$$

```python
def function_{n}(value: int) -> int:
    # a comment
    return [value * {n} for _ in range({n})] + ["text"]
```

> Quoted, with **weight**.

[^{n}]: A note of its own.

"""
_PROSE = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore. " * 5
_LONG_CODE = "```c\n" + "".join(f"int field_{n}; /* of {n} */\n" for n in range(120)) + "```\n\n"
_LONG_LIST = "".join(f"{n}. item {n} of a list that is long\n" for n in range(1, 41)) + "\n"


def long_answer(n_words: int) -> str:
    """An answer of this many words, everything in it that answers hold."""
    written: list[str] = []
    n_written = 0
    for number in count(1):
        section = _SECTION.format(n=number, prose=_PROSE)
        section += _LONG_CODE * (number % 40 == 0) + _LONG_LIST * (number % 40 == 20)
        written.append(section)
        n_written += len(section.split())
        if n_written >= n_words:
            return "".join(written)
    raise AssertionError


class PacedEngine(ScriptedEngine):
    """Writes at its speed, whatever each token costs."""

    def answer(self, request: TurnRequest) -> Iterator[Event]:
        """See `Engine.answer`."""
        self._began, self._n_paused = time.monotonic(), 0
        yield from super().answer(request)

    def _pause(self, seconds: float) -> None:
        self._n_paused += 1
        # Each token is two events.
        super()._pause(max(self._began + self._n_paused * seconds / 2 - time.monotonic(), 0))


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass of the window's event loop."""

    third: int
    wall_ms: float
    cpu_ms: float


def main(n_words: int) -> None:
    """Streams the answer and prints the figures."""
    text = long_answer(n_words)
    pieces = tuple(text[at : at + _TOKEN_CHARS] for at in range(0, len(text), _TOKEN_CHARS))
    spare_the_collector()
    app = make_application(["streaming"])
    print(f"{len(text.split())} words, {len(pieces)} tokens at {TOKENS_PER_S}/s")
    with tempfile.TemporaryDirectory() as scratch:
        passes = _stream(app, Path(scratch), ScriptedTurn(pieces, step_s=1 / TOKENS_PER_S), len(text))
    _report(passes)


def _stream(app: QApplication, folder: Path, turn: ScriptedTurn, n_chars: int) -> list[Pass]:
    store, engine, decoder = StoreThread(folder), EngineThread(PacedEngine([turn])), Decoder()
    desk = Desk(
        folder, Settings(model_paths=("scripted",), titles=False), store, engine, decoder, Microphone, Loudspeaker
    )
    window = MainWindow(desk, Theme(app, desk.settings.theme))
    window.resize(1280, 800)
    window.open()
    _let_live(window, lambda: window.model.state.info is None)
    window.page.composer.show_text("Write all you know.")
    window.page.composer.submit()
    _let_live(window, lambda: len(window.conversation.session.messages) < 2)
    began = time.monotonic()
    passes = _let_live(window, lambda: window.conversation.session.is_busy, n_chars)
    seconds = time.monotonic() - began
    print(f"took {seconds:.0f} s, {len(turn.answer) / seconds:.0f} tokens/s; ", end="")
    print(f"resident {psutil.Process().memory_info().rss / 2**20:.0f} MiB, engine and bench in it")
    window.close()
    formulas().close()
    for part in (decoder, engine, store):
        part.close()
    return passes


def _let_live(window: MainWindow, goes_on: Callable[[], bool], n_chars: int = 0) -> list[Pass]:
    """Lets the window live as long as something goes on; with a number of letters, types meanwhile."""
    box, next_key_s, third = window.page.composer.box, time.monotonic(), 0
    passes: list[Pass] = []
    while goes_on():
        wall_s, cpu_s = time.perf_counter(), time.thread_time()
        if n_chars and time.monotonic() > next_key_s:
            next_key_s = time.monotonic() + _KEY_EVERY_S
            third = min(3 * len(window.conversation.session.messages[-1].message.text) // n_chars, 2)
            QTest.keyClick(box, "a")
        QApplication.processEvents()
        passes.append(Pass(third, (time.perf_counter() - wall_s) * 1000, (time.thread_time() - cpu_s) * 1000))
        time.sleep(0.001)
    return passes


def _report(passes: list[Pass]) -> None:
    """Passes in which next to nothing was done are left out: they would only make the others look rare."""
    print(
        f"{'part':14}{'passes':>8}{'median ms':>11}{'p99 ms':>9}{'worst ms':>10}{'over 16':>9}{'CPU p99':>9}{'max':>7}"
    )
    for third, name in enumerate(_THIRDS):
        _report_part(name, [done for done in passes if done.third == third and done.wall_ms > _IDLE_MS])
    _report_part("all", [done for done in passes if done.wall_ms > _IDLE_MS])


def _report_part(name: str, passes: list[Pass]) -> None:
    wall_ms, cpu_ms = [done.wall_ms for done in passes], [done.cpu_ms for done in passes]
    n_over = sum(ms > FRAME_MS for ms in wall_ms)
    wall = f"{np.median(wall_ms):11.2f}{np.percentile(wall_ms, 99):9.2f}{max(wall_ms):10.1f}{n_over:9}"
    print(f"{name:14}{len(passes):8}{wall}{np.percentile(cpu_ms, 99):9.2f}{max(cpu_ms):7.1f}")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else N_WORDS)
