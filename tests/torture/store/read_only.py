"""Folders and files that may not be written or entered: for a process of its own, which gives up root's powers first.

`python -m tests.torture.store.read_only FOLDER` prints how many there were, and what was found, as JSON.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import logging
import os
import struct
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from gemma_desk.chat.errors import StoreProblem
from gemma_desk.chat.message import Message, Role
from gemma_desk.store import Store
from gemma_desk.store.copies import good_copies, keep_copy, place_for_copy
from gemma_desk.store.database import COPIES_NAME, DATABASE_NAME
from tests.torture.store.openings import sat
from tests.torture.store.workload import held

_CAPABILITIES_3 = 0x20080522
_DATA = b"not there before"
_LATER_DAY = date(2026, 11, 23)
_PLACES = {
    "the folder": (".", 0o500),
    "the database": (DATABASE_NAME, 0o400),
    "the copies": (COPIES_NAME, 0o500),
    "the attachments": ("attachments", 0o500),
    "all": ("**", 0o500),
    "the folder, which may not be entered": (".", 0o000),
    "the database, which may not be read": (DATABASE_NAME, 0o000),
}


def main(folder: Path) -> None:
    """Prints."""
    logging.disable()
    _give_up_root()
    findings = [finding for what in _PLACES for finding in (*_before_a_start(folder, what), *_meanwhile(folder, what))]
    print(json.dumps({"n_tried": 2 * len(_PLACES), "findings": findings}))


def _give_up_root() -> None:
    """Root may write everywhere; a process without capabilities may do what an owner may."""
    header, none = struct.pack("Ii", _CAPABILITIES_3, 0), bytes(24)
    if ctypes.CDLL(None).capset(header, none) != 0:
        raise OSError("capabilities could not be given up")


def _before_a_start(folder: Path, what: str) -> Iterator[str]:
    place = sat(folder / f"{what} before")
    with closing(Store.open(place)) as store:
        before = held(store)
    with _forbidden(place, what):
        yield from (f"{what}: {finding}" for finding in _used(place, before))
    yield from (f"{what}, allowed again: {finding}" for finding in _is_there(place, before))


def _used(place: Path, before: Any) -> Iterator[str]:
    """Opens and writes: that works, or is refused with a sentence."""
    try:
        with closing(Store.open(place)) as store:
            if held(store) != before:
                yield "something else is there"
            yield from _written(store, place)
    except StoreProblem as error:
        yield from _sentence(error)
        if os.access(place / COPIES_NAME, os.X_OK) and not any(good_copies(place)):
            yield "no copy is offered"


def _meanwhile(folder: Path, what: str) -> Iterator[str]:
    """The same while a store is open."""
    place = sat(folder / f"{what} meanwhile")
    store = Store.open(place)
    conversation = store.create_conversation("Kept")
    with _forbidden(place, what):
        try:
            store.add_message(conversation.id, Message(Role.USER, ("Kept too",)))
            yield from (f"{what}, meanwhile: {finding}" for finding in _written(store, place))
        except StoreProblem as error:
            yield from _sentence(error)
    before = held(store)
    store.close()
    yield from (f"{what}, meanwhile: {finding}" for finding in _is_there(place, before))


def _written(store: Store, place: Path) -> Iterator[str]:
    """An attachment and a copy: each is there afterwards, or refused with a sentence."""
    try:
        sha256 = hashlib.sha256(_DATA).hexdigest()
        store.put_attachment(sha256, _DATA)
        if store.attachment(sha256) != _DATA:
            yield "an attachment that was taken is not there"
    except StoreProblem as error:
        yield from _sentence(error)
    try:
        store.copy_beside(place_for_copy(place))
        keep_copy(place, _LATER_DAY)
    except StoreProblem as error:
        yield from _sentence(error)


def _sentence(error: StoreProblem) -> Iterator[str]:
    sentence = error.problem.sentence
    if not any(word in sentence for word in ("written", "writing", "read", "open")) or len(sentence) < 60:
        yield f"what is said does not help: {sentence}"


def _is_there(place: Path, before: Any) -> Iterator[str]:
    try:
        with closing(Store.open(place)) as store:
            if held(store) != before:
                yield "something was lost"
    except StoreProblem as error:
        yield f"it cannot be opened any more: {error.problem.sentence}"
    if not any(good_copies(place)):
        yield "no copy is whole"


@contextmanager
def _forbidden(place: Path, what: str) -> Iterator[None]:
    name, mode = _PLACES[what]
    paths = [*sorted(place.rglob("*"), reverse=True), place] if name == "**" else [place / name]
    before = [(path, path.stat().st_mode) for path in paths]
    for path in paths:
        path.chmod(mode)
    try:
        yield
    finally:
        for path, old in reversed(before):
            path.chmod(old)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
