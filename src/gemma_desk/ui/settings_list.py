"""What can be set: each setting's words, and what it can be. The page is made of this list; no widgets here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from gemma_desk.app.settings import Motion, Settings, Theme
from gemma_desk.gemma.hearing import LANGUAGES, HearingWay
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.ui.figures import decimal, shortest
from gemma_desk.ui.language import LANGUAGES as SPOKEN
from gemma_desk.ui.language import tr, tr_later, tr_now
from gemma_desk.ui.player import SPEEDS
from gemma_desk.ui.preset_words import spoken_language
from gemma_desk.ui.theme import TEXT_SCALES
from gemma_desk.ui.window_words import WAY_WORDS
from gemma_desk.ui.words import percent, tokens_at_most

MODEL_SECTION = tr_later("Model and memory")
"""Ends in ways to the model's own pages."""
PRIVACY_SECTION = tr_later("Privacy")
"""Ends in the way to the passphrase."""
SAMPLING_SECTION = tr_later("Sampling")
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
    """In English; shown by `tr_now`."""
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
        own = " ".join((tr_now(self.section), self.title, self.help, *options)).casefold()
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
        return tr("on", "a setting") if value else tr("off", "a setting")
    if isinstance(kind, OneOf):
        return dict(kind.options).get(value, str(value))
    if isinstance(kind, Number):
        return kind.none_words if value is None else f"{decimal(value, kind.decimals)}{kind.suffix}"
    return value or tr("none", "a setting that is a text")


def _look() -> Iterator[Entry]:
    section = tr_later("Look")
    themes = ((Theme.SYSTEM, tr("As the system")), (Theme.LIGHT, tr("Light")), (Theme.DARK, tr("Dark")))
    yield Entry("theme", section, tr("Theme"), tr("Colours of the window."), OneOf(themes))
    tongues = ((None, tr("As the system")), *SPOKEN.items())
    tongue = tr("Of the window. The model answers in the language you write, or that you ask for.")
    yield Entry("language", section, tr("Language"), tongue, OneOf(tongues))
    scales = tuple((scale, percent(scale)) for scale in TEXT_SCALES)
    size = tr("Of everything that is written.")
    yield Entry("text_scale", section, tr("Text size"), size, OneOf(scales))
    motions = (
        (Motion.SYSTEM, tr("As the system")),
        (Motion.REDUCED, tr("Still")),
        (Motion.FULL, tr("Moving")),
    )
    stillness = tr("Still: no blinking cursor, no running lines; the level of the microphone stands in its place.")
    yield Entry("motion", section, tr("Motion"), stillness, OneOf(motions))
    told = tr("Screen readers are told each sentence of an answer as it is written, and what the program does.")
    yield Entry("announces", section, tr("Tell screen readers"), told, OnOff())


def _conversations() -> Iterator[Entry]:
    section = tr_later("Conversations")
    titles = tr("After the first answer, while nothing is asked, the model names the conversation in a few words.")
    yield Entry("titles", section, tr("Titles by the model"), titles, OnOff())
    copies = tr(
        "Once a day all conversations are copied beside themselves; the last seven copies stay. If the disk damages "
        "them, you go on with a copy. Attachments are not copied: they never change."
    )
    yield Entry("keeps_copies", section, tr("Daily copies"), copies, OnOff())


def _answers() -> Iterator[Entry]:
    section = tr_later("Answers")
    standing = tr("What every answer is to keep to, such as who you are or in which language to answer.")
    yield Entry("system_text", section, tr("Standing instructions"), standing, Words(tr("Answer in plain words.")))
    think = tr("Let the model think before it answers: slower, better with hard questions.")
    yield Entry("think", section, tr("Think first"), think, OnOff())
    most = tr("Where an answer is broken off, its thoughts included.")
    yield Entry(
        "max_tokens",
        section,
        tr("Longest answer"),
        most,
        Number(64, 32_768, 256, suffix=tr(" tokens", "behind a number that is set")),
    )
    full = tr("What happens where a question does not fit the context window beside the conversation. Always said.")
    outcomes = tuple((way, tr_now(words)) for way, words in WAY_WORDS.items())
    yield Entry("when_full", section, tr("When the context window is full"), full, OneOf(outcomes))
    drafts = tr("A small model guesses ahead and the large one checks. Faster, and the answers stay the same.")
    yield Entry("draft", section, tr("Drafting"), drafts, OnOff())


def _pictures() -> Iterator[Entry]:
    section = tr_later("Pictures")
    details = ((None, tr("Chosen by the picture")), *((detail, tokens_at_most(detail)) for detail in DETAILS))
    detail = tr("How finely new pictures are seen. More reads smaller text and takes longer.")
    yield Entry("detail", section, tr("Detail"), detail, OneOf(details))


