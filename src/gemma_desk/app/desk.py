"""What a window stands on, put together once by the composition root and handed over as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.settings import Settings
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.media.decoder import Decoder


class Recorded(Protocol):
    """What a microphone heard."""

    @property
    def seconds(self) -> float:
        """Length after trimming; 0.0 when there was no speech."""
        ...

    @property
    def wav(self) -> bytes:
        """The sound as a WAV file, 16-bit, 16 000 Hz, mono."""
        ...


class Microphone(Protocol):
    """Records one voice note. Every call may block and is made on a thread of its own; the properties may not."""

    @property
    def level(self) -> float:
        """How loud it is right now, 0 to 1."""
        ...

    @property
    def seconds(self) -> float:
        """How long it has been listening."""
        ...

    def start(self) -> None:
        """Begins to listen.

        Raises:
            MicrophoneProblem: There is none, it is not allowed, or it is busy.
        """
        ...

    def stop(self) -> Recorded:
        """Ends listening and gives what was heard, silence trimmed at both ends.

        Raises:
            MicrophoneProblem: It was lost on the way.
        """
        ...

    def cancel(self) -> None:
        """Ends listening and forgets it."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the window uses. Whoever made it closes it, after the window has gone."""

    folder: Path
    """Of conversations and settings."""
    settings: Settings
    """As they were when the program started."""
    store: StoreThread
    engine: EngineThread
    decoder: Decoder
    new_microphone: Callable[[], Microphone]
    """Makes one for each voice note."""
