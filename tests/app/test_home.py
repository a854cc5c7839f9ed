"""Bringing results home."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future

import pytest

from gemma_desk.app.home import when_done
from gemma_desk.chat.errors import Problem, StoreProblem


def outcome(end: Callable[[Future[str]], object]) -> list[str | Problem]:
    future: Future[str] = Future()
    came: list[str | Problem] = []
    when_done(future, lambda call: call(), came.append, came.append)
    end(future)
    return came


def test_a_result_or_a_problem_comes_home() -> None:
    problem = StoreProblem("The disk is full.")
    assert outcome(lambda future: future.set_result("done")) == ["done"]
    assert outcome(lambda future: future.set_exception(problem)) == [problem.problem]


def cancel(future: Future[str]) -> None:
    future.cancel()
    future.set_running_or_notify_cancel()


def cancel_while_running(future: Future[str]) -> None:
    future.set_exception(CancelledError())


@pytest.mark.parametrize("end", [cancel, cancel_while_running])
def test_nothing_comes_home_of_what_was_closed_before(end: Callable[[Future[str]], object]) -> None:
    assert outcome(end) == []
