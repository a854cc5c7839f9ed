"""Files written whole or not at all, readable by their owner only."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from gemma_desk.chat.errors import StoreProblem

_log = logging.getLogger(__name__)

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def private_folder(path: Path) -> Path:
    """Makes a folder that only its owner may enter, parents included.

    Raises:
        StoreProblem: It cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_problem(error, path) from error
    try:
        path.chmod(0o700)
    except OSError as error:
        _log.warning("Others may be able to enter %s: %s", path, error.strerror)
    return path


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file so that after a crash or power loss there is the old content or the new, never a mixture.

    Raises:
        StoreProblem: The disk is full or does not let itself be written; the old content is still there.
    """
    try:
        _replace(path, data)
    except OSError as error:
        raise file_problem(error, path) from error


WRITING_PREFIX = ".writing-"
"""Of files and folders that are not whole yet."""
SCRATCH_PREFIX = ".scratch-"
"""Of folders in the data folder for what is there for a moment only."""


_STARTED_AT = time.time()


def sweep(folder: Path) -> None:
    """Removes what a program that was killed left half done in a folder and those in it.

    What is younger than this process is its own, or that of one that runs beside it.
    """
    for name in (f"{WRITING_PREFIX}*", f"{SCRATCH_PREFIX}*"):
        for path in (*folder.glob(name), *folder.glob(f"attachments/*/{name}")):
            with contextlib.suppress(OSError):
                if path.lstat().st_mtime < _STARTED_AT:
                    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


@contextlib.contextmanager
def scratch_folder(folder: Path) -> Iterator[Path]:
    """An empty folder inside another, for its owner alone, that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix=SCRATCH_PREFIX, dir=folder, ignore_cleanup_errors=True) as name:
        yield Path(name)


def flush_file(path: Path) -> None:
    """Brings to the disk what was written to a file."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Makes renames in a folder survive power loss; Windows does it by itself and cannot open folders."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def file_problem(error: OSError, path: Path) -> StoreProblem:
    """The sentence for what the operating system said about a path of ours."""
    if error.errno in _FULL:
        return StoreProblem(full_sentence(path.parent))
    return StoreProblem(
        f"{path} cannot be used: {error.strerror}. What was saved before is untouched. "
        "Check that the folder may be written, then try again."
    )


def full_sentence(folder: Path) -> str:
    """What to say when a write found no room. Ten megabytes hold a long conversation's text many times."""
    free_bytes = shutil.disk_usage(folder).free
    return (
        f"The disk of {folder} is full: about 10 MB are needed, {free_bytes / 1e6:.1f} MB are free. "
        "What was saved before is untouched. Free some space, then try again."
    )


def _replace(path: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=WRITING_PREFIX, dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):  # a disk that fails may not let it be removed: `sweep` will
            os.unlink(name)
        raise
    flush_folder(path.parent)
