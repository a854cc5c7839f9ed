"""A workaround that makes transformers' Gemma 4 keep the keys a drafter reads. Needs transformers."""

from __future__ import annotations

from transformers import Gemma4UnifiedTextConfig


def share_keys_with_the_drafter() -> None:
    """WORKAROUND for transformers 5.23: without layers that share keys among themselves a target keeps none for its
    drafter, and a drafter, all of whose layers share, is refused. Which layers they share is their own rule.
    """

    def kv_sharing_modes(config: Gemma4UnifiedTextConfig) -> list[str | None]:
        n_layers = config.num_hidden_layers
        if config.num_kv_shared_layers:
            return ["reuse"] * n_layers
        last = {layer_type: layer for layer, layer_type in enumerate(config.layer_types)}
        return ["store" if layer in last.values() else None for layer in range(n_layers)]

    Gemma4UnifiedTextConfig.kv_sharing_modes = property(kv_sharing_modes)
