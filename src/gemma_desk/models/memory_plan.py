"""The memory plan: what a model set will take before it is loaded, whether that fits, and what to give up if not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import prod

from gemma_desk.chat.errors import MemoryProblem
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.models.gguf_file import GgufMetadata, read_metadata
from gemma_desk.models.memory_parts import (
    MAX_SNAPSHOTS,
    MICRO_BATCH_TOKENS,
    Q8_0_BYTES,
    Files,
    MemoryParts,
    Setup,
    memory_parts,
    micro_batch_tokens,
)
from gemma_desk.models.model_set import ModelSet

SMALLEST_CONTEXT_TOKENS = 2048
"""Room for one picture of the highest detail, or a long note, and an answer."""

_SMALL_FILE_BITS = 4.8
"""Of one weight, on average, in the smallest file that still answers well: 4 bits, scales, finer embeddings."""


@dataclass(frozen=True, slots=True)
class StepDown:
    """Something to give up."""

    what: str
    """Instead of what was planned, in words."""
    saves_bytes: int
    """On top of what the steps before it save."""


@dataclass(frozen=True, slots=True)
class MemoryPlan:
    """What a set takes. As a dictionary it is what `gemma-desk models plan --json` prints."""

    total_bytes: int
    """All parts together."""
    available_bytes: int
    """What the system had free."""
    fits: bool
    context_tokens: int
    """As asked for, clipped to what the model was trained for."""
    n_ubatch: int
    """Tokens evaluated at once."""
    parts: MemoryParts
    step_downs: tuple[StepDown, ...]
    """What to give up, in the order that costs the user least."""


def plan_memory(
    models: ModelSet, context_tokens: int, detail: int, available_bytes: int, *, has_drafter: bool = True
) -> MemoryPlan:
    """Plans the memory of a model set from its files' headers.

    Args:
        models: The files by role.
        context_tokens: Size of the context window.
        detail: The largest picture's soft tokens, one of `DETAILS`.
        available_bytes: What may be taken in all.
        has_drafter: False plans without the set's drafter.

    Raises:
        ModelProblem: A file is damaged.
        MemoryProblem: Not even the smallest step fits.
    """
    files = Files(
        target=read_metadata(models.target),
        projector=read_metadata(models.projector) if models.projector else None,
        drafter=read_metadata(models.drafter) if models.drafter else None,
    )
    return plan_setup(files, Setup(context_tokens, detail, has_drafter), available_bytes)


def plan_setup(files: Files, asked: Setup, available_bytes: int) -> MemoryPlan:
    """Plans one setup; see `plan_memory`. Pure."""
    asked = asked.clipped(files)
    smallest = _smallest(files, asked)
    if _total(files, smallest) > available_bytes:
        raise _too_little(files, smallest, available_bytes)
    setup = _with_snapshots(files, asked, available_bytes)
    parts = memory_parts(files, setup)
    return MemoryPlan(
        total_bytes=parts.total_bytes,
        available_bytes=available_bytes,
        fits=parts.total_bytes <= available_bytes,
        context_tokens=setup.context_tokens,
        n_ubatch=setup.n_ubatch,
        parts=parts,
        step_downs=tuple(_step_downs(files, setup, available_bytes)),
    )


def _total(files: Files, setup: Setup) -> int:
    return memory_parts(files, setup).total_bytes


def _with_snapshots(files: Files, setup: Setup, available_bytes: int) -> Setup:
    """As many snapshots as there is room for: the engine takes none where memory is short."""
    choices = [replace(setup, n_snapshots=count) for count in range(MAX_SNAPSHOTS, -1, -1)]
    return next((choice for choice in choices if _total(files, choice) <= available_bytes), choices[-1])


def _smallest(files: Files, setup: Setup) -> Setup:
    """All steps taken that need no other file."""
    *_, (_, last) = _ladder(files, replace(setup, n_snapshots=0), available_bytes=0)
    return last


def _step_downs(files: Files, setup: Setup, available_bytes: int) -> Iterator[StepDown]:
    before = _total(files, setup)
    for what, lower in _ladder(files, setup, available_bytes):
        total = _total(files, lower)
        if total < before:
            yield StepDown(what, before - total)
            before = total
    saves = _smaller_file_saves(files.target)
    if saves > 0:
        yield StepDown("a smaller file of the model, with about 4 bits a weight", saves)


def _ladder(files: Files, setup: Setup, available_bytes: int) -> Iterator[tuple[str, Setup]]:
    """Setups, each with one thing less than the one before, and what that is in words."""
    if setup.context_tokens > SMALLEST_CONTEXT_TOKENS:
        setup = _shorter_context(files, setup, available_bytes)
        yield f"a context window of {setup.context_tokens:,} tokens", setup
    while micro_batch_tokens(setup.detail) > MICRO_BATCH_TOKENS:
        setup = replace(setup, detail=max(detail for detail in DETAILS if detail < setup.detail))
        yield f"pictures of detail {setup.detail} at most", setup
    if setup.has_drafter:
        setup = replace(setup, has_drafter=False)
        yield "no drafter", setup
    setup = replace(setup, kv_value_bytes=Q8_0_BYTES)
    yield "the KV cache in 8 bits (q8_0)", setup


def _shorter_context(files: Files, setup: Setup, available_bytes: int) -> Setup:
    """Half the context window, halved again until it fits or is the smallest."""
    while True:
        tokens = max(SMALLEST_CONTEXT_TOKENS, setup.context_tokens // 2)
        setup = replace(setup, context_tokens=tokens)
        if tokens == SMALLEST_CONTEXT_TOKENS or _total(files, setup) <= available_bytes:
            return setup


def _smaller_file_saves(target: GgufMetadata) -> int:
    """What a file with fewer bits a weight would save; 0 or less where this one is small already."""
    n_values = sum(prod(tensor.shape) for tensor in target.tensors)
    n_bytes = sum(tensor.n_bytes for tensor in target.tensors)
    return n_bytes - int(n_values * _SMALL_FILE_BITS / 8)


def _too_little(files: Files, smallest: Setup, available_bytes: int) -> MemoryProblem:
    return MemoryProblem(
        f"There is too little memory for {files.target.path.name}: at least {_gib(_total(files, smallest))} are "
        f"needed, even with a context window of {smallest.context_tokens:,} tokens and without a drafter, and "
        f"{_gib(available_bytes)} are available. Nothing was loaded or lost. Close other programs, or choose a "
        "smaller model file."
    )


def _gib(n_bytes: int) -> str:
    return f"{n_bytes / 2**30:.2f} GiB"
