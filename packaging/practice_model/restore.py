"""Makes checkpoints of an exported model set: training goes on from what is bundled, wherever that is.

Matrices are as exact as the files have them. Not in these, and begun anew: the hints and the optimisers' moments, which
are there again within minutes, and places of pictures larger than any that is sent.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from gguf import GGUFReader, TokenType
from gguf.quants import dequantize

from gemma_desk.gemma.audio import FRAME_SAMPLES
from practice_model import tokenizer
from practice_model.curriculum import FAMILIES
from practice_model.draft import make_drafter, write_drafter_checkpoint
from practice_model.export import TRAINED_KEY, Weights, coarse_matrix
from practice_model.grow import FULL, Growth, size_of
from practice_model.model import Target
from practice_model.shape import SHAPE
from practice_model.train import Progress, sample_patches, write_checkpoint
from tests.model_factory.files import ModelFiles
from tests.model_factory.from_transformers import (
    DRAFTER,
    KEYS,
    LAYER,
    PROJECTOR,
    TARGET,
    VALUES,
    in_layer,
    pixels_first,
)
from tests.model_factory.shared_keys import share_keys_with_the_drafter
from tests.model_factory.vocabulary import Vocabulary


def restore(models: Path, work: Path) -> None:
    """Writes vocabulary and checkpoints of a model set into the work folder, where no checkpoint may be."""
    files = ModelFiles(models)
    reader = GGUFReader(files.target)
    tokenizer.save(work, vocabulary_of(reader))
    target = Target(tokenizer.load(work))
    layers, embedders = _language_model(reader), _embedders(GGUFReader(files.projector), target)
    growth = None if size_of(reader) == FULL else Growth(size_of(reader))
    if growth:
        layers, embedders = growth.language_model(layers), growth.embedders(embedders, sample_patches(work))
    weights = {f"language_model.{name}": values for name, values in layers.items()} | embedders
    left = target.load_state_dict({name: torch.from_numpy(values) for name, values in weights.items()}, strict=False)
    assert not left.unexpected_keys, left.unexpected_keys
    assert all(name.startswith("hints.") or name.endswith(("inv_freq", "embed_scale")) for name in left.missing_keys)
    if files.drafter.exists():
        _restore_drafter(GGUFReader(files.drafter), work, growth)
    write_checkpoint(work, target, _progress(reader))  # the last: where it is, all is


def _restore_drafter(reader: GGUFReader, work: Path, growth: Growth | None) -> None:
    share_keys_with_the_drafter()
    drafter = make_drafter(tokenizer.load(work))
    names = dict(DRAFTER)
    for layer in range(SHAPE.draft_layers):
        names |= in_layer(layer, LAYER, "model.")
    known = _tensors(reader, names)
    weights = {name: torch.from_numpy(values) for name, values in (growth.drafter(known) if growth else known).items()}
    left = drafter.load_state_dict(weights | {"lm_head.weight": weights["model.embed_tokens.weight"]}, strict=False)
    assert not left.unexpected_keys, left.unexpected_keys
    assert all(name.endswith(("inv_freq", "embed_scale")) for name in left.missing_keys), left.missing_keys
    write_drafter_checkpoint(work, drafter)


def vocabulary_of(reader: GGUFReader) -> Vocabulary:
    tokens, types, merges = (
        reader.fields[f"tokenizer.ggml.{name}"].contents() for name in ("tokens", "token_type", "merges")
    )
    return Vocabulary(tokens, [TokenType(kind) for kind in types], merges)


def _progress(reader: GGUFReader) -> Progress:
    """At the last stage of each family; how sure it is of them is found out."""
    field = reader.fields.get(TRAINED_KEY)
    progress = Progress(**json.loads(field.contents())) if field else Progress()
    progress.stage = {family.name: len(family.stages) - 1 for family in FAMILIES}
    progress.resumed_at = progress.steps
    return progress


def _language_model(reader: GGUFReader) -> Weights:
    names = dict(TARGET)
    for layer, is_sliding in enumerate(replace(SHAPE, layers=size_of(reader).layers).is_sliding):
        names |= in_layer(layer, LAYER | KEYS | (VALUES if is_sliding else {}))
    return _tensors(reader, names)


def _embedders(reader: GGUFReader, target: Target) -> Weights:
    """The projector's weights by the names of `Target`."""
    weights = _tensors(reader, PROJECTOR)
    known = weights["embed_vision.pos_embedding"].transpose(1, 0, 2)
    places = target.embed_vision.pos_embedding.detach().numpy()[:, :, : known.shape[2]].copy()
    places[: len(known)] = known
    matrix = coarse_matrix(pixels_first(weights["embed_vision.patch_dense.weight"]))
    unchanged = {
        name: weights[name]
        for name in weights
        if name.split(".")[1] in ("patch_ln2", "pos_norm") or name.endswith("patch_dense.bias")
    }
    return unchanged | {
        "embed_vision.patch_dense.weight": matrix,
        "embed_vision.pos_embedding": places,
        "embed_vision.projection.weight": weights["embed_vision.multimodal_embedder.embedding_projection.weight"],
        "embed_audio.weight": weights["embed_audio.embedding_projection.weight"].reshape(-1, FRAME_SAMPLES),
    }


def _tensors(reader: GGUFReader, names: dict[str, str]) -> Weights:
    """Those named, as float32, by transformers' names."""
    there = {tensor.name: tensor for tensor in reader.tensors}
    return {theirs: np.array(dequantize(there[ours].data, there[ours].tensor_type)) for ours, theirs in names.items()}
