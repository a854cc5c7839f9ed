"""Our side of a comparison, in a process of its own: `python -m tests.bench.ours FOLDER`.

Loads a model set as the program does, then does what each line of standard input says and answers with a line of JSON:

- `prefill N`: reads N tokens into an empty cache; tokens a second
- `decode N`, `drafted N`: writes N tokens without and with drafts; tokens a second, and how many drafts were accepted
- `costs`: milliseconds of evaluating 1 to 17 tokens at once, and of one draft
- `overhead N`: milliseconds a token spent around `llama_decode`, with sampling as in a conversation
- `bandwidth`: gigabytes a second that the threads read together
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from llama_cpp import llama_cpp as C

from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import Sampling, TurnRequest
from gemma_desk.engine import wire
from gemma_desk.engine.llama.bench import BANDWIDTH_BYTES, Bench, opened
from gemma_desk.engine.llama.draft_length import MAX_DRAFT_TOKENS
from gemma_desk.engine.llama.model import Model
from gemma_desk.engine.llama.turn import Turn
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.gemma.picture import SCREENSHOT_DETAIL
from gemma_desk.models.memory_speed import bandwidth_bytes_s

Figures = dict[str, Any]

_SIZES = (1, 2, 3, 4, 5, 6, 7, 8, 12, 15, 16, MAX_DRAFT_TOKENS + 1)


def main() -> None:
    options = _parser().parse_args()
    request = LoadRequest("bench", (str(options.folder),), options.context, SCREENSHOT_DETAIL, options.threads)
    with opened(request) as bench:
        tasks = Tasks(bench.model, bench, options.threads)
        print(json.dumps({"ready": True}), flush=True)
        for line in sys.stdin:
            name, *counts = line.split()
            print(json.dumps(getattr(tasks, name)(*map(int, counts))), flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.ours", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--context", type=int, default=4096)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    return parser


class Tasks:
    """What can be asked for on standard input."""

    def __init__(self, model: Model, bench: Bench, n_threads: int) -> None:
        self._model = model
        self._bench = bench
        self._n_threads = n_threads

    def prefill(self, n_tokens: int) -> Figures:
        return {"tps": self._bench.prefill_tps(n_tokens)}

    def decode(self, n_tokens: int) -> Figures:
        return {"tps": self._bench.decode_tps(None, n_tokens)}

    def drafted(self, n_tokens: int) -> Figures:
        return {"tps": self._bench.decode_tps(self._model.drafter, n_tokens)}

    def costs(self) -> Figures:
        drafter = self._model.drafter
        assert drafter is not None
        step_ms = self._bench.draft_step_ms(drafter)
        return {"verify_ms": {n: self._bench.verify_ms(n) for n in _SIZES}, "draft_step_ms": step_ms}

    def bandwidth(self) -> Figures:
        return {"gb_s": bandwidth_bytes_s(self._n_threads, BANDWIDTH_BYTES) / 1e9}

    def overhead(self, n_tokens: int) -> Figures:
        """Everything from the second token to the last, events written as frames included, but for `llama_decode`."""
        watch = Stopwatch(C.llama_decode)
        C.llama_decode = watch
        messages = (Message(Role.USER, ("word " * 20,)),)
        request = TurnRequest("turn", messages, max_tokens=n_tokens, sampling=Sampling(temperature=1.0), draft=False)
        events = Turn(self._model, request).events()
        while watch.n_calls < 2:  # the prompt and the first token
            wire.encode(next(events))
        seconds, calls, started = watch.seconds, watch.n_calls, time.perf_counter()
        for event in events:
            wire.encode(event)
        around_s = time.perf_counter() - started - (watch.seconds - seconds)
        C.llama_decode = watch.function
        return {"ms": 1e3 * around_s / (watch.n_calls - calls)}


class Stopwatch:
    """Calls a function and adds up the seconds it takes."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.seconds = 0.0
        self.n_calls = 0

    def __call__(self, *arguments: object) -> Any:
        started = time.perf_counter()
        result = self.function(*arguments)
        self.seconds += time.perf_counter() - started
        self.n_calls += 1
        return result


if __name__ == "__main__":
    main()
