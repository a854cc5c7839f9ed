"""What the tests of rekeying run in a process of its own, to kill it between any two things that it asks of the system.

`python -m tests.exchange.children FOLDER OLD NEW STEP`: keys as files or "-"; it kills itself at the STEP-th opening,
renaming, making or removing of a file, or says how many there were.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from gemma_desk.encryption import DataKey
from gemma_desk.exchange.rekeying import rewrite

_STEPS = {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.truncate", "sqlite3.connect"}


def key_in(name: str) -> DataKey | None:
    return None if name == "-" else DataKey(Path(name).read_bytes())


def main() -> None:
    folder, old, new, last = Path(sys.argv[1]), key_in(sys.argv[2]), key_in(sys.argv[3]), int(sys.argv[4])
    done = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal done
        if event in _STEPS and str(folder) in str(arguments[0]):
            done += 1
            if done == last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    for _ in rewrite(folder, old, new, "open, please"):
        pass
    print(done)


if __name__ == "__main__":
    main()
