"""An engine process without weights that writes a long answer: `python -m tests.bench.window.engine WORDS`.

So the window is measured beside a process and pipes, as it is in use, and what it holds is its own.
"""

from __future__ import annotations

import queue
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

from gemma_desk.chat.events import Event
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine import wire
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from tests.bench.window.long_answer import TOKENS_PER_S, long_answer, tokens

_CONTEXT_TOKENS = 262_144


class PacedEngine(ScriptedEngine):
    """Writes at its speed, whatever each token costs; its context window is the largest there is."""

    def load(self, request: LoadRequest) -> Iterator[Event]:
        """See `Engine.load`."""
        return super().load(replace(request, context_tokens=_CONTEXT_TOKENS))

    def answer(self, request: TurnRequest) -> Iterator[Event]:
        """See `Engine.answer`."""
        self._began, self._n_paused = time.monotonic(), 0
        yield from super().answer(request)

    def _pause(self, seconds: float) -> None:
        self._n_paused += 1
        # Each token is two events.
        super()._pause(max(self._began + self._n_paused * seconds / 2 - time.monotonic(), 0))


def main(n_words: int) -> None:
    """Serves requests until the window takes its leave."""
    engine = PacedEngine([ScriptedTurn(tokens(long_answer(n_words)), step_s=1 / TOKENS_PER_S)])
    waiting: queue.SimpleQueue[LoadRequest | TurnRequest | None] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(engine, waiting), daemon=True).start()
    while (request := waiting.get()) is not None:
        turn = engine.load(request) if isinstance(request, LoadRequest) else engine.answer(request)
        for event in turn:
            wire.write(sys.stdout.buffer, event)


def _read(engine: ScriptedEngine, waiting: queue.SimpleQueue[LoadRequest | TurnRequest | None]) -> None:
    while (asked := wire.read(sys.stdin.buffer, wire.REQUESTS)) is not None and not isinstance(asked, wire.Leave):
        if isinstance(asked, wire.Cancel):
            engine.cancel(asked.turn_id)
        elif isinstance(asked, LoadRequest | TurnRequest):
            waiting.put(asked)
    engine.close()
    waiting.put(None)


if __name__ == "__main__":
    main(int(sys.argv[1]))
