"""The child process of `decoder`: reads jobs from standard input, writes replies to standard output.

It ends when its input ends, in the middle of a job too, so it never outlives the window; and it may take only so much
memory, so that a cunning file ends in a sentence and not in the machine's memory running out.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from queue import SimpleQueue
from typing import IO

from gemma_desk.chat.errors import AttachmentProblem
from gemma_desk.chat.turn import Picture
from gemma_desk.media import wire
from gemma_desk.media.prepare import prepare, prepare_attachment
from gemma_desk.media.prepared import Prepared
from gemma_desk.unreadable import UNREADABLE

MAX_ADDRESS_SPACE_BYTES = 3 * 1024**3
"""A 50-megapixel picture with alpha takes about 1 GB; the libraries' own reservations come on top."""


def main() -> None:
    """Answers jobs until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches us too; whoever asked ends us
    _bound_memory()
    replies = _take_standard_output()
    jobs: SimpleQueue[tuple[wire.Job, bytes]] = SimpleQueue()
    requests = os.fdopen(0, "rb")  # a program without a console has no sys.stdin
    threading.Thread(target=_read_jobs, args=(requests, jobs), daemon=True).start()
    while True:
        for message in _answer(*jobs.get()):
            wire.send(replies, message)


def _answer(job: wire.Job, data: bytes) -> Iterator[wire.Reply | wire.Medium]:
    """What is replied, and behind a `Done` its pictures and sounds."""
    try:
        prepared = _prepared(job, data)
    except AttachmentProblem as problem:
        yield wire.Refused(problem.problem.sentence)
    except Exception:
        yield wire.Fault(traceback.format_exc())
    else:
        media = prepared.media if job.wants_media else ()
        yield wire.Done(prepared.attachment, len(media), prepared.thumbnail, prepared.peaks, prepared.strip)
        for medium in media:
            yield wire.PictureSent(medium) if isinstance(medium, Picture) else wire.SoundSent(medium)


def _prepared(job: wire.Job, data: bytes) -> Prepared:
    if not job.is_one:
        return prepare_attachment(data, job.name, job.detail, job.selection, job.largest)
    attachment, medium = prepare(data, job.name, job.detail, job.largest)
    return Prepared(attachment, (medium,))


def _read_jobs(stream: IO[bytes], jobs: SimpleQueue[tuple[wire.Job, bytes]]) -> None:
    """Passes jobs on; ends the process, whatever it is doing, when the window's end of the pipe is closed."""
    while True:
        try:
            jobs.put(wire.receive_job(stream))
        except (EOFError, MemoryError, *UNREADABLE):
            os._exit(0)


def _take_standard_output() -> IO[bytes]:
    """Keeps the reply pipe to ourselves: whatever a library prints goes to standard error."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return replies


def _bound_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    is_tighter = hard != resource.RLIM_INFINITY and hard < MAX_ADDRESS_SPACE_BYTES
    if not is_tighter and sys.platform != "darwin":  # macOS accepts the limit only to ignore it, or refuses it
        resource.setrlimit(resource.RLIMIT_AS, (MAX_ADDRESS_SPACE_BYTES, hard))
