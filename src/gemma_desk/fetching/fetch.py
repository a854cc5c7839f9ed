"""A whole set from a hub: what is missing of it, its files side by side, and how far they are.

`fetch` is a generator: it tells how far it is five times a second, and returns the set. To close it is to pause: what
came is kept, and the next `fetch` goes on there. To cancel is to close it and then `shelf.remove` what is there.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import filelock

from gemma_desk.fetching import problems, shelf
from gemma_desk.fetching.catalogue import CatalogueEntry, CatalogueFile, check_entry
from gemma_desk.fetching.download import PATIENT, Patience, download
from gemma_desk.fetching.hub import Hub, RemoteFile
from gemma_desk.fetching.part import discard, part_bytes
from gemma_desk.fetching.problems import Passing
from gemma_desk.fetching.shelf import ShelvedSet
from gemma_desk.fetching.watch import FetchProgress, FileWatch, Phase, Speed, Stop, Stopped

SPARE_BYTES = 200_000_000
"""Left free on the disk beside what is downloaded, for conversations and the system."""
_TELL_S = 0.2
_LEAVE_S = 3.0
"""How long a thread that hangs in the system is waited for."""

Fetching = Generator[FetchProgress, None, ShelvedSet]
"""Yields how far it is, returns what is there then; closing it pauses."""


class _Thread(threading.Thread):
    """Does one thing, and keeps how it ended."""

    def __init__(self, work: Callable[[], None], name: str) -> None:
        super().__init__(name=f"fetch {name}", daemon=True)
        self._work = work
        self._error: BaseException | None = None
        self.start()

    def run(self) -> None:
        try:
            self._work()
        except BaseException as error:
            self._error = error

    def raise_what_it_raised(self) -> None:
        """But not that it was stopped."""
        if self._error is not None and not isinstance(self._error, Stopped):
            raise self._error


@dataclass(slots=True)
class _Job:
    """One set on its way."""

    own: Path
    hub: Hub
    patience: Patience
    stop: Stop = field(default_factory=Stop)
    threads: list[_Thread] = field(default_factory=list)
    note_lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self, work: Callable[[], None], name: str) -> None:
        """Does something on a thread of its own."""
        self.threads.append(_Thread(work, name))

    def ticks(self) -> Iterator[None]:
        """Gives five times a second, until all threads have ended; raises what one of them raised."""
        while running := [thread for thread in self.threads if thread.is_alive()]:
            running[0].join(_TELL_S)
            yield
            self._raise_first()
        self._raise_first()

    def _raise_first(self) -> None:
        for thread in self.threads:
            thread.raise_what_it_raised()


def fetch(entry: CatalogueEntry, folder: Path, hub: Hub, patience: Patience = PATIENT) -> Fetching:
    """Gets what is missing of a set.

    Args:
        entry: Which.
        folder: Of all sets; this one gets a folder of its own in it.
        hub: Where from.
        patience: When to give up.

    Raises:
        DownloadProblem: It cannot be got now; what came is kept.
        StoreProblem: The folder cannot be written.
    """
    check_entry(entry)
    if entry.is_imported:
        raise problems.imported(entry.name)
    own = shelf.set_folder(folder, entry)
    lock = shelf.lock_of(own)
    job = _Job(own, hub, patience)
    try:
        wanted = yield from _looked_up(entry, job)
        _check_space(job, wanted)
        yield from _got(wanted, job)
    finally:
        _leave(job, lock)
    return shelf.look(folder, entry)


def _looked_up(entry: CatalogueEntry, job: _Job) -> Generator[FetchProgress, None, list[RemoteFile]]:
    """What proves each file, asked on a thread, as the hub may let one wait."""
    wanted: list[RemoteFile] = []
    job.start(lambda: wanted.extend(_wanted(entry, job)), entry.id)
    done = shelf.look(job.own.parent, entry).done_bytes
    yield FetchProgress(done, entry.total_bytes or 0, 0.0, None, ())
    for _ in job.ticks():
        yield FetchProgress(done, entry.total_bytes or 0, 0.0, None, ())
    return wanted


def _wanted(entry: CatalogueEntry, job: _Job) -> Iterator[RemoteFile]:
    """What proves each file: the note of one that is there, the catalogue, or the hub."""
    noted = {file.name: file for file in shelf.look(job.own.parent, entry).files}
    for file in entry.files:
        there = noted.get(file.name)
        if there and not (file.bytes and file.sha256):
            yield RemoteFile(file, there.bytes, there.sha256, there.revision, there.is_told_by_hub)
        else:
            yield _described(file, job)


def _described(file: CatalogueFile, job: _Job) -> RemoteFile:
    """Asks the hub as often as for the file itself."""
    n_failed = 0
    while True:
        try:
            return job.hub.describe(file)
        except Passing as passing:
            n_failed += 1
            job.stop.wait(job.patience.borne_s(passing, n_failed))


def _check_space(job: _Job, wanted: Sequence[RemoteFile]) -> None:
    """Raises where the disk has no room for what is missing."""
    missing = sum(_missing_bytes(job.own / file.source.name, file) for file in wanted)
    free = shutil.disk_usage(job.own).free
    if missing and missing + SPARE_BYTES > free:
        raise problems.too_little_space(job.own, missing + SPARE_BYTES, free)


def _missing_bytes(path: Path, file: RemoteFile) -> int:
    is_there = path.exists() and path.stat().st_size == file.bytes
    is_elsewhere = any(shelf.same_files(path.parent.parent, file.sha256))
    return 0 if is_there or is_elsewhere else max(0, file.bytes - part_bytes(path))


def _got(wanted: Sequence[RemoteFile], job: _Job) -> Generator[FetchProgress, None, None]:
    """Gets all files side by side."""
    watches = [FileWatch(file.source.name, file.bytes, job.stop) for file in wanted]
    for file, watch in zip(wanted, watches, strict=True):
        job.start(partial(_get, file, job, watch), file.source.name)
    speed = Speed()
    for _ in job.ticks():
        yield _progress(watches, speed)
    yield _progress(watches, speed)


def _get(file: RemoteFile, job: _Job, watch: FileWatch) -> None:
    path = job.own / file.source.name
    if not (_is_there(path, file, watch) or _is_borrowed(path, file)):
        download(file, path, job.hub, watch, job.patience)
    with job.note_lock:
        shelf.note(job.own, file)
    watch.at(Phase.DONE, file.bytes)


def _is_there(path: Path, file: RemoteFile, watch: FileWatch) -> bool:
    """Whether the file is whole under its name. What has been noted is not read again."""
    if not path.exists() or path.stat().st_size != file.bytes:
        return False
    if shelf.is_noted(path, file.sha256):
        return True
    return shelf.sha256_of(path, lambda read_bytes: watch.at(Phase.CHECKING, read_bytes)) == file.sha256


def _is_borrowed(path: Path, file: RemoteFile) -> bool:
    """Whether another set has the very same file, which then is that of both and takes no more room."""
    for other in shelf.same_files(path.parent.parent, file.sha256):
        with contextlib.suppress(OSError):
            os.link(other, path)
            discard(path)
            return True
    return False


def _progress(watches: Sequence[FileWatch], speed: Speed) -> FetchProgress:
    files = tuple(watch.progress for watch in watches)
    done, total = sum(file.done_bytes for file in files), sum(file.total_bytes for file in files)
    coming = [file for file in files if file.phase is not Phase.CHECKING]
    per_s = speed.bytes_per_s(sum(file.done_bytes for file in coming), len(coming))
    return FetchProgress(done, total, per_s, (total - done) / per_s if per_s > 0 else None, files)


def _leave(job: _Job, lock: filelock.BaseFileLock) -> None:
    """Stops the threads. One that hangs in the system keeps the lock until it has ended."""
    job.stop.ask()
    for thread in job.threads:
        thread.join(_LEAVE_S)
    hanging = [thread for thread in job.threads if thread.is_alive()]
    if hanging:
        threading.Thread(target=_release_after, args=(hanging, lock), daemon=True).start()
    else:
        lock.release()


def _release_after(threads: Sequence[threading.Thread], lock: filelock.BaseFileLock) -> None:
    for thread in threads:
        thread.join()
    lock.release()
