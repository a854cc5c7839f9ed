"""How far a download is, told by the threads that do it and read by the one that shows it; and how they are stopped."""

from __future__ import annotations

import threading
import time
from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # who shows a download must not bring what opens connections
    from gemma_desk.fetching.network import Answer

_SPEED_OVER_S = 8.0
"""Speed is that of so long."""


class Phase(StrEnum):
    """What is being done with a file."""

    WAITING = "waiting"
    """Its turn has not come, or the source asked to wait."""
    CHECKING = "checking"
    """What is there already is read, for its checksum."""
    DOWNLOADING = "downloading"
    DONE = "done"
    """Whole, checked, under its own name."""


@dataclass(frozen=True, slots=True)
class FileProgress:
    """How far one file is."""

    name: str
    phase: Phase
    done_bytes: int
    """Of those that are there or, while checking, of those that were read."""
    total_bytes: int
    trouble: str = ""
    """A sentence why it waits; empty where it does not."""


@dataclass(frozen=True, slots=True)
class FetchProgress:
    """How far a set is."""

    done_bytes: int
    total_bytes: int
    """0 until it is known."""
    bytes_per_s: float
    """Over the last seconds; 0.0 while nothing comes."""
    seconds_left: float | None
    """None while that cannot be said."""
    files: tuple[FileProgress, ...]


class Stopped(Exception):
    """Ends a thread that was told to stop."""


class Stop:
    """Stops the threads of one download, also those that wait for bytes."""

    def __init__(self) -> None:
        """Nothing is stopped yet."""
        self._asked = threading.Event()
        self._lock = threading.Lock()
        self._answers: set[Answer] = set()

    @property
    def is_asked(self) -> bool:
        """Whether everything is to end."""
        return self._asked.is_set()

    def ask(self) -> None:
        """Ends everything. From any thread."""
        self._asked.set()
        with self._lock:
            for answer in self._answers:
                answer.break_off()

    def check(self) -> None:
        """Raises `Stopped` where it was asked."""
        if self._asked.is_set():
            raise Stopped

    def wait(self, seconds: float) -> None:
        """Waits, but not for what was stopped."""
        if self._asked.wait(seconds):
            raise Stopped

    def reading(self, answer: Answer) -> _Reading:
        """While the block lasts, a stop breaks off this answer."""
        return _Reading(self, answer)

    def _add(self, answer: Answer) -> None:
        with self._lock:
            self._answers.add(answer)
        self.check()

    def _drop(self, answer: Answer) -> None:
        with self._lock:
            self._answers.discard(answer)


class _Reading:
    def __init__(self, stop: Stop, answer: Answer) -> None:
        self._stop, self._answer = stop, answer

    def __enter__(self) -> None:
        self._stop._add(self._answer)

    def __exit__(self, *_: object) -> None:
        self._stop._drop(self._answer)


class FileWatch:
    """How far one file is. Written by one thread, read by another."""

    def __init__(self, name: str, total_bytes: int, stop: Stop) -> None:
        """It has not begun."""
        self.stop = stop
        self._progress = FileProgress(name, Phase.WAITING, 0, total_bytes)

    @property
    def progress(self) -> FileProgress:
        """As of now."""
        return self._progress

    def at(self, phase: Phase, done_bytes: int, trouble: str = "") -> None:
        """Tells how far it is; raises `Stopped` where that was asked."""
        old = self._progress
        self._progress = FileProgress(old.name, phase, done_bytes, old.total_bytes, trouble)
        if phase is not Phase.DONE:
            self.stop.check()


class Speed:
    """How fast bytes come, over the last seconds."""

    def __init__(self) -> None:
        """Nothing came yet."""
        self._seen: deque[tuple[float, int]] = deque()
        self._n_sources = 0

    def bytes_per_s(self, received_bytes: int, n_sources: int) -> float:
        """Told what came in all, from how many files, it says how fast that goes; another number begins anew."""
        now = time.monotonic()
        if n_sources != self._n_sources or (self._seen and received_bytes < self._seen[-1][1]):
            self._seen.clear()
        self._n_sources = n_sources
        self._seen.append((now, received_bytes))
        while now - self._seen[0][0] > _SPEED_OVER_S and len(self._seen) > 2:
            self._seen.popleft()
        first_s, first_bytes = self._seen[0]
        return (received_bytes - first_bytes) / (now - first_s) if now > first_s else 0.0
