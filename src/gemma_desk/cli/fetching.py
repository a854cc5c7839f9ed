"""`gemma-desk models list`, `get`, `import`, `verify` and `remove`."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from gemma_desk.chat.errors import DownloadProblem
from gemma_desk.cli.exit_codes import ExitCode, WrongUse
from gemma_desk.cli.fetching_lines import as_json, finished, got_lines, line
from gemma_desk.fetching import shelf
from gemma_desk.fetching.catalogue import (
    CatalogueEntry,
    CatalogueFile,
    add_entry,
    find_entry,
    forget_entry,
    load_catalogue,
)
from gemma_desk.fetching.fetch import fetch
from gemma_desk.fetching.hub import Hub, is_offline_by_environment
from gemma_desk.fetching.importing import import_set
from gemma_desk.fetching.licence import licence_shown, licence_to_show
from gemma_desk.fetching.network import Network
from gemma_desk.fetching.problems import size
from gemma_desk.fetching.record import ConnectionRecord
from gemma_desk.fetching.verify import Verified, verify
from gemma_desk.models.model_set import FileRole

_MARKS = {FileRole.PROJECTOR: ("mmproj",), FileRole.DRAFTER: ("mtp", "draft", "assistant")}
"""What names of files say of what they are to a set; for people, as the metadata decides when they are here."""


def run(arguments: Namespace, data_folder: Path, folder: Path, *, is_offline: bool) -> ExitCode:
    """Runs the command that was typed.

    Args:
        arguments: As parsed.
        data_folder: Where connections are written down.
        folder: Of the model sets.
        is_offline: Strict mode, as chosen in the settings.

    Raises:
        GemmaDeskError: What was asked for cannot be done now.
        WrongUse: It makes no sense.
    """
    match arguments.models_command:
        case "list":
            return _list(folder, is_json=arguments.json)
        case "get":
            is_offline = is_offline or arguments.offline or is_offline_by_environment()
            return _get(arguments, folder, Hub(Network(ConnectionRecord(data_folder), is_offline=is_offline)))
        case "import":
            return _import(arguments, folder)
        case "verify":
            return _verify(arguments, folder)
        case _:
            return _remove(arguments, folder)


def _list(folder: Path, *, is_json: bool) -> ExitCode:
    shelved = [shelf.look(folder, entry) for entry in load_catalogue(folder)]
    print(json.dumps([as_json(each) for each in shelved]) if is_json else "\n".join(map(line, shelved)))
    return ExitCode.ANSWERED


def _get(arguments: Namespace, folder: Path, hub: Hub) -> ExitCode:
    entry = _entry_to_get(arguments, folder)
    if licence := licence_to_show(folder, entry):
        print(licence, file=sys.stderr)
        licence_shown(folder, entry)
    try:
        got = finished(fetch(entry, folder, hub))
    except KeyboardInterrupt:
        return _stopped(shelf.look(folder, entry).done_bytes)
    print(json.dumps(as_json(got)) if arguments.json else "\n".join(got_lines(got)))
    return ExitCode.ANSWERED


def _entry_to_get(arguments: Namespace, folder: Path) -> CatalogueEntry:
    """The entry that was named; a repository and its files become one of the person's own."""
    repository, _, revision = arguments.name.partition("@")
    if "/" not in repository:
        if arguments.files:
            raise WrongUse("Nothing was downloaded. Files are named for OWNER/NAME on the hub alone.")
        return find_entry(arguments.name, folder)
    if not arguments.files:
        raise WrongUse("Nothing was downloaded. Name the model's file after OWNER/NAME.")
    files = tuple(CatalogueFile(_role(file), repository, revision or "main", file) for file in arguments.files)
    name = repository.rpartition("/")[2]
    return add_entry(folder, CatalogueEntry(name.lower(), name, files))


def _role(file: str) -> FileRole:
    name = file.rpartition("/")[2].lower()
    return next((role for role, marks in _MARKS.items() if any(mark in name for mark in marks)), FileRole.TARGET)


def _import(arguments: Namespace, folder: Path) -> ExitCode:
    try:
        got = finished(import_set([path.absolute() for path in arguments.paths], folder))
    except KeyboardInterrupt:
        return _stopped(None)
    print(json.dumps(as_json(got)) if arguments.json else "\n".join(got_lines(got)))
    return ExitCode.ANSWERED


def _stopped(kept_bytes: int | None) -> ExitCode:
    kept = "What was copied is" if kept_bytes is None else f"{size(kept_bytes)} are"
    print(f"Stopped. {kept} kept; the same command goes on.", file=sys.stderr)
    return ExitCode.CANCELLED


def _verify(arguments: Namespace, folder: Path) -> ExitCode:
    entries = [_there(name, folder).entry for name in arguments.names] or list(_here(folder))
    found = {entry.id: finished(verify(entry, folder)) for entry in entries}
    if arguments.json:
        print(json.dumps({entry_id: [_verified_as_json(each) for each in files] for entry_id, files in found.items()}))
    else:
        print("\n".join(_verified_lines(found)))
    is_right = all(each.is_right for files in found.values() for each in files)
    return ExitCode.ANSWERED if is_right else ExitCode.ENVIRONMENT


def _there(name: str, folder: Path) -> shelf.ShelvedSet:
    """What is here of a set, which must be something."""
    there = shelf.look(folder, find_entry(name, folder))
    if not there.folder.is_dir():
        raise DownloadProblem(f"Nothing of {name} is here: 0 bytes. Nothing was changed. `models list` names all.")
    return there


def _here(folder: Path) -> Iterator[CatalogueEntry]:
    """What has at least one file that was checked when it was got."""
    return (entry for entry in load_catalogue(folder) if shelf.noted(shelf.set_folder(folder, entry)))


def _verified_as_json(verified: Verified) -> dict[str, object]:
    return {
        "name": verified.name,
        "is_right": verified.is_right,
        "sha256": verified.found_sha256,
        "needed_sha256": verified.needed_sha256,
    }


def _verified_lines(found: dict[str, tuple[Verified, ...]]) -> Iterator[str]:
    if not found:
        yield "No model is here. Get one with `gemma-desk models get`."
    for entry_id, files in found.items():
        for each in files:
            state = "right" if each.is_right else "damaged" if each.found_sha256 else "missing"
            yield f"{entry_id}  {each.name}  {state}  sha256 {each.found_sha256 or each.needed_sha256}"
        if not all(each.is_right for each in files):
            yield f"Get what is wrong again with `gemma-desk models get {entry_id}`. Nothing was changed."


def _remove(arguments: Namespace, folder: Path) -> ExitCode:
    there = _there(arguments.name, folder)
    entry = there.entry
    if not (arguments.yes or _agrees(f"Delete {entry.id} ({size(there.done_bytes)}) from {there.folder}?")):
        raise WrongUse("Nothing was deleted. Say --yes to delete it without being asked.")
    freed = shelf.remove(folder, entry)
    if entry.is_added or entry.is_imported:
        forget_entry(folder, entry.id)
    print(json.dumps({"id": entry.id, "freed_bytes": freed}) if arguments.json else f"{size(freed)} are free now.")
    return ExitCode.ANSWERED


def _agrees(question: str) -> bool:
    """Asks a person; where there is none, nobody agrees."""
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    print(f"{question} [y/N] ", end="", flush=True, file=sys.stderr)
    return sys.stdin.readline().strip().lower() in ("y", "yes")
