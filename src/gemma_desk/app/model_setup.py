"""What the chosen model would take with another set-up: the memory plan's arithmetic, from headers read once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gemma_desk.gemma.picture import DETAILS
from gemma_desk.models.machine import is_memory_shared
from gemma_desk.models.memory_parts import Files, MemoryParts, Setup, layer_bytes, longest_context_tokens, memory_parts
from gemma_desk.models.memory_plan import AUTOMATIC_CONTEXTS, COMFORTABLE_BYTES, OFFERED_CONTEXTS, read_files
from gemma_desk.models.model_set import ModelSet, find_model_set, with_adapters


@dataclass(frozen=True, slots=True)
class Wish:
    """How a model is to be loaded."""

    context_tokens: int | None = None
    """None leaves it to the plan."""
    device_layers: int | None = None
    """On graphics cards, at most; None as many as fit."""
    adapters: tuple[str, ...] = ()
    """Paths."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a wish takes."""

    context_tokens: int
    parts: MemoryParts
    on_cards_bytes: int
    """Of it, in the memory of graphics cards."""

    @property
    def in_memory_bytes(self) -> int:
        """Of the system's memory."""
        return self.parts.total_bytes - self.on_cards_bytes


@dataclass(frozen=True, slots=True)
class SetupPlan:
    """The headers of a model set, and what can be reckoned from them."""

    models: ModelSet
    files: Files

    @property
    def contexts(self) -> tuple[int, ...]:
        """Context windows to choose from."""
        longest = longest_context_tokens(self.files.target)
        return tuple(sorted({min(tokens, longest) for tokens in OFFERED_CONTEXTS}))

    @property
    def n_layers(self) -> int:
        """Of the target, the output counted as one."""
        return len(layer_bytes(self.files, self._setup(AUTOMATIC_CONTEXTS[-1])))

    def outcome(self, wish: Wish, available_bytes: int) -> Outcome:
        """What a wish takes; an automatic context window is the longest that is comfortable."""
        tokens = wish.context_tokens or self._comfortable(available_bytes)
        setup = self._setup(tokens)
        layers = layer_bytes(self.files, setup)
        moved = sum(layers[len(layers) - wish.device_layers :]) if wish.device_layers else 0
        parts = memory_parts(self.files, setup)
        return Outcome(setup.context_tokens, parts, 0 if is_memory_shared() else min(moved, parts.total_bytes))

    def _comfortable(self, available_bytes: int) -> int:
        room = available_bytes - COMFORTABLE_BYTES
        sizes = ((tokens, memory_parts(self.files, self._setup(tokens)).total_bytes) for tokens in AUTOMATIC_CONTEXTS)
        return next((tokens for tokens, total in sizes if total <= room), AUTOMATIC_CONTEXTS[-1])

    def _setup(self, context_tokens: int) -> Setup:
        setup = Setup(context_tokens, DETAILS[-1], self.files.drafter is not None)
        return replace(setup, n_snapshots=0).clipped(self.files)


def setup_plan(paths: Sequence[str], adapters: Sequence[str]) -> SetupPlan:
    """Reads the headers of a model set and its adapters.

    Raises:
        ModelProblem: A file is damaged, or does not belong to the others.
    """
    models = with_adapters(find_model_set([Path(path) for path in paths]), [Path(path) for path in adapters])
    return SetupPlan(models, read_files(models))
