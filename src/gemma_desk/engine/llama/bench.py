"""Measures what this machine does with a model set: the figures of `gemma-desk bench`.

Every figure is taken through the classes that answer questions, so it is what a question costs. Speed is set beside
the limit of the machine: decoding reads every weight once a token, so it cannot be faster than memory.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np

from gemma_desk.chat.message import MediaKind
from gemma_desk.chat.turn import Picture, Sampling, Sound
from gemma_desk.engine.llama import backend
from gemma_desk.engine.llama.backend import StopFlag
from gemma_desk.engine.llama.cost_table import CostTable, cost_key
from gemma_desk.engine.llama.draft_length import MAX_DRAFT_TOKENS, DraftCosts, DraftLength
from gemma_desk.engine.llama.drafting import Drafter
from gemma_desk.engine.llama.generation import Generation
from gemma_desk.engine.llama.model import Model
from gemma_desk.engine.llama.prompt_cells import PromptCells, Run, SoundRun, TokenRun
from gemma_desk.engine.llama.sampling import Sampler
from gemma_desk.engine.llama.target import PIECE_TOKENS
from gemma_desk.engine.llama.weights import Weights
from gemma_desk.engine.own_memory import peak_rss_bytes
from gemma_desk.engine.protocol import ANTICIPATE_EVERY_S, BenchFigures, LoadRequest
from gemma_desk.gemma.audio import SAMPLE_RATE_HZ, audio_tokens
from gemma_desk.gemma.picture import SCREENSHOT_DETAIL, reference_size
from gemma_desk.gemma.prompt import PromptMedia, PromptPart, PromptText
from gemma_desk.models.machine import compute_threads
from gemma_desk.models.memory_plan import plan_loading
from gemma_desk.models.memory_speed import bandwidth_bytes_s
from gemma_desk.models.model_set import find_model_set
from gemma_desk.models.system_memory import available_bytes

PROMPT_TOKENS = 512
"""Prefill is measured over so many."""

NOTE_SECONDS = 10.0
"""Length of the voice note."""

_SCREEN_PX = (1920, 1080)
BANDWIDTH_BYTES = 1 << 28
"""Read by each thread: far beyond any cache."""


def measure(request: LoadRequest, n_tokens: int) -> Iterator[str | BenchFigures]:
    """Loads a model set in this process and measures it.

    Args:
        request: The model set and how to load it.
        n_tokens: Tokens to generate for each figure of writing.

    Yields:
        The name of each step before it is made; the figures at the end.

    Raises:
        ModelProblem: The set cannot be loaded.
    """
    yield "loading"
    with opened(request) as bench:
        yield from bench.run(n_tokens)


@contextmanager
def opened(request: LoadRequest) -> Iterator[Bench]:
    """Loads a model set as the engine does.

    Raises:
        ModelProblem: The set cannot be loaded.
    """
    backend.start()
    models = find_model_set([Path(path) for path in request.paths])
    stop = StopFlag()
    plan = plan_loading(
        models, request.context_tokens, request.image_detail, available_bytes(), backend.device_free_bytes()
    )
    weights = Weights(models, plan, request.threads or compute_threads(), stop, lambda _: True)
    folder = Path(request.cache_folder) if request.cache_folder else None
    cost_table = CostTable(folder, cost_key(models, weights.n_threads))
    with closing(Model(weights, models.name, stop, cost_table)) as model:
        yield Bench(model, models.target, weights.n_threads)


class Bench:
    """Runs the measurements on a loaded model."""

    def __init__(self, model: Model, target_path: Path, n_threads: int) -> None:
        """Nothing is measured yet.

        Args:
            model: Loaded; its cache is emptied.
            target_path: The target's file; its size stands for the bytes read a token.
            n_threads: As the model was loaded with.
        """
        self.model = model
        self._target_bytes = target_path.stat().st_size
        self._n_threads = n_threads

    def run(self, n_tokens: int) -> Iterator[str | BenchFigures]:
        """Yields the name of each measurement before it is made, and the figures at the end.

        Args:
            n_tokens: Tokens to generate for each figure of writing.
        """
        yield "reading text"
        prefill_tps = self.prefill_tps(PROMPT_TOKENS)
        yield "verifying 1 to 17 tokens"
        verify_ms = {n: self.verify_ms(n) for n in (1, 2, 3, 4, 5, 6, 8, 12, 16, MAX_DRAFT_TOKENS + 1)}
        yield "writing without drafts"
        decode_tps = self.decode_tps(None, n_tokens)
        yield "writing with drafts"
        drafter = self.model.drafter
        drafted_tps = self.decode_tps(drafter, n_tokens) if drafter else None
        draft_step_ms = self.draft_step_ms(drafter) if drafter else None
        yield "reading a picture"
        picture_s = self._picture_s()
        yield "hearing a note"
        voice_s = self._voice_s()
        peak_bytes = peak_rss_bytes()
        yield "memory bandwidth"
        # last: its arrays are not the engine's memory
        bandwidth = bandwidth_bytes_s(self._n_threads, BANDWIDTH_BYTES)
        yield BenchFigures(
            prefill_tps=prefill_tps,
            decode_tps=decode_tps,
            drafted_tps=drafted_tps,
            draft_step_ms=draft_step_ms,
            verify_ms=verify_ms,
            picture_s=picture_s,
            voice_after_release_s=voice_s,
            peak_rss_bytes=peak_bytes,
            bandwidth_gb_s=bandwidth / 1e9,
            limit_tps=bandwidth / self._target_bytes,
        )

    def prefill_tps(self, n_tokens: int) -> float:
        """Tokens a second, reading so many into an empty cache."""
        return n_tokens / self._prefill_s([self._text(n_tokens)])

    def verify_ms(self, n_tokens: int) -> float:
        """Milliseconds of evaluating so many tokens in one batch, logits of each included; the median of three."""
        target = self.model.target
        begin = len(target.kv)
        seconds = []
        for _ in range(3):
            started = time.perf_counter()
            target.decode([self._some_token] * n_tokens, n_tokens)
            seconds.append(time.perf_counter() - started)
            target.kv.truncate(begin)
        return 1e3 * statistics.median(seconds)

    def decode_tps(self, drafter: Drafter | None, n_tokens: int) -> float:
        """Tokens a second of so many after the first, which the prefill has paid for. None writes without drafts."""
        self._prefill_s([self._text(4)])
        vocabulary = self.model.vocabulary
        never = vocabulary.suppressed_tokens | vocabulary.end_tokens
        with closing(Sampler(Sampling(temperature=0.0), never, vocabulary.n_tokens)) as sampler:
            length = self.model.draft_length if drafter else DraftLength(DraftCosts())
            length.begin_answer()
            tokens = Generation(self.model.target, drafter, length, sampler, frozenset()).tokens(n_tokens + 1)
            next(tokens)
            started = time.perf_counter()
            n_written = sum(1 for _ in tokens)
            return n_written / (time.perf_counter() - started)

    def draft_step_ms(self, drafter: Drafter) -> float:
        """Milliseconds of one draft step."""
        target = self.model.target
        target.decode([self._some_token], 1)
        hidden = target.hidden(0)
        started = time.perf_counter()
        drafter.draft(self._some_token, hidden, len(target.kv), MAX_DRAFT_TOKENS)
        return 1e3 * (time.perf_counter() - started) / MAX_DRAFT_TOKENS

    def _text(self, n_tokens: int) -> TokenRun:
        return TokenRun(tuple(self.model.vocabulary.tokenize("word " * n_tokens, special=False)[:n_tokens]))

    def _prefill_s(self, runs: Sequence[Run]) -> float:
        """Seconds to read a prompt from an empty cache."""
        self.model.target.kv.truncate(0)
        return self._read_s(runs)

    def _read_s(self, runs: Sequence[Run], with_logits: bool = True) -> float:
        """Seconds to read what the cache does not hold of a prompt."""
        started = time.perf_counter()
        for _ in self.model.target.prefill(runs, with_logits=with_logits):
            pass
        return time.perf_counter() - started

    def _picture_s(self) -> float | None:
        """Seconds from a picture to the first token that follows it."""
        projector = self.model.projector
        if projector is None or not projector.can_see:
            return None
        return self._prefill_s(self._prompt(MediaKind.IMAGE, _screenshot()))

    def _voice_s(self) -> float | None:
        """Seconds from the end of a note to the first token that follows it. What was said by then is read by then.

        The clock stands still while nothing new has been said, so this takes no longer than the reading.
        """
        projector = self.model.projector
        if projector is None or not projector.can_hear:
            return None
        prompt = self._prompt(MediaKind.AUDIO, _note())
        self.model.target.kv.truncate(0)
        now_s, n_read = 0.0, 0
        while now_s < NOTE_SECONDS:
            n_said = audio_tokens(int(now_s // ANTICIPATE_EVERY_S * ANTICIPATE_EVERY_S * SAMPLE_RATE_HZ))
            if n_said > n_read:
                n_read = min(n_said, n_read + PIECE_TOKENS)
                now_s += self._read_s(_beginning(prompt, n_read), with_logits=False)
            else:
                now_s = (now_s // ANTICIPATE_EVERY_S + 1) * ANTICIPATE_EVERY_S
        return now_s - NOTE_SECONDS + self._read_s(prompt)

    def _prompt(self, kind: MediaKind, content: Picture | Sound) -> list[Run]:
        parts: list[PromptPart] = [PromptMedia(kind, "bench"), PromptText("\n", special=False)]
        return PromptCells([parts], {"bench": content}, self.model.vocabulary, self.model.projector).runs

    @property
    def _some_token(self) -> int:
        return self.model.vocabulary.tokenize("a", special=False)[0]


def _beginning(prompt: Sequence[Run], n_frames: int) -> list[Run]:
    """A prompt up to so many frames of its sound."""
    begin_mark, sound = prompt[0], prompt[1]
    assert isinstance(sound, SoundRun)
    return [begin_mark, SoundRun(sound.cells[:n_frames], sound.frames[:n_frames])]


def _screenshot() -> Picture:
    width, height = reference_size(*_SCREEN_PX, SCREENSHOT_DETAIL)
    return Picture(width, height, np.random.default_rng(0).bytes(width * height * 3))


def _note() -> Sound:
    samples = np.random.default_rng(0).standard_normal(int(NOTE_SECONDS * SAMPLE_RATE_HZ)) * 0.1
    return Sound(samples.astype("<f4").tobytes())
