"""Conversations come back from the disk: after another one, after a restart, in whatever state the files are."""

from __future__ import annotations

import os
import queue
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest

from gemma_desk.app.kept_states import KeptStates
from gemma_desk.app.paths import CACHE_NAME
from gemma_desk.chat.events import Loaded
from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.chat.turn import FinishReason, Usage
from gemma_desk.engine import engine_process, host, wire
from gemma_desk.engine.client import EngineClient
from gemma_desk.engine.llama import engine as llama_engine
from gemma_desk.engine.llama import kv_cache, recall
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.llama.state_folder import StateFolder
from gemma_desk.engine.protocol import STATE_SUFFIX, STATES_NAME, Engine, LoadRequest, state_prefix
from gemma_desk.gemma.picture import soft_tokens
from gemma_desk.models.memory_parts import Q8_0_BYTES
from gemma_desk.models.memory_plan import LoadPlan, plan_loading
from tests.engine import asking
from tests.engine.asking import OTHER_PICTURE, PICTURE

LONG = "What is the capital of Peru? " * 20
NEW_TOKENS = 80
"""More than an answer, the next question and their marks take; a fourth of any of these conversations."""


class Talk:
    """A conversation that may be gone on with on any engine."""

    def __init__(self, *parts: Part, name: str = "") -> None:
        self._name = name or asking.new_turn_id()
        self._messages: list[Message] = []
        self._parts = parts

    def go_on(self, engine: Engine) -> Usage:
        """Asks and takes the answer; the first question is long."""
        self._messages.append(Message(Role.USER, self._parts))
        answer = asking.collect(engine.answer(asking.request(self._messages, conversation=self._name)))
        self._messages.append(Message(Role.ASSISTANT, (answer.text,)))
        self._parts = ("And then?",)
        return answer.result.usage


@pytest.fixture
def load(small_model: Path, tmp_path: Path) -> Callable[[Engine], Engine]:
    def load(engine: Engine) -> Engine:
        folder = str(tmp_path / CACHE_NAME)
        request = LoadRequest("load", (str(small_model),), 2048, image_detail=280, threads=1, cache_folder=folder)
        *_, last = engine.load(request)
        assert isinstance(last, Loaded), last
        return engine

    return load


Load = Callable[[Engine], Engine]


def wait_until_written(engine: LlamaEngine) -> None:
    assert engine._model is not None
    engine._model.recall._wait()


def states(tmp_path: Path) -> list[Path]:
    return list((tmp_path / CACHE_NAME / STATES_NAME).glob(f"*{STATE_SUFFIX}"))


@pytest.mark.parametrize("does_settle", [True, False])
def test_going_back_to_a_conversation_reads_only_what_is_new(load: Load, does_settle: bool) -> None:
    engine = LlamaEngine()
    load(engine)
    one, other = Talk(PICTURE, LONG), Talk(LONG + "?")
    for talk in (one, other):
        talk.go_on(engine)
        if does_settle:
            engine.settle()
    for talk in (one, other, one):
        assert talk.go_on(engine).evaluated_tokens < NEW_TOKENS
        if does_settle:
            engine.settle()
    engine.close()


def test_after_a_restart_only_what_is_new_is_read(load: Load) -> None:
    talk = Talk(PICTURE, LONG)
    for turn in range(3):
        engine = LlamaEngine()
        load(engine)
        assert (talk.go_on(engine).evaluated_tokens < NEW_TOKENS) == (turn > 0)
        engine.close()


def test_what_was_asked_in_between_keeps_no_conversation_from_the_disk(load: Load, tmp_path: Path) -> None:
    talk = Talk(PICTURE, LONG)
    for turn in range(3):
        engine = LlamaEngine()
        load(engine)
        assert (talk.go_on(engine).evaluated_tokens < NEW_TOKENS) == (turn > 0)
        engine.settle()
        aside = asking.request([Message(Role.USER, ("And?",))], conversation="", is_aside=True)
        asking.collect(engine.answer(aside))
        if turn == 0:
            engine.save()  # as in a pause
            wait_until_written(engine)
            assert len(states(tmp_path)) == 1
        engine.close()


def test_the_engine_process_saves_when_it_is_left(load: Load, tmp_path: Path) -> None:
    """Two processes, a picture in the history."""
    talk = Talk(PICTURE, LONG)
    for turn in range(2):
        client = EngineClient()
        load(client)
        usage = talk.go_on(client)
        assert (usage.evaluated_tokens < NEW_TOKENS) == (turn > 0)
        assert (usage.reused_tokens > usage.prompt_tokens - NEW_TOKENS) == (turn > 0)
        client.close()
        assert len(states(tmp_path)) == 1


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="Windows stops no processes")
def test_an_engine_process_that_does_not_leave_is_ended(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_process, "_LEAVE_GRACE_S", 0.1)
    monkeypatch.setattr(engine_process, "_CLOSE_GRACE_S", 0.1)
    client = EngineClient()
    load(client)
    process = psutil.Process(client.process_id)
    os.kill(process.pid, signal.SIGSTOP)
    client.close()
    assert not process.is_running()


