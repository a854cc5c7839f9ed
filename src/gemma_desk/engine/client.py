"""An `Engine` whose work is done by the engine process, which is started when needed and again after it died."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import subprocess
import threading
import uuid
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO

from gemma_desk.chat.errors import Bug, EngineProblem, GemmaDeskError, PromptProblem
from gemma_desk.chat.events import TERMINAL_EVENTS, Event, Failed, Finished, Loaded
from gemma_desk.chat.turn import FinishReason, TurnRequest, TurnResult
from gemma_desk.engine import ENGINE_SWITCH, wire
from gemma_desk.engine.media_shelf import MediaShelf
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.this_program import own_command

_KEPT_ERROR_LINES = 40
_REMEMBERED_CANCELS = 64
_CLOSE_GRACE_S = 1.0
_LEAVE_GRACE_S = 5.0
"""A conversation's state is written in about a second, where the disk is not slow."""

_DROPPED_VARIABLES = ("CUDA_PATH", "HIP_PATH", "GGML_BACKEND_PATH", "LD_PRELOAD")
"""Would make the engine load libraries that are not ours."""

_log = logging.getLogger(__name__)


class EngineClient:
    """See `Engine`. The model that was loaded last is loaded again after the process died."""

    def __init__(self, command: Sequence[str] | None = None) -> None:
        """Nothing is started yet.

        Args:
            command: Starts the engine process; None starts this program as one.
        """
        self._command = list(command or engine_command())
        self._process: _Process | None = None
        self._wanted: LoadRequest | None = None
        """The last one that succeeded: what turns are to be answered with."""
        self._held: LoadRequest | None = None
        """What the process holds as far as is known; None after a failed load or a fresh start."""
        self._cancelled: deque[str] = deque(maxlen=_REMEMBERED_CANCELS)
        self._lock = threading.Lock()
        self._is_closed = False

    @property
    def process_id(self) -> int | None:
        """The engine process, None while there is none."""
        process = self._process
        return process.process_id if process is not None else None

    def load(self, request: LoadRequest) -> Iterator[Event]:
        """See `Engine.load`."""
        self._held = None
        self._drop_dead()
        for event in self._turn(request.turn_id, request):
            if isinstance(event, Loaded):
                self._held = self._wanted = request
            yield event

    def answer(self, request: TurnRequest) -> Iterator[Event]:
        """See `Engine.answer`."""
        self._drop_dead()
        if self._wanted is not None and self._held != self._wanted:
            failed = yield from self._load_again(request.turn_id, self._wanted)
            if failed:
                return
        yield from self._turn(request.turn_id, request)

    def anticipate(self, request: TurnRequest) -> None:
        """See `Engine.anticipate`. A process that is gone is not started for it."""
        process = self._process
        if process is not None and self._held is not None:
            with contextlib.suppress(PromptProblem):  # too large: said when it is asked
                process.send(wire.Anticipate(request))

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...] | None:
        """See `Engine.count_tokens`. A process that is gone is not started for it."""
        process = self._process
        if process is None or self._held is None:
            return None
        request = wire.CountTokens(uuid.uuid4().hex, tuple(texts))
        with contextlib.suppress(GemmaDeskError):  # whatever is wrong is said by the next turn
            process.send(request)
            while (event := process.receive()) is not None:
                if isinstance(event, wire.Counted) and event.turn_id == request.turn_id:
                    return event.n_tokens
        return None

    def cancel(self, turn_id: str) -> None:
        """See `Engine.cancel`."""
        self._cancelled.append(turn_id)
        process = self._process
        if process is not None:
            process.send(wire.Cancel(turn_id))

    def rest(self) -> None:
        """See `Engine.rest`. The process saves what it wants to keep and ends: so all memory goes back."""
        with self._lock:
            process, self._process, self._held = self._process, None, None
        if process is not None:
            process.leave()

    def close(self) -> None:
        """See `Engine.close`."""
        with self._lock:
            self._is_closed = True
            process, self._process = self._process, None
        if process is not None:
            process.leave()

    def _load_again(self, turn_id: str, request: LoadRequest) -> Generator[Event, None, bool]:
        """Loads the last model again as part of a turn; returns whether the turn has ended with that."""
        for event in self._turn(turn_id, replace(request, turn_id=turn_id)):
            if isinstance(event, Loaded):
                self._held = request
            elif isinstance(event, Failed) and turn_id in self._cancelled:
                yield Finished(turn_id, TurnResult(FinishReason.CANCELLED))
            else:
                yield event
        return self._held is None

    def _turn(self, turn_id: str, request: LoadRequest | TurnRequest) -> Iterator[Event]:
        """Sends a request and yields its events; a dead process is an ordinary `Failed`."""
        try:
            process = self._running_process()
            yield from self._events_of(process, turn_id, request)
        except GemmaDeskError as error:
            yield Failed(turn_id, error.problem)

    def _events_of(self, process: _Process, turn_id: str, request: LoadRequest | TurnRequest) -> Iterator[Event]:
        """Raises a sentence when the process died, or spoke nonsense and was ended: a pipe out of step stays so."""
        try:
            process.send(request)
            while (event := process.receive()) is not None:
                if event.turn_id == turn_id and not isinstance(event, wire.Counted):
                    yield event
                    if isinstance(event, TERMINAL_EVENTS):
                        return
        except Bug:
            self._drop(process)
            raise
        raise self._drop(process)

    def _running_process(self) -> _Process:
        with self._lock:
            if self._is_closed:
                raise Bug("The engine was asked after it was closed.")
            if self._process is None:
                self._process = _Process(self._command)
            return self._process

    def _drop_dead(self) -> None:
        """Forgets a process that died while nothing was asked of it: the next turn is not to fail for that."""
        process = self._process
        if process is not None and not process.is_alive:
            _log.warning("Started again: %s", self._drop(process))

    def _drop(self, process: _Process) -> EngineProblem:
        """Forgets a process that died and says why it did."""
        with self._lock:
            if self._process is process:
                self._process = self._held = None
        return process.last_words()


