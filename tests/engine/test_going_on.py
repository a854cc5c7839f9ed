"""An answer that was broken off goes on from its last token, and what the cache holds of it is not read again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import FinishReason, Sampling
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.llama.sampling import Sampler
from gemma_desk.gemma.control import CHANNEL_BEGIN, CHANNEL_END, TURN_END
from tests.engine import asking
from tests.engine.asking import Answer

QUESTION = Message(Role.USER, ("What is the capital of Peru?",))
LIKELIEST = Sampling(temperature=0.0)
N_FIRST, N_ALL = 12, 40


@pytest.fixture
def engine(small_model: Path) -> Iterator[LlamaEngine]:
    engine = LlamaEngine()
    asking.load(engine, small_model)
    yield engine
    engine.close()


def ask(engine: LlamaEngine, max_tokens: int, so_far: Answer | None = None, think: bool = False) -> Answer:
    said = [Message(Role.ASSISTANT, (so_far.text,) if so_far.text else (), so_far.thought)] if so_far else []
    request = asking.request(
        [QUESTION, *said],
        max_tokens=max_tokens,
        sampling=LIKELIEST,
        draft=False,
        goes_on=so_far is not None,
        think=think,
    )
    return asking.collect(engine.answer(request))


def test_it_is_the_answer_that_would_have_been_written(engine: LlamaEngine) -> None:
    whole = ask(engine, N_ALL)
    first = ask(engine, N_FIRST)
    assert first.result.finish_reason is FinishReason.LENGTH
    rest = ask(engine, N_ALL - N_FIRST, first)
    assert first.text + rest.text == whole.text
    assert rest.result.usage.evaluated_tokens <= 2


def test_what_was_settled_meanwhile_is_not_read_again(engine: LlamaEngine) -> None:
    first = ask(engine, N_ALL)
    engine.settle()
    rest = ask(engine, N_FIRST, first)
    assert rest.text
    # All but white space at the end, which the template drops, and the last token, of which the logits are needed.
    assert rest.result.usage.evaluated_tokens <= 3


def test_the_next_question_finds_all_of_it_in_the_cache(engine: LlamaEngine) -> None:
    first = ask(engine, N_FIRST)
    rest = ask(engine, N_FIRST, first)
    engine.settle()
    both = Message(Role.ASSISTANT, (first.text + rest.text,))
    after = asking.collect(engine.answer(asking.request([QUESTION, both, QUESTION], max_tokens=1)))
    alone = asking.collect(engine.answer(asking.request([QUESTION], max_tokens=1)))
    assert after.result.usage.evaluated_tokens < alone.result.usage.prompt_tokens + 3


def test_a_thought_that_was_broken_off_goes_on_as_a_thought(
    engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert engine._model is not None
    vocabulary = engine._model.vocabulary
    control = vocabulary.control_token
    thought = vocabulary.tokenize("thought\nLet me see. It is so. ", False)
    tokens = iter([control(CHANNEL_BEGIN), *thought, control(CHANNEL_END), *vocabulary.tokenize("Yes.", False)])
    monkeypatch.setattr(Sampler, "sample", lambda *_: next(tokens, control(TURN_END)))
    first = ask(engine, 1 + len(vocabulary.tokenize("thought\nLet", False)), think=True)
    assert (first.text, bool(first.thought)) == ("", True)
    rest = ask(engine, 100, first, think=True)
    assert first.thought + rest.thought == "Let me see. It is so. "
    assert rest.text == "Yes."


def test_what_looks_like_a_control_string_stays_text(engine: LlamaEngine) -> None:
    said = Answer("It ends with <turn|>", "", ())
    rest = ask(engine, 3, said)
    plain = ask(engine, 3, Answer("It ends with", "", ()))
    assert rest.result.usage.prompt_tokens > plain.result.usage.prompt_tokens + 1
