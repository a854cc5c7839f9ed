"""The llama engine: an `Engine` over llama.cpp in this process."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from gemma_desk.chat.errors import Bug, EngineProblem, GemmaDeskError, MemoryProblem
from gemma_desk.chat.events import Event, Failed, Loaded, Loading
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine.cancellation import Cancellation
from gemma_desk.engine.llama import backend
from gemma_desk.engine.llama.backend import Cancelled, StopFlag
from gemma_desk.engine.llama.cost_table import CostTable, cost_key
from gemma_desk.engine.llama.model import Model
from gemma_desk.engine.llama.recall import open_states
from gemma_desk.engine.llama.turn import Turn
from gemma_desk.engine.llama.weights import Weights
from gemma_desk.engine.own_memory import says_no_memory
from gemma_desk.engine.protocol import LoadRequest
from gemma_desk.models.machine import compute_threads
from gemma_desk.models.memory_plan import plan_loading
from gemma_desk.models.model_set import ModelSet, find_model_set, with_adapters
from gemma_desk.models.system_memory import available_bytes, gib

log = logging.getLogger(__name__)

_PROGRESS_STEP = 0.01


class LlamaEngine:
    """Loads one model set at a time and answers turns with it. See `Engine`."""

    def __init__(self, available_bytes: Callable[[], int] = available_bytes) -> None:
        """Nothing is loaded yet.

        Args:
            available_bytes: Memory that may be taken, asked before each loading.
        """
        self._available_bytes = available_bytes
        self._stop = StopFlag()
        self._cancellation = Cancellation(self._stop.set, self._stop.clear)
        self._model: Model | None = None
        self._model_in_place = threading.Lock()
        """Held while another thread than the engine's looks into the model."""
        self._loaded: LoadRequest | None = None
        """What `_model` was loaded for, without the turn."""
        self._unsettled: TurnRequest | None = None
        """The last turn's conversation, until the KV cache holds it as later prompts do."""
        self._composed: TurnRequest | None = None
        """A question that is being composed and has a picture or sound."""
        self._planned_bytes = 0
        """What is being loaded, or was last, takes in all by its plan."""

    def load(self, request: LoadRequest) -> Iterator[Event]:
        """See `Engine.load`."""
        self._cancellation.begin(request.turn_id)
        yield from self._guarded(request.turn_id, self._load(request))

    def answer(self, request: TurnRequest) -> Iterator[Event]:
        """See `Engine.answer`."""
        self._cancellation.begin(request.turn_id)
        yield from self._guarded(request.turn_id, self._answer(request))

    def rest(self) -> None:
        """See `Engine.rest`."""
        self._drop_model()

    def cancel(self, turn_id: str) -> None:
        """See `Engine.cancel`."""
        self._cancellation.cancel(turn_id)

    def anticipate(self, request: TurnRequest) -> None:
        """See `Engine.anticipate`. Here this takes note (any thread), and `read_ahead` evaluates."""
        self._composed = request if request.messages[-1].attachments else None
        if not self._is_serving(request):
            self._cancellation.stop_idle_work()

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...] | None:
        """See `Engine.count_tokens` (any thread): the vocabulary only reads."""
        with self._model_in_place:
            return self._model.count_tokens(texts) if self._model is not None else None

    def settle(self) -> None:
        """Prepares for the next question of the last turn's conversation, between turns. Raises nothing."""
        self._cancellation.begin_idle_work()
        history, self._unsettled = self._unsettled, None
        if self._model is None or history is None:
            return
        try:
            self._model.settle(history, self._may_work)
        except Cancelled:
            self._unsettled = history
        except GemmaDeskError as error:
            log.info("not settled: %s", error.problem.sentence)
        except Exception:
            log.exception("settling failed")

    def save(self) -> None:
        """Keeps on disk, between turns, what a later turn can use, if a folder was given. Raises nothing."""
        self._cancellation.begin_idle_work()
        if self._model is None or self._stop.is_set or self._composed is not None:
            return  # a state is taken where the history ends, and what has been read ahead would be lost
        try:
            self._model.save(lambda: not self._stop.is_set)
        except Exception:
            log.exception("saving failed")

    def leave(self) -> None:
        """Ends what is running and whatever begins later (any thread); `close` is to come."""
        self._cancellation.close()

    def read_ahead(self) -> None:
        """Evaluates what was anticipated, between turns, or until something else is. Raises nothing."""
        self._cancellation.begin_idle_work()
        composed = self._composed
        if self._model is None or composed is None:
            return
        try:
            self._model.read_ahead(composed, lambda: self._composed is composed and self._may_work())
        except Cancelled:
            pass  # what was read stays; whatever stopped it comes next
        except GemmaDeskError as error:
            log.info("not read ahead: %s", error.problem.sentence)
        except Exception:
            log.exception("reading ahead failed")

    def announce_turn(self, request: TurnRequest | None = None) -> None:
        """Ends `settle`, `read_ahead` and `save` at once, or those to come, until a turn begins (any thread).

        Call it before the turn is handed over. A piece that the turn will need anyway is evaluated to its end: that is
        sooner than beginning it anew.

        Args:
            request: Of the turn; None if it asks nothing of the cache.
        """
        self._cancellation.announce_turn()
        if request is None or not self._is_serving(request):
            self._cancellation.stop_idle_work()

    def close(self) -> None:
        """See `Engine.close`."""
        self._stop.set()
        self._drop_model()

    def _answer(self, request: TurnRequest) -> Iterator[Event]:
        if self._model is None:
            raise EngineProblem("No model is loaded. The question was kept. Choose a model and ask again.")
        self._composed = None
        if self._loaded is not None:
            # The charger may have been pulled since.
            self._model.use_threads(_threads(self._loaded, request.saves_battery))
        turn = Turn(self._model, request)
        try:
            yield from turn.events()
        finally:
            if not request.is_aside:
                self._unsettled = turn.history

    def _may_work(self) -> bool:
        """Whether idle work may begin another piece."""
        return not (self._stop.is_set or self._cancellation.is_turn_announced)

    def _is_serving(self, request: TurnRequest) -> bool:
        """Whether the idle work being done is of use to a turn. What cannot be read says so when it is asked."""
        with self._model_in_place:
            try:
                return self._model is not None and self._model.is_serving(request)
            except Exception:
                return False

    def _load(self, request: LoadRequest) -> Iterator[Event]:
        started = time.monotonic()
        yield Loading(request.turn_id, 0.0)
        models = find_model_set([Path(path) for path in request.paths])  # a wrong folder keeps the model there is
        models = with_adapters(models, [Path(path) for path in request.adapters])
        if self._model is not None and self._loaded == replace(request, turn_id=""):
            yield Loaded(request.turn_id, self._model.info(0.0))
            return
        self._drop_model()
        fractions: queue.SimpleQueue[float] = queue.SimpleQueue()
        with ThreadPoolExecutor(max_workers=1) as worker:
            loading = worker.submit(self._load_model, request, models, fractions)
            yield from self._load_progress(request.turn_id, loading, fractions)
        self._model, self._loaded = loading.result(), replace(request, turn_id="")
        if request.measures_reading:
            self._measure_reading(self._model)
        yield Loaded(request.turn_id, self._model.info(time.monotonic() - started))

    def _load_model(self, request: LoadRequest, models: ModelSet, fractions: queue.SimpleQueue[float]) -> Model:
        backend.start()
        plan = plan_loading(
            models,
            request.context_tokens,
            request.image_detail,
            self._available_bytes(),
            backend.device_free_bytes(),
            request.device_layers,
        )
        log.info("memory plan: %s", plan)
        self._planned_bytes = plan.parts.total_bytes
        fractions.put(_PROGRESS_STEP)  # so that it is told before anything is taken

        def progress(fraction: float) -> bool:
            fractions.put(fraction)
            return not self._stop.is_set

        folder = Path(request.cache_folder) if request.cache_folder else None
        states = open_states(folder, models, plan.setup.kv_value_bytes, request.states_key) if folder else None
        weights = Weights(models, plan, _threads(request), self._stop, progress)
        cost_table = CostTable(folder, cost_key(models, weights.n_threads))
        return Model(weights, models.name, self._stop, cost_table, states)

    def _measure_reading(self, model: Model) -> None:
        """A model of which this is not known answers as well."""
        try:
            model.measure_reading()
        except Cancelled:
            log.info("the speed of reading was not measured")
        except GemmaDeskError as error:
            log.info("the speed of reading was not measured: %s", error.problem.sentence)

    def _load_progress(
        self, turn_id: str, loading: Future[Model], fractions: queue.SimpleQueue[float]
    ) -> Iterator[Event]:
        shown = 0.0
        while not loading.done() or not fractions.empty():
            try:
                fraction = fractions.get(timeout=0.05)
            except queue.Empty:
                continue
            if fraction >= shown + _PROGRESS_STEP:
                shown = fraction
                yield Loading(turn_id, fraction, self._planned_bytes)

    def _guarded(self, turn_id: str, events: Iterator[Event]) -> Iterator[Event]:
        """Turns whatever is raised into the one terminal event."""
        try:
            yield from events
        except Cancelled:
            yield Failed(turn_id, EngineProblem("Loading was stopped. Nothing was lost.").problem)
        except GemmaDeskError as error:
            yield Failed(turn_id, error.problem)
        except Exception as error:
            if isinstance(error, MemoryError) or says_no_memory(str(error)):
                yield Failed(turn_id, self._no_memory(error).problem)
                return
            log.exception("turn failed")
            yield Failed(turn_id, Bug("The engine made a mistake; sorry. The question was kept. Ask again.").problem)

    def _no_memory(self, error: Exception) -> MemoryProblem:
        log.warning("no memory: %s", error)
        return MemoryProblem(
            f"There was not enough memory: {gib(self._planned_bytes)} are needed in all, and "
            f"{gib(self._available_bytes())} are available beside what is taken already. Nothing was lost. Close other "
            "programs and ask again, or choose a shorter context window."
        )

    def _drop_model(self) -> None:
        with self._model_in_place:
            model, self._model = self._model, None
        self._unsettled = None
        if model is not None:
            model.close()


def _threads(request: LoadRequest, saves_battery: bool = False) -> int:
    return request.threads or compute_threads(saves_battery=saves_battery)
