"""Between one session and the widgets that show it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import takewhile

from PySide6.QtCore import QObject, Signal

from gemma_desk.app.modes import ask_options, mode_of
from gemma_desk.app.session import Session
from gemma_desk.app.session_listener import SessionListener
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.app.turn_status import TurnPhase, TurnStatus
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Part, Role
from gemma_desk.chat.turn import FinishReason, TurnResult
from gemma_desk.store.rows import Deleted, MessageRow
from gemma_desk.ui.composer_notes import NotePlace
from gemma_desk.ui.intake import Intake
from gemma_desk.ui.language import tr_later, tr_now
from gemma_desk.ui.latest import Latest
from gemma_desk.ui.page import Page
from gemma_desk.ui.question_editing import QuestionEditing
from gemma_desk.ui.settings_keeper import SettingsKeeper

_HOLDS_A_DRAFT = tr_later("Send or empty what is written here first, then edit the question.")
_WAIT = tr_later("An answer is being written. Stop it, or try again when it has ended.")
_NOT_ASKED = tr_later("This question could not be saved and was not asked. Send it again.")
_EDIT_NOT_ASKED = tr_later("This has not been asked yet.")
_DELETED_TURN = tr_later("Deleted a question and its answer")
_DELETED_ANSWER = tr_later("Deleted an answer and what followed it")


class ConversationPresenter(QObject):
    """Shows a session on the page, and hands what the user wants to it."""

    leaving = Signal(object)
    """The session shown is about to give way to this one; a question being edited has been taken care of."""
    session_changed = Signal()
    answering = Signal(int)
    """The id of an answer that begins."""
    status_shown = Signal(object)
    """The `TurnStatus` of the turn going on."""
    answered = Signal(object)
    """The `TurnResult` of an answer that has ended."""
    editing_changed = Signal()
    """Whether a question is being edited."""
    branch_changed = Signal()
    """Other messages are shown of the same conversation."""

    def __init__(self, page: Page, intake: Intake, settings: SettingsKeeper) -> None:
        super().__init__(page)
        self._page = page
        self._settings = settings
        self._listener = _Listener(self)
        self.session: Session | None = None
        self.status = Latest(self, self._show_status, lambda shown, status: shown.phase is status.phase)
        """What the turn does, as it is shown."""
        self.may_ask: Callable[[tuple[Part, ...]], bool] = lambda _: True
        """Whether a question is sent; where not, it stays in the composer."""
        page.composer.sent.connect(self._ask)
        page.composer.stop_requested.connect(self.stop)
        self._editing = QuestionEditing(page.composer, intake)
        self._editing.changed.connect(self.editing_changed)
        page.composer.box.edit_last_requested.connect(self._edit_last)
        page.transcript.retry_requested.connect(self._retry)
        page.transcript.continue_requested.connect(self._go_on)
        page.transcript.edit_requested.connect(self._edit)
        page.transcript.sibling_chosen.connect(self._show_sibling)
        page.transcript.delete_requested.connect(self._delete)
        page.transcript.heard_corrected.connect(self._correct)
        page.transcript.asked.connect(self._ask_also)
        page.transcript.hear_requested.connect(self._hear)

    def show(self, session: Session) -> None:
        """Shows another session."""
        if self.session is not None:
            self._part_from(self.session)
            self.leaving.emit(session)
        self.session = session
        self._page.composer.say("", NotePlace.PROBLEM)
        self._page.composer.say("")
        self._page.transcript.clear()
        self._page.status.show_result(None)
        self.add(*session.messages)
        session.add_listener(self._listener)
        self._page.show_empty(session.conversation is None and not session.messages)
        self.status.show_now(session.status)
        if session.unsaved_question:
            sentence = tr_now(_EDIT_NOT_ASKED if session.unsaved_edit_id else _NOT_ASKED)
            self._editing.take_unsaved(session, sentence)
        self.session_changed.emit()

    def leave(self) -> None:
        """Shows no session any more; a turn going on goes on."""
        if self.session is not None:
            self._part_from(self.session)
            self.session = None
            self.session_changed.emit()

    def stop(self) -> None:
        """Stops the turn going on, if there is one."""
        if self.session is not None and self.session.is_busy:
            self.session.stop()

    def back_out(self) -> None:
        """Keeps back a question that waits, or stops the turn, or leaves editing and keeps what was changed as new."""
        if self._page.composer.waits_for_answer:
            self._page.composer.forget_to_send()
        elif self.session is not None and self.session.is_busy:
            self.session.stop()
        elif self.is_editing:
            self._editing.back_out()

    # From the session

    def add(self, *rows: MessageRow) -> None:
        """Shows messages at the end."""
        if rows:
            self._page.show_empty(False)
            self._page.transcript.add(*rows)
        if (result := _last_result(rows)) is not None:
            self._page.status.show_result(result)

    def change(self, row: MessageRow) -> None:
        """Shows an answer that has ended."""
        self._page.transcript.change(row)
        self._page.status.show_result(row.result)
        if row.result is not None:
            self.answered.emit(row.result)

    def change_question(self, row: MessageRow) -> None:
        """Shows what a question holds now, or which siblings a message has."""
        self._page.transcript.change(row)

    def _show_status(self, status: TurnStatus) -> None:
        """Shows what the turn does, wherever that is said."""
        self._page.transcript.show_status(status)
        self._page.status.show_turn(status)
        self._page.composer.show_busy(status.phase is not TurnPhase.IDLE)
        self.status_shown.emit(status)
        if status.phase is TurnPhase.IDLE and self._page.composer.waits_for_answer:
            self._ask_what_waits()

    def _ask_what_waits(self) -> None:
        """A question that waited is asked where the answer came to its end; where not, it stays to be looked at."""
        result = self.session.messages[-1].result if self.session.messages else None
        is_well = result is not None and result.finish_reason is not FinishReason.CANCELLED
        self._page.composer.forget_to_send()
        if is_well:
            self._page.composer.submit()

    def give_back(self, problem: Problem, parts: tuple[Part, ...]) -> None:
        """Says what could not be saved, and puts a question that was not asked back into the composer."""
        self._page.composer.say(problem.sentence, NotePlace.PROBLEM)
        if parts:
            self._editing.take_unsaved(self.session, problem.sentence)

    def remove(self, message_id: int) -> None:
        """Takes a message away."""
        self._page.transcript.remove(message_id)

    def show_branch(self, removed_ids: tuple[int, ...], rows: tuple[MessageRow, ...]) -> None:
        """Shows other messages in the place of the last ones."""
        self._page.transcript.replace(removed_ids, rows)
        self._page.show_empty(not self.session.messages)
        self._page.status.show_result(_last_result(self.session.messages))
        if self._editing.question_id in removed_ids:
            self.back_out()
        self.branch_changed.emit()

    def grow(self, message_id: int, answer_delta: str, thought_delta: str) -> None:
        """Adds to an answer."""
        self._page.transcript.grow(message_id, answer_delta, thought_delta)

    # From the user

    @property
    def is_editing(self) -> bool:
        """Whether what is being composed is to stand beside a question there is."""
        return self._editing.is_on

    @property
    def rows_before(self) -> tuple[MessageRow, ...]:
        """What was said before the question being composed: up to the one that it stands beside."""
        rows = self.session.messages if self.session is not None else ()
        return tuple(takewhile(lambda row: row.id != self._editing.question_id, rows))

    @property
    def has_failed(self) -> bool:
        """Whether the last answer ended with a problem."""
        rows = self.session.messages if self.session is not None else ()
        return bool(rows) and rows[-1].problem is not None

    @property
    def options(self) -> AskOptions:
        """How a question asked now would be answered."""
        settings = self._settings.now
        return ask_options(settings, mode_of(settings, settings.mode))

    def _ask(self, parts: tuple[Part, ...]) -> None:
        if self.session is None or self.session.is_busy or not self.may_ask(parts):
            return
        # Emptying the composer leaves editing.
        edited_id = self._editing.question_id
        self._page.composer.clear()
        if any(row.id == edited_id for row in self.session.messages):
            self.session.edit(edited_id, parts, self.options)
        else:
            self.session.ask(parts, self.options)

    def _ask_also(self, parts: tuple[Part, ...]) -> None:
        """Asks about what was heard. What is being composed stays."""
        if self._may_change():
            self.session.ask(parts, self.options)

    def _hear(self, message_id: int, place: int) -> None:
        """Hears a sound to its end; nothing is asked."""
        if self._may_change():
            self.session.hear(message_id, place, self.options)

    def _correct(self, message_id: int, parts: tuple[Part, ...]) -> None:
        if self.session is not None:
            self.session.change_question(message_id, parts)

    def retry(self, answer_id: int, options: AskOptions) -> None:
        """Has a question answered anew; the answer there is is kept beside."""
        if self._may_change():
            self.session.retry(options, answer_id)

    def ask_instead(self, question_id: int, parts: tuple[Part, ...], options: AskOptions) -> None:
        """Asks something else in the place of a question, which is kept beside."""
        if self._may_change():
            self.session.edit(question_id, parts, options)

    def question_of(self, answer_id: int) -> int | None:
        """The id of the question that an answer is to, as far as it is shown."""
        rows = self.session.messages if self.session is not None else ()
        before = takewhile(lambda row: row.id != answer_id, rows)
        questions = [row.id for row in before if row.message.role is Role.USER]
        return questions[-1] if questions else None

    def _retry(self, answer_id: int) -> None:
        if self.session is not None:
            self.retry(answer_id, self.same_options)

    def _go_on(self) -> None:
        if self._may_change():
            self.session.go_on(self.same_options)

    @property
    def same_options(self) -> AskOptions:
        """In the mode that was asked in last, with the settings of now."""
        settings = self._settings.now
        mode_id = self.session.options.mode if self.session is not None else ""
        return ask_options(settings, mode_of(settings, mode_id or settings.mode))

    def _show_sibling(self, message_id: int) -> None:
        if self._may_change():
            self.session.show_branch(message_id)

    def _delete(self, message_id: int) -> None:
        """Deletes at once and offers to take it back."""
        if self._may_change():
            self.session.delete(message_id, partial(self._offer_undo, self.session))

    def _offer_undo(self, session: Session, deleted: Deleted) -> None:
        self._page.undo.offer(
            tr_now(_DELETED_ANSWER if deleted.is_answer else _DELETED_TURN),
            partial(session.put_back, deleted),
        )

    def _may_change(self) -> bool:
        """Says why not."""
        if self.session is not None and self.session.is_busy:
            self._page.composer.say(tr_now(_WAIT))
        return self.session is not None and not self.session.is_busy

    def _edit_last(self) -> None:
        rows = self.session.messages if self.session is not None else ()
        questions = [row for row in rows if row.message.role is Role.USER]
        if questions and not self.session.is_busy:
            self._edit(questions[-1].id)

    def _edit(self, question_id: int) -> None:
        if self.is_editing or not self._may_change():
            return
        if not self._page.composer.is_empty:
            return self._page.composer.say(tr_now(_HOLDS_A_DRAFT))
        (question,) = [row for row in self.session.messages if row.id == question_id]
        self._editing.begin(question)

    def _part_from(self, session: Session) -> None:
        """What was being edited belongs to the session that is left."""
        session.remove_listener(self._listener)
        self._page.composer.forget_to_send()
        if self.is_editing:
            self._editing.leave_to(session)


def _last_result(rows: Sequence[MessageRow]) -> TurnResult | None:
    return next((row.result for row in reversed(rows) if row.result is not None), None)


class _Listener(SessionListener):
    """Hands on what the session tells."""

    def __init__(self, presenter: ConversationPresenter) -> None:
        self._presenter = presenter

    def message_added(self, row: MessageRow) -> None:
        self._presenter.add(row)
        if row.is_growing:
            self._presenter.answering.emit(row.id)

    def messages_loaded(self, rows: tuple[MessageRow, ...]) -> None:
        self._presenter.add(*rows)

    def message_changed(self, row: MessageRow) -> None:
        self._presenter.change(row)

    def question_changed(self, row: MessageRow) -> None:
        self._presenter.change_question(row)

    def siblings_changed(self, row: MessageRow) -> None:
        self._presenter.change_question(row)

    def branch_shown(self, removed_ids: tuple[int, ...], rows: tuple[MessageRow, ...]) -> None:
        self._presenter.show_branch(removed_ids, rows)

    def message_removed(self, message_id: int) -> None:
        self._presenter.remove(message_id)

    def text_grew(self, message_id: int, answer_delta: str, thought_delta: str) -> None:
        self._presenter.grow(message_id, answer_delta, thought_delta)

    def status_changed(self, status: TurnStatus) -> None:
        self._presenter.status.put(status)

    def save_failed(self, problem: Problem, parts: tuple[Part, ...]) -> None:
        self._presenter.give_back(problem, parts)
