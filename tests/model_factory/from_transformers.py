"""Writes the weights of transformers' Gemma 4 classes as the three files of a model set.

Weights come as arrays under transformers' own names, so torch is not needed here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from gguf import GGMLQuantizationType, GGUFWriter
from gguf.quants import quantize
from numpy.typing import NDArray

from tests.model_factory.files import (
    add_attention_metadata,
    add_projector_metadata,
    add_vocabulary,
    rope_factors,
)
from tests.model_factory.shape import Shape
from tests.model_factory.vocabulary import Vocabulary

Change = Callable[[NDArray[Any]], NDArray[Any]]
Weights = Mapping[str, NDArray[Any]]
"""Float32 arrays by transformers' names."""

Notes = Mapping[str, str | float]
"""Metadata that llama.cpp computes without, by key."""

_F16 = GGMLQuantizationType.F16
SOFT_CAP = 30.0
PATCH, POOLING = 16, 3

TARGET = {"token_embd.weight": "embed_tokens.weight", "output_norm.weight": "norm.weight"}
"""llama.cpp's names and transformers', of what is not in a layer."""
LAYER = {
    "attn_norm.weight": "input_layernorm.weight",
    "post_attention_norm.weight": "post_attention_layernorm.weight",
    "ffn_norm.weight": "pre_feedforward_layernorm.weight",
    "post_ffw_norm.weight": "post_feedforward_layernorm.weight",
    "layer_output_scale.weight": "layer_scalar",
    "attn_q.weight": "self_attn.q_proj.weight",
    "attn_q_norm.weight": "self_attn.q_norm.weight",
    "attn_output.weight": "self_attn.o_proj.weight",
    "ffn_gate.weight": "mlp.gate_proj.weight",
    "ffn_up.weight": "mlp.up_proj.weight",
    "ffn_down.weight": "mlp.down_proj.weight",
}
"""What layers of target and drafter have in common."""
KEYS = {"attn_k.weight": "self_attn.k_proj.weight", "attn_k_norm.weight": "self_attn.k_norm.weight"}
"""Of a target's layer; the drafter reads the target's."""
VALUES = {"attn_v.weight": "self_attn.v_proj.weight"}
"""Of a sliding layer; in the others values are the keys again."""
DRAFTER = {
    "token_embd.weight": "model.embed_tokens.weight",
    "output_norm.weight": "model.norm.weight",
    "nextn.pre_projection.weight": "pre_projection.weight",
    "nextn.post_projection.weight": "post_projection.weight",
}
"""Of the drafter, what is not in a layer."""
PROJECTOR = {
    "v.patch_norm.1.weight": "embed_vision.patch_ln1.weight",
    "v.patch_norm.1.bias": "embed_vision.patch_ln1.bias",
    "v.patch_embd.weight": "embed_vision.patch_dense.weight",
    "v.patch_embd.bias": "embed_vision.patch_dense.bias",
    "v.patch_norm.2.weight": "embed_vision.patch_ln2.weight",
    "v.patch_norm.2.bias": "embed_vision.patch_ln2.bias",
    "v.position_embd.weight": "embed_vision.pos_embedding",
    "v.patch_norm.3.weight": "embed_vision.pos_norm.weight",
    "v.patch_norm.3.bias": "embed_vision.pos_norm.bias",
    "mm.input_projection.weight": "embed_vision.multimodal_embedder.embedding_projection.weight",
    "mm.a.input_projection.weight": "embed_audio.embedding_projection.weight",
}
"""Of the projector, for pictures and sounds."""


class TensorWriter:
    """Writes a model's weights under llama.cpp's names and fails if one is left out."""

    def __init__(
        self,
        writer: GGUFWriter,
        weights: Weights,
        matrix_type: GGMLQuantizationType = _F16,
        embedding_type: GGMLQuantizationType = _F16,
    ) -> None:
        self._writer = writer
        self._left = dict(weights)
        self._matrix_type = matrix_type
        self._embedding_type = embedding_type

    def write(self, name: str, theirs: str, change: Change = lambda a: a) -> None:
        """Adds the weight that transformers calls `theirs` as `name`: matrices in the type of theirs."""
        values = np.ascontiguousarray(change(self._left.pop(theirs)), np.float32)
        matrix_type = self._embedding_type if name == "token_embd.weight" else self._matrix_type
        kind = matrix_type if values.ndim == 2 else GGMLQuantizationType.F32
        self._writer.add_tensor(name, quantize(values, kind), raw_dtype=kind)

    def write_all(self, names: Mapping[str, str]) -> None:
        """Adds all of these, by llama.cpp's names and transformers'."""
        for name, theirs in names.items():
            self.write(name, theirs)

    def check_complete(self) -> None:
        """Raises if a weight was not written."""
        left = [name for name in self._left if not name.endswith(("inv_freq", "embed_scale"))]
        assert not left, left


