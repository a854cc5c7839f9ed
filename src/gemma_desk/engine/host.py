"""The engine process: a llama engine behind two pipes.

Requests come on standard input, events leave on standard output; logs and C assertions go to standard error, which the
client keeps. When the window process ends, however it ends, standard input closes and this process ends at once, even
in the middle of a computation.
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

from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine import wire
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.protocol import LoadRequest

log = logging.getLogger(__name__)


def main() -> int:
    """Serves requests until standard input closes."""
    os.environ["GGML_NO_BACKTRACE"] = "1"  # else an assertion forks a debugger, for a second
    faulthandler.enable()
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches us too; the client cancels
    requests, events = sys.stdin.buffer, _own_stdout()
    engine = LlamaEngine()
    serve(engine, requests, events)
    return 0


def serve(engine: LlamaEngine, requests: BinaryIO, events: BinaryIO) -> None:
    """Answers requests one after the other; cancels at once. Settles while none waits."""
    waiting: queue.SimpleQueue[LoadRequest | TurnRequest] = queue.SimpleQueue()
    threading.Thread(target=_read_requests, args=(engine, requests, waiting), daemon=True).start()
    while True:
        if waiting.empty():
            engine.settle()
        request = waiting.get()
        turn = engine.load(request) if isinstance(request, LoadRequest) else engine.answer(request)
        for event in turn:
            wire.write(events, event)


def _read_requests(
    engine: LlamaEngine, requests: BinaryIO, waiting: queue.SimpleQueue[LoadRequest | TurnRequest]
) -> None:
    """Runs until the window process is gone, then ends this one: no computation may outlive it.

    What cannot be read ends it too, with a code that is not 0: the pipe is out of step and stays so.
    """
    code = 1
    try:
        while (request := wire.read(requests, wire.REQUESTS)) is not None:
            if isinstance(request, wire.Cancel):
                engine.cancel(request.turn_id)
            else:
                engine.announce_turn()
                waiting.put(request)
        code = 0
    except Exception:
        log.exception("A request could not be read")
    finally:
        os._exit(code)


def _own_stdout() -> BinaryIO:
    """Standard output for events alone: whatever else is printed, also by C, goes to standard error."""
    events = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return events
