"""The memory plan held to what llama.cpp says it allocates, and the engine to the plan."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from llama_cpp import llama_cpp as C

from gemma_desk.chat.errors import ProblemKind
from gemma_desk.chat.events import Failed, Loaded, Loading
from gemma_desk.engine.client import EngineClient
from gemma_desk.engine.llama import backend
from gemma_desk.engine.llama.draft_length import MAX_DRAFT_TOKENS
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.models.memory_parts import OUTPUT_ROWS, Q8_0_BYTES, Setup, memory_parts
from gemma_desk.models.memory_plan import MemoryPlan, plan_memory, read_files
from gemma_desk.models.model_set import find_model_set
from tests.bench import allocations
from tests.engine import asking
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


def test_what_was_given_up_is_said_and_the_rest_answers(small_model: Path) -> None:
    """As little memory as there may be: context, detail, drafter and precision of the cache go, the answer comes."""
    request = LoadRequest("load", (str(small_model),), 8192, 1120)
    least = least_memory(small_model)
    with closing(LlamaEngine(available_bytes=lambda: least)) as engine:
        *_, loaded = engine.load(request)
        assert isinstance(loaded, Loaded), loaded
        assert (loaded.info.context_tokens, loaded.info.image_detail) == (2048, 280)
        assert len(loaded.info.step_downs) == 4
        assert loaded.info.draft_reason
        answer = asking.ask(engine, asking.PICTURE, "What is this?")
    assert answer.text
    assert not answer.result.draft.used


def least_memory(folder: Path) -> int:
    files = read_files(find_model_set([folder]))
    return memory_parts(files, Setup(2048, 280, False, Q8_0_BYTES, n_snapshots=0)).total_bytes


def test_loaded_with_plenty_nothing_is_given_up(small_model: Path) -> None:
    with closing(LlamaEngine(available_bytes=lambda: 2**40)) as engine:
        *_, loaded = engine.load(LoadRequest("load", (str(small_model),)))
    assert isinstance(loaded, Loaded), loaded
    assert (loaded.info.context_tokens, loaded.info.step_downs) == (8192, ())
    assert [choice.context_tokens for choice in loaded.info.context_choices] == [8192]


def test_what_is_held_after_loading_is_what_was_planned(tmp_path: Path) -> None:
    """Of a set large enough that the process itself hardly counts, in a fresh process as the program has one."""
    folder = write_model_set(tmp_path / "set", replace(WIDE_NETWORK, context_tokens=524_288)).folder
    with closing(EngineClient()) as engine:
        *_, loaded = engine.load(LoadRequest("load", (str(folder),), 524_288, 560))
    assert isinstance(loaded, Loaded), loaded
    assert loaded.info.taken_bytes == pytest.approx(loaded.info.planned_bytes, rel=0.05)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to this limit")
def test_a_limit_on_the_process_counts_as_what_is_available(small_model: Path) -> None:
    """A child that may take 30 MiB more says so and lives."""
    child = subprocess.run(
        [sys.executable, "-c", UNDER_A_LIMIT, str(small_model)], capture_output=True, text=True, check=False
    )
    assert (child.returncode, child.stdout) == (0, f"{ProblemKind.MEMORY}\n"), child.stderr


UNDER_A_LIMIT = """
import resource, sys, psutil
from gemma_desk.engine.llama import backend
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.protocol import LoadRequest
limit = psutil.Process().memory_info().vms + 30 * 2**20
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
*_, last = LlamaEngine().load(LoadRequest("load", (sys.argv[1],)))
print(last.problem.kind)
"""


def test_without_a_graphics_card_no_layer_goes_to_one() -> None:
    """What this llama.cpp says: a build for the processor has none, whatever the machine has."""
    free = backend.device_free_bytes()
    assert free > 0 if C.llama_supports_gpu_offload() else free == 0
