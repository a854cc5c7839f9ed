"""What can be set: each setting's words, and what it can be. The page is made of this list; no widgets here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from gemma_desk.app.settings import Settings, Theme
from gemma_desk.gemma.hearing import LANGUAGES, HearingWay
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.ui.player import SPEEDS
from gemma_desk.ui.theme import TEXT_SCALES
from gemma_desk.ui.words import count, percent

SAMPLING_SECTION = "Sampling"
"""Closed until it is opened: the model's recommended values are good."""


@dataclass(frozen=True, slots=True)
class OnOff:
    """A switch."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few values."""

    options: tuple[tuple[Any, str], ...]
    """Each value and its words."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number; `None` where `none_words` are there, which stand below `low`."""

    low: float
    high: float
    step: float = 1
    decimals: int = 0
    suffix: str = ""
    none_words: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A text of any length."""

    placeholder: str


Kind = OnOff | OneOf | Number | Words


@dataclass(frozen=True, slots=True)
class Entry:
    """One setting."""

    path: str
    """Its field in `Settings`; "sampling.top_k" for a field of a field."""
    section: str
    title: str
    help: str
    """One line."""
    kind: Kind

    @property
    def default(self) -> Any:
        """Its value where nothing was chosen."""
        return value_at(Settings(), self.path)

    @property
    def default_words(self) -> str:
        """The same, as a person reads it."""
        return words_of(self.kind, self.default)

    def is_found(self, sought: str) -> bool:
        """Whether each word that is sought is in its own words, or in those of what it can be."""
        options = [words for _, words in self.kind.options] if isinstance(self.kind, OneOf) else []
        own = " ".join((self.section, self.title, self.help, *options)).casefold()
        return all(word in own for word in sought.casefold().split())


def value_at(settings: Settings, path: str) -> Any:
    """Gives the value of a field, or of a field's field."""
    value: Any = settings
    for name in path.split("."):
        value = getattr(value, name)
    return value


def change_at(settings: Settings, path: str, value: Any) -> dict[str, Any]:
    """Gives the change that sets a field, or a field's field, as `SettingsKeeper.change` takes it."""
    name, _, inner = path.partition(".")
    return {name: replace(getattr(settings, name), **{inner: value}) if inner else value}


def words_of(kind: Kind, value: Any) -> str:
    """Says a value in words."""
    if isinstance(kind, OnOff):
        return "on" if value else "off"
    if isinstance(kind, OneOf):
        return dict(kind.options).get(value, str(value))
    if isinstance(kind, Number):
        return kind.none_words if value is None else f"{value:.{kind.decimals}f}{kind.suffix}"
    return value or "none"


def _entries() -> Iterator[Entry]:
    look, answers, pictures, voice, model = "Look", "Answers", "Pictures", "Voice and sound", "Model and memory"
    themes = ((Theme.SYSTEM, "As the system"), (Theme.LIGHT, "Light"), (Theme.DARK, "Dark"))
    yield Entry("theme", look, "Theme", "Colours of the window.", OneOf(themes))
    scales = tuple((scale, percent(scale)) for scale in TEXT_SCALES)
    yield Entry(
        "text_scale", look, "Text size", "Of everything that is written. Also Ctrl++ and Ctrl+-.", OneOf(scales)
    )
    standing = "What every answer is to keep to, such as who you are or in which language to answer."
    yield Entry("system_text", answers, "Standing instructions", standing, Words("Answer in plain words."))
    think = "Let the model think before it answers: slower, better with hard questions."
    yield Entry("think", answers, "Think first", think, OnOff())
    most = "Where an answer is broken off, its thoughts included."
    yield Entry("max_tokens", answers, "Longest answer", most, Number(64, 32_768, 256, suffix=" tokens"))
    drafts = "A small model guesses ahead and the large one checks. Faster, and the answers stay the same."
    yield Entry("draft", answers, "Drafting", drafts, OnOff())
    details = ((None, "Chosen by the picture"), *((detail, f"Up to {count(detail, 'token')}") for detail in DETAILS))
    detail = "How finely new pictures are seen. More reads smaller text and takes longer."
    yield Entry("detail", pictures, "Detail", detail, OneOf(details))
    ways = (
        (HearingWay.AUTOMATIC, "Automatic"),
        (HearingWay.DIRECT, "Always in their place"),
        (HearingWay.FIRST, "Always heard first"),
    )
    way = "In their place the model hears the sound itself; heard first, what was said becomes words you can put right."
    yield Entry("hearing", voice, "Voice notes", way, OneOf(ways))
    languages = (("", "The model tells it"), *((language, language) for language in LANGUAGES))
    yield Entry("hearing_language", voice, "Language spoken", "In voice notes and recordings.", OneOf(languages))
    yield Entry("microphone", voice, "Microphone", "From the next note on.", OneOf(((None, "The system's"),)))
    speeds = tuple((speed, f"{speed:g}×") for speed in SPEEDS)
    yield Entry("playback_speed", voice, "Playback speed", "Of sounds; the pitch stays.", OneOf(speeds))
    window = "How much of a conversation the model can hold. Another size loads the model again."
    yield Entry("context_tokens", model, "Context window", window, OneOf(((None, "Automatic"),)))
    rest = "Without a question for so long, the model's memory goes back to the system. The next one loads it again."
    minutes = Number(1, 600, 5, suffix=" min", none_words="Never")
    yield Entry("idle_minutes", model, "Rest when idle", rest, minutes)
    battery = "On battery, answer with half of the processor cores: cooler and quieter, and slower."
    yield Entry("saves_battery", model, "Save battery", battery, OnOff())
    warmth = "Lower is more predictable; 0 takes the likeliest word each time."
    yield Entry("sampling.temperature", SAMPLING_SECTION, "Temperature", warmth, Number(0, 2, 0.1, 2))
    nucleus = "Only the likeliest words that together have this share of the probability."
    yield Entry("sampling.top_p", SAMPLING_SECTION, "Top p", nucleus, Number(0.05, 1, 0.05, 2))
    yield Entry("sampling.top_k", SAMPLING_SECTION, "Top k", "Only so many of the likeliest words.", Number(1, 1000))
    seed = "The same seed gives the same answer to the same question."
    fresh = Number(0, 2**31 - 2, none_words="Fresh each time")
    yield Entry("sampling.seed", SAMPLING_SECTION, "Seed", seed, fresh)


ENTRIES = tuple(_entries())
"""In the order in which they are shown; those of a section stand together."""
