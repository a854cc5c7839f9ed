"""Choosing the next token from the target's logits, with llama.cpp's own samplers."""

from __future__ import annotations

import ctypes
import math
import secrets
from collections.abc import Iterable

from llama_cpp import llama_cpp as C

from gemma_desk.chat.turn import Sampling

CARD_TEMPERATURE = 1.0
"""Recommended by Gemma 4's model card."""

GREEDY_BELOW = 1e-4
"""Temperatures below this take the likeliest token."""

_RANDOM_SEED = 0xFFFFFFFF
"""llama.cpp takes this one as a wish for a random seed."""

_VALUE_BYTES = 32


def recommended_temperature(model: C.llama_model_p) -> float:
    """What a model's file recommends, under GGUF's `general.sampling.temp`, or else the model card."""
    key = C.llama_model_meta_key_str(C.LLAMA_MODEL_META_KEY_SAMPLING_TEMP)
    value = ctypes.create_string_buffer(_VALUE_BYTES)
    if C.llama_model_meta_val_str(model, key, value, _VALUE_BYTES) < 0:
        return CARD_TEMPERATURE
    try:
        temperature = float(value.value)
    except ValueError:
        return CARD_TEMPERATURE
    return temperature if 0 <= temperature < math.inf else CARD_TEMPERATURE


class Sampler:
    """Samples one position after another. Suppressed tokens are never chosen.

    The same seed gives the same tokens for the same logits, drafted or not, since a token is drawn for each position
    once and in order.

    Args:
        sampling: What was chosen.
        suppressed: Tokens that are never chosen.
        n_vocab: Tokens there are.
        recommended: The temperature where none was chosen.
    """

    def __init__(
        self, sampling: Sampling, suppressed: Iterable[int], n_vocab: int, recommended: float = CARD_TEMPERATURE
    ) -> None:
        self._chain = C.llama_sampler_chain_init(C.llama_sampler_chain_default_params())
        for sampler in (_suppress(suppressed, n_vocab), *_choose(sampling, recommended)):
            C.llama_sampler_chain_add(self._chain, sampler)

    def sample(self, context: C.llama_context_p, row: int) -> int:
        """The token chosen from the logits of batch row `row`."""
        return int(C.llama_sampler_sample(self._chain, context, row))

    def close(self) -> None:
        """Frees the samplers."""
        C.llama_sampler_free(self._chain)


def _suppress(tokens: Iterable[int], n_vocab: int) -> C.llama_sampler_p:
    biases = [C.llama_logit_bias(token, float("-inf")) for token in sorted(tokens)]
    array = (C.llama_logit_bias * len(biases))(*biases)
    sampler: C.llama_sampler_p = C.llama_sampler_init_logit_bias(n_vocab, len(biases), array)
    return sampler


def _choose(sampling: Sampling, recommended: float) -> list[C.llama_sampler_p]:
    temperature = recommended if sampling.temperature is None else sampling.temperature
    if temperature < GREEDY_BELOW:
        return [C.llama_sampler_init_greedy()]
    seed = secrets.randbits(31) if sampling.seed is None else sampling.seed % _RANDOM_SEED
    return [
        C.llama_sampler_init_top_k(sampling.top_k),
        C.llama_sampler_init_top_p(sampling.top_p, 1),
        C.llama_sampler_init_temp(temperature),
        C.llama_sampler_init_dist(seed),
    ]
