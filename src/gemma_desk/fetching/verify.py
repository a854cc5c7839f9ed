"""Whether the files of a set are still what they were: read through, from the first byte to the last."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from gemma_desk.fetching import shelf
from gemma_desk.fetching.catalogue import CatalogueEntry, CatalogueFile
from gemma_desk.fetching.watch import FetchProgress, FileProgress, Phase, Speed


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found of a file."""

    name: str
    is_right: bool
    found_sha256: str
    """Empty where the file is missing."""
    needed_sha256: str


Verifying = Generator[FetchProgress, None, tuple[Verified, ...]]
"""Yields how far it is, returns what was found; closing it ends it."""


def verify(entry: CatalogueEntry, folder: Path) -> Verifying:
    """Reads the files of a set through. One that is wrong is no longer noted as right, so that it is got again.

    Args:
        entry: Which.
        folder: Of all sets.

    Raises:
        DownloadProblem: It is being downloaded, or a file cannot be read.
    """
    own = shelf.set_folder(folder, entry)
    needed = [(file, sha256) for file in entry.files if (sha256 := _needed(own, file))]
    with shelf.locked(own):
        found = []
        for file, sha256 in needed:
            verified = yield from _one(own / file.name, sha256)
            if not verified.is_right:
                shelf.forget(own, file.name)
            found.append(verified)
    return tuple(found)


def _needed(own: Path, file: CatalogueFile) -> str:
    """The checksum it must have: the catalogue's, else that of the day when it was got; empty where it never was."""
    noted = next((each.sha256 for each in shelf.noted(own) if each.name == file.name), "")
    return noted and (file.sha256 or noted)


def _one(path: Path, needed: str) -> Generator[FetchProgress, None, Verified]:
    if not path.exists():
        return Verified(path.name, False, "", needed)
    speed, total, began = Speed(), path.stat().st_size, time.monotonic()
    reading = shelf.hashing(path)
    while True:
        try:
            read_bytes = next(reading)
        except StopIteration as end:
            return Verified(path.name, end.value == needed, end.value, needed)
        per_s = speed.bytes_per_s(read_bytes, 1)
        left_s = (total - read_bytes) / per_s if per_s and time.monotonic() - began > 1 else None
        file = FileProgress(path.name, Phase.CHECKING, read_bytes, total)
        yield FetchProgress(read_bytes, total, per_s, left_s, (file,))
