"""The store's thread: what is asked waits its turn, also while the store is closed to be written anew."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from gemma_desk.app.store_thread import StoreThread
from gemma_desk.chat.errors import FileProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.encryption import DataKey, new_key
from gemma_desk.exchange.rekeying import rewrite
from gemma_desk.exchange.work import finish
from gemma_desk.store import Store
from tests.app.conftest import GIVE_UP_S


@pytest.fixture
def thread(tmp_path: Path) -> Iterator[StoreThread]:
    thread = StoreThread(tmp_path)
    yield thread
    thread.close()


def test_it_goes_on_with_another_key_and_calls_wait_for_that(thread: StoreThread, tmp_path: Path) -> None:
    key = new_key()

    def use(before: DataKey | None) -> DataKey:
        finish(rewrite(tmp_path, before, key, "x"))
        return key

    thread.call(lambda store: store.create_conversation("Before"))
    changed = thread.while_closed(use)
    after = thread.call(lambda store: store.create_conversation("After"))
    changed.result(GIVE_UP_S)
    after.result(GIVE_UP_S)
    assert thread.key == key
    assert [row.title for row in thread.call(Store.conversations).result(GIVE_UP_S)] == ["After", "Before"]


def test_what_goes_wrong_meanwhile_leaves_it_open_as_it_was(thread: StoreThread) -> None:
    def use(key: DataKey | None) -> DataKey | None:
        raise FileProblem("No room.")

    with pytest.raises(FileProblem):
        thread.while_closed(use).result(GIVE_UP_S)
    assert thread.key is None
    assert thread.call(Store.conversations).result(GIVE_UP_S) == ()


def test_a_copy_being_made_gives_way(thread: StoreThread, tmp_path: Path) -> None:
    def fill(store: Store) -> None:
        conversation = store.create_conversation("Long")
        for _ in range(20):
            store.add_message(conversation.id, Message(Role.USER, ("x" * 400_000,)))

    thread.call(fill).result(GIVE_UP_S)
    has_begun, may_go_on = threading.Event(), threading.Event()

    def is_wanted() -> bool:
        has_begun.set()
        return may_go_on.wait(GIVE_UP_S)

    copied = thread.copy_beside(tmp_path / "copy", is_wanted)
    assert has_begun.wait(GIVE_UP_S)
    alone = thread.while_closed(lambda key: key)
    may_go_on.set()
    alone.result(GIVE_UP_S)
    with pytest.raises(CancelledError):
        copied.result(GIVE_UP_S)
    assert len(thread.call(Store.conversations).result(GIVE_UP_S)) == 1
