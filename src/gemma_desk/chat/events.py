"""What an engine reports while it works.

Every turn ends in exactly one `Finished` or `Failed`; loading a model is a turn of its own that ends in `Loaded` or
`Failed`. Every event carries its turn's id; whoever does not own that id drops it.
"""

from __future__ import annotations

from dataclasses import dataclass

from gemma_desk.chat.errors import Problem
from gemma_desk.chat.turn import TurnResult


@dataclass(frozen=True, slots=True)
class ContextChoice:
    """A context window that the model could be loaded with."""

    context_tokens: int
    total_bytes: int
    """What everything then takes."""
    fits: bool
    """In the memory there was."""


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """The model set that is loaded."""

    name: str
    """From the target's metadata."""
    context_tokens: int
    """Size of the context window it was loaded with."""
    has_vision: bool
    has_hearing: bool
    draft_reason: str
    """Empty when a matching drafter is loaded, else why there is none."""
    load_s: float
    image_detail: int = 1120
    """The largest detail a picture may have."""
    step_downs: tuple[str, ...] = ()
    """A sentence each: what was given up so that it fits into memory."""
    context_choices: tuple[ContextChoice, ...] = ()
    """Context windows to choose from, the shortest first."""
    planned_bytes: int = 0
    """What the memory plan says is taken once everything is loaded."""
    taken_bytes: int = 0
    """What the engine process held then."""
    prefill_tps: float = 0.0
    """Tokens of a prompt read in a second, measured now or at an earlier start; 0.0 while that is not known."""
    graphics: tuple[str, ...] = ()
    """Graphics cards that the engine can compute on, by name."""
    n_layers: int = 0
    """Of the target, the output counted as one."""
    n_device_layers: int = 0
    """Of these, on graphics cards."""
    adapters: tuple[str, ...] = ()
    """Names of the LoRA adapters."""


@dataclass(frozen=True, slots=True)
class Loading:
    """The model is being loaded."""

    turn_id: str
    fraction: float
    """0 to 1, over all files of the set."""
    planned_bytes: int = 0
    """What the memory plan says everything takes in all; 0 while that is not known."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The model is ready."""

    turn_id: str
    info: ModelInfo


@dataclass(frozen=True, slots=True)
class Prefilling:
    """The prompt is being read."""

    turn_id: str
    done_tokens: int
    """Evaluated so far in this turn."""
    total_tokens: int
    """To evaluate in this turn, reused ones not counted."""
    reused_tokens: int = 0
    """Of the prompt, found in the KV cache."""


@dataclass(frozen=True, slots=True)
class Writing:
    """Speed so far; sent a few times a second while the answer grows."""

    turn_id: str
    generated_tokens: int
    tokens_per_s: float
    drafted_tokens: int
    accepted_tokens: int


@dataclass(frozen=True, slots=True)
class ThoughtText:
    """A further piece of the thought."""

    turn_id: str
    text: str


@dataclass(frozen=True, slots=True)
class AnswerText:
    """A further piece of the answer. The pieces joined are the answer."""

    turn_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The turn ended as intended, cancelled included."""

    turn_id: str
    result: TurnResult


@dataclass(frozen=True, slots=True)
class Failed:
    """The turn ended early. What was written before stays."""

    turn_id: str
    problem: Problem


Event = Loading | Loaded | Prefilling | Writing | ThoughtText | AnswerText | Finished | Failed
"""Anything an engine reports."""

TERMINAL_EVENTS = (Loaded, Finished, Failed)
"""After one of these, nothing more comes for that turn."""
