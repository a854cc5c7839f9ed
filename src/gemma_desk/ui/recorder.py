"""Hold to talk: a small machine of states around a microphone. The microphone is used on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from gemma_desk.app.home import Dispatch, when_done
from gemma_desk.capture.recording import Recording, TooShort
from gemma_desk.chat.errors import MicrophoneProblem, Problem
from gemma_desk.engine.protocol import ANTICIPATE_EVERY_S

if TYPE_CHECKING:
    from gemma_desk.capture.microphone import MicrophoneLike

T = TypeVar("T")

TAP_S = 0.4
"""A press shorter than this latches: it listens until it is pressed again."""
LETS_GO_WITHIN_S = 4.0
"""Closing waits no longer; a microphone listens on for 0.2 s and is given 3 s to close."""
_LEVEL_EVERY_MS = 50


class RecorderState(Enum):
    """What the recorder does."""

    IDLE = auto()
    HELD = auto()
    """Listening while the button or key is down."""
    LATCHED = auto()
    """Listening until it is pressed again."""
    ENDING = auto()
    """The microphone is being stopped."""
    CLOSED = auto()
    """Nothing is recorded any more."""


class Recorder(QObject):
    """Listens while held, or from tap to tap."""

    started = Signal()
    level_changed = Signal(float, float)
    """Level 0 to 1, and the seconds so far."""
    latched = Signal()
    ended = Signal()
    """Not listening any more, whatever comes of it."""
    let_go = Signal()
    """The user has ended it and wants what was said; nothing else has."""
    taken = Signal(object)
    """While it listens: the samples that came since it was told last, silence too."""
    heard = Signal(object)
    """While it listens: the samples that are certain to be in the recording by now."""
    forgotten = Signal()
    """Nothing was recorded after all."""
    recorded = Signal(object)
    """A `Recording`, never one that is too short."""
    failed = Signal(str)
    """A sentence for the user."""
    blocked = Signal(object)
    """After a sentence: the `ProblemKind` of what the system's settings may help with."""
    device_known = Signal(str, str)
    """Which microphone listens, and which one was chosen, if that is another and not connected."""

    def __init__(
        self,
        new_microphone: Callable[[], MicrophoneLike],
        dispatch: Dispatch,
        parent: QObject,
        now_s: Callable[[], float],
    ) -> None:
        super().__init__(parent)
        self._new_microphone = new_microphone
        self._dispatch = dispatch
        self._now_s = now_s
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="microphone")
        self._microphone: MicrophoneLike | None = None
        """The one in use. What comes of another is late: that one has failed, or nobody waits for it any more."""
        self._begun: Future[None] | None = None
        self._lost: MicrophoneProblem | None = None
        self._is_device_known = False
        self._n_taken = 0
        self._pressed_at_s = 0.0
        self.state = RecorderState.IDLE
        self._poll = QTimer(self, interval=_LEVEL_EVERY_MS)
        self._poll.timeout.connect(self._tell_level)
        self._hear = QTimer(self, interval=round(ANTICIPATE_EVERY_S * 1000))
        self._hear.timeout.connect(self._tell_heard)

    @property
    def is_listening(self) -> bool:
        """Whether it takes in sound."""
        return self.state in (RecorderState.HELD, RecorderState.LATCHED)

    def press(self) -> None:
        """The button or key goes down: begins, or ends what was latched."""
        if self.state is RecorderState.LATCHED:
            self._finish_as_meant()
        elif self.state is RecorderState.IDLE:
            self._begin()

    def release(self, *, is_meant: bool = True) -> None:
        """The button or key comes up: ends, or latches after a short tap.

        Args:
            is_meant: Not where the window only cannot hear any longer whether it is still down.
        """
        if self.state is not RecorderState.HELD:
            return
        if self._now_s() - self._pressed_at_s < TAP_S:
            self.state = RecorderState.LATCHED
            self.latched.emit()
        elif is_meant:
            self._finish_as_meant()
        else:
            self.finish()

    def listen(self) -> None:
        """Begins without anything being held: it listens until it is ended."""
        if self.state is RecorderState.IDLE:
            self._begin()
            self.state = RecorderState.LATCHED
            self.latched.emit()

    def finish(self) -> None:
        """Ends listening and keeps what was heard."""
        if self.is_listening and self._microphone is not None:
            self._end()
            self._lost = self._microphone.problem
            heard = self._worker.submit(_stopped, self._begun, self._microphone)
            self._when_done(heard, self._keep)

    def cancel(self) -> None:
        """Ends listening and forgets it."""
        if self.is_listening and self._microphone is not None:
            self._end()
            forgotten = self._worker.submit(self._microphone.cancel)
            self._when_done(forgotten, lambda _: self._forget())

    def find(self, names: Callable[[], tuple[str, ...]], then: Callable[[tuple[str, ...]], None]) -> None:
        """Has the microphones looked for, on the thread that uses them; without any where that fails."""
        when_done(self._worker.submit(names), self._dispatch, then, lambda _: then(()))

    def close(self) -> None:
        """Lets the microphone go; what it still gives is forgotten."""
        if self.state is RecorderState.CLOSED:
            return
        self.cancel()
        self._rest(RecorderState.CLOSED)
        let_go = self._worker.submit(lambda: None)
        self._worker.shutdown(wait=False)
        wait((let_go,), LETS_GO_WITHIN_S)

    def _finish_as_meant(self) -> None:
        self.finish()
        self.let_go.emit()

    def _begin(self) -> None:
        self.state = RecorderState.HELD
        self._pressed_at_s = self._now_s()
        self._microphone, self._is_device_known, self._n_taken = self._new_microphone(), False, 0
        self._begun = self._worker.submit(self._microphone.start)
        self._when_done(self._begun, lambda _: None)
        self._poll.start()
        self._hear.start()
        self.started.emit()

    def _when_done(self, future: Future[T], then: Callable[[T], None]) -> None:
        """Calls `then` or `_fail`, if the microphone is still the one in use by then."""
        keep, fail = (partial(self._if_in_use, self._microphone, call) for call in (then, self._fail))
        when_done(future, self._dispatch, keep, fail)

    def _if_in_use(self, microphone: MicrophoneLike, call: Callable[[object], None], result: object) -> None:
        if microphone is self._microphone:
            call(result)

    def _end(self) -> None:
        self.state = RecorderState.ENDING
        self._poll.stop()
        self._hear.stop()
        self.ended.emit()

    def _rest(self, state: RecorderState = RecorderState.IDLE) -> None:
        self.state = state
        self._microphone = None

    def _forget(self) -> None:
        self._rest()
        self.forgotten.emit()

    def _keep(self, heard: Recording | TooShort) -> None:
        if isinstance(heard, TooShort):
            self._forget()
            self.failed.emit(heard.sentence)
            return
        self._rest()
        self.recorded.emit(heard)
        if self._lost is not None:
            self._complain(self._lost.problem)
        elif heard.gap:
            self.failed.emit(heard.gap)

    def _fail(self, problem: Problem) -> None:
        if self.is_listening:
            self._end()
        self._forget()
        self._complain(problem)

    def _complain(self, problem: Problem) -> None:
        self.failed.emit(problem.sentence)
        self.blocked.emit(problem.kind)

    def _tell_heard(self) -> None:
        if self._microphone is None:
            return
        if len(taken := self._microphone.taken(self._n_taken)):
            self._n_taken += len(taken)
            self.taken.emit(taken)
        if len(heard := self._microphone.heard()):
            self.heard.emit(heard)

    def _tell_level(self) -> None:
        if self._microphone is None:
            return
        if not self._is_device_known and self._microphone.name:
            self._is_device_known = True
            self.device_known.emit(self._microphone.name, self._microphone.stands_in_for)
        self.level_changed.emit(self._microphone.level, self._microphone.seconds)
        if self._microphone.is_full or self._microphone.problem is not None:
            self.finish()


def _stopped(begun: Future[None], microphone: MicrophoneLike) -> Recording | TooShort:
    """Stops a microphone, on the thread that began it. Raises what beginning raised: then there is nothing to stop."""
    begun.result()
    return microphone.stop()
