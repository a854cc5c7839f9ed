"""Has the model sum up a conversation, so that the summary can be sent instead of it. No Qt.

It is asked at the end of the conversation itself, which the cache holds: what is read for it is the request alone. What
is too long for that is summed up in stretches, each with the summary so far in front of it.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate
from operator import add

from gemma_desk.app.cut import cut_ends, cut_of, n_cut, sent_messages
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.estimates import estimates
from gemma_desk.app.home import Dispatch, at_home
from gemma_desk.app.turn_media import TurnMedia
from gemma_desk.app.turn_request import AskOptions, make_request
from gemma_desk.app.turn_status import TurnPhase, TurnStatus, advance
from gemma_desk.app.window_use import text_scale
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.events import AnswerText, Event, Failed, Finished
from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import FinishReason, TurnRequest
from gemma_desk.gemma.summary import SUMMARY_QUESTION, SUMMARY_TEMPERATURE, max_summary_tokens, thought_room
from gemma_desk.gemma.token_estimate import about_tokens
from gemma_desk.store import MessageRow

_SPARE_TOKENS = 32
"""Marks of the template around the request."""
_SHORTEST = 4
"""A summary may turn out at a quarter of its length where all of the conversation is read in one stretch for that."""
_SHRINK = 0.75
"""Of the room, where a stretch was still too long for the window."""
_NO_SUMMARY = Problem(
    ProblemKind.ENGINE,
    "The model wrote no summary. Nothing was lost, and all of the conversation is still sent. Try once more, or drop "
    "the oldest messages.",
)


@dataclass(frozen=True, slots=True)
class SummaryTold:
    """Whom to tell, always at home."""

    grew: Callable[[str], None]
    """All of the summary so far."""
    moved: Callable[[TurnStatus], None]
    ended: Callable[[str, Problem | None], None]
    """The summary; empty where there is none, with the problem unless it was stopped."""


class SummaryRun:
    """Sums up one conversation once. Lives on its home thread."""

    def __init__(
        self,
        engine: EngineThread,
        media: TurnMedia,
        dispatch: Dispatch,
        told: SummaryTold,
        rows: Sequence[MessageRow],
        options: AskOptions,
    ) -> None:
        """Begins.

        Args:
            engine: Answers.
            media: Decodes pictures and sounds.
            dispatch: Brings events home.
            told: Whom to tell.
            rows: All that is to be summed up, an earlier cut with its summary included; at least one pair.
            options: As the conversation's questions are asked, so that the cache is of use.
        """
        self._engine = engine
        self._media = media
        self._dispatch = dispatch
        self._told = told
        self._rows = tuple(rows)
        window = engine.context_tokens
        n_tokens = max_summary_tokens(window) + thought_room(window, think=options.think)
        sampling = replace(options.sampling, temperature=SUMMARY_TEMPERATURE)
        self._options = replace(options, max_tokens=n_tokens, sampling=sampling)
        needed = n_tokens // _SHORTEST + about_tokens(SUMMARY_QUESTION + options.system_text) + _SPARE_TOKENS
        self._room_tokens = window - needed if window else 0
        self._end = 0
        self._text = ""
        self._is_stopped = False
        self._status = TurnStatus(TurnPhase.SUMMING_UP)
        self._ask()

    def cancel(self) -> None:
        """Ends it soon; there is no summary then."""
        self._is_stopped = True
        self._show(replace(self._status, phase=TurnPhase.STOPPING))
        self._engine.cancel(self._turn_id)

    def _ask(self) -> None:
        self._text, self._end = "", self._next_end()
        self._turn_id = uuid.uuid4().hex
        self._started_at = time.monotonic()
        self._show(TurnStatus(TurnPhase.SUMMING_UP))
        rows = self._rows[: self._end]
        request = partial(self._request, self._turn_id, rows)
        self._engine.answer(self._turn_id, request, at_home(self._dispatch, self._on_event))

    def _next_end(self) -> int:
        """How many messages the next stretch reaches to."""
        begin, scale = n_cut(self._rows), text_scale(self._rows)
        ends = cut_ends(self._rows)
        cut = cut_of(self._rows)
        each = estimates(self._rows)
        tokens = map(add, (round(text * scale) for text in each.texts[begin:]), each.media[begin:])
        held = accumulate(tokens, initial=about_tokens(cut.summary if cut else ""))
        n_fitting = begin + sum(n_tokens <= self._room_tokens for n_tokens in held) - 1
        fitting = [end for end in ends if end <= n_fitting]
        return (fitting or ends[:1])[-1] if self._room_tokens else ends[-1]

    def _request(self, turn_id: str, rows: Sequence[MessageRow]) -> TurnRequest:
        """On the engine's thread."""
        history = (*sent_messages(rows), Message(Role.USER, (SUMMARY_QUESTION,)))
        name = str(rows[0].conversation_id)
        return make_request(self._media, turn_id, self._options, name, history)

    def _on_event(self, event: Event) -> None:
        if event.turn_id != self._turn_id:
            return
        match event:
            case AnswerText():
                self._text += event.text
                self._told.grew(self._text.strip())
            case Finished():
                return self._finish(event.result.finish_reason)
            case Failed():
                return self._fail(event.problem)
        status = advance(self._status, event, time.monotonic() - self._started_at)
        is_summing = status.phase not in (TurnPhase.LOADING, TurnPhase.STOPPING)
        self._show(replace(status, phase=TurnPhase.SUMMING_UP) if is_summing else status)

    def _finish(self, reason: FinishReason) -> None:
        summary = self._text.strip()
        if reason is FinishReason.CANCELLED or self._is_stopped:
            self._told.ended("", None)
        elif not summary:
            self._told.ended("", _NO_SUMMARY)
        elif self._end < len(self._rows):
            last = replace(self._rows[self._end - 1], cut=summary)
            self._rows = (*self._rows[: self._end - 1], last, *self._rows[self._end :])
            self._ask()
        else:
            self._told.ended(summary, None)

    def _fail(self, problem: Problem) -> None:
        """A stretch that was too long after all is shortened, if it can be."""
        before = self._end
        self._room_tokens = round(self._room_tokens * _SHRINK)
        if problem.kind is ProblemKind.PROMPT and not self._is_stopped and self._next_end() < before:
            self._ask()
        else:
            self._told.ended("", problem)

    def _show(self, status: TurnStatus) -> None:
        self._status = status
        self._told.moved(status)
