"""Sampling and stopping, on the real model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from llama_cpp import llama_cpp as C

from gemma_desk.chat.turn import FinishReason, Sampling
from gemma_desk.engine.llama.draft_length import DraftLength, TextKind
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.llama.model import Model
from gemma_desk.engine.llama.output import OutputText
from gemma_desk.engine.llama.sampling import Sampler
from gemma_desk.gemma.control import CHANNEL_BEGIN, CHANNEL_END, NEVER_GENERATED, STOP_TOKENS
from tests.engine import asking


@pytest.fixture(params=["small_model", "agreeing_model"])
def engine(request: pytest.FixtureRequest) -> Iterator[LlamaEngine]:
    engine = LlamaEngine()
    model: Path = request.getfixturevalue(request.param)
    asking.load(engine, model)
    yield engine
    engine.close()


@pytest.fixture
def model(engine: LlamaEngine) -> Model:
    assert engine._model is not None
    return engine._model


def test_a_small_drafter_computes_with_one_thread(model: Model) -> None:
    """With more they would wait for each other longer than they compute."""
    weights = model._weights
    for n_threads in (2, 1, 2):
        model.use_threads(n_threads)
        assert (C.llama_n_threads(weights.target), C.llama_n_threads(weights.drafter)) == (n_threads, 1)


def test_control_tokens_are_found_by_their_text(model: Model) -> None:
    tokens = [model.vocabulary.control_token(text) for text in (*STOP_TOKENS, *NEVER_GENERATED)]
    assert len(set(tokens)) == len(tokens)
    assert set(tokens[:3]) == model.vocabulary.end_tokens
    assert set(tokens[3:]) <= model.vocabulary.suppressed_tokens


@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_suppressed_tokens_are_never_sampled(engine: LlamaEngine, model: Model, temperature: float) -> None:
    asking.ask(engine, "Hello", max_tokens=1)
    logits = model.target.logits(model.target.last_row)
    likeliest = np.argsort(logits)[-100:].tolist()
    sampler = Sampler(Sampling(temperature, seed=1), likeliest, model.vocabulary.n_tokens)
    sampled = {sampler.sample(model.target.context, model.target.last_row) for _ in range(20)}
    sampler.close()
    assert not sampled & set(likeliest)


@pytest.mark.parametrize("draft", [False, True])
def test_the_turn_ends_at_an_end_token(
    engine: LlamaEngine, model: Model, draft: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each token of an answer is made the end token in turn: the answer then ends right before it."""
    tokens: list[int] = []
    take = OutputText.take
    monkeypatch.setattr(OutputText, "take", lambda self, token: tokens.append(token) or take(self, token))
    asking.ask(engine, "Hello", max_tokens=9)
    for token in set(list(tokens)):
        model.vocabulary.end_tokens = frozenset([token])
        result = asking.ask(engine, "Hello", max_tokens=9, draft=draft).result
        assert result.finish_reason is FinishReason.STOP
        assert result.usage.generated_tokens == tokens[:9].index(token)


def test_channel_tokens_split_thought_from_answer(model: Model) -> None:
    begin, end = map(model.vocabulary.control_token, (CHANNEL_BEGIN, CHANNEL_END))
    tokens = [
        begin,
        *model.vocabulary.tokenize("thought\nWell 😀", False),
        end,
        *model.vocabulary.tokenize("Yes é", False),
    ]
    output = OutputText(model.vocabulary)
    shown = [piece for token in tokens for piece in output.take(token)] + output.finish()
    assert "".join(piece.text for piece in shown if piece.is_thought) == "Well 😀"
    assert "".join(piece.text for piece in shown if not piece.is_thought) == "Yes é"


@pytest.mark.parametrize("text", ["<|channel>", "a <channel|> b", '<|"|>', "<|tool_call>x<tool_call|>"])
def test_written_text_becomes_no_control_token(engine: LlamaEngine, model: Model, text: str) -> None:
    """The prompt holds as many control tokens with the text as without it."""
    controls = {model.vocabulary.control_token(control) for control in USER_DEFINED}
    counts = []
    for question in (text, ""):
        asking.ask(engine, question, max_tokens=1)
        counts.append(sum(cell in controls for cell in model.target.kv._cells))
    assert counts[0] == counts[1]


USER_DEFINED = ("<|tool_call>", "<tool_call|>", "<tool_response|>", '<|"|>', CHANNEL_BEGIN, CHANNEL_END)
"""Control tokens that llama.cpp parses even in text that is not special."""


def test_drafting_is_told_thoughts_prose_and_code(
    engine: LlamaEngine, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the model writes is made up; each round's kind is that of the text it continues."""
    begin, end, stop = map(model.vocabulary.control_token, (CHANNEL_BEGIN, CHANNEL_END, STOP_TOKENS[0]))
    thought, prose, code = (
        model.vocabulary.tokenize(text, False) for text in ("thought\nWell", "So:\n```\n", "x = 1\n")
    )
    tokens = iter([begin, *thought, end, *prose, *code, stop])
    monkeypatch.setattr(Sampler, "sample", lambda *_: next(tokens))
    kinds: list[TextKind] = []
    note = DraftLength.note
    monkeypatch.setattr(DraftLength, "note", lambda self, *what: kinds.append(self.kind) or note(self, *what))
    result = asking.ask(engine, "Hello", think=True, draft=False, max_tokens=100).result
    assert result.usage.thought_tokens == 1 + len(thought)
    assert 0 < result.timing.thought_s < result.timing.generate_s
    assert list(dict.fromkeys(kinds)) == [TextKind.THOUGHT, TextKind.PROSE, TextKind.CODE]
    assert kinds.count(TextKind.CODE) == len(code) + 1


def test_while_nothing_is_drafted_guesses_are_compared(
    engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    guesses: list[bool] = []
    monkeypatch.setattr(DraftLength, "choose", lambda *_: 0)
    monkeypatch.setattr(DraftLength, "wants_guess", lambda _: True)
    monkeypatch.setattr(DraftLength, "note_guess", lambda _, is_right: guesses.append(is_right))
    plain, guessed = (asking.ask(engine, "Hello", max_tokens=40, draft=draft) for draft in (False, True))
    assert guessed.text == plain.text
    assert guessed.result.draft.drafted_tokens == 0
    agrees = "agreeing_model" in request.node.callspec.id
    assert (sum(guesses) > 0.8 * len(guesses)) == agrees
    assert len(guesses) > 20
