"""What a session's turn is doing, told whenever that changes."""

from __future__ import annotations

import time
from dataclasses import replace

from gemma_desk.app.session_listener import Listeners
from gemma_desk.app.turn_status import TurnPhase, TurnStatus, advance
from gemma_desk.chat.events import Event


class TurnProgress:
    """The status of one session. Lives on its home thread."""

    def __init__(self, listeners: Listeners) -> None:
        """`listeners` are told of each change."""
        self._listeners = listeners
        self._started_at = time.monotonic()
        self.status = TurnStatus()

    @property
    def is_stopping(self) -> bool:
        """Whether the turn is to end, and has not yet."""
        return self.status.phase is TurnPhase.STOPPING

    @property
    def elapsed_s(self) -> float:
        """Since `start_clock`."""
        return time.monotonic() - self._started_at

    def start_clock(self) -> None:
        """What is measured begins now."""
        self._started_at = time.monotonic()

    def show(self, status: TurnStatus) -> None:
        """Puts another status in the place of this one."""
        if status != self.status:
            self.status = status
            self._listeners.tell(lambda listener: listener.status_changed(status))

    def show_phase(self, phase: TurnPhase) -> None:
        """The same figures, in another phase."""
        self.show(replace(self.status, phase=phase))

    def show_unless_stopping(self, status: TurnStatus) -> None:
        """The same, but a turn that is to end shows that until it has."""
        self.show(replace(status, phase=TurnPhase.STOPPING) if self.is_stopping else status)

    def stand_in_line(self) -> None:
        """Another conversation's answer comes first."""
        if self.status.phase is TurnPhase.WAITING:
            self.show(replace(self.status, is_behind=True))

    def advance(self, event: Event) -> None:
        """The engine is further."""
        self.show(advance(self.status, event, self.elapsed_s))
