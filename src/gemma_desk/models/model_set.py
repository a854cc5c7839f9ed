"""Finds the files that make up a model: target, projector, drafter. What a file is, its metadata says, never its name.

Where a folder offers several files for a role, the choice is:

- target: the largest file, as it is the most exact one;
- projector and drafter, of those that fit the target: one in the target's own folder before one in a sub-folder, half
  precision before any other for the projector, then the smallest (they cost time or memory and change little), then
  the first by path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from gemma_desk.chat.errors import ModelProblem
from gemma_desk.models.gguf_file import GgufMetadata, read_metadata

MAX_FILES = 3
"""Target, projector, drafter."""

PROJECTOR_KINDS = frozenset({"gemma4uv", "gemma4ua"})
"""The projectors without an encoder, for pictures and for sound."""

_HALF_PRECISION = 1
"""`general.file_type` of a file in F16."""
_ADAPTER_TYPE = "adapter"
"""`general.type` of a file with a LoRA adapter."""
_TARGET_WIDTH = "gemma4.embedding_length"


class FileRole(StrEnum):
    """What a file is to a model set."""

    TARGET = "gemma4"
    PROJECTOR = "clip"
    DRAFTER = "gemma4-assistant"


@dataclass(frozen=True, slots=True)
class ModelSet:
    """The files of one model that fit each other."""

    target: Path
    projector: Path | None
    """None: the model neither sees nor hears."""
    drafter: Path | None
    drafter_reason: str
    """Empty where there is a drafter, else one plain sentence why there is none."""
    name: str
    """From the target's metadata."""
    adapters: tuple[Path, ...] = ()
    """LoRA adapters that are laid over the target."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file that was found and could be read."""

    metadata: GgufMetadata
    is_chosen: bool = False
    """Named by the user, not found in a folder."""

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.metadata.path

    @property
    def role(self) -> FileRole | None:
        """None for a file of another kind of model, and for an adapter, which names its model's architecture."""
        if self.is_adapter or not any(self.metadata.architecture == role for role in FileRole):
            return None
        role = FileRole(self.metadata.architecture)
        return None if role is FileRole.PROJECTOR and not self.projector_kinds & PROJECTOR_KINDS else role

    @property
    def is_adapter(self) -> bool:
        """Whether it holds a LoRA adapter."""
        return self.metadata.text("general.type") == _ADAPTER_TYPE

    @property
    def projector_kinds(self) -> frozenset[str]:
        """Of a projector: what it projects, and how."""
        keys = ("clip.projector_type", "clip.vision.projector_type", "clip.audio.projector_type")
        return frozenset(filter(None, map(self.metadata.text, keys)))

    @property
    def description(self) -> str:
        """For a sentence: the name and what the file holds."""
        kinds = f" ({', '.join(sorted(self.projector_kinds))})" if self.projector_kinds else ""
        return f"{self.path.name} holds {self.metadata.architecture or 'no named architecture'}{kinds}"


def find_model_set(paths: Sequence[Path]) -> ModelSet:
    """Finds the model set in a folder (with its sub-folders, one deep) or among up to three files.

    A damaged file in a folder is passed over only where the set is complete without it.

    Raises:
        ModelProblem: No target, a damaged file, files of another kind, or a projector that does not fit.
    """
    files, damaged = _read_all(paths)
    _check_chosen(files)
    target = _choose_target(paths, files, damaged)
    projector = _choose_projector(target, files)
    if projector is None and damaged:
        raise damaged[0]
    drafter, reason = _choose_drafter(target, files)
    if drafter is None and damaged:
        reason = damaged[0].problem.sentence
    name = target.metadata.text("general.name") or target.path.stem
    return ModelSet(target.path, _path(projector), _path(drafter), reason, name)