class _Process:
    """One engine process with its pipes and the end of its standard error."""

    def __init__(self, command: Sequence[str]) -> None:
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
        self._events: BinaryIO = self._popen.stdout  # type: ignore[assignment]
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
        return self._popen.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process has not ended."""
        return self._popen.poll() is None

    def send(self, request: wire.Request) -> None:
        """Hands a request to the sender (any thread) and waits for nothing, also while a large one is being written.

        Raises:
            PromptProblem: It is too large; nothing is sent.
        """
        self._outgoing.put(self._encoded(request))

    def receive(self) -> Event | wire.Counted | None:
        """The next event; None when the process is gone."""
        event: Event | wire.Counted | None = wire.read(self._events, wire.EVENTS)
        return event

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
        self._error_reader.join(_CLOSE_GRACE_S)
        for pipe in (self._events, self._popen.stderr):
            if pipe is not None:
                pipe.close()

    def last_words(self) -> EngineProblem:
        """Why the process ended, for the user. Waits for its end."""
        self.close()
        return engine_ended(self._popen.returncode, list(self._error_lines))

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


def engine_ended(code: int, error_lines: Sequence[str]) -> EngineProblem:
    """The sentence for a process that has ended.

    Args:
        code: Its exit code, as `subprocess` gives it.
        error_lines: The end of what it wrote to standard error.
    """
    reason = _exit_reason(code, error_lines)
    return EngineProblem(
        f"The engine stopped: {reason}. What it had written stays. It starts again when you ask again."
    )


def engine_command() -> list[str]:
    """How this program starts itself as the engine process."""
    return own_command(ENGINE_SWITCH)


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _DROPPED_VARIABLES}


_SIGNAL_REASONS = {
    "SIGABRT": "an internal check failed",
    "SIGSEGV": "it read memory that is not its own",
    "SIGILL": "this processor lacks an instruction it needs",
    "SIGBUS": "a model file changed or could not be read while it was in use",
    "SIGKILL": "it was killed, most often because there was not enough memory",
    "SIGTERM": "it was ended from outside",
}

_WINDOWS_REASONS = {
    0xC0000005: "it read memory that is not its own",
    0xC0000409: "an internal check failed",
    0xC000001D: "this processor lacks an instruction it needs",
    0xC0000017: "there was not enough memory",
    0xC000012D: "there was not enough memory",
    0xC0000135: "a library it needs is missing",
}


def _exit_reason(code: int, error_lines: Sequence[str]) -> str:
    """What an exit code means. Windows gives an NTSTATUS, other systems minus the signal's number."""
    assertion = next((line for line in reversed(error_lines) if "GGML_ASSERT" in line), "")
    if assertion:
        return f"an internal check failed ({assertion})"
    by_signal = _SIGNAL_REASONS.get(signal.Signals(-code).name) if code < 0 else None
    last_line = next((line for line in reversed(error_lines) if line), "no reason given")
    return by_signal or _WINDOWS_REASONS.get(code) or f"it ended with code {code} ({last_line})"
