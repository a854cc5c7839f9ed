"""Modes: small presets of what the model is told, and how. Pure functions over the settings; nothing else is kept.

A mode leaves open what it does not name: then the settings hold.
"""

from __future__ import annotations

import uuid
from dataclasses import replace

from gemma_desk.app.mode import Mode
from gemma_desk.app.settings import Settings
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.gemma.hearing import HEARING_TEMPERATURE

_TRANSCRIBE = (
    "Transcribe the speech in what the user sends, in its original language. Write only what is said, in sentences "
    "with punctuation. Write numbers as digits. Add nothing, leave nothing out, and do not answer what is said."
)
_TRANSLATE = (
    "Translate everything the user writes, says or shows into English, or into the language the user names. Keep the "
    "meaning, the tone and the form. Write only the translation, and do not answer what is said."
)
_DESCRIBE = (
    "Describe what the user shows to somebody who cannot see it. Begin with one sentence that says what it is and what "
    "matters most. Then go through it in order: where things are, what they look like, what happens. Read out text "
    "word for word. Say what is uncertain, and guess no names."
)
_READ = (
    "Write out all the text in what the user shows, word for word, in reading order. Keep headings, lists and tables "
    "as Markdown. Do not translate, correct or comment. Write [illegible] for what cannot be read."
)
ASK = Mode("ask", "Ask")
BUILT_IN = (
    ASK,
    Mode("think", "Think", think=True),
    Mode("transcribe", "Transcribe", _TRANSCRIBE, think=False, temperature=HEARING_TEMPERATURE),
    Mode("translate", "Translate", _TRANSLATE, think=False),
    Mode("describe", "Describe for a blind reader", _DESCRIBE, detail=560),
    Mode("read", "Read the text in it", _READ, detail=1120, think=False, temperature=HEARING_TEMPERATURE),
)
"""Those that come with the program. What was said and what is written is not to be invented: the likeliest words."""
_BY_ID = {mode.id: mode for mode in BUILT_IN}


def all_modes(settings: Settings) -> tuple[Mode, ...]:
    """Gives the built-in ones, as they were changed, then the user's own."""
    changed = {mode.id: mode for mode in settings.modes}
    own = (mode for mode in changed.values() if mode.id not in _BY_ID)
    return (*(changed.get(mode.id, mode) for mode in BUILT_IN), *own)


def mode_of(settings: Settings, mode_id: str) -> Mode:
    """Gives a mode by its id; what is not there any more is Ask."""
    found = {mode.id: mode for mode in all_modes(settings)}
    return found.get(mode_id, found[ASK.id])


def is_own(mode: Mode) -> bool:
    """Whether the user made it, so that it can be deleted."""
    return mode.id not in _BY_ID


def is_changed(mode: Mode) -> bool:
    """Whether it is a built-in one that was changed, so that it can be reset."""
    return mode.id in _BY_ID and mode != _BY_ID[mode.id]


def put(modes: tuple[Mode, ...], mode: Mode) -> tuple[Mode, ...]:
    """Gives what is kept with one mode new or changed; a built-in one as it came is not kept."""
    if not is_own(mode) and not is_changed(mode):
        return without(modes, mode.id)
    if any(kept.id == mode.id for kept in modes):
        return tuple(mode if kept.id == mode.id else kept for kept in modes)
    return (*modes, mode)


def without(modes: tuple[Mode, ...], mode_id: str) -> tuple[Mode, ...]:
    """Gives what is kept without one mode: an own one is gone, a built-in one as it came."""
    return tuple(kept for kept in modes if kept.id != mode_id)


def new_mode(like: Mode) -> Mode:
    """Makes a mode of the user's own that begins as another one."""
    return replace(like, id=uuid.uuid4().hex, name=f"{like.name}, mine")


def in_mode(settings: Settings, mode: Mode) -> Settings:
    """Gives the settings as they hold in a mode."""
    sampling = settings.sampling
    if mode.temperature is not None:
        sampling = replace(sampling, temperature=mode.temperature)
    return replace(
        settings,
        think=settings.think if mode.think is None else mode.think,
        detail=settings.detail if mode.detail is None else mode.detail,
        sampling=sampling,
        system_text="\n\n".join(filter(None, (settings.system_text, mode.prompt))),
    )


def ask_options(settings: Settings, mode: Mode) -> AskOptions:
    """Gives how a question asked in a mode is to be answered."""
    held = in_mode(settings, mode)
    return AskOptions(
        think=held.think,
        max_tokens=held.max_tokens,
        sampling=held.sampling,
        draft=held.draft,
        hearing=held.hearing,
        hearing_language=held.hearing_language,
        saves_battery=held.saves_battery,
        when_full=held.when_full,
        system_text=held.system_text,
        mode=mode.id,
    )
