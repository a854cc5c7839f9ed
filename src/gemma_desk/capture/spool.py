"""Sound on the disk while it is recorded: what is lost with the program is half a second.

Each recording is a file of its own, mono 16-bit samples at 16 000 Hz without a header, so that it is whole however
short it was cut. Used by one thread at a time. A disk that cannot be written is no reason to record nothing: that is
logged. Where there is a passphrase each piece is encrypted as it comes.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from gemma_desk.capture.recording import Recording
from gemma_desk.encryption import DataKey, decoded_pieces, encoded_piece

if TYPE_CHECKING:  # the window appears before what works with samples is loaded
    from gemma_desk.voice.activity import Samples

RECORDINGS_NAME = "recordings"
"""In the data folder."""
_SUFFIX = ".pcm"
_STEPS = 32_768
"""Of a 16-bit sample between 0 and 1."""

_log = logging.getLogger(__name__)


class Spool:
    """The recordings that are in no conversation yet."""

    def __init__(self, folder: Path, key: Callable[[], DataKey | None] = lambda: None) -> None:
        """Looks into a data folder; nothing is made there before something is recorded.

        Args:
            folder: Of all data.
            key: Tells what recordings are encrypted with at the moment; None where they are not.
        """
        self._folder = folder / RECORDINGS_NAME
        self._key = key

    @property
    def names(self) -> tuple[str, ...]:
        """Of what is there, the first recorded first."""
        try:
            return tuple(sorted(path.stem for path in self._folder.glob(f"*{_SUFFIX}")))
        except OSError as error:
            _log.warning("Recordings kept on the disk cannot be looked for: %s", error.strerror)
            return ()

    def add(self, name: str, samples: Samples) -> None:
        """Writes what follows of a recording: each sample a whole number of 32768ths."""
        self._write(name, samples, os.O_APPEND)

    def put(self, name: str, samples: Samples) -> None:
        """Writes a recording anew."""
        self._write(name, samples, os.O_TRUNC)

    def recording(self, name: str) -> Recording | None:
        """Gives what was recorded under a name; None where there is nothing but silence."""
        try:
            data = decoded_pieces(self._path(name).read_bytes(), name, self._key())
        except OSError as error:
            _log.warning("A recording kept on the disk cannot be read: %s", error.strerror)
            return None
        import numpy as np

        from gemma_desk.capture.take import recording_of

        steps = np.frombuffer(data[: len(data) // 2 * 2], "<i2")
        return recording_of((steps / _STEPS).astype(np.float32)) if len(steps) else None

    def forget(self, name: str) -> None:
        """Removes a recording, if it is there."""
        try:
            self._path(name).unlink(missing_ok=True)
        except OSError as error:
            _log.warning("A recording that is needed no longer cannot be removed: %s", error.strerror)

    def _write(self, name: str, samples: Samples, how: int) -> None:
        data = (samples * _STEPS).round().clip(-_STEPS, _STEPS - 1).astype("<i2").tobytes()
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(self._path(name), os.O_WRONLY | os.O_CREAT | how, 0o600)
            with os.fdopen(file, "wb") as out:
                out.write(encoded_piece(data, name, self._key()))
        except OSError as error:
            _log.warning("What is being recorded cannot be kept on the disk: %s", error.strerror)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{_SUFFIX}"
