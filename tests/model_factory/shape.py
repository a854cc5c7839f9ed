"""How large a made-up model is."""

from __future__ import annotations

from dataclasses import dataclass

from gguf import GGMLQuantizationType


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of a target and its drafter, in the layout of Gemma 4 12B."""

    name: str
    hidden: int
    """Width of the residual stream, also the projector's output."""
    layers: int
    """Every sixth and the last attend to everything, the others to the sliding window."""
    heads: int
    kv_heads: int
    """Of sliding layers; full layers have `kv_heads_full`."""
    kv_heads_full: int
    head_size: int
    """Of sliding layers; full layers have `head_size_full`."""
    head_size_full: int
    feed_forward: int
    window_tokens: int
    context_tokens: int
    draft_hidden: int
    """Must differ from `hidden`: llama.cpp refuses a drafter as wide as its target."""
    draft_layers: int
    draft_heads: int
    draft_feed_forward: int
    matrix_type: GGMLQuantizationType
    embedding_type: GGMLQuantizationType
    has_real_vocabulary_size: bool = False
    """262 144 tokens with the control tokens at their real ids, instead of about a thousand elsewhere."""

    @property
    def is_sliding(self) -> list[bool]:
        """For each layer of the target, whether it sees the sliding window only."""
        return [(i + 1) % 6 != 0 and i != self.layers - 1 for i in range(self.layers)]

    @property
    def is_draft_sliding(self) -> list[bool]:
        """For each layer of the drafter, whether it reads the target's last sliding layer, else its last."""
        return [i != self.draft_layers - 1 for i in range(self.draft_layers)]


_SMALL = Shape(
    name="small",
    hidden=128,
    layers=6,
    heads=4,
    kv_heads=2,
    kv_heads_full=1,
    head_size=32,
    head_size_full=64,
    feed_forward=256,
    window_tokens=64,
    context_tokens=8192,
    draft_hidden=64,
    draft_layers=4,
    draft_heads=4,
    draft_feed_forward=128,
    matrix_type=GGMLQuantizationType.F16,
    embedding_type=GGMLQuantizationType.F16,
)

_12B = Shape(
    name="12b",
    hidden=3840,
    layers=48,
    heads=16,
    kv_heads=8,
    kv_heads_full=1,
    head_size=256,
    head_size_full=512,
    feed_forward=15360,
    window_tokens=1024,
    context_tokens=262144,
    draft_hidden=1024,
    draft_layers=4,
    draft_heads=16,
    draft_feed_forward=8192,
    matrix_type=GGMLQuantizationType.Q4_0,
    embedding_type=GGMLQuantizationType.Q6_K,
    has_real_vocabulary_size=True,
)

SHAPES = {shape.name: shape for shape in (_SMALL, _12B)}
"""The shapes that have a name on the command line."""
