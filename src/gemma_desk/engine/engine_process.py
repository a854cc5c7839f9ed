"""One engine process as the window's side sees it: its pipes, and why it ended."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Sequence
from typing import BinaryIO

from gemma_desk.chat.errors import EngineProblem
from gemma_desk.chat.events import Event
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine import wire
from gemma_desk.engine.inbox import Inbox, Silent
from gemma_desk.engine.last_words import HUNG, engine_ended
from gemma_desk.engine.media_shelf import MediaShelf

_KEPT_ERROR_LINES = 40
_CLOSE_GRACE_S = 1.0
_LEAVE_GRACE_S = 5.0
"""A conversation's state is written in about a second, where the disk is not slow."""

_DROPPED_VARIABLES = ("CUDA_PATH", "HIP_PATH", "GGML_BACKEND_PATH", "LD_PRELOAD")
"""Would make the engine load libraries that are not ours."""


class EngineProcess:
    """One engine process with its pipes and the end of its standard error."""

    def __init__(self, command: Sequence[str]) -> None:
        """Starts it.

        Raises:
            EngineProblem: It could not be started.
        """
        try:
            self._popen = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise EngineProblem(
                f"The engine process could not be started ({error.strerror}). The question was kept. Install the "
                "program again if this stays."
            ) from error
        self._requests: BinaryIO = self._popen.stdin  # type: ignore[assignment]  # Popen's pipes are buffered
        self._inbox = Inbox(self._popen.stdout, self._popen.pid)  # type: ignore[arg-type]
        self._is_hung = False
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        """Frames in the order they were handed over; None closes the pipe."""
        self._shelf = MediaShelf()
        """What the process has of the last request; touched by the thread that asks alone."""
        self._sender = threading.Thread(target=self._send_all, daemon=True)
        self._sender.start()
        self._error_lines: deque[str] = deque(maxlen=_KEPT_ERROR_LINES)
        self._error_reader = threading.Thread(target=self._read_errors, daemon=True)
        self._error_reader.start()

    @property
    def process_id(self) -> int:
        """As the system knows it."""
        return self._popen.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process has not ended, nor hung."""
        return not self._is_hung and self._popen.poll() is None

    def send(self, request: wire.Request) -> None:
        """Hands a request to the sender (any thread) and waits for nothing, also while a large one is being written.

        Raises:
            PromptProblem: It is too large; nothing is sent.
        """
        self._outgoing.put(self._encoded(request))

    def receive(self) -> Event | wire.Counted | None:
        """The next event; None when the process is gone, or hung and was ended.

        Raises:
            Bug: It spoke nonsense.
        """
        try:
            return self._inbox.take()
        except Silent:
            self._is_hung = True
            self._popen.kill()
            return None

    def leave(self) -> None:
        """Lets the process save what it wants to keep, for a while, then ends it."""
        self.send(wire.Leave())
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._popen.wait(_LEAVE_GRACE_S)
        self.close()

    def close(self) -> None:
        """Ends the process: it ends itself when its standard input closes, and is killed if it does not."""
        self._outgoing.put(None)
        try:
            self._popen.wait(_CLOSE_GRACE_S)
        except subprocess.TimeoutExpired:
            self._popen.kill()
            self._popen.wait()
        self._sender.join(_CLOSE_GRACE_S)  # its pipe leads nowhere now
        self._inbox.join(_CLOSE_GRACE_S)
        self._error_reader.join(_CLOSE_GRACE_S)
        if self._popen.stderr is not None:
            self._popen.stderr.close()

    def last_words(self, needed_bytes: int) -> str:
        """Why the process ended, for the user: what follows "The engine stopped". Waits for its end.

        Args:
            needed_bytes: What it was to take of memory; 0 where that is not known.
        """
        self.close()
        return HUNG if self._is_hung else engine_ended(self._popen.returncode, list(self._error_lines), needed_bytes)

    def _encoded(self, request: wire.Request) -> bytes:
        whole = request.request if isinstance(request, wire.Anticipate) else request
        if not isinstance(whole, TurnRequest):
            return wire.encode(request)
        thin = self._shelf.thinned(whole)
        frame = wire.encode(wire.Anticipate(thin) if isinstance(request, wire.Anticipate) else thin)
        self._shelf.put(whole)
        return frame

    def _send_all(self) -> None:
        """Writes until it is told to end, or the process is gone, which whoever receives is told."""
        with contextlib.suppress(OSError), self._requests:
            while (frame := self._outgoing.get()) is not None:
                self._requests.write(frame)
                self._requests.flush()

    def _read_errors(self) -> None:
        assert self._popen.stderr is not None
        for line in self._popen.stderr:
            self._error_lines.append(line.decode(errors="replace").rstrip())


def _environment() -> dict[str, str]:
    """The window's; NumPy's algebra, which the engine has no use for, reserves memory for each of its threads."""
    kept = {name: value for name, value in os.environ.items() if name not in _DROPPED_VARIABLES}
    return kept | {"OPENBLAS_NUM_THREADS": "1"}
