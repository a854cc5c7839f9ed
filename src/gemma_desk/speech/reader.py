"""Reads sentences aloud, each in the language it is in. Used by one thread at a time, which waits while it speaks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from gemma_desk.speech.choosing import language_of, manner_for
from gemma_desk.speech.mouth import Mouth, Voice

_ANY_TEXT = "The tables of languages are read with the first text."


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something to be said."""

    text: str
    language: str = ""
    """As in "de"; empty tells it by the text."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user has chosen."""

    voice: str = ""
    """Name of a voice; empty takes one by the language of the text."""
    speed: float = 1.0
    """0.5 to 2 times the usual."""


class Reader:
    """Reads one text after the other."""

    def __init__(self, new_mouth: Callable[[], Mouth], at_home: str) -> None:
        """Nothing is opened yet.

        Args:
            new_mouth: Gives the system's way of speaking, or raises `SpeechProblem`.
            at_home: The language of the desktop, as in "en_GB".
        """
        self._new_mouth = new_mouth
        self._at_home = at_home
        self._mouth: Mouth | None = None
        self._voices: tuple[Voice, ...] = ()
        self._read = ""
        """What has been read of this text, in its own language."""

    def voices(self) -> tuple[Voice, ...]:
        """The voices there are. May take a second the first time.

        Raises:
            SpeechProblem: The system has none.
        """
        if self._mouth is None:
            mouth = self._new_mouth()
            self._voices = mouth.voices()
            self._mouth = mouth
        return self._voices

    def begin(self) -> None:
        """Begins another text.

        Raises:
            SpeechProblem: The system has no voice.
        """
        self.voices()
        self._read = ""
        self._language_of(_ANY_TEXT)

    def say(self, sentence: Sentence, wish: Wish, stopped: Event) -> bool:
        """Says a sentence of the text that was begun, and returns when it has been heard.

        Returns:
            Whether it was said to its end.

        Raises:
            SpeechProblem: It cannot be said.
        """
        assert self._mouth is not None
        if not sentence.language:
            self._read = f"{self._read} {sentence.text}"
        language = sentence.language or self._language_of(self._read)
        manner = manner_for(language, self._voices, wish.voice, self._at_home, wish.speed)
        return self._mouth.say(sentence.text, manner, stopped)

    def close(self) -> None:
        """Lets go of the system's voices; what is there next is found anew."""
        if self._mouth is not None:
            self._mouth.close()
            self._mouth = None

    def _language_of(self, text: str) -> str:
        return language_of(text, (voice.language for voice in self._voices))
