"""What is asked in between costs the conversation nothing: what the cache held comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gemma_desk.chat.events import Failed
from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import FinishReason
from gemma_desk.engine.llama import kv_cache
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.gemma.hearing import transcription_prompt
from gemma_desk.gemma.picture import soft_tokens
from tests.engine import asking
from tests.engine.asking import OTHER_PICTURE, PICTURE, SOUND

LONG = "What is the capital of Peru? " * 60
HEARING = Message(Role.USER, (transcription_prompt(), SOUND))


@pytest.fixture
def engine(small_model: Path) -> Iterator[LlamaEngine]:
    engine = LlamaEngine()
    asking.load(engine, small_model)
    yield engine
    engine.close()


def hear(engine: LlamaEngine) -> asking.Answer:
    return asking.collect(engine.answer(asking.request([HEARING], conversation="", is_aside=True)))


def talk(engine: LlamaEngine, *, is_interrupted: bool) -> list[str | int]:
    """A conversation of two questions; what was said and how much of the second question was evaluated."""
    messages = [Message(Role.USER, (PICTURE, LONG))]
    first = asking.collect(engine.answer(asking.request(messages)))
    engine.settle()
    if is_interrupted:
        hear(engine)
        hear(engine)
    messages += [Message(Role.ASSISTANT, (first.text,)), Message(Role.USER, ("And then?",))]
    second = asking.collect(engine.answer(asking.request(messages)))
    return [first.text, second.text, second.result.usage.evaluated_tokens]


def test_a_conversation_goes_on_as_if_nothing_had_been_asked_in_between(small_model: Path) -> None:
    talks = []
    for is_interrupted in (False, True):
        engine = LlamaEngine()
        asking.load(engine, small_model)
        talks.append(talk(engine, is_interrupted=is_interrupted))
        engine.close()
    assert talks[0] == talks[1]
    assert talks[1][2] < 40, "only the new question is evaluated"


def test_what_is_asked_in_between_sees_nothing_of_the_conversation(engine: LlamaEngine) -> None:
    alone = hear(engine)
    asking.ask(engine, PICTURE, LONG)
    assert hear(engine).text == alone.text


def test_a_picture_read_while_the_question_is_composed_comes_back_too(engine: LlamaEngine) -> None:
    composed = asking.request([Message(Role.USER, (OTHER_PICTURE, PICTURE))])
    engine.anticipate(composed)
    engine.read_ahead()
    hear(engine)
    question = asking.request([Message(Role.USER, (OTHER_PICTURE, PICTURE, "What is this?"))])
    usage = asking.collect(engine.answer(question)).result.usage
    seen = asking.picture(seed=1)
    assert usage.reused_tokens > 2 * soft_tokens(seen.width, seen.height)


def test_where_memory_is_short_the_conversation_is_read_again(
    engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kv_cache, "available_bytes", lambda: 0)
    _, answer, n_evaluated = talk(engine, is_interrupted=True)
    assert answer
    assert n_evaluated > 100


def test_an_answer_not_yet_settled_is_settled_after(engine: LlamaEngine) -> None:
    messages = [Message(Role.USER, (LONG,))]
    first = asking.collect(engine.answer(asking.request(messages)))
    hear(engine)
    engine.settle()
    messages += [Message(Role.ASSISTANT, (first.text,)), Message(Role.USER, ("And then?",))]
    usage = asking.collect(engine.answer(asking.request(messages))).result.usage
    assert usage.evaluated_tokens < 40


@pytest.mark.parametrize("is_interrupted", [False, True])
def test_asking_the_same_again_after_it_reads_the_answer_alone(engine: LlamaEngine, is_interrupted: bool) -> None:
    """The conversation is longer than the sliding window, so this takes the snapshot that was there before."""
    messages = [Message(Role.USER, (LONG,)), Message(Role.ASSISTANT, ("Lima. " * 60,)), Message(Role.USER, ("Yes?",))]
    asking.collect(engine.answer(asking.request(messages)))
    engine.settle()
    if is_interrupted:
        hear(engine)
        engine.settle()
    again = asking.collect(engine.answer(asking.request(messages)))
    assert again.result.usage.evaluated_tokens < 40


def test_what_nobody_waits_for_is_not_asked_where_memory_is_short(
    engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages = [Message(Role.USER, (LONG,))]
    asking.collect(engine.answer(asking.request(messages)))
    engine.settle()
    monkeypatch.setattr(kv_cache, "available_bytes", lambda: 0)
    spare = asking.request([HEARING], conversation="", is_aside=True, is_spare=True)
    *_, end = engine.answer(spare)
    assert isinstance(end, Failed)
    again = asking.collect(engine.answer(asking.request(messages)))
    assert again.result.usage.evaluated_tokens < 40


def test_one_that_is_stopped_while_the_copy_is_made_costs_nothing(engine: LlamaEngine) -> None:
    messages = [Message(Role.USER, (LONG,))]
    asking.collect(engine.answer(asking.request(messages)))
    engine.settle()
    stopped = asking.request([HEARING], conversation="", is_aside=True)
    engine.cancel(stopped.turn_id)
    assert asking.collect(engine.answer(stopped)).result.finish_reason is FinishReason.CANCELLED
    again = asking.collect(engine.answer(asking.request(messages)))
    assert again.result.usage.evaluated_tokens < 40
