"""Labels: given, changed, deleted and brought back, searched by."""

from __future__ import annotations

from pathlib import Path

import pytest

from gemma_desk.chat.message import Message, Role
from gemma_desk.store import LabelRow, PastConversation, PastLabel, PastMessage, Store


@pytest.fixture
def store(tmp_path: Path):
    store = Store.open(tmp_path / "labels")
    yield store
    store.close()


@pytest.fixture
def two(store: Store) -> tuple[int, int]:
    """Two conversations that both say "invoice"."""
    ids = [store.create_conversation(title).id for title in ("first", "second")]
    for known in ids:
        store.add_message(known, Message(Role.USER, ("the invoice",)))
    return ids[0], ids[1]


def labelled(store: Store) -> dict[str, tuple[int, ...]]:
    return {row.title: row.labels for row in store.conversations()}


def test_a_conversation_has_any_number_of_labels(store: Store, two: tuple[int, int]) -> None:
    money, home = store.labels.add("Money", "green"), store.labels.add("home", "blue")
    store.labels.give(two[0], money.id)
    store.labels.give(two[0], home.id)
    store.labels.give(two[0], home.id)
    assert set(labelled(store)["first"]) == {money.id, home.id}
    assert labelled(store)["second"] == ()
    assert [label.name for label in store.labels.all()] == ["home", "Money"]
    store.labels.take(two[0], home.id)
    assert labelled(store)["first"] == (money.id,)


def test_no_two_have_the_same_name(store: Store) -> None:
    money, home = store.labels.add("Money", "green"), store.labels.add("Home", "blue")
    assert store.labels.add("money", "red") == money
    store.labels.change(home.id, "MONEY", "red")
    assert store.labels.all() == (LabelRow(home.id, "Home", "red"), money)
    store.labels.change(home.id, "House", "red")
    assert store.labels.all()[0].name == "House"


def test_a_search_is_limited_to_a_label(store: Store, two: tuple[int, int]) -> None:
    money = store.labels.add("Money", "green")
    store.labels.give(two[1], money.id)
    assert {hit.conversation_id for hit in store.search("invoice")} == set(two)
    assert {hit.conversation_id for hit in store.search("invoice", money.id)} == {two[1]}
    assert {hit.conversation_id for hit in store.search("second", money.id)} == {two[1]}
    assert store.search("first", money.id) == ()


def test_a_deleted_label_comes_back_to_the_conversations_that_had_it(store: Store, two: tuple[int, int]) -> None:
    money = store.labels.add("Money", "green")
    for known in two:
        store.labels.give(known, money.id)
    had = store.labels.delete(money.id)
    assert set(had) == set(two)
    assert store.labels.all() == ()
    assert labelled(store) == {"first": (), "second": ()}
    store.labels.bring_back(money, had)
    (again,) = store.labels.all()
    assert (again.name, again.colour) == ("Money", "green")
    assert labelled(store) == {"first": (again.id,), "second": (again.id,)}


def test_a_label_stays_with_a_deleted_conversation_and_goes_with_one_that_is_removed(
    store: Store, two: tuple[int, int]
) -> None:
    money = store.labels.add("Money", "green")
    store.labels.give(two[0], money.id)
    store.delete_conversation(two[0])
    assert [row.labels for row in store.deleted_conversations()] == [(money.id,)]
    store.empty_trash(float("inf"))
    assert store.labels.delete(money.id) == ()


def test_what_was_written_elsewhere_gets_the_labels_of_those_names(store: Store) -> None:
    money = store.labels.add("Money", "green")
    said = (PastMessage(Message(Role.USER, ("hello",))),)
    past = PastConversation("past", 1.0, 2.0, said, labels=(PastLabel("money", "red"), PastLabel("New")))
    (row,) = store.add_conversations([past])
    labels = store.labels.all()
    assert set(row.labels) == {label.id for label in labels}
    assert labels == (money, LabelRow(labels[1].id, "New", "grey"))
