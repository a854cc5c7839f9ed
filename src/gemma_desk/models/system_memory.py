"""What the system has free, also inside a container that has a limit of its own."""

from __future__ import annotations

from pathlib import Path

import psutil

_CGROUP = Path("/sys/fs/cgroup")


def available_bytes() -> int:
    """Memory that can be taken now without swapping."""
    free = int(psutil.virtual_memory().available)
    room = _cgroup_room(_CGROUP)
    return free if room is None else min(free, room)


def _cgroup_room(folder: Path) -> int | None:
    """What the control group (version 2, as a container sees its own) leaves; None where there is no limit."""
    try:
        limit = (folder / "memory.max").read_text("ascii").strip()
        used = int((folder / "memory.current").read_text("ascii"))
        cached = dict(line.split() for line in (folder / "memory.stat").read_text("ascii").splitlines())
        return None if limit == "max" else max(0, int(limit) - used + int(cached.get("inactive_file", 0)))
    except (OSError, ValueError):
        return None
