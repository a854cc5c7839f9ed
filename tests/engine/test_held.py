"""What a conversation is said to hold is what the next prompt has of it, to the token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.engine.llama.engine import LlamaEngine
from tests.engine import asking
from tests.engine.asking import PICTURE, SOUND, Answer

BOS_TOKENS = 1
MARKS = 2
SYSTEM = Message(Role.SYSTEM, ("Answer in one word.",))
QUESTIONS: list[tuple[Part, ...]] = [("What is the capital of Peru?",), (PICTURE, "Look and listen.", SOUND), ("Hi",)]


@pytest.fixture(scope="module")
def engine(small_model: Path) -> Iterator[LlamaEngine]:
    engine = LlamaEngine()
    asking.load(engine, small_model)
    yield engine
    engine.close()


def test_it_is_what_the_next_prompt_begins_with(engine: LlamaEngine) -> None:
    alone = [_ask(engine, [Message(Role.USER, parts)]).result.usage.prompt_tokens for parts in QUESTIONS]
    history: list[Message] = []
    before = BOS_TOKENS
    for parts, opened in zip(QUESTIONS, alone, strict=True):
        history.append(Message(Role.USER, parts))
        answer = _ask(engine, history)
        assert answer.result.usage.prompt_tokens == before + opened - BOS_TOKENS
        history.append(Message(Role.ASSISTANT, (answer.text,)))
        assert answer.result.held is not None
        before = answer.result.held.tokens


def test_each_kind_has_its_own(engine: LlamaEngine) -> None:
    bare = _held(engine, [Message(Role.USER, ("Look and listen.",))])
    seen = _held(engine, [Message(Role.USER, (PICTURE, "Look and listen."))])
    heard = _held(engine, [Message(Role.USER, ("Look and listen.", SOUND))])
    told = _held(engine, [SYSTEM, Message(Role.USER, ("Look and listen.",))])
    assert bare["picture_tokens"] == bare["sound_tokens"] == 0
    assert 0 < seen["picture_tokens"] <= 70 + MARKS
    assert heard["sound_tokens"] == 50 + MARKS
    assert {seen["question_tokens"], heard["question_tokens"], told["question_tokens"]} == {bare["question_tokens"]}
    assert told["system_tokens"] > bare["system_tokens"] == BOS_TOKENS
    assert told["n_messages"] == 2


def test_what_is_asked_in_between_is_no_part_of_the_conversation(engine: LlamaEngine) -> None:
    assert _ask(engine, [Message(Role.USER, ("Hi",))], is_aside=True).result.held is None


def test_what_stands_before_all_is_not_read_again_when_the_oldest_messages_go(small_model: Path) -> None:
    """The conversation is longer than the sliding window, so this takes a snapshot from its very beginning."""
    engine = LlamaEngine()
    asking.load(engine, small_model)
    system = Message(Role.SYSTEM, ("Be short.",))
    history = [system]
    for _ in range(6):
        history.append(Message(Role.USER, ("Tell me more about the capital of Peru. " * 6,)))
        history.append(Message(Role.ASSISTANT, (_ask(engine, history).text,)))
    kept = _ask(engine, [system, *history[9:], Message(Role.USER, ("Hi",))]).result
    assert kept.held is not None
    assert kept.held.n_messages == 6
    assert kept.usage.reused_tokens == kept.held.system_tokens > BOS_TOKENS
    engine.close()


def _ask(engine: LlamaEngine, messages: list[Message], **options: object) -> Answer:
    return asking.collect(engine.answer(asking.request(messages, **options)))


def _held(engine: LlamaEngine, messages: list[Message]) -> dict[str, int]:
    held = _ask(engine, messages).result.held
    assert held is not None
    return {field.name: getattr(held, field.name) for field in fields(held)}
