"""Hold to talk: from a microphone to a trimmed recording.

`start`, `stop` and `cancel` open and close devices and may take a second: call them on a worker thread, one at a time.
Everything else is quick and may be asked from any thread, some thirty times a second while the level is shown; that
asking also moves the sound on.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TypeVar

import numpy as np

from gemma_desk import sound_system as shared
from gemma_desk.capture.devices import OpenDevice, load_sound_system, names_of, open_device, open_or_stand_in
from gemma_desk.capture.problems import gone, not_answering, only_silence
from gemma_desk.capture.recording import MIN_SECONDS, Recording, TooShort
from gemma_desk.capture.take import Take
from gemma_desk.chat.errors import Bug, MicrophoneProblem
from gemma_desk.gemma.audio import MAX_SECONDS
from gemma_desk.voice.activity import Samples

T = TypeVar("T")

POST_ROLL_S = 0.2
"""Listened on after the release: people let go early, and sound still travels through the sound system."""

ZEROS_WITHIN_S = 2.0
"""Nothing but exact zeros for longer means that we are muted. After a sound they are a pause: what takes noise out of a
microphone often gives them."""


class MicrophoneLike(Protocol):
    """What the window needs of a microphone."""

    @property
    def name(self) -> str:
        """Of the device that is open; empty before."""
        ...

    @property
    def stands_in_for(self) -> str:
        """Name of the device that was wished for and is not connected; empty where it is this one."""
        ...

    @property
    def level(self) -> float:
        """Loudness now, 0 to 1 over 60 dB, falling gently."""
        ...

    @property
    def seconds(self) -> float:
        """Recorded so far; stays 0 until the device delivers."""
        ...

    @property
    def is_full(self) -> bool:
        """30 s are recorded: it has stopped by itself, and `stop` gives the recording."""
        ...

    @property
    def problem(self) -> MicrophoneProblem | None:
        """Set when the device was lost or delivers only zeros; `stop` still gives what came before."""
        ...

    def taken(self, n_before: int) -> Samples:
        """All that came behind the first `n_before` samples, at 16 000 Hz, whether somebody speaks or not."""
        ...

    def heard(self) -> Samples:
        """What is certain to be in the recording by now: whole frames, none before somebody speaks."""
        ...

    def start(self) -> None:
        """Begins a recording. Raises `MicrophoneProblem` when there is no microphone, or not for us."""
        ...

    def stop(self) -> Recording | TooShort:
        """Ends the recording. Raises `MicrophoneProblem` when nothing but silence came."""
        ...

    def cancel(self) -> None:
        """Ends the recording, if there is one, and forgets it."""
        ...


class Microphone:
    """Records from a microphone at the device's own rate; see `MicrophoneLike`."""

    def __init__(self, device: str | None = None, max_seconds: float = MAX_SECONDS) -> None:
        """Nothing is opened yet.

        Args:
            device: One of `microphone_names()`; None takes the system's default, which also stands in for one that
                is not connected now.
            max_seconds: The recording stops by itself after these, and is kept.
        """
        self._device = device
        self._max_seconds = max_seconds
        self._open: OpenDevice | None = None
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """Of the device that is open; empty before."""
        current = self._open
        return current.device if current is not None else ""

    @property
    def stands_in_for(self) -> str:
        """Name of the device that was wished for and is not connected; empty where it is this one."""
        current = self._open
        return current.wished if current is not None else ""

    @property
    def level(self) -> float:
        """Loudness now, 0 to 1 over 60 dB, falling gently."""
        take = self._moved_on()
        return take.level if take else 0.0

    @property
    def seconds(self) -> float:
        """Recorded so far; stays 0 until the device delivers."""
        take = self._moved_on()
        return take.seconds if take else 0.0

    @property
    def is_full(self) -> bool:
        """30 s are recorded: it has stopped by itself, and `stop` gives the recording."""
        current = self._open
        return current is not None and current.feed.is_full

    @property
    def problem(self) -> MicrophoneProblem | None:
        """Set when the device was lost or delivers only zeros; `stop` still gives what came before."""
        take, current = self._moved_on(), self._open
        if take is None or current is None:
            return None
        if current.feed.loss():
            return gone(current.device)
        is_mute = take.seconds > ZEROS_WITHIN_S and not take.has_sound
        return only_silence(current.device, take.seconds) if is_mute else None

    def taken(self, n_before: int) -> Samples:
        """All that came behind the first `n_before` samples, at 16 000 Hz, whether somebody speaks or not."""
        take = self._moved_on()
        return take.taken(n_before) if take else np.zeros(0, np.float32)

    def heard(self) -> Samples:
        """What is certain to be in the recording by now: whole frames, none before somebody speaks."""
        take = self._moved_on()
        return take.heard() if take else np.zeros(0, np.float32)

    def start(self) -> None:
        """Begins a recording; one that is running is forgotten.

        Raises:
            MicrophoneProblem: There is no microphone, it is not allowed, in use or gone, or the sound system does not
                answer.
        """
        self.cancel()
        opened = _answered(self._opened, lambda late: shared.close(late.stream))
        with self._lock:
            self._open = opened

    def stop(self) -> Recording | TooShort:
        """Ends the recording after a short post-roll and trims silence at both ends.

        Raises:
            MicrophoneProblem: Nothing but silence came from the microphone.
            Bug: Nothing is being recorded.
        """
        held_s = self.seconds
        current = self._open
        if current is None:
            raise Bug("A recording was ended that had not begun.")
        current.feed.ended.wait(POST_ROLL_S)
        is_lost, spanned_s = current.feed.loss() is not None, current.feed.spanned_s
        self._close()  # may take long where the sound system hangs
        recording = current.take.finish() if held_s >= MIN_SECONDS else TooShort(held_s)
        if isinstance(recording, Recording):
            return replace(recording, missing_s=spanned_s - current.take.seconds)
        if recording and not is_lost:
            return recording
        raise gone(current.device) if is_lost else only_silence(current.device, current.take.seconds)

    def cancel(self) -> None:
        """Ends the recording, if there is one, and forgets it."""
        self._close()

    def _opened(self) -> OpenDevice:
        """Opens what there is, or what has been plugged in since."""
        sound_system = load_sound_system()
        try:
            return open_device(sound_system, self._device, self._max_seconds)
        except (MicrophoneProblem, sound_system.PortAudioError):
            shared.look_again(sound_system)
            return open_or_stand_in(sound_system, self._device, self._max_seconds)

    def _moved_on(self) -> Take | None:
        """Brings what has come from the device into the take."""
        with self._lock:
            if self._open is None:
                return None
            self._open.take.add(self._open.feed.drain())
            return self._open.take

    def _close(self) -> None:
        """Closes the device and brings in the last of its sound. A device that does not close is left behind."""
        current = self._open
        if current is None:
            return
        shared.close(current.stream)
        self._moved_on()
        with self._lock:
            self._open = None


def microphone_names() -> tuple[str, ...]:
    """Names of the microphones there are now, the sound system's order; empty when there are none.

    May take a second. While something is recorded or played, those there were before.

    Raises:
        MicrophoneProblem: The sound library is missing, or the sound system does not answer.
    """
    return _answered(_names_now)


def _names_now() -> tuple[str, ...]:
    sound_system = load_sound_system()
    shared.look_again(sound_system)
    return names_of(sound_system)


def _answered(ask: Callable[[], T], undo: Callable[[T], object] = lambda _: None) -> T:
    """Asks the sound system for something; see `sound_system.answered`."""
    try:
        return shared.answered(ask, undo)
    except shared.NotAnsweringError as error:
        raise not_answering() from error


def found_microphones() -> str:
    """The microphones there are, as a sentence.

    Raises:
        MicrophoneProblem: There is none, or the sound library is missing.
    """
    names = microphone_names()
    if not names:
        raise MicrophoneProblem("No microphone was found. Connect one to speak notes; all else works without.")
    return f"{len(names)}: {', '.join(names)}"
