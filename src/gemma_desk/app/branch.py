"""The messages of a conversation that are shown: every change of them is kept and told here. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from gemma_desk.app.answer_saver import AnswerSaver
from gemma_desk.app.cut import Cut, cut_of, n_cut
from gemma_desk.app.home import when_done
from gemma_desk.app.services import Services
from gemma_desk.app.session_listener import Listeners
from gemma_desk.app.turn_saving import well_formed
from gemma_desk.chat.errors import Bug, Problem
from gemma_desk.chat.message import Message, Part, Role
from gemma_desk.chat.turn import TurnResult
from gemma_desk.store import MessageRow


class Branch:
    """From the first message to the last one of what is shown. Lives on its home thread.

    A growing answer is saved at most half a second after it grew.
    """

    def __init__(self, services: Services, listeners: Listeners) -> None:
        """Empty; `listeners` are told of each change."""
        self._services = services
        self._listeners = listeners
        self._saver = AnswerSaver(services.store, services.dispatch, listeners.report)
        self._rows: list[MessageRow] = []

    @property
    def rows(self) -> Sequence[MessageRow]:
        """Oldest first."""
        return self._rows

    @property
    def cut(self) -> Cut | None:
        """Up to where nothing is sent any more."""
        return cut_of(self._rows)

    @property
    def is_ahead(self) -> bool:
        """Whether something is not on the disk yet, or not on its way there."""
        return self._saver.is_ahead

    def place(self, message_id: int) -> int:
        """Of a message that is there; found from the end, where answers grow."""
        return next(place for place in reversed(range(len(self._rows))) if self._rows[place].id == message_id)

    def last_question(self) -> int:
        """Its place."""
        for place in reversed(range(len(self._rows))):
            if self._rows[place].message.role is Role.USER:
                return place
        raise Bug("There is no question to ask again.")

    # Messages that come and go

    def load(self, rows: tuple[MessageRow, ...]) -> None:
        """What the conversation holds is known: all at once, as it may be ten thousand messages."""
        self._rows.extend(rows)
        self._listeners.tell(lambda listener: listener.messages_loaded(rows))
        if n_cut(self._rows):
            self.tell_cut()

    def add(self, rows: Iterable[MessageRow]) -> None:
        """Messages, saved already, stand at the end."""
        for row in rows:
            self._add(row)

    def _add(self, row: MessageRow) -> None:
        self._rows.append(row)
        self._listeners.tell(lambda listener: listener.message_added(row))

    def remove(self, rows: Iterable[MessageRow]) -> None:
        """Messages are shown no longer."""
        for row in rows:
            self._remove(row)

    def _remove(self, row: MessageRow) -> None:
        self._rows.remove(row)
        self._listeners.tell(lambda listener: listener.message_removed(row.id))

    def show(self, rows: Sequence[MessageRow]) -> None:
        """Shows these in the place of those there are; what is ahead of the disk is as it is here."""
        pairs = zip(self._rows, rows, strict=False)
        n_same = sum(1 for _ in takewhile(lambda pair: pair[0].id == pair[1].id, pairs))
        for place, row in enumerate(rows[:n_same]):
            self._show_siblings(place, row)
        removed = tuple(row.id for row in self._rows[n_same:])
        added = tuple(map(self._saver.latest, rows[n_same:]))
        self._rows[n_same:] = added
        self._listeners.tell(lambda listener: listener.branch_shown(removed, added))
        self.tell_cut()

    def _show_siblings(self, place: int, row: MessageRow) -> None:
        old = self._rows[place]
        if old.siblings != row.siblings:
            new = self._rows[place] = replace(old, siblings=row.siblings, parent_id=row.parent_id)
            self._listeners.tell(lambda listener: listener.siblings_changed(new))

    # An answer

    def reopen(self, row: MessageRow) -> None:
        """The last answer is to grow on."""
        row = self._rows[-1] = replace(row, result=None, problem=None, is_growing=True)
        self._listeners.tell(lambda listener: listener.message_changed(row))

    def grow(self, answer_id: int, answer_delta: str, thought_delta: str = "") -> None:
        """An answer grows by this text."""
        row = self._rows[self.place(answer_id)]
        answer = row.message.text + answer_delta
        thought = row.message.thought + thought_delta
        self._put(replace(row, message=Message(Role.ASSISTANT, (answer,) if answer else (), thought)))
        self._saver.save_soon()
        self._listeners.tell(lambda listener: listener.text_grew(answer_id, answer_delta, thought_delta))

    def end(self, answer_id: int, result: TurnResult | None, problem: Problem | None) -> None:
        """An answer has come to its end, or to nothing."""
        row = self._rows[self.place(answer_id)]
        row = replace(row, result=result, problem=problem, is_growing=False)
        self._put(row)
        self._saver.save()
        self._listeners.tell(lambda listener: listener.message_changed(row))

    def _put(self, row: MessageRow) -> None:
        """Takes an answer that has changed, and so is ahead of the disk."""
        self._rows[self.place(row.id)] = row
        self._saver.take(row)

    # What is sent of it

    def change_question(self, message_id: int, parts: Sequence[Part]) -> None:
        """Keeps a question with other parts, such as what was heard in its sounds; nothing is asked again."""
        place = self.place(message_id)
        row = replace(self._rows[place], message=Message(Role.USER, tuple(map(well_formed, parts))))
        self._rows[place] = row
        kept = self._services.store.call(lambda store: store.replace_parts(message_id, row.message.parts))
        when_done(kept, self._services.dispatch, lambda _: None, self._listeners.report)
        self._forget_counts(place)
        self._listeners.tell(lambda listener: listener.question_changed(row))

    def cut_after(self, message_id: int, summary: str | None) -> None:
        """See `Session.cut_after`."""
        summary = str(well_formed(summary)) if summary is not None else None
        place = self.place(message_id)
        self._rows[place] = replace(self._rows[place], cut=summary)
        kept = self._services.store.call(lambda store: store.set_cut(message_id, summary))
        when_done(kept, self._services.dispatch, lambda _: None, self._listeners.report)
        self._forget_counts(place + 1)
        self.tell_cut()

    def tell_cut(self) -> None:
        """Says up to where nothing is sent."""
        cut = self.cut
        self._listeners.tell(lambda listener: listener.cut_changed(cut))

    def _forget_counts(self, place: int) -> None:
        """What was counted from a message on no longer holds: what stands before it is sent in another form."""
        for row in self._rows[place:]:
            if row.result is not None and row.result.held is not None:
                self._put(replace(row, result=replace(row.result, held=None)))
        self._saver.save()

    # The end

    def close(self) -> None:
        """From now on nothing is saved but by `save`."""
        self._saver.close()

    def save(self) -> None:
        """Saves what is ahead of the disk."""
        self._saver.save()
