"""What the engine process says, as the window's side takes it in; and whether it has fallen silent."""

from __future__ import annotations

import queue
import threading
from typing import BinaryIO

import psutil

from gemma_desk.chat.errors import Bug
from gemma_desk.chat.events import Event
from gemma_desk.engine import wire

_LOOK_EVERY_S = 1.0
"""Looks are counted, not seconds: a machine that slept, or that gives this process no time, makes none meanwhile."""
MOST_SILENT_LOOKS = 8
"""While the process computes nothing and waits for no disk; with the beat before, this is less than 10 s."""
MOST_LOOKS = 120
"""While it does something, but says nothing: it starts from a slow disk, or is swapped in again."""
_STIRRING_S = 0.05
"""Of processor time between two looks. A thread that waits for Python's lock wakes up often and takes some 0.002 s."""


class Silent(Exception):
    """Nothing comes any more, and nothing happens there."""


class Inbox:
    """The events of one process, read on a thread of its own. Taken by one thread at a time."""

    def __init__(self, events: BinaryIO, process_id: int) -> None:
        """Reads `events` to their end, then closes them."""
        self._events = events
        self._process_id = process_id
        self._come: queue.SimpleQueue[Event | wire.Counted | wire.Beat | Bug | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read_all, daemon=True)
        self._reader.start()

    def take(self) -> Event | wire.Counted | None:
        """Waits for the next event; None when the process is gone.

        Raises:
            Bug: What came is no frame of ours.
            Silent: Nothing came for long, not even a beat.
        """
        while isinstance(come := self._next(), wire.Beat):
            pass
        if isinstance(come, Bug):
            raise come
        return come

    def join(self, seconds: float) -> None:
        """Waits for the end of the pipe."""
        self._reader.join(seconds)

    def _next(self) -> Event | wire.Counted | wire.Beat | Bug | None:
        n_looks = n_silent = 0
        stirred_s = _stirred_s(self._process_id)
        while True:
            try:
                return self._come.get(timeout=_LOOK_EVERY_S)
            except queue.Empty:
                before_s, stirred_s = stirred_s, _stirred_s(self._process_id)
            is_idle = stirred_s - before_s < _STIRRING_S and not _waits_for_disk(self._process_id)
            n_looks, n_silent = n_looks + 1, n_silent + is_idle
            if n_silent >= MOST_SILENT_LOOKS or n_looks >= MOST_LOOKS:
                raise Silent

    def _read_all(self) -> None:
        with self._events:
            try:
                while (event := wire.read(self._events, wire.EVENTS)) is not None:
                    self._come.put(event)
            except Bug as error:
                self._come.put(error)
            finally:
                self._come.put(None)


def _stirred_s(process_id: int) -> float:
    """Processor time that all threads of a process took so far; 0.0 of one that is gone."""
    try:
        times = psutil.Process(process_id).cpu_times()
    except psutil.Error:
        return 0.0
    return float(times.user + times.system)


def _waits_for_disk(process_id: int) -> bool:
    try:
        return bool(psutil.Process(process_id).status() == psutil.STATUS_DISK_SLEEP)
    except psutil.Error:
        return False
