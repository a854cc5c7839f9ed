"""Moves sound between a device and who records or plays, on a thread of our own: PortAudio has none.

WORKAROUND: where a device or its sound server goes, PortAudio's own thread, which calls a callback, may never come back
from `PaAlsaStream_WaitForFrames`: it computes at full load and writes a line to the standard error output each time
round, 48 GB in a quarter of an hour. All releases up to 19.7.0 do (https://github.com/PortAudio/portaudio/pull/1038).
So only what is certain to be there is read, and only what has room is written: neither waits in there.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

log = logging.getLogger(__name__)

LATENCY_S = 0.2
"""Held by the device: a window that is busy for a moment must not be heard; and a press on pause must not be felt."""

_EVERY_S = 0.01


class SoundStream:
    """A stream without a callback, and the thread that serves it."""

    def __init__(self, module: Any, stream: Any, move: Callable[[], bool], on_finished: Callable[[], None]) -> None:
        """Nothing moves yet.

        Args:
            module: sounddevice.
            stream: One of its streams.
            move: Moves what can be moved now, and tells whether to go on (that thread).
            on_finished: Called at the end, whoever ended it (that thread).
        """
        self._failure = module.PortAudioError
        self._stream = stream
        self._move = move
        self._on_finished = on_finished
        self._is_to_end = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="serve sound device", daemon=True)

    @property
    def latency(self) -> float:
        """From a block to its sound, or back, in seconds."""
        return float(self._stream.latency)

    def start(self) -> None:
        """Starts the device. Raises PortAudioError when it does not."""
        self._stream.start()
        self._thread.start()

    def abort(self, *, ignore_errors: bool) -> None:
        """Ends it at once; what the device still holds is not heard."""
        self._is_to_end.set()
        if self._thread.ident is not None:
            self._thread.join()
        self._stream.abort(ignore_errors=ignore_errors)

    def close(self, *, ignore_errors: bool) -> None:
        """Lets the device go."""
        self._stream.close(ignore_errors=ignore_errors)

    def _serve(self) -> None:
        try:
            while self._move() and not self._is_to_end.wait(_EVERY_S):
                pass
        except self._failure as error:  # the device is gone, which whoever looks is told
            log.info("A sound device ended: %s", error)
        finally:
            self._on_finished()


def input_stream(
    module: Any, take: Callable[[bytes], bool], on_finished: Callable[[], None], **options: Any
) -> SoundStream:
    """Opens a microphone.

    Args:
        module: sounddevice.
        take: Gets all that has come, interleaved float32, and tells whether it wants more.
        on_finished: Called at the end.
        options: Of `sounddevice.RawInputStream`.
    """
    stream = module.RawInputStream(dtype="float32", latency=LATENCY_S, **options)

    def move() -> bool:
        n_frames = stream.read_available
        return take(bytes(stream.read(n_frames)[0])) if n_frames else True

    return SoundStream(module, stream, move, on_finished)


def output_stream(
    module: Any, give: Callable[[int], bytes], on_finished: Callable[[], None], **options: Any
) -> SoundStream:
    """Opens a loudspeaker.

    Args:
        module: sounddevice.
        give: Gives so many samples of each channel, interleaved float32.
        on_finished: Called at the end.
        options: Of `sounddevice.RawOutputStream`.
    """
    stream = module.RawOutputStream(dtype="float32", latency=LATENCY_S, **options)

    def move() -> bool:
        n_frames = stream.write_available
        if n_frames:
            stream.write(give(n_frames))
        return True

    return SoundStream(module, stream, move, on_finished)
