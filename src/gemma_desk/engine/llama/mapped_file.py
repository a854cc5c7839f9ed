"""Gives back what a mapped file holds of this process's memory. Linux; elsewhere files are not mapped.

llama.cpp maps a file as a whole and repacks most of its tensors. What it has read stays resident beside the
copies until somebody says that it is not needed; should a page be needed after all, it comes from the file again.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from pathlib import Path

_MAPS = Path("/proc/self/maps")
_MADV_DONTNEED = 4


def release(path: Path) -> None:
    """Drops the pages of a file from this process's resident memory, nothing else."""
    madvise = ctypes.CDLL(None).madvise
    madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    for begin, end in _ranges(os.path.realpath(path)):
        madvise(begin, end - begin, _MADV_DONTNEED)


def _ranges(path: str) -> Iterator[tuple[int, int]]:
    """Where a file is mapped; only what cannot be written, as there this process's own changes would be lost."""
    for line in _MAPS.read_text("utf-8", "surrogateescape").splitlines():
        where, rights, _, _, _, *name = line.split(maxsplit=5)
        if name == [path] and "w" not in rights:
            begin, end = where.split("-")
            yield int(begin, 16), int(end, 16)
