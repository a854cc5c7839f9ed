"""The controller against simulated machines: never slower than plain decoding, near the best where drafting pays."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gemma_desk.engine.llama.draft_length import (
    MAX_DRAFT_TOKENS,
    DraftCosts,
    DraftLength,
    TextKind,
)

Verify = Callable[[int], float]

MEASURED = {1: 1.0, 2: 1.75, 3: 2.52, 4: 2.48, 5: 3.30, 8: 5.37, 16: 7.42, 17: 7.8}
"""Cost of verifying so many tokens on two cores of a laptop, as multiples of one."""


def interpolated(measured: dict[int, float], n_tokens: int) -> float:
    below = max(n for n in measured if n <= n_tokens)
    above = min(n for n in measured if n >= n_tokens)
    share = (n_tokens - below) / (above - below) if above > below else 0.0
    return (1 - share) * measured[below] + share * measured[above]


def laptop(n_tokens: int) -> float:
    return interpolated(MEASURED, n_tokens)


BLOCKWISE = {
    1: 1.0,
    2: 1.92,
    3: 2.74,
    4: 1.91,
    5: 2.82,
    6: 3.61,
    7: 4.61,
    8: 3.71,
    12: 5.11,
    15: 7.43,
    16: 5.37,
    17: 6.45,
}
"""The same on two cores that multiply four rows, or sixteen, in hardly more time than two."""


def server_cores(n_tokens: int) -> float:
    return interpolated(BLOCKWISE, n_tokens)


def graphics_card(n_tokens: int) -> float:
    return 1 + 0.03 * (n_tokens - 1)


STEP = {laptop: 0.12, server_cores: 0.11, graphics_card: 0.05}
"""Cost of one draft step, as a multiple of verifying one token."""


def guess(length: DraftLength, n_drafts: int, is_right: bool, seconds: float) -> float:
    """Guesses, where nothing is drafted and a guess is wanted; seconds that takes."""
    if n_drafts or not length.wants_guess():
        return 0.0
    length.note_guess(is_right)
    return seconds


def gain(
    verify: Verify,
    acceptance: float,
    n_tokens: int,
    seed: int,
    length: DraftLength | None = None,
    change: float = 0.0,
) -> float:
    """Speed with the controller over speed without drafting, on a machine whose times vary by a tenth.

    A batch of another size than the one before takes `change` more, as a multiple of verifying one token.
    """
    chance = random.Random(seed)
    length = length or DraftLength(DraftCosts())
    tokens, seconds, n_before = 0, 0.0, 0
    while tokens < n_tokens:
        n_drafts = length.choose(n_tokens - tokens - 1)
        n_accepted = next((n for n in range(n_drafts) if chance.random() >= acceptance), n_drafts)
        guess_s = guess(length, n_drafts, chance.random() < acceptance, STEP[verify])
        draft_s = guess_s + n_drafts * STEP[verify] * chance.uniform(0.9, 1.1)
        verify_s = verify(n_drafts + 1) * chance.uniform(0.9, 1.1) + change * (n_drafts != n_before)
        length.note(n_drafts, n_accepted, draft_s, verify_s)
        tokens, seconds, n_before = tokens + 1 + n_accepted, seconds + draft_s + verify_s, n_drafts
    return tokens / seconds


@settings(deadline=None)
@given(st.sampled_from([laptop, server_cores, graphics_card]), st.floats(0, 1), st.integers(0, 10**6))
def test_never_slower_than_plain_decoding_by_more_than_3_percent(verify: Verify, acceptance: float, seed: int) -> None:
    assert gain(verify, acceptance, n_tokens=600, seed=seed) > 0.97


@pytest.mark.parametrize("acceptance", [0.4, 0.7, 0.75, 0.8])
def test_what_each_change_of_the_batch_costs_is_lost_by_drafting_too(acceptance: float) -> None:
    """A small model takes nearly as long to prepare a batch of another size as to evaluate a token."""
    assert min(gain(laptop, acceptance, n_tokens=1500, seed=seed, change=0.8) for seed in range(20)) > 0.97


@pytest.mark.parametrize("verify", [laptop, server_cores])
@pytest.mark.parametrize("acceptance", [0.3, 0.5])
def test_what_a_token_takes_is_known_while_drafting_goes_on(verify: Verify, acceptance: float) -> None:
    """Else it would go on where it does not pay any more: a plain round between drafts takes nearly twice as long."""
    for seed in range(10):
        length = DraftLength(DraftCosts())
        gain(verify, 0.95, n_tokens=3_000, seed=seed, length=length, change=0.8)
        assert length.costs.verify_s[1] < 1.1
        assert gain(verify, acceptance, n_tokens=3_000, seed=seed + 100, length=length, change=0.8) > 0.97


@pytest.mark.parametrize(("token_s", "every"), [(5e-4, 40), (2e-3, 10), (0.1, 7)])
def test_whether_drafting_pays_is_considered_as_seldom_as_it_takes_little_of_the_time(
    token_s: float, every: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    considered: list[int] = []
    best = DraftLength._best
    monkeypatch.setattr(DraftLength, "_best", lambda self, room: considered.append(room) or best(self, room))
    length = DraftLength(DraftCosts(STEP[laptop] * token_s, {n: cost * token_s for n, cost in MEASURED.items()}))
    for room in range(1000, 0, -1):
        n_drafts = length.choose(room)
        guess_s = guess(length, n_drafts, False, STEP[laptop] * token_s)
        length.note(n_drafts, 0, guess_s, laptop(n_drafts + 1) * token_s)
        if room % 7 == 0:
            length.begin_answer()  # brings it up again where that costs little
    assert 1000 / every <= len(considered) < 1000 / every + 60, "each guess is a reason to consider it, too"


@pytest.mark.parametrize(
    ("verify", "acceptance", "at_least"),
    [
        *[(laptop, 1.0, 1.6), (server_cores, 0.75, 1.1), (server_cores, 0.85, 1.25), (server_cores, 1.0, 2.1)],
        *[(graphics_card, 0.5, 1.4), (graphics_card, 0.7, 1.9), (graphics_card, 1.0, 6.0)],
    ],
)
def test_takes_what_drafting_gives(verify: Verify, acceptance: float, at_least: float) -> None:
    gains = [gain(verify, acceptance, n_tokens=400, seed=seed) for seed in range(10)]
    assert sum(gains) / len(gains) > at_least


def test_what_never_pays_is_not_even_tried() -> None:
    """A few guesses tell, for a draft step each, that there is nothing to win."""
    length = DraftLength(DraftCosts())
    chosen = []
    for _ in range(200):
        chosen.append(length.choose(100))
        draft_s = guess(length, chosen[-1], False, STEP[server_cores]) + chosen[-1] * STEP[server_cores]
        length.note(chosen[-1], 0, draft_s, server_cores(chosen[-1] + 1))
    assert sum(chosen) == 0


def test_a_length_beyond_those_that_lose_is_found() -> None:
    length = DraftLength(DraftCosts(STEP[server_cores], {1: 1.0, 4: 1.91, 6: 3.61}))
    assert rounds(length, 40, slowness=1.0, cores=2.0)[-20:] == [15] * 20


def test_guesses_take_a_hundredth_of_the_time() -> None:
    length, seconds = DraftLength(DraftCosts()), 0.0
    for _ in range(1000):
        guess_s = guess(length, 0, False, STEP[server_cores])
        length.note(0, 0, guess_s, 1.0)
        seconds += guess_s
    assert 0.005 < seconds / 1000 < 0.011


def test_a_cost_measured_wrong_is_not_believed_for_ever() -> None:
    """While all but single tokens were measured, the machine was busy with something else."""
    wrong = {n: cost * 5 if n > 1 else cost for n, cost in BLOCKWISE.items()}
    length = DraftLength(DraftCosts(STEP[server_cores], wrong))
    assert gain(server_cores, acceptance=1.0, n_tokens=300, seed=0, length=length) < 1.1
    gain(server_cores, acceptance=1.0, n_tokens=30_000, seed=1, length=length)
    assert gain(server_cores, acceptance=1.0, n_tokens=300, seed=2, length=length) > 1.8


def rounds(length: DraftLength, count: int, slowness: float, cores: float | None) -> list[int]:
    """Rounds whose drafts are all accepted, on a machine where others may take cores; the drafts of each."""
    chosen = []
    for _ in range(count):
        n_drafts = length.choose(100)
        guess_s = guess(length, n_drafts, True, STEP[server_cores])
        draft_s, verify_s = guess_s + n_drafts * STEP[server_cores], server_cores(n_drafts + 1)
        length.note(n_drafts, n_drafts, slowness * draft_s, slowness * verify_s, cores)
        chosen.append(n_drafts)
    return chosen


def test_nothing_is_learnt_while_other_programs_take_the_cores() -> None:
    disturbed, undisturbed = (DraftLength(DraftCosts(), cores=2.0) for _ in range(2))
    rounds(disturbed, 1, slowness=1.0, cores=2.0)
    rounds(disturbed, 4, slowness=10.0, cores=1.3)
    assert disturbed.costs.verify_s == {1: 1.0}
    assert rounds(disturbed, 40, slowness=1.0, cores=2.0)[-20:] == [15] * 20
    assert rounds(undisturbed, 40, slowness=1.0, cores=2.0)[-20:] == [15] * 20


def test_an_answer_that_begins_disturbed_is_drafted_all_the_same() -> None:
    """Even where each of its first guesses was wrong."""
    length = DraftLength(DraftCosts(), cores=2.0)
    for _ in range(6):
        guess(length, 0, False, STEP[server_cores])
        length.note(0, 0, STEP[server_cores], 1.5, cores=1.3)
    assert rounds(length, 200, slowness=1.0, cores=2.0)[-20:] == [15] * 20


def test_a_round_too_short_to_tell_is_not_taken_for_disturbed() -> None:
    length = DraftLength(DraftCosts(), cores=2.0)
    assert rounds(length, 40, slowness=1e-4, cores=None)[-20:] == [15] * 20


def test_others_that_stay_are_what_is_usual() -> None:
    length = DraftLength(DraftCosts(), cores=2.0)
    assert rounds(length, 200, slowness=2.0, cores=1.3)[-20:] == [15] * 20


def test_what_drafting_is_compared_with_is_measured_again() -> None:
    length = DraftLength(DraftCosts(STEP[graphics_card], {n: graphics_card(n) for n in range(1, 18)}))
    chosen = []
    for _ in range(300):
        chosen.append(length.choose(100))
        length.note(chosen[-1], chosen[-1], 0.05 * chosen[-1], graphics_card(chosen[-1] + 1))
    assert 1 <= chosen[50:].count(0) < 10


def test_what_the_first_round_took_is_soon_forgotten() -> None:
    """It prepares its batch."""
    length = DraftLength(DraftCosts())
    for n_round in range(20):
        n_drafts = length.choose(100)
        draft_s = guess(length, n_drafts, True, STEP[laptop]) + n_drafts * STEP[laptop]
        length.note(n_drafts, n_drafts, draft_s, laptop(n_drafts + 1) + 0.8 * (n_round == 0))
    assert length.costs.verify_s[1] == laptop(1)


@settings(deadline=None)
@given(st.integers(-2, 40), st.integers(0, 30))
def test_stays_within_the_room(room: int, n_rounds: int) -> None:
    length = DraftLength(DraftCosts())
    for _ in range(n_rounds):
        n_drafts = length.choose(room)
        assert 0 <= n_drafts <= min(max(room, 0), MAX_DRAFT_TOKENS)
        length.note(n_drafts, n_drafts, 0.01 * n_drafts, 1.0)


def test_drafting_comes_back_when_the_text_changes() -> None:
    length = DraftLength(DraftCosts())

    def rounds(count: int, accept: bool) -> list[int]:
        chosen = []
        for _ in range(count):
            n_drafts = length.choose(100)
            draft_s = guess(length, n_drafts, accept, 0.05) + 0.05 * n_drafts
            length.note(n_drafts, n_drafts if accept else 0, draft_s, graphics_card(n_drafts + 1))
            chosen.append(n_drafts)
        return chosen

    assert sum(rounds(300, accept=False)[-50:]) < 50
    assert sum(rounds(60, accept=True)[-20:]) > 100


def round_of(length: DraftLength, kind: TextKind) -> int:
    """One round on a graphics card, where code is guessed right and nothing else is; returns the drafts."""
    length.kind = kind
    n_drafts = length.choose(100)
    n_accepted = n_drafts if kind is TextKind.CODE else 0
    draft_s = guess(length, n_drafts, kind is TextKind.CODE, 0.05) + 0.05 * n_drafts
    length.note(n_drafts, n_accepted, draft_s, graphics_card(n_drafts + 1))
    return n_drafts


def test_each_kind_of_text_has_its_own_length() -> None:
    length = DraftLength(DraftCosts())
    stretches = [
        (kind, [round_of(length, kind) for _ in range(15)]) for _ in range(10) for kind in (TextKind.CODE, *TextKind)
    ]
    late = stretches[len(stretches) // 2 :]
    assert min(drafts[0] for kind, drafts in late if kind is TextKind.CODE) > 8
    others = [n_drafts for kind, drafts in late if kind is not TextKind.CODE for n_drafts in drafts]
    assert sum(others) < 0.5 * len(others)


def test_an_answer_begins_with_what_was_accepted_in_the_one_before() -> None:
    learnt = DraftLength(DraftCosts())
    for kind in TextKind:
        for _ in range(60):
            round_of(learnt, kind)
    learnt.begin_answer()
    assert round_of(learnt, TextKind.CODE) > 8
    assert round_of(learnt, TextKind.PROSE) <= 1
    assert round_of(DraftLength(learnt.costs), TextKind.PROSE) > 1


def test_the_reason_names_what_was_seen() -> None:
    length = DraftLength(DraftCosts())
    reasons = {length.reason}
    for kind in (TextKind.CODE, TextKind.PROSE):
        for _ in range(60):
            round_of(length, kind)
        reasons.add(length.reason)
        assert length.choose(0) == 0  # the last round of an answer has no room for drafts
        reasons.add(length.reason)
    assert len(reasons) == 3


costs = st.builds(
    DraftCosts,
    st.one_of(st.none(), st.floats(1e-6, 10)),
    st.dictionaries(st.integers(1, MAX_DRAFT_TOKENS + 1), st.floats(1e-6, 100)),
)


@given(costs, st.integers(0, MAX_DRAFT_TOKENS))
def test_any_known_costs_give_a_length(before: DraftCosts, room: int) -> None:
    assert 0 <= DraftLength(before).choose(room) <= room
