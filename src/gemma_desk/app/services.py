"""What sessions stand on; one set for the whole program."""

from __future__ import annotations

from dataclasses import dataclass

from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.home import Dispatch
from gemma_desk.app.kept_states import KeptStates
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.app.turn_media import TurnMedia


@dataclass(frozen=True, slots=True)
class Services:
    """What sessions stand on."""

    store: StoreThread
    engine: EngineThread
    media: TurnMedia
    states: KeptStates
    dispatch: Dispatch
