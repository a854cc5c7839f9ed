"""A small engine whose first logits of each turn are kept, to be compared with those of a fresh evaluation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from gemma_desk.chat.events import Loaded
from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.chat.turn import TurnRequest, Usage
from gemma_desk.engine.llama.engine import LlamaEngine
from gemma_desk.engine.llama.prompt_cells import PromptCells
from gemma_desk.engine.llama.target import Target
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.gemma.prompt import prompt_sections
from tests.engine import asking

CONTEXT_TOKENS = 4096
ROUNDING = 0.2
"""Flash attention adds half-precision values in the order of the cells, and a rewind changes that order: 0.1 was seen
in a range of 27, as much as either differs from single precision. One position missing in the window makes 0.8.
"""


class Watched:
    """A small engine whose first logits of each turn are kept."""

    def __init__(self, model: Path, cache_folder: Path | None = None) -> None:
        folder = str(cache_folder) if cache_folder else None
        self._load = LoadRequest("load", (str(model),), CONTEXT_TOKENS, 70, threads=1, cache_folder=folder)
        self.start()
        self.first_logits: NDArray[np.float32] | None = None
        """Shape (n_vocab,); None if the last turn did not get so far."""

    def start(self) -> None:
        self.engine = LlamaEngine()
        *_, last = self.engine.load(self._load)
        assert isinstance(last, Loaded)

    def restart(self) -> None:
        self.engine.close()
        self.start()

    @property
    def target(self) -> Target:
        assert self.engine._model is not None
        return self.engine._model.target

    def cells(self, messages: list[Message]) -> PromptCells:
        """A prompt without thinking."""
        assert self.engine._model is not None
        return self.engine._model.cells(prompt_sections(messages, think=False), asking.request(messages))

    def ask(self, request: TurnRequest, cancel_after: int | None = None) -> tuple[str, Usage]:
        """Answers a request, cancelled after so many events; returns the answer and what was read for it."""
        self.first_logits = None
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Target, "check_logits", lambda target: self._keep_logits(target))
            answer = asking.collect(self._events(request, cancel_after))
        return answer.text, answer.result.usage

    def _events(self, request: TurnRequest, cancel_after: int | None) -> Iterator[object]:
        for number, event in enumerate(self.engine.answer(request)):
            if number == cancel_after:
                self.engine.cancel(request.turn_id)
            yield event

    def _keep_logits(self, target: Target) -> None:
        self.first_logits = target.logits(target.last_row).copy()


def user(parts: tuple[Part, ...]) -> Message:
    return Message(Role.USER, parts)
