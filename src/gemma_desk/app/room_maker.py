"""Makes room in the context window: has a conversation summed up, or drops its oldest messages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from gemma_desk.app.branch import Branch
from gemma_desk.app.cut import WhenFull
from gemma_desk.app.room import can_sum_up, use_with
from gemma_desk.app.services import Services
from gemma_desk.app.session_listener import Listeners
from gemma_desk.app.summary_run import SummaryRun, SummaryTold
from gemma_desk.app.turn_progress import TurnProgress
from gemma_desk.app.turn_request import AskOptions
from gemma_desk.app.window_use import WindowUse, n_to_drop
from gemma_desk.chat.errors import Problem
from gemma_desk.chat.message import Part
from gemma_desk.store import MessageRow

SummedUp = Callable[[bool, Problem | None], None]
"""Told at home when a summary has ended: whether it is there, and what went wrong; neither where it was stopped."""


class RoomMaker:
    """Makes room in one conversation. Lives on its home thread."""

    def __init__(self, services: Services, listeners: Listeners, branch: Branch, progress: TurnProgress) -> None:
        """`listeners` are told of a summary while it grows, `branch` takes the cut."""
        self._services = services
        self._listeners = listeners
        self._branch = branch
        self._progress = progress
        self._run: SummaryRun | None = None
        self._is_closed = False
        self.summary: tuple[int, str] | None = None
        """While one is being written: the id of the last message it is of, and all of it so far."""

    @property
    def is_summing_up(self) -> bool:
        """Whether a summary is being written."""
        return self._run is not None

    def use(self, rows: Sequence[MessageRow], parts: Sequence[Part], options: AskOptions) -> WindowUse:
        """What a question takes of the window with the conversation before it."""
        return use_with(rows, parts, options, self._services.engine.context_tokens)

    def make(
        self, way: WhenFull, rows: Sequence[MessageRow], use: WindowUse, options: AskOptions, summed_up: SummedUp
    ) -> bool:
        """Gives whether it is done, or being done until `summed_up` is called.

        Args:
            way: How.
            rows: What may go, the oldest of what is shown.
            use: What is taken of the window.
            options: As questions are asked.
            summed_up: See `SummedUp`.
        """
        if way is WhenFull.SUMMARY and can_sum_up(rows, use):
            self._sum_up(rows, options, summed_up)
            return True
        return way is WhenFull.DROP and self._drop(n_to_drop(rows, use))

    def cancel(self) -> None:
        """Ends the summary that is being written soon."""
        if self._run is not None:
            self._run.cancel()

    def close(self) -> None:
        """The same, and nothing comes of it."""
        self._is_closed = True
        self.cancel()

    def _drop(self, n_messages: int) -> bool:
        """A summary that stands for what came before goes on to be sent. Gives whether there is something to drop."""
        if n_messages:
            cut = self._branch.cut
            self._branch.cut_after(self._branch.rows[n_messages - 1].id, cut.summary if cut else "")
        return n_messages > 0

    def _sum_up(self, rows: Sequence[MessageRow], options: AskOptions, summed_up: SummedUp) -> None:
        last_id, services = rows[-1].id, self._services
        ended = partial(self._ended, last_id, summed_up)
        told = SummaryTold(partial(self._tell, last_id), self._progress.show, ended)
        self._run = SummaryRun(services.engine, services.media, services.dispatch, told, rows, options)
        self._tell(last_id, "")

    def _ended(self, message_id: int, summed_up: SummedUp, summary: str, problem: Problem | None) -> None:
        self._run = None
        if self._is_closed:
            return
        if summary:
            self._branch.cut_after(message_id, summary)
        self._tell(message_id, None)
        summed_up(bool(summary), problem)

    def _tell(self, message_id: int, text: str | None) -> None:
        self.summary = (message_id, text) if text is not None else None
        self._listeners.tell(lambda listener: listener.summary_grew(message_id, text))
