"""What each message takes, remembered."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace

from gemma_desk.app.estimates import estimates, estimating
from gemma_desk.chat.message import Message, Role
from gemma_desk.gemma.token_estimate import about_held
from gemma_desk.store import MessageRow


def conversation(n_messages: int, conversation_id: int = 1) -> list[MessageRow]:
    roles = (Role.USER, Role.ASSISTANT)
    return [
        MessageRow(number, conversation_id, Message(roles[number % 2], ("Some words. " * number,)), None, None, False)
        for number in range(n_messages)
    ]


def sums(rows: Sequence[MessageRow]) -> tuple[int, int]:
    each = estimates(rows)
    return sum(each.questions), sum(each.answers)


def afresh(rows: Sequence[MessageRow]) -> tuple[int, int]:
    held = about_held(row.message for row in rows)
    return held.question_tokens, held.answer_tokens


def test_the_messages_together_take_what_all_of_them_take() -> None:
    rows = conversation(600)
    for _ in estimating(rows):
        pass
    assert sums(rows) == sums(tuple(rows)) == afresh(rows)
    assert len(estimates(rows).texts) == len(rows)


def test_a_message_that_has_changed_is_estimated_anew() -> None:
    rows = conversation(600)
    before = sums(rows)
    rows[300] = replace(rows[300], message=Message(Role.USER, ("Other words altogether. " * 900,)))
    assert sums(rows) == afresh(rows) != before
    assert sums(rows[:-1]) == afresh(rows[:-1])


def test_messages_of_conversations_that_are_left_are_let_go_of() -> None:
    rows = conversation(3)
    sums(rows)
    n_held = sys.getrefcount(rows[0])
    for other in range(2, 20):
        sums(conversation(3, other))
    n_held_now = sys.getrefcount(rows[0])
    assert n_held_now == n_held - 1
