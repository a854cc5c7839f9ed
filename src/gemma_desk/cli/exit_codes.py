"""What the program ends with."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of every command."""

    ANSWERED = 0
    WRONG_USE = 2
    """Arguments or input that make no sense."""
    ENVIRONMENT = 3
    """Something outside the program is in the way; one sentence on standard error."""
    CANCELLED = 130
    """Ended by Ctrl+C."""
