"""One open conversation: asks, listens, saves. Lives on its home thread; no Qt.

A question is saved before it is evaluated. A growing answer is saved at most half a second after it grew.
Whatever ends a turn (the model, the user, a dead engine), what was written stays and Retry works.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import takewhile
from typing import Protocol

from gemma_desk.app.answer_saver import AnswerSaver
from gemma_desk.app.cut import Cut, WhenFull, answered, cut_of, n_cut, sent_messages
from gemma_desk.app.engine_thread import EngineThread
from gemma_desk.app.hearing import (
    Hearing,
    heard_first,
    is_about_sounds,
    nothing_understood,
    without_nothing,
)
from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.app.kept_states import KeptStates
from gemma_desk.app.piecework import Piecework, piecework_of
from gemma_desk.app.room import can_sum_up, use_with
from gemma_desk.app.store_thread import StoreThread
from gemma_desk.app.summary_run import SummaryRun, SummaryTold
from gemma_desk.app.turn_media import Medium, TurnMedia
from gemma_desk.app.turn_request import AskOptions, make_request
from gemma_desk.app.turn_saving import Beginning, retitle, save_beginning, title_of, well_formed
from gemma_desk.app.turn_status import TurnPhase, TurnStatus, advance
from gemma_desk.app.window_use import WindowUse, n_to_drop
from gemma_desk.chat.errors import Bug, Problem, ProblemKind
from gemma_desk.chat.events import AnswerText, Event, Failed, Finished, Loading, ThoughtText
from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.chat.turn import FinishReason, TurnRequest, TurnResult
from gemma_desk.store import ConversationRow, Deleted, MessageRow, Store


class SessionListener(Protocol):
    """Told about a session, always on its home thread. Subclass it and write only what is needed."""

    def message_added(self, row: MessageRow) -> None:
        """A message stands at the end of the conversation, already saved."""

    def messages_loaded(self, rows: tuple[MessageRow, ...]) -> None:
        """What a conversation that was opened holds is known, from its first message on."""

    def message_changed(self, row: MessageRow) -> None:
        """An answer has ended: `result` or `problem` is there."""

    def question_changed(self, row: MessageRow) -> None:
        """A question holds something else now, such as what was heard in its sounds."""

    def message_removed(self, message_id: int) -> None:
        """A message is shown no longer, by `retry` or `edit`."""

    def branch_shown(self, removed_ids: tuple[int, ...], rows: tuple[MessageRow, ...]) -> None:
        """Other messages stand in the place of these, which were the last ones."""

    def siblings_changed(self, row: MessageRow) -> None:
        """A message that is shown has others beside it, or they are gone."""

    def cut_changed(self, cut: Cut | None) -> None:
        """Up to another message, or to none, the conversation is not sent any more; also when it has been read."""

    def summary_grew(self, message_id: int, text: str | None) -> None:
        """All up to this message is being summed up: the summary so far; None when that has ended."""

    def text_grew(self, message_id: int, answer_delta: str, thought_delta: str) -> None:
        """An answer grew by this text."""

    def status_changed(self, status: TurnStatus) -> None:
        """Phase or figures have changed."""

    def save_failed(self, problem: Problem, parts: tuple[Part, ...]) -> None:
        """Something could not be read or written. `parts`: a question that was not saved and not asked."""


@dataclass(frozen=True, slots=True)
class Services:
    """What sessions stand on; one set for the whole program."""

    store: StoreThread
    engine: EngineThread
    media: TurnMedia
    states: KeptStates
    dispatch: Dispatch


@dataclass(slots=True)
class _Turn:
    """The turn going on."""

    parts: tuple[Part, ...]
    """Of the new question; empty when an old one is asked again."""
    options: AskOptions
    edited_id: int | None
    """Of the question that it stands beside."""
    answer_id: int | None = None
    """Of the growing answer, once it is saved."""
    hearing: Hearing | None = None
    """Of sounds that are heard before the question is asked, or for their own sake."""
    pieces: Piecework | None = None
    """Of a question that is asked of one piece of a recording after the other."""
    earlier: MessageRow | None = None
    """The answer that goes on, as it was."""
    stopped_answer: str = ""
    """What there was of an answer that had not come to its end, when it is asked for again."""
    has_made_room: bool = False
    """Whether something was cut for it."""
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    started_at: float = field(default_factory=time.monotonic)


@dataclass(frozen=True, slots=True)
class _Composed:
    """A question that is being composed."""

    parts: tuple[Part, ...]
    options: AskOptions
    at_hand: Mapping[str, Medium]
    """See `TurnMedia.gather`."""


class Session:
    """One open conversation."""

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
        self._listeners: list[SessionListener] = []
        self._messages: list[MessageRow] = []
        self._saver = AnswerSaver(services.store, services.dispatch, lambda problem: self._report(problem, ()))
        self._sought_id: int | None = None
        """Of a message to be shown once it is known what is there."""
        self._after_turn: list[Callable[[], None]] = []
        self._n_rearranging = 0
        self._is_closed = False
        self._turn: _Turn | None = None
        self._options = AskOptions()
        self._composed: _Composed | None = None
        self._summing: SummaryRun | None = None
        self._summary: tuple[int, str] | None = None
        self._is_loaded = conversation is None
        self.status = TurnStatus()
        self.conversation = conversation
        """None until the first question is saved."""
        self.unsaved_question: tuple[Part, ...] = ()
        """One that could not be saved and was not asked, or a changed last question that was left; until it is taken,
        or another is asked."""
        self.unsaved_edit_id: int | None = None
        """Of the question that it was to stand beside."""
        if conversation is not None:
            self._load(conversation.id)

    @property
    def messages(self) -> tuple[MessageRow, ...]:
        """Oldest first, as far as they have been loaded."""
        return tuple(self._messages)

    @property
    def options(self) -> AskOptions:
        """How the last question was asked, since the conversation was opened."""
        return self._options

    @property
    def is_busy(self) -> bool:
        """Whether a turn is going on, or what is shown is about to be something else."""
        return self._turn is not None or self._summing is not None or self._n_rearranging > 0

    @property
    def cut(self) -> Cut | None:
        """Up to where the conversation is not sent any more."""
        return cut_of(self._messages)

    @property
    def summing_up(self) -> tuple[int, str] | None:
        """While a summary is being written: the id of the last message it is of, and all of it so far."""
        return self._summary

    @property
    def is_shown(self) -> bool:
        """Whether somebody looks at it."""
        return bool(self._listeners)

    @property
    def is_needed(self) -> bool:
        """Whether it holds what is not on the disk, does something, or somebody looks at it."""
        return bool(self.is_busy or self._listeners or self._saver.is_ahead or self.unsaved_question)

    def add_listener(self, listener: SessionListener) -> None:
        """From now on told about everything that happens."""
        self._listeners.append(listener)

    def remove_listener(self, listener: SessionListener) -> None:
        """Not told any more."""
        self._listeners.remove(listener)

    def ask(self, parts: tuple[Part, ...], options: AskOptions | None = None) -> None:
        """Saves a question, then has it answered. One that cannot be saved comes back by `save_failed`."""
        self._begin(tuple(map(well_formed, parts)), options, ())

    def retry(self, options: AskOptions | None = None, answer_id: int | None = None) -> None:
        """Asks a question again; the answer there was is kept beside, with what followed it.

        Args:
            options: None: those used last.
            answer_id: Of the answer; None: the question asked last.
        """
        place = self._last_question() + 1 if answer_id is None else self._place(answer_id)
        self._begin((), options, tuple(self._messages[place:]))

    def edit(self, question_id: int, parts: tuple[Part, ...], options: AskOptions | None = None) -> None:
        """Asks something else instead of a question, which is kept beside, with what followed it."""
        replaced = tuple(self._messages[self._place(question_id) :])
        self._begin(tuple(map(well_formed, parts)), options, replaced)

    def go_on(self, options: AskOptions | None = None) -> None:
        """Has the last answer go on where it was broken off; what there is of it stays whatever happens.

        Args:
            options: None: those used last.
        """
        if self.is_busy:
            raise Bug("An answer was to go on while another was being written. Stop that one first.")
        row, self._options = self._messages[-1], options or self._options
        if piecework_of(tuple(row.message for row in self._messages[:-1]), self._options) is not None:
            self.retry()  # which takes over the pieces that are done
            return
        self._composed = None
        turn = self._turn = _Turn((), self._options, None, row.id, earlier=row)
        self._show(TurnStatus(TurnPhase.WAITING))
        reopened = self._services.store.call(lambda store: store.reopen_answer(row.id))
        when_done(reopened, self._services.dispatch, partial(self._reopened, turn, row), partial(self._not_begun, turn))

    def show_branch(self, message_id: int) -> None:
        """Shows the branch that a message stands on; while an answer is being written, none but those shown."""
        if not self._is_loaded:
            self._sought_id = message_id
        elif not self.is_busy and all(row.id != message_id for row in self._messages):
            self._rearrange(lambda store: store.show(message_id))

    def delete(self, message_id: int, deleted: Callable[[Deleted], None]) -> None:
        """Takes a turn out, or one of several answers with what followed it; `deleted` is called at home."""
        place = self._place(message_id)
        row, before = self._messages[place], reversed(self._messages[: place + 1])
        question = next((each for each in before if each.message.role is Role.USER), None)

        def delete(store: Store) -> tuple[MessageRow, ...]:
            gone = _delete(store, row, question)
            # Until the next question the engine still holds what is gone, and is not to save it.
            self._services.states.forget(str(row.conversation_id))
            self._services.dispatch(lambda: deleted(gone))
            return store.messages(row.conversation_id)

        self._rearrange(delete)

    def put_back(self, deleted: Deleted) -> None:
        """Takes back what `delete` did; while an answer is being written, when that has ended."""
        if self._turn is not None or self._summing is not None:
            self._after_turn.append(partial(self.put_back, deleted))
        else:
            self._rearrange(lambda store: store.put_back(deleted))

    def take_unsaved_question(self) -> tuple[Part, ...]:
        """Hands over the question that could not be saved; whoever takes it sees that it is not lost."""
        parts, self.unsaved_question = self.unsaved_question, ()
        return parts

    def anticipate(
        self, parts: tuple[Part, ...], options: AskOptions | None = None, at_hand: Mapping[str, Medium] | None = None
    ) -> None:
        """Has a question read while it is composed, up to its last picture or sound; none takes it back.

        Args:
            parts: The question so far, in the order in which it will be asked.
            options: As it will be asked; None: as the last one.
            at_hand: Its pictures and sounds by media key, as far as they are decoded; also what is in no store yet.
        """
        if parts or self._composed is not None:
            self._composed = _Composed(parts, options or self._options, at_hand or {})
            self._anticipate()

    def hear(self, message_id: int, place: int, options: AskOptions | None = None) -> None:
        """Hears what has not been heard yet of a sound, and keeps it with its question. Nothing is asked.

        Args:
            message_id: Of the question.
            place: Of the sound in its parts.
            options: None: as the last question was asked.
        """
        if self.is_busy:
            raise Bug("A sound was to be heard while a question was being answered. Stop that one first.")
        parts = self._messages[self._place(message_id)].message.parts
        turn = self._turn = _Turn((), options or self._options, edited_id=None)
        turn.hearing = Hearing(list(parts), [place], turn.options, message_id)
        self._composed = None
        self._hear(turn, turn.hearing)

    def stop(self) -> None:
        """Ends the turn soon, at any moment of it; what was written stays."""
        if self._summing is not None:
            self._summing.cancel()
        elif self._turn is not None:
            self._show(replace(self.status, phase=TurnPhase.STOPPING))
            self._services.engine.cancel(self._turn.id)

    def close(self) -> None:
        """Ends the turn and saves what there is. The session cannot be used again."""
        turn, self._listeners, self._is_closed = self._turn, [], True
        self._saver.close()
        if self._summing is not None:
            self._summing.cancel()
        if turn is not None:
            self._services.engine.cancel(turn.id)
        if turn is not None and turn.answer_id is not None:
            self._end(turn.answer_id, TurnResult(FinishReason.CANCELLED), None)
        self._turn = None
        self._saver.save()

    # Opening

    def _load(self, conversation_id: int) -> None:
        loaded = self._services.store.call(lambda store: store.messages(conversation_id))
        when_done(loaded, self._services.dispatch, self._loaded, lambda problem: self._report(problem, ()))

    def _loaded(self, rows: tuple[MessageRow, ...]) -> None:
        self._messages.extend(rows)
        self._is_loaded = True
        for listener in self._listeners:
            listener.messages_loaded(rows)
        if self.cut is not None:
            self._tell_cut()
        self._anticipate()
        if self._sought_id is not None:
            self.show_branch(self._sought_id)

    def _add(self, rows: tuple[MessageRow, ...]) -> None:
        for row in rows:
            self._messages.append(row)
            for listener in self._listeners:
                listener.message_added(row)

    # Beginning a turn

    def _begin(self, parts: tuple[Part, ...], options: AskOptions | None, replaced: tuple[MessageRow, ...]) -> None:
        if self.is_busy:
            raise Bug("A question was asked while another was being answered. Stop that one first.")
        self._options = options or self._options
        self._composed = None
        self.unsaved_question = ()
        edited_id = replaced[0].id if parts and replaced else None
        turn = self._turn = _Turn(parts, self._options, edited_id)
        turn.stopped_answer = "" if parts else _stopped_answer(replaced)
        self._show(TurnStatus(TurnPhase.WAITING))
        if self.conversation is not None:
            name = str(self.conversation.id)
            self._services.store.call(lambda _: self._services.states.allow(name))
        kept = self._messages[: len(self._messages) - len(replaced)]
        last_id = kept[-1].id if kept else None
        saved = self._services.store.call(partial(save_beginning, self.conversation, parts, last_id, replaced))
        when_done(saved, self._services.dispatch, partial(self._began, turn), partial(self._not_begun, turn))

    def _began(self, turn: _Turn, beginning: Beginning) -> None:
        if self._turn is not turn:
            return
        turn.answer_id = beginning.added[-1].id
        self.conversation = beginning.conversation
        self._remove(beginning.replaced)
        self._add(beginning.added)
        self._saved(self)
        self._tell_cut()
        if self.status.phase is TurnPhase.STOPPING:
            self._end(turn.answer_id, TurnResult(FinishReason.CANCELLED), None)
        else:
            self._make_room(turn)

    def _reopened(self, turn: _Turn, row: MessageRow, _: None) -> None:
        if self._turn is not turn:
            return
        self._messages[-1] = replace(row, result=None, problem=None, is_growing=True)
        for listener in self._listeners:
            listener.message_changed(self._messages[-1])
        if self.status.phase is TurnPhase.STOPPING:
            self._end(row.id, TurnResult(FinishReason.CANCELLED), None)
        else:
            self._send(turn)

    def _not_begun(self, turn: _Turn, problem: Problem) -> None:
        if self._turn is turn:
            self._turn = None
            self.unsaved_question, self.unsaved_edit_id = turn.parts, turn.edited_id
            self._show(TurnStatus())
            self._report(problem, turn.parts)

    def _hear_or_send(self, turn: _Turn) -> None:
        """What cannot be understood in its place is heard first, on its own."""
        place = self._last_question()
        question = self._messages[place]
        parts = without_nothing(question.message.parts)
        sounds = heard_first(self._messages[n_cut(self._messages) : place], parts, turn.options)
        if sounds:
            self.change_question(question.id, parts)
            turn.hearing = Hearing(list(parts), list(sounds), turn.options, question.id)
            self._hear(turn, turn.hearing)
        else:
            self._send(turn)

    def _hear(self, turn: _Turn, hearing: Hearing) -> None:
        """Has one piece heard."""
        self._stand_in_line()
        if not self.status.is_behind:
            self._show_hearing(hearing)
        request = partial(hearing.request, self._services.media, turn.id)
        self._services.engine.answer(turn.id, request, self._take_home)

    def _show_hearing(self, hearing: Hearing) -> None:
        phase = TurnPhase.STOPPING if self.status.phase is TurnPhase.STOPPING else TurnPhase.HEARING
        self._show(TurnStatus(phase, heard_pieces=hearing.n_heard, sound_pieces=hearing.n_pieces))

    def _heard(self, turn: _Turn, hearing: Hearing, result: TurnResult) -> None:
        """A piece has been heard, or was stopped; then the next one, and at the end the question, if there is one."""
        if result.finish_reason is FinishReason.CANCELLED:
            return self._end(turn.answer_id, result, None)
        question = self._messages[self._place(hearing.question_id)].message
        hearing.end_piece(result.finish_reason, question.parts)
        self.change_question(hearing.question_id, tuple(hearing.parts))
        if self.status.phase is TurnPhase.STOPPING:
            return self._end(turn.answer_id, TurnResult(FinishReason.CANCELLED), None)
        if not hearing.is_done:
            return self._hear(turn, hearing)
        if turn.answer_id is None:
            return self._end(None, None, None)
        if not Message(Role.USER, tuple(hearing.parts)).as_sent.parts:
            return self._end(turn.answer_id, None, nothing_understood(hearing.parts))
        turn.hearing = None
        self._retitle(tuple(replace(part, heard=()) for part in question.attachments), hearing.parts)
        return self._send(turn)

    def _retitle(self, unheard: tuple[Part, ...], parts: list[Part]) -> None:
        """A conversation named after a note's file is named after its words."""
        old, new = title_of(unheard), title_of(tuple(parts))
        if old != new and self.conversation is not None:
            renamed = self._services.store.call(partial(retitle, self.conversation.id, old, new))
            when_done(renamed, self._services.dispatch, lambda _: self._saved(self), lambda _: None)

    def change_question(self, message_id: int, parts: tuple[Part, ...]) -> None:
        """Keeps a question with other parts, such as what was heard in its sounds; nothing is asked again."""
        place = self._place(message_id)
        row = replace(self._messages[place], message=Message(Role.USER, tuple(map(well_formed, parts))))
        self._messages[place] = row
        kept = self._services.store.call(lambda store: store.replace_parts(message_id, row.message.parts))
        when_done(kept, self._services.dispatch, lambda _: None, lambda problem: self._report(problem, ()))
        self._forget_counts(place)
        for listener in self._listeners:
            listener.question_changed(row)

    def _send(self, turn: _Turn) -> None:
        turn.started_at = time.monotonic()  # what follows is measured, not what was heard before
        history = sent_messages(self._messages[:-1])
        assert self.conversation is not None  # it was saved with the question
        name = str(self.conversation.id)
        if turn.earlier is None:
            turn.pieces = piecework_of([row.message for row in self._messages[:-1]], turn.options)
        if turn.pieces is not None:
            return self._begin_pieces(turn, turn.pieces)
        question = self._messages[self._last_question()].message
        is_aside = is_about_sounds(question.parts)
        messages = (question,) if is_aside else history
        if turn.earlier is not None:
            messages += (turn.earlier.message,)
        request = partial(
            make_request,
            self._services.media,
            turn.id,
            turn.options,
            "" if is_aside else name,
            messages,
            is_aside=is_aside,
            goes_on=turn.earlier is not None,
        )
        self._stand_in_line()
        self._services.engine.answer(turn.id, request, self._take_home)

    def _stand_in_line(self) -> None:
        """Says where another conversation's answer comes first."""
        if self.status.phase is TurnPhase.WAITING and self._services.engine.is_busy:
            self._show(replace(self.status, is_behind=True))

    def _begin_pieces(self, turn: _Turn, pieces: Piecework) -> None:
        """What there is of it from before stays."""
        assert turn.answer_id is not None
        if kept := pieces.take_over(turn.stopped_answer):
            self._grow(turn.answer_id, kept, "")
        self._ask_piece(turn, pieces)

    def _ask_piece(self, turn: _Turn, pieces: Piecework) -> None:
        phase = TurnPhase.STOPPING if self.status.phase is TurnPhase.STOPPING else TurnPhase.PIECES
        n_done, n_pieces = pieces.n_done, len(pieces.items)
        elapsed_s = time.monotonic() - turn.started_at
        self._show(
            TurnStatus(phase, n_done / n_pieces, heard_pieces=n_done, sound_pieces=n_pieces, elapsed_s=elapsed_s)
        )
        request = partial(pieces.request, self._services.media, turn.id)
        self._services.engine.answer(turn.id, request, self._take_home)

    def _on_piece_event(self, turn: _Turn, pieces: Piecework, event: Event) -> None:
        assert turn.answer_id is not None
        if isinstance(event, AnswerText):
            self._grow(turn.answer_id, pieces.words(event.text), "")
        elif isinstance(event, Finished):
            pieces.end_piece(event.result)
            is_stopped = event.result.finish_reason is FinishReason.CANCELLED or self.status.phase is TurnPhase.STOPPING
            if pieces.is_done or is_stopped:
                reason = FinishReason.CANCELLED if is_stopped else FinishReason.STOP
                return self._end(turn.answer_id, pieces.result(reason), None)
            self._ask_piece(turn, pieces)
        elif isinstance(event, Loading):
            self._show(advance(self.status, event, time.monotonic() - turn.started_at))

    def _anticipate(self) -> None:
        """Tells the engine what is being composed, once it is known what stands before it."""
        composed = self._composed
        if composed is None or self.is_busy or not self._is_loaded:
            return
        self._services.engine.anticipate(self._anticipated(composed))
        if not composed.parts:
            self._composed = None  # taken back, which is said once: to say it again would end a rest for nothing

    def _anticipated(self, composed: _Composed) -> Callable[[], TurnRequest]:
        """What will be asked of the engine first: the question so far, or the words of a sound in it."""
        sounds = heard_first(self._messages[n_cut(self._messages) :], composed.parts, composed.options)
        if sounds:
            hearing = Hearing(list(composed.parts), list(sounds), composed.options)
            return partial(hearing.request, self._services.media, "", composed.at_hand)
        messages = self._with_composed(composed.parts) if composed.parts else (Message(Role.USER, ("",)),)
        name = str(self.conversation.id) if self.conversation else ""
        return partial(make_request, self._services.media, "", composed.options, name, messages, composed.at_hand)

    def _with_composed(self, parts: tuple[Part, ...]) -> tuple[Message, ...]:
        """The conversation as it would be sent with a question."""
        question = MessageRow(0, 0, Message(Role.USER, parts), None, None, is_growing=False)
        return sent_messages((*self._messages, question))

    def _remove(self, rows: tuple[MessageRow, ...]) -> None:
        for row in rows:
            self._messages.remove(row)
            for listener in self._listeners:
                listener.message_removed(row.id)

    # Branches

    def _rearrange(self, change: Callable[[Store], tuple[MessageRow, ...]]) -> None:
        self._n_rearranging += 1
        changed = self._services.store.call(change)
        when_done(changed, self._services.dispatch, self._show_path, self._not_rearranged)

    def _not_rearranged(self, problem: Problem) -> None:
        self._n_rearranging -= 1
        self._report(problem, ())

    def _show_path(self, rows: tuple[MessageRow, ...]) -> None:
        """Shows these in the place of those there are; what is ahead of the disk is as it is here."""
        self._n_rearranging -= 1
        pairs = zip(self._messages, rows, strict=False)
        n_same = sum(1 for _ in takewhile(lambda pair: pair[0].id == pair[1].id, pairs))
        for place, row in enumerate(rows[:n_same]):
            self._show_siblings(place, row)
        removed = tuple(row.id for row in self._messages[n_same:])
        added = tuple(map(self._saver.latest, rows[n_same:]))
        self._messages[n_same:] = added
        for listener in self._listeners:
            listener.branch_shown(removed, added)
        self._tell_cut()
        self._saved(self)
        self._anticipate()

    def _show_siblings(self, place: int, row: MessageRow) -> None:
        old = self._messages[place]
        if old.siblings != row.siblings:
            new = self._messages[place] = replace(old, siblings=row.siblings, parent_id=row.parent_id)
            for listener in self._listeners:
                listener.siblings_changed(new)

    def _last_question(self) -> int:
        """Its place in the messages."""
        for place, row in reversed(tuple(enumerate(self._messages))):
            if row.message.role is Role.USER:
                return place
        raise Bug("There is no question to ask again.")

    # Room in the context window

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
        rows = answered(self._messages[:n_messages])
        use = use_with(rows, parts, options, self._services.engine.context_tokens)
        if way is WhenFull.SUMMARY and can_sum_up(rows, use):
            self._sum_up(rows, options)
            return True
        return way is WhenFull.DROP and self._drop(n_to_drop(rows, use))

    def cut_after(self, message_id: int, summary: str | None) -> None:
        """Up to and with a message nothing is sent any more, but a summary where it is not empty; None sends again."""
        summary = str(well_formed(summary)) if summary is not None else None
        place = self._place(message_id)
        row = self._messages[place] = replace(self._messages[place], cut=summary)
        kept = self._services.store.call(lambda store: store.set_cut(row.id, summary))
        when_done(kept, self._services.dispatch, lambda _: None, lambda problem: self._report(problem, ()))
        self._forget_counts(place + 1)
        self._tell_cut()
        self._anticipate()

    def _forget_counts(self, place: int) -> None:
        """What was counted from a message on no longer holds: what stands before it is sent in another form."""
        for row in self._messages[place:]:
            if row.result is not None and row.result.held is not None:
                self._put(replace(row, result=replace(row.result, held=None)))
        self._saver.save()

    def _make_room(self, turn: _Turn) -> None:
        """Does what was chosen where the question does not fit; then goes on with it."""
        before, use = self._use_of(turn)
        if not use.is_full or self._cut_for(turn, before, use):
            self._hear_or_send(turn)

    def _use_of(self, turn: _Turn) -> tuple[tuple[MessageRow, ...], WindowUse]:
        """The conversation before the question, and what both take of the window."""
        place = self._last_question()
        before, parts = tuple(self._messages[:place]), self._messages[place].message.parts
        return before, use_with(before, parts, turn.options, self._services.engine.context_tokens)

    def _cut_for(self, turn: _Turn, before: tuple[MessageRow, ...], use: WindowUse) -> bool:
        """Whether the turn can go on at once."""
        turn.has_made_room = True
        if turn.options.when_full is WhenFull.SUMMARY and can_sum_up(before, use):
            self._sum_up(before, turn.options)
            return False
        if turn.options.when_full is WhenFull.DROP:
            self._drop(n_to_drop(before, use))
        return True

    def _drop(self, n_messages: int) -> bool:
        """A summary that stands for what came before goes on to be sent. Gives whether there is something to drop."""
        if n_messages:
            self.cut_after(self._messages[n_messages - 1].id, self.cut.summary if self.cut else "")
        return n_messages > 0

    def _sum_up(self, rows: tuple[MessageRow, ...], options: AskOptions) -> None:
        last_id, services = rows[-1].id, self._services
        told = SummaryTold(partial(self._tell_summary, last_id), self._show, partial(self._summed_up, last_id))
        self._summing = SummaryRun(services.engine, services.media, services.dispatch, told, rows, options)
        self._tell_summary(last_id, "")

    def _summed_up(self, message_id: int, summary: str, problem: Problem | None) -> None:
        """Goes on with the question that waited, or says why not."""
        turn, self._summing = self._turn, None
        if self._is_closed:
            return
        if summary:
            self.cut_after(message_id, summary)
        self._tell_summary(message_id, None)
        if turn is None or turn.answer_id is None:
            self._end_without_answer(problem)
        elif summary:
            self._hear_or_send(turn)
        else:
            self._end(turn.answer_id, None if problem else TurnResult(FinishReason.CANCELLED), problem)

    def _tell_summary(self, message_id: int, text: str | None) -> None:
        self._summary = (message_id, text) if text is not None else None
        for listener in self._listeners:
            listener.summary_grew(message_id, text)

    def _tell_cut(self) -> None:
        for listener in self._listeners:
            listener.cut_changed(self.cut)

    # During a turn

    def _take_home(self, event: Event) -> None:
        """On the engine's thread."""
        self._services.dispatch(partial(self._on_event, event))

    def _on_event(self, event: Event) -> None:
        turn = self._turn
        if turn is None or event.turn_id != turn.id:
            return
        if turn.pieces is not None and not isinstance(event, Failed):
            return self._on_piece_event(turn, turn.pieces, event)
        if turn.hearing is not None and not isinstance(event, Failed):
            return self._on_hearing_event(turn, turn.hearing, event)
        if turn.answer_id is None:
            return self._end(None, None, event.problem if isinstance(event, Failed) else None)
        match event:
            case AnswerText():
                self._grow(turn.answer_id, event.text, "")
            case ThoughtText():
                self._grow(turn.answer_id, "", event.text)
            case Finished():
                return self._end(turn.answer_id, event.result, None)
            case Failed():
                return self._fail(turn, turn.answer_id, event.problem)
        self._show(advance(self.status, event, time.monotonic() - turn.started_at))

    def _on_hearing_event(self, turn: _Turn, hearing: Hearing, event: Event) -> None:
        """What is heard is not part of the answer, and its figures are not the answer's."""
        if isinstance(event, Finished):
            return self._heard(turn, hearing, event.result)
        hearing.take(event)
        if isinstance(event, Loading):
            self._show(advance(self.status, event, time.monotonic() - turn.started_at))
        elif self.status.phase in (TurnPhase.LOADING, TurnPhase.WAITING):
            self._show_hearing(hearing)

    def _fail(self, turn: _Turn, answer_id: int, problem: Problem) -> None:
        """A question that did not fit after all is asked again where room can be made for it."""
        is_whole = turn.pieces is None and turn.hearing is None
        if problem.kind is ProblemKind.PROMPT and is_whole and not turn.has_made_room:
            before, use = self._use_of(turn)
            if not self._cut_for(turn, before, use):
                return
            if n_cut(self._messages) > n_cut(before):
                return self._send(turn)
        self._end(answer_id, None, problem)

    def _grow(self, answer_id: int, answer_delta: str, thought_delta: str) -> None:
        row = self._messages[self._place(answer_id)]
        answer = row.message.text + answer_delta
        thought = row.message.thought + thought_delta
        self._put(replace(row, message=Message(Role.ASSISTANT, (answer,) if answer else (), thought)))
        self._saver.save_soon()
        for listener in self._listeners:
            listener.text_grew(answer_id, answer_delta, thought_delta)

    def _end(self, answer_id: int | None, result: TurnResult | None, problem: Problem | None) -> None:
        turn, self._turn = self._turn, None
        if answer_id is None:
            return self._end_without_answer(problem)
        if result is not None and turn is not None and turn.earlier is not None:
            result = result.after(turn.earlier.result)
        row = self._messages[self._place(answer_id)]
        row = replace(row, result=result, problem=problem, is_growing=False)
        self._put(row)
        self._saver.save()
        for listener in self._listeners:
            listener.message_changed(row)
        self._show(TurnStatus())
        self._do_what_waited()
        self._anticipate()
        if result is not None and result.finish_reason is FinishReason.STOP:
            self._answered(self)

    def _end_without_answer(self, problem: Problem | None) -> None:
        """A sound was heard, or the conversation summed up, for its own sake; what came of it is kept already."""
        self._show(TurnStatus())
        if problem is not None:
            self._report(problem, ())
        self._do_what_waited()
        self._anticipate()

    def _do_what_waited(self) -> None:
        waited, self._after_turn = self._after_turn, []
        for act in waited:
            act()

    def _show(self, status: TurnStatus) -> None:
        if status != self.status:
            self.status = status
            for listener in self._listeners:
                listener.status_changed(status)

    # Saving the answer

    def _place(self, message_id: int) -> int:
        """Of a message that is there; found from the end, where answers grow."""
        return next(place for place in reversed(range(len(self._messages))) if self._messages[place].id == message_id)

    def _put(self, row: MessageRow) -> None:
        """Takes an answer that has changed, and so is ahead of the disk."""
        self._messages[self._place(row.id)] = row
        self._saver.take(row)

    def _report(self, problem: Problem, parts: tuple[Part, ...]) -> None:
        for listener in self._listeners:
            listener.save_failed(problem, parts)


def _stopped_answer(rows: tuple[MessageRow, ...]) -> str:
    """The text of an answer that did not come to its end."""
    answers = [row for row in rows if row.message.role is Role.ASSISTANT]
    if not answers or (answers[0].result is not None and answers[0].result.finish_reason is FinishReason.STOP):
        return ""
    return answers[0].message.text


def _delete(store: Store, row: MessageRow, question: MessageRow | None) -> Deleted:
    """An answer alone is deleted with its question; one of several alone, and one that has no question."""
    title = title_of(question.message.parts) if question is not None else ""
    is_answer = row.message.role is Role.ASSISTANT
    if is_answer and (row.siblings or question is None):
        return store.delete_answer(row.id, title)
    return store.delete_turn(question.id if question is not None else row.id, title)
