"""States of the KV cache on disk, each found again by the cells it holds.

A file is the state as llama.cpp gives it and a description (`state_file`). It gets its name only when it is whole, so
that a crash leaves nothing that could be taken for a state; after a power loss its checksum tells. What is in these
files can be read by who may read the conversations: file and folder are the owner's alone, and where there is a
passphrase they are encrypted, and those that are not are removed. Their names, also of those being written, begin with
their conversation's, so that it can be forgotten.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec
import numpy as np
import psutil
from numpy.typing import NDArray

from gemma_desk.engine.llama.kv_cache import Cell, SoftToken
from gemma_desk.engine.llama.state_file import OthersKey, state_form
from gemma_desk.engine.protocol import FORGOTTEN_SUFFIX, STATE_SUFFIX, state_prefix
from gemma_desk.unreadable import UNREADABLE

log = logging.getLogger(__name__)

LIMIT_BYTES = 2 << 30
"""All states together; the one used longest ago goes first."""
DISK_LEFT_BYTES = 1 << 30
"""A state is written only where so much stays free."""

_SCRATCH_SUFFIX = ".writing"
_SCRATCH_LIFE_S = 600.0
"""A file that began to be written longer ago was left behind, even if its writer's number is in use."""
_FORGOTTEN_LIFE_S = 86400.0
"""By then no engine holds the conversation any more."""


@dataclass(frozen=True, slots=True)
class SavedState:
    """One file."""

    path: Path
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class _Description:
    model: str
    """Of the model files; a state fits no others."""
    runs: tuple[tuple[str, tuple[int, ...]], ...]
    """Tokens under an empty key; a picture or sound under its own, with the number of its soft tokens."""


