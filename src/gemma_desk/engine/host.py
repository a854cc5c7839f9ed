"""The engine process: a llama engine behind two pipes.

Requests come on standard input, events leave on standard output; logs and C assertions go to standard error, which the
client keeps. The pipes are known by their numbers: a program without a console has no `sys.stdin`. When the window
process ends without a word, standard input closes and this process ends at once, even in the middle of a computation.
When it takes its leave, this process breaks off what it does, saves and ends.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import queue
import signal
import sys
import threading
from typing import BinaryIO

from gemma_desk.chat.events import Event
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine import wire
from gemma_desk.engine.heart import Heart
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.media_shelf import MediaShelf
from gemma_desk.engine.own_memory import volunteer_to_be_killed
from gemma_desk.engine.protocol import LoadRequest

log = logging.getLogger(__name__)

SAVE_AFTER_S = 5.0
"""Saves a conversation that nobody has gone on with for so long: its state takes some hundred megabytes of disk."""

_REQUESTS, _EVENTS, _ERRORS = 0, 1, 2
"""The pipes, as every system numbers standard input, output and error."""

_Asked = LoadRequest | TurnRequest | wire.Leave
_Waiting = queue.SimpleQueue[_Asked | None]
"""None asks nothing: there is something to read ahead."""


def main() -> int:
    """Serves requests until the window takes its leave."""
    os.environ["GGML_NO_BACKTRACE"] = "1"  # else an assertion forks a debugger, for a second
    requests, events = _own_pipes()
    faulthandler.enable(_ERRORS)
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches us too; the client cancels
    volunteer_to_be_killed()
    engine = LlamaEngine()
    serve(engine, requests, events)
    engine.close()
    os._exit(0)  # the thread that reads requests would keep it waiting


def serve(engine: LlamaEngine, requests: BinaryIO, events: BinaryIO) -> None:
    """Answers requests one after the other until the window takes its leave; cancels at once.

    While none waits it settles, reads ahead, then saves.
    """
    waiting: _Waiting = queue.SimpleQueue()
    outlet = _Outlet(events)
    heart = Heart(lambda: outlet.write(wire.Beat()))
    threading.Thread(target=_read_requests, args=(engine, requests, waiting, outlet, heart), daemon=True).start()
    while not isinstance(request := _next(engine, waiting), wire.Leave):
        turn = engine.load(request) if isinstance(request, LoadRequest) else engine.answer(request)
        for event in turn:
            outlet.write(event)
        heart.end()


class _Outlet:
    """The pipe of events, for several threads."""

    def __init__(self, events: BinaryIO) -> None:
        self._events = events
        self._lock = threading.Lock()

    def write(self, event: Event | wire.Counted | wire.Beat) -> None:
        """Writes one frame whole."""
        with self._lock:
            wire.write(self._events, event)


def _next(engine: LlamaEngine, waiting: _Waiting) -> _Asked:
    """Waits for a request, doing meanwhile what makes the next ones shorter."""
    while (request := _next_or_ahead(engine, waiting)) is None:
        pass
    return request


def _next_or_ahead(engine: LlamaEngine, waiting: _Waiting) -> _Asked | None:
    if waiting.empty():
        engine.settle()
        engine.read_ahead()
    try:
        return waiting.get(timeout=SAVE_AFTER_S)
    except queue.Empty:
        engine.save()
        return waiting.get()


def _read_requests(engine: LlamaEngine, requests: BinaryIO, waiting: _Waiting, outlet: _Outlet, heart: Heart) -> None:
    """Runs until the window process is gone, then ends this one: no computation may outlive it.

    What cannot be read ends it too, with a code that is not 0: the pipe is out of step and stays so.
    """
    code = 1
    shelf = MediaShelf()
    try:
        while (request := wire.read(requests, wire.REQUESTS)) is not None:
            if isinstance(request, wire.Cancel):
                engine.cancel(request.turn_id)
            elif isinstance(request, wire.CountTokens):
                with heart.beating():
                    outlet.write(wire.Counted(request.turn_id, engine.count_tokens(request.texts)))
            else:
                if isinstance(request, LoadRequest | TurnRequest):
                    heart.begin()
                waiting.put(_take_in(engine, request, shelf))
        code = 0
    except Exception:
        log.exception("A request could not be read")
    finally:
        os._exit(code)


def _take_in(
    engine: LlamaEngine, request: LoadRequest | TurnRequest | wire.Anticipate | wire.Leave, shelf: MediaShelf
) -> _Asked | None:
    """Tells the engine what is coming while it works on something else; returns what is to wait its turn."""
    match request:
        case wire.Leave():
            engine.leave()
        case LoadRequest():
            engine.announce_turn()
        case TurnRequest():
            request = shelf.filled(request)
            engine.announce_turn(request)
        case wire.Anticipate():
            engine.anticipate(shelf.filled(request.request))
            return None
    return request


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Requests and events. Whatever else is printed, also by C, goes to standard error."""
    requests, events = os.fdopen(_REQUESTS, "rb"), os.fdopen(os.dup(_EVENTS), "wb")
    os.dup2(_ERRORS, _EVENTS)
    if sys.stderr is None:
        sys.stderr = os.fdopen(_ERRORS, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    return requests, events
