"""`gemma-desk models find`: model sets that are on the disk already."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from gemma_desk.cli.exit_codes import ExitCode
from gemma_desk.models.discovery import Discovery, FoundSet, discover
from gemma_desk.models.places import Place, Program, Surroundings, known_places


def find(arguments: Namespace, own: Path) -> ExitCode:
    """Prints what is found in the folders of other programs, in our own, and in those named.

    Args:
        arguments: As parsed.
        own: Our own folder of models.
    """
    named = tuple(Place(Program.CHOSEN, folder) for folder in arguments.folders)
    discovery = _look(named or known_places(Surroundings(), own))
    if arguments.json:
        print(json.dumps(as_json(discovery, is_all=arguments.all)))
    else:
        print("\n".join(lines(discovery, is_all=arguments.all)))
    return ExitCode.ANSWERED


def as_json(discovery: Discovery, *, is_all: bool) -> dict[str, object]:
    """What was found, for a program; with what was passed over where that is asked for."""
    passed_over = [{"path": str(each.path), "reason": each.reason} for each in discovery.passed_over]
    return {
        "sets": [_set_as_json(each) for each in discovery.sets],
        "unfinished": [str(place.folder) for place in discovery.unfinished],
        **({"passed_over": passed_over} if is_all else {}),
    }


def lines(discovery: Discovery, *, is_all: bool) -> Iterator[str]:
    """What was found, for a person."""
    if not discovery.sets:
        yield "No Gemma 4 model was found. Name a folder to look in, or get one with `gemma-desk models get`."
    for each in discovery.sets:
        yield from _of_set(each)
    for place in discovery.unfinished:
        yield f"There was no time to look through all of {place.folder}."
    if is_all:
        yield from (f"Passed over: {each.path}: {each.reason}" for each in discovery.passed_over)
    elif discovery.passed_over:
        yield f"{len(discovery.passed_over)} other files were passed over; --all says why."


def _look(places: tuple[Place, ...]) -> Discovery:
    """Tells on a terminal where it looks."""
    work = discover(places)
    shown = ""
    while True:
        try:
            looking = next(work)
        except StopIteration as end:
            result: Discovery = end.value
            return result
        if sys.stderr.isatty() and looking.program != shown:
            shown = looking.program
            print(f"Looking: {shown}", file=sys.stderr)


def _set_as_json(found_set: FoundSet) -> dict[str, object]:
    models = found_set.models
    return {
        "name": models.name,
        "program": found_set.program.value,
        "total_bytes": found_set.total_bytes,
        "target": str(models.target),
        "projector": str(models.projector) if models.projector else None,
        "drafter": str(models.drafter) if models.drafter else None,
        "reason": found_set.reason,
    }


def _of_set(found_set: FoundSet) -> Iterator[str]:
    models = found_set.models
    yield f"{models.name}, {found_set.total_bytes / 1e9:.2f} GB, {found_set.program.value}"
    yield f"  target     {models.target}"
    yield f"  projector  {models.projector or found_set.reason}"
    yield f"  drafter    {models.drafter or models.drafter_reason}"
