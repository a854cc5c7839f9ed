"""What every engine does, whatever it is made of."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from gemma_desk.chat.errors import ProblemKind
from gemma_desk.chat.events import AnswerText, Failed, Finished, Loaded, Loading, Prefilling
from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import FinishReason
from gemma_desk.engine.client import EngineClient
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.protocol import Engine, LoadRequest
from gemma_desk.engine.scripted import ScriptedEngine, ScriptedTurn
from tests.engine import asking

ENGINES = {
    "scripted": lambda: ScriptedEngine([ScriptedTurn(answer=tuple("abcdef") * 40, step_s=0.001)] * 9),
    "llama": LlamaEngine,
    "client": EngineClient,
}


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, small_model: Path) -> Iterator[Engine]:
    engine = ENGINES[request.param]()
    asking.load(engine, small_model)
    yield engine
    engine.close()


def test_loading_reports_progress_and_ends_loaded(engine: Engine, small_model: Path) -> None:
    request = LoadRequest("again", (str(small_model),))
    *progress, last = engine.load(request)
    assert isinstance(last, Loaded)
    assert progress
    assert all(isinstance(event, Loading) and 0 <= event.fraction <= 1 for event in progress)
    assert {event.turn_id for event in [*progress, last]} == {"again"}


def test_an_answer_is_prefilled_then_written_then_finished(engine: Engine) -> None:
    answer = asking.ask(engine, "Hello")
    assert answer.text
    assert isinstance(answer.events[0], Prefilling)
    assert answer.result.finish_reason in (FinishReason.STOP, FinishReason.LENGTH)
    assert answer.result.usage.evaluated_tokens + answer.result.usage.reused_tokens == answer.result.usage.prompt_tokens


def test_cancel_while_writing_keeps_what_was_written(engine: Engine) -> None:
    request = asking.request([Message(Role.USER, ("Hello",))], max_tokens=1500)
    gathered = []
    for event in engine.answer(request):
        gathered.append(event)
        if isinstance(event, AnswerText):
            engine.cancel(request.turn_id)
    assert isinstance(gathered[-1], Finished)
    assert gathered[-1].result.finish_reason is FinishReason.CANCELLED


def test_cancel_before_the_turn_begins_counts(engine: Engine) -> None:
    request = asking.request([Message(Role.USER, ("Hello",))], max_tokens=1500)
    engine.cancel(request.turn_id)
    assert asking.collect(engine.answer(request)).result.finish_reason is FinishReason.CANCELLED


def test_cancel_from_another_thread(engine: Engine) -> None:
    request = asking.request([Message(Role.USER, ("Hello",))], max_tokens=1500)
    thread = threading.Timer(0.05, engine.cancel, [request.turn_id])
    thread.start()
    answer = asking.collect(engine.answer(request))
    thread.join()
    assert answer.result.finish_reason is FinishReason.CANCELLED


def test_cancelling_an_unknown_turn_does_nothing(engine: Engine) -> None:
    engine.cancel("somebody else's")
    assert asking.ask(engine, "Hello").result.finish_reason is not FinishReason.CANCELLED


def test_the_next_turn_answers_after_a_cancelled_one(engine: Engine) -> None:
    test_cancel_before_the_turn_begins_counts(engine)
    assert asking.ask(engine, "Hello").text


def test_what_was_anticipated_may_be_asked_or_not(engine: Engine) -> None:
    engine.anticipate(asking.request([Message(Role.USER, (asking.PICTURE,))]))
    assert asking.ask(engine, asking.PICTURE, "What is this?").text
    engine.anticipate(asking.request([Message(Role.USER, (asking.SOUND,))]))
    assert asking.ask(engine, "Hello").text


def test_texts_are_counted_one_by_one(engine: Engine) -> None:
    counted = engine.count_tokens(("", "one", "one two three", "one"))
    assert counted is not None
    nothing, one, three, again = counted
    assert nothing == 0 < one == again < three
    engine.anticipate(asking.request([Message(Role.USER, (asking.PICTURE,))]))
    assert engine.count_tokens(("one", "")) == (one, 0), "also while it reads ahead"
    assert asking.ask(engine, asking.PICTURE, "What is this?").text, "which goes on"
    engine.rest()
    assert engine.count_tokens(("one",)) is None


@pytest.mark.parametrize("make", [LlamaEngine, EngineClient])
def test_asking_without_a_model_fails_with_a_sentence(make: type[Engine]) -> None:
    engine = make()
    *_, last = engine.answer(asking.request([Message(Role.USER, ("Hello",))]))
    engine.close()
    assert isinstance(last, Failed)
    assert last.problem.kind is ProblemKind.ENGINE


@pytest.mark.parametrize("make", [LlamaEngine, EngineClient])
def test_a_missing_model_fails_with_a_sentence(make: type[Engine], tmp_path: Path) -> None:
    engine = make()
    *_, last = engine.load(LoadRequest("load", (str(tmp_path / "nothing here"),)))
    engine.close()
    assert isinstance(last, Failed)
    assert last.problem.kind is ProblemKind.MODEL


def test_after_a_rest_the_model_loads_again_and_answers(engine: Engine, small_model: Path) -> None:
    engine.rest()
    engine.rest()
    asking.load(engine, small_model)
    assert asking.ask(engine, "Hello").text
