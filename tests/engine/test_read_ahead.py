"""What is dropped or said is read while the question is composed; taken back, it leaves the cache as it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.chat.turn import FinishReason, TurnRequest, Usage
from gemma_desk.engine.client import EngineClient
from gemma_desk.engine.llama import recall
from gemma_desk.engine.llama.projector import Projector
from tests.engine import asking
from tests.engine.asking import OTHER_PICTURE, PICTURE
from tests.engine.test_settling import wait_until_idle
from tests.engine.watched import ROUNDING, Watched, user

CLOSING = 24
"""Tokens at most of a short text behind a picture or sound, its marks, and what opens the model's turn."""

PICTURE_TOKENS = 63


@pytest.fixture(autouse=True)
def empty(watched: Watched) -> None:
    watched.target.kv.truncate(0)
    watched.engine._unsettled = None


def compose(watched: Watched, *parts: Part, before: Sequence[Message] = ()) -> None:
    watched.engine.anticipate(asking.request([*before, user(parts)]))
    watched.engine.settle()
    watched.engine.read_ahead()


def ask(watched: Watched, fresh: Watched, *parts: Part, before: Sequence[Message] = (), n_answer: int = 1) -> Usage:
    """Asks, and sees to it that the answer begins as from a fresh evaluation."""
    messages = [*before, user(parts)]
    _, usage = watched.ask(asking.request(messages, max_tokens=n_answer))
    fresh.target.kv.truncate(0)
    fresh.ask(asking.request(messages, max_tokens=1))
    np.testing.assert_allclose(watched.first_logits, fresh.first_logits, atol=ROUNDING)
    return usage


def test_a_picture_is_read_before_it_is_asked_about(watched: Watched, fresh: Watched) -> None:
    compose(watched, PICTURE, "Wha")
    usage = ask(watched, fresh, PICTURE, "What is this?")
    assert usage.evaluated_tokens <= CLOSING < usage.reused_tokens


def test_of_a_note_only_what_was_said_last_is_left(watched: Watched, fresh: Watched) -> None:
    for n_frames in (3, 40, 41, 130):
        compose(watched, PICTURE, asking.note(n_frames))
        assert len(watched.target.kv) > PICTURE_TOKENS + n_frames
    usage = ask(watched, fresh, PICTURE, asking.note(137), "What did I say?")
    assert usage.evaluated_tokens <= 7 + CLOSING


def test_a_note_whose_silent_end_was_cut_is_not_read_again(watched: Watched, fresh: Watched) -> None:
    compose(watched, asking.note(90))
    usage = ask(watched, fresh, asking.note(80), "What did I say?")
    assert usage.evaluated_tokens <= CLOSING


@pytest.mark.parametrize("n_answer", [1, 200], ids=["window holds", "window exceeded"])
@pytest.mark.parametrize("parts", [(PICTURE,), (PICTURE, asking.note(130))], ids=["short", "long"])
def test_what_is_taken_back_leaves_the_cache_as_it_was(
    watched: Watched, fresh: Watched, n_answer: int, parts: tuple[Part, ...]
) -> None:
    history = conversation(watched, "Hello " * 40, n_answer)
    compose(watched, *parts, before=history)
    compose(watched, before=history)
    usage = ask(watched, fresh, "And now?", before=history)
    before, _, end = watched.cells([*history, user(("And now?",))]).section_ends
    assert usage.evaluated_tokens == end - before or parts == (PICTURE,)
    assert usage.evaluated_tokens <= end - before


def conversation(watched: Watched, question: str, n_answer: int) -> list[Message]:
    """One turn, answered and settled."""
    text, _ = watched.ask(asking.request([user((question,))], max_tokens=n_answer))
    watched.engine.settle()
    return [user((question,)), Message(Role.ASSISTANT, (text,))]


def test_the_last_question_may_still_be_edited_after_something_was_taken_back(watched: Watched, fresh: Watched) -> None:
    history = conversation(watched, "Hello " * 40, 1)
    then = [*history, user(("And then? " * 20,))]
    text, _ = watched.ask(asking.request(then, max_tokens=200))
    watched.engine.settle()
    compose(watched, PICTURE, asking.note(130), before=[*then, Message(Role.ASSISTANT, (text,))])
    usage = ask(watched, fresh, "Or this?", before=history)
    before, _, end = watched.cells([*history, user(("Or this?",))]).section_ends
    assert usage.evaluated_tokens <= end - before


def test_a_question_asked_behind_a_read_picture_may_be_edited(watched: Watched, fresh: Watched) -> None:
    """The snapshot at its beginning was taken while it was read ahead."""
    history = conversation(watched, "Hello " * 40, 200)
    compose(watched, PICTURE, before=history)
    ask(watched, fresh, PICTURE, "What is this?", before=history, n_answer=200)
    usage = ask(watched, fresh, "Something else", before=history)
    before, _, end = watched.cells([*history, user(("Something else",))]).section_ends
    assert usage.evaluated_tokens <= end - before


def test_the_last_answer_is_settled_first(watched: Watched, fresh: Watched) -> None:
    text, _ = watched.ask(asking.request([user(("Hello",))], max_tokens=30))
    history = [user(("Hello",)), Message(Role.ASSISTANT, (text,))]
    compose(watched, PICTURE, before=history)
    usage = ask(watched, fresh, PICTURE, "What is this?", before=history)
    assert usage.evaluated_tokens <= CLOSING


def test_what_does_not_fit_or_cannot_be_read_is_left_to_the_question(watched: Watched, fresh: Watched) -> None:
    compose(watched, "word " * 5000, PICTURE)
    assert len(watched.target.kv) == 0
    request = asking.request([user((PICTURE,))])
    watched.engine.anticipate(TurnRequest(request.turn_id, request.messages))  # its pixels are missing
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("gemma_desk.engine.llama.engine.log", Silent())
        watched.engine.read_ahead()
    assert ask(watched, fresh, "Hello").evaluated_tokens > 0


