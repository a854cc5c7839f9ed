"""After an answer the cache is brought to the history's form, so that the next turn evaluates only what is new."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import psutil
import pytest

from gemma_desk.chat.events import AnswerText
from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.chat.turn import FinishReason
from gemma_desk.engine.client import EngineClient
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.llama.sampling import Sampler
from gemma_desk.gemma.control import CHANNEL_BEGIN, CHANNEL_END, TURN_END
from tests.engine import asking
from tests.engine.asking import PICTURE, SOUND, Answer

NEXT = "And what else?"
QUESTIONS: dict[str, tuple[Part, ...]] = {
    "text": ("What is the capital of Peru?",),
    "picture": (PICTURE, "What is this?"),
    "sound": ("What did I say?", SOUND),
}


@pytest.fixture
def engine(small_model: Path) -> Iterator[LlamaEngine]:
    engine = LlamaEngine()
    asking.load(engine, small_model)
    yield engine
    engine.close()


def new_tokens(engine: LlamaEngine, think: bool) -> int:
    """What a turn with the question `NEXT` adds to a settled conversation, counted from the template's text."""
    assert engine._model is not None
    vocabulary = engine._model.vocabulary
    empty_thought = "" if think else "<|channel>thought\n<channel|>"
    pieces = [("<|turn>user\n", True), (NEXT, False), (f"<turn|>\n<|turn>model\n{empty_thought}", True)]
    return sum(len(vocabulary.tokenize(text, special)) for text, special in pieces)


def asked_next(engine: LlamaEngine, messages: Sequence[Message], answer: Answer, **options: object) -> Answer:
    said = (Message(Role.ASSISTANT, (answer.text,), answer.thought),) if answer.text else ()
    later = [*messages, *said, Message(Role.USER, (NEXT,))]
    return asking.collect(engine.answer(asking.request(later, **options)))


@pytest.mark.parametrize("think", [False, True])
@pytest.mark.parametrize("parts", QUESTIONS.values(), ids=QUESTIONS)
def test_the_next_turn_evaluates_only_what_is_new(engine: LlamaEngine, parts: tuple[Part, ...], think: bool) -> None:
    question = Message(Role.USER, parts)
    answer = asking.collect(engine.answer(asking.request([question], think=think)))
    engine.settle()
    after = asked_next(engine, [question], answer, think=think)
    assert after.result.usage.evaluated_tokens == new_tokens(engine, think)


@pytest.fixture
def writes(monkeypatch: pytest.MonkeyPatch, engine: LlamaEngine) -> Callable[[str, str], None]:
    """Lets the model write a thought and an answer; the small one would never think of that."""

    def write(thought: str, answer: str) -> None:
        assert engine._model is not None
        vocabulary = engine._model.vocabulary
        control = vocabulary.control_token
        thinking = [control(CHANNEL_BEGIN), *vocabulary.tokenize(f"thought\n{thought}", False), control(CHANNEL_END)]
        tokens = iter([*thinking, *vocabulary.tokenize(answer, False), control(TURN_END)])
        monkeypatch.setattr(Sampler, "sample", lambda *_: next(tokens, control(TURN_END)))

    return write


def test_a_thought_is_gone_from_the_cache(engine: LlamaEngine, writes: Callable[[str, str], None]) -> None:
    question = Message(Role.USER, ("Hello",))
    writes("Well, let me see. " * 5, "It is so.")
    answer = asking.collect(engine.answer(asking.request([question], think=True, draft=False, max_tokens=400)))
    assert answer.thought
    assert answer.text == "It is so."
    engine.settle()
    after = asked_next(engine, [question], answer, think=True, draft=False)
    assert after.result.usage.evaluated_tokens == new_tokens(engine, think=True)


def test_a_turn_without_an_answer_leaves_its_question(engine: LlamaEngine, writes: Callable[[str, str], None]) -> None:
    question = Message(Role.USER, ("Hello",))
    writes("Well, let me see. " * 5, "")
    answer = asking.collect(engine.answer(asking.request([question], think=True, draft=False, max_tokens=400)))
    assert answer.text == ""
    engine.settle()
    after = asked_next(engine, [question], answer, think=True, draft=False)
    assert after.result.usage.evaluated_tokens == new_tokens(engine, think=True)


