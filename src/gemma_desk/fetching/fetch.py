"""A whole set from a hub: what is missing of it, its files side by side, and how far they are.

`fetch` is a generator: it tells how far it is five times a second, and returns the set. To close it is to pause: what
came is kept, and the next `fetch` goes on there. To cancel is to close it and then `shelf.remove` what is there.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class _Thread:
    """One file's thread, and how it ended."""

    file: RemoteFile
    watch: FileWatch
    thread: threading.Thread | None = None
    error: BaseException | None = None


@dataclass(slots=True)
class _Job:
    """One set on its way."""

    own: Path
    hub: Hub
    patience: Patience
    stop: Stop = field(default_factory=Stop)
    threads: list[_Thread] = field(default_factory=list)
    note_lock: threading.Lock = field(default_factory=threading.Lock)


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
    own = shelf.set_folder(folder, entry)
    lock = shelf.lock_of(own)
    job = _Job(own, hub, patience)
    try:
        yield FetchProgress(shelf.look(folder, entry).done_bytes, entry.total_bytes or 0, 0.0, None, ())
        job.threads = [_Thread(file, FileWatch(file.source.name, file.bytes, job.stop)) for file in _wanted(entry, job)]
        _check_space(job)
        yield from _run(job)
    finally:
        _leave(job, lock)
    return shelf.look(folder, entry)


def _wanted(entry: CatalogueEntry, job: _Job) -> list[RemoteFile]:
    """What proves each file: the note of one that is there, the catalogue, or the hub."""
    noted = {file.name: file for file in shelf.look(job.own.parent, entry).files}
    wanted = []
    for file in entry.files:
        there = noted.get(file.name)
        if there and not (file.bytes and file.sha256):
            wanted.append(RemoteFile(file, there.bytes, there.sha256, there.revision, there.is_told_by_hub))
        else:
            wanted.append(_described(file, job))
    return wanted


def _described(file: CatalogueFile, job: _Job) -> RemoteFile:
    """Asks the hub as often as for the file itself."""
    n_failed = 0
    while True:
        try:
            return job.hub.describe(file)
        except Passing as passing:
            n_failed += 1
            job.stop.wait(job.patience.borne_s(passing, n_failed))


def _check_space(job: _Job) -> None:
    """Raises where the disk has no room for what is missing."""
    missing = sum(_missing_bytes(job.own / thread.file.source.name, thread.file) for thread in job.threads)
    free = shutil.disk_usage(job.own).free
    if missing and missing + SPARE_BYTES > free:
        raise problems.too_little_space(job.own, missing + SPARE_BYTES, free)


def _missing_bytes(path: Path, file: RemoteFile) -> int:
    return 0 if path.exists() and path.stat().st_size == file.bytes else max(0, file.bytes - part_bytes(path))


def _run(job: _Job) -> Generator[FetchProgress, None, None]:
    """Starts a thread for each file and tells how far they are until all have ended."""
    speed = Speed()
    for each in job.threads:
        each.thread = threading.Thread(
            target=_work, args=(each, job), name=f"fetch {each.file.source.name}", daemon=True
        )
        each.thread.start()
    while running := [each.thread for each in job.threads if each.thread and each.thread.is_alive()]:
        running[0].join(_TELL_S)
        yield _progress(job.threads, speed)
        _raise_first(job.threads)
    _raise_first(job.threads)


def _work(each: _Thread, job: _Job) -> None:
    """What a file's thread does."""
    try:
        _get(each.file, job, each.watch)
    except BaseException as error:
        each.error = error


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


def _progress(threads: Sequence[_Thread], speed: Speed) -> FetchProgress:
    files = tuple(each.watch.progress for each in threads)
    done, total = sum(file.done_bytes for file in files), sum(file.total_bytes for file in files)
    coming = [file for file in files if file.phase is not Phase.CHECKING]
    per_s = speed.bytes_per_s(sum(file.done_bytes for file in coming), len(coming))
    return FetchProgress(done, total, per_s, (total - done) / per_s if per_s > 0 else None, files)


def _raise_first(threads: Sequence[_Thread]) -> None:
    for each in threads:
        if each.error is not None and not isinstance(each.error, Stopped):
            raise each.error


def _leave(job: _Job, lock: filelock.BaseFileLock) -> None:
    """Stops the threads. One that hangs in the system keeps the lock until it has ended."""
    job.stop.ask()
    for each in job.threads:
        if each.thread is not None:
            each.thread.join(_LEAVE_S)
    hanging = [each.thread for each in job.threads if each.thread and each.thread.is_alive()]
    if hanging:
        threading.Thread(target=_release_after, args=(hanging, lock), daemon=True).start()
    else:
        lock.release()


def _release_after(threads: Sequence[threading.Thread], lock: filelock.BaseFileLock) -> None:
    for thread in threads:
        thread.join()
    lock.release()