def test_a_window_that_is_killed_while_leaving_loses_nothing_of_before(load: Load, tmp_path: Path) -> None:
    """The process is ended in the middle of its leave: what it had saved is whole."""
    talk = Talk(LONG)
    client = EngineClient()
    load(client)
    talk.go_on(client)
    client.close()
    client = EngineClient()
    load(client)
    talk.go_on(client)
    assert client._process is not None
    client._process.send(wire.Leave())
    client._process.close()
    client = EngineClient()
    load(client)
    assert talk.go_on(client).evaluated_tokens < 2 * NEW_TOKENS
    client.close()


def test_leaving_in_the_middle_of_an_answer_saves_what_was_read(load: Load) -> None:
    client = EngineClient()
    load(client)
    question = Message(Role.USER, (LONG,))
    events = client.answer(asking.request([question], max_tokens=1500))
    for event in events:
        if type(event).__name__ == "AnswerText":
            break
    client.close()
    client = EngineClient()
    load(client)
    usage = asking.collect(client.answer(asking.request([question]))).result.usage
    client.close()
    assert usage.evaluated_tokens < NEW_TOKENS


def test_short_conversations_are_not_worth_a_file(load: Load, tmp_path: Path) -> None:
    engine = LlamaEngine()
    load(engine)
    Talk("Hi").go_on(engine)
    engine.close()
    assert not states(tmp_path)


def test_without_a_folder_nothing_is_written(
    small_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    engine = LlamaEngine()
    asking.load(engine, small_model)
    Talk(LONG).go_on(engine)
    engine.save()
    engine.close()
    assert not list(tmp_path.iterdir())


def test_a_conversation_without_a_name_is_not_saved(load: Load, tmp_path: Path) -> None:
    engine = LlamaEngine()
    load(engine)
    asking.ask(engine, LONG, conversation="")
    engine.save()
    engine.close()
    assert not states(tmp_path)


def test_a_deleted_conversation_is_not_kept(load: Load, tmp_path: Path) -> None:
    """Its states go at once; the engine, whose cache still holds it, saves it no more until it is restored."""
    kept = KeptStates(tmp_path)
    engine = LlamaEngine()
    load(engine)
    mine, other = Talk(LONG, name="mine"), Talk(LONG + "?", name="other")
    mine.go_on(engine)
    other.go_on(engine)
    mine.go_on(engine)
    kept.forget("mine")
    engine.close()
    assert [path.name[:16] for path in states(tmp_path)] == [state_prefix("other")]
    load(engine := LlamaEngine())
    kept.allow("mine")
    mine.go_on(engine)
    engine.close()
    assert {path.name[:16] for path in states(tmp_path)} == {state_prefix("other"), state_prefix("mine")}


def test_a_conversation_deleted_while_it_is_written_is_not_kept(tmp_path: Path) -> None:
    folder = StateFolder(tmp_path / CACHE_NAME / STATES_NAME, "model")

    class Deleting(np.ndarray):
        """A state whose conversation is deleted when its first byte is written."""

        @property
        def data(self) -> memoryview:
            KeptStates(tmp_path).forget("mine")
            return np.asarray(self).data

    folder.save("mine", (1, 2), np.zeros(100, np.uint8).view(Deleting))
    assert not folder.states
    assert not states(tmp_path)


def test_a_turn_that_is_announced_keeps_saving_from_going_on(load: Load, tmp_path: Path) -> None:
    engine = LlamaEngine()
    load(engine)
    talk = Talk(LONG)
    talk.go_on(engine)
    engine.settle()
    engine.announce_turn()
    engine.save()
    assert not states(tmp_path)
    talk.go_on(engine)
    engine.settle()
    engine.save()
    wait_until_written(engine)
    assert len(states(tmp_path)) == 1
    engine.close()


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "of something else"])
def test_a_damaged_state_is_read_again_from_the_beginning(load: Load, tmp_path: Path, damage: str) -> None:
    talk = Talk(LONG)
    engine = LlamaEngine()
    load(engine)
    talk.go_on(engine)
    engine.close()
    (state,) = states(tmp_path)
    data = state.read_bytes()
    flipped = data[:3000] + bytes([data[3000] ^ 1]) + data[3001:]
    state.write_bytes({"cut": data[:-500], "flipped": flipped, "empty": b"", "of something else": b"x" * 5000}[damage])
    engine = LlamaEngine()
    load(engine)
    usage = talk.go_on(engine)
    assert usage.reused_tokens == 0
    engine.close()


