"""A sitting whose power is cut at any call: for a process of its own, see `preloaded`.

All calls that change files are noted once. Then the disk is made as it may be after a cut: what was synced is there; of
what was not, nothing, all, the beginning, or any sectors of it; and of names, those whose folder was synced and any
number of the later ones, in their order.
"""

from __future__ import annotations

import ctypes
import json
import logging
import os
import random
import shutil
import struct
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from gemma_desk.chat.errors import GemmaDeskError
from gemma_desk.store import Store
from gemma_desk.store.copies import good_copies
from tests.torture.store.failing_disk import fresh
from tests.torture.store.workload import PICTURE, SHA256, STEPS, held

_HEAD = struct.Struct("<ciiqq")
_SECTOR_BYTES = 512
"""Less is written whole or not at all."""
_N_DISKS = 3
"""For each moment."""


def main() -> None:
    """Prints how many disks there were and what was found."""
    wish = json.loads(sys.argv[1])
    logging.disable()
    folder = Path(wish["folder"]) / "disk"
    folder.mkdir(exist_ok=True)
    begun, calls, seen = _noted(folder)
    chance = random.Random(f"{wish['seed']} power")
    findings: list[str] = []
    numbers = range(wish["offset"] % wish["stride"], len(calls) + 1, wish["stride"])
    for number in numbers:
        for _ in range(_N_DISKS):
            disk = Disk(begun)
            for call in calls[:number]:
                disk.do(call)
            _make_anew(folder / "data", disk.after_a_cut(chance))
            findings += [f"cut before call {number}: {found}" for found in _looked_at(folder / "data", seen, number)]
    print(json.dumps({"n_tried": len(numbers) * _N_DISKS, "findings": findings}))


class Call(NamedTuple):
    """One that changed something."""

    what: bytes
    """w: write, t: truncate, s: sync, c: create, r: rename, u: remove, m: make a folder."""
    path: str
    other: str
    place: int
    data: bytes


class Seen(NamedTuple):
    """What the store held after so many calls."""

    n_calls: int
    held: Any
    n_copies: int


@dataclass(slots=True)
class _File:
    synced: bytearray
    later: list[Call] = field(default_factory=list)
    """Written or truncated since."""


class Disk:
    """Files and their names, as synced and as asked for since."""

    def __init__(self, files: dict[str, bytes]) -> None:
        """Begins with files, by path, that are there for good."""
        self._names = {path: _File(bytearray(data)) for path, data in files.items()}
        self._synced_names = dict(self._names)
        self._later_names: list[tuple[str, str, _File | None]] = []
        """Old name, new name, and what the new one is of."""

    def do(self, call: Call) -> None:
        """Does what a program asked for."""
        if call.what == b"c":
            self._name("", call.path, _File(bytearray()))
        elif call.what == b"r":
            self._name(call.path, call.other, self._names[call.path])
        elif call.what == b"u":
            self._name(call.path, "", None)
        elif call.what == b"s":
            self._sync(call.path)
        elif call.what in b"wt" and call.path in self._names:  # what has no name any more is missed by nobody
            self._names[call.path].later.append(call)

    def as_asked_for(self) -> dict[str, bytes]:
        """All of it, by path."""
        return {path: _with(file.synced, file.later) for path, file in self._names.items()}

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        """What may be found when the power is back, by path."""
        names = dict(self._synced_names)
        for change in self._later_names[: chance.randint(0, len(self._later_names))]:
            _change(names, *change)
        return {path: _cut(file, chance) for path, file in names.items()}

    def _name(self, old: str, new: str, file: _File | None) -> None:
        self._later_names.append((old, new, file))
        _change(self._names, old, new, file)

    def _sync(self, path: str) -> None:
        if path in self._names:
            file = self._names[path]
            for call in file.later:
                _apply(file.synced, call)
            file.later.clear()
        else:
            self._sync_names(path)

    def _sync_names(self, folder: str) -> None:
        """Names are written in their order, so all before the last of this folder are there, too."""
        ours = [number for number, names in enumerate(self._later_names, 1) if _is_in(folder, names[:2])]
        n_synced = max(ours, default=0)
        for change in self._later_names[:n_synced]:
            _change(self._synced_names, *change)
        del self._later_names[:n_synced]


