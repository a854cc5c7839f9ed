"""Conversations that were left come back as they were: saved before another takes the cache, read when asked again."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import llama_cpp
import numpy as np
from numpy.typing import NDArray

from gemma_desk.chat.errors import EngineProblem
from gemma_desk.engine.llama.backend import Cancelled
from gemma_desk.engine.llama.kv_cache import Cell, KvCache
from gemma_desk.engine.llama.state_folder import StateFolder
from gemma_desk.engine.protocol import STATES_NAME
from gemma_desk.models.model_set import ModelSet

log = logging.getLogger(__name__)

WORTH_TOKENS = 128
"""A state is saved or read for no fewer: some ten seconds of reading on a laptop's processor, against one or two."""

_TURN_HEAD_TOKENS = 8
"""What two different questions may have in common at their beginning, at most."""
_PATIENCE_S = 2.0
"""A state is on the disk by then, where that is not slow; else the next one is left out."""
_ASK_EVERY_S = 0.02


@dataclass(frozen=True, slots=True)
class _Aside:
    """What the cache held when something was asked in between."""

    conversation: str
    history_end: int
    cells: tuple[Cell, ...]
    state: NDArray[np.uint8]
    snapshots: dict[int, NDArray[np.uint8]]


class Recall:
    """Exchanges what the KV cache holds with states on the disk, and with one in memory. No folder: only that one.

    The cache is still for as long as it is copied in memory; a thread of its own brings the copy to the disk.
    """

    def __init__(self, kv: KvCache, folder: StateFolder | None) -> None:
        self._kv = kv
        self._folder = folder
        self._conversation = ""
        self._history_end = 0
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="states")
        self._written: Future[None] | None = None
        self._aside: _Aside | None = None

    def put_aside(self, may_go_on: Callable[[], bool] = lambda: True, *, is_needed: bool = False) -> None:
        """Keeps a copy of what the cache holds in memory, where there is room, until `begin` or `save` asks for it.

        Args:
            may_go_on: Asked every few milliseconds.
            is_needed: What the cache holds is worth more than what is asked in between.

        Raises:
            Cancelled: Stopped on the way; the cache holds what it held.
            EngineProblem: There is no room, and the copy is needed; the cache holds what it held.
        """
        if self._aside is None and len(self._kv) >= WORTH_TOKENS:
            state = self._kv.copy_state(may_go_on)
            if not may_go_on():
                raise Cancelled
            if state is not None:
                cells, snapshots = tuple(self._kv.cells), self._kv.snapshots
                self._aside = _Aside(self._conversation, self._history_end, cells, state, snapshots)
            elif is_needed:
                raise EngineProblem("There is no room to keep the conversation meanwhile. Nothing was asked or lost.")
        self._conversation = ""  # nothing is saved of what is asked in between

    def begin(
        self,
        conversation: str,
        prompt: Sequence[Cell],
        question_begin: int,
        history_end: int,
        may_go_on: Callable[[], bool] = lambda: True,
    ) -> None:
        """Prepares the cache for a prompt: it then holds a beginning of it, the longest there is.

        Args:
            conversation: Its name; empty for one that is not to be saved.
            prompt: What will be evaluated.
            question_begin: Where its last question begins.
            history_end: Up to there, later prompts of the conversation begin with it.
            may_go_on: Asked every few milliseconds.

        Raises:
            Cancelled: Stopped on the way; the cache holds what it held, or a beginning of the prompt.
        """
        self._take_back(prompt)
        if self._folder is None:
            return
        if conversation != self._conversation:
            self.save(may_go_on)
        if not may_go_on():
            raise Cancelled
        kept = self._kv.keep_prefix(prompt, len(prompt))
        self._conversation, self._history_end = conversation, history_end
        if kept < question_begin + _TURN_HEAD_TOKENS:  # else a state would bring little, and cost the snapshots
            self._read(prompt, kept, may_go_on)

    def save(self, may_go_on: Callable[[], bool] = lambda: True) -> None:
        """Begins to save the conversation in the cache, as its next prompt begins, unless that has been done.

        Args:
            may_go_on: Asked every few milliseconds.
        """
        self._bring_back()
        if self._folder is None or not self._conversation or self._is_writing(may_go_on):
            return
        length = min(self._history_end, len(self._kv))
        if length == self._history_end:
            self._folder.remove_outdated(self._conversation, self._kv.cells[:length])
        if length < WORTH_TOKENS:
            return
        if self._folder.use(self._kv.cells[:length]) or self._folder.is_forgotten(self._conversation):
            return
        if self._kv.rewind(length) < WORTH_TOKENS or (state := self._kv.copy_state(may_go_on)) is None:
            return
        self._written = self._writer.submit(self._folder.save, self._conversation, self._kv.cells, state)

    def close(self) -> None:
        """Saves the conversation and waits until it is on the disk."""
        self._wait()
        self.save()
        self._wait()
        self._writer.shutdown()

    def _take_back(self, prompt: Sequence[Cell]) -> None:
        """Brings back what was put aside, if it brings more of a prompt than what is there."""
        aside, self._aside = self._aside, None
        if aside is None:
            return
        there = self._kv.usable_length(self._kv.cells, prompt)
        if self._kv.usable_length(aside.cells, prompt, aside.snapshots) > there:
            self._put_back(aside)

    def _bring_back(self) -> None:
        """Brings back what was put aside: nothing is asked in between any more."""
        aside, self._aside = self._aside, None
        if aside is not None:
            self._put_back(aside)

    def _put_back(self, aside: _Aside) -> None:
        if self._kv.take_state(aside.state, aside.cells, aside.snapshots):
            self._conversation, self._history_end = aside.conversation, aside.history_end

    def _is_writing(self, may_go_on: Callable[[], bool]) -> bool:
        """Whether the thread is still busy, after some patience: a second copy would take memory."""
        for _ in range(round(_PATIENCE_S / _ASK_EVERY_S)):
            if self._written is None or self._written.done() or not may_go_on():
                break
            wait([self._written], _ASK_EVERY_S)
        if self._written is not None and not self._written.done():
            return True
        self._wait()
        return False

    def _wait(self) -> None:
        """Waits for the thread, so that what is there is known."""
        written, self._written = self._written, None
        if written is not None:
            written.result()

    def _read(self, prompt: Sequence[Cell], kept: int, may_go_on: Callable[[], bool]) -> None:
        """Reads the state that brings most of the prompt, if it is worth that."""
        assert self._folder is not None
        best = max(self._folder.states, key=lambda state: self._kv.usable_length(state.cells, prompt), default=None)
        if best is None or self._kv.usable_length(best.cells, prompt) < kept + WORTH_TOKENS:
            return
        if not self._folder.load(best, self._kv.take_state, may_go_on):
            log.info("A saved state could not be used")


def open_states(
    cache_folder: Path, models: ModelSet, kv_value_bytes: float, key: bytes | None = None
) -> StateFolder | None:
    """The states of a model set with a cache of such precision; None where the folder cannot be used."""
    try:
        return StateFolder(cache_folder / STATES_NAME, identity(models, kv_value_bytes), key=key)
    except OSError as error:
        log.info("States are not kept: %s", error)
        return None


def identity(models: ModelSet, kv_value_bytes: float) -> str:
    """Tells apart what must not be mixed: model sets, precisions of the cache, versions of llama.cpp."""
    files = [path for path in (models.target, models.projector, *models.adapters) if path is not None]
    known = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return sha256(repr((known, kv_value_bytes, llama_cpp.__version__)).encode()).hexdigest()
