"""`gemma-desk models plan`: the memory a model set takes, and what to give up where it does not fit."""

from __future__ import annotations

import dataclasses
import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from gemma_desk.chat.errors import ModelProblem
from gemma_desk.chat.events import ContextChoice
from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.models.memory_plan import MemoryPlan, plan_loading, plan_memory
from gemma_desk.models.model_set import find_model_set
from gemma_desk.models.system_memory import available_bytes

_NAMES = {
    "weights": "weights",
    "repacked": "weights, repacked for this processor",
    "projector": "projector and the largest picture",
    "drafter": "drafter",
    "kv_sliding": "KV cache, sliding window",
    "kv_full": "KV cache, whole context",
    "compute": "computing",
    "snapshots": "snapshots, from what is free",
    "process": "the process itself",
}


def plan(arguments: Namespace, model: tuple[str, ...]) -> ExitCode:
    """Prints the plan for a model set.

    Args:
        arguments: As parsed.
        model: Paths of the model set; empty when none was named or chosen before.

    Raises:
        ModelProblem: No model was named, or a file of it is damaged.
        MemoryProblem: It cannot run here at all.
    """
    if not model:
        raise ModelProblem("No model was named. Nothing was planned. Name a folder with --model DIR.")
    models = find_model_set([Path(path) for path in model])
    request = (models, arguments.context, arguments.detail, available_bytes())
    planned = plan_memory(*request)
    if arguments.json:
        print(json.dumps(dataclasses.asdict(planned)))
    else:
        print("\n".join([*table(planned), *contexts(plan_loading(*request).context_choices)]))
    return ExitCode.ANSWERED


def contexts(choices: Sequence[ContextChoice]) -> Iterator[str]:
    """The context windows there are, for a person."""
    yield "Context windows, with everything but the snapshots:"
    for choice in choices:
        name = f"  {choice.context_tokens:,} tokens{'' if choice.fits else ', more than is available'}"
        yield _row(name, choice.total_bytes)


def table(planned: MemoryPlan) -> Iterator[str]:
    """The plan for a person."""
    yield f"Context window {planned.context_tokens:,} tokens, {planned.n_ubatch:,} tokens at once"
    for part, n_bytes in dataclasses.asdict(planned.parts).items():
        yield _row(_NAMES[part], n_bytes)
    yield _row("together", planned.total_bytes)
    yield _row("available", planned.available_bytes)
    yield "It fits." if planned.fits else "It does not fit."
    yield "To take less, in this order:"
    for step in planned.step_downs:
        yield _row(f"  {step.what}", -step.saves_bytes)


def _row(name: str, n_bytes: int) -> str:
    return f"{name:52}{n_bytes / 2**20:12,.0f} MiB"
