"""A loaded model set, ready for turns."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from llama_cpp import llama_cpp as C

from gemma_desk.chat.events import ModelInfo
from gemma_desk.chat.message import Role
from gemma_desk.chat.turn import TurnRequest
from gemma_desk.engine.llama import backend
from gemma_desk.engine.llama.backend import Cancelled, StopFlag
from gemma_desk.engine.llama.cost_table import CostTable
from gemma_desk.engine.llama.draft_length import LEAST_READ_TOKENS, DraftLength
from gemma_desk.engine.llama.drafting import Drafter
from gemma_desk.engine.llama.prompt_cells import PromptCells, Run, TokenRun
from gemma_desk.engine.llama.recall import Recall
from gemma_desk.engine.llama.sampling import recommended_temperature
from gemma_desk.engine.llama.state_folder import StateFolder
from gemma_desk.engine.llama.target import Target
from gemma_desk.engine.llama.vocabulary import Vocabulary
from gemma_desk.engine.llama.weights import Weights
from gemma_desk.engine.own_memory import resident_bytes
from gemma_desk.gemma.control import cut_control_strings
from gemma_desk.gemma.prompt import (
    PromptPart,
    anticipated_sections,
    history_sections,
    message_sections,
    prompt_sections,
)


class Model:
    """What a turn works with."""

    def __init__(
        self, weights: Weights, name: str, stop: StopFlag, cost_table: CostTable, states: StateFolder | None = None
    ) -> None:
        self._weights = weights
        self._name = name
        self._stop = stop
        self.vocabulary = Vocabulary(weights.model)
        self.target = Target(weights)
        self.recall = Recall(self.target.kv, states)
        self.projector = weights.projector
        self.drafter = self._open_drafter()
        self._cost_table = cost_table
        self.draft_costs = cost_table.read()
        """Measured from turn to turn."""
        self.draft_length = DraftLength(self.draft_costs, weights.computing_cores)
        """Learns from turn to turn."""
        self.drafter_reason = weights.drafter_reason
        self.temperature = recommended_temperature(weights.model)
        """Where a turn names none."""
        self._taken_bytes = resident_bytes()
        self._beginning = 0
        """Positions before the first message of what is evaluated."""

    def check_stop(self) -> None:
        """Raises `Cancelled` if a stop was asked for."""
        if self._stop.is_set:
            raise Cancelled

    def may_go_on(self) -> bool:
        """Whether no stop was asked for."""
        return not self._stop.is_set

    def cells(self, sections: Sequence[Sequence[PromptPart]], request: TurnRequest) -> PromptCells:
        """Tokenises the sections of a request's prompt, which brings their media.

        Raises:
            AttachmentProblem: See `PromptCells`.
        """
        return PromptCells(sections, {**request.pictures, **request.sounds}, self.vocabulary, self.projector)

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]:
        """How many tokens each text takes in a prompt (any thread)."""
        pieces = (cut_control_strings(text) for text in texts)
        return tuple(sum(len(self.vocabulary.tokenize(piece, False)) for piece in cut) for cut in pieces)

    def is_serving(self, request: TurnRequest) -> bool:
        """Whether what is being evaluated right now will be found in the cache by a request's turn (any thread)."""
        if (piece := self.target.piece) is None:
            return False
        return piece.serves(self.cells(prompt_sections(request.messages, request.think), request).cells)

    def begin(self, request: TurnRequest, prompt: PromptCells, history_end: int, may_go_on: Callable[[], bool]) -> None:
        """Prepares the cache for a request's prompt; see `Recall.begin`.

        Raises:
            Cancelled: Stopped on the way.
            EngineProblem: See `TurnRequest.is_spare`.
        """
        self._beginning = self._count_beginning(request)
        if request.is_aside:
            self.recall.put_aside(may_go_on, is_needed=request.is_spare)
        else:
            self.recall.begin(request.conversation, prompt.cells, prompt.section_ends[0], history_end, may_go_on)

    def read(
        self,
        runs: Sequence[Run],
        rewinds: Sequence[int] = (),
        n_coming: int = 0,
        with_logits: bool = True,
        on_trial: bool = False,
    ) -> Iterator[int]:
        """See `Target.prefill`. How long each batch takes is remembered."""
        progress = self.target.prefill(runs, rewinds, n_coming, with_logits, on_trial, self._beginning)
        held = next(progress)
        yield held
        started = time.monotonic()
        for now in progress:
            self.draft_costs.note_read(now - held, time.monotonic() - started)
            held = now
            yield held
            started = time.monotonic()

    def measure_reading(self) -> None:
        """Finds out how fast prompts are read here, where that is not known yet: the shortest batch that tells.

        Raises:
            Cancelled: Stopped on the way; it stays unknown.
            GemmaDeskError: It cannot be evaluated.
        """
        if self.draft_costs.read_token_s is not None:
            return
        token = min(self.vocabulary.end_tokens)
        for n_tokens in (1, LEAST_READ_TOKENS):  # the first one brings the weights into memory
            self.target.kv.truncate(0)
            _go_through(self.read([TokenRun((token,) * n_tokens)], with_logits=False), self.may_go_on)
        self.target.kv.truncate(0)

    @property
    def prefill_tps(self) -> float:
        """Tokens of a prompt read in a second, as measured lately; 0.0 as long as none were."""
        token_s = self.draft_costs.read_token_s
        return 1 / token_s if token_s else 0.0

    def settle(self, history: TurnRequest, may_go_on: Callable[[], bool]) -> None:
        """Brings the KV cache to what later prompts of a conversation begin with.

        A turn leaves there what the model wrote, with its thought. Prompts keep the answer alone, in another form.

        Args:
            history: The last turn, with its answer.
            may_go_on: Asked between pieces, and often while the cache changes hands.

        Raises:
            Cancelled: Stopped on the way; what was evaluated stays.
            GemmaDeskError: It cannot be evaluated.
        """
        sections = history_sections(history.messages, history.think)
        prompt = self.cells(sections, history)
        if len(prompt.cells) < self.target.n_context:
            self.begin(history, prompt, len(prompt.cells), may_go_on)
            _go_through(self.read(prompt.runs, prompt.section_ends[:2], with_logits=False), may_go_on)

    def read_ahead(self, question: TurnRequest, may_go_on: Callable[[], bool]) -> None:
        """Evaluates a question that is still being composed, up to its last picture or sound.

        It stops short of the end mark there, as a note may go on. If the question is taken back, the cache goes back to
        where it began.

        Args:
            question: The last message is the question so far.
            may_go_on: Asked between pieces, and often while the cache changes hands.

        Raises:
            Cancelled: Stopped on the way; what was evaluated stays.
            GemmaDeskError: It cannot be evaluated.
        """
        prompt = self.cells(anticipated_sections(question.messages, question.think), question)
        begin, end = prompt.section_ends
        if begin < end < self.target.n_context:
            rewinds = (begin, end - 1)
            self.begin(question, prompt, begin, may_go_on)
            ahead = self.read(prompt.runs[:-1], rewinds, with_logits=False, on_trial=True)
            _go_through(ahead, may_go_on)

    def info(self, load_s: float) -> ModelInfo:
        """What is loaded, for the user."""
        projector = self.projector
        return ModelInfo(
            name=self._name,
            context_tokens=self._weights.n_context,
            has_vision=projector is not None and projector.can_see,
            has_hearing=projector is not None and projector.can_hear,
            draft_reason="" if self.drafter else self.drafter_reason,
            load_s=load_s,
            image_detail=self._weights.plan.setup.detail,
            step_downs=self._weights.plan.sentences,
            context_choices=self._weights.plan.context_choices,
            planned_bytes=self._weights.plan.loaded_bytes,
            taken_bytes=self._taken_bytes,
            prefill_tps=self.prefill_tps,
            graphics=backend.graphics(),
            n_layers=self._weights.plan.n_layers,
            n_device_layers=self._weights.plan.n_device_layers,
            adapters=self._weights.adapters,
        )

    def use_threads(self, n_threads: int) -> None:
        """Computes with so many threads from now on."""
        self._weights.use_threads(n_threads)

    def save(self, may_go_on: Callable[[], bool]) -> None:
        """Saves what was measured, and begins to save the conversation's state. `may_go_on` is asked now and then."""
        self._cost_table.write(self.draft_costs)
        self.recall.save(may_go_on)

    def close(self) -> None:
        """Saves what was measured and the conversation's state, then frees the weights."""
        try:
            self._cost_table.write(self.draft_costs)
            self.recall.close()
        finally:
            self._weights.close()

    def _count_beginning(self, request: TurnRequest) -> int:
        """How many positions stand before a conversation's first message, whichever that is."""
        has_system = request.messages[0].role is Role.SYSTEM
        head = message_sections(request.messages[:has_system], request.think)[0]
        return len(self.cells([head], request).cells)

    def _open_drafter(self) -> Drafter | None:
        if self._weights.drafter is None:
            return None
        return Drafter(self._weights.drafter, self.vocabulary.n_tokens, C.llama_model_n_embd(self._weights.model))


def _go_through(progress: Iterable[object], may_go_on: Callable[[], bool]) -> None:
    for _ in progress:
        if not may_go_on():
            raise Cancelled
