"""A sitting in which one call to the disk fails, or all from one on: for a process of its own, see `preloaded`.

The failing step is tried again once the disk works, as the program does with what it holds in memory.
"""

from __future__ import annotations

import errno
import json
import logging
import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.store import Store, files
from gemma_desk.store.copies import good_copies
from gemma_desk.store.database import DATABASE_NAME
from tests.torture.store.preloaded import Faults
from tests.torture.store.workload import FORM, PICTURE, SHA256, STEPS, Sitting, held


def main() -> None:
    """Prints how many faults there were and what was found."""
    wish = json.loads(sys.argv[1])
    logging.disable()
    folder = Path(wish["folder"]) / "disk"
    folder.mkdir(exist_ok=True)
    faults = Faults(folder)
    expected = list(_undisturbed(folder, faults))
    n_calls = sum(n for n, _ in expected)
    findings: list[str] = []
    numbers = range(1 + wish["offset"], n_calls + 1, wish["stride"])
    for number in numbers:
        trial = _Trial(folder, faults, number, wish["errno"], wish["stays"])
        findings += trial.findings([state for _, state in expected])
    print(json.dumps({"n_tried": len(numbers), "n_calls": n_calls, "findings": findings}))


def fresh(folder: Path) -> Sitting:
    """One that has not begun, on a database of an old form."""
    shutil.rmtree(folder / "data", ignore_errors=True)
    (folder / "data").mkdir()
    with closing(sqlite3.connect(folder / "data" / DATABASE_NAME)) as connection:
        connection.executescript(FORM.read_text())
    return Sitting(folder / "data")


def _undisturbed(folder: Path, faults: Faults) -> Iterator[tuple[int, Any]]:
    """How many calls each step makes, and what the store holds after it."""
    sitting = fresh(folder)
    for step in STEPS:
        faults.mend()
        step(sitting)
        yield faults.n_calls, held(sitting.store) if sitting.store is not None else None


class _Trial:
    """One sitting with one fault."""

    def __init__(self, folder: Path, faults: Faults, number: int, error: int, stays: bool) -> None:
        self._sitting = fresh(folder)
        self._faults = faults
        self._number, self._error, self._stays = number, error, stays
        self._where = f"{errno.errorcode[error]} at call {number}{' and after' if stays else ''}"

    def findings(self, expected: list[Any]) -> Iterator[str]:
        """Runs it."""
        self._faults.break_at(self._number, self._error, stays=self._stays)
        for place, step in enumerate(STEPS):
            said = yield from self._tried(step)
            before = expected[place - 1] if place else None
            if said and self._sitting.store is not None and held(self._sitting.store) not in (before, expected[place]):
                yield f"{self._where}: after {step.__name__} failed the store holds something else"
            if said:
                self._faults.mend()
                yield from self._again(step)
            if self._sitting.store is not None and held(self._sitting.store) != expected[place]:
                yield f"{self._where}: {step.__name__} was lost"
        self._faults.mend()
        yield from self._at_the_end(expected[-2])

    def _tried(self, step: Any) -> Iterator[str]:
        """Whether it failed, and as it should: with a sentence."""
        try:
            step(self._sitting)
        except StoreProblem as error:
            if not error.problem.sentence.strip():
                yield f"{self._where}: {step.__name__} failed without a sentence"
            return True
        except Exception as error:
            yield f"{self._where}: {step.__name__} raised {type(error).__name__}: {error}"
            return True
        return False

    def _again(self, step: Any) -> Iterator[str]:
        if step is Sitting.close and self._sitting.store is None:
            return
        failed = yield from self._tried(step)
        if failed:
            yield f"{self._where}: {step.__name__} fails on a disk that works again"

    def _at_the_end(self, expected: Any) -> Iterator[str]:
        folder = self._sitting.folder
        try:
            with closing(Store.open(folder)) as store:
                if held(store) != expected:
                    yield f"{self._where}: the next start finds something else"
                if store.attachment(SHA256) != PICTURE:
                    yield f"{self._where}: the attachment is another"
        except StoreProblem as error:
            yield f"{self._where}: the next start fails: {error.problem.sentence}"
        if not any(good_copies(folder)):
            yield f"{self._where}: there is no copy that is whole"
        files._STARTED_AT = time.time() + 1  # as if that had been another process
        Store.open(folder).close()
        left = [path.name for path in folder.rglob("*") if path.name.startswith((".writing-", ".scratch-"))]
        if left:
            yield f"{self._where}: left behind: {left}"


if __name__ == "__main__":
    main()
