"""How this family hears: what is said beside a sound, and where in a conversation a sound is still understood.

Source: the model card's prompts; reports that the 12B hears nothing that begins later than some 450 to 500 tokens.
"""

from __future__ import annotations

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
