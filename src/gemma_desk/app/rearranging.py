"""Other messages in the place of those shown: another branch, a turn taken out, one put back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from gemma_desk.app.branch import Branch
from gemma_desk.app.home import when_done
from gemma_desk.app.services import Services
from gemma_desk.app.turn_saving import title_of
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Role
from gemma_desk.store import Deleted, MessageRow, Store


class Rearranging:
    """Changes which messages of one conversation are shown. Lives on its home thread."""

    def __init__(self, services: Services, branch: Branch, failed: Callable[[Problem], None]) -> None:
        """`failed` is called at home when what `branch` shows could not be changed."""
        self._services = services
        self._branch = branch
        self._failed = failed
        self._n_going_on = 0

    @property
    def is_busy(self) -> bool:
        """Whether what is shown is about to be something else."""
        return self._n_going_on > 0

    def show(self, message_id: int, shown: Callable[[], None]) -> None:
        """Shows the branch that a message stands on; `shown` is called at home when it is another."""
        if all(row.id != message_id for row in self._branch.rows):
            self._change(lambda store: store.show(message_id), shown)

    def delete(self, message_id: int, deleted: Callable[[Deleted], None], shown: Callable[[], None]) -> None:
        """See `Session.delete`."""
        place = self._branch.place(message_id)
        row, before = self._branch.rows[place], reversed(self._branch.rows[: place + 1])
        question = next((each for each in before if each.message.role is Role.USER), None)

        def delete(store: Store) -> tuple[MessageRow, ...]:
            # Until the next question the engine still holds what is gone, and is not to save it. First: where this is
            # broken off, nothing of what is gone stays.
            self._services.states.forget(str(row.conversation_id))
            gone = _delete(store, row, question)
            self._services.dispatch(lambda: deleted(gone))
            return store.messages(row.conversation_id)

        self._change(delete, shown)

    def put_back(self, deleted: Deleted, shown: Callable[[], None]) -> None:
        """Takes back what `delete` did."""
        self._change(lambda store: store.put_back(deleted), shown)

    def _change(self, change: Callable[[Store], tuple[MessageRow, ...]], shown: Callable[[], None]) -> None:
        self._n_going_on += 1
        changed = self._services.store.call(change)
        when_done(changed, self._services.dispatch, partial(self._changed, shown), self._not_changed)

    def _changed(self, shown: Callable[[], None], rows: tuple[MessageRow, ...]) -> None:
        self._n_going_on -= 1
        self._branch.show(rows)
        shown()

    def _not_changed(self, problem: Problem) -> None:
        self._n_going_on -= 1
        self._failed(problem)


def _delete(store: Store, row: MessageRow, question: MessageRow | None) -> Deleted:
    """An answer alone is deleted with its question; one of several alone, and one that has no question."""
    title = title_of(question.message.parts) if question is not None else ""
    is_answer = row.message.role is Role.ASSISTANT
    if is_answer and (row.siblings or question is None):
        return store.delete_answer(row.id, title)
    return store.delete_turn(question.id if question is not None else row.id, title)
