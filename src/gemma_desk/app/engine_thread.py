"""The one thread that talks to the engine. Jobs wait in line; each ends in exactly one terminal event."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from functools import partial

from gemma_desk.app.home import problem_of
from gemma_desk.chat.errors import Bug
from gemma_desk.chat.events import TERMINAL_EVENTS, Event, Failed, Finished, Loaded, Loading
from gemma_desk.chat.turn import FinishReason, TurnRequest, TurnResult
from gemma_desk.engine.protocol import Engine, LoadRequest

OnEvent = Callable[[Event], None]
"""Told the events of one job, on the worker thread; one cancelled in line ends on the canceller's thread."""

_CLOSE_S = 10.0
_SPARE_AFTER_S = 2.0
"""Without a job: until then the engine settles the last answer, and a hasty next question comes."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Job:
    turn_id: str
    run: Callable[[], Iterator[Event]]
    on_event: OnEvent
    is_load: bool = False
    is_spare: bool = False
    """Gives way to whatever comes."""


@dataclass(frozen=True, slots=True)
class _Count:
    texts: tuple[str, ...]
    counted: Future[tuple[int, ...] | None]


class EngineThread:
    """Shares one engine among all sessions: one turn at a time, first come, first served.

    Where nothing was asked for long, the engine rests: its memory goes back to the system. The next turn, or
    question being composed, has the model loaded again first, as if that had been asked for before it.
    """

    def __init__(self, engine: Engine, idle_s: float | None = None, spare_after_s: float = _SPARE_AFTER_S) -> None:
        """Starts the thread; the engine is used by it alone from now on.

        Args:
            engine: Nothing is loaded yet.
            idle_s: After so long without a job the engine rests; None for never.
            spare_after_s: After so long without a job, what was left for spare time is begun.
        """
        self._engine = engine
        self._idle_s = idle_s
        self._spare_after_s = spare_after_s
        self.context_tokens = 0
        """Of the context window of the model loaded last; 0 before that."""
        self._is_resting = False
        self._last_load: _Job | None = None
        """The last one that succeeded."""
        self._rest_listener: Callable[[bool], None] = lambda _: None
        self._line: list[_Job] = []
        self._spare: list[_Job] = []
        """Left for spare time."""
        self._anticipation: Callable[[], TurnRequest] | None = None
        """Waits until the line is empty."""
        self._is_composing = False
        """Whether the engine was told of a question that it has to read ahead."""
        self._counts: list[_Count] = []
        """Wait until the line is empty, too."""
        self._running = ""
        self._is_running_spare = False
        self._is_cancelled = False
        self._is_closed = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._work, name="engine", daemon=True)
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        """Whether a turn asked now would have to wait for another one (any thread)."""
        with self._changed:
            running = bool(self._running) and not self._is_running_spare
            return running or any(not job.is_spare for job in self._line)

    def load(self, request: LoadRequest, on_event: OnEvent) -> None:
        """Loads a model set. Turns in line behind it are told `Loading` too, each under its own id."""
        self._join_line(_Job(request.turn_id, lambda: self._engine.load(request), on_event, is_load=True))

    def rest_after(self, idle_s: float | None) -> None:
        """The engine rests after so long without a job, counted from now; None: it does not rest any more."""
        with self._changed:
            self._idle_s = idle_s
            self._changed.notify()

    def when_resting(self, listener: Callable[[bool], None]) -> None:
        """Tells `listener`, on the worker thread, when a rest has begun (True) and when it ends (False)."""
        self._rest_listener = listener

    def answer(self, turn_id: str, make_request: Callable[[], TurnRequest], on_event: OnEvent) -> None:
        """Answers one turn.

        Args:
            turn_id: The request's own.
            make_request: Called on the worker when the turn's time has come; may decode pictures. What it
                raises becomes the turn's `Failed`.
            on_event: Told the turn's events, the last one `Finished` or `Failed`.
        """
        with self._changed:
            self._anticipation = None
            self._is_composing = False
            self._join_line(_Job(turn_id, lambda: self._engine.answer(make_request()), on_event))

    def answer_in_spare_time(
        self, turn_id: str, make_request: Callable[[], TurnRequest], on_event: OnEvent, *, is_asked_for: bool = False
    ) -> None:
        """Answers one turn when nothing else is to do; whatever comes ends it at once, as cancelled.

        It wakes no engine that rests, and waits where a question is being composed that is read ahead.

        Args:
            turn_id: The request's own.
            make_request: As for `answer`.
            on_event: As for `answer`.
            is_asked_for: A person waits for it: it takes its place in line, though it still gives way to what comes.
        """
        job = _Job(turn_id, lambda: self._engine.answer(make_request()), on_event, is_spare=True)
        if is_asked_for:
            return self._join_line(job)
        with self._changed:
            self._spare.append(job)
            self._changed.notify()

    def anticipate(self, make_request: Callable[[], TurnRequest]) -> None:
        """Tells the engine of a question that is being composed, when nothing else is to do.

        The last word counts, and a question that is asked takes it back. What fails is said when it is asked.

        Args:
            make_request: As for `answer`; see `Engine.anticipate`.
        """
        with self._changed:
            self._anticipation = make_request
            self._changed.notify()
        self._make_way()

    def count_tokens(self, texts: Sequence[str]) -> Future[tuple[int, ...] | None]:
        """Counts how many tokens texts take in a prompt, as soon as no turn is running or waits.

        Args:
            texts: Each is counted on its own.

        Returns:
            One number for each text, exact; None while no model is loaded or it rests. Cancel it when nobody waits
            for it any more; it is cancelled when this is closed.
        """
        count = _Count(tuple(texts), Future())
        with self._changed:
            if self._is_closed:
                count.counted.cancel()
            else:
                self._counts.append(count)
                self._changed.notify()
        return count.counted

    def cancel(self, turn_id: str) -> None:
        """Ends a turn soon (any thread); one that waits in line ends at once. Unknown ids are ignored."""
        with self._changed:
            waiting = [job for job in (*self._line, *self._spare) if job.turn_id == turn_id]
            self._line = [job for job in self._line if job.turn_id != turn_id]
            self._spare = [job for job in self._spare if job.turn_id != turn_id]
            if turn_id == self._running:
                self._is_cancelled = True
        for job in waiting:
            _tell(job, _cancelled(turn_id))
        if not waiting:
            self._engine.cancel(turn_id)

    def close(self) -> None:
        """Ends the running turn, drops the waiting ones without a word, closes the engine and the thread."""
        with self._changed:
            self._is_closed = self._is_cancelled = True
            self._line.clear()
            self._spare.clear()
            counts, self._counts = self._counts, []
            self._changed.notify()
        for count in counts:
            count.counted.cancel()
        self._engine.close()
        self._thread.join(_CLOSE_S)
        if self._thread.is_alive():
            _log.error("The engine did not end within %.0f s of being closed", _CLOSE_S)

    def _join_line(self, job: _Job) -> None:
        with self._changed:
            if self._is_closed:
                raise Bug("The engine was asked for an answer after it was closed.")
            self._line.append(job)
            self._changed.notify()
        self._make_way()

    def _make_way(self) -> None:
        """Ends what is done in spare time, and sends what of it stands in line before others to its end."""
        with self._changed:
            asked = [job for job in self._line if not job.is_spare]
            if asked:
                self._line = [*asked, *(job for job in self._line if job.is_spare)]
            gives_way = self._is_running_spare and bool(asked or self._anticipation)
            self._is_cancelled = self._is_cancelled or gives_way
            turn_id = self._running
        if gives_way:
            self._engine.cancel(turn_id)

    def _work(self) -> None:
        while do := self._next():
            do()

    def _next(self) -> Callable[[], None] | None:
        """What to do next: what was left for spare time, and to rest where nothing came for long. None when closed."""
        with self._changed:
            self._running, self._is_running_spare = "", False
            while not self._has_to_do():
                if not self._changed.wait(self._patience_s()):
                    return self._begin(self._spare.pop(0)) if self._has_spare else self._rest
            if self._is_closed:
                return None
            if not self._line and self._counts:
                return partial(self._count, self._counts.pop(0))
            if self._is_resting and self._last_load and not (self._line and self._line[0].is_load):
                self._line.insert(0, self._last_load)
            if not self._line and self._anticipation is not None:
                make_request, self._anticipation = self._anticipation, None
                return partial(self._anticipate, make_request)
            return self._begin(self._line.pop(0))

    def _begin(self, job: _Job) -> Callable[[], None]:
        self._running, self._is_running_spare, self._is_cancelled = job.turn_id, job.is_spare, False
        return partial(self._run, job)

    @property
    def _has_spare(self) -> bool:
        """Whether something may be done in spare time now."""
        return bool(self._spare and self._last_load and not self._is_resting and not self._is_composing)

    def _patience_s(self) -> float | None:
        """How long to wait for a job before something else is done; None: for ever."""
        if self._has_spare:
            return self._spare_after_s
        return self._idle_s if self._last_load and not self._is_resting else None

    def _has_to_do(self) -> bool:
        return bool(self._line or self._counts or self._anticipation or self._is_closed)

    def _count(self, count: _Count) -> None:
        if not count.counted.set_running_or_notify_cancel():
            return
        try:
            count.counted.set_result(None if self._is_resting else self._engine.count_tokens(count.texts))
        except Exception as error:
            count.counted.set_exception(error)

    def _rest(self) -> None:
        if self._idle_s is None:
            return  # told so while it waited
        try:
            self._engine.rest()
        except Exception:
            _log.exception("The engine could not be told to rest")
        self._show_rest(True)

    def _show_rest(self, is_resting: bool) -> None:
        """Whatever became of a rest, the model is loaded before the next turn, and no rest is tried again before it."""
        self._is_resting = is_resting
        try:
            self._rest_listener(is_resting)
        except Exception:
            _log.exception("A listener of the engine's rests raised")

    def _anticipate(self, make_request: Callable[[], TurnRequest]) -> None:
        try:
            request = make_request()
            self._is_composing = bool(request.messages[-1].attachments)
            self._engine.anticipate(request)
        except Exception:
            _log.info("A question being composed could not be anticipated", exc_info=True)

    def _run(self, job: _Job) -> None:
        """Tells the job's events up to the first terminal one, and makes one up if none comes."""
        if self._is_resting:
            self._show_rest(False)
        try:
            for event in self._events(job):
                if isinstance(event, Loaded):
                    self._last_load = job
                    self.context_tokens = event.info.context_tokens
                _tell(job, event)
                if isinstance(event, TERMINAL_EVENTS):
                    return
            raise Bug("The engine stopped without saying why, sorry. What was written is kept. Try again.")
        except CancelledError:  # the program ends, and what reads its attachments has ended already
            _log.info("A turn was cancelled with what it waited for", exc_info=True)
            _tell(job, _cancelled(job.turn_id))
        except Exception as error:
            _tell(job, Failed(job.turn_id, problem_of(error)))

    def _events(self, job: _Job) -> Iterator[Event]:
        events = job.run()
        if self._is_cancelled:
            yield _cancelled(job.turn_id)
            return
        has_been_passed_on = False
        for event in events:
            # A cancel between "its time has come" and "the engine knows its id" was ignored by the engine.
            if self._is_cancelled and not has_been_passed_on:
                self._engine.cancel(job.turn_id)
                has_been_passed_on = True
            if isinstance(event, Loading):
                self._tell_waiting(event.fraction)
            if event.turn_id == job.turn_id:
                yield event

    def _tell_waiting(self, fraction: float) -> None:
        with self._changed:
            waiting = tuple(self._line)
        for job in waiting:
            _tell(job, Loading(job.turn_id, fraction))


def _cancelled(turn_id: str) -> Finished:
    return Finished(turn_id, TurnResult(FinishReason.CANCELLED))


def _tell(job: _Job, event: Event) -> None:
    """A listener that raises is a bug of its own and must not end the turn."""
    try:
        job.on_event(event)
    except Exception:
        _log.exception("A listener of the engine raised")
