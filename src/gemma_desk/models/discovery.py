"""Finds model sets that are on the disk already, in the folders of other programs. Nothing is copied or changed.

What a file is, its metadata says. A projector and a drafter are taken that fit the target: of its own group of files
first, then those whose name says the same training, then any.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from gemma_desk.chat.errors import ModelProblem
from gemma_desk.models.candidates import MAX_ENTRIES, Candidate, candidates
from gemma_desk.models.gguf_file import read_architecture, read_metadata
from gemma_desk.models.model_set import FileRole, ModelFile, ModelSet, best_partner, drafter_misfit, projector_misfit
from gemma_desk.models.places import Place, Program

LIMIT_S = 30.0
"""For all places together: what is found by then is given."""

_FINISH = "It was not downloaded to its end."
_PARTS = "It is one part of a model that was cut into several files; one that is in one file is needed."
_ADAPTER = "It is a LoRA adapter, not a model."
_WITHIN = "Its projector is within the same file, as Ollama makes it, where one in a file of its own is needed."
_LONELY = "There is no model here that it belongs to."


@dataclass(frozen=True, slots=True)
class FoundSet:
    """A model set, and where it is."""

    models: ModelSet
    program: Program
    """Whose folder the target is in."""
    total_bytes: int
    """Of its files."""
    reason: str
    """Empty for a target with a projector, else one sentence that says what it cannot do."""

    @property
    def paths(self) -> tuple[str, ...]:
        """What it is loaded by: its files, where they are."""
        files = (self.models.target, self.models.projector, self.models.drafter)
        return tuple(str(path) for path in files if path is not None)

    @property
    def is_whole(self) -> bool:
        """Whether it has a projector and a drafter."""
        return self.models.projector is not None and self.models.drafter is not None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file that is not used, and one sentence why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found."""

    sets: tuple[FoundSet, ...]
    """Whole ones first."""
    passed_over: tuple[PassedOver, ...]
    unfinished: tuple[Place, ...]
    """Places for which the time was too short."""


@dataclass(frozen=True, slots=True)
class Looking:
    """How far a search is."""

    program: Program
    n_files: int
    """Model files read so far."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A file of a Gemma 4 set, and where it was found."""

    file: ModelFile
    candidate: Candidate
    program: Program


@dataclass(slots=True)
class _Finds:
    held: list[_Held] = field(default_factory=list)
    passed_over: list[PassedOver] = field(default_factory=list)
    seen: set[tuple[int, int] | str] = field(default_factory=set)

    def take(self, candidate: Candidate, program: Program) -> None:
        """Reads a file that was not seen before; links to the same one are one."""
        if candidate.is_partial:
            return self.passed_over.append(PassedOver(candidate.path, _FINISH))
        known = _identity(candidate.path)
        if known in self.seen:
            return None
        self.seen.add(known)
        try:
            self._read(candidate, program)
        except ModelProblem as error:
            self.passed_over.append(PassedOver(candidate.path, error.problem.sentence))

    def _read(self, candidate: Candidate, program: Program) -> None:
        architecture = read_architecture(candidate.path)
        if architecture and not any(architecture == role for role in FileRole):
            reason = f"It holds {architecture}, which is another kind of model."
            return self.passed_over.append(PassedOver(candidate.path, reason))
        file = ModelFile(read_metadata(candidate.path))
        if reason := _unusable(file):
            self.passed_over.append(PassedOver(candidate.path, reason))
        else:
            self.held.append(_Held(file, candidate, program))


def discover(
    places: Sequence[Place],
    limit_s: float = LIMIT_S,
    max_entries: int = MAX_ENTRIES,
    clock: Callable[[], float] = time.monotonic,
) -> Generator[Looking, None, Discovery]:
    """Looks through places. Yields how far it is; closing it cancels.

    A folder on a network may let it wait between two yields for as long as the network does, so run it on a thread
    that nobody waits for.

    Args:
        places: Looked at in this order.
        limit_s: After so long it ends with what there is.
        max_entries: Files and folders of one place at most.
        clock: In seconds.
    """
    finds, until = _Finds(), clock() + limit_s
    unfinished: list[Place] = []
    for place in places:
        with closing(_look(place, finds, max_entries)) as steps:
            for _ in steps:
                yield Looking(place.program, len(finds.seen))
                if clock() > until:
                    unfinished.append(place)
                    break
    return Discovery(*_match(finds), unfinished=tuple(unfinished))


