"""An `Engine` whose work is done by the engine process, which is started when needed and again after it died."""

from __future__ import annotations

import contextlib
import logging
import threading
import uuid
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace

from gemma_desk.chat.errors import Bug, EngineProblem, GemmaDeskError, Problem, PromptProblem
from gemma_desk.chat.events import TERMINAL_EVENTS, Event, Failed, Finished, Loaded, Loading
from gemma_desk.chat.turn import FinishReason, TurnRequest, TurnResult
from gemma_desk.engine import ENGINE_SWITCH, wire
from gemma_desk.engine.deaths import Deaths
from gemma_desk.engine.engine_process import EngineProcess
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.this_program import own_command

_REMEMBERED_CANCELS = 64
_log = logging.getLogger(__name__)


class _Died(Exception):
    """The engine process ended in the middle of a turn."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class EngineClient:
    """See `Engine`. The model that was loaded last is loaded again after the process died."""

    def __init__(self, command: Sequence[str] | None = None) -> None:
        """Nothing is started yet.

        Args:
            command: Starts the engine process; None starts this program as one.
        """
        self._command = list(command or engine_command())
        self._process: EngineProcess | None = None
        self._wanted: LoadRequest | None = None
        """The last one that succeeded: what turns are to be answered with."""
        self._held: LoadRequest | None = None
        """What the process holds as far as is known; None after a failed load or a fresh start."""
        self._needed_bytes = 0
        """What that takes of memory by its plan."""
        self._deaths = Deaths()
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
        if (barred := self._deaths.barred(request)) is not None:
            yield Failed(request.turn_id, barred)
            return
        self._drop_dead()
        try:
            yield from self._answer(request, is_fresh=self._process is None)
        except _Died as death:  # of what it did before, and nobody had noticed
            _log.warning("Started again: %s", death.reason)
            yield from self._answer(request, is_fresh=True)

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

    def _answer(self, request: TurnRequest, is_fresh: bool) -> Iterator[Event]:
        """Loads the model before where it has to.

        Raises:
            _Died: A process that was not fresh ended before it said anything about this turn.
        """
        if self._wanted is not None and self._held != self._wanted:
            failed = yield from self._load_again(request.turn_id, self._wanted)
            if failed:
                return
        yield from self._turn(request.turn_id, request, is_fresh)

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

    def _turn(self, turn_id: str, request: LoadRequest | TurnRequest, is_fresh: bool = True) -> Iterator[Event]:
        """Sends a request and yields its events; a process that dies of it is an ordinary `Failed`."""
        has_begun = is_fresh
        try:
            process = self._running_process()
            for event in self._events_of(process, turn_id, request):
                has_begun = True
                yield event
        except GemmaDeskError as error:
            yield Failed(turn_id, error.problem)
        except _Died as death:
            if not has_begun:
                raise
            yield Failed(turn_id, self._problem_of(death, request))

    def _problem_of(self, death: _Died, request: LoadRequest | TurnRequest) -> Problem:
        """A question that this happened with again and again is told apart."""
        if isinstance(request, TurnRequest):
            self._deaths.note(request, death.reason)
            if (barred := self._deaths.barred(request)) is not None:
                return barred
        return engine_stopped(death.reason)

    def _events_of(self, process: EngineProcess, turn_id: str, request: LoadRequest | TurnRequest) -> Iterator[Event]:
        """Raises `_Died` when the process died, or a sentence when it spoke nonsense and was ended: a pipe out of step
        stays so."""
        try:
            process.send(request)
            while (event := process.receive()) is not None:
                if event.turn_id == turn_id and not isinstance(event, wire.Counted):
                    if isinstance(event, Loading):
                        self._needed_bytes = event.planned_bytes
                    yield event
                    if isinstance(event, TERMINAL_EVENTS):
                        return
        except Bug:
            self._drop(process)
            raise
        raise _Died(self._drop(process))

    def _running_process(self) -> EngineProcess:
        with self._lock:
            if self._is_closed:
                raise Bug("The engine was asked after it was closed.")
            if self._process is None:
                self._process = EngineProcess(self._command)
            return self._process

    def _drop_dead(self) -> None:
        """Forgets a process that died while nothing was asked of it: the next turn is not to fail for that."""
        process = self._process
        if process is not None and not process.is_alive:
            _log.warning("Started again: %s", self._drop(process))

    def _drop(self, process: EngineProcess) -> str:
        """Forgets a process that died and says why it did."""
        with self._lock:
            if self._process is process:
                self._process = self._held = None
        return process.last_words(self._needed_bytes)


def engine_stopped(reason: str) -> Problem:
    """The sentence for a process that has ended."""
    return EngineProblem(
        f"The engine stopped: {reason}. What it had written stays. It starts again when you ask again."
    ).problem


def engine_command() -> list[str]:
    """How this program starts itself as the engine process."""
    return own_command(ENGINE_SWITCH)
