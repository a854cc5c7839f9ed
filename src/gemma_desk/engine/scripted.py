"""A real engine without weights: answers what its script says, obeying cancel like any other.

For tests of everything above the engine. It passes the same contract suite as the llama engine.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gemma_desk.chat.errors import Problem
from gemma_desk.chat.events import (
    AnswerText,
    Event,
    Failed,
    Finished,
    Loaded,
    Loading,
    ModelInfo,
    Prefilling,
    ThoughtText,
    Writing,
)
from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import FinishReason, Timing, TurnRequest, TurnResult, Usage
from gemma_desk.engine.cancellation import Cancellation
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.gemma.token_estimate import about_held


@dataclass(frozen=True, slots=True)
class ScriptedTurn:
    """One answer of the script."""

    answer: tuple[str, ...] = ()
    """Pieces in which the answer comes."""
    thought: tuple[str, ...] = ()
    """Pieces in which the thought comes."""
    prompt_tokens: int = 100
    """Read in steps of a tenth."""
    problem: Problem | None = None
    """Ends the turn with this after the pieces."""
    finish_reason: FinishReason = FinishReason.STOP
    step_s: float = 0.0
    """Pause between events; a cancel ends it at once."""


class ScriptedEngine:
    """Answers each turn with the next one of its script; after the last, with the question's own text."""

    def __init__(self, turns: Iterable[ScriptedTurn] = (), load_problem: Problem | None = None) -> None:
        self._turns = deque(turns)
        self._load_problem = load_problem
        self._cancelled = threading.Event()
        self._cancellation = Cancellation(self._cancelled.set, self._cancelled.clear)
        self.requests: list[TurnRequest] = []
        """Every request answered so far, for a test to look at."""
        self.anticipated: list[TurnRequest] = []
        """Every request anticipated so far, for a test to look at."""
        self.n_rests = 0
        self._is_loaded = False

    def load(self, request: LoadRequest) -> Iterator[Event]:
        """See `Engine.load`."""
        yield Loading(request.turn_id, 0.0)
        if self._load_problem is not None:
            yield Failed(request.turn_id, self._load_problem)
            return
        yield Loading(request.turn_id, 1.0)
        self._is_loaded = True
        yield Loaded(request.turn_id, ModelInfo("Scripted", request.context_tokens or 8192, True, True, "", 0.0))

    def answer(self, request: TurnRequest) -> Iterator[Event]:
        """See `Engine.answer`."""
        self.requests.append(request)
        turn = self._turns.popleft() if self._turns else ScriptedTurn((request.messages[-1].text,))
        self._cancellation.begin(request.turn_id)
        for event in _events(request.turn_id, turn):
            if self._cancelled.is_set():
                yield Finished(request.turn_id, TurnResult(FinishReason.CANCELLED))
                return
            yield event
            self._pause(turn.step_s)
        yield _end(request, turn)

    def anticipate(self, request: TurnRequest) -> None:
        """See `Engine.anticipate`."""
        self.anticipated.append(request)

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...] | None:
        """See `Engine.count_tokens`. Here a word is a token."""
        return tuple(len(text.split()) for text in texts) if self._is_loaded else None

    def rest(self) -> None:
        """See `Engine.rest`."""
        self.n_rests += 1
        self._is_loaded = False

    def cancel(self, turn_id: str) -> None:
        """See `Engine.cancel`."""
        self._cancellation.cancel(turn_id)

    def close(self) -> None:
        """See `Engine.close`."""
        self._cancelled.set()

    def _pause(self, seconds: float) -> None:
        if seconds:
            self._cancelled.wait(seconds)


def _events(turn_id: str, turn: ScriptedTurn) -> Iterator[Event]:
    for tenth in range(11):
        yield Prefilling(turn_id, turn.prompt_tokens * tenth // 10, turn.prompt_tokens)
    for text in turn.thought:
        yield ThoughtText(turn_id, text)
    started = time.monotonic()
    for n_tokens, text in enumerate(turn.answer, start=1):
        yield AnswerText(turn_id, text)
        yield Writing(turn_id, n_tokens, n_tokens / max(time.monotonic() - started, 1e-3), 0, 0)


def _end(request: TurnRequest, turn: ScriptedTurn) -> Event:
    if turn.problem is not None:
        return Failed(request.turn_id, turn.problem)
    usage = Usage(turn.prompt_tokens, 0, turn.prompt_tokens, len(turn.answer) + len(turn.thought), len(turn.thought))
    timing = Timing(thought_s=turn.step_s * len(turn.thought))
    held = about_held((*request.messages, Message(Role.ASSISTANT, ("".join(turn.answer),))))
    return Finished(request.turn_id, TurnResult(turn.finish_reason, usage, timing=timing, held=held))
