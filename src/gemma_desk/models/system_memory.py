"""What the system has free, also under a limit of a container or of this process."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import psutil

_GROUPS = Path("/sys/fs/cgroup")
_OWN_GROUPS = Path("/proc/self/cgroup")
_NEW = ("memory.max", "memory.current", "inactive_file")
_OLD = ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file")
"""Limit and use, as files, and of that what is given back where it is wanted, as a line of `memory.stat`: of Linux's
control groups of version 2, and of version 1."""


def available_bytes(groups: Path = _GROUPS, own_groups: Path = _OWN_GROUPS) -> int:
    """Memory that can be taken now without swapping.

    Args:
        groups: Where Linux tells the limits of control groups.
        own_groups: Where it tells which of them this process is in.
    """
    rooms = [int(psutil.virtual_memory().available), _address_room(), *_group_rooms(groups, own_groups)]
    return min(room for room in rooms if room is not None)


def gib(n_bytes: int) -> str:
    """For sentences."""
    return f"{n_bytes / 2**30:.2f} GiB"


def _group_rooms(groups: Path, own_groups: Path) -> Iterator[int | None]:
    """What each group leaves that this process is in, down to the root, which in a container is the container's own."""
    yield _group_room(groups, _NEW)
    yield _group_room(groups / "memory", _OLD)
    try:
        lines = own_groups.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return
    for _, controllers, path in (line.split(":", 2) for line in lines):
        if controllers in ("", "memory"):
            mounted, names = (groups, _NEW) if not controllers else (groups / "memory", _OLD)
            for folder in _down(mounted, path):
                yield _group_room(folder, names)


def _down(mounted: Path, path: str) -> Iterator[Path]:
    """The folders of a group and those around it, but for the root."""
    for name in Path(path).parts[1:]:
        mounted = mounted / name
        yield mounted


def _group_room(folder: Path, names: tuple[str, str, str]) -> int | None:
    """None where there is no limit, or no such group is seen from here."""
    limit_name, used_name, cached_name = names
    try:
        limit = (folder / limit_name).read_text("ascii").strip()
        used = int((folder / used_name).read_text("ascii"))
        cached = dict(line.split() for line in (folder / "memory.stat").read_text("ascii").splitlines())
        return None if limit == "max" else max(0, int(limit) - used + int(cached.get(cached_name, 0)))
    except (OSError, ValueError):
        return None


def _address_room() -> int | None:
    """What a limit on this process's address space (`ulimit -v`) leaves; None where there is none."""
    if sys.platform == "win32":
        return None
    import resource

    limit, _ = resource.getrlimit(resource.RLIMIT_AS)
    return None if limit == resource.RLIM_INFINITY else max(0, limit - int(psutil.Process().memory_info().vms))