@pytest.mark.parametrize("after_answer_events", [0, 1, 5, 20])
def test_a_cancelled_turn_is_settled_with_what_was_written(engine: LlamaEngine, after_answer_events: int) -> None:
    question = Message(Role.USER, (PICTURE, "What is this?"))
    answer = cancelled_after(engine, question, after_answer_events)
    assert answer.result.finish_reason is FinishReason.CANCELLED
    engine.settle()
    after = asked_next(engine, [question], answer)
    assert after.result.usage.evaluated_tokens == new_tokens(engine, think=False)


def cancelled_after(engine: LlamaEngine, question: Message, n_answer_events: int) -> Answer:
    request = asking.request([question], max_tokens=1000)
    gathered = []
    if n_answer_events == 0:
        engine.cancel(request.turn_id)
    for event in engine.answer(request):
        gathered.append(event)
        if isinstance(event, AnswerText) and sum(isinstance(e, AnswerText) for e in gathered) == n_answer_events:
            engine.cancel(request.turn_id)
    return asking.collect(iter(gathered))


def test_settling_twice_is_as_settling_once(engine: LlamaEngine) -> None:
    engine.settle()
    question = Message(Role.USER, ("Hello",))
    answer = asking.collect(engine.answer(asking.request([question])))
    engine.settle()
    engine.settle()
    after = asked_next(engine, [question], answer)
    assert after.result.usage.evaluated_tokens == new_tokens(engine, think=False)


def test_an_announced_turn_keeps_settling_from_beginning(engine: LlamaEngine) -> None:
    question = Message(Role.USER, ("word " * 200,))
    answer = asking.collect(engine.answer(asking.request([question], max_tokens=40)))
    before = list(engine._model.target.kv._cells)
    engine.announce_turn()
    engine.settle()
    assert len(engine._model.target.kv) <= len(before)
    after = asked_next(engine, [question], answer)
    assert after.result.finish_reason is not FinishReason.CANCELLED
    assert after.result.usage.evaluated_tokens > new_tokens(engine, think=False)


@pytest.mark.parametrize("delay_ms", range(0, 30, 2))
def test_whenever_settling_is_ended_the_next_turn_is_whole(engine: LlamaEngine, delay_ms: int) -> None:
    """Announced at any moment, from another thread: settling ends, the turn is not cancelled and answers the same."""
    question = Message(Role.USER, (PICTURE, "What is this?"))
    answer = asking.collect(engine.answer(asking.request([question], max_tokens=300)))
    announcing = threading.Timer(delay_ms / 1000, engine.announce_turn)
    announcing.start()
    engine.settle()
    announcing.join()
    after = asked_next(engine, [question], answer)
    assert after.result.finish_reason is FinishReason.LENGTH
    assert after.result.usage.evaluated_tokens >= new_tokens(engine, think=False)


def test_a_cancel_is_heard_though_the_turn_was_announced(engine: LlamaEngine) -> None:
    request = asking.request([Message(Role.USER, ("Hello",))], max_tokens=1000)
    engine.announce_turn()
    engine.cancel(request.turn_id)
    engine.settle()
    assert asking.collect(engine.answer(request)).result.finish_reason is FinishReason.CANCELLED


def test_the_engine_process_settles_while_nobody_asks(small_model: Path) -> None:
    client = EngineClient()
    asking.load(client, small_model)
    question = Message(Role.USER, (PICTURE, "What is this?"))
    answer = asking.collect(client.answer(asking.request([question])))
    wait_until_idle(client)
    after = asked_next(client, [question], answer)
    client.close()
    prompt = after.result.usage
    assert prompt.evaluated_tokens < 40 < prompt.reused_tokens


def test_questions_without_a_pause_are_answered_all_the_same(small_model: Path) -> None:
    """Each request interrupts the settling after the one before."""
    client = EngineClient()
    asking.load(client, small_model)
    messages = [Message(Role.USER, ("word " * 100,))]
    for _ in range(20):
        answer = asking.collect(client.answer(asking.request(messages, max_tokens=30)))
        assert answer.result.finish_reason is not FinishReason.CANCELLED
        messages += [Message(Role.ASSISTANT, (answer.text,)), Message(Role.USER, (NEXT,))]
    client.close()


def wait_until_idle(client: EngineClient) -> None:
    """Until the process has used no time for a while."""
    process = psutil.Process(client.process_id)
    used_s = -1.0
    while used_s != (used_s := sum(process.cpu_times()[:2])):
        threading.Event().wait(0.3)
