"""The user's choices: one frozen value, kept as a readable JSON file."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

import msgspec

from gemma_desk.app.cut import WhenFull
from gemma_desk.app.mode import Mode
from gemma_desk.chat.turn import Sampling
from gemma_desk.gemma.hearing import HearingWay
from gemma_desk.store.files import write_whole
from gemma_desk.unreadable import UNREADABLE

SETTINGS_NAME = "settings.json"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """A window, as it is opened again."""

    number: int = 0
    """From 0; see `ui.open_windows`."""
    conversation_id: int | None = None
    """None for a conversation that has not begun."""
    geometry: str = ""
    """As the toolkit gives it, base64."""


class Theme(StrEnum):
    """Colours of the window."""

    SYSTEM = "system"
    """As the desktop says."""
    LIGHT = "light"
    DARK = "dark"


class Motion(StrEnum):
    """Whether things move on their own."""

    SYSTEM = "system"
    """As the desktop says, where it tells."""
    REDUCED = "reduced"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class ChosenKeys:
    """Keys that were chosen for an action."""

    action: str
    """Its id."""
    keys: tuple[str, ...]
    """As the toolkit writes them on every system; none where it is to have no key."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice, with its default."""

    model_paths: tuple[str, ...] = ()
    """A folder, or up to three files; empty until a model is chosen."""
    context_tokens: int | None = None
    """Size of the context window to load the model with; None takes what is comfortable in the memory there is."""
    adapters: tuple[str, ...] = ()
    """Paths of LoRA adapters to load the model with."""
    device_layers: int | None = None
    """Layers of it on graphics cards at most; None takes as many as fit."""
    threads: int | None = None
    """None takes the fast physical cores."""
    saves_battery: bool = False
    """Take half of them on battery. Off: slower answers keep screen and memory powered for longer, and the system's own
    saver slows the cores down anyway."""
    idle_minutes: float | None = 15.0
    """Without a question for so long, the model's memory goes back to the system; it is loaded again with the next
    one. None keeps it."""
    detail: int | None = None
    """Soft-token budget of a new picture, one of 70 140 280 560 1120; None chooses by the picture."""
    hearing: HearingWay = HearingWay.AUTOMATIC
    """How voice notes are heard."""
    hearing_language: str = ""
    """English name of the language spoken in them; empty lets the model tell it."""
    think: bool = False
    """Let the model think before it answers."""
    draft: bool = True
    """Draft with the drafter where there is one."""
    max_tokens: int = 2048
    """Generated tokens at most, thoughts included."""
    stays_offline: bool = False
    """Open no connection at all, not even for a model that is asked for."""
    sampling: Sampling = field(default_factory=Sampling)
    titles: bool = True
    """Have the model name conversations, while nobody asks."""
    keeps_copies: bool = True
    """Keep a copy of the conversations each day, the last seven."""
    when_full: WhenFull = WhenFull.STOP
    """What happens where a question does not fit the context window beside the conversation."""
    system_text: str = ""
    """Standing instructions for new conversations."""
    mode: str = "ask"
    """Id of the mode that questions are asked in; see `app.modes`."""
    modes: tuple[Mode, ...] = ()
    """The user's own, and built-in ones that were changed."""
    language: str | None = None
    """Code of the language of the window, such as "de"; None takes the system's."""
    theme: Theme = Theme.SYSTEM
    text_scale: float = 1.0
    """Of all sizes in the window."""
    motion: Motion = Motion.SYSTEM
    announces: bool = True
    """Tell screen readers each sentence of an answer, and what happens."""
    keys: tuple[ChosenKeys, ...] = ()
    """Of actions that have other keys than their own."""
    keys_everywhere: bool | None = None
    """Whether some keys count in every program; None: where the system need not ask the person for that."""
    stays_in_tray: bool = False
    """Closing the last window leaves the program in the tray."""
    starts_with_system: bool = False
    """Start when the person logs in, in the tray."""
    microphone: str | None = None
    """Name of the device; None takes the system's."""
    sends_notes: bool = False
    """Send a voice note as soon as it has been spoken."""
    playback_speed: float = 1.0
    """Of sounds that are played, 0.5 to 2."""
    reads_answers: bool = False
    """Read each new answer aloud, while it is written."""
    voice: str | None = None
    """Name of the system's voice that reads what is in its language; None takes one by the language of the answer."""
    speech_speed: float = 1.0
    """Of answers that are read aloud, 0.5 to 2."""
    window_geometry: str = ""
    """As the toolkit gives it, base64."""
    windows: tuple[OpenWindow, ...] = ()
    """What was open when the program ended."""
    is_sidebar_shown: bool = True
    is_new: bool = False
    """Nothing was chosen at the first page yet, so it is shown at the start."""
    practice_closed_on: str = ""
    """Day, such as "2026-11-21", on which it was put away that the model is for practice."""

    @property
    def idle_s(self) -> float | None:
        """`idle_minutes` in seconds; None keeps the model's memory."""
        return self.idle_minutes * 60 if self.idle_minutes else None


def load_settings(folder: Path) -> Settings:
    """Reads the settings of a data folder.

    Where there is no file, the program is new here. What is missing has its default and what is unknown is ignored.
    What cannot be read has its default too, and the file as it was is kept beside, under `settings.damaged.json`.
    """
    path = folder / SETTINGS_NAME
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings(is_new=True)
    except (OSError, *UNREADABLE):
        _log.warning("The settings are damaged; what can be read of them is used")
        return _readable_part(path)


def save_settings(folder: Path, settings: Settings) -> None:
    """Writes the settings whole.

    Raises:
        StoreProblem: The disk is full or cannot be written; the old settings are still there.
    """
    write_whole(folder / SETTINGS_NAME, msgspec.json.format(msgspec.json.encode(settings), indent=2))


def _readable_part(path: Path) -> Settings:
    """The fields that can be read, each on its own; sets the file aside."""
    settings = Settings()
    try:
        values = msgspec.json.decode(path.read_bytes(), type=dict[str, object])
    except (OSError, *UNREADABLE):
        values = {}
    for name, value in values.items():
        settings = _with_value(settings, name, value)
    try:
        os.replace(path, path.with_name("settings.damaged.json"))
    except OSError as error:
        _log.warning("The damaged settings could not be set aside: %s", error.strerror)
    return settings


def _with_value(settings: Settings, name: str, value: object) -> Settings:
    try:
        read = msgspec.convert({name: value}, Settings)
    except msgspec.MsgspecError:
        return settings
    return replace(settings, **{name: getattr(read, name)}) if hasattr(settings, name) else settings
