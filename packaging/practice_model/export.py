"""Writes the trained weights as the three files of a model set."""

from __future__ import annotations

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from gguf import Keys
from numpy.typing import NDArray

from gemma_desk.gemma.audio import FRAME_SAMPLES
from practice_model.lesson import COARSE_PX
from practice_model.shape import DETAIL, DRAFTER_CHECKPOINT, SHAPE, TARGET_CHECKPOINT
from tests.model_factory.files import ModelFiles
from tests.model_factory.from_transformers import Notes, write_drafter, write_projector, write_target
from tests.model_factory.shape import Shape
from tests.model_factory.vocabulary import Vocabulary

NAME = "Practice model"
TRAINED_KEY = "practice.trained"
"""Metadata of the target: steps, lessons and seconds of its training as JSON."""

_TEMPERATURE = 0.0
"""Recommended in the target's metadata: whatever it is asked has one right answer, and the likeliest token is it most
often."""

Weights = dict[str, NDArray[Any]]


def export(work: Path, folder: Path) -> ModelFiles:
    """Writes target and projector, and the drafter where one has been trained, from the last checkpoints."""
    from practice_model import tokenizer

    folder.mkdir(parents=True, exist_ok=True)
    files, vocabulary = ModelFiles(folder), tokenizer.load(work)
    notes = {TRAINED_KEY: json.dumps(_trained(work / TARGET_CHECKPOINT)), Keys.General.SAMPLING_TEMP: _TEMPERATURE}
    write_files(files, vocabulary, averaged_weights(work / TARGET_CHECKPOINT), notes)
    if (work / DRAFTER_CHECKPOINT).exists():
        drafter = averaged_weights(work / DRAFTER_CHECKPOINT)
        drafter.pop("lm_head.weight", None)  # the embedding again
        write_drafter(files.drafter, f"{NAME} drafter", SHAPE, vocabulary, drafter)
    for path in sorted(folder.glob("*.gguf")):
        print(f"{path.stat().st_size:>12,} bytes  {path.name}")
    return files


def write_files(
    files: ModelFiles,
    vocabulary: Vocabulary,
    weights: Weights,
    notes: Notes = MappingProxyType({}),
    shape: Shape = SHAPE,
) -> None:
    """Writes target and projector.

    Args:
        files: Where to.
        vocabulary: The target's.
        weights: By the names of `Target`.
        notes: Further metadata of the target.
        shape: How large they are.
    """
    write_target(files.target, NAME, shape, vocabulary, _under(weights, "language_model."), notes)
    write_projector(files.projector, shape, _projector_weights(weights))


def averaged_weights(checkpoint: Path) -> Weights:
    """The averaged weights of a training."""
    import torch  # not needed to write files from weights that are there

    state = torch.load(checkpoint, weights_only=True)["averaged"]
    named = {name.removeprefix("module."): values for name, values in state.items() if name.startswith("module.")}
    return {name: values.float().numpy() for name, values in named.items()}


def _trained(checkpoint: Path) -> dict[str, float]:
    import torch

    progress = json.loads(torch.load(checkpoint, weights_only=True)["progress"])
    return {name: progress[name] for name in ("steps", "lessons", "seconds")}


def _under(weights: Weights, prefix: str) -> Weights:
    return {name.removeprefix(prefix): values for name, values in weights.items() if name.startswith(prefix)}


def _projector_weights(weights: Weights) -> Weights:
    """What the projector's file holds: the first norm does nothing but norm, the patch matrix at full size.

    Of the position tables only what a picture can use; their length tells the program the largest detail.
    """
    kept = {name: weights[name] for name in weights if name.startswith("embed_vision.p") and "projection" not in name}
    matrix = full_matrix(kept["embed_vision.patch_dense.weight"])
    return kept | {
        "embed_vision.patch_dense.weight": matrix,
        "embed_vision.pos_embedding": kept["embed_vision.pos_embedding"][:DETAIL],
        "embed_vision.patch_ln1.weight": np.ones(matrix.shape[1], np.float32),
        "embed_vision.patch_ln1.bias": np.zeros(matrix.shape[1], np.float32),
        "embed_vision.multimodal_embedder.embedding_projection.weight": weights["embed_vision.projection.weight"],
        "embed_audio.embedding_projection.weight": weights["embed_audio.weight"].reshape(-1, FRAME_SAMPLES),
    }


def full_matrix(coarse: NDArray[Any]) -> NDArray[Any]:
    """A matrix over averages of 2 x 2 pixels as one over pixels, shape (hidden, 48 * 48 * 3)."""
    pixels = coarse.reshape(-1, COARSE_PX, 1, COARSE_PX, 1, 3) / 4
    spread = np.broadcast_to(pixels, (len(coarse), COARSE_PX, 2, COARSE_PX, 2, 3))
    return np.ascontiguousarray(spread).reshape(len(coarse), -1)


def coarse_matrix(full: NDArray[Any]) -> NDArray[Any]:
    """A matrix that has one weight for 2 x 2 pixels as one over their averages: undoes `full_matrix`.

    Args:
        full: Shape (hidden, 48 * 48 * 3).

    Returns:
        Shape (hidden, PATCH_VALUES).
    """
    squares = full.reshape(len(full), COARSE_PX, 2, COARSE_PX, 2, 3)
    return np.ascontiguousarray(squares.sum(axis=(2, 4)).reshape(len(full), -1))
