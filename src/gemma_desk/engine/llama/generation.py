"""The decode loop: draft, verify, accept.

Each round evaluates the last token together with the drafts behind it in one target batch. The target then samples
each position in order; a draft is accepted as long as the sample equals it. So every token is the target's own sample
and the distribution is the same with any drafts, or none. A guess is a draft that is not evaluated, only compared with
the sample: it tells whether drafting would pay.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Set

from gemma_desk.engine.llama.draft_length import DraftLength
from gemma_desk.engine.llama.drafting import Drafter
from gemma_desk.engine.llama.sampling import Sampler
from gemma_desk.engine.llama.target import Target

_SHORT_S = 0.02
"""A round that took no longer does not tell how many cores were at work."""


class Generation:
    """Generates tokens after a prefilled prompt."""

    def __init__(
        self,
        target: Target,
        drafter: Drafter | None,
        draft_length: DraftLength,
        sampler: Sampler,
        end_tokens: Set[int],
    ) -> None:
        self._target = target
        self._drafter = drafter
        self._draft_length = draft_length
        self._sampler = sampler
        self._end_tokens = end_tokens
        self.drafted_tokens = 0
        self.accepted_tokens = 0

    def tokens(self, limit: int) -> Iterator[int]:
        """Yields the target's tokens, an end token last if there is one.

        Args:
            limit: Tokens at most. The context window must have room for them.

        Raises:
            Cancelled: Stopped on the way; the cache holds whole rounds only.
        """
        row = self._target.last_row
        token = self._sampler.sample(self._target.context, row)
        yield token
        count = 1
        while count < limit and token not in self._end_tokens:
            started, worked_s = time.perf_counter(), time.process_time()
            drafts = self._draft(token, row, limit - count - 1)
            guesses = [] if drafts else self._guess(token, row)
            drafted = time.perf_counter()
            accepted, token, row = self._verify(token, drafts)
            if guesses:
                self._draft_length.note_guess(guesses[0] == token)
            ended, worked_s = time.perf_counter(), time.process_time() - worked_s
            # The system counts processor time in steps of some milliseconds.
            cores = worked_s / (ended - started) if ended - started > _SHORT_S else None
            self._draft_length.note(len(drafts), len(accepted), drafted - started, ended - drafted, cores)
            yield from [*accepted, token]
            count += len(accepted) + 1

    def _draft(self, token: int, row: int, room: int) -> list[int]:
        """Guesses at most `room` tokens behind `token`, whose predecessor was batch row `row`."""
        if self._drafter is None or (count := self._draft_length.choose(room)) == 0:
            return []
        drafts = self._ask_drafter(self._drafter, token, row, count)
        self.drafted_tokens += len(drafts)
        return drafts

    def _guess(self, token: int, row: int) -> list[int]:
        """One token where a guess is wanted, else none."""
        if self._drafter is None or not self._draft_length.wants_guess():
            return []
        return self._ask_drafter(self._drafter, token, row, 1)

    def _ask_drafter(self, drafter: Drafter, token: int, row: int, count: int) -> list[int]:
        return drafter.draft(token, self._target.hidden(row), len(self._target.kv), count)

    def _verify(self, token: int, drafts: list[int]) -> tuple[list[int], int, int]:
        """Evaluates `token` and `drafts`; returns the accepted drafts, the token after them, and its batch row."""
        begin = len(self._target.kv)
        self._target.decode([token, *drafts], n_outputs=1 + len(drafts))
        row = 0
        sample = self._sampler.sample(self._target.context, 0)
        while row < len(drafts) and sample == drafts[row] and sample not in self._end_tokens:
            row += 1
            sample = self._sampler.sample(self._target.context, row)
        self._target.kv.truncate(begin + 1 + row)
        self.accepted_tokens += row
        return drafts[:row], sample, row
