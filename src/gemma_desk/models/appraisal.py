"""What this machine has, and what a model needs of it, before anything is loaded.

What is measured is measured here and now; what is estimated says so in its name.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import psutil

from gemma_desk.gemma.picture import DETAILS
from gemma_desk.models.machine import compute_threads
from gemma_desk.models.memory_parts import Setup, memory_parts
from gemma_desk.models.memory_plan import AUTOMATIC_CONTEXTS, read_files
from gemma_desk.models.memory_speed import bandwidth_bytes_s
from gemma_desk.models.model_set import ModelSet
from gemma_desk.models.system_memory import available_bytes

_MEASURED_BYTES = 2**28
"""Read together by all threads: beyond the cache of any laptop."""
_ROUNDS = 6
"""The best counts: other programs may take the cores in some of them."""
_REACHED_SHARE = 0.9
"""Of what memory allows that writing reaches without drafts: 0.93 in `docs/performance.md`."""
ANSWER_WORDS = 100
_TOKENS_OF_A_WORD = 1.35
"""English, about."""
_KEPT_FREE_BYTES = 2**30
"""Left to the system of all its memory, whatever is closed."""


class Fit(StrEnum):
    """Whether a model runs here."""

    FITS = "fits"
    """In the memory that is free now."""
    TIGHT = "tight"
    """In the memory there is, once other programs are closed."""
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class Needs:
    """Memory that a model takes."""

    weights_bytes: int
    """Of its files."""
    conversation_bytes: int
    """To read and write with them."""
    target_bytes: int
    """Read once a token; 0 where a token does not read all of it."""

    @property
    def total_bytes(self) -> int:
        """Together."""
        return self.weights_bytes + self.conversation_bytes


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What a machine has."""

    memory_bytes: int
    """In all."""
    available_bytes: int
    """That can be taken now."""
    n_cores: int
    """Worth a thread each."""
    disk_free_bytes: int
    """Where models are kept."""
    reading_bytes_s: float = 0.0
    """At which all those cores read memory, measured; 0.0 where it was not."""

    def fit(self, needed_bytes: int) -> Fit:
        """Whether so much memory is here."""
        if needed_bytes <= self.available_bytes:
            return Fit.FITS
        return Fit.TIGHT if needed_bytes <= self.memory_bytes - _KEPT_FREE_BYTES else Fit.TOO_LARGE

    def estimated_answer_s(self, target_bytes: int) -> float | None:
        """Seconds that an answer of `ANSWER_WORDS` words takes to be written, without drafts and on the processor.

        Args:
            target_bytes: Of a target of which every token reads all, so none with experts.

        Returns:
            None where the speed of memory is not known.
        """
        if not (self.reading_bytes_s and target_bytes):
            return None
        tokens_s = _REACHED_SHARE * self.reading_bytes_s / target_bytes
        return ANSWER_WORDS * _TOKENS_OF_A_WORD / tokens_s


def needs_of(models: ModelSet, context_tokens: int = AUTOMATIC_CONTEXTS[-1]) -> Needs:
    """What a model set takes, by the memory plan, from its files' headers.

    Args:
        models: The files by role.
        context_tokens: The smallest context window that is chosen where nobody asked for one.

    Raises:
        ModelProblem: A file is damaged, or lacks a number that is needed.
    """
    files = read_files(models)
    parts = memory_parts(files, replace(Setup(context_tokens, DETAILS[-1], True), n_snapshots=0).clipped(files))
    weights = parts.weights + parts.repacked + parts.projector + parts.drafter
    has_experts = bool(files.target.integer(f"{files.target.architecture}.expert_count"))
    return Needs(weights, parts.total_bytes - weights, 0 if has_experts else files.target.file_bytes)


def appraise(folder: Path) -> Appraisal:
    """Looks at this machine and measures its memory; takes about half a second.

    Args:
        folder: Where models are kept, or will be.
    """
    n_cores = compute_threads()
    return Appraisal(
        memory_bytes=psutil.virtual_memory().total,
        available_bytes=available_bytes(),
        n_cores=n_cores,
        disk_free_bytes=_disk_free(folder),
        reading_bytes_s=bandwidth_bytes_s(n_cores, _MEASURED_BYTES // n_cores, _ROUNDS),
    )


def _disk_free(folder: Path) -> int:
    """Of the nearest folder that is there."""
    there = next((each for each in (folder, *folder.parents) if each.exists()), Path.cwd())
    return shutil.disk_usage(there).free
