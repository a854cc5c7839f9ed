"""What comes with the program under an English name, in the window's language: modes, languages that are spoken."""

from __future__ import annotations

from gemma_desk.app.mode import Mode
from gemma_desk.ui.language import tr_later, tr_now

MODE_NAMES = (
    tr_later("Ask", "a mode"),
    tr_later("Think", "a mode"),
    tr_later("Transcribe", "a mode"),
    tr_later("Translate", "a mode"),
    tr_later("Describe for a blind reader", "a mode"),
    tr_later("Read the text in it", "a mode"),
)
"""Of the built-in modes; `app.modes`."""

SPOKEN_LANGUAGES = (
    tr_later("English"),
    tr_later("German"),
    tr_later("French"),
    tr_later("Spanish"),
    tr_later("Italian"),
    tr_later("Portuguese"),
    tr_later("Dutch"),
    tr_later("Polish"),
    tr_later("Russian"),
    tr_later("Ukrainian"),
    tr_later("Turkish"),
    tr_later("Arabic"),
    tr_later("Hindi"),
    tr_later("Chinese"),
    tr_later("Japanese"),
    tr_later("Korean"),
    tr_later("Vietnamese"),
    tr_later("Indonesian"),
)
"""As the model knows them; `gemma.hearing`."""


def mode_name(mode: Mode) -> str:
    """Gives the name a mode is shown by: a person's own as it was written."""
    return tr_now(mode.name, "a mode") if mode.name in MODE_NAMES else mode.name


def spoken_language(english: str) -> str:
    """Gives the name of a language that a voice note may be in."""
    return tr_now(english) if english in SPOKEN_LANGUAGES else english
