"""One open conversation, as those see it who show it: it is asked, told what to do, and tells. No Qt.

A question is saved before it is evaluated. A growing answer is saved at most half a second after it grew.
Whatever ends a turn (the model, the user, a dead engine), what was written stays and Retry works.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from gemma_desk.app.answering import Answering, TurnTold
from gemma_desk.app.branch import Branch
from gemma_desk.app.composing import Composing
from gemma_desk.app.cut import Cut, WhenFull, answered
from gemma_desk.app.hearing import Hearing
from gemma_desk.app.home import when_done
from gemma_desk.app.piecework import piecework_of
from gemma_desk.app.rearranging import Rearranging
from gemma_desk.app.room_maker import RoomMaker
from gemma_desk.app.services import Services
from gemma_desk.app.session_listener import Listeners, SessionListener
from gemma_desk.app.turn import Turn
from gemma_desk.app.turn_media import Medium
from gemma_desk.app.turn_progress import TurnProgress
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.app.turn_saving import Beginning, save_beginning, well_formed
from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.errors import Bug, Problem
from gemma_desk.chat.message import Part, Role
from gemma_desk.chat.turn import FinishReason, TurnResult
from gemma_desk.store import ConversationRow, Deleted, MessageRow


class Session:
    """One open conversation. Lives on its home thread."""

    def __init__(
        self,
        services: Services,
        conversation: ConversationRow | None,
        saved: Callable[[Session], None],
        answered: Callable[[Session], None] = lambda _: None,
    ) -> None:
        """Opens a conversation, or with None begins one that is stored with its first question.

        The messages there are come as `messages_loaded`. `saved` is called at home when the conversation's row
        has changed, `answered` when an answer has come to its end.
        """
        self._services = services
        self._saved = saved
        self._answered = answered
        self._listeners = Listeners()
        self._progress = TurnProgress(self._listeners)
        self._branch = Branch(services, self._listeners)
        self._rearranging = Rearranging(services, self._branch, self._listeners.report)
        self._composing = Composing(services, self._branch)
        self._room = RoomMaker(services, self._listeners, self._branch, self._progress)
        self._turn: Turn | None = None
        self._after_turn: list[Callable[[], None]] = []
        self._options = AskOptions()
        self._is_loaded = conversation is None
        self._sought_id: int | None = None
        """Of a message to be shown once it is known what is there."""
        self.conversation = conversation
        """None until the first question is saved."""
        self.unsaved_question: tuple[Part, ...] = ()
        """One that could not be saved and was not asked, or a changed last question that was left; until it is taken,
        or another is asked."""
        self.unsaved_edit_id: int | None = None
        """Of the question that it was to stand beside."""
        if conversation is not None:
            self._load(conversation.id)

    # What there is

    @property
    def messages(self) -> tuple[MessageRow, ...]:
        """Oldest first, as far as they have been loaded."""
        return tuple(self._branch.rows)

    @property
    def status(self) -> TurnStatus:
        """What the turn is doing."""
        return self._progress.status

    @property
    def options(self) -> AskOptions:
        """How the last question was asked, since the conversation was opened."""
        return self._options

    @property
    def is_busy(self) -> bool:
        """Whether a turn is going on, or what is shown is about to be something else."""
        return self._is_working or self._rearranging.is_busy

    @property
    def cut(self) -> Cut | None:
        """Up to where the conversation is not sent any more."""
        return self._branch.cut

    @property
    def summing_up(self) -> tuple[int, str] | None:
        """While a summary is being written: the id of the last message it is of, and all of it so far."""
        return self._room.summary

    @property
    def is_shown(self) -> bool:
        """Whether somebody looks at it."""
        return bool(self._listeners)

    @property
    def is_needed(self) -> bool:
        """Whether it holds what is not on the disk, does something, or somebody looks at it."""
        return bool(self.is_busy or self._listeners or self._branch.is_ahead or self.unsaved_question)

    def add_listener(self, listener: SessionListener) -> None:
        """From now on told about everything that happens."""
        self._listeners.add(listener)

    def remove_listener(self, listener: SessionListener) -> None:
        """Not told any more."""
        self._listeners.remove(listener)

    # Questions and answers

    def ask(self, parts: tuple[Part, ...], options: AskOptions | None = None) -> None:
        """Saves a question, then has it answered. One that cannot be saved comes back by `save_failed`."""
        self._begin(tuple(map(well_formed, parts)), options, ())

    def retry(self, options: AskOptions | None = None, answer_id: int | None = None) -> None:
        """Asks a question again; the answer there was is kept beside, with what followed it.

        Args:
            options: None: those used last.
            answer_id: Of the answer; None: the question asked last.
        """
        place = self._branch.last_question() + 1 if answer_id is None else self._branch.place(answer_id)
        self._begin((), options, tuple(self._branch.rows[place:]))

    def edit(self, question_id: int, parts: tuple[Part, ...], options: AskOptions | None = None) -> None:
        """Asks something else instead of a question, which is kept beside, with what followed it."""
        replaced = tuple(self._branch.rows[self._branch.place(question_id) :])
        self._begin(tuple(map(well_formed, parts)), options, replaced)

    def go_on(self, options: AskOptions | None = None) -> None:
        """Has the last answer go on where it was broken off; what there is of it stays whatever happens.

        Args:
            options: None: those used last.
        """
        if self.is_busy:
            raise Bug("An answer was to go on while another was being written. Stop that one first.")
        row, self._options = self._branch.rows[-1], options or self._options
        if piecework_of([row.message for row in self._branch.rows[:-1]], self._options) is not None:
            return self.retry()  # which takes over the pieces that are done
        turn = self._new_turn(Turn((), self._options, earlier=row, answer_id=row.id))
        self._progress.show(TurnStatus(TurnPhase.WAITING))
        reopened = self._services.store.call(lambda store: store.reopen_answer(row.id))
        when_done(reopened, self._services.dispatch, partial(self._reopened, turn, row), partial(self._not_begun, turn))

    def hear(self, message_id: int, place: int, options: AskOptions | None = None) -> None:
        """Hears what has not been heard yet of a sound, and keeps it with its question. Nothing is asked.

        Args:
            message_id: Of the question.
            place: Of the sound in its parts.
            options: None: as the last question was asked.
        """
        if self.is_busy:
            raise Bug("A sound was to be heard while a question was being answered. Stop that one first.")
        parts = self._branch.rows[self._branch.place(message_id)].message.parts
        turn = self._new_turn(Turn((), options or self._options))
        self._answering(turn).hear_alone(Hearing(list(parts), [place], turn.options, message_id))

    def anticipate(
        self, parts: tuple[Part, ...], options: AskOptions | None = None, at_hand: Mapping[str, Medium] | None = None
    ) -> None:
        """Has a question read while it is composed, up to its last picture or sound; none takes it back.

        Args:
            parts: The question so far, in the order in which it will be asked.
            options: As it will be asked; None: as the last one.
            at_hand: Its pictures and sounds by media key, as far as they are decoded; also what is in no store yet.
        """
        if self._composing.take(parts, options or self._options, at_hand or {}):
            self._anticipate()

    def take_unsaved_question(self) -> tuple[Part, ...]:
        """Hands over the question that could not be saved; whoever takes it sees that it is not lost."""
        parts, self.unsaved_question = self.unsaved_question, ()
        return parts

    def stop(self) -> None:
        """Ends the turn soon, at any moment of it; what was written stays."""
        if self._room.is_summing_up:
            self._room.cancel()
        elif self._turn is not None:
            self._progress.show_phase(TurnPhase.STOPPING)
            self._services.engine.cancel(self._turn.id)

    def close(self) -> None:
        """Ends the turn and saves what there is. The session cannot be used again."""
        turn = self._turn
        self._listeners.clear()
        self._branch.close()
        self._room.close()
        if turn is not None:
            self._services.engine.cancel(turn.id)
            turn.is_over = True
        if turn is not None and turn.answer_id is not None:
            self._end(turn, TurnResult(FinishReason.CANCELLED), None)
        self._turn = None
        self._branch.save()

    # Which messages there are

    def show_branch(self, message_id: int) -> None:
        """Shows the branch that a message stands on; while an answer is being written, none but those shown."""
        if not self._is_loaded:
            self._sought_id = message_id
        elif not self.is_busy:
            self._rearranging.show(message_id, self._rearranged)

    def delete(self, message_id: int, deleted: Callable[[Deleted], None]) -> None:
        """Takes a turn out, or one of several answers with what followed it; `deleted` is called at home."""
        self._rearranging.delete(message_id, deleted, self._rearranged)

    def put_back(self, deleted: Deleted) -> None:
        """Takes back what `delete` did; while an answer is being written, when that has ended."""
        if self._is_working:
            self._after_turn.append(partial(self.put_back, deleted))
        else:
            self._rearranging.put_back(deleted, self._rearranged)

    def change_question(self, message_id: int, parts: tuple[Part, ...]) -> None:
        """Keeps a question with other parts, such as what was heard in its sounds; nothing is asked again."""
        self._branch.change_question(message_id, parts)

    # What of them is sent

    def make_room(
        self, way: WhenFull, options: AskOptions, parts: tuple[Part, ...] = (), n_messages: int | None = None
    ) -> bool:
        """Has the conversation summed up, or drops its oldest messages, now. Without a turn going on.

        Args:
            way: `SUMMARY` or `DROP`.
            options: As questions are asked.
            parts: Of the question that is to fit then.
            n_messages: Of the conversation only so many, the oldest, may go; None for all. A question that has no
                answer never goes.

        Returns:
            Whether it is done or being done: False where there is nothing that could go, or it would not be enough.
        """
        if self.is_busy:
            raise Bug("Room was to be made while a question was being answered.")
        rows = answered(self._branch.rows[:n_messages])
        use = self._room.use(rows, parts, options)
        is_made = self._room.make(way, rows, use, options, lambda _, problem: self._ended_apart(problem))
        if is_made:
            self._anticipate()
        return is_made

    def cut_after(self, message_id: int, summary: str | None) -> None:
        """Up to and with a message nothing is sent any more, but a summary where it is not empty; None sends again."""
        self._branch.cut_after(message_id, summary)
        self._anticipate()

    # Opening

    def _load(self, conversation_id: int) -> None:
        loaded = self._services.store.call(lambda store: store.messages(conversation_id))
        when_done(loaded, self._services.dispatch, self._loaded, self._listeners.report)

    def _loaded(self, rows: tuple[MessageRow, ...]) -> None:
        self._is_loaded = True
        self._branch.load(rows)
        self._anticipate()
        if self._sought_id is not None:
            self.show_branch(self._sought_id)

    # Beginning a turn

    def _begin(self, parts: tuple[Part, ...], options: AskOptions | None, replaced: tuple[MessageRow, ...]) -> None:
        if self.is_busy:
            raise Bug("A question was asked while another was being answered. Stop that one first.")
        self._options = options or self._options
        self.unsaved_question = ()
        edited_id = replaced[0].id if parts and replaced else None
        stopped_answer = "" if parts else _stopped_answer(replaced)
        turn = self._new_turn(Turn(parts, self._options, edited_id, stopped_answer))
        self._progress.show(TurnStatus(TurnPhase.WAITING))
        if self.conversation is not None:
            name = self._engine_name
            self._services.store.call(lambda _: self._services.states.allow(name))
        kept = self._branch.rows[: len(self._branch.rows) - len(replaced)]
        last_id = kept[-1].id if kept else None
        saved = self._services.store.call(partial(save_beginning, self.conversation, parts, last_id, replaced))
        when_done(saved, self._services.dispatch, partial(self._began, turn), partial(self._not_begun, turn))

    def _new_turn(self, turn: Turn) -> Turn:
        self._turn = turn
        self._composing.forget()
        self._progress.start_clock()
        return turn

    def _began(self, turn: Turn, beginning: Beginning) -> None:
        if turn.is_over:
            return
        turn.answer_id = beginning.added[-1].id
        self.conversation = beginning.conversation
        self._branch.remove(beginning.replaced)
        self._branch.add(beginning.added)
        self._saved(self)
        self._branch.tell_cut()
        self._go_to_engine(turn, Answering.answer)

    def _reopened(self, turn: Turn, row: MessageRow, _: None) -> None:
        if turn.is_over:
            return
        self._branch.reopen(row)
        self._go_to_engine(turn, Answering.send)

    def _go_to_engine(self, turn: Turn, ask: Callable[[Answering], None]) -> None:
        """A turn is saved; one that was stopped meanwhile is asked nothing."""
        if self._progress.is_stopping:
            self._end(turn, TurnResult(FinishReason.CANCELLED), None)
        else:
            ask(self._answering(turn))

    def _not_begun(self, turn: Turn, problem: Problem) -> None:
        if not turn.is_over:
            self._turn, turn.is_over = None, True
            self.unsaved_question, self.unsaved_edit_id = turn.parts, turn.edited_id
            self._progress.show(TurnStatus())
            self._listeners.report(problem, turn.parts)

    def _answering(self, turn: Turn) -> Answering:
        told = TurnTold(partial(self._end, turn), lambda: self._saved(self))
        return Answering(self._services, self._branch, self._progress, self._room, turn, told)

    # The end of a turn, and what follows it

    def _end(self, turn: Turn, result: TurnResult | None, problem: Problem | None) -> None:
        self._turn, turn.is_over = None, True
        if turn.answer_id is None:
            return self._ended_apart(problem)
        if result is not None and turn.earlier is not None:
            result = result.after(turn.earlier.result)
        self._branch.end(turn.answer_id, result, problem)
        self._progress.show(TurnStatus())
        self._do_what_waited()
        if result is not None and result.finish_reason is FinishReason.STOP:
            self._answered(self)

    def _ended_apart(self, problem: Problem | None) -> None:
        """A sound was heard, or the conversation summed up, for its own sake; what came of it is kept already."""
        self._progress.show(TurnStatus())
        if problem is not None:
            self._listeners.report(problem)
        self._do_what_waited()

    def _do_what_waited(self) -> None:
        """For the end of the turn; then the engine is told again what is being composed."""
        waited, self._after_turn = self._after_turn, []
        for act in waited:
            act()
        self._anticipate()

    def _rearranged(self) -> None:
        self._saved(self)
        self._anticipate()

    def _anticipate(self) -> None:
        """Tells the engine what is being composed, once it is known what stands before it."""
        if self._is_loaded and not self.is_busy:
            self._composing.tell_engine(self._engine_name)

    @property
    def _is_working(self) -> bool:
        return self._turn is not None or self._room.is_summing_up

    @property
    def _engine_name(self) -> str:
        """The conversation's, as the engine knows it; empty for one that is not saved yet."""
        return str(self.conversation.id) if self.conversation is not None else ""


def _stopped_answer(rows: tuple[MessageRow, ...]) -> str:
    """The text of an answer that did not come to its end."""
    answers = [row for row in rows if row.message.role is Role.ASSISTANT]
    if not answers or (answers[0].result is not None and answers[0].result.finish_reason is FinishReason.STOP):
        return ""
    return answers[0].message.text
