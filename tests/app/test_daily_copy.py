"""A copy a day, made between other calls."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from datetime import date
from pathlib import Path

import pytest

from gemma_desk.app import daily_copy
from gemma_desk.app.daily_copy import DailyCopy
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.chat.errors import Problem
from gemma_desk.encryption import DataKey
from gemma_desk.store import Store
from gemma_desk.store.copies import Copy, copies
from tests.app.conftest import GIVE_UP_S, Home


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreThread]:
    store = StoreThread(tmp_path)
    yield store
    store.close()


@pytest.fixture
def make(store: StoreThread, tmp_path: Path) -> Iterator[Callable[[], Copy | Problem | None]]:
    """Asks for today's copy and gives what was told."""
    home = Home()
    daily = DailyCopy(store, tmp_path, home.dispatch)

    def make_now() -> Copy | Problem | None:
        told: list[Copy | Problem | None] = []
        daily.make_if_due(told.append, told.append)
        home.run_until(lambda: bool(told))
        return told[0]

    yield make_now
    daily.close()


def test_there_is_one_a_day(
    make: Callable[[], Copy | Problem | None], store: StoreThread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.call(lambda opened: opened.create_conversation("Kept")).result(GIVE_UP_S)
    made = make()
    assert isinstance(made, Copy)
    assert (made.n_conversations, copies(tmp_path)) == (1, (made.path,))
    assert make() is None

    class Tomorrow(date):
        @classmethod
        def today(cls) -> date:
            return date(2100, 1, 1)

    monkeypatch.setattr(daily_copy, "date", Tomorrow)
    assert isinstance(make(), Copy)


def test_one_that_is_asked_for_while_the_store_opens_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_asked, opening = threading.Event(), Store.open

    def open_late(folder: Path, key: DataKey | None = None) -> Store:
        is_asked.wait(GIVE_UP_S)
        return opening(folder, key)

    monkeypatch.setattr(Store, "open", open_late)
    store, home = StoreThread(tmp_path), Home()
    daily, told = DailyCopy(store, tmp_path, home.dispatch), list[Copy | Problem | None]()
    daily.make_if_due(told.append, told.append)
    threading.Timer(0.1, is_asked.set).start()
    home.run_until(lambda: bool(told))
    daily.close()
    store.close()
    assert isinstance(told[0], Copy)


def test_none_is_made_where_the_disk_is_short(
    make: Callable[[], Copy | Problem | None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("gemma_desk.store.copies._LEFT_FREE_BYTES", 2**60)
    assert make() is None
    assert copies(tmp_path) == ()
    assert caplog.records


def test_a_database_of_which_no_copy_is_whole_is_doubted(
    make: Callable[[], Copy | Problem | None], store: StoreThread, tmp_path: Path
) -> None:
    store.call(lambda opened: opened.create_conversation("Kept")).result(GIVE_UP_S)
    store.call(lambda opened: opened._change("UPDATE sums SET sum = 0")).result(GIVE_UP_S)
    assert isinstance(make(), Problem)
    assert copies(tmp_path) == ()
    assert not store.call(lambda opened: opened._is_trusted).result(GIVE_UP_S)


def test_others_are_served_while_it_is_copied_and_it_can_be_broken_off(store: StoreThread, tmp_path: Path) -> None:
    for number in range(20):
        store.call(lambda opened, n=number: opened.create_conversation(f"{n} " + "x" * 200_000)).result(GIVE_UP_S)
    has_begun, may_go_on, is_wanted = threading.Event(), threading.Event(), [True]

    def ask() -> bool:
        has_begun.set()
        may_go_on.wait(GIVE_UP_S)
        return is_wanted[0]

    copied = store.copy_beside(tmp_path / "copy", ask)
    assert has_begun.wait(GIVE_UP_S)
    between = store.call(lambda opened: (opened.create_conversation("Between").title, copied.done()))
    may_go_on.set()
    assert between.result(GIVE_UP_S) == ("Between", False)
    copied.result(GIVE_UP_S)
    is_wanted[0] = False
    with pytest.raises(CancelledError):
        store.copy_beside(tmp_path / "other", ask).result(GIVE_UP_S)
