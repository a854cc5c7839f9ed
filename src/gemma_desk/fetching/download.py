"""One file from a hub, whatever happens on the way: it ends verified under its name, or with a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gemma_desk.fetching import problems
from gemma_desk.fetching.hub import Hub, RemoteFile, content_range, strong_etag
from gemma_desk.fetching.network import Answer
from gemma_desk.fetching.part import Part
from gemma_desk.fetching.problems import Passing
from gemma_desk.fetching.watch import FileWatch, Phase


@dataclass(frozen=True, slots=True)
class Patience:
    """How often something is tried again, and after how long."""

    tries: int = 6
    """In a row without a byte more; then it is a problem."""
    first_wait_s: float = 1.0
    """After the first; doubled each time."""
    longest_wait_s: float = 120.0
    """Where a source asks for more, the person is told instead."""

    def borne_s(self, passing: Passing, n_failed: int) -> float:
        """How long to wait after so many in a row.

        Raises:
            DownloadProblem: They are too many, or the source asks to wait for too long.
        """
        usual_s = min(self.first_wait_s * 2 ** (n_failed - 1), self.longest_wait_s)
        wait_s = usual_s if passing.wait_s is None else passing.wait_s
        if n_failed >= self.tries or wait_s > self.longest_wait_s:
            raise passing.problem from passing
        return wait_s


PATIENT = Patience()
"""As in the program."""


def download(file: RemoteFile, path: Path, hub: Hub, watch: FileWatch, patience: Patience) -> None:
    """Gets a file, from where it stopped the last time.

    Args:
        file: What, and what proves it.
        path: Where it will be.
        hub: Where from.
        watch: Told how far it is; stops it.
        patience: When to give up.

    Raises:
        DownloadProblem: It cannot be got now; what came is kept.
        Stopped: As was asked.
    """
    part = Part(path, file.bytes, file.sha256)
    try:
        part.open(lambda read_bytes: watch.at(Phase.CHECKING, read_bytes))
        _complete(part, file, hub, watch, patience)
        if not part.is_right() and part.was_resumed:
            part.restart()  # a power cut may have left other bytes than were written: once more from the start
            _complete(part, file, hub, watch, patience)
        _land(part, file)
    finally:
        part.close()
    watch.at(Phase.DONE, file.bytes)


def _land(part: Part, file: RemoteFile) -> None:
    if part.is_right():
        return part.land()
    found = part.found_sha256
    part.restart()
    raise problems.other_file(file.source.name, found, file.sha256)


def _complete(part: Part, file: RemoteFile, hub: Hub, watch: FileWatch, patience: Patience) -> None:
    """Asks again and again until all bytes are there."""
    n_failed = 0
    while part.missing:
        before = part.received
        try:
            _ask(part, file, hub, watch)
        except Passing as passing:
            n_failed = 1 if part.received > before else n_failed + 1
            _bear(passing, n_failed, watch, patience)


def _bear(passing: Passing, n_failed: int, watch: FileWatch, patience: Patience) -> None:
    """Waits before the next try, or gives up."""
    wait_s = patience.borne_s(passing, n_failed)
    watch.at(Phase.WAITING, watch.progress.done_bytes, passing.problem.problem.sentence)
    watch.stop.wait(wait_s)


def _ask(part: Part, file: RemoteFile, hub: Hub, watch: FileWatch) -> None:
    """One request: what it brings is added to the part."""
    watch.at(Phase.DOWNLOADING, part.received)
    source = f"{hub.endpoint}/{file.source.repository}@{file.revision}"
    with hub.open(file, part.received, part.etag(source)) as answer, watch.stop.reading(answer):
        _begin(part, file, answer)
        part.comes_from(source, strong_etag(answer))
        _read(part, file, answer, watch)


def _begin(part: Part, file: RemoteFile, answer: Answer) -> None:
    """Holds that what comes goes on where the part ends; where all of it comes, the part begins anew.

    Raises:
        DownloadProblem: It is a file of another size.
        Passing: It is another piece than was asked for.
    """
    if answer.status == 416:
        part.restart()
        raise Passing(problems.nonsense(answer.host))
    if answer.status == 206:
        return _check_piece(part, file, answer)
    if answer.status != 200 or answer.headers.get("Content-Encoding", "identity") != "identity":
        raise problems.refused(answer.host, answer.status)
    length = answer.headers.get("Content-Length", "")
    if length.isdigit() and int(length) != file.bytes:
        raise problems.other_size(file.source.name, int(length), file.bytes)
    part.restart()


def _check_piece(part: Part, file: RemoteFile, answer: Answer) -> None:
    claimed = content_range(answer)
    if claimed and claimed[2] != file.bytes:
        raise problems.other_size(file.source.name, claimed[2], file.bytes)
    if claimed is None or claimed[0] != part.received:
        raise Passing(problems.nonsense(answer.host))


def _read(part: Part, file: RemoteFile, answer: Answer, watch: FileWatch) -> None:
    try:
        for chunk in answer.chunks():
            if len(chunk) > part.missing:
                raise problems.other_size(file.source.name, part.received + len(chunk), file.bytes)
            part.append(chunk)
            watch.at(Phase.DOWNLOADING, part.received)
    except Passing:
        watch.stop.check()  # broken off by us
        raise _broken_off(part, file, answer) from None
    watch.stop.check()
    if part.missing:
        raise _broken_off(part, file, answer)
    part.was_resumed = part.was_resumed or answer.status == 206


def _broken_off(part: Part, file: RemoteFile, answer: Answer) -> Passing:
    part.was_resumed = True
    return Passing(problems.broken_off(answer.host, file.source.name, part.received, file.bytes))
