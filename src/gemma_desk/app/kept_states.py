"""What the engine keeps of conversations goes with them."""

from __future__ import annotations

import contextlib
from pathlib import Path

from gemma_desk.app.paths import CACHE_NAME
from gemma_desk.engine.protocol import FORGOTTEN_SUFFIX, STATES_NAME, state_prefix


class KeptStates:
    """The states in a data folder, which the engine writes. Nothing here raises: without one, more is read again."""

    def __init__(self, data_folder: Path) -> None:
        """Touches nothing yet."""
        self._folder = data_folder / CACHE_NAME / STATES_NAME

    def forget(self, conversation: str) -> None:
        """Removes what is there of a conversation, and keeps the engine from saving it again."""
        with contextlib.suppress(OSError):
            self._mark(conversation).touch()
        with contextlib.suppress(OSError):
            for path in self._folder.glob(f"{state_prefix(conversation)}-*"):  # also those being written
                _remove(path)

    def allow(self, conversation: str) -> None:
        """It may be saved again."""
        with contextlib.suppress(OSError):
            self._mark(conversation).unlink(missing_ok=True)

    def _mark(self, conversation: str) -> Path:
        return self._folder / f"{state_prefix(conversation)}{FORGOTTEN_SUFFIX}"


def _remove(path: Path) -> None:
    """One that cannot be removed, as an open one on Windows, keeps none of the others. Its writer looks at its end."""
    with contextlib.suppress(OSError):
        path.unlink()
