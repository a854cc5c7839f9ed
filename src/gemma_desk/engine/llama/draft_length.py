"""How many tokens to draft: as many as pay, from what this machine and this model have been measured to do.

A round that drafts n tokens costs n draft steps and one evaluation of n + 1 tokens, and yields one token and the
accepted drafts. The controller keeps both costs and, for each kind of text, the acceptance at each position, and takes
the n with the most tokens a second. While it does not draft, one token is guessed now and then and only compared with
what the target then says: that costs a draft step, a tenth of what evaluating a wrong draft costs, and tells as much
about acceptance. Longer drafts it finds out by trying, as long as the time lost by failures stays within a small share
of the whole. Knows nothing of llama.cpp.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate, islice
from typing import Annotated

from msgspec import Meta

LENGTHS = (0, 1, 2, 3, 5, 7, 11, 15, 16)
"""Numbers of drafts to choose from. Processors multiply four rows at a time, or sixteen: evaluating 4 tokens may take
less time than 3, and 16 less than 13. So most of them make a round of 4, 8, 12 or 16 tokens."""

MAX_DRAFT_TOKENS = LENGTHS[-1]
"""Drafts of one round at most."""

LEAST_READ_TOKENS = 32
"""A batch of fewer tells nothing about the speed of reading."""

_COST_MEMORY = 0.2
"""Weight of a new measurement of time in its moving average. The same upwards as downwards: what is measured each round
would else seem cheaper than what is measured now and then."""

_COST_OUTLIER = 2.0
"""A measurement is taken for at most this many times the average."""

_COST_AGING = 0.9998
"""A cost is taken for so much less with each round that did not measure it. So what was measured while the machine had
other work is not believed for ever."""

_MORE_SHARE = 0.3
"""Expected of one token more in a batch at most, as a share of what one takes alone. 0.03 was seen on graphics cards,
0.2 to 0.9 on two cores."""

_SURE_ENOUGH = 0.5
"""A length whose cost is not known is tried where all of it is accepted with this probability: little is lost."""

_ACCEPTANCE_MEMORY = 0.95
"""Weight that an earlier acceptance keeps at each further one: about the last twenty rounds count."""

_FADING_MEMORY = 0.98
"""Weight that an acceptance keeps over each round that did not judge its position: the text of now may be another."""

_ANSWER_MEMORY = 0.5
"""Weight that what was seen in one answer keeps in the next one, which may be about something else."""

_ACCEPTANCE_EXPECTED = 0.7
"""Taken for the first position before anything was measured; 0.6 to 0.9 is reported for Gemma 4."""

_EXPECTED_WEIGHT = 0.1
"""Weight of what is expected beside what was seen of the first position, however long ago that was."""

_ACCEPTANCE_DOUBT = 1.0
"""How many measurements of its own the rate of the position before is worth to a position."""

_GUESS_SHARE = 0.007
"""Share of the time that guesses may take while nothing is drafted."""

_SPARE_GUESSES, _OWED_GUESSES = 3, 6
"""Guesses that may follow each other, at the start or after drafting has stopped; and that many more in advance as long
as they are right: then drafting may pay, and that is known soon."""

_STEP_SHARE = 0.1
"""Expected of a draft step, as a share of what one token takes."""

_LOSS_SHARE = 0.008
"""Share of the time that drafts are expected to lose at most; with the guesses, drafting that never pays costs 2 %."""

_SPARE_START_TOKENS = 2.5
"""Time that drafts may lose at the start, as that of so many undrafted tokens."""

_SPARE_MOST_TOKENS = 12.0
"""Time that drafting has gained may be spent on trying longer drafts, up to that of so many undrafted tokens."""

_BUSY_MEMORY = 0.98
"""How much of the cores usually at work is still expected after each round: others may have come to stay."""

_BUSY_SHARE = 0.9
"""With less of the cores usually at work, others took them, and the round tells nothing about costs."""

_CONSIDERING_S = 1e-4
"""What it takes to consider whether drafting pays: much, where a token takes half a millisecond."""
_CONSIDERING_SHARE = 0.005
"""Share of the time that this may take; so long it stands that drafting does not pay, unless a guess says more."""
_STANDS_AT_LEAST, _STANDS_AT_MOST = 8, 64
"""Rounds."""

_UNDRAFTED_FIRST, _UNDRAFTED_EVERY = 16, 64
"""After so many rounds in which a plain one could not be measured two go without drafts: what drafting is compared with
is measured again. In the first of them a batch of another size is prepared, so it does not tell. Sooner the first time:
what is known of a machine then is little."""


class TextKind(StrEnum):
    """What is being written; how well it can be guessed differs most between these."""

    THOUGHT = "thoughts"
    PROSE = "prose"
    CODE = "code"


Seconds = Annotated[float, Meta(gt=0)]
BatchTokens = Annotated[int, Meta(ge=1, le=MAX_DRAFT_TOKENS + 1)]


@dataclass(slots=True)
class DraftCosts:
    """Seconds that drafting and verifying take on this machine with this model, and reading beside them."""

    draft_step_s: Seconds | None = None
    """One draft step; None as long as none was made."""
    verify_s: dict[BatchTokens, Seconds] = field(default_factory=dict)
    """Evaluating so many tokens in one batch, as far as measured."""
    read_token_s: Seconds | None = None
    """Reading one token of a prompt, which goes in large batches; None as long as none was read."""

    def note_read(self, n_tokens: int, seconds: float) -> None:
        """Takes the measurement of a batch; a small one says little, as the weights are read for it all the same."""
        if n_tokens >= LEAST_READ_TOKENS and seconds > 0:
            self.read_token_s = _averaged(self.read_token_s, seconds / n_tokens)

    def note_draft_step(self, seconds: float) -> None:
        """Takes a measurement."""
        self.draft_step_s = _averaged(self.draft_step_s, seconds)

    def note_verify(self, n_tokens: int, seconds: float, weight: float = _COST_MEMORY) -> None:
        """Takes a measurement."""
        for other in self.verify_s.keys() - {1, n_tokens}:
            self.verify_s[other] *= _COST_AGING
        self.verify_s[n_tokens] = _averaged(self.verify_s.get(n_tokens), seconds, weight)

    def round_s(self, n_drafts: int) -> float:
        """Expected seconds of a round."""
        if n_drafts == 0:
            return self._verify_s(1)
        return n_drafts * self.step_s + self._verify_s(n_drafts + 1)

    @property
    def step_s(self) -> float:
        """Expected seconds of a draft step."""
        return self.draft_step_s if self.draft_step_s is not None else _STEP_SHARE * self._verify_s(1)

    def _verify_s(self, n_tokens: int) -> float:
        """As measured, else from what the next smaller measured number of tokens takes.

        That is rather hopeful, which makes a length worth trying: costs do not rise steadily, and nothing between two
        numbers tells what a number between them takes.
        """
        if n_tokens in self.verify_s:
            return self.verify_s[n_tokens]
        if 1 not in self.verify_s:
            return 1.0
        n_known = max(n for n in self.verify_s if n <= n_tokens)
        known_s, one_s = self.verify_s[n_known], self.verify_s[1]
        more_s = _MORE_SHARE * one_s
        if n_known > 1:
            more_s = min(more_s, max(0.0, (known_s - one_s) / (n_known - 1)))
        return known_s + (n_tokens - n_known) * more_s


class Acceptance:
    """How often a draft is accepted, by its position in the round, lately."""

    def __init__(self) -> None:
        self._accepted = [_ACCEPTANCE_EXPECTED, *[0.0] * (MAX_DRAFT_TOKENS - 1)]
        self._seen = [1.0, *[0.0] * (MAX_DRAFT_TOKENS - 1)]
        self._n_unjudged = 0
        """Rounds that judged nothing, by which what was seen is still to fade: a plain round does nothing but count."""

    def note(self, n_drafts: int, n_accepted: int) -> None:
        """Takes a round. Positions behind the first refused draft were not judged.

        What was seen long ago at a position that is not judged says less and less about the text of now.
        """
        if n_drafts == 0:
            self._n_unjudged += 1
            return
        self._fade_unjudged()
        for position in range(MAX_DRAFT_TOKENS):
            is_judged = position < min(n_drafts, n_accepted + 1)
            memory = _ACCEPTANCE_MEMORY if is_judged else _FADING_MEMORY
            self._accepted[position] = memory * self._accepted[position] + (is_judged and position < n_accepted)
            self._seen[position] = memory * self._seen[position] + is_judged

    def fade(self, memory: float) -> None:
        """Another text begins: what was seen keeps a weight of `memory`, the rest is what is expected."""
        self._fade_unjudged()
        self._weigh(memory)
        self._accepted[0] += (1 - memory) * _ACCEPTANCE_EXPECTED
        self._seen[0] += 1 - memory

    @property
    def first(self) -> float:
        """Share of first drafts that are accepted, 0 to 1."""
        self._fade_unjudged()
        accepted = self._accepted[0] + _EXPECTED_WEIGHT * _ACCEPTANCE_EXPECTED
        return accepted / (self._seen[0] + _EXPECTED_WEIGHT)

    def expected_tokens(self, n_drafts: int) -> float:
        """Tokens that a round with so many drafts yields on average, its own sample included."""
        return sum(self.reached(n_drafts))

    def reached(self, n_drafts: int) -> list[float]:
        """Probability that the first 0, 1, … `n_drafts` drafts are all accepted.

        A position seen seldom does as the one before it.
        """
        reached, rate = [1.0], self.first
        for accepted, seen in islice(zip(self._accepted, self._seen, strict=True), n_drafts):
            rate = (accepted + _ACCEPTANCE_DOUBT * rate) / (seen + _ACCEPTANCE_DOUBT)
            reached.append(reached[-1] * rate)
        return reached

    def _fade_unjudged(self) -> None:
        if self._n_unjudged:
            self._weigh(_FADING_MEMORY**self._n_unjudged)
            self._n_unjudged = 0

    def _weigh(self, memory: float) -> None:
        self._accepted = [memory * accepted for accepted in self._accepted]
        self._seen = [memory * seen for seen in self._seen]


class DraftLength:
    """Chooses the number of drafts of each round."""

    def __init__(self, costs: DraftCosts, cores: float = 0.0) -> None:
        """Nothing is known of the text yet.

        Args:
            costs: Known from before, or none.
            cores: At work while the model computes undisturbed, as far as known.
        """
        self.costs = costs
        self._usual_cores = cores
        self.kind = TextKind.PROSE
        """Of the text that comes next."""
        self._by_kind = defaultdict[TextKind, Acceptance](Acceptance)
        self._spare_tokens = defaultdict[TextKind, float](lambda: _SPARE_START_TOKENS)
        """What trying may lose now, in the time of undrafted tokens. Grows with time and by what drafting gains."""
        self._spare_guesses = float(_SPARE_GUESSES)
        self._n_guesses = 0
        """In the round that is going on."""
        self._was_right = False
        """Whether the last guess was."""
        self._n_before: int | None = None
        """Drafts of the round before, None after a prompt: a batch of another size takes longer to prepare."""
        self._n_plain = int(1 in costs.verify_s)
        """Plain rounds measured that followed a plain one; costs known from before are worth one."""
        self._n_unmeasured = 0
        """Rounds since a plain one followed a plain one, which tells what a token takes."""
        self._stays_undrafted = defaultdict[TextKind, int](int)
        """Rounds for which it stands that drafting does not pay."""

    def begin_answer(self) -> None:
        """What was seen in earlier answers counts less from now on."""
        self.kind = TextKind.PROSE
        self._n_before = None
        if self._stands_for() == _STANDS_AT_LEAST:  # to consider it anew costs next to nothing
            self._stays_undrafted.clear()
        for acceptance in self._by_kind.values():
            acceptance.fade(_ANSWER_MEMORY)

    def choose(self, room: int) -> int:
        """Number of drafts for the next round, at most `room`."""
        if 1 not in self.costs.verify_s or self._n_unmeasured >= self._undrafted_after:
            return 0  # all other costs are told as multiples of this one
        if self._stays_undrafted[self.kind]:
            self._stays_undrafted[self.kind] -= 1
            return 0
        chosen = self._best(room)
        self._stays_undrafted[self.kind] = 0 if chosen else self._stands_for() - 1
        return chosen

    def _stands_for(self) -> int:
        """Rounds for which it stands that drafting does not pay."""
        enough = _CONSIDERING_S / _CONSIDERING_SHARE / self.costs.round_s(0)
        return int(min(_STANDS_AT_MOST, max(_STANDS_AT_LEAST, enough)))

    def _best(self, room: int) -> int:
        # Batches of at most four tokens, or twice as many as were tried: what is far from it may take anything.
        longest = max(3, 2 * max(self.costs.verify_s) - 1)
        lengths = [n for n in LENGTHS if n <= min(max(room, 0), longest) and self._may_lose(n)]
        reached = self._acceptance.reached(lengths[-1])
        worth_a_try = (n for n in reversed(lengths) if reached[n] > _SURE_ENOUGH and not self._is_known(n))
        return next(worth_a_try, None) or self._fastest(lengths)

    def wants_guess(self) -> bool:
        """Whether to guess one token in a round without drafts, for comparison."""
        return self._spare_guesses >= (-_OWED_GUESSES if self._was_right else 1)

    def note_guess(self, is_right: bool) -> None:
        """Takes what a guess was worth, before the round it was made in is noted."""
        self._n_guesses, self._was_right = 1, is_right
        self._stays_undrafted[self.kind] = 0
        self._spare_guesses -= 1
        self._acceptance.note(1, int(is_right))

    def note(self, n_drafts: int, n_accepted: int, draft_s: float, verify_s: float, cores: float | None = None) -> None:
        """Takes what a round did.

        Args:
            n_drafts: Drafted.
            n_accepted: Of these.
            draft_s: Seconds of drafting, or of a guess.
            verify_s: Seconds of verifying.
            cores: At work meanwhile, on average; None where the round was too short to tell.
        """
        is_plain = n_drafts == 0 == self._n_before
        is_of_drafting = n_drafts > 0 or bool(self._n_before)
        self._n_before = n_drafts
        if self._n_guesses == 0:
            self._acceptance.note(n_drafts, n_accepted)
        n_steps = n_drafts + self._n_guesses
        is_disturbed = self._is_disturbed(cores)
        if is_plain and not is_disturbed:
            self._note_plain(verify_s)
        elif not is_disturbed and (n_drafts or 1 not in self.costs.verify_s):
            self.costs.note_verify(n_drafts + 1, verify_s)
        self._n_unmeasured = 0 if is_plain else self._n_unmeasured + 1
        if n_steps and (not is_disturbed or self.costs.draft_step_s is None):  # better measured badly than not at all
            self.costs.note_draft_step(draft_s / n_steps)
        # Of what others took, drafting is not to blame.
        round_s = self.costs.round_s(n_drafts) if is_disturbed else draft_s + verify_s
        self._note_spare(n_accepted, round_s, is_of_drafting=is_of_drafting)
        if n_drafts == 0:
            self._note_spare_guesses()
        self._n_guesses = 0

    def _note_plain(self, seconds: float) -> None:
        """The first of them weigh alike; what the round after a prompt took, which prepares its batch, is forgotten."""
        self._n_plain += 1
        self.costs.note_verify(1, seconds, max(_COST_MEMORY, 1 / self._n_plain))

    @property
    def _undrafted_after(self) -> int:
        return _UNDRAFTED_EVERY if self._n_plain else _UNDRAFTED_FIRST

    def _is_disturbed(self, cores: float | None) -> bool:
        if cores is None:
            return False
        self._usual_cores = max(cores, _BUSY_MEMORY * self._usual_cores)
        return cores < _BUSY_SHARE * self._usual_cores

    def _note_spare(self, n_accepted: int, round_s: float, *, is_of_drafting: bool) -> None:
        """What may be lost from now on, after a round that took so long.

        The first plain round after drafts is of drafting, too: it takes longer, as a batch of another size is prepared.
        """
        round_tokens = round_s / self.costs.round_s(0)
        gained_tokens = 1 + n_accepted - round_tokens if is_of_drafting else 0.0
        spare_tokens = self._spare_tokens[self.kind] + _LOSS_SHARE * round_tokens + gained_tokens
        self._spare_tokens[self.kind] = min(spare_tokens, _SPARE_MOST_TOKENS)

    def _note_spare_guesses(self) -> None:
        earned = _GUESS_SHARE * self.costs.round_s(0) / self.costs.step_s
        self._spare_guesses = min(self._spare_guesses + earned, _SPARE_GUESSES)

    @property
    def reason(self) -> str:
        """Why drafts are as many as they are, one sentence."""
        if not self.costs.verify_s or self.costs.draft_step_s is None:
            return "Drafting has not been measured on this machine yet."
        seen = f"Lately {self._acceptance.first:.0%} of first drafts were accepted in {self.kind}"
        best = self._fastest(list(filter(self._is_known, LENGTHS)))
        if best == 0:
            return f"{seen}: drafting would be slower than plain decoding, so it is tried only now and then."
        gain = self._tokens_per_s(best) / self._tokens_per_s(0)
        return f"{seen}: {best} at a time are expected to be {gain:.1f} times as fast as plain decoding."

    @property
    def _acceptance(self) -> Acceptance:
        return self._by_kind[self.kind]

    def _fastest(self, lengths: Sequence[int]) -> int:
        """The one with the most tokens a second expected."""
        tokens = list(accumulate(self._acceptance.reached(max(lengths))))
        return max(lengths, key=lambda n: tokens[n] / self.costs.round_s(n))

    def _tokens_per_s(self, n_drafts: int) -> float:
        return self._acceptance.expected_tokens(n_drafts) / self.costs.round_s(n_drafts)

    def _is_known(self, n_drafts: int) -> bool:
        return n_drafts == 0 or (n_drafts + 1 in self.costs.verify_s and self.costs.draft_step_s is not None)

    def _may_lose(self, n_drafts: int) -> bool:
        """Whether there is time to spare for a round whose drafts all fail."""
        undrafted_s = self.costs.round_s(0)
        return (
            n_drafts == 0 or self.costs.round_s(n_drafts) - undrafted_s <= self._spare_tokens[self.kind] * undrafted_s
        )


def _averaged(average: float | None, value: float, weight: float = _COST_MEMORY) -> float:
    if average is None:
        return value
    return average + weight * (min(value, _COST_OUTLIER * average) - average)
