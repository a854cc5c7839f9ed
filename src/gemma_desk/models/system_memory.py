"""What the system has free, also under a limit of a container or of this process."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil

_CGROUP = Path("/sys/fs/cgroup")


def available_bytes(control_group: Path = _CGROUP) -> int:
    """Memory that can be taken now without swapping.

    Args:
        control_group: Where Linux tells the limit of this process's group.
    """
    rooms = [int(psutil.virtual_memory().available), _cgroup_room(control_group), _address_room()]
    return min(room for room in rooms if room is not None)


def _cgroup_room(folder: Path) -> int | None:
    """What the control group (version 2, as a container sees its own) leaves; None where there is no limit."""
    try:
        limit = (folder / "memory.max").read_text("ascii").strip()
        used = int((folder / "memory.current").read_text("ascii"))
        cached = dict(line.split() for line in (folder / "memory.stat").read_text("ascii").splitlines())
        return None if limit == "max" else max(0, int(limit) - used + int(cached.get("inactive_file", 0)))
    except (OSError, ValueError):
        return None


def _address_room() -> int | None:
    """What a limit on this process's address space (`ulimit -v`) leaves; None where there is none."""
    if sys.platform == "win32":
        return None
    import resource

    limit, _ = resource.getrlimit(resource.RLIMIT_AS)
    return None if limit == resource.RLIM_INFINITY else max(0, limit - int(psutil.Process().memory_info().vms))
