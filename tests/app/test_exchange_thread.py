"""Long work: told at home, between the store's other calls, cancelled between two steps."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gemma_desk.app.exchange_thread import ExchangeThread
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.chat.errors import FileProblem, Problem
from gemma_desk.exchange.work import Progress, StoreCall, Work
from gemma_desk.store import Store
from tests.app.conftest import GIVE_UP_S, Home


class Told:
    """What was told."""

    def __init__(self) -> None:
        self.progress: list[Progress] = []
        self.ends: list[object] = []

    def start(self, thread: ExchangeThread, make: Callable[[StoreCall], Work[object]]) -> None:
        thread.start(make, self.progress.append, self.ends.append, self.ends.append)


@pytest.fixture
def home() -> Home:
    return Home()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreThread]:
    store = StoreThread(tmp_path)
    yield store
    store.close()


@pytest.fixture
def thread(store: StoreThread, home: Home) -> Iterator[ExchangeThread]:
    thread = ExchangeThread(store, home.dispatch)
    yield thread
    thread.close()


def test_it_reaches_the_store_and_tells_its_end(thread: ExchangeThread, home: Home) -> None:
    def make(call: StoreCall) -> Work[object]:
        yield Progress(0, 1, "Making")
        return call(lambda store: store.create_conversation("Made").title)

    told = Told()
    told.start(thread, make)
    home.run_until(lambda: bool(told.ends))
    assert (told.progress, told.ends) == ([Progress(0, 1, "Making")], ["Made"])
    assert not thread.is_busy


def test_the_store_serves_others_meanwhile(thread: ExchangeThread, store: StoreThread, home: Home) -> None:
    may_go_on = threading.Event()

    def make(call: StoreCall) -> Work[object]:
        yield Progress(0, 2, "Making")
        may_go_on.wait(GIVE_UP_S)
        yield Progress(1, 2, "Making")
        return call(Store.conversations)

    told = Told()
    told.start(thread, make)
    assert store.call(lambda opened: opened.create_conversation("Between").title).result(GIVE_UP_S) == "Between"
    assert thread.is_busy
    may_go_on.set()
    home.run_until(lambda: bool(told.ends))
    assert [row.title for row in told.ends[0]] == ["Between"]


def test_cancelled_it_cleans_up_and_tells_nothing_made(thread: ExchangeThread, home: Home) -> None:
    begun, cleaned = threading.Event(), threading.Event()

    def make(_: StoreCall) -> Work[object]:
        try:
            while True:
                yield Progress(0, 1, "Endless")
                begun.set()
        finally:
            cleaned.set()

    told = Told()
    told.start(thread, make)
    assert begun.wait(GIVE_UP_S)
    thread.cancel()
    home.run_until(lambda: bool(told.ends))
    assert told.ends == [None]
    assert cleaned.is_set()


def test_a_problem_is_told(thread: ExchangeThread, home: Home) -> None:
    def make(_: StoreCall) -> Work[object]:
        yield Progress(0, 1, "Failing")
        raise FileProblem("No room.")

    told = Told()
    told.start(thread, make)
    home.run_until(lambda: bool(told.ends))
    assert isinstance(told.ends[0], Problem)


def test_closing_ends_what_runs(store: StoreThread, home: Home) -> None:
    thread = ExchangeThread(store, home.dispatch)

    def make(_: StoreCall) -> Work[object]:
        while True:
            yield Progress(0, 1, "Endless")

    Told().start(thread, make)
    thread.close()
    assert not thread.is_busy
