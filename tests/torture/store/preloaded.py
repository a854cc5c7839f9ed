"""The library of faults, made by this machine's compiler, and processes that run with it."""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[3]
_SOURCE = Path(__file__).with_name("faults.c")


def quick_place(folder: Path) -> Path:
    """Where a disk need not be waited for, if there is such a place: what fails is not the disk but the calls."""
    return Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else folder


def run_with_faults(name: str, folder: Path, wish: dict[str, Any]) -> Any:
    """Runs `tests.torture.NAME` with the library before the C library; gives what its last line said, as JSON."""
    library = folder / "faults.so"
    if not library.exists():
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, _SOURCE, "-ldl"], check=True)
    with tempfile.TemporaryDirectory(prefix="torture-", dir=quick_place(folder)) as place:
        said = subprocess.run(
            [sys.executable, "-m", f"tests.torture.{name}", json.dumps({"folder": place, **wish})],
            cwd=REPOSITORY,
            env={**os.environ, "LD_PRELOAD": str(library)},
            capture_output=True,
            text=True,
        )
    if said.returncode != 0:
        return {"n_tried": 0, "findings": [f"{name} ended with {said.returncode}: {said.stderr[-2000:]}"]}
    return json.loads(said.stdout.splitlines()[-1])


class Faults:
    """The library, in the process it stands before the C library in."""

    def __init__(self, folder: Path) -> None:
        """Counts calls in one folder; none fails yet."""
        self._library = ctypes.CDLL(None)
        self._library.fault_seen.restype = ctypes.c_long
        self._library.fault_folder(str(folder).encode())
        self.mend()

    def break_at(self, number: int, error: int, *, stays: bool) -> None:
        """Lets the call fail that is the `number`th from now on, and, where it stays, all that follow."""
        self._library.fault_arm(ctypes.c_long(number), error, int(stays))

    def kill_at(self, number: int) -> None:
        """Kills the process in place of the call that is the `number`th from now on."""
        self._library.fault_arm(ctypes.c_long(number), 0, 0)

    def mend(self) -> None:
        """Lets no call fail any more, and counts anew."""
        self._library.fault_arm(ctypes.c_long(0), 0, 0)

    @property
    def n_calls(self) -> int:
        """Since the last of either."""
        n_calls: int = self._library.fault_seen()
        return n_calls