def with_adapters(models: ModelSet, paths: Sequence[Path]) -> ModelSet:
    """The set with LoRA adapters.

    Raises:
        ModelProblem: A file is damaged, is no LoRA adapter, or was made for a model of another kind or width.
    """
    if not paths:
        return models
    target = ModelFile(read_metadata(models.target))
    for path in paths:
        _check_adapter(target, ModelFile(read_metadata(path)))
    return replace(models, adapters=tuple(paths))


def _check_adapter(target: ModelFile, adapter: ModelFile) -> None:
    if not adapter.is_adapter or adapter.metadata.text("adapter.type") != "lora":
        raise ModelProblem(
            f"{adapter.path.name} is no LoRA adapter. Nothing was changed. Choose a file that was made as one, or "
            "leave it out."
        )
    needed, shapes = target.metadata, {tensor.name: tensor.shape for tensor in target.metadata.tensors}
    for tensor in adapter.metadata.tensors:
        base, _, half = tensor.name.rpartition(".lora_")
        shape = shapes.get(base)
        fits = shape is not None and tensor.shape[0 if half == "a" else -1] == shape[0 if half == "a" else -1]
        if adapter.metadata.architecture != needed.architecture or not fits:
            raise ModelProblem(
                f"{adapter.path.name} does not belong to {target.path.name}: it was made for another model. Nothing "
                "was changed. Choose another adapter, or leave it out."
            )


def _path(file: ModelFile | None) -> Path | None:
    return file.path if file else None


# --- reading


def _read_all(paths: Sequence[Path]) -> tuple[list[ModelFile], list[ModelProblem]]:
    """Every file that can be read, and the problems of those in folders that cannot."""
    files: list[ModelFile] = []
    damaged: list[ModelProblem] = []
    for path, is_chosen in _candidates(paths):
        try:
            files.append(ModelFile(read_metadata(path), is_chosen))
        except ModelProblem as problem:
            if is_chosen:
                raise
            damaged.append(problem)
    return files, damaged


def _candidates(paths: Sequence[Path]) -> Iterator[tuple[Path, bool]]:
    """Paths of files, each with whether the user named it."""
    chosen = dict.fromkeys(path for path in paths if not path.is_dir())
    if len(chosen) > MAX_FILES:
        raise ModelProblem(
            f"{len(chosen)} model files were given, where at most {MAX_FILES} are needed: target, projector and "
            "drafter. Nothing was changed. Leave the others out."
        )
    yield from ((path, True) for path in chosen)
    in_folders = (file for path in paths if path.is_dir() for file in _in_folder(path))
    yield from ((path, False) for path in dict.fromkeys(in_folders) if path not in chosen)


def _in_folder(folder: Path) -> list[Path]:
    return sorted(path for pattern in ("*.gguf", "*/*.gguf") for path in folder.glob(pattern) if path.is_file())


def _check_chosen(files: Sequence[ModelFile]) -> None:
    """A file the user named must have a role, and no other one the same."""
    taken: dict[FileRole, ModelFile] = {}
    for file in files:
        if not file.is_chosen:
            continue
        if file.role is None:
            raise ModelProblem(f"{file.description}; {_NEEDED}. Nothing was changed. Choose a Gemma 4 file.")
        if file.role in taken:
            raise ModelProblem(
                f"{taken[file.role].path.name} and {file.path.name} are both a {file.role.name.lower()}, where one "
                "is needed. Nothing was changed. Leave one out."
            )
        taken[file.role] = file


_NEEDED = "needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any"


# --- choosing


def _choose_target(paths: Sequence[Path], files: Sequence[ModelFile], damaged: Sequence[ModelProblem]) -> ModelFile:
    targets = _of_role(files, FileRole.TARGET)
    if targets:
        return min(targets, key=lambda file: (not file.is_chosen, -file.metadata.file_bytes, file.path))
    if damaged:
        raise damaged[0]
    found = "; ".join(file.description for file in files) or "no .gguf file is there"
    where = ", ".join(map(str, paths)) or "no folder"
    raise ModelProblem(
        f"There is no Gemma 4 model in {where}: {found}; {_NEEDED}. Nothing was changed. Choose the model's folder."
    )


