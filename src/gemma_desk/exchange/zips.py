"""ZIP files that cannot be read, in one sentence."""

from __future__ import annotations

import contextlib
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from gemma_desk.chat.errors import FileProblem
from gemma_desk.exchange.whole import file_problem

UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeDecodeError)
"""What `zipfile` raises for files that are damaged, encrypted, or packed or named in ways it does not know."""


@contextlib.contextmanager
def damaged_as(path: Path, what: str) -> Iterator[None]:
    """Turns what `zipfile` and the system raise into `FileProblem`.

    Args:
        path: Of the file read.
        what: It should be: "backup".
    """
    try:
        check_is_file(path)
        yield
    except OSError as error:
        raise file_problem(error, path.parent) from error
    except UNREADABLE as error:
        raise FileProblem(
            f"{path.name} is damaged or is no {what} of Gemma Desk ({error}). Nothing was changed. Choose another file."
        ) from error


def check_is_file(path: Path) -> None:
    """Refuses devices and pipes, which may never end, and folders.

    Raises:
        FileProblem: It is one of these.
        OSError: It is not there.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise FileProblem(f"{path} is no file. Nothing was read of it. Choose a file.")
