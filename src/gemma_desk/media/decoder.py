"""Reads attachments in a child process that may die without harm.

Picture and sound files come from anywhere and are read by C code. The child gets one file at a time; when it crashes,
hangs or runs out of memory, that file is refused with a sentence and the next one gets a fresh child.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress

from gemma_desk.chat.errors import AttachmentProblem, Bug
from gemma_desk.chat.message import Attachment
from gemma_desk.chat.turn import Picture, Sound
from gemma_desk.gemma.audio import FRAME_SAMPLES
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.media import DECODER_SWITCH, wire
from gemma_desk.media.prepared import Prepared, Thumbnail
from gemma_desk.media.sniff import check_size, shown_name
from gemma_desk.this_program import own_command
from gemma_desk.unreadable import UNREADABLE

TIMEOUT_S = 180.0
"""Twice what two hours of sound take on a slow machine, thirty times what everything else does."""

_ENDS_WITHIN_S = 2.0
_SAMPLE_BYTES = 4

_log = logging.getLogger(__name__)


class Decoder:
    """Prepares attachments, one at a time, in a child process started at the first one."""

    def __init__(self, command: Sequence[str] | None = None, timeout_s: float = TIMEOUT_S) -> None:
        """Nothing is started yet.

        Args:
            command: Starts the child; None takes this program itself.
            timeout_s: Seconds for one file, after which the child is ended.
        """
        self._command = tuple(command or default_command())
        self._timeout_s = timeout_s
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="decoder")
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._is_closed = False

    def submit_prepare(
        self, data: bytes, name: str, detail: int | None = None, selection: str = "", largest: int = DETAILS[-1]
    ) -> Future[Prepared]:
        """Prepares one file; returns at once.

        Args:
            data: The whole file.
            name: File name to show.
            detail: A picture's soft tokens at most; None chooses.
            selection: See `Attachment.selection`.
            largest: The highest detail that the model loaded takes, whether it was chosen or is to be.

        Returns:
            A future that raises `AttachmentProblem` when the file cannot be used, `CancelledError` after `close`.
        """
        return self._submit(wire.Job(len(data), name, detail, selection, largest), data)

    def submit_preview(
        self, data: bytes, name: str, detail: int | None, selection: str, largest: int = DETAILS[-1]
    ) -> Future[Prepared]:
        """The same without its pictures and sounds: an hour of sound need not be sent to draw its waveform."""
        job = wire.Job(len(data), name, detail, selection, largest, wants_media=False)
        return self._submit(job, data)

    def prepare_one(
        self, data: bytes, name: str, detail: int | None = None, largest: int = DETAILS[-1]
    ) -> tuple[Attachment, Picture | Sound]:
        """Prepares a picture or sound to be sent as one, and waits for it; see `media.prepare.prepare`.

        Raises:
            AttachmentProblem: The file cannot be used.
            CancelledError: This was closed.
        """
        job = wire.Job(len(data), name, detail, "", largest, is_one=True)
        prepared = self._submit(job, data).result()
        return prepared.attachment, prepared.media[0]

    def close(self) -> None:
        """Ends the child at once, a file being read included; what waits is cancelled. Leaves no process behind."""
        with self._lock:
            self._is_closed = True
            if self._child is not None:
                self._child.kill()
        self._worker.shutdown(cancel_futures=True)
        self._drop_child()

    def _submit(self, job: wire.Job, data: bytes) -> Future[Prepared]:
        try:
            return self._worker.submit(self._prepare, job, data)
        except RuntimeError:  # it takes nothing more once it has been shut down
            if not self._is_closed:
                raise
        never: Future[Prepared] = Future()
        never.cancel()
        return never

    def _prepare(self, job: wire.Job, data: bytes) -> Prepared:
        check_size(job.n_bytes, shown_name(job.name))
        child = self._running_child()
        with _deadline(child, self._timeout_s) as is_late:
            try:
                reply, media = _exchange(child, job, data)
            except (EOFError, OSError, *UNREADABLE) as error:
                exit_code = self._drop_child()
                if self._is_closed:
                    raise CancelledError from error
                _log.warning("the decoder's child ended with %s: %r", exit_code, error)
                raise _lost(job.name, self._timeout_s if is_late.is_set() else None) from error
        return _prepared(reply, media, job.wants_media)

    def _running_child(self) -> subprocess.Popen[bytes]:
        if self._child is not None and self._child.poll() is not None:
            self._drop_child()
        with self._lock:
            if self._is_closed:
                raise CancelledError
            if self._child is None:
                self._child = _start(self._command)
            return self._child

    def _drop_child(self) -> int | None:
        """Ends the child if there is one and frees its pipes; returns its exit code."""
        with self._lock:
            child, self._child = self._child, None
        if child is None:
            return None
        child.kill()
        for pipe in (child.stdin, child.stdout):
            with suppress(OSError):  # what it did not take any more is still to be flushed
                assert pipe is not None
                pipe.close()
        return child.wait(_ENDS_WITHIN_S)


def default_command() -> tuple[str, ...]:
    """How this program starts itself as its own decoder."""
    return tuple(own_command(DECODER_SWITCH))


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    one_thread = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # each thread reserves address space
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if sys.stderr else subprocess.DEVNULL,  # a windowed program has none
        env=os.environ | one_thread,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _exchange(
    child: subprocess.Popen[bytes], job: wire.Job, data: bytes
) -> tuple[wire.Reply, tuple[Picture | Sound, ...]]:
    assert child.stdin is not None
    assert child.stdout is not None
    wire.send_job(child.stdin, job, data)
    reply = wire.receive_reply(child.stdout)
    n_media = reply.n_media if isinstance(reply, wire.Done) else 0
    media = (wire.receive_medium(child.stdout) for _ in range(n_media))
    return reply, tuple(sent.picture if isinstance(sent, wire.PictureSent) else sent.sound for sent in media)


@contextmanager
def _deadline(child: subprocess.Popen[bytes], timeout_s: float) -> Iterator[threading.Event]:
    """Ends the child after `timeout_s` unless the block is left before; the event says that it was so."""
    is_late = threading.Event()

    def end_child() -> None:
        is_late.set()
        child.kill()

    timer = threading.Timer(timeout_s, end_child)
    timer.start()
    try:
        yield is_late
    finally:
        timer.cancel()
        timer.join()  # a child that was ended in this very moment is noticed before the next file


def _prepared(reply: wire.Reply, media: tuple[Picture | Sound, ...], wants_media: bool) -> Prepared:
    """Checks what the child says before it is believed."""
    if isinstance(reply, wire.Refused):
        raise AttachmentProblem(reply.sentence)
    if isinstance(reply, wire.Fault):
        _log.error("reading an attachment failed\n%s", reply.traceback)
        raise Bug("Something in the program went wrong while the file was read. Nothing was added or lost.")
    small = (reply.thumbnail, *(frame.picture for frame in reply.strip))
    shown = (*media, *(picture for picture in small if picture is not None))
    n_wanted = len(reply.attachment.media_keys) if wants_media else 0
    if not all(map(_is_whole, shown)) or len(media) != n_wanted:
        raise Bug("A file was read into something that is neither picture nor sound. Nothing was added or lost.")
    return Prepared(reply.attachment, media, reply.thumbnail, reply.peaks, reply.strip)


def _is_whole(media: Picture | Thumbnail | Sound) -> bool:
    if not isinstance(media, Sound):
        return 0 < media.width * media.height * 3 == len(media.rgb)
    return len(media.samples) > 0 and len(media.samples) % (FRAME_SAMPLES * _SAMPLE_BYTES) == 0


def _lost(name: str, timeout_s: float | None) -> AttachmentProblem:
    """The sentence for a file that took the child down; `timeout_s` when it took too long."""
    what = "ended the program that reads files" if timeout_s is None else f"was not read after {timeout_s:g} s"
    return AttachmentProblem(
        f"“{shown_name(name)}” {what}, so it is probably damaged. Nothing was added or lost;"
        " open it in its own program, save it again and add that."
    )
