"""What every way of speaking is: the system's own voices, one sentence at a time."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import Protocol

LOOK_EVERY_S = 0.02
"""How often it is looked whether to go on: silence must not be felt to come late."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One of the system's voices."""

    name: str
    """As the system knows it; no two are the same."""
    words: str
    """As a person reads it."""
    language: str
    """As in "de" or "en-gb"; empty where the system does not say."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a sentence is said."""

    voice: str = ""
    """Name of a voice; empty takes what the system has for the language."""
    language: str = ""
    """One that a voice speaks, as that voice names it; empty takes the system's usual voice."""
    speed: float = 1.0
    """0.5 to 2 times the usual."""


class Mouth(Protocol):
    """Speaks with the system's voices. Used by one thread at a time, which it may keep waiting for seconds."""

    def voices(self) -> tuple[Voice, ...]:
        """The voices there are, in the system's order. Raises `SpeechProblem` when there are none."""
        ...

    def say(self, text: str, manner: Manner, stopped: Event) -> bool:
        """Says a text, and returns when it has been heard.

        Args:
            text: A sentence.
            manner: How it is said.
            stopped: Once set, it is silent at once.

        Returns:
            Whether it was said to its end; not when it was stopped, here or by the system's own key for silence.

        Raises:
            SpeechProblem: It cannot be said.
        """
        ...

    def close(self) -> None:
        """Lets go of what it holds."""
        ...
