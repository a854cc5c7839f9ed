"""Questions that the engine dies with."""

from __future__ import annotations

from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine.deaths import MOST_DEATHS, WITHIN_MINUTES, Deaths
from tests.engine import asking

PLAIN = asking.request([Message(Role.USER, ("Hello",))])
BEFORE = asking.request([Message(Role.USER, (asking.PICTURE,)), Message(Role.ASSISTANT, ("A.",)), *PLAIN.messages])


class Clock:
    now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


def died(deaths: Deaths, request: TurnRequest, n_times: int) -> None:
    for _ in range(n_times):
        deaths.note(request, "an internal check failed")


def test_another_question_in_between_changes_nothing() -> None:
    deaths = Deaths()
    for _ in range(MOST_DEATHS):
        assert deaths.barred(PLAIN) is None
        died(deaths, PLAIN, 1)
        died(deaths, BEFORE, 1)
    assert deaths.barred(PLAIN) is not None
    assert deaths.barred(asking.request([Message(Role.USER, ("Hello!",))])) is None


def test_after_a_while_it_may_be_tried_again() -> None:
    clock = Clock()
    deaths = Deaths(clock)
    died(deaths, PLAIN, MOST_DEATHS)
    clock.now_s += WITHIN_MINUTES * 60
    assert deaths.barred(PLAIN) is None
    died(deaths, PLAIN, 1)
    assert deaths.barred(PLAIN) is None


def test_what_was_attached_before_is_named_where_nothing_is_attached_now() -> None:
    deaths = Deaths()
    died(deaths, BEFORE, MOST_DEATHS)
    barred = deaths.barred(BEFORE)
    assert barred is not None
    assert asking.PICTURE.name in barred.sentence