def write_target(
    path: Path, name: str, shape: Shape, vocabulary: Vocabulary, weights: Weights, notes: Notes = MappingProxyType({})
) -> None:
    """Writes the target, from the weights of the language model."""
    writer = GGUFWriter(path, "gemma4")
    writer.add_name(name)
    for key, note in notes.items():
        if isinstance(note, str):
            writer.add_string(key, note)
        else:
            writer.add_float32(key, note)
    _add_text_metadata(writer, shape, shape.hidden, shape.feed_forward, shape.heads, shape.is_sliding)
    writer.add_final_logit_softcapping(SOFT_CAP)
    add_vocabulary(writer, vocabulary)
    tensors = TensorWriter(writer, weights, shape.matrix_type, shape.embedding_type)
    tensors.write_all(TARGET)
    _add_rope_factors(writer, shape)
    for layer, is_sliding in enumerate(shape.is_sliding):
        tensors.write_all(in_layer(layer, LAYER | KEYS | (VALUES if is_sliding else {})))
    tensors.check_complete()
    _finish(writer)


def write_drafter(path: Path, name: str, shape: Shape, vocabulary: Vocabulary, weights: Weights) -> None:
    """Writes the drafter, from the weights of the assistant."""
    writer = GGUFWriter(path, "gemma4-assistant")
    writer.add_name(name)
    _add_text_metadata(
        writer, shape, shape.draft_hidden, shape.draft_feed_forward, shape.draft_heads, shape.is_draft_sliding
    )
    writer.add_uint32("gemma4-assistant.embedding_length_out", shape.hidden)
    writer.add_uint32("gemma4-assistant.nextn_predict_layers", shape.draft_layers)
    add_vocabulary(writer, vocabulary)
    tensors = TensorWriter(writer, weights, shape.matrix_type, shape.embedding_type)
    tensors.write_all(DRAFTER)
    _add_rope_factors(writer, shape)
    for layer in range(shape.draft_layers):
        tensors.write_all(in_layer(layer, LAYER, "model."))
    tensors.check_complete()
    _finish(writer)


def write_projector(path: Path, shape: Shape, weights: Weights) -> None:
    """Writes the projector, from the weights of the vision and audio embedders."""
    writer = GGUFWriter(path, "clip")
    add_projector_metadata(writer, shape.hidden)
    tensors = TensorWriter(writer, weights)
    for name, theirs in PROJECTOR.items():
        tensors.write(name, theirs, _PROJECTOR_CHANGES.get(name, lambda values: values))
    tensors.check_complete()
    _finish(writer)


def channels_first(values: NDArray[Any]) -> NDArray[Any]:
    """Turns the last axis from pixels of three channels into three planes, as llama.cpp cuts its patches."""
    side = PATCH * POOLING
    planes = np.moveaxis(values.reshape(*values.shape[:-1], side, side, 3), -1, -3)
    return planes.reshape(values.shape)


def pixels_first(values: NDArray[Any]) -> NDArray[Any]:
    """Undoes `channels_first`."""
    side = PATCH * POOLING
    pixels = np.moveaxis(values.reshape(*values.shape[:-1], 3, side, side), -3, -1)
    return pixels.reshape(values.shape)


_PROJECTOR_CHANGES: dict[str, Change] = {
    "v.patch_norm.1.weight": channels_first,
    "v.patch_norm.1.bias": channels_first,
    "v.patch_embd.weight": channels_first,
    "v.position_embd.weight": lambda table: table.transpose(1, 0, 2),
}


def in_layer(layer: int, names: Mapping[str, str], prefix: str = "") -> dict[str, str]:
    """The names of a layer in full; transformers' begin with `prefix`."""
    return {f"blk.{layer}.{ours}": f"{prefix}layers.{layer}.{theirs}" for ours, theirs in names.items()}


def _add_text_metadata(
    writer: GGUFWriter, shape: Shape, hidden: int, feed_forward: int, heads: int, is_sliding: list[bool]
) -> None:
    """Adds the sizes that target and drafter both name."""
    writer.add_embedding_length(hidden)
    writer.add_feed_forward_length(feed_forward)
    writer.add_head_count(heads)
    add_attention_metadata(writer, shape, is_sliding)


def _add_rope_factors(writer: GGUFWriter, shape: Shape) -> None:
    """Adds the table that leaves most of a full layer's head unrotated."""
    factors = rope_factors(shape.head_size_full)
    writer.add_tensor(factors.name, next(factors.pieces()))


def _finish(writer: GGUFWriter) -> None:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