def found(places: Sequence[Place]) -> Discovery:
    """The same without telling anybody."""
    work = discover(places)
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Discovery = end.value
            return result


def _look(place: Place, finds: _Finds, max_entries: int) -> Generator[None, None, None]:
    yield
    for step in candidates(place, max_entries):
        if isinstance(step, Candidate):
            finds.take(step, place.program)
        yield


def _identity(path: Path) -> tuple[int, int] | str:
    """The same for all names of a file; Windows knows numbers of files only as `os.stat` reads them."""
    try:
        status = path.stat()
    except OSError:
        return os.fspath(path)
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.realpath(path)


def _unusable(file: ModelFile) -> str:
    """Why a file that may be of the family is not used; empty where it is."""
    metadata = file.metadata
    if file.is_adapter:
        return _ADAPTER
    if (metadata.integer("split.count") or 1) > 1:
        return _PARTS
    if file.role is None:
        return f"It holds {', '.join(sorted(file.projector_kinds))}, which is another kind of model."
    if file.role is FileRole.TARGET and any(tensor.name.startswith(("v.", "a.", "mm.")) for tensor in metadata.tensors):
        return _WITHIN
    return ""


# --- matching


def _match(finds: _Finds) -> tuple[tuple[FoundSet, ...], tuple[PassedOver, ...]]:
    targets = [held for held in finds.held if held.file.role is FileRole.TARGET]
    sets = [_set_of(target, finds.held) for target in targets]
    used = {path for found_set in sets for path in found_set.paths}
    fitting = {os.fspath(held.file.path) for target in targets for held in finds.held if _fits(target.file, held.file)}
    lonely = [PassedOver(path, _LONELY) for path in _paths(finds.held) if os.fspath(path) not in used | fitting]
    sets.sort(key=lambda each: (not each.is_whole, bool(each.reason)))
    return tuple(sets), (*finds.passed_over, *lonely)


def _paths(held: Iterable[_Held]) -> Iterator[Path]:
    return (each.file.path for each in held)


def _fits(target: ModelFile, other: ModelFile) -> bool:
    """Whether another file can be the target's projector or drafter."""
    if other.role is FileRole.PROJECTOR:
        return not projector_misfit(target, other)
    return other.role is FileRole.DRAFTER and not drafter_misfit(target, other)


def _set_of(target: _Held, held: Sequence[_Held]) -> FoundSet:
    projector, drafter = (_partner(target, held, role) for role in (FileRole.PROJECTOR, FileRole.DRAFTER))
    files = [each for each in (target.file, projector, drafter) if each is not None]
    models = ModelSet(
        target=target.file.path,
        projector=projector.path if projector else None,
        drafter=drafter.path if drafter else None,
        drafter_reason="" if drafter else "The model has no drafter file.",
        name=target.file.metadata.text("general.name") or target.file.path.stem,
    )
    reason = "" if projector else "There is no projector for it, so it neither sees nor hears."
    return FoundSet(models, target.program, sum(file.metadata.file_bytes for file in files), reason)


def _partner(target: _Held, held: Sequence[_Held], role: FileRole) -> ModelFile | None:
    """The best file of a role that fits, from the nearest group that has one."""
    fitting = [each for each in held if each.file.role is role and _fits(target.file, each.file)]
    if not fitting:
        return None
    nearest = min(_distance(target, each) for each in fitting)
    return best_partner(target.file, [each.file for each in fitting if _distance(target, each) == nearest])


def _distance(target: _Held, other: _Held) -> tuple[bool, bool, bool]:
    """Same group, same training by name, same program: what is nearer sorts first."""
    return (
        target.candidate.group != other.candidate.group,
        _is_qat(target.file) != _is_qat(other.file),
        target.program is not other.program,
    )


def _is_qat(file: ModelFile) -> bool:
    """Whether it was trained for few bits, as its metadata says; a drafter guesses best for its own training."""
    keys = ("general.name", "general.finetune", "general.basename", "general.base_model.0.name")
    return any("qat" in file.metadata.text(key).casefold() for key in keys)
