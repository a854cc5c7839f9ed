"""Quantised weights on whatever processor this is: with AMX, repacked ones end the process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from gguf import GGMLQuantizationType
from llama_cpp import llama_cpp as C

from gemma_desk.engine.llama import backend
from gemma_desk.engine.llama.engine import LlamaEngine
from tests.engine import asking
from tests.model_factory.files import write_model_set
from tests.model_factory.shape import SHAPES


@pytest.fixture
def _forgotten() -> Iterator[None]:
    """What is known of the processor is asked again."""
    backend.repacks_weights.cache_clear()
    yield
    backend.repacks_weights.cache_clear()


def test_quantised_weights_are_multiplied(tmp_path: Path) -> None:
    shape = replace(SHAPES["small"], matrix_type=GGMLQuantizationType.Q4_0)
    files = write_model_set(tmp_path / "models", shape)
    engine = LlamaEngine()
    asking.load(engine, files.folder)
    answer = asking.ask(engine, asking.PICTURE, "What is this, in a few words more than one batch of four has?")
    engine.close()
    assert answer.text


@pytest.mark.usefixtures("_forgotten")
@pytest.mark.parametrize(
    ("features", "may"), [(b"AVX2 = 1 | AMX_INT8 = 1 | ", False), (b"AVX2 = 1 | REPACK = 1", True)]
)
def test_with_amx_no_weights_are_repacked(features: bytes, may: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(C, "llama_print_system_info", lambda: features)
    assert backend.repacks_weights() is may
