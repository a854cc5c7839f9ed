"""Which questions the engine died with lately: with the same one again and again, it is not started for it any more."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from gemma_desk.chat.errors import EngineProblem, Problem
from gemma_desk.chat.turn import TurnRequest

MOST_DEATHS = 3
WITHIN_MINUTES = 5
"""What is asked again later may find more memory, or another setting."""

_KEPT = 64


@dataclass(frozen=True, slots=True)
class _Death:
    question: int
    """The hash of all that the question was asked with."""
    at_s: float
    reason: str


class Deaths:
    """The last ones. A question is known by its words and attachments, and by the conversation before it."""

    def __init__(self, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._clock_s = clock_s
        self._lately: deque[_Death] = deque(maxlen=_KEPT)

    def note(self, request: TurnRequest, reason: str) -> None:
        """The engine died while it answered `request`."""
        self._lately.append(_Death(hash(request.messages), self._clock_s(), reason))

    def barred(self, request: TurnRequest) -> Problem | None:
        """Why the engine is not to be started for a question now; None where it may be."""
        since_s, question = self._clock_s() - WITHIN_MINUTES * 60, hash(request.messages)
        reasons = [death.reason for death in self._lately if death.question == question and death.at_s > since_s]
        return _barred(request, reasons[-1]) if len(reasons) >= MOST_DEATHS else None


def _barred(request: TurnRequest, reason: str) -> Problem:
    """Names what it might be: what is attached to the question, else what was attached before, else its words."""
    *before, question = request.messages
    names = ", ".join(dict.fromkeys(part.name for part in question.attachments))
    earlier = ", ".join(dict.fromkeys(part.name for message in before for part in message.attachments))
    if names:
        return EngineProblem(
            f"The engine stopped {MOST_DEATHS} times at this question: {reason}. Nothing was lost. For "
            f"{WITHIN_MINUTES} minutes it is not started again for it. Leave out {names} and ask again."
        ).problem
    if earlier:
        return EngineProblem(
            f"The engine stopped {MOST_DEATHS} times at this question: {reason}. Nothing was lost. For "
            f"{WITHIN_MINUTES} minutes it is not started again for it. Begin a new conversation without "
            f"{earlier}."
        ).problem
    return EngineProblem(
        f"The engine stopped {MOST_DEATHS} times at this question: {reason}. Nothing was lost. For "
        f"{WITHIN_MINUTES} minutes it is not started again for it. Ask in other words, or begin a new conversation."
    ).problem
