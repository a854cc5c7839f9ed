"""PortAudio, which microphone and loudspeaker share: a process has one of it. No Qt.

It must never be initialised anew while a stream is open, which would end that stream while it is read or written;
so whoever opens one says so here.
"""

from __future__ import annotations

import atexit
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from functools import partial
from types import ModuleType
from typing import Any, TypeVar

T = TypeVar("T")

DEVICE_UNAVAILABLE = -9985
"""PortAudio's code for a device that another program has."""

ANSWERS_WITHIN_S = 5.0
"""Sound servers take up to two seconds to start; waking from sleep takes longer."""

_LEFT_BEHIND_AFTER_S = 12.0
"""Nobody waits longer for one that was asked before; more than twice 5 s, so that who asks next is told the same."""
_CLOSES_WITHIN_S = 3.0
_ASLEEP_S = 1.0
"""Devices are looked at some thirty times a second."""
_lock = threading.Lock()
_asking = threading.Lock()
"""Held while PortAudio is asked for something that may take long."""
_n_uses = 0


class NotAnsweringError(Exception):
    """The sound system has not done in time what it was asked for."""


class Patience:
    """Whether something is overdue, by the time in which somebody was here to see it come.

    While the machine sleeps, the process is stopped or whoever looks is held up, nothing can be said about a device: a
    gap between two looks begins it anew.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` gives seconds that never run backwards."""
        self._clock = clock
        self._since = self._looked_at = clock()

    def begin_anew(self) -> None:
        """It has come, and the next is awaited (any thread)."""
        self._since = self._clock()

    def is_over(self, seconds: float) -> bool:
        """Whether it has been awaited for longer. Ask often; one thread at a time."""
        now = self._clock()
        if now - self._looked_at > _ASLEEP_S:
            self._since = now
        self._looked_at = now
        return now - self._since > seconds


def load() -> ModuleType:
    """The sounddevice module, imported at its first use so that a missing library harms nothing else.

    Raises:
        OSError: The library is missing.
    """
    import sounddevice

    module: ModuleType = sounddevice
    return module


def answered(ask: Callable[[], T], undo: Callable[[T], object] = lambda _: None) -> T:
    """Asks the sound system for something, and waits 5 s for it; others wait meanwhile.

    WORKAROUND: what is asked of a sound server that hangs comes when that goes on, and PortAudio aborts where something
    else is opened just then; so it keeps its turn. But where a device goes while it is being opened, PortAudio 19
    (`Pa_StartStream` on ALSA) waits for ever for a thread of its own that has ended; so it keeps it for 12 s. Each is
    asked on a thread of its own, which nobody waits for at the end of the program.

    Args:
        ask: Makes the call.
        undo: Takes what it gives too late, on its thread.

    Raises:
        NotAnsweringError: It takes longer.
    """
    if not _asking.acquire(timeout=ANSWERS_WITHIN_S):
        raise NotAnsweringError
    turn, answer = _Turn(), Future[T]()
    threading.Thread(target=_answer, args=(ask, answer), name="ask sound system", daemon=True).start()
    wait((answer,), ANSWERS_WITHIN_S)
    if not answer.done():
        answer.add_done_callback(partial(_undo, undo, turn))
        turn.give_back_later()
        _leave_at_the_end()
        raise NotAnsweringError
    turn.give_back()
    return answer.result()


class _Turn:
    """The right to ask PortAudio, held until it is given back."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._is_held = True
        self._timer = threading.Timer(_LEFT_BEHIND_AFTER_S - ANSWERS_WITHIN_S, self.give_back)
        self._timer.daemon = True

    def give_back_later(self) -> None:
        """Lets others ask when it has been held for 12 s."""
        self._timer.start()

    def give_back(self) -> None:
        """Lets others ask; may be called again."""
        with self._guard:
            if self._is_held:
                self._is_held = False
                _asking.release()

    @contextmanager
    def to_the_end(self) -> Iterator[None]:
        """Holds it as long as the block, taking it again where it was given back."""
        self._timer.cancel()
        with self._guard:
            if not self._is_held:
                _asking.acquire()
            try:
                yield
            finally:
                self._is_held = False
                _asking.release()


def _answer(ask: Callable[[], T], answer: Future[T]) -> None:
    try:
        answer.set_result(ask())
    except BaseException as error:
        answer.set_exception(error)


def _undo(undo: Callable[[T], object], turn: _Turn, answer: Future[T]) -> None:
    with turn.to_the_end():
        if answer.exception() is None:
            undo(answer.result())


def _leave_at_the_end() -> None:
    """Lets the program end without closing what hangs: that would hang, too."""
    module = sys.modules.get("sounddevice")
    if module is not None:
        atexit.unregister(module._exit_handler)


@contextmanager
def in_use() -> Iterator[None]:
    """Around the opening of a stream. Once it is open, `close` ends it."""
    global _n_uses
    with _lock:
        _n_uses += 1
    try:
        yield
    except BaseException:
        _end_use()
        raise


def start(stream: Any) -> None:
    """Starts a stream; one that does not start is closed, and what PortAudio says is raised."""
    try:
        stream.start()
    except BaseException:
        stream.close(ignore_errors=True)
        raise


def close(stream: Any) -> None:
    """Ends a stream that was opened within `in_use`. One that does not close within 3 s is left behind.

    On a thread of its own: PortAudio has been seen to stay in here for ever after its sound server had died.
    """
    closing = threading.Thread(target=_close, args=(stream,), name="close sound device", daemon=True)
    closing.start()
    closing.join(_CLOSES_WITHIN_S)
    if closing.is_alive():
        _leave_at_the_end()


def _close(stream: Any) -> None:
    stream.abort(ignore_errors=True)
    stream.close(ignore_errors=True)
    _end_use()


def _end_use() -> None:
    """A stream that was opened within `in_use` is closed."""
    global _n_uses
    with _lock:
        _n_uses -= 1


def look_again(module: ModuleType) -> None:
    """Makes the list of devices anew, unless a stream is open or being opened.

    WORKAROUND: PortAudio 19 sees no device plugged in after it was initialised
    (https://github.com/spatialaudio/python-sounddevice/issues/125).
    """
    with _lock:
        if not _n_uses:
            module._terminate()
            module._initialize()
