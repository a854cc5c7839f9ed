"""The memory plan: what a model set will take before it is loaded, whether that fits, and what to give up if not.

`plan_memory` says what was asked for would take. `plan_loading` takes the step-downs that are needed and says which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import prod
from pathlib import Path

from gemma_desk.chat.errors import MemoryProblem
from gemma_desk.chat.events import ContextChoice
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.models.gguf_file import GgufMetadata, read_metadata
from gemma_desk.models.machine import DEVICE_SHARE, device_layers, is_memory_shared
from gemma_desk.models.memory_parts import (
    MAX_SNAPSHOTS,
    MICRO_BATCH_TOKENS,
    Q8_0_BYTES,
    Files,
    MemoryParts,
    Setup,
    largest_detail,
    layer_bytes,
    loaded_bytes,
    longest_context_tokens,
    memory_parts,
    micro_batch_tokens,
)
from gemma_desk.models.model_set import ModelSet, find_model_set
from gemma_desk.models.system_memory import gib

SMALLEST_CONTEXT_TOKENS = 2048
"""Room for one picture of the highest detail, or a long note, and an answer."""

AUTOMATIC_CONTEXTS = (32_768, 16_384, 8_192)
"""Where none was asked for: the first of these that is comfortable, else the last."""

COMFORTABLE_BYTES = 2**30
"""Left to other programs by a context window that nobody asked for."""

OFFERED_CONTEXTS = (8_192, 16_384, 32_768, 65_536, 131_072, 262_144)
"""What a user may choose from, as far as the model was trained for it."""

_SMALL_FILE_BITS = 4.8
"""Of one weight, on average, in the smallest file that still answers well: 4 bits, scales, finer embeddings."""


@dataclass(frozen=True, slots=True)
class StepDown:
    """Something given up, or to give up."""

    what: str
    """In words."""
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


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """How to load a set so that it fits."""

    setup: Setup
    parts: MemoryParts
    """What that takes."""
    loaded_bytes: int
    """What of it is taken once everything is loaded: nothing was computed yet, no snapshot taken."""
    step_downs: tuple[StepDown, ...]
    """What was given up of what was asked for."""
    context_choices: tuple[ContextChoice, ...]
    """The context windows there are, with what is asked for otherwise."""
    n_layers: int = 0
    """Of the target, the output counted as one."""
    n_device_layers: int = 0
    """Layers, from the last, that graphics devices take."""
    is_all_on_device: bool = False
    """Whether they take everything."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """What was given up, for the user."""
        return tuple(f"{step.what}: {gib(step.saves_bytes)} less." for step in self.step_downs)


def plan_memory(
    models: ModelSet, context_tokens: int | None, detail: int, available_bytes: int, *, has_drafter: bool = True
) -> MemoryPlan:
    """Plans the memory of a model set from its files' headers.

    Args:
        models: The files by role.
        context_tokens: Size of the context window; None chooses, see `AUTOMATIC_CONTEXTS`.
        detail: The largest picture's soft tokens, one of `DETAILS`.
        available_bytes: What may be taken in all.
        has_drafter: False plans without the set's drafter.

    Raises:
        ModelProblem: A file is damaged.
        MemoryProblem: Not even the smallest step fits.
    """
    files = read_files(models)
    return plan_setup(files, _setup(files, context_tokens, detail, has_drafter, available_bytes), available_bytes)


def plan_loading(
    models: ModelSet,
    context_tokens: int | None,
    detail: int,
    available_bytes: int,
    device_bytes: int = 0,
    device_layers: int | None = None,
) -> LoadPlan:
    """Plans how to load a model set: as asked for, with as little given up as the memory there is needs.

    Args:
        models: The files by role.
        context_tokens: Size of the context window; None chooses, see `AUTOMATIC_CONTEXTS`.
        detail: The largest picture's soft tokens, one of `DETAILS`.
        available_bytes: What may be taken in all.
        device_bytes: Free memory of graphics devices.
        device_layers: Layers on these at most; None takes as many as fit.

    Raises:
        ModelProblem: A file is damaged.
        MemoryProblem: It cannot run here at all.
    """
    files = read_files(models)
    device_bytes = 0 if device_layers == 0 else device_bytes
    together = available_bytes if is_memory_shared() else available_bytes + int(DEVICE_SHARE * device_bytes)
    plan = fit_setup(files, _setup(files, context_tokens, detail, True, together), together)
    return with_devices(files, plan, device_bytes, device_layers) if device_bytes else plan


def read_files(models: ModelSet) -> Files:
    """Reads the headers of a model set.

    Raises:
        ModelProblem: A file is damaged.
    """
    return Files(
        target=read_metadata(models.target),
        projector=read_metadata(models.projector) if models.projector else None,
        drafter=read_metadata(models.drafter) if models.drafter else None,
        adapters=tuple(map(read_metadata, models.adapters)),
    )


def largest_picture(paths: Sequence[str]) -> int:
    """The largest detail that a model set takes, one of `DETAILS`.

    Raises:
        ModelProblem: No target, a damaged file, or files that do not fit each other.
    """
    return largest_detail(read_files(find_model_set([Path(path) for path in paths])).projector)


def plan_setup(files: Files, asked: Setup, available_bytes: int) -> MemoryPlan:
    """Plans one setup; see `plan_memory`. Pure."""
    asked = asked.clipped(files)
    _fitting(files, replace(asked, n_snapshots=0), available_bytes)  # raises where nothing fits
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


def fit_setup(files: Files, asked: Setup, available_bytes: int) -> LoadPlan:
    """Steps down from what is asked for until it fits; see `plan_loading`. Pure."""
    asked = replace(asked.clipped(files), n_snapshots=0)
    setup = _fitting(files, asked, available_bytes)
    return LoadPlan(
        setup=setup,
        parts=memory_parts(files, _with_snapshots(files, setup, available_bytes)),
        loaded_bytes=loaded_bytes(files, setup),
        step_downs=tuple(_taken(files, asked, setup)),
        context_choices=tuple(_context_choices(files, asked, available_bytes)),
        n_layers=len(layer_bytes(files, setup)),
    )


def with_devices(files: Files, plan: LoadPlan, device_bytes: int, most_layers: int | None = None) -> LoadPlan:
    """The plan with as many layers on graphics devices as fit there, or are wished for. Pure."""
    layers = layer_bytes(files, plan.setup)
    besides = plan.parts.compute + plan.parts.drafter + plan.parts.projector
    count = min(device_layers(layers, besides, device_bytes), len(layers) if most_layers is None else most_layers)
    moved = 0 if is_memory_shared() else sum(layers[len(layers) - count :])
    return replace(
        plan,
        loaded_bytes=plan.loaded_bytes - moved,
        n_device_layers=count,
        is_all_on_device=count == len(layers),
    )


def _total(files: Files, setup: Setup) -> int:
    return memory_parts(files, setup).total_bytes


def _with_snapshots(files: Files, setup: Setup, available_bytes: int) -> Setup:
    """As many snapshots as there is room for: the engine takes none where memory is short."""
    choices = [replace(setup, n_snapshots=count) for count in range(MAX_SNAPSHOTS, -1, -1)]
    return next((choice for choice in choices if _total(files, choice) <= available_bytes), choices[-1])


# --- choosing


def _setup(files: Files, context_tokens: int | None, detail: int, has_drafter: bool, available_bytes: int) -> Setup:
    """What is asked for; the context window is chosen where none is."""
    if context_tokens is not None:
        return Setup(context_tokens, detail, has_drafter)
    choices = [Setup(tokens, detail, has_drafter).clipped(files) for tokens in AUTOMATIC_CONTEXTS]
    room = available_bytes - COMFORTABLE_BYTES
    return next((choice for choice in choices if _total(files, choice) <= room), choices[-1])


def _context_choices(files: Files, asked: Setup, available_bytes: int) -> Iterator[ContextChoice]:
    longest = longest_context_tokens(files.target)
    for tokens in sorted({min(tokens, longest) for tokens in OFFERED_CONTEXTS}):
        total = _total(files, replace(asked, context_tokens=tokens))
        yield ContextChoice(tokens, total, fits=total <= available_bytes)


def _fitting(files: Files, asked: Setup, available_bytes: int) -> Setup:
    """The first step that fits, with the longest context window there is then room for."""
    for _, lower in (("", asked), *_lower_steps(asked)):
        for tokens in _halvings(lower.context_tokens):
            setup = replace(lower, context_tokens=tokens)
            if _total(files, setup) <= available_bytes:
                return setup
    raise _too_little(files, setup, available_bytes)


def _halvings(context_tokens: int) -> Iterator[int]:
    """A context window, then half of it again and again; the smallest last."""
    yield context_tokens
    while context_tokens > SMALLEST_CONTEXT_TOKENS:
        context_tokens = max(SMALLEST_CONTEXT_TOKENS, context_tokens // 2)
        yield context_tokens


def _taken(files: Files, asked: Setup, setup: Setup) -> Iterator[StepDown]:
    """What `setup` gives up of what was asked for."""
    before = asked
    for what, after in (
        (
            f"Context window {setup.context_tokens:,} instead of {asked.context_tokens:,} tokens",
            replace(asked, context_tokens=setup.context_tokens),
        ),
        (
            f"Pictures of detail {setup.detail} instead of {asked.detail} at most",
            replace(asked, context_tokens=setup.context_tokens, detail=setup.detail),
        ),
        ("No drafter, so answers may come slower", replace(setup, kv_value_bytes=asked.kv_value_bytes)),
        ("KV cache in 8 bits (q8_0) instead of 16", setup),
    ):
        if after != before:
            yield StepDown(what, _total(files, before) - _total(files, after))
        before = after


# --- advice


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
    yield from _lower_steps(setup)


def _lower_steps(setup: Setup) -> Iterator[tuple[str, Setup]]:
    """What comes after a shorter context window."""
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
    _, *shorter = _halvings(setup.context_tokens)
    choices = [replace(setup, context_tokens=tokens) for tokens in shorter]
    return next((choice for choice in choices if _total(files, choice) <= available_bytes), choices[-1])


def _smaller_file_saves(target: GgufMetadata) -> int:
    """What a file with fewer bits a weight would save; 0 or less where this one is small already."""
    n_values = sum(prod(tensor.shape) for tensor in target.tensors)
    n_bytes = sum(tensor.n_bytes for tensor in target.tensors)
    return n_bytes - int(n_values * _SMALL_FILE_BITS / 8)


def _too_little(files: Files, smallest: Setup, available_bytes: int) -> MemoryProblem:
    return MemoryProblem(
        f"There is too little memory for {files.target.path.name}: at least {gib(_total(files, smallest))} are "
        f"needed, even with a context window of {smallest.context_tokens:,} tokens and without a drafter, and "
        f"{gib(available_bytes)} are available. Nothing was loaded or lost. Close other programs, or choose a "
        "smaller model file."
    )
