"""How this family hears: what is said beside a sound, and where in a conversation a sound is still understood.

Source: the model card's prompts; reports that the 12B hears nothing that begins later than some 450 to 500 tokens.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

LATEST_DIRECT_TOKENS = 450
"""A sound that begins later is heard in a short context of its own."""

HEARING_TEMPERATURE = 0.0
"""What was said is not to be invented; the model card allows 0 to 0.2."""

SECOND_TEMPERATURE = 0.2
"""Of a second try, where the first one went in circles."""

MAX_HEARD_TOKENS = 400
"""Of one piece of sound: twice what a fast speaker says in 25 s. A model that repeats itself is stopped here."""

LANGUAGES = (
    "English", "German", "French", "Spanish", "Italian", "Portuguese", "Dutch", "Polish", "Russian", "Ukrainian",
    "Turkish", "Arabic", "Hindi", "Chinese", "Japanese", "Korean", "Vietnamese", "Indonesian",
)  # fmt: skip
"""Offered by name; the model knows more, and tells a language itself where none is named."""

MAX_PIECE_TOKENS = 800
"""Of what is asked about one piece, such as its translation: more than its words take in any language."""

SOUNDS_QUESTION = "What do you hear in this recording besides words? Name sounds, voices, music and the place."
"""Asked of a sound in its place."""

_FORMAT = (
    "Follow these specific instructions for formatting the answer: * Only output the transcription, with no newlines. "
    "* When transcribing numbers, write the digits, i.e. write 1.7 and not one point seven, and write 3 instead of "
    "three."
)


class HearingWay(StrEnum):
    """How voice notes are heard."""

    AUTOMATIC = "automatic"
    """As sound in its place where the model still hears it there, else first, on its own."""
    DIRECT = "direct"
    """Always as sound in its place, as far as a sound is short enough for that."""
    FIRST = "first"
    """Always on its own; the question then holds the words."""


def is_heard_first(begins_at: int, n_pieces: int, way: HearingWay) -> bool:
    """Whether a sound is heard in a context of its own before the question is asked.

    Args:
        begins_at: Tokens of the conversation before it.
        n_pieces: Of the sound; only one can be heard in its place.
        way: The user's choice.
    """
    if n_pieces > 1 or way is HearingWay.FIRST:
        return True
    return way is HearingWay.AUTOMATIC and begins_at > LATEST_DIRECT_TOKENS


def transcription_prompt(language: str = "") -> str:
    """What asks for the words of a sound that follows.

    Args:
        language: Its English name; empty where the model is to tell it itself.
    """
    spoken = f"in {language} into {language} text" if language else "in its original language"
    return f"Transcribe the following speech segment {spoken}. {_FORMAT}"


def translation_question(text: str, language: str) -> str:
    """What asks for a translation of words that were heard."""
    return f"Translate this into {language}. Only output the translation.\n\n{text}"


@dataclass(frozen=True, slots=True)
class TranslationWish:
    """Asks for a translation of what was heard in a recording, piece by piece."""

    name: str
    """Of the recording."""
    language: str
    """Its English name."""

    @property
    def question(self) -> str:
        """As it stands in the conversation."""
        return f"Translate what is said in “{self.name}” into {self.language}."


_WISH = re.compile(r"Translate what is said in “(.+)” into ([^“”.]+)\.")


def translation_wish(question: str) -> TranslationWish | None:
    """The wish that a question says; None where it says another thing."""
    found = _WISH.fullmatch(question.strip())
    return TranslationWish(*found.groups()) if found else None


def speech_translation_prompt(language: str) -> str:
    """What asks for the translation of a sound that follows, as the model card has it."""
    return (
        "Transcribe the following speech segment in its original language, then translate it into "
        f"{language}. {_TRANSLATED.format(language=language)}"
    )


def is_sound_question(text: str) -> bool:
    """Whether this is asked of a sound apart from the conversation, where the model still hears it."""
    return text == SOUNDS_QUESTION or _SPEECH_TRANSLATION.fullmatch(text) is not None


_TRANSLATED = (
    "When formatting the answer, first output the transcription in the original language, then one newline, then "
    "output the string '{language}: ', then the translation in {language}."
)
_SPEECH_TRANSLATION = re.compile(
    r"Transcribe the following speech segment in its original language, then translate it into ([^.]+)\. "
    + re.escape(_TRANSLATED).replace(re.escape("{language}"), r"\1")
)
