"""What a turn is doing right now, as one frozen value, advanced by the engine's events."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from gemma_desk.chat.events import AnswerText, Event, Loading, Prefilling, ThoughtText, Writing


class TurnPhase(StrEnum):
    """What is going on."""

    IDLE = "idle"
    """Nothing; a question may be asked."""
    WAITING = "waiting"
    """The question is being saved, or another turn comes first."""
    LOADING = "loading"
    """The model is being loaded; `fraction` tells how far."""
    HEARING = "hearing"
    """A note is heard on its own, before the question is asked; `heard_pieces` of `sound_pieces`."""
    PIECES = "pieces"
    """The question is asked of one piece of a recording after the other; `heard_pieces` of `sound_pieces`."""
    SUMMING_UP = "summing up"
    """The conversation is summed up, before the question is asked or on its own; figures as for reading and writing."""
    READING = "reading"
    """The prompt is being read; `done_tokens` of `total_tokens`."""
    THINKING = "thinking"
    """The model thinks."""
    WRITING = "writing"
    """The answer grows."""
    STOPPING = "stopping"
    """Stop was asked for and the engine has not ended yet."""


@dataclass(frozen=True, slots=True)
class TurnStatus:
    """A turn's state and figures."""

    phase: TurnPhase = TurnPhase.IDLE
    fraction: float = 0.0
    """0 to 1, of loading or reading."""
    done_tokens: int = 0
    """Of the prompt, evaluated so far."""
    total_tokens: int = 0
    """Of the prompt, to evaluate."""
    reused_tokens: int = 0
    """Of the prompt, found in the KV cache."""
    generated_tokens: int = 0
    tokens_per_s: float = 0.0
    drafted_tokens: int = 0
    accepted_tokens: int = 0
    heard_pieces: int = 0
    """Of a sound that is heard in pieces, done so far."""
    sound_pieces: int = 0
    is_behind: bool = False
    """While it is waiting: another conversation's answer comes first."""
    elapsed_s: float = 0.0
    """From the question to the last change of this value."""


def advance(status: TurnStatus, event: Event, elapsed_s: float) -> TurnStatus:
    """The status after an event; the same value when nothing to show has changed.

    A turn that is stopping shows that until it has ended, whatever still comes.
    """
    after = _after(status, event)
    if status.phase is TurnPhase.STOPPING:
        after = replace(after, phase=TurnPhase.STOPPING)
    return status if after == status else replace(after, elapsed_s=elapsed_s)


def _after(status: TurnStatus, event: Event) -> TurnStatus:
    match event:
        case Loading():
            return replace(status, phase=TurnPhase.LOADING, fraction=event.fraction)
        case Prefilling():
            return _reading(status, event)
        case ThoughtText():
            return replace(status, phase=TurnPhase.THINKING)
        case AnswerText():
            return replace(status, phase=TurnPhase.WRITING)
        case Writing():
            return _writing(status, event)
    return status


def _reading(status: TurnStatus, event: Prefilling) -> TurnStatus:
    fraction = event.done_tokens / event.total_tokens if event.total_tokens else 1.0
    return replace(
        status,
        phase=TurnPhase.READING,
        fraction=fraction,
        done_tokens=event.done_tokens,
        total_tokens=event.total_tokens,
        reused_tokens=event.reused_tokens,
    )


def _writing(status: TurnStatus, event: Writing) -> TurnStatus:
    return replace(
        status,
        generated_tokens=event.generated_tokens,
        tokens_per_s=event.tokens_per_s,
        drafted_tokens=event.drafted_tokens,
        accepted_tokens=event.accepted_tokens,
    )
