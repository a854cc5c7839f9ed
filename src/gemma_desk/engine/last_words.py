"""Why an engine process ended, in words: what follows "The engine stopped"."""

from __future__ import annotations

import signal
from collections.abc import Sequence

from gemma_desk.engine.own_memory import says_no_memory
from gemma_desk.models.system_memory import available_bytes, gib

HUNG = "it did not answer any more, not even that it is alive, and was ended"

_SIGNAL_REASONS = {
    "SIGABRT": "an internal check failed",
    "SIGSEGV": "it read memory that is not its own",
    "SIGILL": "this processor lacks an instruction it needs",
    "SIGBUS": "a model file changed or could not be read while it was in use",
    "SIGTERM": "it was ended from outside",
}

_WINDOWS_REASONS = {
    0xC0000005: "it read memory that is not its own",
    0xC0000409: "an internal check failed",
    0xC000001D: "this processor lacks an instruction it needs",
    0xC0000017: "there was not enough memory",
    0xC000012D: "there was not enough memory",
    0xC0000135: "a library it needs is missing",
}


def engine_ended(code: int, error_lines: Sequence[str], needed_bytes: int = 0) -> str:
    """What an exit code means. Windows gives an NTSTATUS, other systems minus the signal's number.

    Args:
        code: As `subprocess` gives it.
        error_lines: The end of what it wrote to standard error.
        needed_bytes: What it was to take of memory; 0 where that is not known.
    """
    if code == -getattr(signal, "SIGKILL", 0):
        return _killed(needed_bytes)
    if any(map(says_no_memory, error_lines)):
        return _no_memory(needed_bytes)
    assertion = next((line for line in reversed(error_lines) if "GGML_ASSERT" in line), "")
    if assertion:
        return f"an internal check failed ({assertion})"
    by_signal = _SIGNAL_REASONS.get(signal.Signals(-code).name) if code < 0 else None
    last_line = next((line for line in reversed(error_lines) if line), "no reason given")
    return by_signal or _WINDOWS_REASONS.get(code) or f"it ended with code {code} ({last_line})"


def _killed(needed_bytes: int) -> str:
    """The kernel does not say why it kills, but it nearly always is for memory."""
    available = gib(available_bytes())
    if not needed_bytes:
        return f"it was killed, most often because there was not enough memory ({available} are available without it)"
    return (
        f"it was killed, most often because there was not enough memory ({gib(needed_bytes)} are needed, {available} "
        "are available without it)"
    )


def _no_memory(needed_bytes: int) -> str:
    available = gib(available_bytes())
    if not needed_bytes:
        return f"there was not enough memory ({available} are available without it)"
    return f"there was not enough memory ({gib(needed_bytes)} are needed, {available} are available without it)"