def _is_in(folder: str, names: tuple[str, ...]) -> bool:
    return any(os.path.dirname(name) == folder for name in names if name)


def _change(names: dict[str, _File], old: str, new: str, file: _File | None) -> None:
    names.pop(old, None)
    if new and file is not None:
        names[new] = file


def _apply(data: bytearray, call: Call) -> None:
    size = call.place + len(call.data) if call.what == b"w" else call.place
    if len(data) < size:
        data.extend(bytes(size - len(data)))
    if call.what == b"w":
        data[call.place : size] = call.data
    else:
        del data[size:]


def _with(synced: bytes, calls: Iterable[Call]) -> bytes:
    data = bytearray(synced)
    for call in calls:
        _apply(data, call)
    return bytes(data)


def _cut(file: _File, chance: random.Random) -> bytes:
    """The file with some of what was not synced."""
    how = chance.choice(("nothing", "all", "beginning", "sectors"))
    if how == "sectors":
        parts = [part for call in file.later for part in _sectors(call)]
        return _with(file.synced, [part for part in parts if chance.random() < 0.5])
    n_there = {"nothing": 0, "all": len(file.later)}.get(how, chance.randint(0, len(file.later)))
    return _with(file.synced, file.later[:n_there])


def _sectors(call: Call) -> Iterator[Call]:
    if call.what != b"w":
        yield call
    for at in range(0, len(call.data), _SECTOR_BYTES):
        yield call._replace(place=call.place + at, data=call.data[at : at + _SECTOR_BYTES])


def _noted(folder: Path) -> tuple[dict[str, bytes], list[Call], list[Seen]]:
    """What the disk held before the sitting, what was asked of it, and what the store held after each step."""
    sitting = fresh(folder)
    begun = {str(path): path.read_bytes() for path in sitting.folder.rglob("*") if path.is_file()}
    library = ctypes.CDLL(None)
    library.fault_folder(str(folder).encode())
    notes = folder.with_name("notes").open("w+b", buffering=0)
    library.fault_notes(notes.fileno())
    ends: list[int] = []
    for step in STEPS:
        step(sitting)
        ends.append(notes.tell())
    library.fault_notes(-1)
    notes.seek(0)
    starts = list(_read(notes.read()))
    calls = [call for _, call in starts]
    return begun, calls, [_seen(folder, begun, calls[: sum(at < end for at, _ in starts)]) for end in ends]


def _seen(folder: Path, begun: dict[str, bytes], calls: list[Call]) -> Seen:
    """What the next start finds when the program is killed there and the power stays."""
    disk = Disk(begun)
    for call in calls:
        disk.do(call)
    _make_anew(folder / "data", disk.as_asked_for())
    with closing(Store.open(folder / "data")) as store:
        now = held(store)
    return Seen(len(calls), now, len(list(good_copies(folder / "data"))))


def _read(data: bytes) -> Iterator[tuple[int, Call]]:
    """Each call, with where it begins."""
    at = 0
    while at < len(data):
        begin = at
        what, n_path, n_other, place, size = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        path, other = data[at : at + n_path].decode(), data[at + n_path : at + n_path + n_other].decode()
        at += n_path + n_other + size
        yield begin, Call(what, path, other, place, data[at - size : at])


def _make_anew(folder: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path, data in files.items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(data)


def _looked_at(folder: Path, seen: list[Seen], n_calls: int) -> Iterator[str]:
    """Compares with what was acknowledged before the cut, and with what was under way."""
    done = [one for one in seen if one.n_calls <= n_calls]
    under_way = seen[min(len(done), len(seen) - 1)]
    try:
        with closing(Store.open(folder)) as store:
            now = held(store)
            if now not in [one.held for one in (*done[-1:], under_way)]:
                yield f"what was acknowledged {_step(done)} is not there"
            if SHA256 in repr(now) and store.attachment(SHA256) != PICTURE:
                yield "the attachment is another"
    except GemmaDeskError as error:
        yield f"the next start fails: {error.problem.sentence}"
    n_copies = len(list(good_copies(folder)))
    if done and n_copies < min(done[-1].n_copies, under_way.n_copies):
        yield f"{n_copies} copies are whole, there were {done[-1].n_copies}"


def _step(done: list[Seen]) -> str:
    return f"by {STEPS[len(done) - 1].__name__}" if done else "before the start"


if __name__ == "__main__":
    main()
