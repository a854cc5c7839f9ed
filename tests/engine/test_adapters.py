"""LoRA adapters: laid over the target, counted in its memory, refused where they belong to another model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gemma_desk.chat.errors import ModelProblem, ProblemKind
from gemma_desk.chat.events import Failed, Loaded
from gemma_desk.chat.turn import Sampling
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.llama.recall import identity
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.models.memory_plan import plan_loading
from gemma_desk.models.model_set import find_model_set, with_adapters
from tests.engine import asking
from tests.model_factory import SHAPES, write_model_set
from tests.model_factory.adapter import write_adapter

QUESTION = "What is the capital of Peru?"


@pytest.fixture
def engine() -> Iterator[LlamaEngine]:
    engine = LlamaEngine()
    yield engine
    engine.close()


@pytest.fixture
def adapter(small_model: Path, tmp_path: Path) -> Path:
    return write_adapter(tmp_path / "poet.gguf", small_model / "target.gguf")


def load(engine: LlamaEngine, model: Path, *adapters: Path) -> Loaded | Failed:
    *_, last = engine.load(LoadRequest("load", (str(model),), 2048, adapters=tuple(map(str, adapters))))
    assert isinstance(last, Loaded | Failed)
    return last


def answer(engine: LlamaEngine) -> str:
    return asking.ask(engine, QUESTION, sampling=Sampling(temperature=0.0), max_tokens=12).text


def test_an_adapter_changes_what_is_said_and_another_load_takes_it_away(
    engine: LlamaEngine, small_model: Path, adapter: Path
) -> None:
    load(engine, small_model)
    plain = answer(engine)
    laid_over = load(engine, small_model, adapter)
    assert isinstance(laid_over, Loaded)
    assert laid_over.info.adapters == ("poet",)
    assert answer(engine) != plain
    load(engine, small_model)
    assert answer(engine) == plain


def test_a_file_that_is_no_adapter_leaves_the_model_there_is(engine: LlamaEngine, small_model: Path) -> None:
    load(engine, small_model)
    plain = answer(engine)
    failed = load(engine, small_model, small_model / "drafter.gguf")
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.MODEL
    assert answer(engine) == plain


def test_an_adapter_of_another_model_is_refused(small_model: Path, tmp_path: Path) -> None:
    other = write_model_set(tmp_path / "other", replace(SHAPES["small"], hidden=256))
    adapter = write_adapter(tmp_path / "other.gguf", other.target)
    with pytest.raises(ModelProblem):
        with_adapters(find_model_set([small_model]), [adapter])


def test_the_plan_and_the_kept_states_know_of_adapters(small_model: Path, adapter: Path) -> None:
    plain = find_model_set([small_model])
    laid_over = with_adapters(plain, [adapter])
    plans = [plan_loading(models, 2048, 70, 2**34) for models in (plain, laid_over)]
    taken = plans[1].parts.total_bytes - plans[0].parts.total_bytes
    assert 0 < taken < adapter.stat().st_size
    assert identity(plain, 2.0) != identity(laid_over, 2.0)
