"""Small engines whose sliding window is 64 tokens and whose cache keeps no more than a picture beyond it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gemma_desk.engine.llama import target
from gemma_desk.models import memory_parts
from tests.engine.watched import Watched


@pytest.fixture(scope="module")
def small_batches() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memory_parts, "MICRO_BATCH_TOKENS", 64)
        patch.setattr(target, "PIECE_TOKENS", 64)
        yield


@pytest.fixture(scope="module")
def watched(small_model: Path, small_batches: None) -> Iterator[Watched]:
    watched = Watched(small_model)
    yield watched
    watched.engine.close()


@pytest.fixture(scope="module")
def fresh(small_model: Path, small_batches: None) -> Iterator[Watched]:
    """Reads every prompt from the beginning."""
    fresh = Watched(small_model)
    yield fresh
    fresh.engine.close()
