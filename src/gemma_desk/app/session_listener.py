"""Who is told of what happens in a session."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from gemma_desk.app.cut import Cut
from gemma_desk.app.turn_status import TurnStatus
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Part
from gemma_desk.store import MessageRow


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


class Listeners:
    """All who are told of one session. Lives on its home thread."""

    def __init__(self) -> None:
        self._all: list[SessionListener] = []

    def __bool__(self) -> bool:
        """Whether anybody is told."""
        return bool(self._all)

    def add(self, listener: SessionListener) -> None:
        """From now on told about everything that happens."""
        self._all.append(listener)

    def remove(self, listener: SessionListener) -> None:
        """Not told any more."""
        self._all.remove(listener)

    def clear(self) -> None:
        """Nobody is told any more."""
        self._all = []

    def tell(self, say: Callable[[SessionListener], None]) -> None:
        """Tells each of them."""
        for listener in self._all:
            say(listener)

    def report(self, problem: Problem, unsaved: tuple[Part, ...] = ()) -> None:
        """Tells of something that could not be read or written; see `SessionListener.save_failed`."""
        self.tell(lambda listener: listener.save_failed(problem, unsaved))
