"""The process that sets formulas: reads jobs from standard input, answers each on standard output.

It ends with its input, so it never outlives the window.
"""

from __future__ import annotations

import os
from contextlib import suppress

from gemma_desk.formulas.wire import pack, unpack_job

_LESS_URGENT = 5
"""Niceness: the engine and the window come first."""


def main() -> None:
    """Answers jobs until standard input ends."""
    from gemma_desk.formulas.typeset import typeset

    if hasattr(os, "nice"):
        os.nice(_LESS_URGENT)
    # A program without a console has neither sys.stdin nor sys.stdout.
    with os.fdopen(0, "rb") as jobs, os.fdopen(os.dup(1), "wb") as drawings, suppress(BrokenPipeError):
        for line in jobs:
            job = unpack_job(line)
            drawings.write(pack(typeset(job.latex, is_display=job.is_display)))
            drawings.flush()
