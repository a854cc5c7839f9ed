"""PortAudio, which microphone and loudspeaker share: a process has one of it. No Qt.

It must never be initialised anew while a stream is open, which would end that stream in the middle of its callback;
so whoever opens one says so here.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

DEVICE_UNAVAILABLE = -9985
"""PortAudio's code for a device that another program has."""

_CLOSES_WITHIN_S = 3.0
_lock = threading.Lock()
_n_uses = 0


def load() -> ModuleType:
    """The sounddevice module, imported at its first use so that a missing library harms nothing else.

    Raises:
        OSError: The library is missing.
    """
    import sounddevice

    module: ModuleType = sounddevice
    return module


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
