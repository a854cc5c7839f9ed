"""Bringing results home: from the store's and the engine's threads to the thread a session lives on."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import TypeVar

from gemma_desk.chat.errors import GemmaDeskError, Problem, ProblemKind

T = TypeVar("T")

Dispatch = Callable[[Callable[[], None]], None]
"""Takes a call from any thread and makes it on the home thread, in the order they came, never at once."""

_log = logging.getLogger(__name__)


def when_done(
    future: Future[T], dispatch: Dispatch, then: Callable[[T], None], failed: Callable[[Problem], None]
) -> None:
    """Calls `then` with the result, or `failed` with the problem, on the home thread.

    Neither when it was cancelled: that is how something ends that was closed before it came to it.
    """

    def deliver(done: Future[T]) -> None:
        try:
            result = done.result()
        except CancelledError:
            return
        except Exception as error:
            return failed(problem_of(error))
        then(result)

    # What is called must not hold the future that holds it: the result would stay until the garbage collector looks.
    future.add_done_callback(lambda done: dispatch(partial(deliver, done)))


def at_home(dispatch: Dispatch, take: Callable[[T], None]) -> Callable[[T], None]:
    """Gives what may be called with a value on any thread; `take` gets it on the home thread."""
    return lambda value: dispatch(lambda: take(value))


def on_thread(call: Callable[[], T]) -> Future[T]:
    """Makes a call that may wait for a person, on a thread of its own that nobody waits for at the end."""
    future: Future[T] = Future()

    def make() -> None:
        try:
            future.set_result(call())
        except Exception as error:
            future.set_exception(error)

    threading.Thread(target=make, name=getattr(call, "__name__", "call"), daemon=True).start()
    return future


def problem_of(error: BaseException) -> Problem:
    """What an exception says to the user. One not raised on purpose is a bug: logged, with an apology."""
    if isinstance(error, GemmaDeskError):
        return error.problem
    _log.error("Unexpected error", exc_info=error)
    return Problem(
        ProblemKind.BUG,
        f"Something in Gemma Desk went wrong ({type(error).__name__}), sorry. "
        "What was written is kept. Try again; the log has the details.",
    )
