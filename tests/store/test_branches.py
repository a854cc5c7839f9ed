"""A conversation is a tree: nothing is lost by asking again, and of siblings one is shown."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemma_desk.chat.message import Message, Role
from gemma_desk.store import AT_BEGINNING, MessageRow, PastConversation, PastMessage, Store

many = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
STEPS = st.lists(
    st.tuples(st.sampled_from(["ask", "retry", "edit", "show", "turn", "answer", "back"]), st.integers(0, 99))
)


def said(role: Role, text: str) -> Message:
    return Message(role, (text,))


def texts(rows: tuple[MessageRow, ...]) -> list[str]:
    return [row.message.text for row in rows]


@pytest.fixture
def chat(store: Store) -> int:
    """Q1 A1 Q2 A2, and beside A1 an earlier A0 with its own Q0."""
    conversation_id = store.create_conversation("Tree").id
    question = store.add_message(conversation_id, said(Role.USER, "Q1"))
    earlier = store.add_message(conversation_id, said(Role.ASSISTANT, "A0"), after=question.id)
    store.add_message(conversation_id, said(Role.USER, "Q0"))
    store.add_message(conversation_id, said(Role.ASSISTANT, "A1"), beside=earlier.id)
    for role, text in ((Role.USER, "Q2"), (Role.ASSISTANT, "A2")):
        store.add_message(conversation_id, said(role, text))
    return conversation_id


def named(store: Store, conversation_id: int, text: str) -> MessageRow:
    (row,) = [row for row in store.all_messages(conversation_id) if row.message.text == text]
    return row


def test_an_earlier_answer_is_kept_with_what_followed_it(store: Store, chat: int) -> None:
    shown = store.messages(chat)
    assert texts(shown) == ["Q1", "A1", "Q2", "A2"]
    answer = shown[1]
    assert answer.siblings == (answer.siblings[0], answer.id)
    assert texts(store.show(answer.siblings[0])) == ["Q1", "A0", "Q0"]
    assert texts(store.messages(chat)) == ["Q1", "A0", "Q0"]
    assert texts(store.show(answer.id)) == ["Q1", "A1", "Q2", "A2"]


def test_what_is_hidden_is_found_and_shown(store: Store, chat: int) -> None:
    (hit,) = store.search("Q0")
    assert hit.message_id is not None
    assert texts(store.show(hit.message_id))[-1] == "Q0"


def test_below_a_branch_that_is_shown_again_stands_what_stood_there(store: Store, chat: int) -> None:
    second = named(store, chat, "Q2")
    store.add_message(chat, said(Role.USER, "Q2 changed"), beside=second.id)
    store.show(second.id)
    store.show(named(store, chat, "A0").id)
    assert texts(store.show(named(store, chat, "A1").id)) == ["Q1", "A1", "Q2", "A2"]


def test_a_question_that_was_the_first_has_siblings_too(store: Store, chat: int) -> None:
    first = named(store, chat, "Q1")
    changed = store.add_message(chat, said(Role.USER, "Q1 changed"), beside=first.id)
    assert changed.siblings == (first.id, changed.id)
    assert texts(store.messages(chat)) == ["Q1 changed"]
    assert texts(store.show(first.id)) == ["Q1", "A1", "Q2", "A2"]


def test_what_follows_a_deleted_turn_stays(store: Store, chat: int) -> None:
    before = store.all_messages(chat)
    deleted = store.delete_turn(named(store, chat, "Q1").id, "Q1")
    assert not deleted.is_answer
    assert texts(store.messages(chat)) == ["Q2", "A2"]
    assert len(store.messages(chat)[0].siblings) == 2
    assert [row.title for row in store.deleted_conversations()] == ["Q1"]
    assert texts(store.put_back(deleted)) == ["Q1", "A1", "Q2", "A2"]
    assert store.all_messages(chat) == before
    assert store.deleted_conversations() == ()


def test_the_last_turn_is_deleted_and_put_back_beside_what_came_meanwhile(store: Store, chat: int) -> None:
    deleted = store.delete_turn(named(store, chat, "Q2").id)
    assert texts(store.messages(chat)) == ["Q1", "A1"]
    store.add_message(chat, said(Role.USER, "Q3"))
    assert texts(store.put_back(deleted)) == ["Q1", "A1", "Q2", "A2"]
    assert len(store.messages(chat)[2].siblings) == 2


def test_one_of_two_answers_is_deleted_with_what_followed(store: Store, chat: int) -> None:
    before = store.all_messages(chat)
    deleted = store.delete_answer(named(store, chat, "A1").id)
    assert texts(store.messages(chat)) == ["Q1", "A0", "Q0"]
    assert texts(store.messages(deleted.trash_id)) == ["Q1", "A1", "Q2", "A2"]
    store.put_back(deleted)
    assert store.all_messages(chat) == before


def test_what_was_restored_as_a_conversation_is_not_put_back(store: Store, chat: int) -> None:
    deleted = store.delete_turn(named(store, chat, "Q2").id)
    store.restore(deleted.trash_id)
    assert texts(store.put_back(deleted)) == ["Q1", "A1"]
    assert texts(store.messages(deleted.trash_id)) == ["Q2", "A2"]


def test_a_deleted_conversation_takes_all_its_branches_along(store: Store, chat: int) -> None:
    store.delete_conversation(chat)
    assert store.empty_trash(2.0**40) == 1
    assert store.all_messages(chat) == ()


@many
@given(steps=STEPS)
def test_nothing_is_lost_and_of_siblings_one_is_shown(store: Store, steps: list[tuple[str, int]]) -> None:
    conversation_id = store.create_conversation("Any").id
    store.add_message(conversation_id, said(Role.USER, "first"))
    for step, number in steps:
        _take(store, conversation_id, step, number)
        _check(store, conversation_id)


def _take(store: Store, conversation_id: int, step: str, number: int) -> None:
    """One thing that is done in a window."""
    shown = store.messages(conversation_id)
    chosen = shown[number % len(shown)] if shown else None
    match step:
        case "ask":
            role = Role.USER if not shown or shown[-1].message.role is Role.ASSISTANT else Role.ASSISTANT
            store.add_message(conversation_id, said(role, "next"))
        case "retry" | "edit" if chosen is not None:
            store.add_message(conversation_id, said(chosen.message.role, step), beside=chosen.id)
        case "show":
            everything = store.all_messages(conversation_id)
            if everything:
                wanted = everything[number % len(everything)].id
                assert wanted in [row.id for row in store.show(wanted)]
        case "turn" | "answer" | "back" if chosen is not None:
            _delete(store, conversation_id, chosen, put_back=step == "back")


def _delete(store: Store, conversation_id: int, chosen: MessageRow, *, put_back: bool) -> None:
    before = store.all_messages(conversation_id)
    is_branch = chosen.message.role is Role.ASSISTANT
    deleted = store.delete_answer(chosen.id) if is_branch else store.delete_turn(chosen.id)
    gone = store.all_messages(deleted.trash_id)
    n_copies = int(is_branch and chosen.parent_id is not None)
    assert len(gone) - n_copies + len(store.all_messages(conversation_id)) == len(before)
    assert len(store.messages(deleted.trash_id)) >= 1
    if put_back:
        store.put_back(deleted)
        assert store.all_messages(conversation_id) == before


def _check(store: Store, conversation_id: int) -> None:
    everything = store.all_messages(conversation_id)
    shown = store.messages(conversation_id)
    families = defaultdict(list)
    for row in everything:
        families[row.parent_id].append(row)
        assert row.parent_id is None or row.parent_id < row.id
    for family in families.values():
        assert sum(row.is_shown for row in family) == 1
        assert all(row.siblings == (tuple(each.id for each in family) if family[1:] else ()) for row in family)
    assert [row.parent_id for row in shown] == [None, *(row.id for row in shown[:-1])][: len(shown)]
    assert not shown or shown[-1].id not in families
    assert set(shown) <= set(everything)
    assert store._rows("PRAGMA foreign_key_check") == []


def test_ten_thousand_messages_are_read_by_a_few_statements(folder: Path) -> None:
    store = Store.open(folder)
    long = [PastMessage(said(Role.USER if n % 2 == 0 else Role.ASSISTANT, f"{n} " * 50)) for n in range(10_000)]
    long += [PastMessage(said(Role.ASSISTANT, "other"), after=n, is_shown=False) for n in range(0, 10_000, 100)]
    long[1] = PastMessage(long[1].message, after=AT_BEGINNING + 1)
    (row,) = store.add_conversations([PastConversation("Long", 1.0, 1.0, tuple(long))])
    statements: list[str] = []
    n_steps = 0

    def count() -> None:
        nonlocal n_steps
        n_steps += 1

    store._connection.set_trace_callback(statements.append)
    store._connection.set_progress_handler(count, 1000)
    shown = store.messages(row.id)
    assert len(shown) == 10_000
    assert len(statements) <= 3
    assert n_steps < 5_000, "500 steps of SQLite's machine for each message are too many"
    assert len(shown[1].siblings) == 2
    store.close()