def _choose_projector(target: ModelFile, files: Sequence[ModelFile]) -> ModelFile | None:
    """The best projector that fits.

    Raises:
        ModelProblem: None fits, and one is there that is meant for this target.
    """
    projectors = _of_role(files, FileRole.PROJECTOR)
    fitting = [file for file in projectors if not projector_misfit(target, file)]
    if fitting:
        return best_partner(target, fitting)
    meant = [file for file in projectors if file.is_chosen or file.path.parent == target.path.parent]
    if meant:
        raise ModelProblem(
            f"{projector_misfit(target, meant[0])} Nothing was changed. Choose the projector that belongs to the "
            "model, or leave it out to work without pictures and sound."
        )
    return None


def _choose_drafter(target: ModelFile, files: Sequence[ModelFile]) -> tuple[ModelFile | None, str]:
    """The best drafter that fits, else the reason why there is none."""
    drafters = _of_role(files, FileRole.DRAFTER)
    fitting = [file for file in drafters if not drafter_misfit(target, file)]
    if fitting:
        return best_partner(target, fitting), ""
    if drafters:
        return None, drafter_misfit(target, drafters[0])
    return None, "The model has no drafter file."


def _of_role(files: Sequence[ModelFile], role: FileRole) -> list[ModelFile]:
    return [file for file in files if file.role is role]


def best_partner(target: ModelFile, fitting: Sequence[ModelFile]) -> ModelFile:
    """The best of several files of one role that fit a target; see the top of this module."""
    return min(fitting, key=_preference(target))


def _preference(target: ModelFile) -> Callable[[ModelFile], tuple[bool, bool, bool, int, Path]]:
    """Sorts the best file first; see the top of this module."""

    def key(file: ModelFile) -> tuple[bool, bool, bool, int, Path]:
        is_elsewhere = file.path.parent != target.path.parent
        is_other_type = (
            file.role is FileRole.PROJECTOR and file.metadata.integer("general.file_type") != _HALF_PRECISION
        )
        return not file.is_chosen, is_elsewhere, is_other_type, file.metadata.file_bytes, file.path

    return key


# --- fitting


def projector_misfit(target: ModelFile, projector: ModelFile) -> str:
    """A sentence that says why a projector does not fit, empty if it does."""
    needed = target.metadata.integer(_TARGET_WIDTH)
    for kind in ("vision", "audio"):
        width = projector.metadata.integer(f"clip.{kind}.projection_dim")
        if width is not None and width != needed:
            return (
                f"{projector.path.name} does not belong to {target.path.name}: it projects to a width of {width}, "
                f"and the model's is {needed}."
            )
    return ""


def drafter_misfit(target: ModelFile, drafter: ModelFile) -> str:
    """A sentence that says why a drafter does not fit, empty if it does."""
    for what, ours, theirs in _drafter_figures(target.metadata, drafter.metadata):
        if ours != theirs:
            return (
                f"{drafter.path.name} does not belong to {target.path.name}: its {what} is {theirs}, and the model's "
                f"is {ours}."
            )
    return ""


def _drafter_figures(target: GgufMetadata, drafter: GgufMetadata) -> Iterator[tuple[str, int | None, int | None]]:
    """What must be the same on both sides: the drafter reads the target's hidden state, tokens, keys and values."""
    tokens = "tokenizer.ggml.tokens"
    yield "hidden width", target.integer(_TARGET_WIDTH), drafter.integer("gemma4-assistant.embedding_length_out")
    yield "vocabulary size", target.array_lengths.get(tokens), drafter.array_lengths.get(tokens)
    for what, key in (("head size", "attention.key_length"), ("sliding head size", "attention.key_length_swa")):
        yield what, target.integer(f"gemma4.{key}"), drafter.integer(f"gemma4-assistant.{key}")
