"""Opens microphones: the one that is wished for, or one that stands in for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any

from gemma_desk import sound_system as shared
from gemma_desk.capture.feed import Feed
from gemma_desk.capture.problems import none_found, not_connected, open_problem
from gemma_desk.capture.take import Take
from gemma_desk.chat.errors import MicrophoneProblem
from gemma_desk.sound_stream import SoundStream, input_stream

_SAMPLE_BYTES = 4


@dataclass(frozen=True, slots=True)
class OpenDevice:
    """A running recording."""

    stream: SoundStream
    feed: Feed
    take: Take
    device: str
    """The microphone's name."""
    wished: str
    """Name of the one that was to be opened, where it is another."""


def load_sound_system() -> ModuleType:
    """Gives the sounddevice module, imported at the first recording so that a missing library harms nothing else.

    Raises:
        MicrophoneProblem: The sound library is missing.
    """
    try:
        return shared.load()
    except OSError as error:
        raise MicrophoneProblem(
            "The sound library PortAudio is missing, so nothing can be recorded. Nothing else is affected;"
            " install it (on Debian and Ubuntu: libportaudio2) and hold to talk again."
        ) from error


def names_of(sound_system: ModuleType) -> tuple[str, ...]:
    """Gives the microphones' names, in the sound system's order, each once."""
    devices = sound_system.query_devices()
    return tuple(dict.fromkeys(str(d["name"]) for d in devices if d["max_input_channels"] > 0))


def open_or_stand_in(sound_system: ModuleType, name: str | None, max_seconds: float) -> OpenDevice:
    """Opens a device, or the system's default where one of that name is not connected.

    Raises:
        MicrophoneProblem: There is none, or it does not open.
    """
    if name is None or name in names_of(sound_system):
        return _opened_or_problem(sound_system, name, max_seconds)
    return replace(_opened_or_problem(sound_system, None, max_seconds), wished=name)


def _opened_or_problem(sound_system: ModuleType, name: str | None, max_seconds: float) -> OpenDevice:
    try:
        return open_device(sound_system, name, max_seconds)
    except sound_system.PortAudioError as error:
        raise open_problem(error.args, name) from error


def open_device(sound_system: ModuleType, name: str | None, max_seconds: float) -> OpenDevice:
    """Opens a device at its own rate and starts it.

    Raises:
        MicrophoneProblem: There is none, or none of that name.
        PortAudioError: It does not open.
    """
    with shared.in_use():
        return _opened_in_use(sound_system, name, max_seconds)


def _opened_in_use(sound_system: ModuleType, name: str | None, max_seconds: float) -> OpenDevice:
    device = _find(sound_system, name)
    rate_hz = round(device["default_samplerate"])
    n_channels = _n_channels(sound_system, device, rate_hz)
    max_bytes = int(max_seconds * rate_hz) * n_channels * _SAMPLE_BYTES
    feed = Feed(max_bytes)
    stream = input_stream(
        sound_system,
        feed.take,
        feed.finish,
        samplerate=rate_hz,
        device=device["index"],
        channels=n_channels,
    )
    shared.start(stream)
    return OpenDevice(stream, feed, Take(rate_hz, n_channels), str(device["name"]), "")


def _find(sound_system: ModuleType, name: str | None) -> dict[str, Any]:
    devices = [d for d in sound_system.query_devices() if d["max_input_channels"] > 0]
    if not devices:
        raise none_found()
    if name is None:
        default: dict[str, Any] = sound_system.query_devices(kind="input")
        return default
    for device in devices:
        if device["name"] == name:
            return dict(device)
    raise not_connected(name, len(devices))


def _n_channels(sound_system: ModuleType, device: dict[str, Any], rate_hz: int) -> int:
    """One channel, or two from a device that gives no fewer."""
    try:
        sound_system.check_input_settings(device["index"], 1, "float32", samplerate=rate_hz)
    except sound_system.PortAudioError:
        return min(2, int(device["max_input_channels"]))
    return 1