class StateFolder:
    """The states of one model in a folder that other models' states may be in too.

    One thread may save while another one loads.
    """

    def __init__(self, folder: Path, model: str, limit_bytes: int = LIMIT_BYTES, key: bytes | None = None) -> None:
        """Opens the folder and makes it if need be.

        Args:
            folder: Nothing else belongs there.
            model: Identifies the model files.
            limit_bytes: For all states in the folder together, other models' included.
            key: 32 bytes that they are encrypted with; None where they are not.

        Raises:
            OSError: The folder cannot be used.
        """
        self._folder = folder
        self._model = model
        self._limit_bytes = limit_bytes
        self._form = state_form(key)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)
        _remove_older(folder, f"*{_SCRATCH_SUFFIX}", _SCRATCH_LIFE_S)
        _remove_orphans(folder)
        _remove_older(folder, f"*{FORGOTTEN_SUFFIX}", _FORGOTTEN_LIFE_S)
        self._changing = threading.Lock()
        self._states = [state for path in folder.glob(f"*{STATE_SUFFIX}") if (state := self._saved(path))]

    @property
    def states(self) -> tuple[SavedState, ...]:
        """What can be read back."""
        return tuple(self._states)

    def use(self, cells: Sequence[Cell]) -> bool:
        """Whether there is a state of exactly these cells; if so it counts as used now."""
        state = next((state for state in self.states if state.cells == tuple(cells)), None)
        return state is not None and _touch(state.path)

    def is_forgotten(self, conversation: str) -> bool:
        """Whether nothing is to be kept of a conversation."""
        return (self._folder / f"{state_prefix(conversation)}{FORGOTTEN_SUFFIX}").exists()

    def save(self, conversation: str, cells: Sequence[Cell], state: NDArray[np.uint8]) -> None:
        """Saves the state of `cells`, the conversation's only one. The oldest ones above the limit go."""
        try:
            self._check_room(state.nbytes)
            saved = SavedState(self._write(conversation, tuple(cells), state), tuple(cells))
            self._replace(conversation, saved)
            if self.is_forgotten(conversation):  # while it was written
                self._remove(saved)
            self._remove_oldest()
        except OSError as error:
            log.info("A state was not saved: %r", error)

    def remove_outdated(self, conversation: str, history: Sequence[Cell]) -> None:
        """Removes states, also of other models, that hold what is no longer said.

        Args:
            conversation: Its name.
            history: What it holds now, as far as it will stay.
        """
        for path, described in self._all_of(conversation):
            cells = tuple(_cells(described.runs))
            if cells != tuple(history[: len(cells)]):
                self._remove(SavedState(path, cells))

    def load(
        self,
        saved: SavedState,
        take: Callable[[NDArray[np.uint8], Sequence[Cell]], bool],
        may_go_on: Callable[[], bool] = lambda: True,
    ) -> bool:
        """Reads a state back; one that is damaged or not taken is removed. One for which there is no room stays.

        Args:
            saved: One of `states`.
            take: Gets the state and its cells.
            may_go_on: Asked for each MiB.

        Returns:
            Whether `take` took it.

        Raises:
            Cancelled: Stopped before it was taken; it stays.
        """
        if not self._has_room(saved):
            return False
        is_taken = self._is_taken(saved, take, may_go_on)
        if is_taken:
            _touch(saved.path)
        else:
            self._remove(saved)
        return is_taken

    def _has_room(self, saved: SavedState) -> bool:
        with contextlib.suppress(OSError):
            return self._form.has_room(saved.path)
        return True

    def _is_taken(
        self,
        saved: SavedState,
        take: Callable[[NDArray[np.uint8], Sequence[Cell]], bool],
        may_go_on: Callable[[], bool],
    ) -> bool:
        try:
            state = self._form.state(saved.path, may_go_on)
        except (OSError, ValueError):
            return False
        return take(state, saved.cells)

    def _described(self, path: Path) -> _Description | None:
        """What a file says of itself; one that says nothing sensible is removed, but not what others may read."""
        try:
            with path.open("rb") as file:
                return msgspec.msgpack.decode(self._form.description(file), type=_Description)
        except OthersKey:
            return None
        except (OSError, ValueError, *UNREADABLE):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            return None

    def _check_room(self, n_bytes: int) -> None:
        if n_bytes > self._limit_bytes or shutil.disk_usage(self._folder).free < n_bytes + DISK_LEFT_BYTES:
            raise OSError(f"no room for {n_bytes} bytes")

    def _write(self, conversation: str, cells: tuple[Cell, ...], state: NDArray[np.uint8]) -> Path:
        description = msgspec.msgpack.encode(_Description(self._model, _runs(cells)))
        prefix = state_prefix(conversation)
        path = self._folder / f"{prefix}-{sha256(description).hexdigest()[:32]}{STATE_SUFFIX}"
        descriptor, scratch_name = tempfile.mkstemp(_SCRATCH_SUFFIX, f"{prefix}-{os.getpid()}-", self._folder)  # 0600
        scratch = Path(scratch_name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                self._form.write(file, state, description)
            scratch.replace(path)
        finally:
            scratch.unlink(missing_ok=True)
        return path

    def _saved(self, path: Path) -> SavedState | None:
        described = self._described(path)
        if described is None or described.model != self._model:
            return None
        return SavedState(path, tuple(_cells(described.runs)))

    def _all_of(self, conversation: str) -> list[tuple[Path, _Description]]:
        paths = self._folder.glob(f"{state_prefix(conversation)}-*{STATE_SUFFIX}")
        return [(path, described) for path in paths if (described := self._described(path))]

    def _replace(self, conversation: str, new: SavedState) -> None:
        """Another model's state of a beginning stays: that model may be loaded again."""
        self.remove_outdated(conversation, new.cells)
        for path, described in self._all_of(conversation):
            if path != new.path and described.model == self._model:
                self._remove(SavedState(path, ()))
        with self._changing:
            self._states = [*(state for state in self._states if state.path != new.path), new]

    def _remove_oldest(self) -> None:
        files = [(path.stat().st_mtime, path.stat().st_size, path) for path in self._folder.iterdir()]
        n_bytes = sum(size for _, size, _ in files)
        for _, size, path in sorted(file for file in files if file[2].suffix == STATE_SUFFIX):
            if n_bytes <= self._limit_bytes:
                return
            n_bytes -= size
            self._remove(SavedState(path, ()))

    def _remove(self, gone: SavedState) -> None:
        with self._changing:
            self._states = [state for state in self._states if state.path != gone.path]
        with contextlib.suppress(OSError):
            gone.path.unlink(missing_ok=True)


def _runs(cells: tuple[Cell, ...]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """A picture that stands there twice in a row is two runs, as each begins at 0."""
    n_begun = itertools.accumulate(isinstance(cell, SoftToken) and cell.index == 0 for cell in cells)
    keyed = zip(cells, n_begun, strict=True)
    groups = itertools.groupby(keyed, key=lambda pair: (_key(pair[0]), pair[1] if _key(pair[0]) else 0))
    return tuple((key, _numbers([cell for cell, _ in group])) for (key, _), group in groups)


def _key(cell: Cell) -> str:
    return cell.media_key if isinstance(cell, SoftToken) else ""


def _numbers(cells: list[Cell]) -> tuple[int, ...]:
    tokens = tuple(cell for cell in cells if isinstance(cell, int))
    return tokens or (len(cells),)


def _cells(runs: tuple[tuple[str, tuple[int, ...]], ...]) -> Iterator[Cell]:
    for key, numbers in runs:
        if key:
            yield from (SoftToken(key, index) for index in range(numbers[0]))
        else:
            yield from numbers


def _remove_older(folder: Path, pattern: str, life_s: float) -> None:
    for path in folder.glob(pattern):
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < time.time() - life_s:
                path.unlink()


def _remove_orphans(folder: Path) -> None:
    """Removes what nobody goes on writing; this process has not begun to."""
    for path in folder.glob(f"*{_SCRATCH_SUFFIX}"):
        _, _, rest = path.name.partition("-")
        writer = rest.partition("-")[0]
        if not writer.isdecimal() or int(writer) == os.getpid() or not psutil.pid_exists(int(writer)):
            with contextlib.suppress(OSError):
                path.unlink()


def _touch(path: Path) -> bool:
    """Marks a file as used now; returns whether it is there."""
    try:
        os.utime(path)
    except OSError:
        return False
    return True
