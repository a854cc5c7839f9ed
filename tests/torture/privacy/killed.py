"""A conversation is removed for good and the process killed at any call on the way: for a process of its own, see
`tests.torture.store.preloaded`.
"""

from __future__ import annotations

import itertools
import json
import logging
import os
import random
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from gemma_desk.store import Store
from tests.torture.privacy.bytes_on_disk import files_with
from tests.torture.privacy.deleting import Sitting
from tests.torture.store.preloaded import Faults

_MONTH_S = 30 * 86_400.0


def main() -> None:
    """Prints how many kills there were and what was found."""
    wish = json.loads(sys.argv[1])
    logging.disable()
    place = Path(wish["folder"])
    written = Sitting(place / "written", random.Random(f"{wish['seed']} killed"))
    doomed, messages = _write(written)
    faults = Faults(place / "data")
    n_tried, findings = 0, []
    for number in itertools.count(1, wish["stride"]):
        shutil.rmtree(place / "data", ignore_errors=True)
        shutil.copytree(written.folder, place / "data")
        was_killed = _killed_at(number, place / "data", doomed, faults)
        found = _looked_at(place / "data", doomed, messages, written.marks)
        findings += [f"killed at call {number}: {finding}" for finding in found]
        n_tried += was_killed
        if not was_killed:
            break
    print(json.dumps({"n_tried": n_tried, "findings": findings}))


def _write(sitting: Sitting) -> tuple[int, Any]:
    """One that is deleted, between two that stay; gives its number and what it holds."""
    with closing(Store.open(sitting.folder)) as store:
        sitting.keep_something(store)
        doomed = sitting.write(store)
        sitting.keep_something(store)
        for at in (0.0, _MONTH_S + 1):  # an older wording's attachment stays for a month; that month is over
            store.remove_unnamed(at, _MONTH_S)
        store.delete_conversation(doomed)
        return doomed, store.all_messages(doomed)


def _killed_at(number: int, folder: Path, doomed: int, faults: Faults) -> bool:
    """Whether the removal had so many calls."""
    child = os.fork()
    if child == 0:
        with closing(Store.open(folder)) as store:
            faults.kill_at(number)
            store.remove_deleted(doomed)
            faults.mend()
        os._exit(0)
    return os.waitpid(child, 0)[1] != 0


def _looked_at(folder: Path, doomed: int, messages: Any, marks: list[str]) -> Iterator[str]:
    """Starts as the program does, with what it does at each start."""
    with closing(Store.open(folder)) as store:
        store.remove_unnamed(time.time(), _MONTH_S)
        store.empty_trash(time.time() - _MONTH_S)
        is_there = bool(store.deleted_conversations())
        if is_there and store.all_messages(doomed) != messages:
            yield "it is still there, but not all of it"
        if len(store.conversations()) != 2 or not store.search("remains"):
            yield "something else was deleted, too"
        left = files_with(folder, marks)
    if left and not is_there:
        yield f"it is removed, but left behind: {left}"
    if not left and is_there:
        yield "it is still there, but not its words"


if __name__ == "__main__":
    main()
