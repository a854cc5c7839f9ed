"""From a question that is saved to the end of its answer: room made, sounds heard, the engine asked. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from gemma_desk.app.branch import Branch
from gemma_desk.app.cut import n_cut, sent_messages
from gemma_desk.app.hearing import Hearing, heard_first, is_about_sounds, nothing_understood, without_nothing
from gemma_desk.app.home import at_home, when_done
from gemma_desk.app.piecework import Piecework, piecework_of
from gemma_desk.app.room_maker import RoomMaker
from gemma_desk.app.services import Services
from gemma_desk.app.turn import Turn
from gemma_desk.app.turn_media import TurnMedia
from gemma_desk.app.turn_progress import TurnProgress
from gemma_desk.app.turn_request import make_request
from gemma_desk.app.turn_saving import retitle, title_of
from gemma_desk.app.turn_stages import HearingStage, Means, PiecesStage, Stage, WholeStage
from gemma_desk.app.window_use import WindowUse
from gemma_desk.chat.errors import Problem, ProblemKind
from gemma_desk.chat.events import Event, Failed
from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.chat.turn import FinishReason, TurnRequest, TurnResult
from gemma_desk.store import MessageRow


@dataclass(frozen=True, slots=True)
class TurnTold:
    """Whom to tell, always at home."""

    ended: Callable[[TurnResult | None, Problem | None], None]
    """Neither where a sound was heard for its own sake."""
    retitled: Callable[[], None]
    """The conversation has another title."""


class Answering:
    """One turn of one conversation. Lives on its home thread."""

    def __init__(
        self, services: Services, branch: Branch, progress: TurnProgress, room: RoomMaker, turn: Turn, told: TurnTold
    ) -> None:
        """`turn` is of the last question of `branch`, which takes the answer. Call one of the three that follow."""
        self._services = services
        self._branch = branch
        self._progress = progress
        self._room = room
        self._turn = turn
        self._told = told
        self._means = Means(self._ask, branch, progress)
        self._stage: Stage | None = None
        self._has_made_room = False

    def answer(self) -> None:
        """Has the question answered; does what was chosen where it does not fit."""
        before, use = self._use()
        if use.is_full:
            self._make_room(before, use)
        if not self._room.is_summing_up:
            self._hear_or_send()

    def hear_alone(self, hearing: Hearing) -> None:
        """Has a sound heard, and asks nothing."""
        self._go_to(HearingStage(self._means, hearing, self._heard_alone))

    def send(self) -> None:
        """Asks the question, or has its answer go on."""
        turn, history = self._turn, [row.message for row in self._branch.rows[:-1]]
        self._progress.start_clock()  # what follows is measured, not what was heard before
        pieces = piecework_of(history, turn.options) if turn.earlier is None else None
        if pieces is not None:
            return self._send_pieces(pieces)
        stage = WholeStage(self._means, self._request(), self._answer_id, self._end)
        return self._go_to(stage)

    @property
    def _answer_id(self) -> int:
        assert self._turn.answer_id is not None  # it was saved with the question
        return self._turn.answer_id

    @property
    def _question(self) -> MessageRow:
        return self._branch.rows[self._branch.last_question()]

    # Room

    def _use(self) -> tuple[Sequence[MessageRow], WindowUse]:
        """The conversation before the question, and what both take of the window."""
        before = self._branch.rows[: self._branch.last_question()]
        return before, self._room.use(before, self._question.message.parts, self._turn.options)

    def _make_room(self, before: Sequence[MessageRow], use: WindowUse) -> None:
        self._has_made_room = True
        options = self._turn.options
        self._room.make(options.when_full, before, use, options, self._summed_up)

    def _summed_up(self, is_done: bool, problem: Problem | None) -> None:
        """Goes on with the question that waited, or says why not."""
        if is_done:
            self._hear_or_send()
        else:
            self._end(None if problem else TurnResult(FinishReason.CANCELLED), problem)

    # Hearing

    def _hear_or_send(self) -> None:
        """What cannot be understood in its place is heard first, on its own."""
        rows, place, options = self._branch.rows, self._branch.last_question(), self._turn.options
        parts = without_nothing(rows[place].message.parts)
        sounds = heard_first(rows[n_cut(rows) : place], parts, options)
        if not sounds:
            return self.send()
        self._branch.change_question(rows[place].id, parts)
        hearing = Hearing(list(parts), list(sounds), options, rows[place].id)
        heard = partial(self._heard, hearing)
        return self._go_to(HearingStage(self._means, hearing, heard))

    def _heard(self, hearing: Hearing, result: TurnResult | None) -> None:
        """Asks the question now, if there is one."""
        if result is not None:
            self._end(result)
        elif not Message(Role.USER, tuple(hearing.parts)).as_sent.parts:
            self._end(None, nothing_understood(hearing.parts))
        else:
            self._retitle(hearing.parts)
            self.send()

    def _heard_alone(self, result: TurnResult | None) -> None:
        self._end(result)

    def _retitle(self, parts: Sequence[Part]) -> None:
        """A conversation named after a note's file is named after its words."""
        question = self._question
        unheard = tuple(replace(part, heard=()) for part in question.message.attachments)
        old, new = title_of(unheard), title_of(tuple(parts))
        if old != new:
            renamed = self._services.store.call(partial(retitle, question.conversation_id, old, new))
            when_done(renamed, self._services.dispatch, lambda _: self._told.retitled(), lambda _: None)

    # Asking

    def _send_pieces(self, pieces: Piecework) -> None:
        """What there is of it from before stays."""
        if kept := pieces.take_over(self._turn.stopped_answer):
            self._branch.grow(self._answer_id, kept)
        self._go_to(PiecesStage(self._means, pieces, self._answer_id, self._end))

    def _request(self) -> Callable[[TurnMedia, str], TurnRequest]:
        """A question about a sound itself goes without the conversation."""
        turn, question = self._turn, self._question
        is_aside = is_about_sounds(question.message.parts)
        messages = (question.message,) if is_aside else sent_messages(self._branch.rows[:-1])
        if turn.earlier is not None:
            messages += (turn.earlier.message,)
        return partial(
            make_request,
            options=turn.options,
            conversation="" if is_aside else str(question.conversation_id),
            history=messages,
            is_aside=is_aside,
            goes_on=turn.earlier is not None,
        )

    def _go_to(self, stage: Stage) -> None:
        self._stage = stage
        stage.begin()

    def _ask(self, request: Callable[[TurnMedia, str], TurnRequest]) -> None:
        """Where another conversation's answer comes first, that is said."""
        if self._services.engine.is_busy:
            self._progress.stand_in_line()
        request_now = partial(request, self._services.media, self._turn.id)
        self._services.engine.answer(self._turn.id, request_now, at_home(self._services.dispatch, self._on_event))

    def _on_event(self, event: Event) -> None:
        if self._turn.is_over or self._stage is None or event.turn_id != self._turn.id:
            return
        if isinstance(event, Failed):
            self._fail(event.problem)
        else:
            self._stage.take(event)

    # The end

    def _fail(self, problem: Problem) -> None:
        """A question that did not fit after all is asked again where room can be made for it."""
        if problem.kind is ProblemKind.PROMPT and isinstance(self._stage, WholeStage) and not self._has_made_room:
            before, use = self._use()
            self._make_room(before, use)
            if self._room.is_summing_up:
                return
            if n_cut(self._branch.rows) > n_cut(before):
                return self.send()
        self._end(None, problem)

    def _end(self, result: TurnResult | None, problem: Problem | None = None) -> None:
        self._told.ended(result, problem)
