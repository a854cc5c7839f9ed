"""What this program writes is its owner's alone, whatever the system's usual is; what is given away is as usual."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_OWNER_ALONE = 0o077
_usual = 0o022
"""What the person's other programs keep from others."""


def be_private() -> None:
    """From now on nothing that this process or one it starts makes can be read by others."""
    global _usual
    _usual = os.umask(_OWNER_ALONE)


def lend(path: Path) -> None:
    """What was made to be given away, an export for example, may be read as the person's other files, all in a folder.

    A disk that knows no permissions keeps none.
    """
    for made in (path, *path.rglob("*")) if path.is_dir() else (path,):
        with contextlib.suppress(OSError):
            made.chmod((0o777 if made.is_dir() else 0o666) & ~_usual)
