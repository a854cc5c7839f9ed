"""What is said where a microphone does not give sound: unplugged, not allowed and in use are three different things."""

from __future__ import annotations

from typing import Any

from gemma_desk import sound_system as shared
from gemma_desk.chat.errors import MicrophoneProblem, ProblemKind

_DENIED_CODES = frozenset((-13, -2147024891))
"""EACCES, and Windows' E_ACCESSDENIED."""
_BUSY_CODES = frozenset((-16, -2004287478))
"""EBUSY, and Windows' AUDCLNT_E_DEVICE_IN_USE."""


def open_problem(error: tuple[Any, ...], device: str | None) -> MicrophoneProblem:
    """Gives the sentence for a microphone that was found and does not open.

    Args:
        error: A PortAudioError's arguments: text, code, and where the system refused (api, its code, its text).
        device: The microphone's name; None for the system's default.
    """
    text, code, host = (*error, None, None, None)[:3]
    host_code, host_text = (host[1], str(host[2])) if host else (None, str(text))
    if host_code in _DENIED_CODES or "denied" in host_text.lower() or "permission" in host_text.lower():
        return _denied(device)
    if code == shared.DEVICE_UNAVAILABLE or host_code in _BUSY_CODES:
        return _busy(device)
    return MicrophoneProblem(
        f"{_named(device)} could not be opened: it was unplugged, or has no driver. Nothing was lost;"
        " plug it in again or choose another microphone in the settings, then hold to talk again."
    )


def none_found() -> MicrophoneProblem:
    """Gives the sentence for a system without a microphone."""
    return MicrophoneProblem(
        "No microphone was found: one is needed and 0 are connected. Nothing was lost;"
        " connect one and hold to talk again."
    )


def not_connected(name: str, n_others: int) -> MicrophoneProblem:
    """Gives the sentence for a microphone chosen by name that is not there."""
    return MicrophoneProblem(
        f"The microphone “{name}” is not connected; there are {n_others} others. Nothing was lost;"
        " connect it or choose another in the settings."
    )


def not_answering() -> MicrophoneProblem:
    """Gives the sentence for a sound system that neither opens a microphone nor refuses."""
    return MicrophoneProblem(
        f"The system's sound did not answer: it may take {shared.ANSWERS_WITHIN_S:.0f} s and took longer. Nothing was"
        " lost; hold to talk again, and if that does not help log out of the system and in again."
    )


def gone(device: str) -> MicrophoneProblem:
    """Gives the sentence for a microphone lost in the middle of a recording."""
    return MicrophoneProblem(
        f"{_named(device)} stopped delivering sound: it was unplugged or taken by another program."
        " What was said before is kept; plug it in again or choose another microphone in the settings."
    )


def only_silence(device: str, seconds: float) -> MicrophoneProblem:
    """Gives the sentence for a microphone that delivers nothing but zeros, as a muted one does, or one not allowed."""
    return MicrophoneProblem(
        f"{_named(device)} has delivered only silence for {seconds:.0f} s: it is muted, not the one you speak into,"
        " or the system does not let this program listen. Nothing was lost; unmute it, choose another in the"
        " settings, or allow the microphone in the system's privacy settings.",
        ProblemKind.MICROPHONE_SILENT,
    )


def _denied(device: str | None) -> MicrophoneProblem:
    return MicrophoneProblem(
        f"{_named(device)} may not be used by this program: the system does not allow it. Nothing was lost;"
        " allow the microphone in the system's privacy settings and hold to talk again.",
        ProblemKind.MICROPHONE_DENIED,
    )


def _busy(device: str | None) -> MicrophoneProblem:
    return MicrophoneProblem(
        f"{_named(device)} is in use by another program. Nothing was lost;"
        " end that program's recording and hold to talk again.",
        ProblemKind.MICROPHONE_BUSY,
    )


def _named(device: str | None) -> str:
    return f"The microphone “{device}”" if device else "The default microphone"
