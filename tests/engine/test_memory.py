"""The memory plan held to what llama.cpp says it allocates, and the engine to the plan."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from gemma_desk.chat.errors import ProblemKind
from gemma_desk.chat.events import Failed, Loading
from gemma_desk.engine.llama.draft_length import MAX_DRAFT_TOKENS
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.models.memory_parts import OUTPUT_ROWS
from gemma_desk.models.memory_plan import MemoryPlan, plan_memory
from gemma_desk.models.model_set import find_model_set
from tests.bench import allocations
from tests.engine.asking import load
from tests.model_factory import SHAPES, Shape, write_model_set

ROUNDING_BYTES = 2**14
"""Of one figure in llama.cpp's log, in hundredths of a MiB, and of aligned tensors."""


@dataclass(frozen=True)
class Case:
    shape: Shape
    context_tokens: int
    detail: int


SMALL = SHAPES["small"]
WIDE_HEADS = replace(SMALL, heads=16, kv_heads=8, head_size=64, head_size_full=128, layers=12, draft_heads=16)
WIDE_NETWORK = replace(SMALL, hidden=512, feed_forward=2048, layers=12, draft_hidden=256, window_tokens=1024)
CASES = [
    Case(SMALL, 8192, 560),
    Case(SMALL, 1000, 1120),
    Case(SMALL, 300, 70),
    Case(WIDE_HEADS, 2048, 280),
    Case(WIDE_NETWORK, 4096, 1120),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.shape.hidden}-{case.context_tokens}-{case.detail}")
def test_llama_allocates_what_was_planned(case: Case, tmp_path: Path) -> None:
    folder = write_model_set(tmp_path / "set", case.shape).folder
    allocated = allocations.of_set(folder, case.context_tokens, case.detail)
    parts = planned(folder, case).parts
    assert parts.weights + parts.repacked == pytest.approx(allocated["weights"], abs=ROUNDING_BYTES)
    assert parts.kv_full == pytest.approx(allocated["kv_full"], abs=ROUNDING_BYTES)
    assert parts.kv_sliding == pytest.approx(allocated["kv_sliding"], abs=ROUNDING_BYTES)
    assert allocated["compute"] <= parts.compute <= 1.2 * allocated["compute"] + 2**20
    drafter = allocated["drafter_weights"] + allocated["drafter_compute"]
    assert drafter <= parts.drafter + ROUNDING_BYTES <= 1.2 * drafter + 2**20


def planned(folder: Path, case: Case) -> MemoryPlan:
    return plan_memory(find_model_set([folder]), case.context_tokens, case.detail, available_bytes=2**40)


def test_rows_with_logits_are_the_last_token_and_the_longest_draft() -> None:
    assert OUTPUT_ROWS == MAX_DRAFT_TOKENS + 1


def test_what_cannot_run_at_all_is_refused_before_anything_is_loaded(small_model: Path) -> None:
    with closing(LlamaEngine(available_bytes=lambda: 2**20)) as engine:
        events = list(engine.load(LoadRequest("load", (str(small_model),))))
    assert [type(event) for event in events] == [Loading, Failed]
    assert isinstance(events[-1], Failed)
    assert events[-1].problem.kind is ProblemKind.MEMORY


def test_what_runs_only_with_less_is_not_refused(small_model: Path) -> None:
    plan = planned(small_model, Case(SMALL, 2048, 280))
    with closing(LlamaEngine(available_bytes=lambda: plan.total_bytes - plan.parts.snapshots - 1)) as engine:
        load(engine, small_model)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to this limit")
def test_a_limit_on_the_process_counts_as_what_is_available(small_model: Path) -> None:
    """A child that may take 30 MiB more says so and lives."""
    child = subprocess.run(
        [sys.executable, "-c", UNDER_A_LIMIT, str(small_model)], capture_output=True, text=True, check=False
    )
    assert (child.returncode, child.stdout) == (0, f"{ProblemKind.MEMORY}\n"), child.stderr


UNDER_A_LIMIT = """
import resource, sys, psutil
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.protocol import LoadRequest
limit = psutil.Process().memory_info().vms + 30 * 2**20
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
*_, last = LlamaEngine().load(LoadRequest("load", (sys.argv[1],)))
print(last.problem.kind)
"""
