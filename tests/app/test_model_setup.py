"""What another set-up would take, reckoned from headers."""

from __future__ import annotations

from pathlib import Path

from gemma_desk.app.model_setup import Wish, setup_plan
from gemma_desk.models.memory_plan import plan_memory
from gemma_desk.models.model_set import find_model_set
from tests.model_factory.adapter import write_adapter

ROOM = 2**34


def test_it_is_the_memory_plan_without_snapshots(small_model: Path) -> None:
    plan = setup_plan((str(small_model),), ())
    planned = plan_memory(find_model_set([small_model]), 4096, 1120, ROOM)
    assert plan.outcome(Wish(4096), ROOM).parts.total_bytes == planned.total_bytes - planned.parts.snapshots
    assert plan.outcome(Wish(), ROOM).context_tokens == plan.contexts[-1]


def test_shorter_takes_less_and_layers_on_a_card_take_none_of_the_memory(small_model: Path, tmp_path: Path) -> None:
    plan = setup_plan((str(small_model),), ())
    whole = plan.outcome(Wish(4096), ROOM)
    assert plan.outcome(Wish(2048), ROOM).in_memory_bytes < whole.in_memory_bytes
    moved = [plan.outcome(Wish(4096, n_layers), ROOM).in_memory_bytes for n_layers in range(plan.n_layers + 1)]
    assert moved == sorted(moved, reverse=True)
    assert 0 <= moved[-1] < whole.in_memory_bytes
    adapter = write_adapter(tmp_path / "a.gguf", small_model / "target.gguf")
    laid_over = setup_plan((str(small_model),), (str(adapter),)).outcome(Wish(4096), ROOM)
    assert laid_over.in_memory_bytes > whole.in_memory_bytes
