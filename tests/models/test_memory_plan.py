"""The memory plan as arithmetic, over headers in the layout of the 12B whose numbers are drawn.

Whether it is right, `tests/engine/test_memory.py` asks llama.cpp.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemma_desk.chat.errors import MemoryProblem, ModelProblem
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.models import memory_plan
from gemma_desk.models.gguf_file import GgufMetadata, TensorInfo, Value
from gemma_desk.models.memory_parts import (
    MAPS_WEIGHTS,
    Q8_0_BYTES,
    Files,
    MemoryParts,
    Setup,
    largest_detail,
    layer_bytes,
    loaded_bytes,
    memory_parts,
)
from gemma_desk.models.memory_plan import (
    AUTOMATIC_CONTEXTS,
    COMFORTABLE_BYTES,
    LoadPlan,
    MemoryPlan,
    fit_setup,
    plan_loading,
    plan_memory,
    plan_setup,
    read_files,
    with_devices,
)
from gemma_desk.models.model_set import find_model_set

GIB = 2**30
F16, Q4_0 = 1, 2
PLENTY = 10**15


def target(
    hidden: int, heads: int, kv_heads: int, head_size: int, feed_forward: int, layers: int, window: int, vocabulary: int
) -> GgufMetadata:
    is_sliding = tuple((layer + 1) % 6 != 0 for layer in range(layers))
    values: dict[str, Value] = {
        "general.architecture": "gemma4",
        "gemma4.context_length": 262_144,
        "gemma4.embedding_length": hidden,
        "gemma4.feed_forward_length": feed_forward,
        "gemma4.block_count": layers,
        "gemma4.attention.head_count": heads,
        "gemma4.attention.head_count_kv": tuple(kv_heads if short else 1 for short in is_sliding),
        "gemma4.attention.sliding_window": window,
        "gemma4.attention.sliding_window_pattern": is_sliding,
        "gemma4.attention.key_length": 2 * head_size,
        "gemma4.attention.value_length": 2 * head_size,
        "gemma4.attention.key_length_swa": head_size,
        "gemma4.attention.value_length_swa": head_size,
    }
    tensors = (
        TensorInfo("token_embd.weight", (hidden, vocabulary), F16, 0),
        *(TensorInfo(f"blk.{layer}.ffn_up.weight", (hidden, feed_forward), Q4_0, 0) for layer in range(layers)),
    )
    return GgufMetadata(Path("target.gguf"), 0, values, {"tokenizer.ggml.tokens": vocabulary}, tensors, 0)


def drafter(vocabulary: int) -> GgufMetadata:
    tensors = (TensorInfo("token_embd.weight", (64, vocabulary), F16, 0),)
    values: dict[str, Value] = {
        "general.architecture": "gemma4-assistant",
        "gemma4-assistant.embedding_length": 64,
        "gemma4-assistant.feed_forward_length": 128,
        "gemma4-assistant.block_count": 4,
        "gemma4-assistant.attention.head_count": 4,
        "gemma4-assistant.attention.key_length": 64,
    }
    return GgufMetadata(Path("drafter.gguf"), 0, values, {"tokenizer.ggml.tokens": vocabulary}, tensors, 0)


def projector(hidden: int, n_positions: int = 1120) -> GgufMetadata:
    tensors = (
        TensorInfo("v.patch_embd.weight", (6912, hidden), F16, 0),
        TensorInfo("v.position_embd.weight", (hidden, n_positions, 2), F16, 0),
    )
    values: dict[str, Value] = {"general.architecture": "clip", "clip.audio.projector_type": "gemma4ua"}
    return GgufMetadata(Path("projector.gguf"), 0, values, {}, tensors, 0)


@st.composite
def files(draw: st.DrawFn) -> Files:
    def number(low: int, high: int, step: int) -> int:
        return step * draw(st.integers(low, high))

    hidden, vocabulary = number(1, 24, 256), number(1, 512, 512)
    return Files(
        target(
            hidden=hidden,
            heads=number(1, 32, 1),
            kv_heads=number(1, 16, 1),
            head_size=number(1, 8, 32),
            feed_forward=number(1, 80, 256),
            layers=number(1, 10, 6),
            window=number(1, 32, 64),
            vocabulary=vocabulary,
        ),
        draw(st.sampled_from([None, projector(hidden)])),
        draw(st.sampled_from([None, drafter(vocabulary)])),
    )


contexts = st.integers(1, 300_000)
setups = st.builds(Setup, contexts, st.sampled_from(DETAILS), st.booleans())
memories = st.integers(0, 64 * GIB)


def planned(files: Files, setup: Setup, available_bytes: int) -> MemoryPlan | None:
    """None where nothing can run."""
    try:
        return plan_setup(files, setup, available_bytes)
    except MemoryProblem:
        return None


@given(files(), setups, memories)
def test_the_parts_are_the_total_and_the_total_decides(files: Files, setup: Setup, available_bytes: int) -> None:
    if (plan := planned(files, setup, available_bytes)) is None:
        return
    parts = dataclasses.asdict(plan.parts)
    assert all(n_bytes >= 0 for n_bytes in parts.values())
    assert plan.total_bytes == sum(parts.values())
    assert plan.fits == (plan.total_bytes <= available_bytes)
    assert plan.context_tokens == min(setup.context_tokens, 262_144)


@given(files(), setups, contexts)
def test_a_longer_context_never_takes_less(files: Files, setup: Setup, other: int) -> None:
    shorter, longer = sorted((setup.context_tokens, other))
    less = memory_parts(files, replace(setup, context_tokens=shorter))
    more = memory_parts(files, replace(setup, context_tokens=longer))
    assert less.total_bytes <= more.total_bytes
    assert (less.kv_full, less.kv_sliding, less.compute) <= (more.kv_full, more.kv_sliding, more.compute)


@given(files(), setups, st.sampled_from(DETAILS))
def test_a_higher_detail_never_takes_less(files: Files, setup: Setup, other: int) -> None:
    low, high = sorted((setup.detail, other))
    less = memory_parts(files, replace(setup, detail=low))
    assert less.total_bytes <= memory_parts(files, replace(setup, detail=high)).total_bytes


@given(files(), setups, memories)
def test_each_step_down_saves_something_and_all_together_no_more_than_there_is(
    files: Files, setup: Setup, available_bytes: int
) -> None:
    if plan := planned(files, setup, available_bytes):
        savings = [step.saves_bytes for step in plan.step_downs]
        assert all(saved > 0 for saved in savings)
        assert sum(savings) < plan.total_bytes


@given(files(), setups)
def test_refused_is_only_what_no_step_but_another_file_makes_fit(files: Files, setup: Setup) -> None:
    lowest = Setup(min(setup.context_tokens, 2048), min(setup.detail, 280), False, Q8_0_BYTES, n_snapshots=0)
    smallest = memory_parts(files, lowest).total_bytes
    assert planned(files, setup, smallest) is not None
    assert planned(files, setup, smallest - 1) is None


@given(files(), setups)
def test_snapshots_are_planned_only_where_there_is_room(files: Files, setup: Setup) -> None:
    everything = plan_setup(files, setup, PLENTY)
    assert everything.fits
    assert everything.parts.snapshots == 2 * everything.parts.kv_sliding
    tight = plan_setup(files, setup, everything.total_bytes - 1)
    assert tight.fits
    assert tight.parts.snapshots < everything.parts.snapshots or everything.parts.snapshots == 0


def fitted(files: Files, setup: Setup, available_bytes: int) -> LoadPlan | None:
    """None where nothing can run."""
    try:
        return fit_setup(files, setup, available_bytes)
    except MemoryProblem:
        return None


def without_snapshots(files: Files, setup: Setup) -> int:
    return memory_parts(files, replace(setup, n_snapshots=0)).total_bytes


@given(files(), setups, memories)
def test_what_is_loaded_fits_and_gives_up_what_it_says(files: Files, setup: Setup, available_bytes: int) -> None:
    if (plan := fitted(files, setup, available_bytes)) is None:
        return
    asked, taken = without_snapshots(files, setup.clipped(files)), without_snapshots(files, plan.setup)
    assert taken <= available_bytes
    assert plan.parts.total_bytes <= available_bytes
    assert asked - taken == sum(step.saves_bytes for step in plan.step_downs)
    assert bool(plan.step_downs) == (asked > available_bytes)
    assert len(plan.sentences) == len(plan.step_downs)


@given(files(), setups, memories)
def test_a_drafter_and_detail_are_given_up_only_where_no_context_is_short_enough(
    files: Files, setup: Setup, available_bytes: int
) -> None:
    if (plan := fitted(files, setup, available_bytes)) is None:
        return
    asked = setup.clipped(files)
    shortest = replace(asked, context_tokens=min(asked.context_tokens, 2048))
    keeps_all = (plan.setup.detail, plan.setup.has_drafter) == (asked.detail, asked.has_drafter)
    assert keeps_all or without_snapshots(files, shortest) > available_bytes
    longer = replace(plan.setup, context_tokens=min(2 * plan.setup.context_tokens, asked.context_tokens))
    assert longer.context_tokens == plan.setup.context_tokens or without_snapshots(files, longer) > available_bytes


@given(files(), setups)
def test_what_stands_after_loading_is_all_but_what_computing_takes(files: Files, setup: Setup) -> None:
    setup = setup.clipped(files)
    parts = memory_parts(files, setup)
    loaded = loaded_bytes(files, setup)
    assert parts.repacked + parts.kv_sliding + parts.kv_full < loaded
    assert loaded <= parts.total_bytes - parts.snapshots - parts.compute


@given(files(), setups)
def test_a_layer_holds_its_tensors_and_its_cache(files: Files, setup: Setup) -> None:
    setup = setup.clipped(files)
    parts = memory_parts(files, setup)
    layers = layer_bytes(files, setup)
    tensors = sum(tensor.n_bytes for tensor in files.target.tensors)
    assert sum(layers) == pytest.approx(tensors + parts.kv_sliding + parts.kv_full, abs=len(layers))


def test_a_device_takes_all_or_as_much_as_it_has_room_for() -> None:
    files = full_size()
    plan = fit_setup(files, Setup(32_768, 560, has_drafter=True), PLENTY)
    everything, half = with_devices(files, plan, 100 * GIB), with_devices(files, plan, plan.parts.total_bytes // 2)
    assert (everything.n_device_layers, everything.is_all_on_device) == (49, True)
    assert 0 < half.n_device_layers < 49
    assert not half.is_all_on_device


def test_the_context_nobody_asked_for_leaves_room(small_model: Path) -> None:
    files = full_size()
    asked = Setup(AUTOMATIC_CONTEXTS[0], 560, has_drafter=True)
    room = memory_parts(files, asked).total_bytes + COMFORTABLE_BYTES
    assert automatic(files, room) == AUTOMATIC_CONTEXTS[0]
    assert automatic(files, room - 1) == AUTOMATIC_CONTEXTS[1]
    assert automatic(files, 0) == AUTOMATIC_CONTEXTS[-1]
    models = find_model_set([small_model])
    assert plan_loading(models, None, 560, PLENTY).setup.context_tokens == 8192, "what the small one was trained for"


def automatic(files: Files, available_bytes: int) -> int:
    return memory_plan._setup(files, None, 560, True, available_bytes).context_tokens


def test_every_window_up_to_the_whole_one_is_offered_where_it_fits() -> None:
    plan = fit_setup(full_size(), Setup(8192, 560, has_drafter=True), PLENTY)
    assert [choice.context_tokens for choice in plan.context_choices] == [8192 << n for n in range(6)]
    assert all(choice.fits for choice in plan.context_choices)
    limit = plan.context_choices[3].total_bytes
    tight = fit_setup(full_size(), Setup(8192, 560, has_drafter=True), limit)
    assert [choice.fits for choice in tight.context_choices] == [True] * 4 + [False] * 2


def test_the_steps_come_in_the_order_that_costs_the_user_least() -> None:
    plan = plan_setup(full_size(), Setup(262_144, 1120, has_drafter=True), PLENTY)
    assert [step.what.split()[0] for step in plan.step_downs] == ["a", "pictures", "pictures", "no", "the", "a"]
    assert "context" in plan.step_downs[0].what
    assert "file" in plan.step_downs[-1].what


def test_where_it_does_not_fit_the_first_step_is_a_context_that_does() -> None:
    files, setup = full_size(), Setup(262_144, 280, has_drafter=True)
    whole = plan_setup(files, setup, PLENTY)
    available = whole.total_bytes - whole.parts.snapshots - GIB
    plan = plan_setup(files, setup, available)
    assert not plan.fits
    tokens = int(re.sub(r"\D", "", plan.step_downs[0].what))
    assert plan_setup(files, replace(setup, context_tokens=tokens), available).fits


def test_the_numbers_of_the_12b() -> None:
    """KV sizes as llama.cpp reports them for the real shape: 320 KiB a sliding cell, 16 KiB a token of context."""
    plan = plan_setup(full_size(), Setup(32_768, 560, has_drafter=True), PLENTY)
    assert plan.n_ubatch == 560
    assert plan.parts.kv_sliding == 560 * 2**20
    assert plan.parts.kv_full == 512 * 2**20


def full_size() -> Files:
    model = target(
        3840, heads=16, kv_heads=8, head_size=256, feed_forward=15_360, layers=48, window=1024, vocabulary=262_144
    )
    return Files(model, projector(3840), drafter(262_144))


@pytest.mark.parametrize(("n_positions", "detail"), [(1120, 1120), (300, 280), (70, 70), (9, 70)])
def test_no_picture_is_larger_than_the_projector_has_places(n_positions: int, detail: int) -> None:
    assert largest_detail(projector(256, n_positions)) == detail


def test_a_projector_for_small_pictures_gives_up_nothing(small_model: Path) -> None:
    """It was never asked for more than it can: nothing is said."""
    read = read_files(find_model_set([small_model]))
    files = replace(read, projector=projector(256, 70))
    plan = fit_setup(files, Setup(4096, 1120, True), PLENTY)
    assert (plan.setup.detail, plan.sentences) == (70, ())


def test_too_little_says_what_is_needed_and_what_is_there(small_model: Path) -> None:
    with pytest.raises(MemoryProblem) as raised:
        plan_memory(find_model_set([small_model]), 8192, 560, available_bytes=GIB // 100)
    assert len(re.findall(r"\d GiB", raised.value.problem.sentence)) == 2


def test_a_header_without_the_numbers_is_a_damaged_file() -> None:
    whole = full_size()
    values = {key: value for key, value in whole.target.values.items() if not key.endswith("sliding_window")}
    with pytest.raises(ModelProblem):
        plan_setup(replace(whole, target=replace(whole.target, values=values)), Setup(8192, 560, True), PLENTY)


def test_an_embedding_used_twice_is_there_twice_unless_both_are_mapped() -> None:
    model = full_size().target
    embedding = TensorInfo("token_embd.weight", (3840, 262_144), F16, 0)
    own_output = replace(model, tensors=(*model.tensors, replace(embedding, name="output.weight")))
    assert weights(model) == weights(own_output) - (embedding.n_bytes if MAPS_WEIGHTS else 0)
    laid_out_anew = replace(embedding, kind=Q4_0)
    model = replace(model, tensors=(laid_out_anew, *model.tensors[1:]))
    own_output = replace(model, tensors=(*model.tensors, replace(laid_out_anew, name="output.weight")))
    assert weights(model) == weights(own_output)


def weights(model: GgufMetadata) -> int:
    parts: MemoryParts = memory_parts(Files(model, None, None), Setup(8192, 560, has_drafter=False))
    return parts.weights + parts.repacked
