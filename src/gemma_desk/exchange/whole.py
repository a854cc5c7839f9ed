"""Files and folders that get their name when they are whole. What is broken off leaves nothing behind."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from gemma_desk.chat.errors import FileProblem
from gemma_desk.private import lend
from gemma_desk.store.files import WRITING_PREFIX, flush_file, flush_folder


@contextlib.contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """An empty folder inside `folder`, for its owner alone, that is gone afterwards.

    Raises:
        FileProblem: The system did not let something in it be written.
    """
    with translated(folder):
        scratch = Path(tempfile.mkdtemp(prefix=WRITING_PREFIX, dir=folder))
        try:
            yield scratch
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A place to write a file; it replaces `path` when the block ends well.

    Raises:
        FileProblem: It cannot be written; what was at `path` is still there.
    """
    with workshop(path.parent) as scratch:
        unfinished = scratch / "file"
        yield unfinished
        lend(unfinished)
        publish(unfinished, path)


@contextlib.contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """An empty folder to fill; it becomes `path`, where nothing is yet, when the block ends well.

    Raises:
        FileProblem: It cannot be written, or there is something already.
    """
    if path.exists():
        raise FileProblem(f"There is something at {path} already. Nothing was changed. Choose another name.")
    with workshop(path.parent) as scratch:
        unfinished = scratch / "folder"
        unfinished.mkdir()
        yield unfinished
        lend(unfinished)
        os.rename(unfinished, path)
        flush_folder(path.parent)


def publish(unfinished: Path, path: Path) -> None:
    """Brings a file to the disk and gives it its name."""
    flush_file(unfinished)
    os.replace(unfinished, path)
    flush_folder(path.parent)


@contextlib.contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Turns what the operating system raises into `FileProblem`."""
    try:
        yield
    except OSError as error:
        raise file_problem(error, folder) from error


def file_problem(error: OSError, folder: Path) -> FileProblem:
    """The sentence for what the system said about a file outside the store."""
    where = error.filename or folder
    return FileProblem(
        f"{where} cannot be used: {error.strerror or error}{_room(folder)}. The conversations are untouched. "
        "Choose another place, or make room there, then try again."
    )


def _room(folder: Path) -> str:
    with contextlib.suppress(OSError):
        return f" ({shutil.disk_usage(folder).free / 1e6:,.0f} MB are free there)"
    return ""