class Silent:
    """Takes what the engine logs."""

    def info(self, *_: object) -> None:
        pass

    exception = info


@pytest.fixture
def while_projecting(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Does something once, at the moment when a picture or sound is about to be evaluated."""

    def when(do: Callable[[], object]) -> None:
        decode, doings = Projector.decode, [do]

        def watched_decode(*args: object) -> int:
            if doings:
                doings.pop()()
            return decode(*args)

        monkeypatch.setattr(Projector, "decode", watched_decode)

    return when


WhileProjecting = Callable[[Callable[[], object]], None]


def test_a_turn_waits_for_the_picture_it_asks_about(watched: Watched, while_projecting: WhileProjecting) -> None:
    """Beginning it anew would take longer."""
    question = asking.request([user((PICTURE, "What is this?"))])
    while_projecting(lambda: watched.engine.announce_turn(question))
    compose(watched, PICTURE)
    assert len(watched.target.kv) > PICTURE_TOKENS
    _, usage = watched.ask(question)
    assert usage.evaluated_tokens <= CLOSING


@pytest.mark.parametrize("parts", [("Hello",), (OTHER_PICTURE, "What is this?"), (asking.note(9),)])
def test_a_turn_does_not_wait_for_another_picture(
    watched: Watched, while_projecting: WhileProjecting, parts: tuple[Part, ...]
) -> None:
    question = asking.request([user(parts)])
    while_projecting(lambda: watched.engine.announce_turn(question))
    compose(watched, PICTURE)
    assert len(watched.target.kv) < 20
    answer = asking.collect(watched.engine.answer(question))
    assert answer.result.finish_reason is not FinishReason.CANCELLED


def test_a_turn_waits_for_no_more_than_the_piece(watched: Watched, while_projecting: WhileProjecting) -> None:
    question = asking.request([user((asking.note(130), "What did I say?"))])
    while_projecting(lambda: watched.engine.announce_turn(question))
    compose(watched, asking.note(130))
    assert 64 <= len(watched.target.kv) < 80
    _, usage = watched.ask(question)
    assert usage.evaluated_tokens <= 130 - 64 + CLOSING


def test_cancelling_a_turn_that_waits_ends_what_it_waits_for(
    watched: Watched, while_projecting: WhileProjecting
) -> None:
    question = asking.request([user((PICTURE, "What is this?"))])

    def ask_and_stop() -> None:
        watched.engine.announce_turn(question)
        watched.engine.cancel(question.turn_id)

    while_projecting(ask_and_stop)
    compose(watched, PICTURE)
    assert len(watched.target.kv) < 20
    answer = asking.collect(watched.engine.answer(question))
    assert answer.result.finish_reason is FinishReason.CANCELLED


@pytest.mark.parametrize(
    ("first", "then", "n_read"),
    [((PICTURE,), (OTHER_PICTURE,), 0), ((PICTURE,), (), 0), ((PICTURE,), (PICTURE, OTHER_PICTURE), PICTURE_TOKENS)],
    ids=["exchanged", "removed", "joined"],
)
def test_the_last_word_counts(
    watched: Watched,
    fresh: Watched,
    while_projecting: WhileProjecting,
    first: tuple[Part, ...],
    then: tuple[Part, ...],
    n_read: int,
) -> None:
    """A picture that was removed is given up at once; one that stays is read to its end."""
    while_projecting(lambda: watched.engine.anticipate(asking.request([user((*then, "x"))])))
    compose(watched, *first)
    assert n_read <= len(watched.target.kv) < n_read + 20
    watched.engine.read_ahead()
    usage = ask(watched, fresh, *then, "What is this?")
    assert usage.evaluated_tokens <= CLOSING


def test_a_state_is_saved_only_when_nothing_is_composed(
    small_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be taken where the history ends, and cost what was read ahead."""
    monkeypatch.setattr(recall, "WORTH_TOKENS", 1)
    watched = Watched(small_model, tmp_path)
    history = conversation(watched, "Hello " * 40, 20)
    compose(watched, PICTURE, before=history)
    held = len(watched.target.kv)
    watched.engine.save()
    assert len(watched.target.kv) == held
    compose(watched, before=history)
    watched.engine.save()
    assert len(watched.target.kv) < held - PICTURE_TOKENS
    watched.engine.close()
    assert len(list(tmp_path.rglob("*.state"))) == 1


def test_the_engine_process_reads_ahead_while_nobody_asks(small_model: Path) -> None:
    client = EngineClient()
    asking.load(client, small_model)
    for n_frames in range(10, 200, 10):
        client.anticipate(asking.request([user((PICTURE, asking.note(n_frames)))]))
    wait_until_idle(client)
    usage = asking.ask(client, PICTURE, asking.note(195), "What did I say?").result.usage
    client.close()
    assert usage.evaluated_tokens <= 5 + CLOSING


def test_anticipating_while_another_turn_runs_waits_for_its_end(small_model: Path) -> None:
    client = EngineClient()
    asking.load(client, small_model)
    question = user(("Hello",))
    events = client.answer(asking.request([question], max_tokens=100))
    next(events)
    client.anticipate(asking.request([user((PICTURE,))]))
    assert asking.collect(events).result.finish_reason is FinishReason.LENGTH
    wait_until_idle(client)
    assert asking.ask(client, PICTURE, "What is this?").result.usage.evaluated_tokens <= CLOSING
    client.close()


def test_anticipating_without_a_model_or_a_process_does_nothing() -> None:
    client = EngineClient()
    client.anticipate(asking.request([user((PICTURE,))]))
    assert client.process_id is None
    client.close()
