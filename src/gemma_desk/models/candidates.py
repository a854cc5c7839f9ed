"""Which files of a place may be of a model, found by how each program lays them out. Reads no model.

Everything here is a generator that gives something for every few entries of a folder, so whoever runs it can stop at
any time. What cannot be read is passed over.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gemma_desk.models.places import Place, Program

MAX_ENTRIES = 200_000
"""Of one place: a folder with more is looked at so far."""

CHOSEN_GROUP = "chosen"
"""Of files that a person named."""

_LOOK_EVERY = 256
"""Entries, after which the caller gets a turn."""
_DEPTHS = {Program.LM_STUDIO: 4, Program.JAN: 6, Program.DOWNLOADS: 3, Program.STICK: 3, Program.OWN: 3}
_OTHER_DEPTH = 4
_PARTIAL_SUFFIXES = (".incomplete", ".part", ".crdownload", ".download", ".downloadinprogress", ".tmp", ".aria2")
"""Of a browser's, a hub's and llama.cpp's downloads that were not finished."""
_TEXT_LAYERS = ("template", "license", "params", "system", "messages", "prompt")
"""Layers of Ollama that hold no tensors."""
_DIGEST = re.compile(r"sha256[:-][0-9a-fA-F]{64}")
_MAX_TEXT_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be of a model."""

    path: Path
    group: str
    """Files with the same one belong together, as far as the program that keeps them knows."""
    is_partial: bool = False
    """Its download was not finished."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing found in the last entries."""


Step = Candidate | Pause


def candidates(place: Place, max_entries: int = MAX_ENTRIES) -> Iterator[Step]:
    """The files of one place; a place that is a file is that file."""
    if place.folder.is_file():  # chosen by itself
        yield Candidate(place.folder, CHOSEN_GROUP)
    elif place.program is Program.OLLAMA:
        yield from _of_ollama(place.folder, max_entries)
    elif place.program is Program.HUGGING_FACE:
        yield from _of_hugging_face(place.folder, max_entries)
    elif place.program is Program.LLAMA_CPP:  # flat until spring 2026, since then as Hugging Face does
        yield from _of_folder(place.folder, 1, max_entries)
        yield from _of_hugging_face(place.folder, max_entries)
    elif place.program is Program.JAN:
        yield from _of_jan(place.folder, max_entries)
    else:
        yield from _of_folder(place.folder, _DEPTHS.get(place.program, _OTHER_DEPTH), max_entries)


def _of_folder(folder: Path, depth: int, max_entries: int) -> Iterator[Step]:
    """Every GGUF file down to a depth; files of one folder belong together."""
    for found in _walk(folder, depth, max_entries):
        if isinstance(found, Pause):
            yield found
        elif _is_partial(found.name):
            yield Candidate(found, str(found.parent), is_partial=True)
        elif found.suffix.lower() == ".gguf":
            yield Candidate(found, str(found.parent))


def _is_partial(name: str) -> bool:
    lowered = name.lower()
    return ".gguf" in lowered and lowered.endswith(_PARTIAL_SUFFIXES)


# --- Hugging Face


def _of_hugging_face(cache: Path, max_entries: int) -> Iterator[Step]:
    """`models--ORGANISATION--REPOSITORY/snapshots/COMMIT/FILE`, each file a link to a blob, or a copy on Windows."""
    for repository in _folders(cache):
        if repository.name.startswith("models--"):
            for snapshot in _folders(repository / "snapshots"):
                yield from _of_snapshot(snapshot, str(repository), max_entries)
            yield from _unfinished(repository)
        yield Pause()


def _of_snapshot(snapshot: Path, group: str, max_entries: int) -> Iterator[Step]:
    for found in _walk(snapshot, 3, max_entries):
        if isinstance(found, Pause):
            yield found
        elif found.suffix.lower() == ".gguf":  # a link to nothing is a download that was removed or is under way
            yield Candidate(found, group, is_partial=not found.exists())


def _unfinished(repository: Path) -> Iterator[Step]:
    """Blobs that are still coming; of a repository of GGUF files only."""
    if "gguf" in repository.name.lower():
        for found in _walk(repository / "blobs", 1, MAX_ENTRIES):
            if isinstance(found, Path) and found.suffix == ".incomplete":
                yield Candidate(found, str(repository), is_partial=True)


# --- Ollama


def _of_ollama(folder: Path, max_entries: int) -> Iterator[Step]:
    """`manifests/HOST/NAMESPACE/MODEL/TAG` name layers, which are `blobs/sha256-…`; the projector is one of its own."""
    for found in _walk(folder / "manifests", 5, max_entries):
        yield Pause()
        if isinstance(found, Path):
            group = found.relative_to(folder / "manifests").as_posix()
            for digest in _layers(found):
                blob = folder / "blobs" / digest.replace(":", "-")
                yield Candidate(blob, group, is_partial=not blob.exists())


def _layers(manifest: Path) -> Iterator[str]:
    """Digests of what may hold tensors."""
    try:
        layers = json.loads(_text(manifest)).get("layers", [])
    except (ValueError, AttributeError, RecursionError):
        return
    for layer in layers if isinstance(layers, list) else []:
        kind, digest = (str(layer.get(key, "")) if isinstance(layer, dict) else "" for key in ("mediaType", "digest"))
        if _DIGEST.fullmatch(digest) and kind.rpartition(".")[2] not in _TEXT_LAYERS:
            yield digest


# --- Jan


def _of_jan(folder: Path, max_entries: int) -> Iterator[Step]:
    """`llamacpp/models/ID/model.yml` names model and projector, in Jan's folder or, taken as they were, elsewhere."""
    for models in (folder / "llamacpp" / "models", folder / "models"):
        for found in _walk(models, _DEPTHS[Program.JAN], max_entries):
            if isinstance(found, Pause):
                yield found
            elif found.name == "model.yml":
                yield from (Candidate(path, str(found.parent)) for path in _named_by_jan(found, folder))
            elif found.suffix.lower() == ".gguf" or _is_partial(found.name):
                yield Candidate(found, str(found.parent), is_partial=_is_partial(found.name))


def _named_by_jan(described: Path, folder: Path) -> Iterator[Path]:
    """A path that is not absolute counts from Jan's data folder."""
    for line in _text(described).splitlines():
        key, _, value = line.partition(":")
        value = value.strip().strip("\"'")
        if key.strip() in ("model_path", "mmproj_path") and value and (folder / value).is_file():
            yield folder / value


# --- folders


def _walk(folder: Path, depth: int, max_entries: int) -> Iterator[Path | Pause]:
    """Files down to a depth, 1 for those of the folder itself; hidden folders and links to folders are left out."""
    n_entries, waiting = 0, [(folder, depth)]
    while waiting:
        here, left = waiting.pop()
        for entry in _entries(here):
            n_entries += 1
            if n_entries > max_entries:
                return
            if n_entries % _LOOK_EVERY == 0:
                yield Pause()
            if entry.is_dir(follow_symlinks=False):
                if left > 1 and not entry.name.startswith("."):
                    waiting.append((Path(entry.path), left - 1))
            elif not entry.is_symlink() or not Path(entry.path).is_dir():
                yield Path(entry.path)


def _folders(folder: Path) -> Iterator[Path]:
    """By name, so that what is found does not depend on the file system."""
    yield from sorted(Path(entry.path) for entry in _entries(folder) if entry.is_dir())


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:
        return


def _text(path: Path) -> str:
    """A small file's text; empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_MAX_TEXT_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return ""
