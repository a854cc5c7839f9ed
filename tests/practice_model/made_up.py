"""Weights that have learnt nothing, under the names of the practice model's."""

from __future__ import annotations

import numpy as np

from practice_model.lesson import PATCH_VALUES
from practice_model.shape import POSITIONS, SHAPE
from tests.model_factory.shape import Shape


def _layer_shapes(shape: Shape, layer: int, is_sliding: bool) -> dict[str, tuple[int, ...]]:
    head = shape.head_size if is_sliding else shape.head_size_full
    keys = head * (shape.kv_heads if is_sliding else shape.kv_heads_full)
    hidden, queries = shape.hidden, shape.heads * head
    norms = ("input_layernorm", "post_attention_layernorm", "pre_feedforward_layernorm", "post_feedforward_layernorm")
    shapes: dict[str, tuple[int, ...]] = {f"{norm}.weight": (hidden,) for norm in norms}
    shapes |= {"layer_scalar": (1,), "self_attn.q_norm.weight": (head,), "self_attn.k_norm.weight": (head,)}
    shapes |= {"self_attn.q_proj.weight": (queries, hidden), "self_attn.o_proj.weight": (hidden, queries)}
    shapes |= {f"self_attn.{kind}_proj.weight": (keys, hidden) for kind in ("kv" if is_sliding else "k")}
    shapes |= {f"mlp.{part}_proj.weight": (shape.feed_forward, hidden) for part in ("gate", "up")}
    shapes["mlp.down_proj.weight"] = (hidden, shape.feed_forward)
    return {f"language_model.layers.{layer}.{name}": size for name, size in shapes.items()}


def made_up_weights(n_tokens: int, shape: Shape = SHAPE) -> dict[str, np.ndarray]:
    """By the names of `Target`."""
    hidden = shape.hidden
    shapes: dict[str, tuple[int, ...]] = {
        "language_model.embed_tokens.weight": (n_tokens, hidden),
        "language_model.norm.weight": (hidden,),
        "embed_vision.patch_dense.weight": (hidden, PATCH_VALUES),
        "embed_vision.patch_dense.bias": (hidden,),
        "embed_vision.pos_embedding": (POSITIONS, 2, hidden),
        "embed_vision.projection.weight": (hidden, hidden),
        "embed_audio.weight": (hidden, 640),
    }
    shapes |= {
        f"embed_vision.{norm}.{kind}": (hidden,) for norm in ("patch_ln2", "pos_norm") for kind in ("weight", "bias")
    }
    for layer, is_sliding in enumerate(shape.is_sliding):
        shapes |= _layer_shapes(shape, layer, is_sliding)
    draw = np.random.default_rng(1)
    return {name: (draw.standard_normal(size) * size[-1] ** -0.5).astype(np.float32) for name, size in shapes.items()}
