"""What language a text is in, and how it is said then."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from gemma_desk.speech.mouth import Manner, Voice

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_ENOUGH_LETTERS = 12
"""A shorter text, "Yes." or "Paris.", may be in any language."""
_LOOKED_AT_CHARS = 400
_OTHER_CODES = {"cmn": "zh"}
"""Languages that speech systems name otherwise than everybody else."""


def primary(language: str) -> str:
    """Gives the language without its country or script: "en" of "en-GB"."""
    first = language.replace("_", "-").split("-")[0].lower()
    return _OTHER_CODES.get(first, first)


def language_of(text: str, among: Iterable[str] | None = None) -> str:
    """Tells the language of a text by its end, which is what is read now; empty where it cannot be told.

    The first call reads the tables of languages, which takes up to a second.

    Args:
        text: All there is of it, the sentence in question last.
        among: Languages there are voices for; another one is never given. None allows any.
    """
    if sum(map(str.isalpha, text)) < _ENOUGH_LETTERS:
        return ""
    allowed = None if among is None else set(map(primary, among))
    ranked = _identifier().rank(text[-_LOOKED_AT_CHARS:])
    return next((str(language) for language, _ in ranked if allowed is None or language in allowed), "")


def manner_for(language: str, voices: tuple[Voice, ...], chosen: str, at_home: str, speed: float) -> Manner:
    """Says how a text is read: by the voice chosen if it speaks the language, else by one that does.

    Args:
        language: Of the text; empty where it is not known.
        voices: Those there are.
        chosen: Name of the voice chosen for all that it can read; empty without one.
        at_home: The language of the desktop, as in "en_GB": English is then read as it is spoken there.
        speed: 0.5 to 2.
    """
    spoken = [voice for voice in voices if primary(voice.language) == language]
    of_choice = next((voice for voice in voices if voice.name == chosen), None)
    if of_choice is not None and (of_choice in spoken or not spoken):
        return Manner(of_choice.name, of_choice.language, speed)
    tags = {voice.language.lower(): voice.language for voice in spoken}
    home = tags.get(at_home.replace("_", "-").lower())
    return Manner("", home or tags.get(language) or next(iter(tags.values()), ""), speed)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # brings numpy and the tables of languages

    return LanguageIdentifier.from_model_file(MODEL_FILE)
