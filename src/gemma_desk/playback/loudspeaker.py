"""Plays a sound on the system's loudspeaker or headphones.

`start` and `stop` open and close devices and may take a second: call them on a worker thread, one at a time. Everything
else is quick and may be asked from any thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from types import ModuleType
from typing import Any, Protocol

from gemma_desk import sound_system as shared
from gemma_desk.chat.errors import LoudspeakerProblem
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ
from gemma_desk.playback.outlet import Outlet
from gemma_desk.playback.reel import Reel
from gemma_desk.playback.stretch import Stretch
from gemma_desk.sound_stream import SoundStream, output_stream


class LoudspeakerLike(Protocol):
    """What the window needs of a loudspeaker: a new one for each stretch that is played."""

    @property
    def position_s(self) -> float | None:
        """What is heard now: seconds in the file; None before it has begun."""
        ...

    @property
    def is_over(self) -> bool:
        """All of it has been played; `stop` still closes the device."""
        ...

    @property
    def problem(self) -> LoudspeakerProblem | None:
        """Set when the device was lost."""
        ...

    def start(self, reel: Reel, at_s: float, speed: float) -> None:
        """Begins at a place in the file. Raises `LoudspeakerProblem` when there is nothing to play on."""
        ...

    def seek(self, at_s: float) -> None:
        """Goes on from another place in the file."""
        ...

    def set_speed(self, speed: float) -> None:
        """Goes on slower or faster, at the same pitch."""
        ...

    def stop(self) -> None:
        """Is silent at once, and closes the device if it is open."""
        ...


@dataclass(slots=True)
class _Open:
    """A running stream."""

    stream: SoundStream
    outlet: Outlet
    stretch: Stretch
    reel: Reel
    device: str
    """For sentences."""
    earliest: int
    """The sample it began at last. What is heard lags behind what the device was given, but never before this."""


class Loudspeaker:
    """Plays on the system's default device, at the device's own rate; see `LoudspeakerLike`."""

    def __init__(self) -> None:
        """Nothing is opened yet."""
        self._open: _Open | None = None

    @property
    def position_s(self) -> float | None:
        """What is heard now: seconds in the file; None before it has begun."""
        current = self._open
        if current is None:
            return None
        lag = round(current.stream.latency * SAMPLE_RATE_HZ * current.stretch.speed)
        return current.reel.seconds_at(max(current.stretch.position - lag, current.earliest))

    @property
    def is_over(self) -> bool:
        """All of it has been played; `stop` still closes the device."""
        current = self._open
        return current is not None and current.outlet.is_over

    @property
    def problem(self) -> LoudspeakerProblem | None:
        """Set when the device was lost."""
        current = self._open
        if current is None or current.outlet.is_over or not current.outlet.is_lost:
            return None
        return _gone(current.device)

    def start(self, reel: Reel, at_s: float, speed: float) -> None:
        """Begins at a place in the file; what is playing stops.

        Raises:
            LoudspeakerProblem: There is nothing to play on, or it is in use or gone.
        """
        self.stop()
        ask = partial(_opened_somehow, reel, reel.sample_at(at_s), speed)
        try:
            self._open = shared.answered(ask, lambda late: shared.close(late.stream))
        except shared.NotAnsweringError as error:
            raise _not_answering() from error

    def seek(self, at_s: float) -> None:
        """Goes on from another place in the file."""
        current = self._open
        if current is not None:
            current.earliest = current.reel.sample_at(at_s)
            current.stretch.seek(current.earliest)

    def set_speed(self, speed: float) -> None:
        """Goes on slower or faster, at the same pitch."""
        current = self._open
        if current is not None:
            current.stretch.speed = speed

    def stop(self) -> None:
        """Is silent at once, and closes the device if it is open. One that does not close is left behind."""
        current, self._open = self._open, None
        if current is not None:
            shared.close(current.stream)


def _sound_system() -> ModuleType:
    try:
        return shared.load()
    except OSError as error:
        raise LoudspeakerProblem(
            "The sound library PortAudio is missing, so nothing can be played. Nothing else is affected;"
            " install it (on Debian and Ubuntu: libportaudio2) and press play again."
        ) from error


def _opened_somehow(reel: Reel, at: int, speed: float) -> _Open:
    """Opens what there is, or what has been plugged in since."""
    sound_system = _sound_system()
    try:
        return _opened(sound_system, reel, at, speed)
    except (LoudspeakerProblem, sound_system.PortAudioError):
        shared.look_again(sound_system)
        return _opened_or_problem(sound_system, reel, at, speed)


def _opened_or_problem(sound_system: ModuleType, reel: Reel, at: int, speed: float) -> _Open:
    try:
        return _opened(sound_system, reel, at, speed)
    except sound_system.PortAudioError as error:
        raise _refused(error.args) from error


def _opened(sound_system: ModuleType, reel: Reel, at: int, speed: float) -> _Open:
    """Opens the default device at its own rate and starts it.

    Raises:
        LoudspeakerProblem: There is none.
        PortAudioError: It does not open.
    """
    with shared.in_use():
        device = _default_device(sound_system)
        rate_hz = round(device["default_samplerate"])
        n_channels = _n_channels(sound_system, device, rate_hz)
        stretch = Stretch(reel, at, speed)
        outlet = Outlet(stretch, rate_hz, n_channels)
        stream = _started(sound_system, device["index"], rate_hz, n_channels, outlet)
        return _Open(stream, outlet, stretch, reel, str(device["name"]), at)


def _started(sound_system: ModuleType, device: int, rate_hz: int, n_channels: int, outlet: Outlet) -> SoundStream:
    stream = output_stream(
        sound_system, outlet.give, outlet.finish, samplerate=rate_hz, device=device, channels=n_channels
    )
    shared.start(stream)
    return stream


def _default_device(sound_system: ModuleType) -> dict[str, Any]:
    if not any(device["max_output_channels"] > 0 for device in sound_system.query_devices()):
        raise LoudspeakerProblem(
            "Nothing to play on was found: one loudspeaker is needed and 0 are connected. Nothing was lost;"
            " connect one, or headphones, and press play again."
        )
    device: dict[str, Any] = sound_system.query_devices(kind="output")
    return device


def _n_channels(sound_system: ModuleType, device: dict[str, Any], rate_hz: int) -> int:
    """One channel, or two on a device that takes no fewer."""
    try:
        sound_system.check_output_settings(device["index"], 1, "float32", samplerate=rate_hz)
    except sound_system.PortAudioError:
        return min(2, int(device["max_output_channels"]))
    return 1


def _refused(error: tuple[Any, ...]) -> LoudspeakerProblem:
    """The sentence for a device that is there and does not open.

    Args:
        error: A PortAudioError's arguments: text, code and more.
    """
    code = error[1] if len(error) > 1 else None
    reason = "is in use by another program" if code == shared.DEVICE_UNAVAILABLE else "could not be opened"
    return LoudspeakerProblem(
        f"The loudspeaker {reason}, or was unplugged. Nothing was lost;"
        " end the other program or plug it in again, then press play again."
    )


def _not_answering() -> LoudspeakerProblem:
    return LoudspeakerProblem(
        f"The system's sound did not answer: it may take {shared.ANSWERS_WITHIN_S:.0f} s and took longer. Nothing was"
        " lost; press play again, and if that does not help log out of the system and in again."
    )


def _gone(device: str) -> LoudspeakerProblem:
    return LoudspeakerProblem(
        f"The loudspeaker “{device}” stopped taking sound: it was unplugged or taken by another program."
        " Nothing was lost; plug it in again, or choose another in the system's settings, and press play again."
    )
