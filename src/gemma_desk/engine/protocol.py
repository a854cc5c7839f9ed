"""What every engine is: the contract that the llama engine, its client and the scripted engine all pass.

An engine is used from one worker thread; only `cancel` and `close` may be called from another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from gemma_desk.chat.events import Event
from gemma_desk.chat.turn import TurnRequest

ANTICIPATE_EVERY_S = 0.5
"""How often a note is anticipated while it is spoken: 12 frames, which a processor reads nearly as fast as many."""


@dataclass(frozen=True, slots=True)
class LoadRequest:
    """A model set and how to load it."""

    turn_id: str
    paths: tuple[str, ...]
    """A folder, or up to three files. Each file's role is read from its metadata."""
    context_tokens: int | None = None
    """Size of the context window, clipped to what the model was trained for; None leaves it to the memory plan.
    Like everything here it may become less where memory is short: `ModelInfo.step_downs` tells."""
    image_detail: int = 1120
    """The largest picture detail this engine will be asked for; sizes the micro-batch."""
    threads: int | None = None
    """None takes the fast physical cores."""
    adapters: tuple[str, ...] = ()
    """LoRA adapters, as GGUF files, all at their full strength."""
    device_layers: int | None = None
    """Layers on graphics cards at most, the output counted as one; None takes as many as fit."""
    cache_folder: str | None = None
    """Where the engine keeps what makes it faster next time; None: nowhere."""
    measures_reading: bool = False
    """Find out how fast prompts are read here, where that is not known from before: some 3 s on two cores."""
    states_key: bytes | None = field(default=None, repr=False)
    """32 bytes that what is kept of conversations is encrypted with; None where it is not."""


STATES_NAME = "states"
"""In the cache folder: states of recent conversations. Each may be deleted at any time."""
STATE_SUFFIX = ".state"
FORGOTTEN_SUFFIX = ".forgotten"
"""Of an empty file beside them: of this conversation nothing is to be kept."""


def state_prefix(conversation: str) -> str:
    """What the names of all these files begin with for one conversation, see `TurnRequest.conversation`."""
    return hashlib.sha256(conversation.encode()).hexdigest()[:16]


class Engine(Protocol):
    """Loads a model set and answers turns, reporting as it goes."""

    def load(self, request: LoadRequest) -> Iterator[Event]:
        """Loads a model set, dropping the one before. Yields `Loading`…, then one `Loaded` or `Failed`."""
        ...

    def answer(self, request: TurnRequest) -> Iterator[Event]:
        """Answers one turn. Yields events of that turn, the last one `Finished` or `Failed`."""
        ...

    def anticipate(self, request: TurnRequest) -> None:
        """Tells of a question that is being composed, the last message of `request`, so that it is read already.

        Returns at once. While nothing else is asked, the prompt is evaluated up to the question's last picture or
        sound; a sound may be a beginning of what will be asked. The last word counts, and the next turn ends it. A
        question without pictures and sounds takes everything back. Nothing is reported, and no failure either: what
        cannot be read says so when it is asked.
        """
        ...

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...] | None:
        """How many tokens each text takes in a prompt, exactly; None while no model is loaded.

        Answered at once, also while the engine works for itself between turns: that goes on.
        """
        ...

    def rest(self) -> None:
        """Gives the model's memory back, between turns. It is loaded again before the next turn."""
        ...

    def cancel(self, turn_id: str) -> None:
        """Ends the turn soon (any thread); its iterator still yields a terminal event. Unknown ids are ignored."""
        ...

    def close(self) -> None:
        """Frees everything (any thread). The engine cannot be used again."""
        ...


@dataclass(frozen=True, slots=True)
class BenchFigures:
    """What `gemma-desk bench` measured."""

    prefill_tps: float
    """Tokens a second, reading text."""
    decode_tps: float
    """Tokens a second, writing without drafts."""
    drafted_tps: float | None
    """Tokens a second, writing with drafts at the acceptance seen; None without a drafter."""
    draft_step_ms: float | None
    """One draft step; None without a drafter."""
    verify_ms: dict[int, float]
    """Evaluating so many tokens in one batch."""
    picture_s: float | None
    """Reading a screenshot of 1920 x 1080 at detail 560; None without a projector."""
    voice_after_release_s: float | None
    """From the end of a 10 s note, read while it was spoken, to the answer's first token; None without a projector."""
    peak_rss_bytes: int
    bandwidth_gb_s: float
    """Memory read by all threads together, 10^9 bytes a second."""
    limit_tps: float
    """Tokens a second at which reading the weights takes all of that bandwidth."""
