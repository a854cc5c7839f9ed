"""A model set from files that are there already, from a stick or a folder: copied, checked, and shelved like one got.

What its checksums must be is said by the catalogue, else by a list of checksums beside the files (`SHA256SUMS`, as
`sha256sum` writes it). Where neither knows a file, the one it has is written down, so that a later change is seen.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from gemma_desk.fetching import problems, shelf
from gemma_desk.fetching.catalogue import CatalogueEntry, CatalogueFile, add_entry, load_catalogue
from gemma_desk.fetching.fetch import SPARE_BYTES, Fetching
from gemma_desk.fetching.hub import RemoteFile
from gemma_desk.fetching.part import Part, part_bytes
from gemma_desk.fetching.watch import FetchProgress, FileProgress, Phase, Speed
from gemma_desk.models.model_set import FileRole, ModelSet, find_model_set

SUMS_PATTERNS = ("SHA256SUMS*", "*.sha256", "checksums*.txt")
_SUM = re.compile(r"([0-9a-fA-F]{64})[ \t]+\*?(?:\./)?(.+?)\s*")
_MAX_SUMS_BYTES = 2**20
_READ_BYTES = 4 * 2**20


@dataclass(frozen=True, slots=True)
class _Found:
    """A file to be copied."""

    path: Path
    file: CatalogueFile
    """What it is to be; its checksum is None where nobody knows it."""


def import_set(paths: Sequence[Path], folder: Path) -> Fetching:
    """Copies a set into the folder of all sets.

    Args:
        paths: A folder, or up to three files.
        folder: Of all sets.

    Raises:
        ModelProblem: There is no model among them.
        DownloadProblem: A file is not what it should be, or cannot be read or written; what was copied is kept.
        StoreProblem: The folder cannot be written.
    """
    models = find_model_set(paths)
    entry, found = _recognised(models, folder)
    own = shelf.set_folder(folder, entry)
    with shelf.locked(own):
        _check_space(own, found)
        done: list[CatalogueFile] = []
        for each in found:
            done.append((yield from _take(each, own)))
        if entry.is_imported:
            add_entry(folder, msgspec.structs.replace(entry, files=tuple(done)))
    return shelf.look(folder, msgspec.structs.replace(entry, files=tuple(done)))


def _recognised(models: ModelSet, folder: Path) -> tuple[CatalogueEntry, list[_Found]]:
    """Which entry they are, by the sizes of all of them; else one of their own."""
    for entry in load_catalogue(folder):
        matched = _matched(models, entry)
        if len(matched) == len(_files(models)) and not entry.is_imported:
            return entry, matched
    files = [_as_file(path, role) for path, role in _files(models)]
    own_id = re.sub(r"[^A-Za-z0-9.-]+", "-", models.target.stem).strip(".-") or "model"
    entry = CatalogueEntry(own_id, models.name, tuple(file.file for file in files), is_imported=True)
    return entry, files


def _matched(models: ModelSet, entry: CatalogueEntry) -> list[_Found]:
    """The files of a set that an entry knows, each with what it must be."""
    there = [(path, path.stat().st_size) for path, _ in _files(models)]
    return [_Found(path, file) for file in entry.files for path, n_bytes in there if n_bytes == file.bytes]


def _files(models: ModelSet) -> list[tuple[Path, FileRole]]:
    named = (
        (models.target, FileRole.TARGET),
        (models.projector, FileRole.PROJECTOR),
        (models.drafter, FileRole.DRAFTER),
    )
    return [(path, role) for path, role in named if path is not None]


def _as_file(path: Path, role: FileRole) -> _Found:
    sha256 = _told_sha256(path)
    return _Found(path, CatalogueFile(role, "", "", path.name, path.stat().st_size, sha256))


def _told_sha256(path: Path) -> str | None:
    """What a list of checksums beside a file says of it."""
    for pattern in SUMS_PATTERNS:
        for sums in sorted(path.parent.glob(pattern)):
            if sums.is_file() and sums.stat().st_size <= _MAX_SUMS_BYTES:
                for line in sums.read_text("utf-8", errors="replace").splitlines():
                    found = _SUM.fullmatch(line)
                    if found and Path(found[2]).name == path.name:
                        return found[1].lower()
    return None


def _check_space(own: Path, found: Sequence[_Found]) -> None:
    missing = sum(
        each.path.stat().st_size - part_bytes(own / each.file.name)
        for each in found
        if not (own / each.file.name).exists()
    )
    free = shutil.disk_usage(own).free
    if missing > 0 and missing + SPARE_BYTES > free:
        raise problems.too_little_space(own, missing + SPARE_BYTES, free)


def _take(found: _Found, own: Path) -> Generator[FetchProgress, None, CatalogueFile]:
    """Copies one file; gives what it is, with its checksum."""
    file, to = found.file, own / found.file.name
    sha256 = file.sha256 or (yield from _told(shelf.hashing(found.path), found.path, Phase.CHECKING))
    n_bytes = found.path.stat().st_size
    file = msgspec.structs.replace(file, bytes=n_bytes, sha256=sha256)
    if not (to.exists() and shelf.is_noted(to, sha256)):
        yield from _told(_copying(found.path, Part(to, n_bytes, sha256)), found.path, Phase.DOWNLOADING)
        shelf.note(own, RemoteFile(file, n_bytes, sha256, file.revision, is_told_by_hub=False))
    return file


def _copying(path: Path, part: Part) -> Generator[int, None, str]:
    """Yields how much is there."""
    try:
        part.open(lambda read_bytes: None)
        with path.open("rb") as source:
            source.seek(part.received)
            while part.missing and (data := source.read(min(_READ_BYTES, part.missing))):
                part.append(data)
                yield part.received
        if not part.is_right():
            found = part.found_sha256
            part.restart()
            raise problems.other_file(path.name, found, part.sha256)
        part.land()
    except OSError as error:
        raise problems.not_read(error, path) from error
    finally:
        part.close()
    return part.sha256


def _told(work: Generator[int, None, str], path: Path, phase: Phase) -> Generator[FetchProgress, None, str]:
    """Tells how far a file is."""
    speed, total = Speed(), path.stat().st_size
    while True:
        try:
            done = next(work)
        except StopIteration as end:
            result: str = end.value
            return result
        per_s = speed.bytes_per_s(done, 1)
        file = FileProgress(path.name, phase, done, total)
        yield FetchProgress(done, total, per_s, (total - done) / per_s if per_s else None, (file,))
