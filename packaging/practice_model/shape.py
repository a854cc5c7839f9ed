"""How large the practice model is."""

from __future__ import annotations

from gguf import GGMLQuantizationType

from tests.model_factory.shape import Shape

SHAPE = Shape(
    name="practice",
    hidden=320,
    layers=12,
    heads=4,
    kv_heads=2,
    kv_heads_full=1,
    head_size=32,
    head_size_full=64,
    feed_forward=768,
    window_tokens=1024,
    context_tokens=8192,
    draft_hidden=128,
    draft_layers=2,
    draft_heads=4,
    draft_feed_forward=256,
    matrix_type=GGMLQuantizationType.Q8_0,
    embedding_type=GGMLQuantizationType.Q8_0,
)
DETAIL = 70
"""Soft tokens of a picture at most: what two cores can train on."""
POSITIONS = 1120
"""Rows of each position table of pictures."""
TARGET_CHECKPOINT = "target.pt"
WARM_CHECKPOINT = "target.warm.pt"
DRAFTER_CHECKPOINT = "drafter.pt"
