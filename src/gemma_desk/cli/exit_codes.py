"""What the program ends with, and the sentence before it."""

from __future__ import annotations

import sys
from enum import IntEnum

from gemma_desk.chat.errors import Problem, ProblemKind


class ExitCode(IntEnum):
    """Exit codes of every command."""

    ANSWERED = 0
    BUG = 1
    """Something in the program is wrong; one sentence on standard error."""
    WRONG_USE = 2
    """Arguments or input that make no sense."""
    ENVIRONMENT = 3
    """Something outside the program is in the way; one sentence on standard error."""
    CANCELLED = 130
    """Ended by Ctrl+C."""
    NOBODY_READS = 141
    """Standard output was closed before the end, as by `head`; what shells report for SIGPIPE."""


class WrongUse(Exception):
    """Arguments or input that make no sense; its text is the sentence to print."""


def fail(problem: Problem) -> ExitCode:
    """Prints a problem's sentence and returns what to end with."""
    print(problem.sentence, file=sys.stderr)
    return ExitCode.BUG if problem.kind is ProblemKind.BUG else ExitCode.ENVIRONMENT
