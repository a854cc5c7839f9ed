"""What a window stands on, put together once by the composition root and handed over as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.model_source import ModelSource
from gemma_desk.app.settings import Settings
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.desktop.global_keys import GlobalKeys
from gemma_desk.media.decoder import Decoder
from gemma_desk.models.appraisal import Appraisal, appraise
from gemma_desk.models.places import Place
from gemma_desk.speech.mouth import Mouth

if TYPE_CHECKING:
    from gemma_desk.capture.microphone import MicrophoneLike
    from gemma_desk.playback.loudspeaker import LoudspeakerLike


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
    new_microphone: Callable[[str | None], MicrophoneLike]
    """Makes one for each voice note, by the name of the device; None takes the system's."""
    new_loudspeaker: Callable[[], LoudspeakerLike]
    """Makes one for each stretch that is played."""
    new_mouth: Callable[[], Mouth]
    """Gives the system's way of speaking; raises `SpeechProblem` where it has none."""
    new_global_keys: Callable[[], GlobalKeys | None] = lambda: None
    """Makes the keys that count in every program; None where there can be none."""
    microphone_names: Callable[[], tuple[str, ...]] = tuple
    """Tells which microphones there are; may take a second."""
    source: ModelSource | None = None
    """Where models come from; None where none is to be got."""
    model_places: Callable[[], tuple[Place, ...]] = tuple
    """Tells where programs keep models; may take as long as a folder on a network lets it wait."""
    appraise: Callable[[Path], Appraisal] = appraise
    """Looks at this machine; takes about half a second."""
    prepare: Callable[[], None] = lambda: None
    """Loads what records and plays, so that the first note need not wait for it; may take a second."""
