"""How the C library gives memory to the threads of this process."""

from __future__ import annotations

import contextlib
import ctypes
import platform

_M_ARENA_MAX = -8
"""From glibc's malloc.h."""


def share_one_heap() -> None:
    """Has all threads take memory from one heap; to be asked for before there are any.

    glibc gives each thread a heap of its own, and what one frees in it the others cannot use: 12 MB more were held
    after a long answer. Other C libraries have nothing to be set here.
    """
    if platform.libc_ver()[0] == "glibc":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def give_back_what_is_free() -> None:
    """Gives the system memory that was let go of and lies between what is held; takes some milliseconds.

    glibc does that by itself at the end of its heap alone: a window in which a hundred questions had been asked held 5
    to 15 MB of it.
    """
    if platform.libc_ver()[0] == "glibc":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
