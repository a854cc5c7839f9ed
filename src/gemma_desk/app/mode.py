"""A mode as a frozen value; what it does is in `app.modes`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mode:
    """A small preset. What is None is left to the settings."""

    id: str
    """Stays the same when it is renamed."""
    name: str
    prompt: str = ""
    """Told to the model after the standing instructions."""
    detail: int | None = None
    """Soft-token budget of a new picture, one of 70 140 280 560 1120."""
    think: bool | None = None
    """Whether the model thinks before it answers."""
    temperature: float | None = None
    """None takes the model's recommended one, unless the sampling values were opened and changed."""
