"""Idle memory goes back: the real engine process ends, and comes back with the next question where it was."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.chat.events import TERMINAL_EVENTS, Event, Loaded, Loading
from gemma_desk.chat.message import Message, Role
from gemma_desk.engine.client import EngineClient
from gemma_desk.engine.protocol import LoadRequest
from tests.engine import asking

GIVE_UP_S = 60.0
QUESTION = Message(Role.USER, ("word " * 200,))


class Rests:
    """Whether the engine rests, as it tells."""

    def __init__(self) -> None:
        self._is_resting = False
        self._changed = threading.Condition()

    def tell(self, is_resting: bool) -> None:
        with self._changed:
            self._is_resting = is_resting
            self._changed.notify()

    def wait(self) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self._is_resting, GIVE_UP_S)


@pytest.fixture
def rests() -> Rests:
    return Rests()


@pytest.fixture
def client() -> EngineClient:
    return EngineClient()


@pytest.fixture
def thread(client: EngineClient, rests: Rests) -> Iterator[EngineThread]:
    """Rests as soon as nothing is asked."""
    thread = EngineThread(client, idle_s=0.05)
    thread.when_resting(rests.tell)
    yield thread
    thread.close()


def events_of(begin: Callable[[Callable[[Event], None]], None]) -> list[Event]:
    """All events of a job, up to its end."""
    told: queue.SimpleQueue[Event] = queue.SimpleQueue()
    begin(told.put)
    events = []
    while not events or not isinstance(events[-1], TERMINAL_EVENTS):
        events.append(told.get(timeout=GIVE_UP_S))
    return events


def ask(thread: EngineThread, *messages: Message) -> asking.Answer:
    request = asking.request(messages)
    return asking.collect(iter(events_of(lambda told: thread.answer(request.turn_id, lambda: request, told))))


def load(thread: EngineThread, model: Path, cache_folder: Path) -> None:
    request = LoadRequest("load", (str(model),), 2048, 280, threads=1, cache_folder=str(cache_folder))
    assert isinstance(events_of(lambda told: thread.load(request, told))[-1], Loaded)


def test_the_process_is_gone_and_the_conversation_comes_back_with_it(
    thread: EngineThread, client: EngineClient, rests: Rests, small_model: Path, tmp_path: Path
) -> None:
    load(thread, small_model, tmp_path)
    answer = ask(thread, QUESTION)
    rests.wait()
    assert client.process_id is None
    assert not psutil.Process().children()
    said = Message(Role.ASSISTANT, (answer.text,))
    after = ask(thread, QUESTION, said, Message(Role.USER, ("And what else?",)))
    assert isinstance(after.events[0], Loading)
    assert after.text
    assert after.result.usage.reused_tokens > 100, "the state of the conversation was on the disk"


def test_as_many_rests_as_there_are_pauses_change_no_answer(
    thread: EngineThread, rests: Rests, small_model: Path, tmp_path: Path
) -> None:
    load(thread, small_model, tmp_path)
    before = ask(thread, QUESTION)
    for _ in range(2):
        rests.wait()
        assert ask(thread, QUESTION).text == before.text
