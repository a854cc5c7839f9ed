"""A child of the window ends as soon as the window has, whatever it does at that moment. No Qt.

The kernel closes the pipe of a process that is gone. Whoever reads it sees that only when it comes to read, which is
late while libraries are being loaded or a file is decoded; so a thread waits for nothing else. Windows has no such way:
there it is seen where it is read.
"""

from __future__ import annotations

import os
import select
import threading

_REQUESTS = 0
"""Standard input, by its number: a program without a console has no `sys.stdin`."""


def end_with_parent() -> None:
    """From now on. To be called before anything large is imported, and after `seal`."""
    if hasattr(select, "poll"):
        threading.Thread(target=_wait, name="parent", daemon=True).start()


def _wait() -> None:
    """Asked for no event, the kernel tells only that the other side is gone, or that there never was one."""
    waiting = select.poll()
    waiting.register(_REQUESTS, 0)
    if any(event & select.POLLHUP for _, event in waiting.poll()):
        os._exit(0)
