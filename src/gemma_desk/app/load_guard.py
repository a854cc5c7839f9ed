"""What is not loaded again by itself: a model with which the program, or its engine, died twice while loading it.

A small file says what is being loaded, and how often everything ended with that. It is taken away when loading has
ended in any orderly way, so what it says at a start is what was being loaded when everything ended.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec

from gemma_desk.app.paths import CACHE_NAME
from gemma_desk.chat.errors import EngineProblem, Problem
from gemma_desk.unreadable import UNREADABLE

MOST_DEATHS = 2
"""A machine may lose power once."""
NOTE_NAME = "loading.json"
"""In the cache folder."""


class _Note(msgspec.Struct):
    paths: tuple[str, ...] = ()
    n_deaths: int = 0
    """With this load counted, which may still go well."""


class LoadGuard:
    """Of one data folder. A note that cannot be read or written guards nothing, and stops nothing."""

    def __init__(self, folder: Path) -> None:
        """Reads nothing yet."""
        self._path = folder / CACHE_NAME / NOTE_NAME

    def begins(self, paths: tuple[str, ...]) -> None:
        """A model is about to be loaded."""
        known = self._read()
        n_deaths = known.n_deaths + 1 if known.paths == paths else 1
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_bytes(msgspec.json.encode(_Note(paths, n_deaths)))

    def ended(self) -> None:
        """Loading has ended, well or with a problem, and nothing died."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def barred(self, paths: tuple[str, ...]) -> Problem | None:
        """Why a model is not to be loaded unless somebody asks for it; None where it may be."""
        known = self._read()
        if not paths or known.paths != paths or known.n_deaths < MOST_DEATHS:
            return None
        return EngineProblem(
            f"{Path(paths[0]).name} is not loaded by itself: the last {known.n_deaths} times, everything ended while "
            "it was being loaded. Nothing was lost. Close other programs and try again, or choose another model."
        ).problem

    def _read(self) -> _Note:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Note)
        except (OSError, *UNREADABLE):
            return _Note()
