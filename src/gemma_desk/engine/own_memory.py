"""How much memory this process takes, and that it is the first to go where there is none left."""

from __future__ import annotations

import contextlib
import re
import sys
from pathlib import Path

import psutil

_FIRST_TO_GO = 800
"""Of 1000, which would go before what takes all memory. Linux reckons a process's share of it in thousandths, adds this
and kills the one with the most; browsers give 300 to their pages."""
_OWN_ADJUSTMENT = Path("/proc/self/oom_score_adj")
_SIGNS = re.compile(
    r"bad_alloc|fail\w* to allocate|out ?of ?(device|host)? ?memory|MemoryError|cannot allocate memory"
    r"|memory allocation|failed to map segment|can't start new thread|blas_thread_init",
    re.IGNORECASE,
)
"""Of the C and C++ libraries, Python, OpenBLAS, the loader of libraries, ggml and its graphics back ends."""


def says_no_memory(text: str) -> bool:
    """Whether what a library complains of is that it got no memory."""
    return _SIGNS.search(text) is not None


def volunteer_to_be_killed() -> None:
    """Has Linux end this process first where memory runs out: it holds the most, and what it holds can be had again.

    Other systems have no such thing. One that was told to go even sooner stays so.
    """
    with contextlib.suppress(OSError, ValueError):
        if int(_OWN_ADJUSTMENT.read_text("ascii")) < _FIRST_TO_GO:
            _OWN_ADJUSTMENT.write_text(str(_FIRST_TO_GO), "ascii")


def resident_bytes() -> int:
    """Resident size of this process now."""
    return int(psutil.Process().memory_info().rss)


def peak_rss_bytes() -> int:
    """Largest resident size of this process so far."""
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