def _voice() -> Iterator[Entry]:
    section = tr_later("Voice and sound")
    ways = (
        (HearingWay.AUTOMATIC, tr("Automatic")),
        (HearingWay.DIRECT, tr("Always in their place")),
        (HearingWay.FIRST, tr("Always heard first")),
    )
    way = tr(
        "In their place the model hears the sound itself; heard first, what was said becomes words you can put right."
    )
    yield Entry("hearing", section, tr("Voice notes"), way, OneOf(ways))
    languages = (("", tr("The model tells it")), *((language, spoken_language(language)) for language in LANGUAGES))
    yield Entry(
        "hearing_language", section, tr("Language spoken"), tr("In voice notes and recordings."), OneOf(languages)
    )
    yield Entry(
        "microphone",
        section,
        tr("Microphone"),
        tr("From the next note on."),
        OneOf(((None, tr("The system's", "a microphone")),)),
    )
    at_once = tr("Letting go of the microphone, or pressing it again, sends the note with what is written.")
    yield Entry("sends_notes", section, tr("Send when let go"), at_once, OnOff())
    each = tr("Each new answer, while it is written.")
    yield Entry("reads_answers", section, tr("Read answers aloud"), each, OnOff())
    by_text = tr("Reads what is in its language; other languages are read by a voice of theirs.")
    yield Entry("voice", section, tr("Voice"), by_text, OneOf(((None, tr("By the language")),)))
    speeds = tuple((speed, f"{shortest(speed)}×") for speed in SPEEDS)
    yield Entry("speech_speed", section, tr("Reading speed"), tr("Of answers that are read aloud."), OneOf(speeds))
    yield Entry("playback_speed", section, tr("Playback speed"), tr("Of sounds; the pitch stays."), OneOf(speeds))


def _model() -> Iterator[Entry]:
    section = MODEL_SECTION
    window = tr("How much of a conversation the model can hold. Another size loads the model again.")
    yield Entry("context_tokens", section, tr("Context window"), window, OneOf(((None, tr("Automatic")),)))
    rest = tr(
        "Without a question for so long, the model's memory goes back to the system. The next one loads it again."
    )
    minutes = Number(1, 600, 5, suffix=tr(" min", "behind a number of minutes that is set"), none_words=tr("Never"))
    yield Entry("idle_minutes", section, tr("Rest when idle"), rest, minutes)
    battery = tr("On battery, answer with half of the processor cores: cooler and quieter, and slower.")
    yield Entry("saves_battery", section, tr("Save battery"), battery, OnOff())


def _privacy() -> Iterator[Entry]:
    section = PRIVACY_SECTION
    strict = tr("Open no connection at all, not even for a model that you ask for. Everything else never opens one.")
    yield Entry("stays_offline", section, tr("Stay offline"), strict, OnOff())


def _elsewhere() -> Iterator[Entry]:
    section = tr_later("From other programs")
    whether = (
        (None, tr("Where the desktop need not ask")),
        (True, tr("On", "keys in every program")),
        (False, tr("Off", "keys in every program")),
    )
    anywhere = tr("Small window, part of the screen, hold to talk. Which keys: see Keyboard shortcuts.")
    yield Entry("keys_everywhere", section, tr("Keys in every program"), anywhere, OneOf(whether))
    stays = tr("When the last window is closed, the program waits in the tray: its keys and its menu still work.")
    yield Entry("stays_in_tray", section, tr("Keep running in the tray"), stays, OnOff())
    starts = tr("When you log in, in the tray, without a window.")
    yield Entry("starts_with_system", section, tr("Start with the system"), starts, OnOff())


def _sampling() -> Iterator[Entry]:
    warmth = tr("Lower is more predictable; 0 takes the likeliest word each time.")
    recommended = Number(0, 2, 0.1, 2, none_words=tr("As the model recommends"))
    yield Entry("sampling.temperature", SAMPLING_SECTION, tr("Temperature"), warmth, recommended)
    nucleus = tr("Only the likeliest words that together have this share of the probability.")
    yield Entry("sampling.top_p", SAMPLING_SECTION, tr("Top p"), nucleus, Number(0.05, 1, 0.05, 2))
    yield Entry(
        "sampling.top_k", SAMPLING_SECTION, tr("Top k"), tr("Only so many of the likeliest words."), Number(1, 1000)
    )
    seed = tr("The same seed gives the same answer to the same question.")
    fresh = Number(0, 2**31 - 2, none_words=tr("Fresh each time"))
    yield Entry("sampling.seed", SAMPLING_SECTION, tr("Seed"), seed, fresh)


_SECTIONS = (_look, _conversations, _answers, _pictures, _voice, _model, _privacy, _elsewhere, _sampling)
"""As they are shown."""


def entries() -> tuple[Entry, ...]:
    """Gives all of them in the order in which they are shown, those of a section together, in the window's language."""
    return tuple(entry for section in _SECTIONS for entry in section())
