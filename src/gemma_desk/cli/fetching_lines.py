"""What the commands for models print: progress on standard error, results on standard output."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Generator, Iterator
from typing import TypeVar

from gemma_desk.fetching.catalogue import CatalogueEntry
from gemma_desk.fetching.problems import size
from gemma_desk.fetching.shelf import ShelvedSet
from gemma_desk.fetching.watch import FetchProgress, Phase

T = TypeVar("T")


def finished(work: Generator[FetchProgress, None, T]) -> T:
    """Runs it, telling a person how far it is; what ends it ends the work too."""
    is_watched = sys.stderr is not None and sys.stderr.isatty()
    with contextlib.closing(work):
        while True:
            try:
                progress = next(work)
            except StopIteration as end:
                result: T = end.value
                return result
            finally:
                if is_watched:
                    print("\r\033[K", end="", file=sys.stderr)
            if is_watched:
                print(_far(progress), end="", flush=True, file=sys.stderr)


def _far(progress: FetchProgress) -> str:
    trouble = next((file.trouble for file in progress.files if file.trouble), "")
    if trouble:
        return f"Trying again: {trouble}"[:78]
    if not progress.files:
        return "Asking the hub what there is…"
    is_checking = any(file.phase is Phase.CHECKING for file in progress.files)
    what = "Checking " if is_checking else ""
    far = f"{size(progress.done_bytes)} of {size(progress.total_bytes)}"
    left = f", {duration(progress.seconds_left)} left" if progress.seconds_left is not None else ""
    return f"{what}{far}, {size(int(progress.bytes_per_s))}/s{left}"


def duration(seconds: float) -> str:
    """For people."""
    minutes = int(seconds) // 60
    return f"{minutes // 60} h {minutes % 60:02} min" if minutes >= 60 else f"{minutes}:{int(seconds) % 60:02}"


def got_lines(got: ShelvedSet) -> Iterator[str]:
    """What is here now, and what proved it."""
    yield f"{got.entry.name} is in {got.folder}, checked."
    if any(file.is_told_by_hub for file in got.files):
        yield "The catalogue does not know all sizes and checksums of it; those were taken from the hub."
    for file in got.files:
        by = " (the hub’s word)" if file.is_told_by_hub else ""
        yield f"  {file.name}  {size(file.bytes)}  sha256 {file.sha256}{by}"
    yield f"Ask it with `gemma-desk ask --model {got.folder}`, or choose this folder in the window."


def line(shelved: ShelvedSet) -> str:
    """An entry of the list."""
    entry = shelved.entry
    what = f"{entry.name}, {entry.variant}" if entry.variant else entry.name
    return f"{entry.id:20} {_size(shelved):>13} {_memory(entry):>18}  {_state(shelved):14} {what}"


def _size(shelved: ShelvedSet) -> str:
    entry = shelved.entry
    if shelved.is_whole:
        return size(shelved.done_bytes)
    if entry.total_bytes:
        return size(entry.total_bytes)
    return f"about {entry.about_bytes / 1e9:.1f} GB" if entry.about_bytes else "size unknown"


def _memory(entry: CatalogueEntry) -> str:
    return f"{entry.memory_bytes / 1e9:.1f} GB of memory" if entry.memory_bytes else ""


def _state(shelved: ShelvedSet) -> str:
    if shelved.is_whole:
        return "here"
    return f"{size(shelved.done_bytes)} here" if shelved.done_bytes else "not here"


def as_json(shelved: ShelvedSet) -> dict[str, object]:
    """An entry and what is here of it, for a program."""
    entry = shelved.entry
    return {
        "id": entry.id,
        "name": entry.name,
        "variant": entry.variant,
        "licence": entry.licence,
        "total_bytes": entry.total_bytes,
        "memory_bytes": entry.memory_bytes,
        "is_added": entry.is_added,
        "is_whole": shelved.is_whole,
        "done_bytes": shelved.done_bytes,
        "folder": str(shelved.folder),
        "files": [
            {"name": file.name, "bytes": file.bytes, "sha256": file.sha256, "is_told_by_hub": file.is_told_by_hub}
            for file in shelved.files
        ],
    }
