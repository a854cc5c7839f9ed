"""How many tokens to draft: as many as pay, from what this machine and this model have been measured to do.

A round that drafts n tokens costs n draft steps and one evaluation of n + 1 tokens, and yields one token and the
accepted drafts. The controller keeps both costs and, for each kind of text, the acceptance at each position, and takes
the n with the most tokens a second. What it does not know yet it tries, as long as the time lost by trying stays within
a small share of the whole. Knows nothing of llama.cpp.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

MAX_DRAFT_TOKENS = 16
"""Drafts of one round at most."""

_COST_MEMORY = 0.2
"""Weight of a new measurement of time in its moving average."""

_COST_OUTLIER = 3.0
"""A measurement is taken for at most this many times the average: the machine has other work too."""

_ACCEPTANCE_MEMORY = 0.9
"""Weight that an earlier acceptance keeps at each further one: about the last ten rounds count."""

_FADING_MEMORY = 0.98
"""Weight that an acceptance keeps over each round without drafts; after some fifty, drafting is tried again."""

_ANSWER_MEMORY = 0.5
"""Weight that what was seen in one answer keeps in the next one, which may be about something else."""

_ACCEPTANCE_EXPECTED = 0.7
"""Taken for the first position before anything was measured; 0.6 to 0.9 is reported for Gemma 4."""

_ACCEPTANCE_DOUBT = 1.0
"""How many measurements of its own the rate of the position before is worth to a position."""

_LOSS_SHARE = 0.015
"""Share of the time that trying may lose; drafting that never pays costs less than 2 %."""

_LOSS_START_TOKENS = 1.5
"""What trying may lose at the start, in the time of undrafted tokens."""

_GAIN_KEPT_TOKENS = 12.0
"""Time that drafting has gained may be spent on trying longer drafts, up to that of so many undrafted tokens."""


class TextKind(StrEnum):
    """What is being written; how well it can be guessed differs most between these."""

    THOUGHT = "thoughts"
    PROSE = "prose"
    CODE = "code"


Seconds = Annotated[float, Meta(gt=0)]
BatchTokens = Annotated[int, Meta(ge=1, le=MAX_DRAFT_TOKENS + 1)]


@dataclass(slots=True)
class DraftCosts:
    """Seconds that drafting and verifying take on this machine with this model."""

    draft_step_s: Seconds | None = None
    """One draft step; None as long as none was made."""
    verify_s: dict[BatchTokens, Seconds] = field(default_factory=dict)
    """Evaluating so many tokens in one batch, as far as measured."""

    def note_draft_step(self, seconds: float) -> None:
        """Takes a measurement."""
        self.draft_step_s = _averaged(self.draft_step_s, seconds)

    def note_verify(self, n_tokens: int, seconds: float) -> None:
        """Takes a measurement."""
        self.verify_s[n_tokens] = _averaged(self.verify_s.get(n_tokens), seconds)

    def round_s(self, n_drafts: int) -> float:
        """Expected seconds of a round. Evaluating more tokens costs more, but not steadily so."""
        if n_drafts == 0:
            return self._verify_s(1)
        step_s = self.draft_step_s if self.draft_step_s is not None else 0.1 * self._verify_s(1)
        return n_drafts * step_s + self._verify_s(n_drafts + 1)

    def _verify_s(self, n_tokens: int) -> float:
        """As measured, else on the line between the nearest measured ones, else flat from the last one on.

        Flat is the most hopeful guess: it is what makes a length worth trying.
        """
        if n_tokens in self.verify_s or not self.verify_s:
            return self.verify_s.get(n_tokens, 1.0)
        below = max((n for n in self.verify_s if n < n_tokens), default=None)
        above = min((n for n in self.verify_s if n > n_tokens), default=None)
        if below is None or above is None:
            return self.verify_s[above if below is None else below]  # type: ignore[index]  # one of them is there
        share = (n_tokens - below) / (above - below)
        return (1 - share) * self.verify_s[below] + share * self.verify_s[above]


class Acceptance:
    """How often a draft is accepted, by its position in the round, lately."""

    def __init__(self) -> None:
        self._accepted = [_ACCEPTANCE_EXPECTED, *[0.0] * (MAX_DRAFT_TOKENS - 1)]
        self._seen = [1.0, *[0.0] * (MAX_DRAFT_TOKENS - 1)]

    def note(self, n_drafts: int, n_accepted: int) -> None:
        """Takes a round. Positions behind the first refused draft were not judged."""
        for position in range(min(n_drafts, n_accepted + 1)):
            self._accepted[position] = _ACCEPTANCE_MEMORY * self._accepted[position] + (position < n_accepted)
            self._seen[position] = _ACCEPTANCE_MEMORY * self._seen[position] + 1.0

    def fade(self, memory: float = _FADING_MEMORY) -> None:
        """What was seen long ago says less and less about the text of now: it keeps a weight of `memory`."""
        self._accepted = [memory * accepted for accepted in self._accepted]
        self._seen = [memory * seen for seen in self._seen]
        self._accepted[0] += (1 - memory) * _ACCEPTANCE_EXPECTED
        self._seen[0] += 1 - memory

    @property
    def first(self) -> float:
        """Share of first drafts that are accepted, 0 to 1."""
        return self._accepted[0] / self._seen[0]

    def expected_tokens(self, n_drafts: int) -> float:
        """Tokens that a round with so many drafts yields on average, its own sample included.

        A position seen seldom is expected to do as the one before it.
        """
        tokens = reached = 1.0
        rate = self.first
        for position in range(n_drafts):
            accepted = self._accepted[position] + _ACCEPTANCE_DOUBT * rate
            rate = accepted / (self._seen[position] + _ACCEPTANCE_DOUBT)
            reached *= rate
            tokens += reached
        return tokens


AcceptanceByKind = defaultdict[TextKind, Acceptance]


class DraftLength:
    """Chooses the number of drafts of each round of one answer."""

    def __init__(self, costs: DraftCosts, acceptance: AcceptanceByKind | None = None) -> None:
        """Begins with costs known from before, or none, and with what earlier answers said about acceptance."""
        self.costs = costs
        self._by_kind = acceptance if acceptance is not None else AcceptanceByKind(Acceptance)
        for seen in self._by_kind.values():
            seen.fade(_ANSWER_MEMORY)
        self.kind = TextKind.PROSE
        """Of the text that comes next."""
        self._total_s = 0.0
        self._lost_s = 0.0

    def choose(self, room: int) -> int:
        """Number of drafts for the next round, at most `room`."""
        lengths = range(min(MAX_DRAFT_TOKENS, max(room, 0)) + 1)
        if 1 not in self.costs.verify_s or len(lengths) == 1:
            return 0  # all other costs are told as multiples of this one
        best = max((n for n in lengths if self._is_known(n)), key=self._tokens_per_s)
        hopeful = max(lengths, key=self._tokens_per_s)
        is_tried = hopeful != best and self._may_lose(hopeful)
        return self._step_towards(hopeful) if is_tried else best

    def note(self, n_drafts: int, n_accepted: int, draft_s: float, verify_s: float) -> None:
        """Takes what a round did: drafts, accepted ones, seconds of drafting and of verifying."""
        usual_s = self.costs.round_s(0)
        self.costs.note_verify(n_drafts + 1, verify_s)
        if n_drafts:
            self.costs.note_draft_step(draft_s / n_drafts)
            self._acceptance.note(n_drafts, n_accepted)
            gained_s = (1 + n_accepted) * usual_s - draft_s - verify_s
            self._lost_s = max(-_GAIN_KEPT_TOKENS * usual_s, self._lost_s - gained_s)
        else:
            self._acceptance.fade()
        self._total_s += draft_s + verify_s

    @property
    def reason(self) -> str:
        """Why drafts are as many as they are, one sentence."""
        if not self.costs.verify_s or self.costs.draft_step_s is None:
            return "Drafting has not been measured on this machine yet."
        seen = f"Lately {self._acceptance.first:.0%} of first drafts were accepted in {self.kind}"
        best = max(filter(self._is_known, range(MAX_DRAFT_TOKENS + 1)), key=self._tokens_per_s)
        if best == 0:
            return f"{seen}: drafting would be slower than plain decoding, so it is tried only now and then."
        gain = self._tokens_per_s(best) / self._tokens_per_s(0)
        return f"{seen}: {best} at a time are expected to be {gain:.1f} times as fast as plain decoding."

    @property
    def _acceptance(self) -> Acceptance:
        return self._by_kind[self.kind]

    def _tokens_per_s(self, n_drafts: int) -> float:
        return self._acceptance.expected_tokens(n_drafts) / self.costs.round_s(n_drafts)

    def _is_known(self, n_drafts: int) -> bool:
        return n_drafts == 0 or (n_drafts + 1 in self.costs.verify_s and self.costs.draft_step_s is not None)

    def _step_towards(self, hopeful: int) -> int:
        """Tries at most twice what has been measured: a long round that fails is expensive."""
        longest = max(self.costs.verify_s) - 1
        return min(hopeful, max(1, 2 * longest))

    def _may_lose(self, n_drafts: int) -> bool:
        """Whether a failure of all drafts would still be within the allowance."""
        undrafted_s = self.costs.round_s(0)
        allowance_s = _LOSS_START_TOKENS * undrafted_s + _LOSS_SHARE * self._total_s
        return self._lost_s + self.costs.round_s(self._step_towards(n_drafts)) - undrafted_s <= allowance_s


def _averaged(average: float | None, value: float) -> float:
    if average is None:
        return value
    return average + _COST_MEMORY * (min(value, _COST_OUTLIER * average) - average)
