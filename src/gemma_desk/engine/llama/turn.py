"""One turn on the llama engine: prompt, prefill, generation, and the figures of each."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Generator, Iterator
from dataclasses import replace

from gemma_desk.chat.errors import PromptProblem
from gemma_desk.chat.events import AnswerText, Event, Finished, Prefilling, ThoughtText, Writing
from gemma_desk.chat.message import Message, Role
from gemma_desk.chat.turn import DraftUse, FinishReason, Timing, TurnRequest, TurnResult, Usage
from gemma_desk.engine.llama.backend import Cancelled
from gemma_desk.engine.llama.draft_length import TextKind
from gemma_desk.engine.llama.generation import Generation
from gemma_desk.engine.llama.going_on import cells_to_go_on
from gemma_desk.engine.llama.held import held_tokens
from gemma_desk.engine.llama.model import Model
from gemma_desk.engine.llama.output import OutputText
from gemma_desk.engine.llama.prompt_cells import PromptCells
from gemma_desk.engine.llama.sampling import Sampler
from gemma_desk.engine.own_memory import peak_rss_bytes
from gemma_desk.gemma.prompt import prompt_sections
from gemma_desk.gemma.thought import Shown

WRITING_INTERVAL_S = 0.25
"""How often the speed is reported."""


class Turn:
    """Answers one request. Use once."""

    def __init__(self, model: Model, request: TurnRequest) -> None:
        self._model = model
        self._request = request
        self._started = time.monotonic()
        self._answer = ""
        self._usage = Usage()
        self._thought_tokens, self._thought_s = 0, 0.0
        self._prefill_s = 0.0
        self._first_token_s = 0.0
        self._generated_tokens = 0
        self._generation: Generation | None = None
        self._drafter = model.drafter if request.draft else None
        self._draft_length = model.draft_length
        self._draft_length.begin_answer()

    def events(self) -> Iterator[Event]:
        """Yields the turn's events, `Finished` last.

        Raises:
            GemmaDeskError: The question cannot be answered; the caller turns it into `Failed`.
        """
        output = OutputText(self._model.vocabulary, self._so_far)
        try:
            yield from self._prefill()
            reason = yield from self._generate(output)
        except Cancelled:
            reason = FinishReason.CANCELLED
        yield from self._shown(output.finish())
        yield Finished(self._request.turn_id, self._result(reason))

    @property
    def history(self) -> TurnRequest:
        """This turn as later prompts have it: with its answer so far, which is left out while it is empty."""
        before = self._request.messages[:-1] if self._so_far else self._request.messages
        text = (self._so_far.text if self._so_far else "") + self._answer
        answer = (Message(Role.ASSISTANT, (text,)),) if text else ()
        return replace(self._request, messages=before + answer, goes_on=False)

    @property
    def _so_far(self) -> Message | None:
        """The answer that goes on."""
        return self._request.messages[-1] if self._request.goes_on else None

    def _prefill(self) -> Iterator[Event]:
        prompt = self._prompt()
        self._check_room(len(prompt.cells))
        yield from self._evaluate(prompt)
        self._prefill_s = time.monotonic() - self._started
        self._model.target.check_logits()

    def _prompt(self) -> PromptCells:
        if self._request.goes_on:
            return cells_to_go_on(self._model, self._request)
        return self._model.cells(prompt_sections(self._request.messages, self._request.think), self._request)

    def _evaluate(self, prompt: PromptCells) -> Iterator[Event]:
        total = len(prompt.cells)
        self._model.begin(self._request, prompt, prompt.section_ends[1], self._model.may_go_on)
        progress = self._model.read(prompt.runs, prompt.section_ends[:2], self._request.max_tokens)
        reused = next(progress)
        self._usage = Usage(total, reused, 0)  # known also where the turn is stopped in the first piece
        yield Prefilling(self._request.turn_id, 0, total - reused, reused)
        for held in progress:
            self._usage = Usage(total, reused, held - reused)
            yield Prefilling(self._request.turn_id, held - reused, total - reused, reused)
            self._model.check_stop()

    def _check_room(self, prompt_tokens: int) -> None:
        room = self._model.target.n_context
        if prompt_tokens >= room:
            raise PromptProblem(
                f"The conversation takes {prompt_tokens} tokens, but the context window has room for {room - 1}. "
                "Nothing was lost. Shorten the question, lower a picture's detail or begin a new conversation."
            )

    def _generate(self, output: OutputText) -> Generator[Event, None, FinishReason]:
        """Generates and shows tokens; returns why it ended."""
        room = self._model.target.n_context - len(self._model.target.kv)
        limit = min(self._request.max_tokens, room)
        with contextlib.closing(self._sampler()) as sampler:
            vocabulary = self._model.vocabulary
            self._generation = Generation(
                self._model.target, self._drafter, self._draft_length, sampler, vocabulary.end_tokens
            )
            next_report_s = WRITING_INTERVAL_S
            for token in self._generation.tokens(limit):
                self._note_first_token()
                if token in vocabulary.end_tokens:
                    return FinishReason.STOP
                self._generated_tokens += 1
                yield from self._shown(output.take(token))
                self._note_kind(output.kind)
                if self._generate_s > next_report_s:
                    next_report_s = self._generate_s + WRITING_INTERVAL_S
                    yield self._writing()
                self._model.check_stop()
        return FinishReason.LENGTH if limit == self._request.max_tokens else FinishReason.CONTEXT_FULL

    def _sampler(self) -> Sampler:
        vocabulary, recommended = self._model.vocabulary, self._model.temperature
        return Sampler(self._request.sampling, vocabulary.suppressed_tokens, vocabulary.n_tokens, recommended)

    def _shown(self, pieces: list[Shown]) -> Iterator[Event]:
        for piece in pieces:
            if piece.is_thought:
                yield ThoughtText(self._request.turn_id, piece.text)
            else:
                self._answer += piece.text
                yield AnswerText(self._request.turn_id, piece.text)

    def _note_first_token(self) -> None:
        if not self._first_token_s:
            self._first_token_s = time.monotonic() - self._started

    def _note_kind(self, kind: TextKind) -> None:
        self._draft_length.kind = kind
        if kind is TextKind.THOUGHT:
            self._thought_tokens, self._thought_s = self._generated_tokens, self._generate_s

    @property
    def _generate_s(self) -> float:
        return time.monotonic() - self._started - self._first_token_s if self._first_token_s else 0.0

    def _writing(self) -> Writing:
        drafted, accepted = self._draft_counts()
        speed = self._generated_tokens / self._generate_s
        return Writing(self._request.turn_id, self._generated_tokens, speed, drafted, accepted)

    def _draft_counts(self) -> tuple[int, int]:
        generation = self._generation
        return (generation.drafted_tokens, generation.accepted_tokens) if generation else (0, 0)

    def _result(self, reason: FinishReason) -> TurnResult:
        usage = Usage(
            self._usage.prompt_tokens,
            self._usage.reused_tokens,
            self._usage.evaluated_tokens,
            self._generated_tokens,
            self._thought_tokens,
        )
        timing = Timing(0.0, self._prefill_s, self._first_token_s, self._generate_s, self._thought_s)
        held = None if self._request.is_aside else held_tokens(self._model, self.history)
        prefill_tps = self._model.prefill_tps
        return TurnResult(reason, usage, self._draft_use(), timing, peak_rss_bytes(), held, prefill_tps)

    def _draft_use(self) -> DraftUse:
        if self._drafter is not None:
            return DraftUse(True, self._draft_length.reason, *self._draft_counts())
        reason = self._model.drafter_reason if self._request.draft else "Drafting was switched off for this question."
        return DraftUse(False, reason)
