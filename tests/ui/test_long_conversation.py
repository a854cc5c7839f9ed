"""A conversation of many messages: shown from its end, made bit by bit, and none of it seen to move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication

from gemma_desk.chat.message import Message, Role
from gemma_desk.store import Store

N_MESSAGES = 24


@pytest.fixture
def long_stage(open_stage, tmp_path):
    """A window beside a long conversation, which is the second of its library, and a short one."""
    store = Store.open(tmp_path)
    long = store.create_conversation("Long")
    for number in range(N_MESSAGES // 2):
        store.add_message(long.id, Message(Role.USER, (f"Question {number}",)))
        store.add_message(long.id, Message(Role.ASSISTANT, (f"Answer {number}\n\n" + "Words. " * 200,)))
    short = store.create_conversation("Short")
    store.add_message(short.id, Message(Role.USER, ("Hello",)))
    store.close()
    stage = open_stage()
    stage.long_id, stage.short_id = long.id, short.id
    return stage


def n_made(stage) -> int:
    return len(stage.transcript._turns)


def open_to(stage, n_turns: int) -> None:
    stage.window.conversations.open(stage.long_id)
    stage.until(lambda: n_made(stage) >= n_turns)


def is_filled(stage) -> bool:
    for _ in range(10):  # layouts inside layouts ask each other, a pass for each
        QApplication.processEvents()
    return n_made(stage) == N_MESSAGES and stage.transcript.is_filled


def lay_out() -> None:
    """What is there, without a turn of the loop that would make more."""
    for _ in range(10):  # see is_filled
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def place_of(stage, row) -> int:
    """Of a message's view in the window, from above."""
    return stage.transcript.turn(row.id).mapTo(stage.transcript, QPoint()).y()


def test_all_messages_stand_in_their_order_and_the_end_is_seen(long_stage):
    open_to(long_stage, 1)
    long_stage.until(lambda: is_filled(long_stage))
    bar = long_stage.transcript.verticalScrollBar()
    places = [place_of(long_stage, row) for row in long_stage.rows]
    assert places == sorted(set(places))
    assert bar.value() == bar.maximum() > 0
    assert long_stage.transcript.turn(long_stage.rows[1].id).text.toPlainText().startswith("Answer 0")
    assert long_stage.transcript._column.updatesEnabled()


def test_the_last_messages_are_made_first_and_one_at_a_time(long_stage):
    open_to(long_stage, 1)
    assert n_made(long_stage) < N_MESSAGES
    assert next(iter(long_stage.transcript._turns)) == long_stage.rows[-1].id


def test_a_message_asked_for_before_its_time_is_in_its_place(long_stage):
    open_to(long_stage, 1)
    first = long_stage.transcript.turn(long_stage.rows[0].id)
    long_stage.until(lambda: is_filled(long_stage))
    assert long_stage.transcript._column.layout().indexOf(first) == 0


def test_what_the_reader_looks_at_stays_while_the_messages_above_are_made(long_stage):
    open_to(long_stage, 6)
    lay_out()
    bar = long_stage.transcript.verticalScrollBar()
    bar.setValue(bar.maximum() - 100)
    place = place_of(long_stage, long_stage.rows[-1])
    assert n_made(long_stage) < N_MESSAGES
    long_stage.until(lambda: is_filled(long_stage))
    assert not long_stage.transcript.is_following
    assert place_of(long_stage, long_stage.rows[-1]) == place


def test_another_conversation_ends_the_making(long_stage):
    open_to(long_stage, 1)
    long_stage.window.conversations.open(long_stage.short_id)
    long_stage.until(lambda: len(long_stage.rows) == 1 and long_stage.transcript.is_filled)
    assert list(long_stage.transcript._turns) == [long_stage.rows[0].id]


def test_only_the_last_answers_actions_are_kept(long_stage):
    open_to(long_stage, 1)
    long_stage.until(lambda: is_filled(long_stage))
    long_stage.ask("More")
    kept = [row.id for row in long_stage.rows if long_stage.transcript.turn(row.id)._actions._is_kept]
    assert kept == [long_stage.rows[-1].id]
