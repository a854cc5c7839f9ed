"""The made-up models are fit to test with: any text goes through their vocabulary, and their answers vary."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.llama.vocabulary import Vocabulary
from tests.engine import asking
from tests.model_factory import SHAPES, write_model_set
from tests.model_factory.vocabulary import SPACE, real_size_vocabulary, small_vocabulary


@pytest.fixture(scope="module")
def engine(small_model: Path) -> Iterator[LlamaEngine]:
    engine = LlamaEngine()
    asking.load(engine, small_model)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def vocabulary(engine: LlamaEngine) -> Vocabulary:
    assert engine._model is not None
    return engine._model.vocabulary


# Surrogates have no bytes; the model cannot tell its own sign for a space from one.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=SPACE))


@given(texts | st.lists(st.sampled_from(["the", " ", "\n", "morning", "é", "日", "👩‍👩‍👧", "\0"])).map("".join))
def test_any_text_goes_through_the_vocabulary_unchanged(vocabulary: Vocabulary, text: str) -> None:
    assert b"".join(map(vocabulary.piece, vocabulary.tokenize(text, special=False))).decode() == text


def test_letters_are_joined_by_merges(vocabulary: Vocabulary) -> None:
    assert len(vocabulary.tokenize("the", special=False)) == 1
    assert len(vocabulary.tokenize("the morning paper", special=False)) < 12


def test_no_control_token_has_the_id_it_has_in_the_real_files() -> None:
    small, real = small_vocabulary(), real_size_vocabulary()
    control = [token for token in small.tokens if token.startswith("<") and token.endswith((">", "|>"))]
    same = [token for token in control if small.id_of(token) == real.id_of(token)]
    assert len(control) == 256 + 24
    assert not same


def test_real_control_tokens_are_where_the_real_files_have_them() -> None:
    tokens = real_size_vocabulary().tokens
    assert len(tokens) == len(set(tokens)) == 262_144
    assert [tokens[i] for i in (1, 2, 98, 105, 106, 107)] == ["<eos>", "<bos>", "<|think|>", "<|turn>", "<turn|>", "\n"]
    assert [tokens[i] for i in (255_999, 258_882)] == ["<|image>", "<image|>"]


def test_answers_vary(engine: LlamaEngine, vocabulary: Vocabulary) -> None:
    texts = [asking.ask(engine, question, max_tokens=40, draft=False).text for question in ("Hello", "Good morning")]
    assert texts[0] != texts[1]
    assert all(len(set(vocabulary.tokenize(text, special=False))) > 15 for text in texts)


def test_the_seed_makes_the_weights(small_model: Path, tmp_path: Path) -> None:
    same, other = (write_model_set(tmp_path / str(seed), SHAPES["small"], seed) for seed in (0, 1))
    assert same.target.read_bytes() == (small_model / "target.gguf").read_bytes()
    assert other.target.read_bytes() != (small_model / "target.gguf").read_bytes()
