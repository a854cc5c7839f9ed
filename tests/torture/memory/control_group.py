"""A control group of Linux with a limit of memory, where one may be made; nothing outside it can run short by it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.patience import until

_MOUNTED = Path("/sys/fs/cgroup")


@dataclass(frozen=True, slots=True)
class ControlGroup:
    """One group; whoever enters it stays in it with all that it starts."""

    folder: Path

    def command(self, *words: str) -> list[str]:
        """Becomes `words` within the group."""
        return ["sh", "-c", 'echo $$ > "$0"/cgroup.procs && exec "$@"', str(self.folder), *words]


@contextmanager
def control_group(limit_bytes: int) -> Iterator[ControlGroup | None]:
    """Makes one of either version; None where that is not allowed."""
    folder = _made(f"gemma-desk-torture-{os.getpid()}", limit_bytes)
    try:
        yield ControlGroup(folder) if folder else None
    finally:
        if folder:
            until(lambda: _is_removed(folder), "the control group is empty")


def _made(name: str, limit_bytes: int) -> Path | None:
    for folder, limit, with_swap, swap_bytes in (
        (_MOUNTED / "memory" / name, "memory.limit_in_bytes", "memory.memsw.limit_in_bytes", limit_bytes),
        (_MOUNTED / name, "memory.max", "memory.swap.max", 0),
    ):
        with suppress(OSError):
            if not folder.parent.joinpath("cgroup.procs").exists():
                continue
            folder.mkdir()
            if (folder / limit).exists():
                (folder / limit).write_text(str(limit_bytes))
                with suppress(OSError):  # where there is swap
                    (folder / with_swap).write_text(str(swap_bytes))
                return folder
            folder.rmdir()
    return None


def _is_removed(folder: Path) -> bool:
    with suppress(OSError):
        folder.rmdir()
    return not folder.exists()
