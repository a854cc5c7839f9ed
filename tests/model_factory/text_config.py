"""The layers of a shape as transformers' own configuration. Needs transformers."""

from __future__ import annotations

from typing import Any

from transformers import Gemma4UnifiedTextConfig

from tests.model_factory.shape import Shape
from tests.model_factory.vocabulary import Vocabulary


def target_text_config(shape: Shape, vocabulary: Vocabulary, **others: Any) -> Gemma4UnifiedTextConfig:
    """The target's layers; `others` as transformers names them."""
    return _text_config(shape, vocabulary, shape.hidden, shape.feed_forward, shape.is_sliding, **others)


def drafter_text_config(shape: Shape, vocabulary: Vocabulary, **others: Any) -> Gemma4UnifiedTextConfig:
    """The drafter's layers; `others` as transformers names them."""
    return _text_config(
        shape, vocabulary, shape.draft_hidden, shape.draft_feed_forward, shape.is_draft_sliding, **others
    )


def _text_config(
    shape: Shape, vocabulary: Vocabulary, hidden: int, feed_forward: int, is_sliding: list[bool], **others: Any
) -> Gemma4UnifiedTextConfig:
    return Gemma4UnifiedTextConfig(
        vocab_size=len(vocabulary.tokens),
        hidden_size=hidden,
        intermediate_size=feed_forward,
        num_hidden_layers=len(is_sliding),
        layer_types=["sliding_attention" if each else "full_attention" for each in is_sliding],
        num_attention_heads=shape.heads,
        num_key_value_heads=shape.kv_heads,
        num_global_key_value_heads=shape.kv_heads_full,
        head_dim=shape.head_size,
        global_head_dim=shape.head_size_full,
        attention_k_eq_v=True,
        sliding_window=shape.window_tokens,
        max_position_embeddings=shape.context_tokens,
        pad_token_id=vocabulary.id_of("<pad>"),
        bos_token_id=vocabulary.id_of("<bos>"),
        eos_token_id=vocabulary.id_of("<eos>"),
        attn_implementation="eager",  # exact, and faster than the others at small sizes
        **others,
    )