def test_a_folder_that_cannot_be_made_costs_nothing_but_the_states(small_model: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    engine = LlamaEngine()
    *_, last = engine.load(
        LoadRequest("load", (str(small_model),), 2048, cache_folder=str(tmp_path / "file" / "cache"))
    )
    assert isinstance(last, Loaded)
    Talk(LONG).go_on(engine)
    engine.close()


def test_a_conversation_left_alone_is_saved(load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = LlamaEngine()
    load(engine)
    Talk(LONG).go_on(engine)
    monkeypatch.setattr(host, "SAVE_AFTER_S", 0.01)
    waiting: host._Waiting = queue.SimpleQueue()
    monkeypatch.setattr(engine, "save", lambda save=engine.save: (save(), waiting.put(wire.Leave())))
    assert host._next(engine, waiting) == wire.Leave()
    wait_until_written(engine)
    assert len(states(tmp_path)) == 1
    engine.close()


def test_a_question_made_short_takes_its_old_wording_along(load: Load, tmp_path: Path) -> None:
    load(engine := LlamaEngine())
    Talk(LONG, name="mine").go_on(engine)
    engine.save()
    wait_until_written(engine)
    assert states(tmp_path)
    Talk("Hi", name="mine").go_on(engine)
    engine.save()
    assert not states(tmp_path)
    engine.close()


def test_a_cache_of_another_precision_has_its_own_states(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves the others where they are."""

    def plan_in_8_bits(*given: object) -> LoadPlan:
        plan = plan_loading(*given)
        return replace(plan, setup=replace(plan.setup, kv_value_bytes=Q8_0_BYTES))

    question = asking.request([Message(Role.USER, (LONG,))], max_tokens=1)
    reused = []
    for plan in (plan_loading, plan_in_8_bits, plan_loading):
        monkeypatch.setattr(llama_engine, "plan_loading", plan)
        load(engine := LlamaEngine())
        reused.append(asking.collect(engine.answer(question)).result.usage.reused_tokens > 0)
        engine.close()
    assert reused == [False, False, True]


def test_a_picture_is_known_by_its_pixels(load: Load) -> None:
    """What is on the disk is of the pixels that were evaluated, whatever file they came from."""
    load(engine := LlamaEngine())
    asking.ask(engine, PICTURE, LONG, max_tokens=1)
    engine.close()
    load(engine := LlamaEngine())
    seen = asking.request([Message(Role.USER, (PICTURE, LONG))], max_tokens=1, conversation="")
    decoded_anew = replace(seen, turn_id="anew", pictures={PICTURE.media_key: asking.picture(seed=2)})
    copied = asking.request([Message(Role.USER, (OTHER_PICTURE, LONG))], max_tokens=1, conversation="")
    copied = replace(copied, pictures={OTHER_PICTURE.media_key: asking.picture(seed=1)})
    usages = [asking.collect(engine.answer(request)).result.usage for request in (decoded_anew, copied)]
    n_soft = soft_tokens(asking.picture(seed=1).width, asking.picture(seed=1).height)
    assert usages[0].reused_tokens < n_soft < usages[1].reused_tokens
    engine.close()


def test_without_memory_for_a_copy_nothing_is_saved(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where a container's limit says so, and not the system."""
    load(engine := LlamaEngine())
    Talk(LONG).go_on(engine)
    monkeypatch.setattr(kv_cache, "available_bytes", lambda: 0)
    engine.close()
    assert not states(tmp_path)


def test_a_question_does_not_wait_long_for_the_disk(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is still busy with a conversation: the one that is left now is not saved."""
    monkeypatch.setattr(recall, "_PATIENCE_S", 0.0)
    load(engine := LlamaEngine())
    assert engine._model is not None
    Talk(LONG).go_on(engine)
    busy = engine._model.recall._written = Future()
    Talk("Hello", name="other").go_on(engine)
    busy.set_result(None)
    engine.close()
    assert not states(tmp_path)


def test_a_cancel_is_heard_while_the_disk_is_waited_for(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The conversation in the cache stays there, and is saved later."""
    monkeypatch.setattr(recall, "_PATIENCE_S", 1e6)
    load(engine := LlamaEngine())
    assert engine._model is not None
    talk = Talk(LONG)
    talk.go_on(engine)
    busy = engine._model.recall._written = Future()
    question = asking.request([Message(Role.USER, ("Hello",))], conversation="other")
    threading.Timer(0.1, engine.cancel, [question.turn_id]).start()
    assert asking.collect(engine.answer(question)).result.finish_reason is FinishReason.CANCELLED
    busy.set_result(None)
    assert talk.go_on(engine).evaluated_tokens < NEW_TOKENS
    engine.close()
    assert len(states(tmp_path)) == 1
