"""`gemma-desk models list` and `get`."""

from __future__ import annotations

import contextlib
import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.fetching.catalogue import CatalogueEntry, find_entry, load_catalogue
from gemma_desk.fetching.fetch import Fetching, fetch
from gemma_desk.fetching.hub import Hub, is_offline_by_environment
from gemma_desk.fetching.network import Network
from gemma_desk.fetching.problems import size
from gemma_desk.fetching.record import ConnectionRecord
from gemma_desk.fetching.shelf import ShelvedSet, look
from gemma_desk.fetching.watch import FetchProgress


def run(arguments: Namespace, data_folder: Path, folder: Path) -> ExitCode:
    """Runs the command that was typed.

    Args:
        arguments: As parsed.
        data_folder: Where connections are written down.
        folder: Of the model sets.

    Raises:
        DownloadProblem: What was asked for cannot be done now.
    """
    match arguments.models_command:
        case "list":
            return _list(folder, as_json=arguments.json)
        case _:
            return _get(arguments, data_folder, folder)


def _list(folder: Path, *, as_json: bool) -> ExitCode:
    shelved = [look(folder, entry) for entry in load_catalogue(folder)]
    if as_json:
        print(json.dumps([_as_json(each) for each in shelved]))
    else:
        print("\n".join(_line(each) for each in shelved))
    return ExitCode.ANSWERED


def _get(arguments: Namespace, data_folder: Path, folder: Path) -> ExitCode:
    entry = find_entry(arguments.name, folder)
    is_offline = arguments.offline or is_offline_by_environment()
    hub = Hub(Network(ConnectionRecord(data_folder), is_offline=is_offline))
    try:
        got = _finished(fetch(entry, folder, hub))
    except KeyboardInterrupt:
        print(f"Stopped. {size(look(folder, entry).done_bytes)} are kept; the same command goes on.", file=sys.stderr)
        return ExitCode.CANCELLED
    print(json.dumps(_as_json(got)) if arguments.json else "\n".join(_told(got)))
    return ExitCode.ANSWERED


def _finished(fetching: Fetching) -> ShelvedSet:
    """Runs it, telling a person how far it is."""
    is_watched = sys.stderr is not None and sys.stderr.isatty()
    with contextlib.closing(fetching):
        while True:
            try:
                progress = next(fetching)
            except StopIteration as end:
                got: ShelvedSet = end.value
                return got
            finally:
                if is_watched:
                    print("\r\033[K", end="", file=sys.stderr)
            if is_watched:
                print(_far(progress), end="", flush=True, file=sys.stderr)


def _far(progress: FetchProgress) -> str:
    trouble = next((file.trouble for file in progress.files if file.trouble), "")
    if trouble:
        return f"Waiting: {trouble}"[:100]
    left = f", {_duration(progress.seconds_left)} left" if progress.seconds_left is not None else ""
    return f"{size(progress.done_bytes)} of {size(progress.total_bytes)}, {size(int(progress.bytes_per_s))}/s{left}"


def _duration(seconds: float) -> str:
    minutes = int(seconds) // 60
    return f"{minutes // 60} h {minutes % 60:02} min" if minutes >= 60 else f"{minutes}:{int(seconds) % 60:02} min"


def _told(got: ShelvedSet) -> Iterator[str]:
    yield f"{got.entry.name} is in {got.folder}."
    if any(file.is_told_by_hub for file in got.files):
        yield "Sizes and checksums of it that this catalogue does not know were taken from the hub:"
    for file in got.files:
        by = "told by the hub" if file.is_told_by_hub else "of the catalogue"
        yield f"  {file.name}  {size(file.bytes)}  sha256 {file.sha256} ({by})"


def _line(shelved: ShelvedSet) -> str:
    entry = shelved.entry
    return f"{entry.id:22}{_size(entry):>14}  {_memory(entry):>10}  {_state(shelved):24}  {entry.name}, {entry.variant}"


def _size(entry: CatalogueEntry) -> str:
    if entry.total_bytes:
        return size(entry.total_bytes)
    return f"about {entry.about_bytes / 1e9:.1f} GB" if entry.about_bytes else "not known"


def _memory(entry: CatalogueEntry) -> str:
    return f"{entry.memory_bytes / 1e9:.1f} GB" if entry.memory_bytes else ""


def _state(shelved: ShelvedSet) -> str:
    if shelved.is_whole:
        return "here"
    return f"{size(shelved.done_bytes)} here" if shelved.done_bytes else "not here"


def _as_json(shelved: ShelvedSet) -> dict[str, object]:
    entry = shelved.entry
    return {
        "id": entry.id,
        "name": entry.name,
        "variant": entry.variant,
        "licence": entry.licence,
        "total_bytes": entry.total_bytes,
        "memory_bytes": entry.memory_bytes,
        "is_whole": shelved.is_whole,
        "done_bytes": shelved.done_bytes,
        "folder": str(shelved.folder),
        "files": [
            {"name": file.name, "bytes": file.bytes, "sha256": file.sha256, "is_told_by_hub": file.is_told_by_hub}
            for file in shelved.files
        ],
    }
