"""What a turn does one after the other: sounds heard, the question asked piece by piece, or as a whole.

A stage asks the engine and takes what comes of that; a `Failed` is not among it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from gemma_desk.app.branch import Branch
from gemma_desk.app.hearing import Hearing
from gemma_desk.app.piecework import Piecework
from gemma_desk.app.turn_media import TurnMedia
from gemma_desk.app.turn_progress import TurnProgress
from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.events import AnswerText, Event, Finished, Loading, ThoughtText
from gemma_desk.chat.turn import FinishReason, TurnRequest, TurnResult

Ask = Callable[[Callable[[TurnMedia, str], TurnRequest]], None]
"""Asks the engine what a call makes of the media and the turn's id, on the engine's thread."""


@dataclass(frozen=True, slots=True)
class Means:
    """What every stage works with."""

    ask: Ask
    branch: Branch
    """Where the answer grows."""
    progress: TurnProgress


class Stage(ABC):
    """One of them; lives on its home thread."""

    def __init__(self, means: Means) -> None:
        self._ask = means.ask
        self._branch = means.branch
        self._progress = means.progress

    @abstractmethod
    def begin(self) -> None:
        """Asks for the first time."""

    @abstractmethod
    def take(self, event: Event) -> None:
        """Something has come."""


class HearingStage(Stage):
    """The sounds of a question are heard piece by piece; what was heard is kept with it."""

    def __init__(self, means: Means, hearing: Hearing, ended: Callable[[TurnResult | None], None]) -> None:
        """`ended` is called when all is heard, or with a result where it was stopped."""
        super().__init__(means)
        self._hearing = hearing
        self._ended = ended

    def begin(self) -> None:
        """Has one piece heard."""
        self._ask(self._hearing.request)
        if not self._progress.status.is_behind:
            self._show()

    def take(self, event: Event) -> None:
        """What is heard is not part of the answer, and its figures are not the answer's."""
        if isinstance(event, Finished):
            return self._end_piece(event.result)
        self._hearing.take(event)
        if isinstance(event, Loading):
            self._progress.advance(event)
        elif self._progress.status.phase in (TurnPhase.LOADING, TurnPhase.WAITING):
            self._show()

    def _end_piece(self, result: TurnResult) -> None:
        """A piece has been heard, or was stopped; then the next one."""
        hearing, question_id = self._hearing, self._hearing.question_id
        if result.finish_reason is FinishReason.CANCELLED:
            return self._ended(result)
        question = self._branch.rows[self._branch.place(question_id)].message
        hearing.end_piece(result.finish_reason, question.parts)
        self._branch.change_question(question_id, hearing.parts)
        if self._progress.is_stopping:
            self._ended(TurnResult(FinishReason.CANCELLED))
        elif hearing.is_done:
            self._ended(None)
        else:
            self.begin()

    def _show(self) -> None:
        n_heard, n_pieces = self._hearing.n_heard, self._hearing.n_pieces
        self._progress.show_unless_stopping(TurnStatus(TurnPhase.HEARING, heard_pieces=n_heard, sound_pieces=n_pieces))


class PiecesStage(Stage):
    """A question is asked of one piece of a recording after the other."""

    def __init__(self, means: Means, pieces: Piecework, answer_id: int, ended: Callable[[TurnResult], None]) -> None:
        """The answer grows; `ended` is called when it is whole or was stopped."""
        super().__init__(means)
        self._pieces = pieces
        self._answer_id = answer_id
        self._ended = ended

    def begin(self) -> None:
        """Asks of the piece whose turn it is."""
        n_done, n_pieces, elapsed_s = self._pieces.n_done, len(self._pieces.items), self._progress.elapsed_s
        self._progress.show_unless_stopping(
            TurnStatus(
                TurnPhase.PIECES, n_done / n_pieces, heard_pieces=n_done, sound_pieces=n_pieces, elapsed_s=elapsed_s
            )
        )
        self._ask(self._pieces.request)

    def take(self, event: Event) -> None:
        """A piece's answer grows, or has ended."""
        if isinstance(event, AnswerText):
            self._branch.grow(self._answer_id, self._pieces.words(event.text))
        elif isinstance(event, Finished):
            self._end_piece(event.result)
        elif isinstance(event, Loading):
            self._progress.advance(event)

    def _end_piece(self, result: TurnResult) -> None:
        self._pieces.end_piece(result)
        is_stopped = result.finish_reason is FinishReason.CANCELLED or self._progress.is_stopping
        if self._pieces.is_done or is_stopped:
            self._ended(self._pieces.result(FinishReason.CANCELLED if is_stopped else FinishReason.STOP))
        else:
            self.begin()


class WholeStage(Stage):
    """A question is asked as it is, with the conversation before it or apart."""

    def __init__(
        self,
        means: Means,
        request: Callable[[TurnMedia, str], TurnRequest],
        answer_id: int,
        ended: Callable[[TurnResult], None],
    ) -> None:
        """The answer to `request` grows; `ended` is called when it is whole or was stopped."""
        super().__init__(means)
        self._request = request
        self._answer_id = answer_id
        self._ended = ended

    def begin(self) -> None:
        """Asks."""
        self._ask(self._request)

    def take(self, event: Event) -> None:
        """The answer grows, or has ended."""
        match event:
            case AnswerText():
                self._branch.grow(self._answer_id, event.text)
            case ThoughtText():
                self._branch.grow(self._answer_id, "", event.text)
            case Finished():
                return self._ended(event.result)
        self._progress.advance(event)
